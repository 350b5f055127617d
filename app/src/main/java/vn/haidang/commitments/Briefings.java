package vn.haidang.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.commitments.Briefing.Setting;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Audit;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/** Briefings: planned, held, ended. Whoever may assign work in a unit holds its briefings. */
@Component
public class Briefings {

  private static final int SHOWN_OF_A_CHANGE = 6;

  private final BriefingStore store;
  private final SinceLastStore changes;
  private final PastChangesStore past;
  private final MeetingRecords records;
  private final Units units;
  private final Desk desk;
  private final Audit audit;
  private final Clock clock;

  Briefings(
      BriefingStore store,
      SinceLastStore changes,
      PastChangesStore past,
      MeetingRecords records,
      Units units,
      Desk desk,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.changes = changes;
    this.past = past;
    this.records = records;
    this.units = units;
    this.desk = desk;
    this.audit = audit;
    this.clock = clock;
  }

  public Briefing get(BriefingId id) {
    return store.find(id).orElseThrow(() -> new NotFound("commitments.no-such-briefing", id));
  }

  /** Those of a stretch of days, the latest first. */
  public List<Briefing> list(LocalDate from, LocalDate until, int limit, int offset) {
    return store.list(from, until, limit, offset);
  }

  public int count(LocalDate from, LocalDate until) {
    return store.count(from, until);
  }

  /** Years with briefings, the newest first. */
  public List<Integer> listYears() {
    return store.listYears();
  }

  /** Those of these units, or of all where none is named, the earliest first. */
  public List<Briefing> list(Collection<UnitId> of, LocalDate from, LocalDate until, int limit) {
    return store.list(of, from, until, limit);
  }

  /** Plans one; the last one of the same unit before it is the one it follows. */
  @Transactional
  public BriefingId plan(UnitId unit, Setting setting, SignedIn by) {
    demand(unit, by);
    check(setting);
    Optional<Briefing> previous = store.findBefore(unit, setting.heldOn());
    BriefingId id =
        store.add(unit, setting, previous.map(Briefing::id).orElse(null), clock.instant());
    audit.record("briefing.planned", "briefing:" + id, words(setting));
    return id;
  }

  /** Puts other words on its invitation. */
  @Transactional
  public void change(BriefingId id, int seen, Setting setting, SignedIn by) {
    Briefing before = openFor(id, by);
    check(setting);
    if (!store.put(id, seen, setting, clock.instant())) {
      throw new RefusedException(Problem.of("commitments.changed-meanwhile"));
    }
    audit.recordChange(
        "briefing.changed", "briefing:" + id, words(before.setting()), words(setting));
  }

  /**
   * Ends it: what it decided stands, and how everything stood on its day is kept.
   *
   * @param endsAt when it ended; null: as its invitation says, if it does
   */
  @Transactional
  public void close(BriefingId id, @Nullable LocalTime endsAt, SignedIn by) {
    Briefing briefing = openFor(id, by);
    checkEnd(briefing.setting().startsAt(), endsAt);
    records.keep(briefing, findChangesUntilItsDay(briefing));
    store.putState(id, Briefing.State.CLOSED, endsAt, clock.instant());
    audit.record("briefing.closed", "briefing:" + id, Map.of());
  }

  /** Opens it again to correct agenda or conclusions. */
  @Transactional
  public void reopen(BriefingId id, String reason, SignedIn by) {
    Briefing found = get(id);
    demand(found.unit(), by);
    if (found.isOpen()) {
      throw new RefusedException(Problem.of("commitments.briefing-open"));
    }
    if (reason.isBlank()) {
      throw new RefusedException(Problem.of("commitments.reason-missing"));
    }
    store.putState(id, Briefing.State.OPEN, null, clock.instant());
    audit.record("briefing.reopened", "briefing:" + id, Map.of("reason", reason.strip()));
  }

  /** What changed since the briefing before until today; empty: there was none. */
  public Optional<SinceLast> findSinceLast(Briefing briefing) {
    return findDayBefore(briefing)
        .map(since ->
            changes.find(
                scope(briefing), since, LocalDate.now(clock), clock.getZone(), SHOWN_OF_A_CHANGE));
  }

  /** The same until its own day, as it stood at the end of that day, if the day is past. */
  Optional<SinceLast> findChangesUntilItsDay(Briefing briefing) {
    LocalDate held = briefing.setting().heldOn();
    return held.isBefore(LocalDate.now(clock))
        ? findDayBefore(briefing)
            .map(since ->
                past.find(scope(briefing), since, held, clock.getZone(), SHOWN_OF_A_CHANGE))
        : findSinceLast(briefing);
  }

  private Optional<LocalDate> findDayBefore(Briefing briefing) {
    return Optional.ofNullable(briefing.previous())
        .flatMap(store::find)
        .map(before -> before.setting().heldOn());
  }

  /** Whom it is about: the unit with all below it; no unit: everybody, which a province's is. */
  public List<UnitId> scope(Briefing briefing) {
    LocalDate on = briefing.setting().heldOn();
    Optional<Unit> unit = units.find(briefing.unit(), on);
    boolean everybody =
        unit.filter(u -> u.kind().isTerritory() && u.level() == UnitLevel.PROVINCE).isPresent();
    return everybody
        ? List.of()
        : units.tree(briefing.unit(), on).units().stream().map(Unit::id).toList();
  }

  /** Whether he may change agenda and decisions. */
  public boolean mayHold(UnitId unit, SignedIn by) {
    return desk.mayAssign(by, unit);
  }

  /** The briefing, held against others until the transaction ends; refuses who may not hold it. */
  Briefing openFor(BriefingId id, SignedIn by) {
    Briefing found =
        store.findAndHold(id).orElseThrow(() -> new NotFound("commitments.no-such-briefing", id));
    demand(found.unit(), by);
    return stillOpen(found);
  }

  /** The same for somebody who only adds to it. */
  Briefing openForAll(BriefingId id) {
    return stillOpen(
        store.findAndHold(id).orElseThrow(() -> new NotFound("commitments.no-such-briefing", id)));
  }

  private static Briefing stillOpen(Briefing found) {
    if (!found.isOpen()) {
      throw new RefusedException(Problem.of("commitments.briefing-closed"));
    }
    return found;
  }

  private void demand(UnitId unit, SignedIn by) {
    if (!mayHold(unit, by)) {
      throw new RefusedException(Problem.of("commitments.not-yours"));
    }
  }

  private static void check(Setting setting) {
    if (setting.title().isEmpty()) {
      throw new RefusedException(Problem.of("commitments.title-missing"));
    }
    checkEnd(setting.startsAt(), setting.endsAt());
  }

  private static void checkEnd(LocalTime start, @Nullable LocalTime end) {
    if (end != null && !end.isAfter(start)) {
      throw new RefusedException(Problem.of("commitments.ends-before-start"));
    }
  }

  private static Map<String, String> words(Setting s) {
    return Map.of(
        "title", s.title(),
        "day", s.heldOn() + " " + s.startsAt(),
        "place", s.place(),
        "chair", s.chair());
  }
}
