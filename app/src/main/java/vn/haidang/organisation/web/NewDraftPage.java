package vn.haidang.organisation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.EventKind;
import vn.haidang.organisation.Unit;

/**
 * The choice of what shall happen.
 *
 * @param unit with which the draft begins; null: none yet
 */
public record NewDraftPage(List<EventKind> kinds, @Nullable Unit unit) {
  public NewDraftPage {
    kinds = List.copyOf(kinds);
  }
}
