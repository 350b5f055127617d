package vn.haidang.organisation.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.PlacePreview;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitRecord;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Texts;

/**
 * What a correction of kind, level, parent or first day would touch, before it is done.
 *
 * @param day on which the page before was opened
 * @param reason as typed before
 * @param refused why it was not done; null: it was not tried, or the preview says it
 */
public record UnitPlacePage(
    PlacePreview preview, LocalDate day, String reason, @Nullable Problem refused) {

  /** How many names a list shows before it only counts. */
  public static final int MOST_SHOWN = 12;

  /** Where the form goes. */
  public String address() {
    return "/units/" + preview.unit().id() + "/edit";
  }

  /** What stands against it, as far as it is known. */
  public @Nullable Problem problem() {
    return refused == null ? preview.problem() : refused;
  }

  /** Kind, level and parent in one line: "Phòng, cấp tỉnh, Sở Xây dựng". */
  public static String words(UnitRecord.Place place, Texts texts) {
    String itself =
        texts.get(place.kind().messageKey()) + ", " + texts.get(place.level().messageKey());
    return place.parentName().isEmpty() ? itself : itself + ", " + place.parentName();
  }

  /** Those above, the outermost first, as one line. */
  public static String line(List<Unit> above) {
    return String.join(" › ", above.stream().map(Unit::name).toList());
  }
}
