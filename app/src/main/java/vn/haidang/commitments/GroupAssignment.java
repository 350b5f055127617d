package vn.haidang.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.commitments.Commitment.Origin;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/**
 * Gives to each member of a group what a document asks of all of them ("các Sở, ban, ngành báo
 * cáo"): one commitment for each unit, so that each is late or in time by itself.
 */
@Component
public class GroupAssignment {

  private final Commitments commitments;
  private final Opening opening;
  private final ProposalStore proposals;
  private final Journal journal;
  private final Desk desk;
  private final MessageFiles messages;
  private final Clock clock;

  GroupAssignment(
      Commitments commitments,
      Opening opening,
      ProposalStore proposals,
      Journal journal,
      Desk desk,
      MessageFiles messages,
      Clock clock) {
    this.commitments = commitments;
    this.opening = opening;
    this.proposals = proposals;
    this.journal = journal;
    this.desk = desk;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * Splits it among the group that is proposed for it.
   *
   * @param due for all of them; null: the due date it has
   * @return the commitments of the members
   * @throws RefusedException if the document names no group, or he may not assign to one of it
   */
  @Transactional
  public List<CommitmentId> assign(
      CommitmentId id, int seen, @Nullable LocalDate due, SignedIn by) {
    LeadProposal group =
        proposals.list(List.of(id)).getOrDefault(id, List.of()).stream()
            .filter(LeadProposal::isGroup)
            .findFirst()
            .orElseThrow(() -> new RefusedException(Problem.of("commitments.no-group")));
    if (!group.units().stream().allMatch(unit -> desk.mayAssign(by, unit))) {
      throw new RefusedException(Problem.of("commitments.not-yours"));
    }
    Commitment before = commitments.get(id);
    String reason = messages.in(by.language()).get("assign.split-reason", group.words());
    commitments.close(id, seen, reason, by);
    return group.units().stream().map(unit -> give(before, unit, due, by)).toList();
  }

  private CommitmentId give(Commitment of, UnitId unit, @Nullable LocalDate due, SignedIn by) {
    Origin o = of.origin();
    var made =
        new NewCommitment(
            new Origin(
                o.source(),
                o.plan(),
                o.edition(),
                null,
                o.occurrence(),
                o.meeting(),
                o.words(),
                o.address()),
            of.id(),
            of.text(),
            of.deliverable(),
            of.legalBasis(),
            of.visibility(),
            unit,
            null,
            of.terms().rule(),
            due == null ? of.terms().due() : due,
            LocalDate.now(clock));
    CommitmentId id = opening.openFor(of, made, by.name());
    journal.note(id, "commitment.assigned", "", Map.of("owner", " → " + unit), by);
    return id;
  }
}
