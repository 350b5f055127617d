package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the lines of a hard-wrapped text together to paragraphs: "1. Tăng cường ổn / định …" is one
 * heading, "quốc phòng / - an ninh" no list.
 *
 * <p>A line begins a paragraph when it carries a label and the line before lets it, when that line
 * ended early with a full stop, or when capitals and small letters change over.
 */
final class LineJoiner {

  private static final int BRIEF_TITLE = 40;

  /** Wide enough that no line of a cell counts as full. */
  private static final int NO_MARGIN = 10_000;

  private final Wrapping wrapping;

  LineJoiner(Wrapping wrapping) {
    this.wrapping = wrapping;
  }

  List<Paragraph> join(List<SourceLine> lines) {
    var paragraphs = new ArrayList<Paragraph>();
    var open = new ArrayList<SourceLine>();
    boolean closed = false;
    for (SourceLine line : lines) {
      boolean drawn = line.isBlank() || line.isRule();
      if (!open.isEmpty() && (drawn || closed || begins(line, open))) {
        paragraphs.add(Paragraph.of(open));
        open.clear();
      }
      if (!drawn) {
        open.add(line);
        closed = line.flow() == Block.Flow.PARAGRAPH;
      }
    }
    if (!open.isEmpty()) {
      paragraphs.add(Paragraph.of(open));
    }
    return paragraphs;
  }

  /** A cell of letterhead or signature: offices and positions stand on lines of their own. */
  static List<Paragraph> joinCell(List<SourceLine> lines) {
    return new LineJoiner(new Wrapping(NO_MARGIN, false)).cell(lines);
  }

  private List<Paragraph> cell(List<SourceLine> lines) {
    var paragraphs = new ArrayList<Paragraph>();
    int from = 0;
    for (int i = 1; i < lines.size(); i++) {
      boolean position = LayoutWords.isPosition(lines.get(i).text());
      boolean carried = lines.get(i - 1).text().endsWith(".");
      if (position && !(carried && i - 1 == from)) {
        paragraphs.addAll(join(lines.subList(from, i)));
        from = i;
      }
    }
    paragraphs.addAll(join(lines.subList(from, lines.size())));
    return paragraphs;
  }

  private boolean begins(SourceLine line, List<SourceLine> open) {
    SourceLine before = open.getLast();
    Label label = LabelReader.read(line.text());
    if (label != null) {
      return labelBegins(label, line, before);
    }
    if (LayoutWords.opensBlock(line.text())
        || LayoutWords.endsLetterhead(line.text())
        || closesBracket(open)) {
      return true;
    }
    if (open.size() == 1 && standsAlone(before.text())) {
      return true;
    }
    if (wrapping.blankLines()) {
      return open.size() == 1 && startsSentence(line) && isCapitalHeading(before);
    }
    boolean capitals = Letters.isCapitals(line.text());
    boolean capitalsBefore = Letters.isCapitals(before.text());
    if (capitals && capitalsBefore && line.style().bold() && !before.style().bold()) {
      return true;
    }
    if (capitalsBefore && !capitals) {
      return endsCapitals(line, open);
    }
    if (capitals && !capitalsBefore) {
      return beginsCapitals(line, before);
    }
    return sentenceBegins(line, open);
  }

  /** "II. TỒN TẠI, HẠN CHẾ" and the sentence under it, with no blank line between them. */
  private static boolean isCapitalHeading(SourceLine line) {
    Label label = LabelReader.read(line.text());
    return label != null
        && !label.isMark()
        && Letters.isCapitals(line.text().substring(label.end()));
  }

  private static boolean startsSentence(SourceLine line) {
    String text = line.text();
    return Letters.startsWithCapital(text)
        && text.length() > 1
        && Character.isLowerCase(text.charAt(1));
  }

  /** The name of a document type and "PHỤ LỤC II" are lines of their own, whatever follows. */
  private static boolean standsAlone(String text) {
    return LayoutWords.isDocumentType(text)
        || (AppendixTitles.isTitle(text) && text.length() <= 14);
  }

  /** A paragraph in brackets ends with its bracket. */
  private static boolean closesBracket(List<SourceLine> open) {
    String last = open.getLast().text();
    return open.getFirst().text().charAt(0) == '(' && last.charAt(last.length() - 1) == ')';
  }

  private boolean labelBegins(Label label, SourceLine line, SourceLine before) {
    boolean free = Letters.endsStatement(before.text()) || endsHeading(before, line);
    return switch (label.kind()) {
      case DASH, PLUS ->
          Letters.endsStatement(before.text())
              || endsBold(before, line)
              || dashBegins(line, before)
              || sharePlus(label, line);
      case ROMAN, UPPER_LETTER, ARTICLE, PART, CHAPTER, DIVISION ->
          free || titleFollows(label, line) || (capitalAfter(label, line) && early(before, line));
      case DECIMAL -> free || capitalAfter(label, line);
      case ARABIC, ARABIC_BRACKET, LETTER ->
          free || (capitalAfter(label, line) && early(before, line));
    };
  }

  /** "+ 100% hồ sơ …": a sum carried over to the next line would not go on with a share. */
  private static boolean sharePlus(Label label, SourceLine line) {
    String text = line.text();
    int end = label.end();
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return label.kind() == Label.Kind.PLUS
        && end > label.end()
        && end < text.length()
        && text.charAt(end) == '%';
  }

  /** A hyphen carried over to the next line follows a full line or goes on in small letters. */
  private boolean dashBegins(SourceLine line, SourceLine before) {
    return early(before, line)
        && Letters.startsWithCapital(line.text(), 1)
        && !Letters.isCapitals(before.text());
  }

  private boolean early(SourceLine before, SourceLine line) {
    return !wrapping.isWrapped() || wrapping.endedEarly(before, line);
  }

  private static boolean capitalAfter(Label label, SourceLine line) {
    return Letters.startsWithCapital(line.text(), label.end());
  }

  private static boolean titleFollows(Label label, SourceLine line) {
    return Letters.isCapitals(line.text().substring(label.end())) || line.style().bold();
  }

  /** A line of capitals, or a bold one before a plain one, is a heading of its own. */
  private static boolean endsHeading(SourceLine before, SourceLine line) {
    return Letters.isCapitals(before.text()) || endsBold(before, line);
  }

  private static boolean endsBold(SourceLine before, SourceLine line) {
    return before.style().bold() && !line.style().bold();
  }

  private boolean endsCapitals(SourceLine line, List<SourceLine> open) {
    boolean only = open.stream().allMatch(each -> Letters.isCapitals(each.text()));
    boolean word = open.size() > 1 && open.getLast().text().indexOf(' ') < 0;
    return (only && (Letters.startsWithCapital(line.text()) || !word))
        || (early(open.getLast(), line) && Letters.startsWithCapital(line.text()) && only);
  }

  private boolean beginsCapitals(SourceLine line, SourceLine before) {
    boolean words = line.text().indexOf(' ') > 0;
    return words && (Letters.endsStatement(before.text()) || early(before, line));
  }

  private boolean sentenceBegins(SourceLine line, List<SourceLine> open) {
    SourceLine before = open.getLast();
    boolean capital = Letters.startsWithCapital(line.text()) || opensQuote(line.text());
    if (!capital || wrapping.blankLines() || LayoutWords.isAbbreviatedAuthority(before.text())) {
      return false;
    }
    if (!wrapping.isWrapped()) {
      return before.text().charAt(before.text().length() - 1) != ',';
    }
    if (!wrapping.endedEarly(before, line)) {
      return false;
    }
    return Letters.endsStatement(before.text()) || (open.size() == 1 && endsTitle(before, line));
  }

  /** "1. Mục đích" alone on its line: a short numbered title, and the next line starts afresh. */
  private boolean endsTitle(SourceLine before, SourceLine line) {
    String text = before.text();
    Label label = LabelReader.read(text);
    if (label == null || label.isMark()) {
      return false;
    }
    if (DutyWords.namesOther(text.substring(label.end()))) {
      return true;
    }
    if (DutyWords.startsWithVerb(text.substring(label.end()))) {
      return false;
    }
    String last = text.substring(text.lastIndexOf(' ') + 1);
    boolean name = Letters.startsWithCapital(last);
    boolean brief = text.length() - label.end() <= BRIEF_TITLE;
    return brief
        && text.charAt(text.length() - 1) != ','
        && !LayoutWords.leadsOn(last)
        && (!name || DutyWords.startsWithVerb(line.text()));
  }

  private static boolean opensQuote(String text) {
    return text.charAt(0) == '(' || text.charAt(0) == '“';
  }
}
