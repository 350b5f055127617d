package vn.haidang.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Audit;
import vn.haidang.platform.CurrentUser;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/**
 * Drafts of reorganisations: begun, written over several visits and by several people, looked at
 * before anything happens, then decided or given up.
 */
@Component
public class ReorganisationDrafts {

  private final DraftStore store;
  private final Reorganisations reorganisations;
  private final Units units;
  private final UnitKeepers keepers;
  private final CurrentUser asker;
  private final Audit audit;
  private final Clock clock;

  ReorganisationDrafts(
      DraftStore store,
      Reorganisations reorganisations,
      Units units,
      UnitKeepers keepers,
      CurrentUser asker,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.reorganisations = reorganisations;
    this.units = units;
    this.keepers = keepers;
    this.asker = asker;
    this.audit = audit;
    this.clock = clock;
  }

  /** What became of saving or closing a draft. */
  public sealed interface Outcome {
    /** It is done; the draft as it stands now. */
    record Done(StoredDraft draft) implements Outcome {}

    /** Somebody else was faster; the draft as it stands now. */
    record Changed(StoredDraft now) implements Outcome {}
  }

  /**
   * A draft with what it would do.
   *
   * @param effect empty while it says too little
   * @param problems why it cannot be decided; empty: it can
   */
  public record Shown(
      StoredDraft draft, Optional<ReorganisationPreview> effect, List<DraftProblem> problems) {
    public Shown {
      problems = List.copyOf(problems);
    }
  }

  /** Being written and for whoever asks to read, the one touched last first. */
  public List<StoredDraft> listOpen() {
    return store.listOpen().stream().filter(this::isToldOf).toList();
  }

  /** A decision is for everybody; a draft for who reads inside, or keeps, every unit on it. */
  private boolean isToldOf(StoredDraft draft) {
    return !draft.isOpen()
        || asker.find().map(who -> keepers.mayRead(who, numbers(draft.sheet()))).orElse(true);
  }

  /** Decided ones, the last first. */
  public List<StoredDraft> listDecided(int most) {
    return store.listDecided(most);
  }

  /**
   * The draft, whatever became of it.
   *
   * @throws NotFound if there is none, or it is not for whoever asks to read
   */
  public StoredDraft get(DraftId id) {
    return store
        .find(id)
        .filter(this::isToldOf)
        .orElseThrow(() -> new NotFound("organisation.no-such-draft", id));
  }

  /** Begins one; nothing needs to be on the sheet yet. */
  @Transactional
  public StoredDraft begin(DraftSheet sheet, SignedIn by) {
    keepers.demand(by, numbers(sheet));
    StoredDraft made = get(store.add(sheet, by.name(), clock.instant()));
    audit.recordChange("reorganisation.drafted", subject(made.id()), Map.of(), said(sheet));
    return made;
  }

  /**
   * Saves what was written.
   *
   * @param seen the version that the writer saw
   * @throws RefusedException where the draft is closed, or a unit that was or is now on the sheet
   *     is not his to change
   */
  @Transactional
  public Outcome save(DraftId id, int seen, DraftSheet sheet, SignedIn by) {
    StoredDraft before = getOpen(id);
    keepers.demand(by, numbers(before.sheet()));
    keepers.demand(by, numbers(sheet));
    if (before.version() == seen && before.sheet().equals(sheet)) {
      return new Outcome.Done(before);
    }
    if (!store.put(id, seen, sheet, by.name(), clock.instant())) {
      return new Outcome.Changed(get(id));
    }
    audit.recordChange("reorganisation.changed", subject(id), said(before.sheet()), said(sheet));
    return new Outcome.Done(get(id));
  }

  /**
   * Gives it up; it stays in the database and in the audit, and is listed nowhere.
   *
   * @throws RefusedException where the draft is closed, or a unit on the sheet is not his to change
   */
  @Transactional
  public Outcome discard(DraftId id, int seen, SignedIn by) {
    StoredDraft before = getOpen(id);
    keepers.demand(by, numbers(before.sheet()));
    if (!store.close(id, seen, StoredDraft.State.DISCARDED, by.name(), clock.instant())) {
      return new Outcome.Changed(get(id));
    }
    audit.recordChange("reorganisation.discarded", subject(id), said(before.sheet()), Map.of());
    return new Outcome.Done(get(id));
  }

  /** Who takes over how much and which functions, filled in where the sheet leaves no doubt. */
  public DraftSheet filledIn(DraftSheet sheet) {
    return DraftReading.of(sheet, units)
        .draft()
        .map(read ->
            sheet.withHeirs(
                read.links().stream()
                    .map(link ->
                        new DraftSheet.Part(
                            link.before().value(), link.after(), link.share().fraction()))
                    .toList(),
                Stream.concat(
                        read.functions().stream()
                            .map(one ->
                                new DraftSheet.Handed(
                                    one.from().value(), one.after(), one.words())),
                        sheet.functions().stream().filter(one -> one.after() < 0))
                    .toList()))
        .orElse(sheet);
  }

  /** What the draft would do if it were decided now, and what stands against it. */
  public Shown preview(DraftId id) {
    StoredDraft draft = get(id);
    DraftReading reading = DraftReading.of(draft.sheet(), units);
    Optional<ReorganisationPreview> effect = reading.draft().map(reorganisations::preview);
    List<DraftProblem> problems = new ArrayList<>(reading.problems());
    effect.ifPresent(shown -> problems.addAll(shown.problems()));
    return new Shown(draft, effect, problems);
  }

  /** Units directly below those that would end, of which the draft may say what becomes. */
  public List<Unit> listBelow(DraftSheet sheet) {
    DraftSheet open = sheet.withAfter(sheet.after(), List.of());
    return DraftReading.of(open, units)
        .draft()
        .map(reorganisations::listUnplacedBelow)
        .orElse(List.of());
  }

  /**
   * Decides it, as it was seen.
   *
   * @throws RefusedException with the first thing that stands against it
   */
  @Transactional
  public Outcome decide(DraftId id, int seen, SignedIn by) {
    StoredDraft draft = getOpen(id);
    if (!store.close(id, seen, StoredDraft.State.DECIDED, by.name(), clock.instant())) {
      return new Outcome.Changed(get(id));
    }
    DraftReading reading = DraftReading.of(draft.sheet(), units);
    ReorganisationDraft read =
        reading
            .draft()
            .orElseThrow(() -> new RefusedException(reading.problems().getFirst().problem()));
    keepers.demand(by, read.before());
    read.after().stream()
        .filter(after -> after.below() == null)
        .filter(after -> movesOrIsNew(after, read.on()))
        .forEach(after -> keepers.demandBelow(by, after.stands().parent()));
    reorganisations.decide(read);
    audit.record("reorganisation.decided", subject(id), said(draft.sheet()));
    return new Outcome.Done(get(id));
  }

  private boolean movesOrIsNew(ReorganisationDraft.After after, LocalDate on) {
    UnitId goesOn = after.goesOn();
    return goesOn == null
        || units
            .find(goesOn, on.minusDays(1))
            .map(unit -> !Objects.equals(unit.parent(), after.stands().parent()))
            .orElse(true);
  }

  private StoredDraft getOpen(DraftId id) {
    StoredDraft draft = get(id);
    if (!draft.isOpen()) {
      throw new RefusedException(Problem.of("organisation.draft-closed", id));
    }
    return draft;
  }

  private static String subject(DraftId id) {
    return "reorganisation:" + id;
  }

  private static Set<UnitId> numbers(DraftSheet sheet) {
    Set<UnitId> numbers = new LinkedHashSet<>();
    sheet.before().forEach(number -> numbers.add(new UnitId(number)));
    sheet
        .after()
        .forEach(stand -> {
          if (stand.goesOn() != null) {
            numbers.add(new UnitId(stand.goesOn()));
          }
        });
    return numbers;
  }

  /** The sheet for the audit: names as they stand on the day before, so that it can be read. */
  private Map<String, String> said(DraftSheet sheet) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("kind", sheet.kind().name());
    put(said, "day", sheet.on());
    put(said, "basis", sheet.legalBasis());
    put(
        said,
        "before",
        sheet.before().stream()
            .map(number -> named(number, sheet.on()))
            .collect(Collectors.joining("; ")));
    put(
        said,
        "after",
        sheet.after().stream().map(DraftSheet.Stand::name).collect(Collectors.joining("; ")));
    put(
        said,
        "parts",
        sheet.parts().stream()
            .map(part ->
                named(part.before(), sheet.on())
                    + " → "
                    + (part.after() + 1)
                    + ": "
                    + (part.share() == null ? "?" : part.share().toPlainString()))
            .collect(Collectors.joining("; ")));
    put(
        said,
        "functions",
        sheet.functions().stream()
            .map(handed -> handed.words() + " → " + (handed.after() + 1))
            .collect(Collectors.joining("; ")));
    return said;
  }

  private static void put(Map<String, String> said, String name, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      said.put(name, value.toString());
    }
  }

  private String named(int number, @Nullable LocalDate on) {
    LocalDate day = on == null ? LocalDate.now(clock) : on.minusDays(1);
    return units.find(new UnitId(number), day).map(Unit::name).orElse("") + " (" + number + ")";
  }
}
