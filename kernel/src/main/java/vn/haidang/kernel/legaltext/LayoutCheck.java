package vn.haidang.kernel.legaltext;

import java.util.List;

/**
 * Defects one sees without understanding a sentence: no full stop, no such day, no readable text.
 */
final class LayoutCheck {

  private static final int ENDING_WORDS = 8;

  private final List<TextLine> lines;
  private final Parts parts;
  private final Reading reading;

  LayoutCheck(List<TextLine> lines, Parts parts, Reading reading) {
    this.lines = lines;
    this.parts = parts;
    this.reading = reading;
  }

  void check() {
    unreadable();
    for (TextLine line : lines) {
      if (parts.kind(line) == Leaf.Kind.PLACE_AND_DATE && LongDates.isImpossible(line.text())) {
        add(DiagnosticCode.DATE_INVALID, line);
      }
      if (isStatement(line) && isUnfinished(line)) {
        add(DiagnosticCode.SENTENCE_UNFINISHED, line);
      }
    }
  }

  private boolean isStatement(TextLine line) {
    Leaf.Kind kind = parts.kind(line);
    return !line.isRow() && (kind == Leaf.Kind.PARAGRAPH || kind == Leaf.Kind.ITEM);
  }

  /** A comma at the end, or a colon with nothing behind it. */
  private boolean isUnfinished(TextLine line) {
    String text = line.text();
    char last = text.isEmpty() ? '.' : text.charAt(text.length() - 1);
    TextLine next = line.index() + 1 < lines.size() ? lines.get(line.index() + 1) : null;
    if (last == ',') {
      return next == null || !goesOn(next);
    }
    boolean stops =
        next == null
            || parts.kind(next) == Leaf.Kind.RECIPIENT
            || (reading.isSection(next) && !isUnder(next, line));
    return last == ':' && stops && !reading.isSection(line);
  }

  private boolean isUnder(TextLine next, TextLine line) {
    String above = reading.addressOf(line);
    return above.isEmpty() || reading.addressOf(next).startsWith(above + ".");
  }

  private static boolean goesOn(TextLine next) {
    Label label = next.label();
    boolean list = label != null && (label.isMark() || label.kind() == Label.Kind.LETTER);
    return list || next.isRow() || !Letters.startsWithCapital(next.content());
  }

  /** One report for a document of which nothing can be read, else one for each stretch. */
  private void unreadable() {
    List<TextLine> bad =
        lines.stream().filter(line -> Plausibility.isUnreadable(line.text())).toList();
    if (bad.size() * 2 > lines.size()) {
      var whole = new Span(lines.getFirst().span().start(), lines.getLast().span().end());
      reading.diagnostics().add(DiagnosticCode.TEXT_UNREADABLE.at("", whole, List.of()));
    } else {
      bad.forEach(line -> add(DiagnosticCode.TEXT_UNREADABLE, line));
    }
  }

  private void add(DiagnosticCode code, TextLine line) {
    reading
        .diagnostics()
        .add(code.at(reading.addressOf(line), line.span(), List.of(), ending(line.text())));
  }

  /** The last words of a paragraph, by which a person finds it. */
  private static String ending(String text) {
    String[] words = text.split(" ");
    int from = Math.max(0, words.length - ENDING_WORDS);
    return String.join(" ", List.of(words).subList(from, words.length));
  }
}
