package vn.haidang.organisation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.CountryLists.Entry;

/**
 * Turns the published lists of the country's administrative units into files of our import format:
 * the state before 1 July 2025, the reorganisation of that day, and the changes of 30 April 2026.
 *
 * <p>A commune that alone became one commune goes on as the same unit; every other new commune is a
 * new unit made by a merger. The parts of split communes are stated nowhere, so their shares are
 * unknown.
 */
final class CountryConversion {

  static final LocalDate KNOWN_SINCE = LocalDate.of(2025, 6, 1);
  static final LocalDate TWO_TIERS = LocalDate.of(2025, 7, 1);
  static final LocalDate DONG_NAI = LocalDate.of(2026, 4, 30);

  private static final String PROVINCES = "Nghị quyết 202/2025/QH15";
  private static final String DISTRICTS = "Luật Tổ chức chính quyền địa phương 72/2025/QH15";
  private static final String COMMUNES =
      "Nghị quyết của Ủy ban Thường vụ Quốc hội về sắp xếp đơn vị hành chính cấp xã năm 2025";
  private static final Map<String, String> COMMUNES_OF =
      Map.of("31", "Nghị quyết 1669/NQ-UBTVQH15");

  private final CountryLists lists;

  private CountryConversion(CountryLists lists) {
    this.lists = lists;
  }

  /**
   * The files to import, in their order, and the links that name no unit of the lists.
   *
   * @param leftOut lines of the links whose old place had vanished before
   */
  record Converted(List<UnitImport.Text> files, List<String> leftOut) {}

  static Converted of(Path folder) throws IOException {
    CountryLists lists = CountryLists.in(folder);
    CountryConversion country = new CountryConversion(lists);
    return new Converted(
        List.of(
            new UnitImport.Text("1-units-2025-06.csv", country.unitsBefore()),
            new UnitImport.Text("2-units-2025-07.csv", country.unitsAfter()),
            new UnitImport.Text("3-events-2025-07.csv", country.eventsOfJuly()),
            new UnitImport.Text("4-units-2026-04.csv", country.unitsLater()),
            new UnitImport.Text("5-events-2026-04.csv", country.eventsOfApril())),
        lists.leftOut());
  }

  private static String key(String code) {
    return "gso:" + code;
  }

  private String keyAfter(String young) {
    String old = lists.goesOnFrom(young);
    return old == null ? key(young) + "@" + TWO_TIERS : key(old);
  }

  private String unitsBefore() {
    StringBuilder csv = new StringBuilder("key,from,name,kind,parent,gso\n");
    lists
        .before()
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
    lists.after().values().forEach(unit -> csv.append(unitLine(unit, TWO_TIERS)));
    return csv.toString();
  }

  private String unitsLater() {
    StringBuilder csv = new StringBuilder("key,from,name,kind,parent,gso\n");
    lists.later().values().stream()
        .filter(unit -> !unit.equals(lists.after().get(unit.code())))
        .forEach(unit -> csv.append(unitLine(unit, DONG_NAI)));
    return csv.toString();
  }

  private String unitLine(Entry unit, LocalDate from) {
    return unitLine(
        keyAfter(unit.code()), from, unit, unit.parent() == null ? "" : keyAfter(unit.parent()));
  }

  private static String unitLine(String key, LocalDate from, Entry unit, String parent) {
    return line(key, from.toString(), unit.name(), unit.kind().name(), parent, unit.code());
  }

  private String eventsOfJuly() {
    StringBuilder csv = new StringBuilder("event,kind,date,legal_basis,from,to,share\n");
    lists.after().values().forEach(unit -> eventsMaking(unit, csv));
    Set<String> goingOn = new LinkedHashSet<>();
    lists
        .after()
        .keySet()
        .forEach(young -> {
          String old = lists.goesOnFrom(young);
          if (old != null) {
            goingOn.add(old);
          }
        });
    lists.before().values().stream()
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
            : COMMUNES_OF.getOrDefault(CountryLists.provinceOf(lists.after(), young), COMMUNES);
    String event = TWO_TIERS + ":" + young;
    String old = lists.goesOnFrom(young);
    if (old == null) {
      lists
          .madeOf(young)
          .forEach(one ->
              csv.append(
                  line(
                      event,
                      EventKind.MERGE.name(),
                      TWO_TIERS.toString(),
                      basis,
                      key(one),
                      keyAfter(young),
                      lists.isWhole(one) ? "1" : "?")));
    } else {
      change(lists.before().get(old), unit, event, TWO_TIERS, basis, key(old))
          .ifPresent(csv::append);
    }
  }

  /** A change of name or kind of a unit that goes on; a name spelt otherwise is no event. */
  private static Optional<String> change(
      @Nullable Entry old, Entry young, String event, LocalDate on, String basis, String key) {
    if (old == null) {
      return Optional.empty();
    }
    boolean renamed = !SpellingKey.of(old.name()).equals(SpellingKey.of(young.name()));
    EventKind kind = old.kind() != young.kind() ? EventKind.LEVEL_CHANGE : EventKind.RENAME;
    return renamed
        ? Optional.of(line(event, kind.name(), on.toString(), basis, key, key, ""))
        : Optional.empty();
  }

  private String eventsOfApril() {
    StringBuilder csv = new StringBuilder("event,kind,date,legal_basis,from,to,share\n");
    for (Entry unit : lists.later().values()) {
      String basis =
          unit.code().length() == 2 ? "Nghị quyết 30/2026/QH16" : "Nghị quyết 237/NQ-UBTVQH16";
      change(
              lists.after().get(unit.code()),
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
