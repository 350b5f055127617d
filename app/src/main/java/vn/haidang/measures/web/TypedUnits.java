package vn.haidang.measures.web;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitKind;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.organisation.UnitSearch;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Problem;

/**
 * The unit somebody means by what he typed: its number, its name, or words of the name without
 * accents. Needs no script: a list is offered while one types, and what fits several is asked
 * about.
 */
@Component
class TypedUnits {

  private static final int MOST_SHOWN = 12;
  private static final Pattern NUMBERED =
      Pattern.compile("(?:#([1-9]\\d{0,8})(?:\\s.*)?|([1-9]\\d{0,8}))");

  private final Units units;
  private final UnitSearch search;
  private final AreaNames names;
  private final Clock clock;

  TypedUnits(Units units, UnitSearch search, AreaNames names, Clock clock) {
    this.units = units;
    this.search = search;
    this.names = names;
    this.clock = clock;
  }

  /** What the words mean. */
  sealed interface Meant {
    record One(UnitId unit) implements Meant {}

    /** Of these one has to be chosen; empty: there is none. */
    record Unclear(Problem problem, List<IndicatorForm.Choice> among) implements Meant {
      public Unclear {
        among = List.copyOf(among);
      }
    }
  }

  Meant read(String typed) {
    String words = typed.strip();
    Matcher number = NUMBERED.matcher(words);
    if (number.matches()) {
      String digits = number.group(1) == null ? number.group(2) : number.group(1);
      UnitId unit = UnitId.valueOf(digits);
      return units.findLifetime(unit).isPresent() ? new Meant.One(unit) : unclear(words, List.of());
    }
    List<Unit> named = units.listNamed(words, today());
    List<Unit> found = named.isEmpty() ? search.find(words, today(), MOST_SHOWN, 0) : named;
    return found.size() == 1 ? new Meant.One(found.getFirst().id()) : unclear(words, found);
  }

  private Meant unclear(String words, List<Unit> found) {
    if (found.isEmpty()) {
      return new Meant.Unclear(Problem.of("measures.unit-not-found", words), List.of());
    }
    Map<UnitId, String> places = units.placesOf(found, today());
    List<IndicatorForm.Choice> among =
        found.stream()
            .map(unit -> {
              String place = places.getOrDefault(unit.id(), "");
              return new IndicatorForm.Choice(
                  "#" + unit.id() + " " + unit.name(),
                  unit.name() + (place.isEmpty() ? "" : ", " + place));
            })
            .toList();
    String told = among.stream().map(IndicatorForm.Choice::value).collect(Collectors.joining("; "));
    return new Meant.Unclear(Problem.of("measures.unit-several", words, told), among);
  }

  /** As it stands in a field; with its number where the name alone could mean another one. */
  String shown(UnitId unit) {
    String name = names.name(unit, today());
    List<Unit> named = units.listNamed(name, today());
    boolean plain = named.size() == 1 && named.getFirst().id().equals(unit);
    return plain ? name : ("#" + unit + " " + name).strip();
  }

  /**
   * To choose from while one types: agencies and districts, statistics and customs offices too. The
   * others are found by words.
   */
  List<String> offered() {
    Collator collator = Collator.getInstance(Locale.of("vi"));
    List<Unit> all = units.tree(today()).units();
    Map<String, Long> times =
        all.stream().collect(Collectors.groupingBy(Unit::name, Collectors.counting()));
    return all.stream()
        .filter(unit -> unit.level() != UnitLevel.COMMUNE)
        .filter(unit -> unit.kind().canBeAssigned() || unit.kind() == UnitKind.VERTICAL_AGENCY)
        .sorted((a, b) -> collator.compare(a.name(), b.name()))
        .map(unit ->
            times.getOrDefault(unit.name(), 1L) == 1
                ? unit.name()
                : "#" + unit.id() + " " + unit.name())
        .toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
