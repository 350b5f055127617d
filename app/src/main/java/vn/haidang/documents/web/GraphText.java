package vn.haidang.documents.web;

/** Words that fit into a box of the graph. */
final class GraphText {

  private GraphText() {}

  static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1).stripTrailing() + "…";
  }
}
