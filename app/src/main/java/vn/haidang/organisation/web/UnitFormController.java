package vn.haidang.organisation.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.organisation.CodeScheme;
import vn.haidang.organisation.NewUnit;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitBook;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitKind;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/** "Thêm đơn vị": enters a unit that stands already and is not on record yet. */
@Controller
@Needs(Permission.KEEP_UNITS)
class UnitFormController {

  private final UnitBook book;
  private final Units units;
  private final DraftUnits drafts;
  private final Clock clock;

  UnitFormController(UnitBook book, Units units, DraftUnits drafts, Clock clock) {
    this.book = book;
    this.units = units;
    this.drafts = drafts;
    this.clock = clock;
  }

  @GetMapping("/units/new")
  Screen form(@RequestParam(required = false) @Nullable UnitId parent) {
    Map<String, String> values = new LinkedHashMap<>();
    LocalDate today = LocalDate.now(clock);
    values.put("since", today.toString());
    if (parent != null) {
      units
          .find(parent, today)
          .ifPresent(unit -> {
            values.put("parent", unit.id().toString());
            values.put("level", unit.level().name());
          });
    }
    return screen(values, Map.of());
  }

  @PostMapping("/units")
  View add(@RequestParam Map<String, String> form, SignedIn user) {
    Map<String, Problem> wrong = new LinkedHashMap<>();
    Optional<NewUnit> wanted = read(form, wrong);
    if (wanted.isPresent()) {
      try {
        UnitId made = book.add(wanted.get(), user);
        return Redirect.to("/units/" + made + "?on=" + wanted.get().since())
            .saying("units-web.added", wanted.get().name());
      } catch (RefusedException e) {
        wrong.put(fieldOf(e.problem()), e.problem());
      }
    }
    return screen(form, wrong).status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static String fieldOf(Problem problem) {
    return switch (problem.code()) {
      case "organisation.name-beside" -> "name";
      case "organisation.parent-does-not-stand", "organisation.top-not-allowed" -> "parent";
      default -> "";
    };
  }

  private Optional<NewUnit> read(Map<String, String> form, Map<String, Problem> wrong) {
    String name = text(form, "name");
    UnitKind kind = Typed.word(form.get("kind"), UnitKind.values()).orElse(null);
    UnitLevel level =
        Optional.ofNullable(kind)
            .flatMap(UnitKind::onlyLevel)
            .or(() -> Typed.word(form.get("level"), UnitLevel.values()))
            .orElse(null);
    LocalDate since = day(text(form, "since"));
    if (!UnitBook.isName(name)) {
      wrong.put("name", Problem.of("organisation.name-missing"));
    }
    if (kind == null) {
      wrong.put("kind", Problem.of("organisation.kind-missing"));
    } else if (level == null) {
      wrong.put("level", Problem.of("organisation.level-missing"));
    }
    if (since == null) {
      wrong.put("since", Problem.of("organisation.day-unreadable", text(form, "since")));
    }
    Map<CodeScheme, String> codes = new EnumMap<>(CodeScheme.class);
    for (CodeScheme scheme : List.of(CodeScheme.GSO, CodeScheme.LOCAL)) {
      String code = text(form, scheme.name());
      if (!code.isEmpty()) {
        codes.put(scheme, code);
      }
    }
    String parent = text(form, "parent");
    if (!wrong.isEmpty() || kind == null || level == null || since == null) {
      return Optional.empty();
    }
    String abbreviation = text(form, "abbreviation");
    return Optional.of(
        new NewUnit(
            name,
            abbreviation.isEmpty() ? null : abbreviation,
            kind,
            level,
            parent.matches("[1-9]\\d{0,8}") ? UnitId.valueOf(parent) : null,
            codes,
            since));
  }

  private static String text(Map<String, String> form, String name) {
    return Objects.requireNonNullElse(form.get(name), "").strip().replaceAll("\\s+", " ");
  }

  static @Nullable LocalDate day(String written) {
    try {
      return written.isEmpty() ? null : LocalDate.parse(written);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private Screen screen(Map<String, String> values, Map<String, Problem> wrong) {
    LocalDate today = LocalDate.now(clock);
    String parent = values.getOrDefault("parent", "");
    Unit above =
        parent.matches("[1-9]\\d{0,8}")
            ? units.find(UnitId.valueOf(parent), today).orElse(null)
            : null;
    return Screen.of(
        "organisation/unit-new.jte",
        new UnitFormPage(values, wrong, drafts.withUnitsBelow(today), above));
  }
}
