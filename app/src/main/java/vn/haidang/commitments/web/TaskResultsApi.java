package vn.haidang.commitments.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.commitments.Bucket;
import vn.haidang.commitments.Bulletins;
import vn.haidang.commitments.CommitmentLists;
import vn.haidang.commitments.Counts;
import vn.haidang.commitments.MonthEnd;
import vn.haidang.commitments.MonthEnds;
import vn.haidang.commitments.PublishedMonth;
import vn.haidang.commitments.SavedFilters;
import vn.haidang.commitments.SavedFilters.SavedFilter;
import vn.haidang.commitments.web.TaskViews.CountsView;
import vn.haidang.commitments.web.TaskViews.StandingView;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.AtTheTop;
import vn.haidang.platform.Listing;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedCall;
import vn.haidang.platform.SignedIn;

/** Results by unit, monthly bulletins and saved filters, for programs. */
@RestController
@Needs(Permission.READ)
class TaskResultsApi {

  private static final String MONTH = "/api/v1/tasks/bulletins/{month:\\d{4}-\\d{2}}";

  private final CommitmentLists lists;
  private final MonthEnds ends;
  private final Bulletins bulletins;
  private final BulletinController pages;
  private final SavedFilters filters;

  TaskResultsApi(
      CommitmentLists lists,
      MonthEnds ends,
      Bulletins bulletins,
      BulletinController pages,
      SavedFilters filters) {
    this.lists = lists;
    this.ends = ends;
    this.bulletins = bulletins;
    this.pages = pages;
    this.filters = filters;
  }

  /** Everything and each unit by its number, as of now. */
  record ResultsView(CountsView all, Map<Integer, CountsView> units) {}

  /** One unit today and at the end of the last month. */
  record UnitResultsView(StandingView now, StandingView lastMonth) {}

  /** A sum that is stated with parts that do not make it up. */
  record SlipView(String line, int total, int slip) {
    static SlipView of(Counts.Stated s) {
      return new SlipView(s.name(), s.total(), s.slip());
    }
  }

  /** The bulletin of a month; {@code releasedAt} null: not released. */
  record BulletinView(
      LocalDate day,
      Instant drawnAt,
      StandingView all,
      Map<Integer, StandingView> units,
      List<SlipView> slips,
      @Nullable Instant releasedAt,
      @Nullable String releasedBy) {}

  /**
   * Figures as they were published.
   *
   * @param version of those that were seen for the month; null: there were none
   */
  record PublishedFigures(
      String month,
      String source,
      int total,
      int done,
      int open,
      int onTime,
      int late,
      int doneNoDue,
      int inTime,
      int overdue,
      int openNoDue,
      @Nullable Integer version) {}

  /**
   * Figures that are entered as published, and what does not add up in them.
   *
   * @param version to be sent back with a correction
   */
  record PublishedView(
      PublishedFigures figures,
      int version,
      Instant enteredAt,
      String enteredBy,
      List<SlipView> slips) {

    static PublishedView of(Bulletins.Entered entered) {
      PublishedMonth m = entered.figures();
      Counts c = m.counts();
      return new PublishedView(
          new PublishedFigures(
              YearMonth.from(m.day()).toString(),
              m.source(),
              m.total(),
              m.done(),
              m.open(),
              c.of(Bucket.DONE_ON_TIME),
              c.of(Bucket.DONE_LATE),
              c.of(Bucket.DONE_NO_DUE),
              c.of(Bucket.OPEN_IN_TIME),
              c.of(Bucket.OPEN_OVERDUE),
              c.of(Bucket.OPEN_NO_DUE),
              entered.version()),
          entered.version(),
          entered.at(),
          entered.by(),
          m.findSlips().stream().map(SlipView::of).toList());
    }
  }

  /** A filter to keep: the part of the list's address behind the question mark. */
  record NewTaskFilter(String name, String query) {}

  @GetMapping("/api/v1/tasks/units")
  ResultsView units() {
    Map<Integer, CountsView> units = new TreeMap<>();
    CommitmentLists.Results results = lists.countResults();
    results.byUnit().forEach((unit, c) -> units.put(unit.value(), CountsView.of(c)));
    return new ResultsView(CountsView.of(results.all()), units);
  }

  @GetMapping("/api/v1/tasks/units/{unit:[1-9]\\d{0,8}}")
  UnitResultsView unit(@PathVariable UnitId unit) {
    YearMonth month = YearMonth.from(lists.today());
    return new UnitResultsView(
        StandingView.of(ends.of(month, unit)),
        StandingView.of(ends.of(month.minusMonths(1), unit)));
  }

  @GetMapping(MONTH)
  BulletinView bulletin(@PathVariable String month) {
    YearMonth wanted = BulletinController.month(month);
    MonthEnd end = ends.at(wanted);
    Map<Integer, StandingView> units = new TreeMap<>();
    end.byUnit().forEach((unit, s) -> units.put(unit.value(), StandingView.of(s)));
    Bulletins.Release release = bulletins.findRelease(wanted).orElse(null);
    return new BulletinView(
        end.day(),
        end.drawnAt(),
        StandingView.of(end.all()),
        units,
        end.findSlips().stream().map(SlipView::of).toList(),
        release == null ? null : release.at(),
        release == null ? null : release.by());
  }

  /** The report as Word. */
  @GetMapping(MONTH + "/report.docx")
  ResponseEntity<byte[]> report(@PathVariable String month) {
    return pages.report(month);
  }

  @PostMapping(MONTH + "/release")
  @AtTheTop
  @Needs(Permission.ASSIGN_WORK)
  BulletinView release(@PathVariable String month, SignedIn user) {
    bulletins.release(BulletinController.month(month), user);
    return bulletin(month);
  }

  @PostMapping(MONTH + "/redraw")
  @AtTheTop
  @Needs(Permission.ASSIGN_WORK)
  BulletinView redraw(@PathVariable String month, SignedIn user) {
    bulletins.redraw(BulletinController.month(month), user);
    return bulletin(month);
  }

  @GetMapping("/api/v1/tasks/bulletins/published")
  Listing<PublishedView> published() {
    return Listing.whole(bulletins.listPublished(), PublishedView::of);
  }

  /** Enters figures as printed and says what does not add up in them. */
  @PostMapping("/api/v1/tasks/bulletins/published")
  @AtTheTop
  @Needs(Permission.ASSIGN_WORK)
  PublishedView publish(@RequestBody PublishedFigures p, SignedIn user) {
    YearMonth of = BulletinController.month(p.month());
    PublishedMonth month =
        new PublishedMonth(
            of.atEndOfMonth(),
            p.source(),
            p.total(),
            p.done(),
            p.open(),
            Counts.of(p.onTime(), p.late(), p.doneNoDue(), p.inTime(), p.overdue(), p.openNoDue()));
    Integer seen = p.version();
    boolean done = bulletins.enter(month, seen == null ? 0 : seen, user);
    PublishedView now = PublishedView.of(bulletins.findPublished(of).orElseThrow());
    if (!done) {
      throw RefusedCall.changedMeanwhile(Problem.of("platform.changed-meanwhile"), now);
    }
    return now;
  }

  @GetMapping("/api/v1/tasks/filters")
  List<SavedFilter> filters(SignedIn user) {
    return filters.listOf(user);
  }

  @PostMapping("/api/v1/tasks/filters")
  List<SavedFilter> saveFilter(@RequestBody NewTaskFilter sent, SignedIn user) {
    filters.save(user, sent.name(), "/tasks?" + sent.query());
    return filters.listOf(user);
  }

  @DeleteMapping("/api/v1/tasks/filters/{filter:[1-9]\\d{0,17}}")
  List<SavedFilter> forgetFilter(@PathVariable long filter, SignedIn user) {
    filters.forget(user, filter);
    return filters.listOf(user);
  }
}
