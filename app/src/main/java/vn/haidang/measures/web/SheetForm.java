package vn.haidang.measures.web;

import java.util.List;
import java.util.Map;
import vn.haidang.measures.CellEdit;
import vn.haidang.measures.FigureStatus;
import vn.haidang.measures.IndicatorId;

/**
 * The fields of a sheet as a form sends them: {@code figure-8}, {@code status-8} … {@code seen-8}.
 */
final class SheetForm {

  private static final String FIGURE = "figure-";

  private SheetForm() {}

  static List<CellEdit> edits(Map<String, String> form) {
    return form.keySet().stream()
        .filter(key -> key.matches(FIGURE + "[1-9]\\d{0,8}"))
        .sorted()
        .map(key -> edit(form, key.substring(FIGURE.length())))
        .filter(edit -> !(edit.seen() == 0 && isBlank(edit)))
        .toList();
  }

  private static boolean isBlank(CellEdit edit) {
    return edit.typed().isEmpty() && edit.note().isEmpty() && edit.reason().isEmpty();
  }

  private static CellEdit edit(Map<String, String> form, String id) {
    String seen = form.getOrDefault("seen-" + id, "0");
    return new CellEdit(
        new IndicatorId(Integer.parseInt(id)),
        form.getOrDefault(FIGURE + id, ""),
        status(form.getOrDefault("status-" + id, "")),
        form.getOrDefault("note-" + id, ""),
        form.getOrDefault("reason-" + id, ""),
        seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : 0);
  }

  private static FigureStatus status(String name) {
    for (FigureStatus status : FigureStatus.values()) {
      if (status.name().equals(name)) {
        return status;
      }
    }
    return FigureStatus.ESTIMATE;
  }
}
