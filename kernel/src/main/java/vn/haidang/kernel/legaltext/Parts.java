package vn.haidang.kernel.legaltext;

import java.util.List;

/**
 * What each passage is in the layout of the document, and which stretches belong together.
 *
 * @param kinds by passage
 * @param bodies stretches that state something, in order: the document itself, the plan annexed to
 *     it, each appendix
 */
record Parts(List<Leaf.Kind> kinds, List<Body> bodies) {

  /**
   * A stretch of passages with numbering of its own.
   *
   * @param prefix of all addresses in it: "" for the document, "PL", "PL1" for an appendix
   * @param from first passage, {@code to} behind the last
   */
  record Body(String prefix, boolean appendix, int title, int from, int to) {}

  Leaf.Kind kind(TextLine passage) {
    return kinds.get(passage.index());
  }
}
