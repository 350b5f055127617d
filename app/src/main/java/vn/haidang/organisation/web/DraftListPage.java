package vn.haidang.organisation.web;

import java.util.List;
import vn.haidang.organisation.StoredDraft;

/**
 * Reorganisations that are being written, and those decided last.
 *
 * @param mayKeep whether this user may begin one
 */
public record DraftListPage(List<Line> open, List<Line> decided, boolean mayKeep) {

  public DraftListPage {
    open = List.copyOf(open);
    decided = List.copyOf(decided);
  }

  /** A draft with the names of the units before and after. */
  public record Line(StoredDraft draft, String before, String after) {}
}
