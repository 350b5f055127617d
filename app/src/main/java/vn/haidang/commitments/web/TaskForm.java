package vn.haidang.commitments.web;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.Action;
import vn.haidang.commitments.Step;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/** The fields of a form about a commitment, read one by one. */
record TaskForm(Map<String, String> fields) {

  TaskForm {
    fields = Map.copyOf(fields);
  }

  String text(String name) {
    return fields.getOrDefault(name, "").strip();
  }

  /** The version the person saw; -1 where the form names none. */
  int version() {
    return Typed.version(text("version"));
  }

  @Nullable UnitId unit(String name) {
    return Typed.unit(text(name));
  }

  /** The unit somebody chose; refused where he chose none. */
  UnitId unitChosen(String name) {
    UnitId unit = unit(name);
    if (unit == null) {
      throw new RefusedException(Problem.of("commitments.unit-missing"));
    }
    return unit;
  }

  /** A number as it was typed; {@code otherwise} where nothing was, -1 where it is none. */
  int number(String name, int otherwise) {
    String typed = text(name);
    return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : typed.isEmpty() ? otherwise : -1;
  }

  @Nullable LocalDate day(String name) {
    return Typed.day(text(name));
  }

  /** What the form of this action asks for. */
  Step step(Action action) {
    return new Step(
        action,
        text("note"),
        unit("unit"),
        null,
        day("day"),
        number("percent", 0),
        fields.getOrDefault("parts", "").lines().toList());
  }
}
