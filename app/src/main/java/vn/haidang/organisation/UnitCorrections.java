package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Audit;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/**
 * Puts right what is on record about one unit: a name that was written wrongly, codes and functions
 * with their days. A new name by decision is no correction: that is a reorganisation of kind
 * RENAME. Kind, level, parent and their days: {@link PlaceCorrections}.
 */
@Component
public class UnitCorrections {

  private static final int LONGEST = 300;

  private final UnitCorrectionStore store;
  private final UnitBookStore book;
  private final UnitStore units;
  private final UnitKeepers keepers;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  UnitCorrections(
      UnitCorrectionStore store,
      UnitBookStore book,
      UnitStore units,
      UnitKeepers keepers,
      Audit audit,
      ApplicationEventPublisher events) {
    this.store = store;
    this.book = book;
    this.units = units;
    this.keepers = keepers;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Whether it was done.
   *
   * @param record as it stands now; where nothing was done, somebody else was faster
   */
  public record Outcome(boolean done, UnitRecord record) {}

  /**
   * All that is on record about the unit.
   *
   * @throws NotFound if there is no such unit
   */
  public UnitRecord get(UnitId id) {
    int version =
        store.findVersion(id).orElseThrow(() -> new NotFound("organisation.no-such-unit", id));
    return new UnitRecord(
        id,
        version,
        store.listNames(id),
        store.listPlaces(id),
        store.listCodes(id),
        store.listFunctions(id));
  }

  /**
   * Puts a name right, for all the time in which it was borne.
   *
   * @param since first day of that time
   * @throws RefusedException if the name is missing or too long, or none began on that day
   */
  @Transactional
  public Outcome putName(
      UnitId id, int seen, LocalDate since, String name, String abbreviation, SignedIn by) {
    String full = tidy(name);
    if (!UnitBook.isName(full)) {
      throw new RefusedException(Problem.of("organisation.name-missing"));
    }
    String shorter = tidy(abbreviation);
    return correct(
        id,
        seen,
        by,
        () -> {
          refuseUnless(
              store.putName(id, since, full, shorter.isEmpty() ? null : shorter) == 1,
              "organisation.no-name-since",
              since);
          book.removeOutdatedStandings();
          book.addMissingStandings();
        });
  }

  /**
   * Puts a code from that day on: right where one began on that day, else in the place of what ran
   * before; an empty one ends it. A code that would never have run is taken out.
   *
   * @throws RefusedException if the code is malformed, another unit has it, or the unit does not
   *     stand that day
   */
  @Transactional
  public Outcome putCode(
      UnitId id, int seen, CodeScheme scheme, String code, LocalDate since, SignedIn by) {
    String written = code.strip();
    if (!written.isEmpty() && !CodeScheme.isCode(written)) {
      throw new RefusedException(Problem.of("organisation.code-malformed", written));
    }
    refuseWhereItDoesNotStand(id, since);
    return correct(
        id,
        seen,
        by,
        () -> {
          int gone = store.removeCode(id, scheme, since) + store.endCode(id, scheme, since);
          if (written.isEmpty()) {
            refuseUnless(gone > 0, "organisation.no-code-then", since);
          } else {
            addCode(id, scheme, written, since);
          }
        });
  }

  private void addCode(UnitId id, CodeScheme scheme, String code, LocalDate since) {
    Optional<Unit> other =
        units.findByCode(scheme, code, since).filter(unit -> !unit.id().equals(id));
    if (other.isPresent()) {
      throw new RefusedException(Problem.of("organisation.code-of-two", code, other.get().name()));
    }
    refused(
        () -> store.addCode(id, scheme, code, since),
        Problem.of("organisation.code-taken", code, since));
  }

  /**
   * Puts a function: declared since the day, to the day given or without end. One that was declared
   * in the same words since the same day is put right.
   *
   * @param until first day on which the unit is in charge of it no more
   * @throws RefusedException if there are no words, it ends before it begins or runs already
   */
  @Transactional
  public Outcome putFunction(
      UnitId id, int seen, String words, LocalDate since, @Nullable LocalDate until, SignedIn by) {
    String said = tidy(words);
    if (said.isEmpty() || said.length() > LONGEST) {
      throw new RefusedException(Problem.of("organisation.function-missing"));
    }
    refuseUnless(
        until == null || until.isAfter(since), "organisation.ends-before-it-starts", until, since);
    refuseWhereItDoesNotStand(id, since);
    return correct(
        id,
        seen,
        by,
        () -> {
          store.removeFunction(id, said, since);
          refused(
              () -> store.addFunction(id, said, since, until),
              Problem.of("organisation.function-twice", said));
        });
  }

  /** Takes out a function that was declared by mistake. */
  @Transactional
  public Outcome removeFunction(UnitId id, int seen, String words, LocalDate since, SignedIn by) {
    return correct(
        id,
        seen,
        by,
        () ->
            refuseUnless(
                store.removeFunction(id, words, since) == 1,
                "organisation.no-function-then",
                words));
  }

  private Outcome correct(UnitId id, int seen, SignedIn by, Runnable change) {
    return correct(id, seen, by, Map.of(), change);
  }

  /**
   * Carries a correction out, once, and puts on record what was before and after.
   *
   * @param detail what must be known besides, such as the reason
   */
  Outcome correct(UnitId id, int seen, SignedIn by, Map<String, String> detail, Runnable change) {
    UnitRecord before = get(id);
    keepers.demand(by, Set.of(id));
    if (!store.count(id, seen)) {
      return new Outcome(false, get(id));
    }
    change.run();
    UnitRecord after = get(id);
    audit.recordChange("unit.corrected", "unit:" + id, said(before), said(after), detail);
    events.publishEvent(new UnitsChanged());
    return new Outcome(true, after);
  }

  private void refuseWhereItDoesNotStand(UnitId id, LocalDate day) {
    refuseUnless(units.find(id, day).isPresent(), "organisation.unit-does-not-stand", id, day);
  }

  private static void refuseUnless(boolean holds, String code, @Nullable Object... arguments) {
    if (!holds) {
      throw new RefusedException(Problem.of(code, arguments));
    }
  }

  private static void refused(Runnable change, Problem problem) {
    try {
      change.run();
    } catch (DataIntegrityViolationException e) {
      throw new RefusedException(problem, e);
    }
  }

  private static String tidy(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static Map<String, String> said(UnitRecord record) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put(
        "names",
        String.join(
            "; ",
            record.names().stream()
                .map(one ->
                    one.name()
                        + (one.abbreviation() == null ? "" : " (" + one.abbreviation() + ")")
                        + time(one.since(), one.until()))
                .toList()));
    said.put(
        "places",
        String.join(
            "; ",
            record.places().stream()
                .map(one ->
                    one.kind()
                        + " "
                        + one.level()
                        + (one.parent() == null
                            ? ""
                            : ", " + one.parentName() + " (" + one.parent() + ")")
                        + time(one.since(), one.until()))
                .toList()));
    said.put(
        "codes",
        String.join(
            "; ",
            record.codes().stream()
                .map(one -> one.scheme() + " " + one.code() + time(one.since(), one.until()))
                .toList()));
    said.put(
        "functions",
        String.join(
            "; ",
            record.functions().stream()
                .map(one -> one.words() + time(one.since(), one.until()))
                .toList()));
    return said;
  }

  private static String time(LocalDate since, @Nullable LocalDate until) {
    return " [" + since + (until == null ? ", …" : ", " + until) + ")";
  }
}
