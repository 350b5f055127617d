package vn.haidang.organisation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published lists of the country's administrative units, and which unit became which. Sources
 * (MIT): thanglequoc/vietnamese-provinces-database v2.4.1, v3.0.2 and v4.2.0, and the old-to-new
 * links of tanthuan031/vnadministrative.
 */
final class CountryLists {

  private static final String BEFORE = "pre-2025-07-thanglequoc-v2.4.1/vn_units_63p_3tier.json";
  private static final String AFTER = "post-2025-07-thanglequoc-v3.0.2/vn_units_34p_2tier.json";
  private static final String LATER = "post-2026-04-thanglequoc-v4.2.0/vn_units_34p_2tier.json";
  private static final String LINKS = "mapping/old_to_new_gso_codes.csv";

  /**
   * A unit of a list.
   *
   * @param code of the statistics office: 2 digits a province, 3 a district, 5 a commune
   * @param parent code of the one above; null: a province
   */
  record Entry(String code, String name, @Nullable String parent) {

    /** As its name says: "Phường", "Xã", "Thành phố". */
    UnitKind kind() {
      return kindNamed(name, code.length());
    }
  }

  private final Map<String, Entry> before = new LinkedHashMap<>();
  private final Map<String, Entry> after = new LinkedHashMap<>();
  private final Map<String, Entry> later = new LinkedHashMap<>();
  private final Map<String, Set<String>> next = new TreeMap<>();
  private final Map<String, Set<String>> previous = new TreeMap<>();
  private final List<String> leftOut = new ArrayList<>();

  private CountryLists(Path folder) throws IOException {
    readThreeTiers(folder.resolve(BEFORE));
    readTwoTiers(folder.resolve(AFTER), after);
    readTwoTiers(folder.resolve(LATER), later);
    readLinks(folder.resolve(LINKS));
  }

  /** The lists that stand in this folder, under the names their publishers gave them. */
  static CountryLists in(Path folder) throws IOException {
    return new CountryLists(folder);
  }

  /** The units before 1 July 2025, by code. */
  Map<String, Entry> before() {
    return Collections.unmodifiableMap(before);
  }

  /** Those from 1 July 2025 on. */
  Map<String, Entry> after() {
    return Collections.unmodifiableMap(after);
  }

  /** Those from 30 April 2026 on. */
  Map<String, Entry> later() {
    return Collections.unmodifiableMap(later);
  }

  /** Lines of the links whose old place had vanished before. */
  List<String> leftOut() {
    return List.copyOf(leftOut);
  }

  /** The old units of which one of July 2025 was made. */
  Set<String> madeOf(String young) {
    return previous.getOrDefault(young, Set.of());
  }

  /** Whether all of an old unit went into one new unit. */
  boolean isWhole(String old) {
    return next.getOrDefault(old, Set.of()).size() == 1;
  }

  private void readThreeTiers(Path file) throws IOException {
    for (JsonNode province : JsonMapper.shared().readTree(Files.readString(file))) {
      add(before, province, null);
      for (JsonNode district : province.path("District")) {
        add(before, district, code(province));
        district.path("Ward").forEach(ward -> add(before, ward, code(district)));
      }
    }
  }

  private static void readTwoTiers(Path file, Map<String, Entry> entries) throws IOException {
    for (JsonNode province : JsonMapper.shared().readTree(Files.readString(file))) {
      add(entries, province, null);
      province.path("Wards").forEach(ward -> add(entries, ward, code(province)));
    }
  }

  private static void add(Map<String, Entry> entries, JsonNode unit, @Nullable String parent) {
    String name = unit.path("FullName").asString().strip();
    entries.put(
        code(unit),
        new Entry(
            code(unit), name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), parent));
  }

  private static String code(JsonNode unit) {
    return unit.path("Code").asString();
  }

  /** Links of communes; a district without communes is linked by its own code. */
  private void readLinks(Path file) throws IOException {
    for (CsvRow row : CsvFile.parse("links", Files.readString(file)).rows()) {
      String old = row.find("old_ward_code").or(() -> row.find("old_district_code")).orElse("");
      String young = row.find("new_ward_code").orElse("");
      if (before.containsKey(old) && after.containsKey(young)) {
        link(old, young);
        link(provinceOf(before, old), provinceOf(after, young));
      } else {
        leftOut.add(row.line() + ": " + row.find("old_ward").orElse("") + " -> " + young);
      }
    }
  }

  private void link(String old, String young) {
    next.computeIfAbsent(old, key -> new TreeSet<>()).add(young);
    previous.computeIfAbsent(young, key -> new TreeSet<>()).add(old);
  }

  /** The province in which a unit of a list lies; empty for a code that the list lacks. */
  static String provinceOf(Map<String, Entry> entries, String code) {
    Entry entry = entries.get(code);
    while (entry != null && entry.parent() != null) {
      entry = entries.get(entry.parent());
    }
    return entry == null ? "" : entry.code();
  }

  /** The old unit that goes on as this one of July 2025; null where it is a new unit. */
  @Nullable String goesOnFrom(String young) {
    Set<String> old = madeOf(young);
    String only = old.size() == 1 ? old.iterator().next() : null;
    return only != null && isWhole(only) ? only : null;
  }

  private static UnitKind kindNamed(String name, int codeLength) {
    String words = name.toLowerCase(Locale.ROOT);
    if (words.startsWith("thành phố")) {
      return codeLength == 2 ? UnitKind.CENTRAL_CITY : UnitKind.PROVINCIAL_CITY;
    }
    return Map.of(
            "tỉnh", UnitKind.PROVINCE,
            "quận", UnitKind.URBAN_DISTRICT,
            "huyện", UnitKind.RURAL_DISTRICT,
            "thị xã", UnitKind.TOWN,
            "phường", UnitKind.WARD,
            "thị trấn", UnitKind.TOWNSHIP,
            "xã", UnitKind.RURAL_COMMUNE,
            "đặc khu", UnitKind.SPECIAL_ZONE)
        .entrySet()
        .stream()
        .filter(kind -> words.startsWith(kind.getKey() + " "))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind of unit in the name " + name));
  }
}
