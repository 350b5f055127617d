package vn.haidang.organisation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Units as JSON for other programs. */
final class UnitJson {

  private UnitJson() {}

  static Map<String, Object> of(Unit unit) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", unit.id().value());
    fields.put("name", unit.name());
    if (unit.abbreviation() != null) {
      fields.put("abbreviation", unit.abbreviation());
    }
    fields.put("kind", unit.kind().name());
    fields.put("level", unit.level().name());
    if (unit.parent() != null) {
      fields.put("parent", unit.parent().value());
    }
    fields.put("codes", new TreeMap<>(unit.codes()));
    fields.put("since", unit.since().toString());
    if (unit.until() != null) {
      fields.put("until", unit.until().toString());
    }
    return fields;
  }

  /** With {@code share}: 1 the whole, null a part of unknown size. */
  static Map<String, @Nullable Object> of(Kin kin) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>(of(kin.unit()));
    fields.put("share", kin.share().fraction());
    return fields;
  }
}
