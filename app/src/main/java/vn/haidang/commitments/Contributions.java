package vn.haidang.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/** What is added to a commitment without moving it: evidence, parts of others, words. */
@Component
public class Contributions {

  private final Commitments commitments;
  private final CommitmentStore store;
  private final CommitmentHistoryStore history;
  private final Journal journal;
  private final Desk desk;
  private final Clock clock;

  Contributions(
      Commitments commitments,
      CommitmentStore store,
      CommitmentHistoryStore history,
      Journal journal,
      Desk desk,
      Clock clock) {
    this.commitments = commitments;
    this.store = store;
    this.history = history;
    this.journal = journal;
    this.desk = desk;
    this.clock = clock;
  }

  /** Hands in evidence: a file of the library, or words that state a figure or name a document. */
  @Transactional
  public void offer(CommitmentId id, String title, @Nullable Long file, String words, SignedIn by) {
    Commitment c = commitments.get(id);
    if (!c.state().isOpen()) {
      throw new RefusedException(Problem.of("commitments.closed"));
    }
    if (!desk.mayReport(by, c.owner()) && !desk.mayAssign(by, c.owner())) {
      throw new RefusedException(Problem.of("commitments.not-yours"));
    }
    if (title.isBlank() || file == null && words.isBlank()) {
      throw new RefusedException(Problem.of("commitments.evidence-empty"));
    }
    history.offer(id, title.strip(), file, words.strip(), clock.instant(), by.name());
    store.countEvidence(id);
    journal.note(id, "commitment.evidence-offered", title.strip(), Map.of(), by);
  }

  /** The assigning office accepts evidence or not. */
  @Transactional
  public void judge(CommitmentId id, long evidence, boolean accepted, String reason, SignedIn by) {
    Commitment c = commitments.get(id);
    if (!desk.mayAssign(by, c.owner())) {
      throw new RefusedException(Problem.of("commitments.not-yours"));
    }
    if (!accepted && reason.isBlank()) {
      throw new RefusedException(Problem.of("commitments.reason-missing"));
    }
    if (!history.judge(id, evidence, accepted, reason.strip(), clock.instant(), by.name())) {
      throw new RefusedException(Problem.of("commitments.evidence-judged"));
    }
    store.countEvidence(id);
    String kind = accepted ? "commitment.evidence-accepted" : "commitment.evidence-refused";
    journal.note(id, kind, reason.strip(), Map.of("evidence", "" + evidence), by);
  }

  /** A word in the discussion. */
  @Transactional
  public void comment(CommitmentId id, String text, SignedIn by) {
    commitments.get(id);
    if (text.isBlank()) {
      throw new RefusedException(Problem.of("commitments.text-missing"));
    }
    journal.note(id, "commitment.commented", text.strip(), Map.of(), by);
  }

  /** Names a coordinating unit and its part. */
  @Transactional
  public void share(CommitmentId id, UnitId unit, String words, SignedIn by) {
    Commitment c = commitments.get(id);
    if (!desk.mayAssign(by, c.owner()) && !desk.mayReport(by, c.owner())) {
      throw new RefusedException(Problem.of("commitments.not-yours"));
    }
    history.putPart(id, unit, words.strip());
    journal.note(id, "commitment.shared", words.strip(), Map.of("unit", unit.toString()), by);
  }

  /** A coordinating unit reports its part done. */
  @Transactional
  public void finishPart(CommitmentId id, String words, SignedIn by) {
    if (!history.finishPart(id, desk.unitsOf(by), LocalDate.now(clock))) {
      throw new RefusedException(Problem.of("commitments.no-such-part"));
    }
    journal.note(id, "commitment.part-done", words.strip(), Map.of(), by);
  }
}
