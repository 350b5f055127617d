package vn.haidang.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.legaltext.Span;

/**
 * What a program sends with an action of the review; each action takes what it needs.
 *
 * @param seen the items as they were seen, "17.3"; one or several
 * @param fields of a correction, as typed in a form
 * @param units of an assignment: which units the agencies named are, where their names do not tell
 * @param spans in the outline's text: two for a split, one for an addition
 * @param kind of an addition
 */
record ApiAction(
    @Nullable List<String> seen,
    @Nullable Map<String, String> fields,
    @Nullable String reason,
    @Nullable List<String> lead,
    @Nullable List<String> partners,
    @Nullable List<UnitChoice> units,
    @Nullable List<Span> spans,
    @Nullable ItemKind kind,
    @Nullable Long document) {

  ApiAction {
    seen = copy(seen);
    lead = copy(lead);
    partners = copy(partners);
    units = copy(units);
    spans = copy(spans);
    fields = fields == null ? null : Map.copyOf(fields);
  }

  private static <T> @Nullable List<T> copy(@Nullable List<T> list) {
    return list == null ? null : List.copyOf(list);
  }

  Map<String, String> typed() {
    return fields == null ? Map.of() : fields;
  }

  List<ItemVersion> items() {
    return seen == null ? List.of() : seen.stream().map(ItemVersion::valueOf).toList();
  }

  /** The one item that an action is about. */
  ItemVersion item() {
    List<ItemVersion> all = items();
    if (all.size() != 1) {
      throw new IllegalArgumentException("seen: exactly 1 item, not " + all.size());
    }
    return all.getFirst();
  }

  String why() {
    return reason == null ? "" : reason;
  }

  static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
