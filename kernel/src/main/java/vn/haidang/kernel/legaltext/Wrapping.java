package vn.haidang.kernel.legaltext;

import java.util.Arrays;
import java.util.List;

/**
 * How a text file was broken into lines, measured over the whole of it.
 *
 * @param width columns after which lines were broken, 0 where a line is a paragraph
 * @param blankLines whether blank lines stand between paragraphs
 */
record Wrapping(int width, boolean blankLines) {

  private static final int WIDEST = 200;

  /** Shorter lines are labels, cells of tables and ends of paragraphs. */
  private static final int SHORT = 40;

  static Wrapping of(List<SourceLine> lines) {
    long inked = lines.stream().filter(line -> !line.isBlank()).count();
    long blank = lines.size() - inked;
    boolean blankLines = blank > 2 && blank * 12 > inked;
    int[] lengths =
        lines.stream()
            .mapToInt(line -> line.text().length())
            .filter(n -> n > SHORT)
            .sorted()
            .toArray();
    if (lengths.length < 8) {
      return new Wrapping(0, blankLines);
    }
    int width = lengths[lengths.length * 9 / 10];
    long full = Arrays.stream(lengths).filter(n -> n >= width * 4 / 5 && n <= width + 8).count();
    boolean wrapped = width <= WIDEST && full * 3 > lengths.length;
    return new Wrapping(wrapped ? width : 0, blankLines);
  }

  boolean isWrapped() {
    return width > 0;
  }

  /** The next word had room in this line, so somebody meant the line to end here. */
  boolean endedEarly(SourceLine line, SourceLine next) {
    return line.text().length() + 1 + Letters.firstWordLength(next.text()) < width;
  }
}
