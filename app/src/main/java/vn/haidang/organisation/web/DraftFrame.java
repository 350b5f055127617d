package vn.haidang.organisation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.DraftProblem;
import vn.haidang.organisation.StoredDraft;

/**
 * What surrounds each step of a draft.
 *
 * @param steps all of them, in order
 * @param faulty those in which something is still missing or wrong
 */
public record DraftFrame(
    StoredDraft draft, DraftStep step, List<DraftStep> steps, List<DraftStep> faulty) {

  public DraftFrame {
    steps = List.copyOf(steps);
    faulty = List.copyOf(faulty);
  }

  static DraftFrame of(StoredDraft draft, DraftStep step, List<DraftProblem> problems) {
    List<DraftStep> steps = DraftStep.of(draft.sheet().kind());
    List<DraftStep> faulty =
        problems.stream().map(problem -> stepOf(problem, steps)).distinct().toList();
    return new DraftFrame(draft, step, steps, faulty);
  }

  private static DraftStep stepOf(DraftProblem problem, List<DraftStep> steps) {
    DraftStep wanted = DraftStep.ofPlace(problem.place());
    return steps.contains(wanted) ? wanted : DraftStep.UNITS;
  }

  /** Where it is put right; with the units where its own step is not asked for. */
  DraftStep stepOf(DraftProblem problem) {
    return stepOf(problem, steps);
  }

  /** The page of a step. */
  public String address(DraftStep other) {
    return address() + "/" + other.path();
  }

  /** Where the draft's forms go. */
  public String address() {
    return "/units/reorganisations/" + draft.id();
  }

  /** The step before this one; null: it is the first. */
  public @Nullable DraftStep previous() {
    int at = steps.indexOf(step);
    return at > 0 ? steps.get(at - 1) : null;
  }
}
