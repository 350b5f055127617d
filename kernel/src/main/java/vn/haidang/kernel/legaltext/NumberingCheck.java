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
    DiagnosticCode code =
        value > before ? DiagnosticCode.NUMBERING_GAP : DiagnosticCode.NUMBERING_REPEATED;
    Span head = node.head().span();
    Span number = new Span(head.start(), head.start() + Math.max(1, label.end() - 1));
    reading
        .diagnostics()
        .add(code.at(reading.addressOf(node.head()), number, List.of(), label.printed()));
  }

  /** Many clerks go from d to e; nobody takes that for an omission. */
  private static boolean skipsBarredD(int before, Label label) {
    boolean letter = label.kind() == Label.Kind.LETTER || label.kind() == Label.Kind.UPPER_LETTER;
    return letter && before == LabelReader.ALPHABET.indexOf('d') + 1 && label.value() == before + 2;
  }
}
