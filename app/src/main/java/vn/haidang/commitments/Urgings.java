package vn.haidang.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.commitments.Reminder.Rung;
import vn.haidang.commitments.Urging.Candidate;
import vn.haidang.commitments.Urging.Matter;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Audit;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Texts;
import vn.haidang.publication.OfficialDocument;
import vn.haidang.publication.OfficialDocument.Passage;
import vn.haidang.publication.OfficialDocument.Signature;

/**
 * The upper rungs of the ladder: a unit that is a week late is urged by an official letter (công
 * văn đôn đốc), what is two weeks late is put before the leader in a note. Always in Vietnamese.
 */
@Component
public class Urgings {

  private static final int MOST = 10_000;

  private final UrgingStore store;
  private final AgendaSourceStore late;
  private final Commitments commitments;
  private final IssuingBodies bodies;
  private final Units units;
  private final Journal journal;
  private final Desk desk;
  private final Audit audit;
  private final MessageFiles messages;
  private final Clock clock;

  Urgings(
      UrgingStore store,
      AgendaSourceStore late,
      Commitments commitments,
      IssuingBodies bodies,
      Units units,
      Journal journal,
      Desk desk,
      Audit audit,
      MessageFiles messages,
      Clock clock) {
    this.store = store;
    this.late = late;
    this.commitments = commitments;
    this.bodies = bodies;
    this.units = units;
    this.journal = journal;
    this.desk = desk;
    this.audit = audit;
    this.messages = messages;
    this.clock = clock;
  }

  /** Of the units he assigns to those with tasks a week late or more, the ones with most first. */
  public List<Candidate> listCandidates(SignedIn by) {
    List<Candidate> late = store.listCandidates(dayOf(Rung.URGE), dayOf(Rung.LEADER));
    Set<UnitId> his = desk.amongAssigned(by, late.stream().map(Candidate::unit).toList());
    return late.stream().filter(one -> his.contains(one.unit())).toList();
  }

  /** The day on which each unit was urged last. */
  public Map<UnitId, LocalDate> listLast() {
    return store.listLast();
  }

  /**
   * The letter that was made, as it was made.
   *
   * @throws NotFound if there is none to his own unit, one below it, or one he assigns to
   */
  public Urging get(long id, SignedIn by) {
    return store
        .find(id)
        .filter(letter -> desk.mayRead(by, letter.unit()) || desk.mayAssign(by, letter.unit()))
        .orElseThrow(() -> new NotFound("commitments.no-such-letter", id));
  }

  /** Makes the letter; what it speaks of says so in its history. */
  @Transactional
  public long urge(UnitId unit, LocalDate replyBy, SignedIn by) {
    LocalDate today = LocalDate.now(clock);
    if (!desk.mayAssign(by, unit)) {
      throw new RefusedException(Problem.of("commitments.not-yours"));
    }
    if (!replyBy.isAfter(today)) {
      throw new RefusedException(Problem.of("commitments.reply-in-the-past"));
    }
    List<Commitment> tasks = late.listOverdue(List.of(unit), dayOf(Rung.URGE).plusDays(1), MOST);
    if (tasks.isEmpty()) {
      throw new RefusedException(Problem.of("commitments.nothing-to-urge"));
    }
    long id = store.add(unit, ZonedDateTime.now(clock), by.name(), replyBy);
    Map<String, String> detail = Map.of("reply", replyBy.toString(), "letter", "" + id);
    for (Commitment task : tasks) {
      store.addMatter(id, matter(task, today));
      journal.note(task.id(), "commitment.urged", "", detail, by);
    }
    audit.record(
        "unit.urged", "unit:" + unit, Map.of("letter", "" + id, "tasks", "" + tasks.size()));
    return id;
  }

  /** The letter of a unit as it would be made now, or as it was made. */
  public OfficialDocument letter(Urging urging) {
    Texts t = messages.in(MessageFiles.VIETNAMESE);
    IssuingBody body = bodies.of(committeeAbove(urging.unit(), urging.madeOn()), urging.madeOn());
    String name = name(urging.unit(), urging.madeOn());
    Map<CommitmentId, Commitment> tasks =
        commitments.list(urging.matters().stream().map(Matter::task).toList());
    List<List<String>> rows = new ArrayList<>();
    for (Matter matter : urging.matters()) {
      Commitment task = tasks.get(matter.task());
      if (task == null) {
        continue; // gone to a unit of which whoever asks may not know
      }
      rows.add(
          List.of(
              "" + (rows.size() + 1),
              Objects.requireNonNullElseGet(matter.text(), task::sentence),
              Objects.requireNonNullElseGet(matter.origin(), () -> origin(task)),
              OfficialDocument.dayInText(matter.due()),
              "" + matter.daysLate()));
    }
    return new OfficialDocument(
        body.superior(),
        body.issuer(),
        t.get("urging.letter.number", body.notation()),
        body.place(),
        null,
        new OfficialDocument.Title.Letter(t.get("urging.letter.subject")),
        List.of(name),
        List.of(
            new Passage.Text(
                t.get(
                    "urging.letter.opening",
                    OfficialDocument.dayInText(urging.madeOn()),
                    name,
                    "" + rows.size())),
            new Passage.Rows(
                head(t, "number", "task", "origin", "due", "late"),
                List.of(2, 14, 9, 5, 4),
                List.of(4),
                rows),
            new Passage.Text(
                t.get(
                    "urging.letter.demand",
                    body.name(),
                    name,
                    OfficialDocument.dayInText(urging.replyBy()))),
            new Passage.Text(t.get("urging.letter.closing"))),
        new Signature(body.authority(), ""),
        List.of(t.get("urging.as-above"), t.get("papers.kept")));
  }

  /** The letter that would be made of what is late today, with this day for the answer. */
  public OfficialDocument draft(UnitId unit, LocalDate replyBy) {
    LocalDate today = LocalDate.now(clock);
    List<Matter> matters =
        late.listOverdue(List.of(unit), dayOf(Rung.URGE).plusDays(1), MOST).stream()
            .map(task -> matter(task, today))
            .toList();
    return letter(new Urging(1, unit, today, "", replyBy, matters));
  }

  private static Matter matter(Commitment late, LocalDate today) {
    LocalDate due = Objects.requireNonNull(late.terms().due());
    return new Matter(
        late.id(), due, (int) ChronoUnit.DAYS.between(due, today), late.sentence(), origin(late));
  }

  private static String origin(Commitment task) {
    return (task.origin().words() + " " + task.origin().address()).strip();
  }

  /** The note that puts before the leader what is two weeks late, by unit. */
  public OfficialDocument noteToLeader(UnitId committee, SignedIn by) {
    LocalDate today = LocalDate.now(clock);
    Texts t = messages.in(MessageFiles.VIETNAMESE);
    IssuingBody body = bodies.of(committee, today);
    List<List<String>> rows = leading(today, by);
    return new OfficialDocument(
        Optional.of(
            body.name().replace(t.get("papers.committee"), t.get("papers.committee.notation"))),
        List.of(t.get("papers.office")),
        t.get("urging.note.number"),
        body.place(),
        null,
        new OfficialDocument.Title.Named(
            t.get("urging.note"), t.get("urging.note.subject", OfficialDocument.dayInText(today))),
        List.of(t.get("urging.note.to", body.name())),
        List.of(
            new Passage.Text(
                t.get("urging.note.opening", "" + rows.size(), OfficialDocument.dayInText(today))),
            new Passage.Rows(
                head(t, "number", "unit", "count", "longest", "urged"),
                List.of(2, 13, 5, 5, 6),
                List.of(2, 3),
                rows),
            new Passage.Text(t.get("urging.note.closing"))),
        new Signature(List.of(t.get("papers.chief-of-office")), ""),
        List.of(t.get("urging.as-above"), t.get("papers.kept")));
  }

  /** A line for each unit with tasks two weeks late: its name, how many, how long, urged when. */
  private List<List<String>> leading(LocalDate today, SignedIn by) {
    List<Candidate> found = listCandidates(by).stream().filter(unit -> unit.leading() > 0).toList();
    Map<UnitId, String> names =
        units.list(found.stream().map(Candidate::unit).toList(), today).stream()
            .collect(Collectors.toMap(Unit::id, bodies::shortly));
    Map<UnitId, LocalDate> last = store.listLast();
    List<List<String>> rows = new ArrayList<>();
    for (Candidate unit : found) {
      rows.add(
          List.of(
              "" + (rows.size() + 1),
              names.getOrDefault(unit.unit(), ""),
              "" + unit.leading(),
              "" + ChronoUnit.DAYS.between(unit.oldest(), today),
              Optional.ofNullable(last.get(unit.unit()))
                  .map(OfficialDocument::dayInText)
                  .orElse("-")));
    }
    return rows;
  }

  /** The committee whose letters reach this unit: the nearest territory above it, or itself. */
  public UnitId committeeAbove(UnitId unit, LocalDate on) {
    Unit found =
        units.find(unit, on).orElseThrow(() -> new NotFound("commitments.no-such-unit", unit));
    return bodies.territoryAbove(found, on).map(Unit::id).orElse(unit);
  }

  private LocalDate dayOf(Rung rung) {
    return LocalDate.now(clock).minusDays(rung.days());
  }

  private String name(UnitId unit, LocalDate on) {
    return units.find(unit, on).map(bodies::addressee).orElse("");
  }

  private static List<String> head(Texts t, String... columns) {
    return Arrays.stream(columns).map(c -> t.get("urging.column." + c)).toList();
  }
}
