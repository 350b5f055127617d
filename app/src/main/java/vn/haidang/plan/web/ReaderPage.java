package vn.haidang.plan.web;

import java.util.List;
import vn.haidang.plan.Edition;

/**
 * The reader screen.
 *
 * @param actions what can be done with the edition, beside its name
 * @param hidden classes of the page for the highlights that are switched off
 */
public record ReaderPage(
    Link link,
    String plan,
    Edition edition,
    Head head,
    List<OutlineEntry> outline,
    List<Legend> legend,
    List<Piece> pieces,
    String at,
    String hidden,
    Panel panel,
    boolean review,
    boolean mayPrepare,
    Progress progress) {
  public ReaderPage {
    outline = List.copyOf(outline);
    legend = List.copyOf(legend);
    pieces = List.copyOf(pieces);
  }

  /**
   * What stands above the document.
   *
   * @param stateCss colour of the state; {@code state} its word
   * @param about what it carries out and who signed it
   * @param downloadLabel "Bản gốc .docx"
   */
  public record Head(
      String title, String stateCss, String state, String about, String downloadLabel) {}

  /** A colour of the text with how often it is used, and its switch. */
  public record Legend(String css, String label, int count, boolean shown) {}

  /** How far the review has come. */
  public record Progress(int decided, int dropped, int total, int blocking) {
    public int left() {
      return total - decided;
    }
  }
}
