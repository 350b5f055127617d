package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines that belong together, joined by single spaces.
 *
 * @param origins where its pieces stand in the file; offsets count from the start of the paragraph
 */
record Paragraph(String text, Block.Style style, List<Origin> origins) implements Piece {

  Paragraph {
    origins = List.copyOf(origins);
  }

  static Paragraph of(List<SourceLine> lines) {
    var text = new StringBuilder();
    var origins = new ArrayList<Origin>();
    for (SourceLine line : lines) {
      if (!text.isEmpty() && !line.text().isEmpty()) {
        text.append(' ');
      }
      for (Origin origin : line.origins()) {
        origins.add(new Origin(text.length() + origin.offset(), origin.place(), origin.column()));
      }
      text.append(line.text());
    }
    return new Paragraph(text.toString(), lines.getFirst().style(), origins);
  }

  boolean isCapitals() {
    return Letters.isCapitals(text);
  }
}
