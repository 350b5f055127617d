package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the skeleton of a document: which lines belong together, what is a heading, a duty, a
 * table, a signature.
 */
final class OutlineReader {

  private OutlineReader() {}

  static Outline read(Source source) {
    var text = new StringBuilder();
    var leaves = new ArrayList<Leaf>();
    var origins = new ArrayList<Origin>();
    for (Block block : source.blocks()) {
      if (block instanceof Block.Line line && !line.text().isBlank()) {
        int start = text.length();
        text.append(line.text().strip()).append('\n');
        origins.add(new Origin(start, line.place(), 1));
        leaves.add(
            new Leaf(Leaf.Kind.PARAGRAPH, "", new Span(start, text.length()), 1, -1, -1, -1));
      }
    }
    Head head =
        new Head(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Head.Signer.UNKNOWN,
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return new Outline(
        source,
        text.toString(),
        leaves,
        origins,
        head,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
