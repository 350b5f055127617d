package vn.haidang.organisation.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.organisation.CodeScheme;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.TableFile;
import vn.haidang.platform.Texts;

/** Units as a file, for spreadsheets and for programs. */
final class UnitTable {

  private UnitTable() {}

  static TableFile of(List<Unit> units, Texts t) {
    Map<UnitId, String> names = names(units);
    return new TableFile(
        "don-vi",
        t.get("units-web.title"),
        Stream.of("number", "name", "abbreviation", "kind", "level", "parent", "gso", "local")
            .map(column -> t.get("units-web.column." + column))
            .toList(),
        units.stream().map(unit -> row(unit, names, t)).toList());
  }

  private static Map<UnitId, String> names(List<Unit> units) {
    return units.stream().collect(Collectors.toMap(Unit::id, Unit::name, (one, other) -> one));
  }

  private static List<@Nullable Object> row(Unit unit, Map<UnitId, String> names, Texts t) {
    UnitId parent = unit.parent();
    return List.of(
        unit.id().toString(),
        unit.name(),
        text(unit.abbreviation()),
        t.get(unit.kind().messageKey()),
        t.get(unit.level().messageKey()),
        parent == null ? "" : names.getOrDefault(parent, ""),
        unit.code(CodeScheme.GSO).orElse(""),
        unit.code(CodeScheme.LOCAL).orElse(""));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** One object a unit, with all its codes. */
  static byte[] json(List<Unit> units) {
    return JsonMapper.shared()
        .writeValueAsString(units.stream().map(UnitTable::object).toList())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> object(Unit unit) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", unit.id().value());
    object.put("name", unit.name());
    if (unit.abbreviation() != null) {
      object.put("abbreviation", unit.abbreviation());
    }
    object.put("kind", unit.kind().name());
    object.put("level", unit.level().name());
    UnitId parent = unit.parent();
    if (parent != null) {
      object.put("parent", parent.value());
    }
    object.put("codes", unit.codes());
    object.put("since", unit.since().toString());
    if (unit.until() != null) {
      object.put("until", unit.until().toString());
    }
    return object;
  }
}
