package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A labelled paragraph with what stands under it, while the outline is being read. The root of a
 * body has neither label nor head.
 */
final class Node {

  private final @Nullable Node parent;
  private final @Nullable TextLine head;
  private final @Nullable Label label;
  private final String id;
  private final List<Node> children = new ArrayList<>();
  private final List<TextLine> content = new ArrayList<>();
  private final Map<Label.Kind, Boolean> rowsOfHeadings = new EnumMap<>(Label.Kind.class);
  private int marks;

  private Node(@Nullable Node parent, @Nullable TextLine head, @Nullable Label label, String id) {
    this.parent = parent;
    this.head = head;
    this.label = label;
    this.id = id;
  }

  static Node root(String prefix) {
    return new Node(null, null, null, prefix);
  }

  Node child(TextLine passage, Label childLabel) {
    var child = new Node(this, passage, childLabel, addressOf(childLabel));
    children.add(child);
    return child;
  }

  /** Articles are numbered through the whole document; dashes are counted under what they stand. */
  private String addressOf(Label childLabel) {
    if (childLabel.isMark()) {
      marks++;
      return id + "-" + marks;
    }
    Node from = childLabel.kind() == Label.Kind.ARTICLE ? root() : this;
    return from.id.isEmpty() ? childLabel.step() : from.id + "." + childLabel.step();
  }

  void add(TextLine passage) {
    content.add(passage);
  }

  private Node root() {
    Node node = this;
    while (node.parent != null) {
      node = node.parent;
    }
    return node;
  }

  boolean isRoot() {
    return parent == null;
  }

  @Nullable Node parent() {
    return parent;
  }

  /** The labelled paragraph itself. */
  TextLine head() {
    if (head == null) {
      throw new IllegalStateException("the root of a body has no paragraph of its own");
    }
    return head;
  }

  Label label() {
    if (label == null) {
      throw new IllegalStateException("the root of a body has no label");
    }
    return label;
  }

  boolean is(Label.Kind kind) {
    return label != null && label.kind() == kind;
  }

  boolean isMark() {
    return label != null && label.isMark();
  }

  String id() {
    return id;
  }

  List<Node> children() {
    return children;
  }

  /** Paragraphs and table rows under the head that carry no label. */
  List<TextLine> content() {
    return content;
  }

  /** The text after the label. */
  String text() {
    return label == null ? "" : head().text().substring(label.end());
  }

  Span textSpan() {
    Span span = head().span();
    return new Span(span.start() + label().end(), span.end());
  }

  /** Whether at least half of the children numbered in this style are headings. */
  boolean isRowOfHeadings(Label.Kind kind) {
    return rowsOfHeadings.computeIfAbsent(kind, this::countHeadings);
  }

  private boolean countHeadings(Label.Kind kind) {
    int row = 0;
    int headings = 0;
    for (Node child : children) {
      if (child.is(kind)) {
        row++;
        headings += Headings.isHeading(child) ? 1 : 0;
      }
    }
    return headings * 2 >= row;
  }

  int level() {
    int level = 0;
    for (Node node = this; node.parent != null; node = node.parent) {
      level++;
    }
    return level;
  }
}
