package vn.haidang.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Page numbers and running heads: they belong to the paper, not to the text. */
final class PdfFurniture {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:trang\\s*)?[-–]?\\s*\\d{1,4}\\s*(?:[-–]|/\\s*\\d{1,4})?", Pattern.CASE_INSENSITIVE);

  private final Map<String, Integer> repeated = new HashMap<>();
  private final int pages;

  PdfFurniture(List<PdfPage> pages) {
    this.pages = pages.size();
    for (PdfPage page : pages) {
      List<PdfLine> lines = page.lines();
      for (int i = 0; i < lines.size(); i++) {
        if (isAtEdge(lines, i)) {
          repeated.merge(shape(lines.get(i)), 1, Integer::sum);
        }
      }
    }
  }

  boolean isFurniture(PdfPage page, int index) {
    List<PdfLine> lines = page.lines();
    if (!isAtEdge(lines, index)) {
      return false;
    }
    PdfLine line = lines.get(index);
    boolean outermost = index == 0 || index == lines.size() - 1;
    if (outermost && NUMBER.matcher(line.text().strip()).matches()) {
      return true;
    }
    int times = repeated.getOrDefault(shape(line), 0);
    return pages >= 3 && times >= 3 && times * 2 >= pages;
  }

  private static boolean isAtEdge(List<PdfLine> lines, int index) {
    return index < 2 || index >= lines.size() - 2;
  }

  /** Text whose figures count on from page to page is the same text. */
  private static String shape(PdfLine line) {
    return line.text().replaceAll("\\d+", "0");
  }
}
