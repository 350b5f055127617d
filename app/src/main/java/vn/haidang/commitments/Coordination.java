package vn.haidang.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.commitments.PartStore.Report;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/** Coordinating units, each with a part and a status of its own ("đơn vị phối hợp"). */
@Component
public class Coordination {

  private final Commitments commitments;
  private final PartStore parts;
  private final Journal journal;
  private final Desk desk;
  private final Clock clock;

  Coordination(Commitments commitments, PartStore parts, Journal journal, Desk desk, Clock clock) {
    this.commitments = commitments;
    this.parts = parts;
    this.journal = journal;
    this.desk = desk;
    this.clock = clock;
  }

  /** The parts of a commitment, in stable order. */
  public List<Part> listOf(CommitmentId id) {
    return parts.list(id);
  }

  /** The parts of these units in each of the commitments; where they have none it is left out. */
  public Map<CommitmentId, List<Part>> partsOf(
      Collection<UnitId> units, Collection<CommitmentId> ids) {
    Map<CommitmentId, List<Part>> theirs = new HashMap<>();
    parts
        .list(ids)
        .forEach((id, all) -> {
          List<Part> some = all.stream().filter(part -> units.contains(part.unit())).toList();
          if (!some.isEmpty()) {
            theirs.put(id, some);
          }
        });
    return theirs;
  }

  /** The units for which this person may report one of these parts of it. */
  public List<UnitId> reportable(Commitment c, List<Part> its, SignedIn by) {
    return c.state().isOpen()
        ? its.stream().map(Part::unit).filter(unit -> desk.mayReport(by, unit)).toList()
        : List.of();
  }

  /** Whether he reports for one of the coordinating units. */
  public boolean takesPart(CommitmentId id, SignedIn by) {
    return parts.list(id).stream().anyMatch(part -> desk.mayReport(by, part.unit()));
  }

  /** What a unit shall do in it; empty: it takes no part. */
  public Optional<Part> find(CommitmentId id, UnitId unit) {
    return parts.list(id).stream().filter(part -> part.unit().equals(unit)).findFirst();
  }

  /**
   * Names a coordinating unit and its part, or says its part anew.
   *
   * @param seen the words of the part it had before somebody's eyes; null: it had none
   * @throws RefusedException if it has a part in other words than these, or none and does not stand
   */
  @Transactional
  public void share(
      CommitmentId id, UnitId unit, String words, @Nullable String seen, SignedIn by) {
    Commitment c = mayArrange(id, by);
    if (unit.equals(c.owner())) {
      throw new RefusedException(Problem.of("commitments.part-of-owner"));
    }
    if (find(id, unit).isEmpty()) {
      desk.demandStanding(unit);
    }
    if (!parts.put(id, unit, words.strip(), seen)) {
      throw new RefusedException(Problem.of("commitments.changed-meanwhile"));
    }
    journal.note(id, "commitment.shared", words.strip(), Map.of("unit", unit.toString()), by);
  }

  /** Takes a coordinating unit out again. */
  @Transactional
  public void release(CommitmentId id, UnitId unit, String reason, SignedIn by) {
    mayArrange(id, by);
    if (reason.isBlank()) {
      throw new RefusedException(Problem.of("commitments.reason-missing"));
    }
    must(parts.remove(id, unit));
    journal.note(
        id, "commitment.part-released", reason.strip(), Map.of("unit", unit.toString()), by);
  }

  /**
   * A coordinating unit says how far its part is.
   *
   * @param percent 0 to 100; 100 says that it is done today
   */
  @Transactional
  public void report(CommitmentId id, UnitId unit, int percent, String note, SignedIn by) {
    Commitment c = commitments.get(id);
    if (!c.state().isOpen()) {
      throw new RefusedException(Problem.of("commitments.closed-to-parts"));
    }
    if (!desk.mayReport(by, unit)) {
      throw new RefusedException(Problem.of("commitments.not-yours"));
    }
    if (percent < 0 || percent > 100) {
      throw new RefusedException(Problem.of("commitments.percent-out-of-range"));
    }
    boolean done = percent == 100;
    LocalDate today = LocalDate.now(clock);
    must(
        parts.report(
            id,
            unit,
            new Report(percent, note.strip(), done ? today : null, clock.instant(), by.name())));
    Map<String, String> detail = new HashMap<>();
    detail.put("unit", unit.toString());
    detail.put("percent", Integer.toString(percent));
    String kind = done ? "commitment.part-done" : "commitment.part-reported";
    journal.note(id, kind, note.strip(), detail, by);
  }

  /** The leading unit or the office does not take a part as done, and says why. */
  @Transactional
  public void sendBack(CommitmentId id, UnitId unit, String reason, SignedIn by) {
    mayArrange(id, by);
    if (reason.isBlank()) {
      throw new RefusedException(Problem.of("commitments.reason-missing"));
    }
    must(parts.reopen(id, unit));
    journal.note(
        id, "commitment.part-sent-back", reason.strip(), Map.of("unit", unit.toString()), by);
  }

  private Commitment mayArrange(CommitmentId id, SignedIn by) {
    Commitment c = commitments.get(id);
    if (!desk.mayAssign(by, c.owner()) && !desk.mayReport(by, c.owner())) {
      throw new RefusedException(Problem.of("commitments.not-yours"));
    }
    return c;
  }

  private static void must(boolean changed) {
    if (!changed) {
      throw new RefusedException(Problem.of("commitments.no-such-part"));
    }
  }
}
