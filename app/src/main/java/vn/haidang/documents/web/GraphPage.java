package vn.haidang.documents.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.documents.Document;

/**
 * What cites what, drawn in columns: citing documents at the left, cited ones at the right. With a
 * focus: who cites it, itself, what it cites.
 *
 * @param left how many were left out of the picture for want of room; all stand in the table
 */
public record GraphPage(
    @Nullable Document focus,
    List<Node> nodes,
    List<Edge> edges,
    int width,
    int height,
    int left,
    List<Row> rows,
    List<Document> citing) {

  public GraphPage {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    rows = List.copyOf(rows);
    citing = List.copyOf(citing);
  }

  /**
   * A document as a box with two lines.
   *
   * @param kind {@code focus}, {@code held} or {@code cited}
   */
  public record Node(
      long id, int x, int y, String title, String issued, String label, String kind, int weight) {}

  /** An arrow; thicker the more often one cites the other. */
  public record Edge(String path, int weight, String css) {}

  /** The same as a line of the table. */
  public record Row(Document citing, Document cited, int mentions) {}
}
