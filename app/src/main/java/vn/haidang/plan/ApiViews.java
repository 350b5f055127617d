package vn.haidang.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.legaltext.Span;

/** What programs are told: the shapes of the answers under {@code /api/v1/plans}. */
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

  /** An edition in the list of editions. */
  record EditionLineView(
      long id,
      int number,
      EditionState state,
      @Nullable String documentNumber,
      @Nullable LocalDate date,
      @Nullable String title,
      String fileName,
      String sha256,
      Instant createdAt,
      String createdBy,
      @Nullable Instant issuedAt,
      @Nullable String issuedBy,
      @Nullable String discardedBecause,
      int version) {

    static EditionLineView of(Edition edition) {
      Edition.Heading heading = edition.heading();
      Edition.Discarded discarded = edition.discarded();
      return new EditionLineView(
          edition.id().value(),
          edition.number(),
          edition.state(),
          heading.number(),
          heading.date(),
          heading.title(),
          edition.original().name(),
          edition.original().sha256(),
          edition.createdAt(),
          edition.createdBy(),
          edition.issuedAt(),
          edition.issuedBy(),
          discarded == null ? null : discarded.reason(),
          edition.version());
    }
  }

  /** What changed from one edition to a later one; paragraphs that stayed are left out. */
  record DifferenceView(
      EditionView from,
      EditionView to,
      List<Difference.Paragraph> paragraphs,
      List<Difference.OfTask> tasks,
      List<Difference.OfFigure> figures) {

    static DifferenceView of(Difference difference) {
      return new DifferenceView(
          EditionView.of(difference.from()),
          EditionView.of(difference.to()),
          difference.paragraphs().stream()
              .filter(paragraph -> paragraph.change() != Difference.Kind.SAME)
              .toList(),
          difference.tasks(),
          difference.figures());
    }
  }

  /**
   * What became of a file that was handed in.
   *
   * @param became DRAFTED, ALREADY_HERE, ASKED or CANCELLED
   * @param question what only a person can say, where one is asked
   */
  record IntakeView(
      String became,
      @Nullable Long plan,
      @Nullable Long edition,
      @Nullable QuestionView question) {}

  /** A question about a file, with the answers that are possible now. */
  record QuestionView(
      long upload,
      Intake.Doubt doubt,
      EditionLineView existing,
      String fileName,
      List<Intake.Answer> answers) {

    static QuestionView of(Intake.Question question) {
      return new QuestionView(
          question.upload().value(),
          question.doubt(),
          EditionLineView.of(question.existing()),
          question.fileName(),
          question.answers().stream().sorted().toList());
    }
  }
}
