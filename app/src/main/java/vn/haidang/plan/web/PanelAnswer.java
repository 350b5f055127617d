package vn.haidang.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is sent when only a part of the reader screen changes: the panel and, after an action, the
 * paragraphs it touched, the progress and the message.
 *
 * @param pieces paragraphs to be drawn again
 * @param link for their highlights
 */
public record PanelAnswer(
    Panel panel, List<Piece> pieces, Link link, ReaderPage.@Nullable Progress progress) {
  public PanelAnswer {
    pieces = List.copyOf(pieces);
  }
}
