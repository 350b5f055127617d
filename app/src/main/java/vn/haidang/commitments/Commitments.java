package vn.haidang.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.commitments.Commitment.Origin;
import vn.haidang.commitments.Commitment.Source;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Texts;
import vn.haidang.platform.WorkingDays;

/** Commitments, to look at and to carry on; what {@link Insight} hides is not there. */
@Component
public class Commitments {

  private final CommitmentStore store;
  private final CommitmentHistoryStore history;
  private final Journal journal;
  private final Desk desk;
  private final Insight insight;
  private final Opening opening;
  private final WorkingDays days;
  private final MessageFiles messages;
  private final Clock clock;

  Commitments(
      CommitmentStore store,
      CommitmentHistoryStore history,
      Journal journal,
      Desk desk,
      Insight insight,
      Opening opening,
      WorkingDays days,
      MessageFiles messages,
      Clock clock) {
    this.store = store;
    this.history = history;
    this.journal = journal;
    this.desk = desk;
    this.insight = insight;
    this.opening = opening;
    this.days = days;
    this.messages = messages;
    this.clock = clock;
  }

  public Commitment get(CommitmentId id) {
    return store
        .find(id)
        .filter(insight::covers)
        .orElseThrow(() -> new NotFound("commitments.no-such-commitment", id));
  }

  /** Many at once, by number; those that do not exist are not in it. */
  public Map<CommitmentId, Commitment> list(Collection<CommitmentId> ids) {
    Map<CommitmentId, Commitment> found = store.list(ids);
    insight.hiddenTasks(found.values()).forEach(found::remove);
    return found;
  }

  /** Its history, the newest first. */
  public List<Event> historyOf(CommitmentId id) {
    return history.list(id);
  }

  /** Why each of these was given back last; those that never were are not in it. */
  public Map<CommitmentId, String> reasonsOfReturn(Collection<CommitmentId> ids) {
    return history.listLastNotes(ids, "commitment.returned");
  }

  /** The commitments it was split into, or the one that replaced it. */
  public List<Commitment> childrenOf(CommitmentId id) {
    List<Commitment> parts = store.listParts(id);
    Set<CommitmentId> hidden = insight.hiddenTasks(parts);
    return parts.stream().filter(part -> !hidden.contains(part.id())).toList();
  }

  /** What this person may do to it now, in the order of the life cycle. */
  public List<Action> allowed(Commitment c, SignedIn user) {
    boolean owner = desk.mayReport(user, c.owner());
    boolean office = desk.mayAssign(user, c.owner());
    return LifeCycle.TABLE.stream()
        .filter(move -> move.from() == c.state())
        .filter(move -> move.by() == Transition.Party.OWNER ? owner : office)
        .filter(move -> LifeCycle.isOpenTo(move, c))
        .map(Transition::action)
        .toList();
  }

  /**
   * Carries a step out.
   *
   * @param seen version the person saw; another one means that somebody was faster
   * @throws RefusedException if the step is none in this state, is not his to take, lacks a reason,
   *     or the commitment has changed
   */
  @Transactional
  public Commitment carryOut(CommitmentId id, int seen, Step step, SignedIn by) {
    Commitment before = get(id);
    Transition move =
        LifeCycle.find(before.state(), step.action())
            .orElseThrow(() -> refused(before, step.action(), by));
    boolean his =
        move.by() == Transition.Party.OWNER
            ? desk.mayReport(by, before.owner())
            : desk.mayAssign(by, before.owner());
    if (!his) {
      throw new RefusedException(Problem.of("commitments.not-yours"));
    }
    if (!LifeCycle.isOpenTo(move, before)) {
      throw new RefusedException(Problem.of("commitments.no-extension-asked"));
    }
    UnitId to = step.unit();
    if (to != null && move.by() == Transition.Party.ASSIGNER && !desk.mayAssign(by, to)) {
      throw new RefusedException(Problem.of("commitments.not-yours"));
    }
    if (step.action() == Action.RETURN) {
      desk.demandStanding(to);
    }
    Transition taken =
        step.action() == Action.RESUME ? LifeCycle.resumed(move, history.findPausedIn(id)) : move;
    Commitment after = put(before, seen, taken, step, by);
    divide(before, step, by);
    return after;
  }

  private Commitment put(Commitment before, int seen, Transition move, Step step, SignedIn by) {
    if (before.version() != seen) {
      throw new RefusedException(Problem.of("commitments.changed-meanwhile"));
    }
    Commitment after =
        new NextState(
                before,
                move,
                step,
                clock.instant(),
                clock.getZone(),
                days::deadlineClock,
                Optional.ofNullable(step.unit()).flatMap(opening::findHead).orElse(null))
            .commitment();
    if (!store.put(after)) {
      throw new RefusedException(Problem.of("commitments.changed-meanwhile"));
    }
    journal.note(before.id(), move.event(), step.note(), changes(before, after), by);
    return after;
  }

  /** Ends it because its parts, which the caller makes, stand for it. */
  void close(CommitmentId id, int seen, String reason, SignedIn by) {
    Commitment before = get(id);
    Transition move =
        LifeCycle.find(before.state(), Action.SPLIT)
            .orElseThrow(() -> refused(before, Action.SPLIT, by));
    if (!desk.mayAssign(by, before.owner())) {
      throw new RefusedException(Problem.of("commitments.not-yours"));
    }
    put(before, seen, move, Step.of(Action.SPLIT, reason), by);
  }

  /** Parts and replacements are commitments of their own, owed by whom the first was. */
  private void divide(Commitment before, Step step, SignedIn by) {
    boolean divides = step.action() == Action.SPLIT || step.action() == Action.REPLACE;
    if (!divides) {
      return;
    }
    int least = step.action() == Action.SPLIT ? 2 : 1;
    if (step.parts().size() < least) {
      throw new RefusedException(Problem.of("commitments.parts-missing", least));
    }
    for (String text : step.parts()) {
      Origin o = before.origin();
      var origin =
          new Origin(
              o.source(), o.plan(), o.edition(), null, 0, o.meeting(), o.words(), o.address());
      var part =
          new NewCommitment(
              origin,
              before.id(),
              text,
              before.deliverable(),
              before.legalBasis(),
              before.visibility(),
              before.owner(),
              before.proposed(),
              before.terms().rule(),
              before.terms().due(),
              LocalDate.now(clock));
      CommitmentId made = opening.openFor(before, part, by.name());
      journal.note(made, "commitment.opened", "", Map.of("of", before.id().toString()), by);
    }
  }

  /**
   * Enters what a letter, a meeting or an inspection gives to somebody, and who may see it from the
   * first moment on.
   */
  @Transactional
  public CommitmentId enter(
      Source source,
      String words,
      String text,
      @Nullable UnitId owner,
      @Nullable LocalDate due,
      Visibility visibility,
      SignedIn by) {
    if (text.isBlank()) {
      throw new RefusedException(Problem.of("commitments.text-missing"));
    }
    if (!desk.mayAssign(by, owner)) {
      throw new RefusedException(Problem.of("commitments.not-yours"));
    }
    var origin = new Origin(source, null, null, null, 0, null, words.strip(), "");
    var made =
        new NewCommitment(
            origin,
            null,
            text,
            null,
            null,
            visibility,
            owner,
            null,
            null,
            due,
            LocalDate.now(clock));
    CommitmentId id = opening.open(made);
    journal.note(id, "commitment.opened", "", Map.of("source", source.name()), by);
    return id;
  }

  private static Map<String, String> changes(Commitment before, Commitment after) {
    Map<String, String> changes = new HashMap<>();
    put(changes, "owner", before.owner(), after.owner());
    put(changes, "proposed", before.proposed(), after.proposed());
    put(changes, "officer", before.officer(), after.officer());
    put(changes, "due", before.terms().due(), after.terms().due());
    put(changes, "asked", before.terms().asked(), after.terms().asked());
    put(changes, "percent", before.claim().percent(), after.claim().percent());
    put(changes, "state", before.state(), after.state());
    return changes;
  }

  private static void put(
      Map<String, String> changes, String name, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      changes.put(
          name,
          (before == null ? "" : before.toString())
              + " → "
              + (after == null ? "" : after.toString()));
    }
  }

  /** Says what was found, and what would be allowed. */
  private RefusedException refused(Commitment found, Action wanted, SignedIn by) {
    Texts t = messages.in(by.language());
    List<Action> allowed = allowed(found, by);
    String names =
        allowed.stream()
            .map(action -> t.get(action.messageKey()))
            .collect(Collectors.joining(", "));
    return new RefusedException(
        allowed.isEmpty()
            ? Problem.of(
                "commitments.at-its-end",
                t.get(wanted.messageKey()),
                t.get(found.state().messageKey()))
            : Problem.of(
                "commitments.not-now",
                t.get(wanted.messageKey()),
                t.get(found.state().messageKey()),
                names));
  }
}
