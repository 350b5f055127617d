package vn.haidang.kernel.legaltext;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree of numbered paragraphs. A label that continues a row goes beside its elder; a new
 * style of numbering opens a level below the nearest paragraph that may hold it.
 */
final class TreeReader {

  private Node top;

  private TreeReader(String prefix) {
    top = Node.root(prefix);
  }

  static Node read(Parts.Body body, List<TextLine> passages) {
    var reader = new TreeReader(body.prefix());
    Node root = reader.top;
    for (TextLine passage : passages.subList(body.from(), body.to())) {
      Label label = passage.label();
      if (label == null) {
        reader.paragraph(passage);
      } else {
        reader.top = reader.parentFor(label).child(passage, label);
      }
    }
    return root;
  }

  /** A plain paragraph goes on the numbered paragraph above it, never a dash. */
  private void paragraph(TextLine passage) {
    while (top.isMark()) {
      up();
    }
    top.add(passage);
  }

  private void up() {
    Node parent = top.parent();
    if (parent != null) {
      top = parent;
    }
  }

  private Node parentFor(Label label) {
    if (label.kind() == Label.Kind.DECIMAL) {
      return parentForDecimal(label);
    }
    Node elder = open(label.kind());
    if (elder != null && !(restarts(label) && opensList(label))) {
      return parentOf(elder);
    }
    Node node = top;
    while (!node.isRoot() && !mayHold(node, label)) {
      node = parentOf(node);
    }
    return node;
  }

  /** 1.6 stands under 1, and under Điều 1 where the article has that number. */
  private Node parentForDecimal(Label label) {
    String prefix = label.printed().substring(0, label.printed().lastIndexOf('.'));
    for (Node node = top; !node.isRoot(); node = parentOf(node)) {
      boolean lettered = !Character.isDigit(prefix.charAt(0)) && !node.isMark();
      boolean decimal = node.is(Label.Kind.DECIMAL) || node.is(Label.Kind.ARABIC) || lettered;
      if (decimal && node.label().printed().equals(prefix)) {
        return articleOf(node, prefix);
      }
      if (node.is(Label.Kind.ARTICLE) && node.label().printed().equals("Điều " + prefix)) {
        return node;
      }
    }
    Node node = top;
    while (!node.isRoot() && !(node.label().kind().compareTo(Label.Kind.ARABIC) <= 0)) {
      node = parentOf(node);
    }
    return node;
  }

  private static Node articleOf(Node node, String number) {
    Node parent = parentOf(node);
    boolean article =
        parent.is(Label.Kind.ARTICLE) && parent.label().printed().equals("Điều " + number);
    return article ? parent : node;
  }

  private @Nullable Node open(Label.Kind kind) {
    for (Node node = top; !node.isRoot(); node = parentOf(node)) {
      if (node.is(kind)) {
        return node;
      }
    }
    return null;
  }

  private static boolean restarts(Label label) {
    return label.value() == 1;
  }

  /** The paragraph above announces a list of its own and is numbered in another style. */
  private boolean opensList(Label label) {
    return !top.isRoot()
        && !top.is(label.kind())
        && !top.isMark()
        && top.label().kind().compareTo(label.kind()) > 0
        && Letters.lastMark(top.text()) == ':';
  }

  private static boolean mayHold(Node node, Label label) {
    Label.Kind holder = node.label().kind();
    return switch (label.kind()) {
      case DASH -> holder != Label.Kind.PLUS;
      case PLUS -> true;
      case LETTER, ARABIC_BRACKET -> !node.isMark();
      case ROMAN -> holder.compareTo(Label.Kind.ROMAN) < 0 || holder == Label.Kind.ARTICLE;
      default -> holder.compareTo(label.kind()) < 0;
    };
  }

  private static Node parentOf(Node node) {
    Node parent = node.parent();
    return parent == null ? node : parent;
  }
}
