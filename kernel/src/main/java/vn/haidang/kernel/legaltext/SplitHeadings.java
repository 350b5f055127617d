package vn.haidang.kernel.legaltext;

import java.util.ArrayList;

/** A bold heading that the file broke over two paragraphs. */
final class SplitHeadings {

  private SplitHeadings() {}

  static boolean goesOn(Paragraph before, Paragraph paragraph) {
    if (!before.style().bold() || !paragraph.style().bold()) {
      return false;
    }
    Label label = LabelReader.read(before.text());
    return label != null
        && !label.isMark()
        && LabelReader.read(paragraph.text()) == null
        && Letters.isCapitals(before.text()) == Letters.isCapitals(paragraph.text())
        && Character.isLetter(before.text().charAt(before.text().length() - 1))
        && Letters.hasLetter(paragraph.text())
        && !LayoutWords.opensBlock(paragraph.text());
  }

  static Paragraph join(Paragraph before, Paragraph paragraph) {
    int shift = before.text().length() + 1;
    var origins = new ArrayList<>(before.origins());
    for (Origin origin : paragraph.origins()) {
      origins.add(new Origin(origin.offset() + shift, origin.place(), origin.column()));
    }
    return new Paragraph(before.text() + " " + paragraph.text(), before.style(), origins);
  }
}
