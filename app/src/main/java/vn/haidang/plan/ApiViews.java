package vn.haidang.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.legaltext.Span;
import vn.haidang.plan.Outcome.FieldProblem;

/** What programs are told: the shapes of the answers under {@code /api/plans}. */
final class ApiViews {

  private ApiViews() {}

  /** A plan in the list. */
  record PlanView(
      long id,
      @Nullable String type,
      @Nullable String number,
      @Nullable String issuer,
      @Nullable LocalDate date,
      @Nullable String title,
      long edition,
      int editionNumber,
      EditionState state,
      int version,
      ProgressView progress,
      boolean sample) {

    static PlanView of(PlanSummary plan) {
      Edition shown = plan.shown();
      Edition.Heading heading = shown.heading();
      return new PlanView(
          plan.id().value(),
          heading.type(),
          heading.number(),
          heading.issuer(),
          heading.date(),
          heading.title(),
          shown.id().value(),
          shown.number(),
          shown.state(),
          shown.version(),
          ProgressView.of(plan.progress()),
          plan.sample());
    }
  }

  /** How far a review has come. */
  record ProgressView(int decided, int total, int blocking) {
    static ProgressView of(Progress progress) {
      return new ProgressView(progress.decided(), progress.total(), progress.blocking());
    }
  }

  /** An item; {@code seen} is what an action on it must send back. */
  record ItemView(
      long id,
      String seen,
      ItemKind kind,
      String address,
      String section,
      Span span,
      Item.Origin origin,
      @Nullable Finding proposal,
      Finding value,
      Decision decision,
      @Nullable String reason,
      @Nullable Instant decidedAt,
      @Nullable String decidedBy) {

    static ItemView of(Item item) {
      return new ItemView(
          item.id().value(),
          item.asSeen().toString(),
          item.kind(),
          item.address(),
          item.section(),
          item.span(),
          item.origin(),
          item.proposal(),
          item.value(),
          item.decision(),
          item.reason(),
          item.decidedAt(),
          item.decidedBy());
    }
  }

  /** What an action did. */
  record ChangeView(
      long step,
      ReviewAction action,
      List<ItemView> items,
      ProgressView progress,
      boolean canUndo,
      boolean canRedo) {

    static ChangeView of(Change change) {
      return new ChangeView(
          change.step(),
          change.action(),
          change.items().stream().map(ItemView::of).toList(),
          ProgressView.of(change.progress()),
          change.canUndo(),
          change.canRedo());
    }
  }

  /** An edition after it was issued or given up. */
  record EditionView(long id, long plan, int number, EditionState state, int version) {
    static EditionView of(Edition edition) {
      return new EditionView(
          edition.id().value(),
          edition.plan().value(),
          edition.number(),
          edition.state(),
          edition.version());
    }
  }

  /** A refusal as RFC 9457 wants it, with what is wrong by field and how the items really stand. */
  record RefusalView(
      String type,
      String title,
      int status,
      String detail,
      String code,
      List<FieldView> fields,
      List<ItemView> current) {}

  /** What is wrong with one field. */
  record FieldView(String field, String code, String detail) {
    static FieldView of(FieldProblem problem, String detail) {
      return new FieldView(problem.field(), problem.code(), detail);
    }
  }
}
