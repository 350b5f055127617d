package vn.haidang.organisation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.testing.SharedDocuments;

/**
 * Units to recognise, without a database: written down a line a unit, or the whole country from the
 * shared files with the agencies that every province has.
 */
final class TownsAndAgencies {

  static final LocalDate TWO_LEVELS = LocalDate.of(2025, 7, 1);
  static final LocalDate NEW_DEPARTMENTS = LocalDate.of(2025, 3, 1);
  private static final LocalDate LONG_AGO = LocalDate.of(2004, 1, 1);

  private final List<Unit> units = new ArrayList<>();
  private final Map<String, Unit> byName = new HashMap<>();
  private int last;

  /**
   * A line a unit, deeper ones indented: {@code Thành phố Hải Phòng CENTRAL_CITY}, with {@code
   * 2004..2025-07-01} behind it where it did not stand always and {@code = Sở KH&ĐT} for its short
   * form.
   */
  static List<Unit> of(String text) {
    var world = new TownsAndAgencies();
    var above = new ArrayList<Unit>();
    for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
      int depth = (line.length() - line.stripLeading().length()) / 2;
      while (above.size() > depth) {
        above.removeLast();
      }
      above.add(world.line(line.strip(), above.isEmpty() ? null : above.getLast()));
    }
    return world.units;
  }

  private Unit line(String line, @Nullable Unit parent) {
    String[] nameAndShort = line.split(" = ", 2);
    String[] words = nameAndShort[0].split(" ");
    String time = words[words.length - 1];
    boolean dated = time.contains("..");
    int kindAt = words.length - (dated ? 2 : 1);
    String name = String.join(" ", List.of(words).subList(0, kindAt));
    String[] days = dated ? time.split("\\.\\.", -1) : new String[] {"", ""};
    return add(
        name,
        nameAndShort.length > 1 ? nameAndShort[1] : null,
        UnitKind.valueOf(words[kindAt]),
        parent,
        days[0].isEmpty() ? LONG_AGO : day(days[0]),
        days[1].isEmpty() ? null : day(days[1]));
  }

  private static LocalDate day(String text) {
    return text.length() == 4 ? LocalDate.of(Integer.parseInt(text), 1, 1) : LocalDate.parse(text);
  }

  private Unit add(
      String name,
      @Nullable String abbreviation,
      UnitKind kind,
      @Nullable Unit parent,
      LocalDate since,
      @Nullable LocalDate until) {
    var ancestors = new ArrayList<UnitId>();
    if (parent != null) {
      ancestors.addAll(parent.ancestors());
      ancestors.add(parent.id());
    }
    UnitLevel level =
        kind.onlyLevel()
            .orElseGet(() ->
                parent == null || kind == UnitKind.MINISTRY ? UnitLevel.CENTRAL : parent.level());
    var unit =
        new Unit(
            new UnitId(++last),
            name,
            abbreviation,
            kind,
            level,
            parent == null ? null : parent.id(),
            ancestors,
            Map.of(),
            since,
            until);
    units.add(unit);
    byName.put(name, unit);
    return unit;
  }

  /** Hải Phòng with its agencies and 15 districts of 2018, written for these tests. */
  static List<Unit> haiphong2018() throws IOException {
    return of(resource("haiphong-2018.txt"));
  }

  /**
   * The country before and after 1 July 2025, with ministries and, in each province, the agencies
   * of Decrees 24/2014 and 45/2025 and the vertical ones. Hải Phòng is as above.
   */
  static List<Unit> country() throws IOException {
    var world = new TownsAndAgencies();
    Unit nation = world.add("Việt Nam", null, UnitKind.NATION, null, LONG_AGO, null);
    lines("ministries.txt")
        .forEach(n -> world.add(n, null, UnitKind.MINISTRY, nation, LONG_AGO, null));
    world.provinces(
        nation, "pre-2025-07-thanglequoc-v2.4.1/vn_units_63p_3tier.json", LONG_AGO, TWO_LEVELS);
    world.provinces(
        nation, "post-2025-07-thanglequoc-v3.0.2/vn_units_34p_2tier.json", TWO_LEVELS, null);
    return world.units;
  }

  private void provinces(Unit nation, String file, LocalDate since, @Nullable LocalDate until)
      throws IOException {
    JsonNode tree =
        JsonMapper.shared().readTree(Files.readString(SharedDocuments.file("data/units/" + file)));
    for (JsonNode node : tree) {
      String name = node.get("FullName").asString();
      UnitKind kind = name.startsWith("Tỉnh") ? UnitKind.PROVINCE : UnitKind.CENTRAL_CITY;
      Unit province = add(name, null, kind, nation, since, until);
      agencies(province, since, until);
      below(province, node, since, until);
    }
  }

  private void below(Unit above, JsonNode node, LocalDate since, @Nullable LocalDate until) {
    for (String list : List.of("Districts", "District", "Wards", "Ward")) {
      if (node.has(list) && node.get(list).isArray()) {
        for (JsonNode each : node.get(list)) {
          String name = each.get("FullName").asString();
          below(add(name, null, kind(name), above, since, until), each, since, until);
        }
      }
    }
  }

  private static UnitKind kind(String name) {
    return switch (name.split(" ")[0].toLowerCase(java.util.Locale.ROOT)) {
      case "quận" -> UnitKind.URBAN_DISTRICT;
      case "huyện" -> UnitKind.RURAL_DISTRICT;
      case "thành" -> UnitKind.PROVINCIAL_CITY;
      case "phường" -> UnitKind.WARD;
      case "xã" -> UnitKind.RURAL_COMMUNE;
      case "đặc" -> UnitKind.SPECIAL_ZONE;
      default -> name.startsWith("Thị xã") ? UnitKind.TOWN : UnitKind.TOWNSHIP;
    };
  }

  private void agencies(Unit province, LocalDate since, @Nullable LocalDate until)
      throws IOException {
    for (String line : lines("agencies.txt")) {
      String[] fields = line.split("\t");
      boolean old = fields[2].equals("old");
      boolean fresh = fields[2].equals("new");
      LocalDate from = fresh && since.isBefore(NEW_DEPARTMENTS) ? NEW_DEPARTMENTS : since;
      LocalDate to = old ? NEW_DEPARTMENTS : until;
      if (to == null || from.isBefore(to)) {
        String place =
            province.name().substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                + province.name().substring(1);
        String name = fields[1].replace("{}", place);
        add(name, null, UnitKind.valueOf(fields[0]), province, from, to);
      }
    }
  }

  private static List<String> lines(String name) throws IOException {
    return resource(name).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  private static String resource(String name) throws IOException {
    try (var in = TownsAndAgencies.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not among the test resources");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The unit of a name as it stood on a day; the first where several had it. */
  static Unit named(List<Unit> units, String name, LocalDate on) {
    return Stream.concat(
            units.stream().filter(unit -> unit.name().equals(name) && UnitNames.stood(unit, on)),
            units.stream().filter(unit -> unit.name().equals(name)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no unit " + name));
  }
}
