package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is given what: "Sở Nội vụ chủ trì, phối hợp với …", "Chỉ đạo quận Lê Chân, Ngô Quyền …
 * diễn tập", "gửi Sở Kế hoạch và Đầu tư … để tổng hợp". General appeals to everybody in the middle
 * of a sentence are not assignments.
 */
final class ResponsibilityScanner {

  private static final Lexicon COMMANDS =
      Lexicon.of("chỉ đạo|giao|yêu cầu|phân công|hội đồng nhân dân tỉnh giao");
  private static final Lexicon REQUESTS = Lexicon.of("đề nghị|đề nghị :");
  private static final Lexicon WITH =
      Lexicon.of("phối hợp với|phối hợp cùng|phối hợp chặt chẽ với|chủ động phối hợp với|cùng với");
  private static final Lexicon DUTIES = DutyVerbs.IN_TEXT;
  private static final Lexicon SENDS = Lexicon.of("gửi về|gửi|báo cáo về|về");
  private static final Lexicon TO_GATHER = Lexicon.of("tổng hợp|để tổng hợp|theo dõi , tổng hợp");
  private static final Lexicon LABELS =
      Lexicon.of(
          "cơ quan thực hiện|đơn vị thực hiện|cơ quan chủ trì|đơn vị chủ trì"
              + "|cơ quan , đơn vị chủ trì|chủ trì|đơn vị chủ trì thực hiện|phân công thực hiện"
              + "|trách nhiệm thực hiện|cơ quan tham mưu");
  private static final Lexicon PARTNER_LABELS =
      Lexicon.of(
          "cơ quan phối hợp|đơn vị phối hợp|phối hợp|cơ quan , đơn vị phối hợp|phối hợp thực hiện");
  private static final Lexicon ADVERBIALS =
      Lexicon.of(
          "trong|trên cơ sở|căn cứ|để|khi|định kỳ|hàng năm|hằng năm|trước ngày|sau khi|theo");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,2}|[ivx]{1,5}");
  private static final int LONGEST_LIST = 70;

  private final Passage passage;
  private final AssignmentCues cues;
  private final List<Responsibility> found = new ArrayList<>();

  private ResponsibilityScanner(Passage passage) {
    this.passage = passage;
    this.cues = new AssignmentCues(passage);
  }

  static List<Responsibility> scan(Passage passage) {
    var scanner = new ResponsibilityScanner(passage);
    if (passage.kind() == Leaf.Kind.HEADING) {
      scanner.heading();
      return scanner.found;
    }
    int from = Labels.bodyStart(passage);
    for (int i = from; i <= passage.size(); i++) {
      boolean counted = isRunningNumber(passage, i);
      if (i == passage.size() || Sentences.endsAt(passage, i) || counted) {
        scanner.sentence(from, i);
        from = counted ? i + 3 : i + 1;
      }
    }
    return scanner.found;
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
      add(
          start,
          end,
          request > 0 ? Responsibility.Role.REQUESTED : Responsibility.Role.LEAD,
          from,
          passage.size());
    } else if (request > 0) {
      add(start, end, Responsibility.Role.REQUESTED, from, passage.size());
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
    }
    receivers(from, to);
  }

  private void labelled(int start, int to, Responsibility.Role role) {
    if (start >= to || !AgencyNames.beginsAt(passage, start)) {
      return;
    }
    int end = Math.min(AgencyNames.endOfList(passage, start), to);
    add(start, end, role, start, to);
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
      if (request > 0) {
        add(start, end, Responsibility.Role.REQUESTED, from, to);
      } else if (command < 0 && (cues.isGeneral(start, end) || cues.isTerritory(start))) {
        return;
      } else if (cues.isAssigned(end, to, command > 0) || cues.opensItsDuties(start, end, to)) {
        assignment(start, end, from, to);
      }
      return;
    }
    if (ADVERBIALS.beginsAt(passage, from)) {
      subjectAfterComma(from, to);
    }
    commandInside(from, to);
  }

  /**
   * "Trong quá trình thực hiện …, Ủy ban nhân dân tỉnh chỉ đạo …": one agency by name, not an
   * appeal to all.
   */
  private void subjectAfterComma(int from, int to) {
    for (int i = from + 1; i + 1 < to; i++) {
      boolean named =
          passage.fold(i).equals(",")
              && passage.at(i + 1).isCapitalised()
              && !passage.fold(i + 2).equals(",")
              && AgencyNames.beginsAt(passage, i + 1);
      int end = named ? Math.min(AgencyNames.endOfList(passage, i + 1), to) : -1;
      if (end > 0 && cues.isAssigned(end, to, false)) {
        assignment(i + 1, end, i + 1, to);
        return;
      }
    }
  }

  /** ", giao Ủy ban nhân dân tỉnh tiếp tục lập phương án". */
  private void commandInside(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      boolean given = passage.fold(i).equals("giao") && passage.fold(i - 1).equals(",");
      if (given && AgencyNames.beginsAt(passage, i + 1)) {
        int end = Math.min(AgencyNames.endOfList(passage, i + 1), to);
        if (DUTIES.beginsAt(passage, end)) {
          add(i + 1, end, Responsibility.Role.LEAD, i, to);
        }
        return;
      }
    }
  }

  private void assignment(int start, int end, int quoteStart, int to) {
    Responsibility.Role role =
        cues.isMonitoring(end, to) ? Responsibility.Role.MONITORS : Responsibility.Role.LEAD;
    add(start, end, role, quoteStart, to);
    partners(end, Math.min(to, end + 8));
  }

  /** The agencies after "phối hợp với" that directly follows the leading one. */
  private void partners(int from, int to) {
    int at = WITH.firstIn(passage, from, Math.min(to, from + 6));
    int start = at < 0 ? -1 : WITH.endFrom(passage, at);
    if (start > 0 && start < passage.size() && AgencyNames.beginsAt(passage, start)) {
      add(
          start,
          AgencyNames.endOfList(passage, start),
          Responsibility.Role.PARTNER,
          at,
          Sentences.endOf(passage, start));
    }
  }

  /** "gửi Sở Kế hoạch và Đầu tư trước ngày 20 … để tổng hợp". */
  private void receivers(int from, int to) {
    if (TO_GATHER.firstIn(passage, from, to) < 0) {
      return;
    }
    for (int i = from; i < to; i++) {
      int start = SENDS.endFrom(passage, i);
      boolean reports = Lexicons.REPORTS.firstIn(passage, from, i + 1) >= 0;
      if (start > 0
          && reports
          && start < to
          && passage.at(start).isCapitalised()
          && AgencyNames.beginsAt(passage, start)) {
        int end = Math.min(AgencyNames.endOfList(passage, start), to);
        boolean gathers = TO_GATHER.firstIn(passage, end, to) >= 0;
        if (gathers) {
          add(start, end, Responsibility.Role.RECEIVES, i, to);
          return;
        }
      }
    }
  }

  private void add(int start, int end, Responsibility.Role role, int quoteStart, int quoteEnd) {
    if (end - start > LONGEST_LIST || end <= start) {
      return;
    }
    List<String> agencies = AgencyNames.split(passage, start, end);
    int last = shortened(quoteStart, Math.min(quoteEnd, passage.size()));
    if (!agencies.isEmpty() && last > quoteStart) {
      found.add(
          new Responsibility(
              passage.section(),
              agencies,
              role,
              passage.between(quoteStart, last),
              passage.span(quoteStart, last)));
    }
  }

  private static int shortened(int from, int to) {
    return Math.min(to, from + 80);
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
