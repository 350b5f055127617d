package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Of all that was read about agencies, what tells an official something: not the closing words that
 * name everybody and nobody ("phối hợp với các sở, ban, ngành và các đơn vị có liên quan"), and not
 * a sentence that repeats all the agencies of the heading it stands under.
 *
 * <p>A duty still shows all of its partners as printed; they are left out only as findings of their
 * own, each of which somebody would have to decide about.
 */
final class NamedAgencies {

  private NamedAgencies() {}

  /**
   * @param headings agencies that a heading or a line opening a list names, by address
   */
  static List<Responsibility> among(List<Responsibility> all, Map<String, List<String>> headings) {
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
      boolean nobody =
          one.role() == Responsibility.Role.PARTNER
              && one.agencies().stream().allMatch(NamedAgencies::isCollective);
      if (!nobody) {
        kept.add(one);
      }
    }
    return kept;
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
