package vn.haidang.kernel.legaltext;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the lines of a file readable: NFC, single spaces, no invisible characters, and in marked-up
 * text no stars and no heading marks; what they said is kept as style.
 *
 * <p>Emphasis may run over several lines, never over a blank one. Two spaces at the end of a
 * marked-up line end the paragraph.
 */
final class LineCleaner {

  private final boolean markedUp;
  private final boolean segmented;
  private boolean bold;
  private boolean italic;

  private LineCleaner(boolean markedUp, boolean segmented) {
    this.markedUp = markedUp;
    this.segmented = segmented;
  }

  static List<SourceLine> clean(List<Block.Line> lines) {
    var cleaner = new LineCleaner(isMarkedUp(lines), isSegmented(lines));
    var cleaned = new ArrayList<SourceLine>(lines.size());
    for (Block.Line line : lines) {
      cleaned.add(cleaner.clean(line));
    }
    return cleaned;
  }

  /** Marked-up text shows itself: at least two lines with a hash in front or a pair of stars. */
  private static boolean isMarkedUp(List<Block.Line> lines) {
    int marks = 0;
    for (Block.Line line : lines) {
      String text = line.text();
      int stars = text.indexOf("**");
      boolean pair = stars == 0 || (stars > 0 && text.indexOf("**", stars + 2) > 0);
      marks += pair || text.startsWith("# ") || text.startsWith("## ") ? 1 : 0;
      if (marks >= 2) {
        return true;
      }
    }
    return false;
  }

  /** Text cut up for machines: the syllables of a word joined by underscores, in most lines. */
  private static boolean isSegmented(List<Block.Line> lines) {
    int joints = 0;
    for (Block.Line line : lines) {
      String text = line.text();
      for (int i = text.indexOf('_'); i > 0; i = text.indexOf('_', i + 1)) {
        boolean between = i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
        joints += between && Character.isLetter(text.charAt(i - 1)) ? 1 : 0;
      }
    }
    return joints > 20 && joints > lines.size();
  }

  private SourceLine clean(Block.Line line) {
    String printed = line.text();
    int from = 0;
    boolean heading = false;
    if (markedUp) {
      from = headingMarks(printed);
      heading = from > 0;
    }
    var sweep = new Sweep(printed, from, line.place());
    String text = sweep.text();
    if (text.isEmpty() || text.equals("|")) {
      bold = false;
      italic = false;
    }
    boolean strong = heading || line.style().bold() || sweep.isMostlyBold();
    var style =
        new Block.Style(
            strong, line.style().italic() || sweep.startsItalic, line.style().centred());
    return new SourceLine(
        Normalizer.isNormalized(text, Normalizer.Form.NFC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFC),
        line.place(),
        markedUp && printed.endsWith("  ") ? Block.Flow.PARAGRAPH : line.flow(),
        style,
        sweep.origins);
  }

  /** Number of characters that a heading mark ("## ") takes, 0 where there is none. */
  private static int headingMarks(String text) {
    int i = 0;
    while (i < text.length() && i < 6 && text.charAt(i) == '#') {
      i++;
    }
    return i > 0 && (i == text.length() || text.charAt(i) == ' ') ? i : 0;
  }

  /** A pass over one line. */
  private final class Sweep {
    private final StringBuilder out;
    private final List<Origin> origins = new ArrayList<>();
    private boolean startsItalic;
    private int strongLetters;
    private int letters;

    Sweep(String printed, int from, Place place) {
      out = new StringBuilder(printed.length());
      boolean space = false;
      int shift = Integer.MIN_VALUE;
      for (int i = from; i < printed.length(); i++) {
        char c = printed.charAt(i);
        if (markedUp && c == '*') {
          i += star(printed, i);
        } else if (isSpace(c)) {
          space = true;
        } else if (!isInvisible(c)) {
          if (space && !out.isEmpty()) {
            out.append(' ');
          }
          space = false;
          if (i - out.length() != shift) {
            shift = i - out.length();
            origins.add(new Origin(out.length(), place, i + 1));
          }
          append(printed, i, c);
        }
      }
    }

    private void append(String printed, int i, char c) {
      if (out.isEmpty()) {
        startsItalic = italic;
      }
      if (Character.isLetter(c)) {
        letters++;
        strongLetters += bold ? 1 : 0;
      }
      out.append(isLoneSurrogate(printed, i) ? '\uFFFD' : c);
    }

    /** Takes one or two stars; returns how many characters beyond the first they are. */
    private int star(String printed, int i) {
      if (i + 1 < printed.length() && printed.charAt(i + 1) == '*') {
        bold = !bold;
        return 1;
      }
      italic = !italic;
      return 0;
    }

    String text() {
      return out.toString();
    }

    boolean isMostlyBold() {
      return letters > 0 && strongLetters * 2 > letters;
    }
  }

  private boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || (segmented && c == '_');
  }

  /** Controls and zero-width signs: nobody sees them and a database may refuse them. */
  private static boolean isInvisible(char c) {
    return Character.isISOControl(c)
        || c == '\uFEFF'
        || c == '\u200B'
        || c == '\u2060'
        || c == '\u00AD';
  }

  private static boolean isLoneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
