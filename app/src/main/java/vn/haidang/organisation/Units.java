package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.haidang.platform.NotFound;

/** Units as they stood on any day, and what became of them. */
@Component
public class Units {

  private final UnitStore store;
  private final SuccessionStore successions;

  Units(UnitStore store, SuccessionStore successions) {
    this.store = store;
    this.successions = successions;
  }

  /**
   * The unit as it stood on that day.
   *
   * @throws NotFound if there is no such unit or it did not stand then
   */
  public Unit get(UnitId id, LocalDate on) {
    return find(id, on).orElseThrow(() -> new NotFound("organisation.no-such-unit", id));
  }

  /** The unit as it stood on that day; empty where it did not. */
  public Optional<Unit> find(UnitId id, LocalDate on) {
    return store.find(id, on);
  }

  /** Who has this code on that day. */
  public Optional<Unit> findByCode(CodeScheme scheme, String code, LocalDate on) {
    return store.findByCode(scheme, code, on);
  }

  /** Those of the units that stood on that day, from the top down. */
  public List<Unit> list(Collection<UnitId> ids, LocalDate on) {
    return ids.isEmpty() ? List.of() : store.list(ids, on);
  }

  /** Who has this code in any scheme on that day; the first scheme that knows it counts. */
  public Optional<Unit> findByAnyCode(String code, LocalDate on) {
    for (CodeScheme scheme : CodeScheme.values()) {
      Optional<Unit> found = store.findByCode(scheme, code, on);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * The earliest unit that had this code up to that day, as it stood at first. A code may have
   * passed to a successor since.
   */
  public Optional<Unit> findFirstWithCode(String code, LocalDate upTo) {
    return store.findFirstDayOfCode(code, upTo).flatMap(day -> findByAnyCode(code, day));
  }

  /**
   * All units called so on that day, by name or abbreviation, however the tone marks are placed
   * (Thủy, Thuỷ). Names repeat in the country: expect several.
   */
  public List<Unit> listNamed(String name, LocalDate on) {
    SpellingKey key = SpellingKey.of(name);
    return store.listNamed(name.strip().replaceAll("\\s+", " "), on).stream()
        .filter(unit ->
            SpellingKey.of(unit.name()).equals(key) || SpellingKey.of(unit.shortName()).equals(key))
        .toList();
  }

  /** What happened to the unit, the earliest first. */
  public List<UnitEvent> historyOf(UnitId id) {
    return successions.listEvents(id);
  }

  /** The whole tree as it stood on that day. */
  public UnitTree tree(LocalDate on) {
    return new UnitTree(store.listAll(on));
  }

  /** The unit with all that stood below it on that day. */
  public UnitTree tree(UnitId root, LocalDate on) {
    return new UnitTree(store.listWithin(root, on));
  }

  /** Units that stand below no other on that day: the city, or the provinces of the country. */
  public List<UnitId> listTops(LocalDate on) {
    return store.listTops(on);
  }

  /** The units directly below. */
  public List<Unit> childrenOf(UnitId parent, LocalDate on) {
    return store.listBelow(parent, on);
  }

  /** The units above, outermost first. */
  public List<Unit> ancestorsOf(UnitId id, LocalDate on) {
    return list(get(id, on).ancestors(), on);
  }

  /**
   * The units as they stand that day, else as they stood last, else as they will first stand;
   * without codes.
   */
  public List<Unit> listNearest(Collection<UnitId> ids, LocalDate on) {
    return store.listNearest(ids, on);
  }

  /** Units that are no more as each stood on its last day; others are left out. */
  List<Unit> listOnLastDay(Collection<UnitId> ids) {
    return ids.isEmpty() ? List.of() : store.listOnLastDay(ids);
  }

  /** Where units stand: for each the names of those above it on that day, the nearest first. */
  public Map<UnitId, String> placesOf(Collection<Unit> those, LocalDate on) {
    Set<UnitId> above =
        those.stream().flatMap(unit -> unit.ancestors().stream()).collect(Collectors.toSet());
    Map<UnitId, String> names =
        list(above, on).stream().collect(Collectors.toMap(Unit::id, Unit::name));
    Map<UnitId, String> places = new HashMap<>();
    those.forEach(unit ->
        places.put(
            unit.id(),
            unit.ancestors().reversed().stream()
                .flatMap(id -> Stream.ofNullable(names.get(id)))
                .collect(Collectors.joining(", "))));
    return places;
  }

  /** From when to when the unit stood, if there ever was such a unit. */
  public Optional<Lifetime> findLifetime(UnitId id) {
    return store.findLifetime(id);
  }

  /** From when to when the unit stood. */
  public Lifetime getLifetime(UnitId id) {
    return store.findLifetime(id).orElseThrow(() -> new NotFound("organisation.no-such-unit", id));
  }

  /** What the unit was in charge of on that day, in its own words. */
  public List<String> listFunctions(UnitId id, LocalDate on) {
    return store.listFunctions(id, on);
  }

  /**
   * Who answers on that day for what was once the unit's, with the part each took over. The unit
   * itself, where it still stands; nobody, where it was dissolved without a successor or was not
   * founded yet.
   */
  public List<Kin> successorsOf(UnitId id, LocalDate on) {
    getLifetime(id);
    return successorsOf(Set.of(id), on).getOrDefault(id, List.of());
  }

  /** The same of many units at once; those that were not founded by that day are left out. */
  Map<UnitId, List<Kin>> successorsOf(Collection<UnitId> ids, LocalDate on) {
    Map<UnitId, LocalDate> founded = new HashMap<>();
    store
        .listLifetimes(ids)
        .forEach((id, lifetime) -> {
          if (!on.isBefore(lifetime.since())) {
            founded.put(id, lifetime.since());
          }
        });
    LocalDate earliest = founded.values().stream().min(LocalDate::compareTo).orElse(on);
    Lineage lineage = new Lineage(reachableFrom(founded.keySet(), earliest, on));
    Map<UnitId, Map<UnitId, Share>> heirs = new HashMap<>();
    founded.forEach((id, since) -> heirs.put(id, lineage.heirsOf(id, since.minusDays(1), on)));
    Set<UnitId> named =
        heirs.values().stream().flatMap(each -> each.keySet().stream()).collect(Collectors.toSet());
    List<Unit> standing = list(named, on);
    Map<UnitId, List<Kin>> kin = new HashMap<>();
    heirs.forEach((id, shares) ->
        kin.put(
            id,
            standing.stream()
                .filter(unit -> shares.containsKey(unit.id()))
                .map(unit -> new Kin(unit, shares.getOrDefault(unit.id(), new Share.Unknown())))
                .toList()));
    return kin;
  }

  /**
   * The units of that earlier day of which this one was made, with the part of each that reached
   * it. The unit itself, where it stood then already.
   */
  public List<Kin> predecessorsOf(UnitId id, LocalDate on) {
    Lifetime lifetime = getLifetime(id);
    LocalDate end = lifetime.until() == null ? LocalDate.MAX : lifetime.until().minusDays(1);
    if (on.isAfter(end)) {
      return List.of();
    }
    LocalDate upTo = lifetime.since().isAfter(on) ? lifetime.since() : on;
    Set<UnitId> forebears = new Lineage(reachableTo(id, on, upTo)).forebearsOf(id, on, upTo);
    return list(forebears, on).stream()
        .map(unit -> new Kin(unit, partOf(unit.id(), id, on, upTo)))
        .toList();
  }

  private Share partOf(UnitId predecessor, UnitId successor, LocalDate from, LocalDate to) {
    return new Lineage(reachableFrom(Set.of(predecessor), from, to))
        .heirsOf(predecessor, from, to)
        .getOrDefault(successor, new Share.Unknown());
  }

  /** Who took over from the units directly, over all their lives. */
  List<Succession> listSuccessions(Collection<UnitId> ids) {
    return successions.listFrom(ids, LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
  }

  /** All successions between the two days, for computations over the whole country. */
  public Lineage lineage(LocalDate after, LocalDate upTo) {
    return new Lineage(successions.list(after, upTo));
  }

  /**
   * The successions that made a unit what it was on the later day: those that led to it, and what
   * the units on that way gave to others. Empty where nothing changed, as for most.
   */
  public Lineage lineageOf(UnitId id, LocalDate after, LocalDate upTo) {
    List<Succession> leading =
        reach(Set.of(id), units -> successions.listTo(units, after, upTo), Succession::predecessor);
    Set<UnitId> onTheWay = new HashSet<>(Set.of(id));
    leading.forEach(step -> onTheWay.add(step.predecessor()));
    Set<Succession> all = new LinkedHashSet<>(leading);
    all.addAll(successions.listFrom(onTheWay, after, upTo));
    return new Lineage(List.copyOf(all));
  }

  private List<Succession> reachableFrom(Set<UnitId> those, LocalDate from, LocalDate to) {
    return reach(
        those, units -> successions.listFrom(units, from.minusDays(1), to), Succession::successor);
  }

  private List<Succession> reachableTo(UnitId unit, LocalDate from, LocalDate to) {
    return reach(
        Set.of(unit), units -> successions.listTo(units, from, to), Succession::predecessor);
  }

  private static List<Succession> reach(
      Set<UnitId> start,
      Function<Set<UnitId>, List<Succession>> steps,
      Function<Succession, UnitId> next) {
    List<Succession> found = new ArrayList<>();
    Set<UnitId> seen = new HashSet<>(start);
    Set<UnitId> open = start;
    while (!open.isEmpty()) {
      List<Succession> more = steps.apply(open);
      found.addAll(more);
      open = more.stream().map(next).filter(seen::add).collect(Collectors.toSet());
    }
    return found;
  }
}
