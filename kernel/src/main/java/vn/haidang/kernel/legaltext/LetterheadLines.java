package vn.haidang.kernel.legaltext;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of the letterhead, in whichever order a file gives them. */
final class LetterheadLines {

  private static final int LONGEST_OFFICE = 100;

  private LetterheadLines() {}

  /** Null for a line that is none of the letterhead's. */
  static Leaf.@Nullable Kind kindOf(TextLine line) {
    String text = line.text();
    if (LayoutWords.isNationalName(text)) {
      return Leaf.Kind.NATIONAL_NAME;
    }
    if (LayoutWords.isNumberLine(text)) {
      return Leaf.Kind.NUMBER;
    }
    if (LayoutWords.isPlaceAndDate(text)) {
      return Leaf.Kind.PLACE_AND_DATE;
    }
    if (LayoutWords.isDocumentType(text)) {
      return Leaf.Kind.TYPE;
    }
    return isOffice(line) ? Leaf.Kind.ISSUER : null;
  }

  /**
   * Index of its first line; 0 where there is none or it opens the file. Only what a web page says
   * of itself stands before it.
   */
  static int start(List<TextLine> lines) {
    boolean chrome = false;
    for (TextLine line : lines) {
      chrome = chrome || PageChrome.isMarker(line.text());
      if (LayoutWords.isNationalName(line.text()) && !line.isRow()) {
        int at = line.index();
        while (at > 0 && kindOf(lines.get(at - 1)) != null) {
          at--;
        }
        return chrome ? at : 0;
      }
    }
    return 0;
  }

  private static boolean isOffice(TextLine line) {
    return !line.isRow()
        && line.label() == null
        && line.isCapitals()
        && line.text().length() < LONGEST_OFFICE;
  }
}
