package vn.haidang.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.commitments.Commitment.Origin;
import vn.haidang.commitments.Commitment.Source;
import vn.haidang.commitments.DecisionStore.Entry;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Audit;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/**
 * What a briefing decides: each conclusion becomes a commitment at once, with the meeting as its
 * source. Until the briefing ends its words can still be changed or taken back.
 */
@Component
public class Decisions {

  /** What stands before the number in an address: "KL.3". */
  static final String ADDRESS = "KL.";

  private final DecisionStore store;
  private final CommitmentStore commitments;
  private final Opening opening;
  private final AgendaStore agenda;
  private final Briefings briefings;
  private final Journal journal;
  private final Desk desk;
  private final Insight insight;
  private final Audit audit;
  private final Clock clock;

  Decisions(
      DecisionStore store,
      CommitmentStore commitments,
      Opening opening,
      AgendaStore agenda,
      Briefings briefings,
      Journal journal,
      Desk desk,
      Insight insight,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.commitments = commitments;
    this.opening = opening;
    this.agenda = agenda;
    this.briefings = briefings;
    this.journal = journal;
    this.desk = desk;
    this.insight = insight;
    this.audit = audit;
    this.clock = clock;
  }

  /** By number, those of which whoever asks may know. */
  public List<Decision> listOf(BriefingId briefing) {
    List<Entry> entries = store.list(briefing);
    Map<CommitmentId, Commitment> tasks =
        commitments.list(entries.stream().map(Entry::task).toList());
    Set<CommitmentId> hidden = insight.hiddenTasks(tasks.values());
    return entries.stream()
        .filter(entry -> !hidden.contains(entry.task()))
        .map(entry -> decision(entry, tasks))
        .toList();
  }

  private static Decision decision(Entry entry, Map<CommitmentId, Commitment> tasks) {
    Commitment task = Objects.requireNonNull(tasks.get(entry.task()));
    return new Decision(entry.number(), entry.item(), task);
  }

  /** How many each of these briefings took; those that took none are not in it. */
  public Map<BriefingId, Tally> count(Collection<BriefingId> of) {
    return store.count(of);
  }

  /** Conclusions of a briefing: taken, and still owed. */
  public record Tally(int taken, int open) {
    /** Nothing decided. */
    public static final Tally NONE = new Tally(0, 0);
  }

  /**
   * What is decided.
   *
   * @param owner who shall do it; null: said to nobody in particular yet
   * @param item line of the agenda; null: none
   */
  public record Wish(
      String text, @Nullable UnitId owner, @Nullable LocalDate due, @Nullable Long item) {
    public Wish {
      text = text.strip();
    }
  }

  /** Records a conclusion; it is owed from this moment. */
  @Transactional
  public CommitmentId record(BriefingId id, Wish wish, SignedIn by) {
    Briefing briefing = briefings.openFor(id, by);
    check(wish, by);
    Long item = wish.item();
    if (item != null && agenda.find(id, item).isEmpty()) {
      throw new NotFound("commitments.no-such-item", item);
    }
    int number = store.nextNumber(id);
    var origin =
        new Origin(
            Source.MEETING,
            null,
            null,
            null,
            0,
            id.value(),
            briefing.setting().title(),
            ADDRESS + number);
    CommitmentId task =
        opening.open(
            new NewCommitment(
                origin,
                null,
                wish.text(),
                null,
                null,
                Visibility.OFFICIALS,
                wish.owner(),
                null,
                null,
                wish.due(),
                LocalDate.now(clock)));
    store.add(id, number, task, wish.item());
    journal.note(
        task,
        "commitment.opened",
        "",
        Map.of("source", Source.MEETING.name(), "meeting", id.toString()),
        by);
    return task;
  }

  /**
   * Puts it in other words, while the briefing is open and nobody has begun to work on it.
   *
   * @param seen version of the commitment that the writer saw
   */
  @Transactional
  public void rewrite(BriefingId id, CommitmentId task, int seen, Wish wish, SignedIn by) {
    briefings.openFor(id, by);
    Decision decision = get(id, task);
    check(wish, by);
    if (!store.rewrite(task, seen, wish.text(), wish.owner(), wish.due())) {
      throw new RefusedException(
          decision.task().version() == seen
              ? Problem.of("commitments.decision-begun", decision.number())
              : Problem.of("commitments.changed-meanwhile"));
    }
    journal.note(task, "commitment.rewritten", wish.text(), changes(decision.task(), wish), by);
  }

  /** What stood before; owner, due date and state as every change of them is told. */
  private static Map<String, String> changes(Commitment before, Wish wish) {
    Map<String, String> changes = new HashMap<>();
    changes.put("before", before.text());
    put(changes, "owner", before.owner(), wish.owner());
    put(changes, "due", before.terms().due(), wish.due());
    put(changes, "state", before.state(), wish.owner() == null ? State.UNASSIGNED : State.ASSIGNED);
    return changes;
  }

  private static void put(
      Map<String, String> changes, String name, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      changes.put(name, Objects.toString(before, "") + " → " + Objects.toString(after, ""));
    }
  }

  /** Takes it back; the numbers of those after it move up. */
  @Transactional
  public void withdraw(BriefingId id, CommitmentId task, SignedIn by) {
    Briefing briefing = briefings.openFor(id, by);
    Decision decision = get(id, task);
    Commitment c = decision.task();
    if (!LifeCycle.allowedIn(c.state()).contains(Action.CANCEL)) {
      throw new RefusedException(Problem.of("commitments.decision-begun", decision.number()));
    }
    commitments.cancel(task);
    store.remove(id, task);
    store.renumber(id);
    store.putAddresses(id, ADDRESS);
    journal.note(task, "commitment.cancelled", briefing.setting().title(), Map.of(), by);
    audit.record("briefing.decision-withdrawn", "briefing:" + id, Map.of("text", c.text()));
  }

  private void check(Wish wish, SignedIn by) {
    if (wish.text().isEmpty()) {
      throw new RefusedException(Problem.of("commitments.text-missing"));
    }
    if (!desk.mayAssign(by, wish.owner())) {
      throw new RefusedException(Problem.of("commitments.not-yours"));
    }
  }

  /** The conclusion of this briefing that is this commitment. */
  public Decision get(BriefingId briefing, CommitmentId task) {
    return store
        .find(briefing, task)
        .map(entry -> decision(entry, commitments.list(List.of(task))))
        .orElseThrow(() -> new NotFound("commitments.no-such-decision", task));
  }
}
