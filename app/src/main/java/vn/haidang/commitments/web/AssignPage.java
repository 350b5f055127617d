package vn.haidang.commitments.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.CommitmentId;
import vn.haidang.commitments.LeadProposal;
import vn.haidang.commitments.State;
import vn.haidang.commitments.web.TaskList.UnitChoice;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.PlanMenu;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Texts;

/**
 * What nobody has been given yet or its unit gave back, with who could lead it and why.
 *
 * @param names of the units that are proposed or were chosen
 * @param reasons why what was given back was
 * @param typed what was typed before it was refused; empty: nothing was
 * @param ticked numbers of the tasks that were chosen then
 */
public record AssignPage(
    List<TaskRow> rows,
    int total,
    AssignWish wish,
    Map<CommitmentId, List<LeadProposal>> proposals,
    Map<UnitId, String> names,
    Map<CommitmentId, String> reasons,
    List<UnitChoice> units,
    List<PlanMenu.Entry> plans,
    Map<String, String> typed,
    Set<String> ticked,
    @Nullable Problem problem) {

  /** What the form sends for a group instead of the number of a unit. */
  static final String GROUP = "group";

  public AssignPage {
    rows = List.copyOf(rows);
    proposals = Map.copyOf(proposals);
    names = Map.copyOf(names);
    reasons = Map.copyOf(reasons);
    units = List.copyOf(units);
    plans = List.copyOf(plans);
    typed = Map.copyOf(typed);
    ticked = Set.copyOf(ticked);
  }

  /** Who could lead it, the likeliest first; the unit that gave it back could not. */
  public List<LeadProposal> proposalsFor(TaskRow row) {
    return proposals.getOrDefault(row.task().id(), List.of()).stream()
        .filter(one -> one.isGroup() || !one.unit().equals(row.task().owner()))
        .toList();
  }

  /** Whether its unit gave it back. */
  public boolean isReturned(TaskRow row) {
    return row.task().state() == State.RETURNED;
  }

  /** Why it was given back; empty: it was not. */
  public String reason(TaskRow row) {
    return reasons.getOrDefault(row.task().id(), "");
  }

  /** Why it is given to another unit: what was typed, else the usual words. */
  public String note(TaskRow row, Texts t) {
    return typed.getOrDefault("note-" + row.task().id(), t.get("assign.returned.note"));
  }

  /**
   * What is chosen: what was typed, else the unit that who gave it back holds for competent, the
   * likeliest unit, a group, or nothing.
   */
  public String chosen(TaskRow row) {
    String said = typed.get("unit-" + row.task().id());
    if (said != null) {
      return said;
    }
    UnitId competent = row.task().competent();
    if (competent != null) {
      return competent.toString();
    }
    List<LeadProposal> found = proposalsFor(row);
    return found.isEmpty()
        ? ""
        : found.getFirst().isGroup() ? GROUP : found.getFirst().unit().toString();
  }

  /**
   * What a line offers without a search: the groups and the units that are proposed for it, and the
   * unit that was chosen.
   */
  public List<UnitChoice> offered(TaskRow row, Texts t) {
    Stream<UnitChoice> groups =
        proposalsFor(row).stream()
            .filter(LeadProposal::isGroup)
            .map(group -> new UnitChoice(GROUP, name(group, t)));
    Stream<UnitId> likely =
        proposalsFor(row).stream().filter(one -> !one.isGroup()).map(LeadProposal::unit);
    Stream<UnitId> said = Stream.ofNullable(Typed.unit(chosen(row)));
    Stream<UnitChoice> single =
        Stream.concat(likely, said)
            .distinct()
            .map(id -> new UnitChoice(id.toString(), names.getOrDefault(id, "")));
    return Stream.concat(groups, single).toList();
  }

  /** Whom a proposal means, in words. */
  public String name(LeadProposal proposal, Texts t) {
    return proposal.isGroup()
        ? t.get("assign.group", proposal.words(), t.number(proposal.units().size()))
        : names.getOrDefault(proposal.unit(), "");
  }

  /**
   * Whether a proposal is sure enough to be ticked: the document itself names the unit. What was
   * given back is for the office to decide, one by one.
   */
  public boolean isTicked(TaskRow row) {
    if (typed.containsKey("unit-" + row.task().id())) {
      return ticked.contains(row.task().id().toString());
    }
    List<LeadProposal> found = proposalsFor(row);
    return !isReturned(row)
        && !found.isEmpty()
        && found.getFirst().ground() != LeadProposal.Ground.FUNCTIONS;
  }
}
