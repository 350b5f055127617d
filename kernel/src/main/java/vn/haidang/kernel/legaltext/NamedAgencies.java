package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Of all that was read about agencies, what tells an official something: not the closing words that
 * name everybody and nobody ("phối hợp với các sở, ban, ngành và các đơn vị có liên quan"), and not
 * a sentence that repeats all the agencies of the heading it stands under.
 *
 * <p>A duty still shows all of its partners as printed; they are left out only as findings of their
 * own, each of which somebody would have to decide about.
 */
final class NamedAgencies {

  private static final Pattern DIRECTS = Pattern.compile("chỉ đạo các (?:ngành|cấp|địa phương)");
  private static final Pattern REPORTS = Pattern.compile("(?:định kỳ )?(?:gửi )?báo cáo ");

  private NamedAgencies() {}

  /**
   * @param headings agencies that a heading or a line opening a list names, by address
   */
  static List<Responsibility> among(
      List<Responsibility> all, Map<String, List<String>> headings, SectionTree tree) {
    var kept = new ArrayList<Responsibility>();
    var opened = new HashMap<String, List<String>>();
    for (Responsibility one : all) {
      List<String> heading = opened.get(one.section());
      if (heading != null && repeats(one, heading)) {
        continue;
      }
      if (one.agencies().equals(headings.get(one.section()))) {
        opened.putIfAbsent(one.section(), one.agencies());
      }
      boolean helps = one.role() == Responsibility.Role.PARTNER && opensSentence(one.quote());
      if (helps || (one.role() != Responsibility.Role.REQUESTED && isOfNoDuty(one, tree))) {
        continue;
      }
      boolean heads = heading == null && one.agencies().equals(headings.get(one.section()));
      if (heads || !isGeneral(one, headings, tree)) {
        kept.add(one);
      }
    }
    return kept;
  }

  /**
   * Names a sort of agencies where somebody else answers or nobody in particular does: as partners,
   * under a heading that names who leads, in a section about money, as those who report. Likewise
   * one that only has "các ngành, các cấp" do something.
   */
  private static boolean isGeneral(
      Responsibility one, Map<String, List<String>> headings, SectionTree tree) {
    if (!one.agencies().stream().allMatch(NamedAgencies::isCollective)) {
      return one.role() == Responsibility.Role.LEAD && DIRECTS.matcher(doing(one)).lookingAt();
    }
    return switch (one.role()) {
      case PARTNER -> true;
      case LEAD, MONITORS ->
          one.agencies().stream().noneMatch(name -> Character.isUpperCase(name.charAt(0)))
              || REPORTS.matcher(doing(one)).lookingAt()
              || tree.chain(one.section()).stream()
                  .anyMatch(
                      address -> headings.containsKey(address) || isAboutMoney(tree, address));
      case REQUESTED, RECEIVES -> false;
    };
  }

  /** "Phối hợp với Sở Y tế kiểm tra …": with whom the one in the heading does it, no more. */
  private static boolean opensSentence(String quote) {
    return OPENS.matcher(quote).lookingAt();
  }

  private static final Pattern OPENS =
      Pattern.compile("(?:Phối hợp|Chủ trì|Chủ động|Tiếp tục|Là (?:cơ quan|đầu mối))");

  /** Purpose, requirements and looks back say who works with whom, and give nobody anything. */
  private static boolean isOfNoDuty(Responsibility one, SectionTree tree) {
    for (String address : tree.chain(one.section())) {
      String title = tree.title(address);
      DutyWords.Subject subject =
          title == null ? DutyWords.Subject.UNKNOWN : DutyWords.subjectOf(title, false);
      if (subject != DutyWords.Subject.UNKNOWN) {
        return subject == DutyWords.Subject.OTHER;
      }
    }
    return false;
  }

  private static boolean isAboutMoney(SectionTree tree, String address) {
    String title = tree.title(address);
    return title != null && DutyWords.subjectOf(title, false) == DutyWords.Subject.MONEY;
  }

  /** What is said of the agencies, behind the last of their names. */
  private static String doing(Responsibility one) {
    String last = one.agencies().getLast();
    int at = one.quote().indexOf(last);
    return at < 0 ? "" : one.quote().substring(at + last.length()).strip();
  }

  private static boolean repeats(Responsibility one, List<String> heading) {
    return one.role() == Responsibility.Role.LEAD
        && one.agencies().size() == heading.size()
        && one.agencies().stream()
            .allMatch(name -> heading.stream().anyMatch(name::equalsIgnoreCase));
  }

  /**
   * "các đơn vị có liên quan", "báo, đài", "Ủy ban nhân dân phường, xã": a sort, no single body.
   */
  static boolean isCollective(String name) {
    boolean sort = name.toLowerCase(Locale.ROOT).startsWith("các ");
    boolean proper = name.substring(1).chars().anyMatch(Character::isUpperCase);
    boolean small = !Character.isUpperCase(name.charAt(0));
    return sort || (!proper && (small || name.contains(",")));
  }
}
