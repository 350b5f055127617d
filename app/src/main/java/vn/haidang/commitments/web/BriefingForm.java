package vn.haidang.commitments.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.haidang.commitments.Briefing.Setting;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/** The invitation of a briefing as fields of a form, both ways. */
final class BriefingForm {

  private BriefingForm() {}

  static Setting read(Map<String, String> form) {
    LocalDate day = Typed.day(value(form, "day"));
    LocalTime start = Typed.hour(value(form, "starts"));
    if (day == null) {
      throw new RefusedException(Problem.of("commitments.day-missing"));
    }
    if (start == null) {
      throw new RefusedException(Problem.of("commitments.hour-missing"));
    }
    return new Setting(
        value(form, "title"),
        day,
        start,
        Typed.hour(value(form, "ends")),
        value(form, "place"),
        value(form, "chair"),
        value(form, "chairPost"),
        value(form, "secretary"),
        value(form, "attendance").lines().toList());
  }

  static Map<String, String> written(Setting s) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("title", s.title());
    form.put("day", s.heldOn().toString());
    form.put("starts", s.startsAt().toString());
    form.put("ends", s.endsAt() == null ? "" : s.endsAt().toString());
    form.put("place", s.place());
    form.put("chair", s.chair());
    form.put("chairPost", s.chairPost());
    form.put("secretary", s.secretary());
    form.put("attendance", String.join("\n", s.attendance()));
    return form;
  }

  /** The key of what the form calls a field. */
  static String labelOf(String field) {
    return switch (field) {
      case "chairPost" -> "briefings.chair-post";
      case "starts", "ends", "secretary", "attendance" -> "briefings." + field;
      default -> "briefings.column." + field;
    };
  }

  private static String value(Map<String, String> form, String field) {
    return form.getOrDefault(field, "");
  }
}
