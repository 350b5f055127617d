package vn.haidang.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.RightPlace;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitKind;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/** Reads the right kind, level, parent and first day of a unit out of a form. */
@Component
class RightPlaceForm {

  private final Units units;

  RightPlaceForm(Units units) {
    this.units = units;
  }

  /**
   * What is wanted.
   *
   * @param day on which a parent that is named in words is looked for
   * @throws RefusedException if a field is missing or means nothing
   */
  RightPlace read(Map<String, String> form, LocalDate day) {
    LocalDate since = day(Typed.text(form, "since"));
    String real = Typed.text(form, "from");
    LocalDate from = real.isEmpty() ? since : day(real);
    UnitKind kind =
        Typed.word(form.get("kind"), UnitKind.values())
            .orElseThrow(() -> new RefusedException(Problem.of("organisation.kind-missing")));
    UnitLevel level =
        kind.onlyLevel()
            .or(() -> Typed.word(form.get("level"), UnitLevel.values()))
            .orElseThrow(() -> new RefusedException(Problem.of("organisation.level-missing")));
    return new RightPlace(since, from, kind, level, parent(form, day));
  }

  private static LocalDate day(String written) {
    LocalDate day = UnitFormController.day(written);
    if (day == null) {
      throw new RefusedException(Problem.of("organisation.day-unreadable", written));
    }
    return day;
  }

  private @Nullable UnitId parent(Map<String, String> form, LocalDate day) {
    String named = Typed.text(form, "other");
    String chosen = Typed.text(form, "parent");
    if (named.isEmpty()) {
      return chosen.matches("[1-9]\\d{0,8}") ? UnitId.valueOf(chosen) : null;
    }
    Optional<Unit> byCode = units.findByAnyCode(named, day);
    if (byCode.isPresent()) {
      return byCode.get().id();
    }
    List<Unit> called = units.listNamed(named, day);
    if (called.size() != 1) {
      throw new RefusedException(
          called.isEmpty()
              ? Problem.of("organisation.nobody-called-so", named, day)
              : Problem.of("organisation.several-called-so", named, called.size()));
    }
    return called.getFirst().id();
  }
}
