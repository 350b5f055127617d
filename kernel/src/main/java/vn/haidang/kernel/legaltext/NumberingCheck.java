package vn.haidang.kernel.legaltext;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Looks whether numbers and letters follow each other: a number left out, a number given twice. */
final class NumberingCheck {

  private NumberingCheck() {}

  static void check(Node node, Reading reading) {
    Map<Label.Kind, Label> last = new EnumMap<>(Label.Kind.class);
    for (Node child : node.children()) {
      Label label = child.label();
      if (!label.isMark() && label.value() > 0) {
        Label before = last.put(label.kind(), label);
        compare(before == null ? 0 : before.value(), child, reading);
      }
      check(child, reading);
    }
  }

  private static void compare(int before, Node node, Reading reading) {
    Label label = node.label();
    int value = label.value();
    boolean through = before == 0 && label.kind() == Label.Kind.ARTICLE;
    if (value == before + 1 || through || skipsBarredD(before, label)) {
      return;
    }
    String code = value > before ? "numbering-gap" : "numbering-repeated";
    String message =
        value > before
            ? "The number before " + label.printed() + " is missing."
            : "The number " + label.printed() + " stands here once more.";
    Span span = node.head().span();
    reading
        .diagnostics()
        .add(
            new Diagnostic(
                code,
                Diagnostic.Severity.WARNING,
                reading.addressOf(node.head()),
                new Span(span.start(), span.start() + Math.max(1, label.end() - 1)),
                message,
                List.of(label.printed()),
                List.of()));
  }

  /** Many clerks go from d to e; nobody takes that for an omission. */
  private static boolean skipsBarredD(int before, Label label) {
    boolean letter = label.kind() == Label.Kind.LETTER || label.kind() == Label.Kind.UPPER_LETTER;
    return letter && before == LabelReader.ALPHABET.indexOf('d') + 1 && label.value() == before + 2;
  }
}
