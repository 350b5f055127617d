package vn.haidang.organisation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns the published lists of the country's administrative units into files of our import format:
 * the state before 1 July 2025, the reorganisation of that day, and the changes of 30 April 2026.
 *
 * <p>Sources (MIT): thanglequoc/vietnamese-provinces-database v2.4.1, v3.0.2 and v4.2.0, and the
 * old-to-new links of tanthuan031/vnadministrative. A commune that alone became one commune goes on
 * as the same unit; every other new commune is a new unit made by a merger. The parts of split
 * communes are stated nowhere, so their shares are unknown.
 */
final class CountryConversion {

  static final LocalDate KNOWN_SINCE = LocalDate.of(2025, 6, 1);
  static final LocalDate TWO_TIERS = LocalDate.of(2025, 7, 1);
  static final LocalDate DONG_NAI = LocalDate.of(2026, 4, 30);

  static final String BEFORE = "pre-2025-07-thanglequoc-v2.4.1/vn_units_63p_3tier.json";
  static final String AFTER = "post-2025-07-thanglequoc-v3.0.2/vn_units_34p_2tier.json";
  static final String LATER = "post-2026-04-thanglequoc-v4.2.0/vn_units_34p_2tier.json";
  static final String LINKS = "mapping/old_to_new_gso_codes.csv";

  private static final String PROVINCES = "Nghị quyết 202/2025/QH15";
  private static final String DISTRICTS = "Luật Tổ chức chính quyền địa phương 72/2025/QH15";
  private static final String COMMUNES =
      "Nghị quyết của Ủy ban Thường vụ Quốc hội về sắp xếp đơn vị hành chính cấp xã năm 2025";
  private static final Map<String, String> COMMUNES_OF =
      Map.of("31", "Nghị quyết 1669/NQ-UBTVQH15");

  private record Entry(String code, String name, @Nullable String parent) {}

  private final Map<String, Entry> before = new LinkedHashMap<>();
  private final Map<String, Entry> after = new LinkedHashMap<>();
  private final Map<String, Entry> later = new LinkedHashMap<>();
  private final Map<String, Set<String>> next = new TreeMap<>();
  private final Map<String, Set<String>> previous = new TreeMap<>();
  private final List<String> leftOut = new ArrayList<>();

  private CountryConversion(Path folder) throws IOException {
    readThreeTiers(folder.resolve(BEFORE));
    readTwoTiers(folder.resolve(AFTER), after);
    readTwoTiers(folder.resolve(LATER), later);
    readLinks(folder.resolve(LINKS));
  }

  /**
   * The files to import, in their order, and the links that name no unit of the lists.
   *
   * @param leftOut lines of the links whose old place had vanished before
   */
  record Converted(List<UnitImport.Text> files, List<String> leftOut) {}

  static Converted of(Path folder) throws IOException {
    CountryConversion country = new CountryConversion(folder);
    return new Converted(
        List.of(
            new UnitImport.Text("1-units-2025-06.csv", country.unitsBefore()),
            new UnitImport.Text("2-units-2025-07.csv", country.unitsAfter()),
            new UnitImport.Text("3-events-2025-07.csv", country.eventsOfJuly()),
            new UnitImport.Text("4-units-2026-04.csv", country.unitsLater()),
            new UnitImport.Text("5-events-2026-04.csv", country.eventsOfApril())),
        List.copyOf(country.leftOut));
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

  private static String provinceOf(Map<String, Entry> entries, String code) {
    Entry entry = entries.get(code);
    while (entry != null && entry.parent() != null) {
      entry = entries.get(entry.parent());
    }
    return entry == null ? "" : entry.code();
  }

  /** The old unit that goes on as this one of July 2025; null where it is a new unit. */
  private @Nullable String goesOnFrom(String young) {
    Set<String> old = previous.getOrDefault(young, Set.of());
    String only = old.size() == 1 ? old.iterator().next() : null;
    return only != null && next.getOrDefault(only, Set.of()).size() == 1 ? only : null;
  }

  private static String key(String code) {
    return "gso:" + code;
  }

  private String keyAfter(String young) {
    String old = goesOnFrom(young);
    return old == null ? key(young) + "@" + TWO_TIERS : key(old);
  }

  private String unitsBefore() {
    StringBuilder csv = new StringBuilder("key,from,name,kind,parent,gso\n");
    before
        .values()
        .forEach(unit ->
            csv.append(
                unitLine(
                    key(unit.code()),
                    KNOWN_SINCE,
                    unit,
                    unit.parent() == null ? "" : key(unit.parent()))));
    return csv.toString();
  }

  private String unitsAfter() {
    StringBuilder csv = new StringBuilder("key,from,name,kind,parent,gso\n");
    after.values().forEach(unit -> csv.append(unitLine(unit, TWO_TIERS)));
    return csv.toString();
  }

  private String unitsLater() {
    StringBuilder csv = new StringBuilder("key,from,name,kind,parent,gso\n");
    later.values().stream()
        .filter(unit -> !unit.equals(after.get(unit.code())))
        .forEach(unit -> csv.append(unitLine(unit, DONG_NAI)));
    return csv.toString();
  }

  private String unitLine(Entry unit, LocalDate from) {
    return unitLine(
        keyAfter(unit.code()), from, unit, unit.parent() == null ? "" : keyAfter(unit.parent()));
  }

  private static String unitLine(String key, LocalDate from, Entry unit, String parent) {
    return line(key, from.toString(), unit.name(), kind(unit).name(), parent, unit.code());
  }

  static UnitKind kindNamed(String name, int codeLength) {
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

  private static UnitKind kind(Entry unit) {
    return kindNamed(unit.name(), unit.code().length());
  }

  private String eventsOfJuly() {
    StringBuilder csv = new StringBuilder("event,kind,date,legal_basis,from,to,share\n");
    after.values().forEach(unit -> eventsMaking(unit, csv));
    Set<String> goingOn = new LinkedHashSet<>();
    after
        .keySet()
        .forEach(young -> {
          String old = goesOnFrom(young);
          if (old != null) {
            goingOn.add(old);
          }
        });
    before.values().stream()
        .filter(unit -> unit.code().length() == 3 && !goingOn.contains(unit.code()))
        .forEach(unit ->
            csv.append(
                line(
                    TWO_TIERS + ":districts:" + unit.parent(),
                    EventKind.DISSOLVE.name(),
                    TWO_TIERS.toString(),
                    DISTRICTS,
                    key(unit.code()),
                    "",
                    "")));
    return csv.toString();
  }

  private void eventsMaking(Entry unit, StringBuilder csv) {
    String young = unit.code();
    String basis =
        young.length() == 2
            ? PROVINCES
            : COMMUNES_OF.getOrDefault(provinceOf(after, young), COMMUNES);
    String event = TWO_TIERS + ":" + young;
    String old = goesOnFrom(young);
    if (old == null) {
      previous
          .getOrDefault(young, Set.of())
          .forEach(one ->
              csv.append(
                  line(
                      event,
                      EventKind.MERGE.name(),
                      TWO_TIERS.toString(),
                      basis,
                      key(one),
                      keyAfter(young),
                      next.getOrDefault(one, Set.of()).size() == 1 ? "1" : "?")));
    } else {
      change(before.get(old), unit, event, TWO_TIERS, basis, key(old)).ifPresent(csv::append);
    }
  }

  /** A change of name or kind of a unit that goes on; a name spelt otherwise is no event. */
  private static Optional<String> change(
      @Nullable Entry old, Entry young, String event, LocalDate on, String basis, String key) {
    if (old == null) {
      return Optional.empty();
    }
    boolean renamed = !SpellingKey.of(old.name()).equals(SpellingKey.of(young.name()));
    EventKind kind = kind(old) != kind(young) ? EventKind.LEVEL_CHANGE : EventKind.RENAME;
    return renamed
        ? Optional.of(line(event, kind.name(), on.toString(), basis, key, key, ""))
        : Optional.empty();
  }

  private String eventsOfApril() {
    StringBuilder csv = new StringBuilder("event,kind,date,legal_basis,from,to,share\n");
    for (Entry unit : later.values()) {
      String basis =
          unit.code().length() == 2 ? "Nghị quyết 30/2026/QH16" : "Nghị quyết 237/NQ-UBTVQH16";
      change(
              after.get(unit.code()),
              unit,
              DONG_NAI + ":" + unit.code(),
              DONG_NAI,
              basis,
              keyAfter(unit.code()))
          .ifPresent(csv::append);
    }
    return csv.toString();
  }

  private static String line(String... fields) {
    return Arrays.stream(fields)
            .map(field ->
                field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n')
                    ? field
                    : '"' + field.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(","))
        + '\n';
  }
}
