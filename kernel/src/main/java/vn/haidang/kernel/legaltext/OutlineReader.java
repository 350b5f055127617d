package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the skeleton of a document: which lines belong together, what is a heading, a duty, a
 * table, a signature. Total: any input gives an outline, and time grows with its length.
 */
final class OutlineReader {

  private OutlineReader() {}

  static Outline read(Source source) {
    ReadableText text = ReadableText.of(PieceReader.read(source));
    Parts parts = PartReader.read(text.passages());
    var reading = new Reading();
    for (Parts.Body body : parts.bodies()) {
      Node root = TreeReader.read(body, text.passages());
      new SectionReader(reading).read(root);
      NumberingCheck.check(root, reading);
    }
    new AppendixReader(reading, text).read(parts);
    UnreadLines.list(text.passages(), parts, reading);
    new LayoutCheck(text.passages(), parts, reading).check();
    return new Outline(
        source,
        text.text(),
        LeafReader.read(text, parts, reading),
        origins(text.origins()),
        HeadReader.read(text.passages(), parts),
        List.copyOf(reading.sections()),
        List.copyOf(reading.tasks()),
        List.copyOf(reading.appendices()),
        List.copyOf(reading.diagnostics()),
        List.copyOf(reading.unread()));
  }

  /** The first origin holds from the very start. */
  private static List<Origin> origins(List<Origin> found) {
    var origins = new ArrayList<Origin>(found.size() + 1);
    if (found.isEmpty() || found.getFirst().offset() > 0) {
      origins.add(new Origin(0, new Place(1, ""), 1));
    }
    origins.addAll(found);
    return origins;
  }
}
