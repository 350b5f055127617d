package vn.haidang.commitments;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.Urging.Made;
import vn.haidang.commitments.UrgingLetterStore.Wanted;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;
import vn.haidang.platform.SearchWords;
import vn.haidang.platform.SignedIn;

/** The letters that urged units to which whoever asks assigns work, as a list. */
@Component
public class UrgingLetters {

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private final UrgingLetterStore store;
  private final Units units;
  private final Desk desk;
  private final Clock clock;

  UrgingLetters(UrgingLetterStore store, Units units, Desk desk, Clock clock) {
    this.store = store;
    this.units = units;
    this.desk = desk;
    this.clock = clock;
  }

  /** The units that were urged and to which he assigns work, by name. */
  public Map<UnitId, String> nameUnits(SignedIn by) {
    Collator collator = Collator.getInstance(Locale.of("vi"));
    Map<UnitId, String> names = new LinkedHashMap<>();
    units.listNearest(desk.amongAssigned(by, store.listUnits()), LocalDate.now(clock)).stream()
        .sorted(Comparator.comparing(Unit::name, collator).thenComparing(unit -> unit.id().value()))
        .forEach(unit -> names.put(unit.id(), unit.name()));
    return names;
  }

  /**
   * How many letters fit.
   *
   * @param units as {@link #nameUnits} gives them
   */
  public int count(UrgingFilter filter, Map<UnitId, String> units) {
    return store.count(wanted(filter, units));
  }

  /** Those that fit, in their order. */
  public List<Made> list(UrgingFilter filter, Map<UnitId, String> units, int limit, int offset) {
    return store.list(wanted(filter, units), limit, offset);
  }

  private Wanted wanted(UrgingFilter filter, Map<UnitId, String> named) {
    SearchWords words = SearchWords.of(filter.text());
    List<UnitId> units =
        named.entrySet().stream()
            .filter(unit -> filter.unit() == null || unit.getKey().equals(filter.unit()))
            .filter(unit -> words.occurIn(unit.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    LocalDate from = filter.from();
    LocalDate until = filter.until();
    return new Wanted(
        units,
        from == null ? FIRST : from,
        until == null ? LAST : until,
        filter.answer(),
        filter.order(),
        LocalDate.now(clock),
        clock.getZone().getId());
  }
}
