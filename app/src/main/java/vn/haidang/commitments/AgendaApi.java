package vn.haidang.commitments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.organisation.AsksForUnitsItself;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Listing;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.SignedIn;

/** Agenda and conclusions of a briefing for programs. */
@RestController
@Needs(Permission.ASSIGN_WORK)
class AgendaApi {

  private static final String AGENDA = "/api/v1/briefings/{briefing}/agenda";
  private static final String ITEM = AGENDA + "/{item}";
  private static final String DECISIONS = "/api/v1/briefings/{briefing}/decisions";

  private final Agenda agenda;
  private final Decisions decisions;
  private final Briefings briefings;
  private final MeetingRecords records;

  AgendaApi(Agenda agenda, Decisions decisions, Briefings briefings, MeetingRecords records) {
    this.agenda = agenda;
    this.decisions = decisions;
    this.briefings = briefings;
    this.records = records;
  }

  /**
   * How the task of a line stood.
   *
   * @param on the day of the briefing once it has ended, today while it is open
   * @param unit number of the unit that owed it; null: nobody
   * @param bucket null: it was no longer owed
   */
  record LineStandingView(
      LocalDate on,
      @Nullable Integer unit,
      State state,
      @Nullable Bucket bucket,
      @Nullable LocalDate due,
      int percent,
      int evidenceOffered,
      int evidenceAccepted,
      long daysLate) {

    static @Nullable LineStandingView of(@Nullable CommitmentId task, MeetingRecord record) {
      Commitment c = task == null ? null : record.tasks().get(task);
      return c == null
          ? null
          : new LineStandingView(
              record.on(),
              CommitmentStore.value(c.owner()),
              c.state(),
              c.bucket(record.on()).orElse(null),
              c.terms().due(),
              c.claim().percent(),
              c.evidence().offered(),
              c.evidence().accepted(),
              c.daysLate(record.on()));
    }
  }

  /**
   * A line of an agenda; of task, obstacle and indicator at most one is there.
   *
   * @param standing null: it is about no task
   */
  record AgendaLineView(
      long id,
      int position,
      AgendaItem.Kind kind,
      @Nullable Long task,
      @Nullable Long obstacle,
      @Nullable Long indicator,
      @Nullable Integer unit,
      String title,
      String remark,
      String discussion,
      boolean dropped,
      @Nullable LineStandingView standing) {

    static AgendaLineView of(AgendaItem item, MeetingRecord record) {
      CommitmentId task = item.task();
      ObstacleId obstacle = item.obstacle();
      UnitId unit = item.unit();
      return new AgendaLineView(
          item.id(),
          item.position(),
          item.kind(),
          task == null ? null : task.value(),
          obstacle == null ? null : obstacle.value(),
          item.indicator(),
          unit == null ? null : unit.value(),
          item.title(),
          item.remark(),
          item.discussion(),
          item.dropped(),
          LineStandingView.of(task, record));
    }
  }

  /**
   * A numbered conclusion; {@code task} is the commitment that it is.
   *
   * @param text and {@code unit}, {@code due}: as it was taken, once the briefing has ended
   * @param state as it is now
   */
  record ConclusionView(
      int number,
      long task,
      String text,
      @Nullable Integer unit,
      @Nullable LocalDate due,
      State state,
      @Nullable Long item,
      int version) {

    static ConclusionView of(Decision decision, MeetingRecord record) {
      Commitment c = record.asTaken(decision).task();
      UnitId owner = c.owner();
      return new ConclusionView(
          decision.number(),
          c.id().value(),
          c.text(),
          owner == null ? null : owner.value(),
          c.terms().due(),
          decision.task().state(),
          decision.item(),
          c.version());
    }
  }

  /** A line to be added: the commitment it is about, or its words. */
  record NewAgendaLineView(@Nullable Long task, @Nullable String title) {}

  /** Words to be kept. */
  record AgendaWordsView(String text) {}

  /** Where a line shall stand, from 1. */
  record AgendaPlaceView(int to) {}

  /** What was said to a line; {@code seen} is what stood there, and may be left out for nothing. */
  record DiscussionView(String text, @Nullable String seen) {}

  /** A conclusion in other words, and the version that was seen. */
  record ChangedConclusionView(
      String text, @Nullable Integer unit, @Nullable LocalDate due, int version) {
    Decisions.Wish wish() {
      return new Decisions.Wish(text, unit == null ? null : new UnitId(unit), due, null);
    }
  }

  /** A conclusion to be recorded. */
  record NewConclusionView(
      String text, @Nullable Integer unit, @Nullable LocalDate due, @Nullable Long item) {
    Decisions.Wish wish() {
      return new Decisions.Wish(text, unit == null ? null : new UnitId(unit), due, item);
    }
  }

  @PostMapping(AGENDA + "/draw")
  @InUnitOf("briefing")
  Listing<AgendaLineView> draw(@PathVariable BriefingId briefing, SignedIn user) {
    agenda.draw(briefing, user);
    return lines(briefing);
  }

  @PostMapping(AGENDA)
  @InUnitOf("briefing")
  @ResponseStatus(HttpStatus.CREATED)
  Listing<AgendaLineView> add(
      @PathVariable BriefingId briefing, @RequestBody NewAgendaLineView wanted, SignedIn user) {
    Long task = wanted.task();
    String title = wanted.title();
    agenda.add(
        briefing, task == null ? null : new CommitmentId(task), title == null ? "" : title, user);
    return lines(briefing);
  }

  @PostMapping(AGENDA + "/proposals")
  @AsksForUnitsItself("Agenda, for the unit of whoever puts it forward")
  @Needs(Permission.REPORT_WORK)
  @ResponseStatus(HttpStatus.CREATED)
  Listing<AgendaLineView> propose(
      @PathVariable BriefingId briefing, @RequestBody AgendaWordsView wanted, SignedIn user) {
    agenda.propose(briefing, wanted.text(), user);
    return lines(briefing);
  }

  @PostMapping(ITEM + "/move")
  @InUnitOf("briefing")
  Listing<AgendaLineView> move(
      @PathVariable BriefingId briefing,
      @PathVariable long item,
      @RequestBody AgendaPlaceView wanted,
      SignedIn user) {
    agenda.move(briefing, item, wanted.to(), user);
    return lines(briefing);
  }

  @PostMapping(ITEM + "/drop")
  @InUnitOf("briefing")
  Listing<AgendaLineView> drop(
      @PathVariable BriefingId briefing, @PathVariable long item, SignedIn user) {
    agenda.drop(briefing, item, true, user);
    return lines(briefing);
  }

  @PostMapping(ITEM + "/restore")
  @InUnitOf("briefing")
  Listing<AgendaLineView> restore(
      @PathVariable BriefingId briefing, @PathVariable long item, SignedIn user) {
    agenda.drop(briefing, item, false, user);
    return lines(briefing);
  }

  @PostMapping(ITEM + "/discussion")
  @InUnitOf("briefing")
  Listing<AgendaLineView> discuss(
      @PathVariable BriefingId briefing,
      @PathVariable long item,
      @RequestBody DiscussionView words,
      SignedIn user) {
    String seen = words.seen();
    agenda.discuss(briefing, item, seen == null ? "" : seen, words.text(), user);
    return lines(briefing);
  }

  @PostMapping(DECISIONS)
  @InUnitOf("briefing")
  @ResponseStatus(HttpStatus.CREATED)
  Listing<ConclusionView> conclude(
      @PathVariable BriefingId briefing, @RequestBody NewConclusionView wanted, SignedIn user) {
    decisions.record(briefing, wanted.wish(), user);
    return conclusions(briefing);
  }

  @PostMapping(DECISIONS + "/{task}")
  @InUnitOf("briefing")
  Listing<ConclusionView> rewrite(
      @PathVariable BriefingId briefing,
      @PathVariable CommitmentId task,
      @RequestBody ChangedConclusionView wanted,
      SignedIn user) {
    decisions.rewrite(briefing, task, wanted.version(), wanted.wish(), user);
    return conclusions(briefing);
  }

  @DeleteMapping(DECISIONS + "/{task}")
  @InUnitOf("briefing")
  Listing<ConclusionView> withdraw(
      @PathVariable BriefingId briefing, @PathVariable CommitmentId task, SignedIn user) {
    decisions.withdraw(briefing, task, user);
    return conclusions(briefing);
  }

  private Listing<AgendaLineView> lines(BriefingId briefing) {
    MeetingRecord record = records.of(briefings.get(briefing));
    return Listing.whole(agenda.listOf(briefing), line -> AgendaLineView.of(line, record));
  }

  private Listing<ConclusionView> conclusions(BriefingId briefing) {
    MeetingRecord record = records.of(briefings.get(briefing));
    return Listing.whole(
        decisions.listOf(briefing), decision -> ConclusionView.of(decision, record));
  }
}
