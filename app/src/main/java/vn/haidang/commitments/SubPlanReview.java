package vn.haidang.commitments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.plan.Edition;
import vn.haidang.plan.Item;

/**
 * A sub-plan held against its parent.
 *
 * @param edition of the sub-plan that was looked at
 * @param parent the parent's edition in force
 * @param lines the duties of the sub-plan, in its order
 * @param tasks of the parent, to choose from, in their order
 * @param own tasks of the parent that the unit owes or takes part in
 * @param forgotten those of them to which no line leads
 * @param targets the unit's targets against the parent's
 */
public record SubPlanReview(
    SubPlan plan,
    Edition edition,
    Edition parent,
    List<Line> lines,
    List<Commitment> tasks,
    List<Commitment> own,
    List<Commitment> forgotten,
    List<TargetCheck> targets) {

  public SubPlanReview {
    lines = List.copyOf(lines);
    tasks = List.copyOf(tasks);
    own = List.copyOf(own);
    forgotten = List.copyOf(forgotten);
    targets = List.copyOf(targets);
  }

  /**
   * A duty of the sub-plan with the parent's task it carries out.
   *
   * @param task decided by a reviewer, else proposed; null: none
   * @param proposals the likeliest first
   */
  public record Line(
      Item item, Status status, @Nullable Commitment task, List<Proposal> proposals) {
    public Line {
      proposals = List.copyOf(proposals);
    }

    /** The first sentence of the duty, cut where it is long. */
    public String title() {
      return Titles.of(item.value().quote());
    }

    /** What a reviewer has said: the task's number, {@code none}, or nothing yet. */
    public String word() {
      return switch (status) {
        case DECIDED -> task == null ? "" : task.id().toString();
        case NONE -> "none";
        case PROPOSED, OPEN -> "";
      };
    }
  }

  /** Why a task is proposed: by its address, or by words both have. */
  public record Proposal(Commitment task, boolean byAddress, int share, List<String> words) {
    public Proposal {
      words = List.copyOf(words);
    }
  }

  /** Who says to which task a line leads. */
  public enum Status {
    /** Only the program, with a reason. */
    PROPOSED,
    /** A reviewer, as proposed or otherwise. */
    DECIDED,
    /** A reviewer: it carries out nothing of the parent. */
    NONE,
    /** Nobody: nothing speaks for any task. */
    OPEN;

    /** The key of its name in the messages. */
    public String messageKey() {
      return "sub-plan.status." + name();
    }
  }

  /** How many lines wait for a reviewer. */
  public long waiting() {
    return lines.stream()
        .filter(line -> line.status() == Status.PROPOSED || line.status() == Status.OPEN)
        .count();
  }

  /** How many targets somebody must look at. */
  public long doubtful() {
    return targets.stream().filter(check -> check.verdict().isDoubtful()).count();
  }
}
