package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is given what: "Sở Nội vụ chủ trì, phối hợp với …", "Chỉ đạo quận Lê Chân, Ngô Quyền …
 * diễn tập", "gửi Sở Kế hoạch và Đầu tư … để tổng hợp". General appeals to everybody in the middle
 * of a sentence are not assignments.
 */
final class ResponsibilityScanner {

  private static final Lexicon COMMANDS = Lexicon.of("chỉ đạo|giao|giao cho|yêu cầu|phân công");
  private static final Lexicon REQUESTS = Lexicon.of("đề nghị|đề nghị :");
  private static final Lexicon WITH =
      Lexicon.of(
          "phối hợp với|phối hợp cùng|phối hợp chặt chẽ với|chủ động phối hợp với|cùng với"
              + "|phối hợp với :|phối hợp");
  private static final Lexicon DUTIES = DutyVerbs.IN_TEXT;
  private static final Lexicon LABELS =
      Lexicon.of(
          "cơ quan thực hiện|đơn vị thực hiện|cơ quan chủ trì|đơn vị chủ trì|cơ quan chủ trì thực hiện"
              + "|cơ quan đầu mối|đơn vị đầu mối|đơn vị được giao chủ trì"
              + "|cơ quan , đơn vị chủ trì|chủ trì|đơn vị chủ trì thực hiện|phân công thực hiện"
              + "|trách nhiệm thực hiện|cơ quan tham mưu");
  private static final Lexicon PARTNER_LABELS =
      Lexicon.of(
          "cơ quan phối hợp|đơn vị phối hợp|phối hợp|cơ quan , đơn vị phối hợp|phối hợp thực hiện"
              + "|cơ quan phối hợp thực hiện|đơn vị phối hợp thực hiện");
  private static final Lexicon ADVERBIALS =
      Lexicon.of(
          "trong|trên cơ sở|căn cứ|để|khi|định kỳ|hàng năm|hằng năm|trước ngày|sau khi|theo");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,2}|[ivx]{1,5}");

  private final Passage passage;
  private final AssignmentCues cues;
  private final ResponsibilityList list;

  private ResponsibilityScanner(Passage passage) {
    this.passage = passage;
    this.cues = new AssignmentCues(passage);
    this.list = new ResponsibilityList(passage);
  }

  static List<Responsibility> scan(Passage passage) {
    var scanner = new ResponsibilityScanner(passage);
    if (passage.kind() == Leaf.Kind.HEADING) {
      scanner.heading();
      return scanner.list.found();
    }
    int from = Labels.bodyStart(passage);
    scanner.brackets(from);
    int list = endOfSubjects(passage, from);
    for (int i = from; i <= passage.size(); i++) {
      boolean counted = isRunningNumber(passage, i);
      if (i == passage.size() || (Sentences.endsAt(passage, i) && i >= list) || counted) {
        scanner.sentence(from, i);
        from = counted ? i + 3 : i + 1;
        list = endOfSubjects(passage, from);
      }
    }
    return scanner.list.found();
  }

  /** "Các sở, ban, ngành; Ủy ban nhân dân các xã báo cáo …": no sentence ends in such a list. */
  private static int endOfSubjects(Passage passage, int from) {
    int word = Math.max(COMMANDS.endFrom(passage, from), REQUESTS.endFrom(passage, from));
    int start = Math.max(word, from);
    return start < passage.size() && AgencyNames.beginsAt(passage, start)
        ? AgencyNames.endOfList(passage, start)
        : start;
  }

  /** "(2) Bộ Công an chủ trì …; (ii) …": numbered within a paragraph. */
  private static boolean isRunningNumber(Passage passage, int i) {
    return passage.fold(i).equals("(")
        && passage.fold(i + 2).equals(")")
        && COUNT.matcher(passage.fold(i + 1)).matches();
  }

  /**
   * "IV.2 Sở Tài chính": a heading that is nothing but names makes them responsible for what
   * follows.
   */
  private void heading() {
    int from = Labels.bodyStart(passage);
    int request = REQUESTS.endFrom(passage, from);
    int command = COMMANDS.endFrom(passage, from);
    int start = request > 0 ? request : command > 0 ? command : from;
    if (!AgencyNames.beginsAt(passage, start)) {
      return;
    }
    int end = AgencyNames.endOfList(passage, start);
    String next = passage.fold(end);
    boolean wholeHeading =
        end >= passage.size() || next.equals("(") || next.equals(":") || next.equals(".");
    if (wholeHeading) {
      list.add(
          start,
          end,
          request > 0 ? Responsibility.Role.REQUESTED : Responsibility.Role.LEAD,
          from,
          passage.size());
    } else if (request > 0) {
      list.add(start, end, Responsibility.Role.REQUESTED, from, passage.size());
    } else if (DUTIES.beginsAt(passage, end)) {
      assignment(start, end, from, passage.size());
    }
  }

  private void sentence(int from, int to) {
    int label = LABELS.endFrom(passage, from);
    int partners = PARTNER_LABELS.endFrom(passage, from);
    if (label > 0 && passage.fold(label).equals(":")) {
      labelled(label + 1, to, Responsibility.Role.LEAD);
    } else if (partners > 0 && passage.fold(partners).equals(":")) {
      labelled(partners + 1, to, Responsibility.Role.PARTNER);
    } else {
      subject(from, to);
      helpers(from, to);
    }
    Receivers.read(list, from, to);
  }

  /** "Xây dựng chợ (Sở Công Thương chủ trì, phối hợp với …)": who does it, behind what is done. */
  private void brackets(int from) {
    for (int i = from; i < passage.size(); i++) {
      int start = passage.fold(i).equals("(") ? cues.endOfGivingWord(i + 1) : -1;
      if (start < 0 || start >= passage.size() || !AgencyNames.beginsAt(passage, start)) {
        continue;
      }
      int end = AgencyNames.endOfList(passage, start);
      if (cues.isChairing(end)) {
        int to = Math.min(passage.size(), end + ResponsibilityList.LONGEST);
        list.add(start, end, Responsibility.Role.LEAD, start, Sentences.endOf(passage, end));
        partners(end, to);
      }
    }
  }

  /** "Chủ trì, phối hợp với Sở Tài chính …" under the heading of the one that leads. */
  private void helpers(int from, int to) {
    int start = cues.endOfHelping(from);
    if (start > 0 && start < to && AgencyNames.beginsAt(passage, start)) {
      int end = Math.min(AgencyNames.endOfList(passage, start), to);
      list.add(start, end, Responsibility.Role.PARTNER, from, to);
    }
  }

  private void labelled(int start, int to, Responsibility.Role role) {
    if (start >= to || !AgencyNames.beginsAt(passage, start)) {
      return;
    }
    int end = Math.min(AgencyNames.endOfList(passage, start), to);
    list.add(start, end, role, start, to);
    partners(end, to);
  }

  private void subject(int from, int to) {
    int request = REQUESTS.endFrom(passage, from);
    int command = COMMANDS.endFrom(passage, from);
    int start = Math.max(request, command);
    if (start < 0) {
      start = from;
    }
    if (start < to && AgencyNames.beginsAt(passage, start)) {
      int end = Math.min(AgencyNames.endOfList(passage, start), to);
      int given = command < 0 && request < 0 ? cues.endOfGiving(start, end) : -1;
      if (request > 0) {
        list.add(start, end, Responsibility.Role.REQUESTED, from, to);
      } else if (given > 0 && AgencyNames.beginsAt(passage, given)) {
        given(given, from, to);
      } else if (command < 0 && (cues.isGeneral(start, end) || cues.isTerritory(start))) {
        return;
      } else if (cues.isAssigned(start, end, to, command > 0)
          || cues.opensItsDuties(start, end, to)) {
        assignment(start, end, from, to);
      }
      return;
    }
    if (ADVERBIALS.beginsAt(passage, from)) {
      subjectAfterComma(from, to);
    }
    commandInside(from, to);
  }

  /** "Ủy ban nhân dân tỉnh giao Sở Y tế …": not the one that gives, the one that is given. */
  private void given(int start, int from, int to) {
    int end = Math.min(AgencyNames.endOfList(passage, start), to);
    if (REQUESTS.startBefore(passage, start) >= 0) {
      list.add(start, end, Responsibility.Role.REQUESTED, from, to);
    } else if (cues.isAssigned(start, end, to, true)) {
      assignment(start, end, from, to);
    }
  }

  /**
   * "Trong quá trình thực hiện …, Ủy ban nhân dân tỉnh chỉ đạo …": the first agencies behind a
   * comma that are given something. What to do "nếu có vướng mắc" is an appeal to all.
   */
  private void subjectAfterComma(int from, int to) {
    for (int i = from + 1; i < to && !DOUBTS.beginsAt(passage, i); i++) {
      boolean opens =
          passage.fold(i - 1).equals(",") && isNamed(i) && AgencyNames.beginsAt(passage, i);
      int end = opens ? Math.min(AgencyNames.endOfList(passage, i), to) : -1;
      if (end > 0 && cues.isAssigned(i, end, to, false)) {
        assignment(i, end, i, to);
        return;
      }
    }
  }

  /** "Sở Y tế" and "các sở, ngành", but not "Bộ, ngành và tỉnh". */
  private boolean isNamed(int i) {
    boolean capital = passage.at(i).isCapitalised() && !passage.fold(i + 1).equals(",");
    return capital || (passage.fold(i).equals("các") && OFFICES.contains(passage.fold(i + 1)));
  }

  private static final Set<String> OFFICES =
      Set.of("sở", "bộ", "ban", "cơ", "đơn", "địa", "ngành", "cấp");

  private static final Lexicon DOUBTS = Lexicon.of("nếu|vướng mắc|khó khăn");

  /** ", giao Ủy ban nhân dân tỉnh tiếp tục lập phương án". */
  private void commandInside(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      boolean given = passage.fold(i).equals("giao") && passage.fold(i - 1).equals(",");
      if (given && AgencyNames.beginsAt(passage, i + 1)) {
        int end = Math.min(AgencyNames.endOfList(passage, i + 1), to);
        if (DUTIES.beginsAt(passage, end)) {
          list.add(i + 1, end, Responsibility.Role.LEAD, i, to);
        }
        return;
      }
    }
  }

  private void assignment(int start, int end, int quoteStart, int to) {
    Responsibility.Role role =
        cues.isMonitoring(end, to) ? Responsibility.Role.MONITORS : Responsibility.Role.LEAD;
    list.add(start, end, role, quoteStart, to);
    partners(end, Math.min(to, end + 8));
  }

  private static final int REACH_TO_PARTNERS = 8;

  /** The agencies after "phối hợp với" that directly follows the leading one. */
  private void partners(int from, int to) {
    int at = WITH.firstIn(passage, from, Math.min(to, from + REACH_TO_PARTNERS));
    int start = at < 0 ? -1 : WITH.endFrom(passage, at);
    if (start > 0 && start < passage.size() && AgencyNames.beginsAt(passage, start)) {
      list.add(
          start,
          AgencyNames.endOfList(passage, start),
          Responsibility.Role.PARTNER,
          at,
          Sentences.endOf(passage, start));
    }
  }

  /** The agencies that lead in the given findings. */
  static List<String> agencies(List<Responsibility> findings, Responsibility.Role role) {
    var names = new ArrayList<String>();
    for (Responsibility finding : findings) {
      if (finding.role() == role) {
        finding.agencies().stream().filter(name -> !names.contains(name)).forEach(names::add);
      }
    }
    return names;
  }

  static @Nullable Responsibility first(List<Responsibility> findings, Responsibility.Role role) {
    return findings.stream().filter(finding -> finding.role() == role).findFirst().orElse(null);
  }
}
