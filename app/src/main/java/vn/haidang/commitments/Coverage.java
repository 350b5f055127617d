package vn.haidang.commitments;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.CoverageLine.Gap;
import vn.haidang.organisation.UnitId;
import vn.haidang.plan.Edition;
import vn.haidang.plan.Editions;
import vn.haidang.plan.PlanId;

/**
 * What a plan still lacks, task by task and unit by unit: an owner, a sub-plan that carries it out,
 * a figure to measure it by, a deadline.
 */
@Component
public class Coverage {

  private final SubPlans subPlans;
  private final SubPlanStore store;
  private final PartStore parts;
  private final StatedTargets targets;
  private final Editions editions;

  Coverage(
      SubPlans subPlans,
      SubPlanStore store,
      PartStore parts,
      StatedTargets targets,
      Editions editions) {
    this.subPlans = subPlans;
    this.store = store;
    this.parts = parts;
    this.targets = targets;
    this.editions = editions;
  }

  /** Every task of an issued plan for its leading unit and each coordinating one, in its order. */
  public List<CoverageLine> listOf(PlanId plan) {
    Edition current = editions.getPlan(plan).current();
    if (current == null) {
      return List.of();
    }
    Set<String> measured = new HashSet<>(targets.clauses(current));
    Map<UnitId, Set<CommitmentId>> carriedOut = carriedOut(plan);
    List<Commitment> tasks = subPlans.tasksOf(plan);
    Map<CommitmentId, List<Part>> shared = parts.list(tasks.stream().map(Commitment::id).toList());
    List<CoverageLine> lines = new ArrayList<>();
    for (Commitment task : tasks) {
      lines.add(line(task, task.owner(), true, measured, carriedOut));
      for (Part part : shared.getOrDefault(task.id(), List.of())) {
        lines.add(line(task, part.unit(), false, measured, carriedOut));
      }
    }
    return lines;
  }

  /** Which tasks each unit's own plans carry out, as reviewers say or the program proposes. */
  private Map<UnitId, Set<CommitmentId>> carriedOut(PlanId parent) {
    Map<UnitId, Set<CommitmentId>> carriedOut = new HashMap<>();
    for (SubPlan sub : store.listAll()) {
      if (sub.parent().equals(parent)) {
        Set<CommitmentId> covered = carriedOut.computeIfAbsent(sub.unit(), key -> new HashSet<>());
        for (SubPlanReview.Line line : subPlans.review(sub.plan()).lines()) {
          Commitment task = line.task();
          if (task != null) {
            covered.add(task.id());
          }
        }
      }
    }
    return carriedOut;
  }

  private static CoverageLine line(
      Commitment task,
      @Nullable UnitId unit,
      boolean leads,
      Set<String> measured,
      Map<UnitId, Set<CommitmentId>> carriedOut) {
    Set<Gap> gaps = EnumSet.noneOf(Gap.class);
    if (task.owner() == null) {
      gaps.add(Gap.NO_OWNER);
    }
    if (unit == null || !carriedOut.getOrDefault(unit, Set.of()).contains(task.id())) {
      gaps.add(Gap.NO_SUB_PLAN);
    }
    if (!measured.contains(task.origin().address())) {
      gaps.add(Gap.NO_MEASURE);
    }
    if (task.terms().due() == null && task.terms().rule() == null) {
      gaps.add(Gap.NO_DEADLINE);
    }
    return new CoverageLine(task, unit, leads, gaps);
  }
}
