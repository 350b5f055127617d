package vn.haidang.commitments.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.Action;
import vn.haidang.commitments.Bucket;
import vn.haidang.commitments.Commitment;
import vn.haidang.commitments.Commitment.Source;
import vn.haidang.commitments.Counts;
import vn.haidang.commitments.Event;
import vn.haidang.commitments.Evidence;
import vn.haidang.commitments.JoinedPart;
import vn.haidang.commitments.MonthEnd.Standing;
import vn.haidang.commitments.Part;
import vn.haidang.commitments.State;
import vn.haidang.commitments.Visibility;
import vn.haidang.measures.published.PublishedFigure;
import vn.haidang.organisation.UnitId;

/** Commitments as programs get them. */
final class TaskViews {

  private TaskViews() {}

  /**
   * A commitment in a list.
   *
   * @param bucket null: it is no longer owed
   * @param owner number of the unit; null: nobody has been given it
   */
  record TaskLine(
      long id,
      Source source,
      String words,
      String address,
      String text,
      @Nullable Integer owner,
      String ownerName,
      @Nullable LocalDate due,
      @Nullable LocalDate originalDue,
      int extensions,
      State state,
      @Nullable Bucket bucket,
      int percent,
      int evidenceOffered,
      int evidenceAccepted,
      long daysLate,
      int version) {

    static TaskLine of(TaskRow row) {
      Commitment c = row.task();
      return new TaskLine(
          c.id().value(),
          c.origin().source(),
          c.origin().words(),
          c.origin().address(),
          c.text(),
          number(c.owner()),
          row.owner(),
          c.terms().due(),
          c.terms().originalDue(),
          c.terms().extensions(),
          c.state(),
          row.bucket(),
          c.claim().percent(),
          c.evidence().offered(),
          c.evidence().accepted(),
          c.daysLate(row.today()),
          c.version());
    }
  }

  /** A commitment with all that belongs to it. */
  record TaskView(
      TaskLine task,
      @Nullable Long parent,
      @Nullable Integer proposed,
      @Nullable Integer accountablePost,
      @Nullable Integer officer,
      @Nullable Integer owedTo,
      String owedToWords,
      Visibility visibility,
      @Nullable String deliverable,
      @Nullable String legalBasis,
      @Nullable String rule,
      @Nullable LocalDate asked,
      @Nullable LocalDate claimedOn,
      @Nullable LocalDate doneOn,
      @Nullable Instant reportedAt,
      LocalDate openedOn,
      List<Action> allowed,
      List<TaskEventView> history,
      List<EvidenceView> evidence,
      List<PartView> parts,
      List<TaskLine> children) {

    static TaskView of(TaskPage page) {
      Commitment c = page.row().task();
      return new TaskView(
          TaskLine.of(page.row()),
          c.parent() == null ? null : c.parent().value(),
          number(c.proposed()),
          c.accountable(),
          c.officer(),
          number(c.owedTo().unit()),
          c.owedTo().words(),
          c.visibility(),
          c.deliverable(),
          c.legalBasis(),
          c.terms().rule(),
          c.terms().asked(),
          c.claim().claimedOn(),
          c.claim().doneOn(),
          c.claim().reportedAt(),
          c.openedOn(),
          page.rights().allowed(),
          page.history().stream().map(TaskEventView::of).toList(),
          page.evidence().stream()
              .map(e -> EvidenceView.of(e, page.corrections().get(e.id())))
              .toList(),
          page.parts().stream().map(PartView::of).toList(),
          page.children().stream().map(TaskLine::of).toList());
    }
  }

  /** A line of a history, the newest first. */
  record TaskEventView(
      Instant at, String by, String kind, String note, Map<String, String> detail) {
    static TaskEventView of(Event event) {
      return new TaskEventView(event.at(), event.by(), event.kind(), event.note(), event.detail());
    }
  }

  /**
   * A figure that was handed in.
   *
   * @param unit number of the unit whose figure it is
   * @param measure unit of measurement
   * @param valueNow what is known now where that is something else, likewise {@code statusNow}
   */
  record EvidenceFigureView(
      int indicator,
      int unit,
      LocalDate first,
      LocalDate last,
      String value,
      String measure,
      String status,
      Instant knownSince,
      @Nullable String valueNow,
      @Nullable String statusNow) {

    static EvidenceFigureView of(Evidence.Figure f, @Nullable PublishedFigure now) {
      return new EvidenceFigureView(
          f.indicator(),
          f.unit().value(),
          f.period().first(),
          f.period().last(),
          f.value().toPlainString(),
          f.measure(),
          f.status(),
          f.knownSince(),
          now == null ? null : now.value().toPlainString(),
          now == null ? null : now.status());
    }
  }

  /**
   * What was handed in.
   *
   * @param accepted null: not judged yet
   */
  record EvidenceView(
      long id,
      String title,
      String words,
      @Nullable String file,
      @Nullable String sha256,
      @Nullable Long size,
      @Nullable Long document,
      @Nullable EvidenceFigureView figure,
      Instant offeredAt,
      String offeredBy,
      @Nullable Boolean accepted,
      @Nullable String judgedBy,
      @Nullable String reason) {

    static EvidenceView of(Evidence e, @Nullable PublishedFigure now) {
      Evidence.Figure figure = e.figure();
      Evidence.KeptFile file = e.file();
      Evidence.Judgement judgement = e.judgement();
      return new EvidenceView(
          e.id(),
          e.title(),
          e.words(),
          file == null ? null : file.name(),
          file == null ? null : file.sha256(),
          file == null ? null : file.size(),
          e.document() == null ? null : e.document().value(),
          figure == null ? null : EvidenceFigureView.of(figure, now),
          e.offeredAt(),
          e.offeredBy(),
          judgement == null ? null : judgement.accepted(),
          judgement == null ? null : judgement.by(),
          judgement == null ? null : judgement.reason());
    }
  }

  /** The part of a coordinating unit; {@code joined}: parts for which it answers as well. */
  record PartView(
      int unit,
      String words,
      int percent,
      String note,
      Part.Status status,
      @Nullable Instant reportedAt,
      @Nullable LocalDate doneOn,
      List<JoinedPartView> joined) {

    static PartView of(Part part) {
      return new PartView(
          part.unit().value(),
          part.words(),
          part.percent(),
          part.note(),
          part.status(),
          part.reportedAt(),
          part.doneOn(),
          part.joined().stream().map(JoinedPartView::of).toList());
    }
  }

  /** The part of a unit that is no more, as it reported it last. */
  record JoinedPartView(
      int unit,
      String words,
      int percent,
      String note,
      @Nullable Instant reportedAt,
      @Nullable String reportedBy,
      Instant joinedAt) {

    static JoinedPartView of(JoinedPart part) {
      return new JoinedPartView(
          part.unit().value(),
          part.words(),
          part.percent(),
          part.note(),
          part.reportedAt(),
          part.reportedBy(),
          part.joinedAt());
    }
  }

  /** The six official counts, with total, rate of what is done on time, and its denominator. */
  record CountsView(
      int onTime,
      int late,
      int doneNoDue,
      int inTime,
      int overdue,
      int openNoDue,
      int total,
      int fellDue,
      String onTimeRate) {

    static CountsView of(Counts c) {
      return new CountsView(
          c.of(Bucket.DONE_ON_TIME),
          c.of(Bucket.DONE_LATE),
          c.of(Bucket.DONE_NO_DUE),
          c.of(Bucket.OPEN_IN_TIME),
          c.of(Bucket.OPEN_OVERDUE),
          c.of(Bucket.OPEN_NO_DUE),
          c.total(),
          c.fellDue(),
          c.onTimeRate().toPlainString());
    }
  }

  /** How a unit or the whole stood on a day. */
  record StandingView(CountsView counts, int proved, int silent, String evidenceCoverage) {
    static StandingView of(Standing s) {
      return new StandingView(
          CountsView.of(s.counts()), s.proved(), s.silent(), s.evidenceCoverage().toPlainString());
    }
  }

  /** The unit of a number that was sent; null: none was. */
  static @Nullable UnitId unit(@Nullable Integer number) {
    return number == null ? null : new UnitId(number);
  }

  static @Nullable Integer number(@Nullable UnitId unit) {
    return unit == null ? null : unit.value();
  }
}
