package vn.haidang.kernel.legaltext;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Copies of a target with one thing filled in. */
final class Targets {

  private Targets() {}

  static Target numbered(Target t, int number) {
    return copy(t, String.format(Locale.ROOT, "T%02d", number), t.indicator(), t.appendixRow());
  }

  static Target inRow(Target t, String row) {
    return copy(t, t.id(), t.indicator(), row);
  }

  /** What is measured stands in the clause before: "… 36.500 tỷ đồng, tăng 10% so với năm 2023". */
  static Target named(Target t, String indicator) {
    return copy(t, t.id(), indicator, t.appendixRow());
  }

  private static Target copy(Target t, String id, String indicator, @Nullable String row) {
    return new Target(
        id,
        t.section(),
        t.quote(),
        t.span(),
        indicator,
        t.comparator(),
        t.value(),
        t.valueMax(),
        t.unit(),
        t.measure(),
        t.period(),
        t.by(),
        t.approximate(),
        t.aspiration(),
        t.baseline(),
        t.per(),
        row);
  }
}
