package vn.haidang.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.organisation.AsksForUnitsItself;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.AtTheTop;
import vn.haidang.platform.Listing;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Paging;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Query;
import vn.haidang.platform.SignedIn;

/** Obstacles for programs: the same operations as the screens. */
@RestController
@Needs(Permission.REPORT_WORK)
class ObstaclesApi {

  private static final int LINES = 50;
  private static final String ALL = "/api/v1/obstacles";
  private static final String ONE = ALL + "/{obstacle}";

  private final Obstacles obstacles;

  ObstaclesApi(Obstacles obstacles) {
    this.obstacles = obstacles;
  }

  /** An obstacle; {@code units} and {@code tasks} say how many report it and are held up. */
  record ObstacleView(
      long id,
      String text,
      String proposal,
      Competence competence,
      @Nullable Integer remover,
      Obstacle.State state,
      @Nullable Long mergedInto,
      LocalDate openedOn,
      @Nullable LocalDate closedOn,
      String reason,
      int units,
      int tasks,
      int version) {

    static ObstacleView of(Obstacle o) {
      UnitId remover = o.remover();
      ObstacleId into = o.mergedInto();
      return new ObstacleView(
          o.id().value(),
          o.text(),
          o.proposal(),
          o.competence(),
          remover == null ? null : remover.value(),
          o.state(),
          into == null ? null : into.value(),
          o.openedOn(),
          o.closedOn(),
          o.reason(),
          o.units(),
          o.tasks(),
          o.version());
    }
  }

  /** Who reported it, for which unit and task. */
  record ObstacleReportView(
      @Nullable Long task, @Nullable Integer unit, String words, String by, Instant at) {
    static ObstacleReportView of(ObstacleReport r) {
      CommitmentId task = r.task();
      UnitId unit = r.unit();
      return new ObstacleReportView(
          task == null ? null : task.value(),
          unit == null ? null : unit.value(),
          r.words(),
          r.by(),
          r.at());
    }
  }

  /** An obstacle with its reports. */
  record ObstacleBookView(ObstacleView obstacle, List<ObstacleReportView> reports) {}

  /** An obstacle to be reported. */
  record NewObstacleView(
      String text,
      @Nullable String proposal,
      Competence competence,
      @Nullable Integer remover,
      @Nullable Long task) {}

  /** That it holds up another unit's work too. */
  record ObstacleJoinView(@Nullable Long task, @Nullable String words) {}

  /** To whom it is carried, and why. */
  record ObstacleCarryView(
      Competence competence, @Nullable Integer remover, String reason, int version) {}

  /** Why it is removed, or still stands. */
  record ObstacleEndView(String reason, int version) {}

  /** The one in which it goes on. */
  record ObstacleMergeView(long into) {}

  @GetMapping(ALL)
  @Needs(Permission.READ)
  Listing<ObstacleView> list(
      @RequestParam(required = false) Obstacle.@Nullable State state,
      @RequestParam(required = false) @Nullable Competence competence,
      @RequestParam(required = false) @Nullable Integer unit,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "LEVEL") ObstacleFilter.Order sort,
      @RequestParam(defaultValue = "1") int page) {
    var filter =
        new ObstacleFilter(state, competence, unit == null ? null : new UnitId(unit), q, sort);
    Query query =
        Query.of(ALL)
            .with("state", state == null ? "" : state)
            .with("competence", competence == null ? "" : competence)
            .with("unit", unit == null ? "" : unit)
            .with("q", filter.text())
            .with("sort", sort);
    Paging paging = Paging.of(page, LINES, obstacles.count(filter), query);
    return Listing.of(obstacles.list(filter, LINES, paging.offset()), paging, ObstacleView::of);
  }

  @GetMapping(ONE)
  @Needs(Permission.READ)
  ObstacleBookView get(@PathVariable ObstacleId obstacle) {
    return new ObstacleBookView(
        ObstacleView.of(obstacles.get(obstacle)),
        obstacles.reportsOf(obstacle).stream().map(ObstacleReportView::of).toList());
  }

  @PostMapping(ALL)
  @AsksForUnitsItself("Obstacles, for the unit that reports it")
  @ResponseStatus(HttpStatus.CREATED)
  ObstacleBookView report(@RequestBody NewObstacleView wanted, SignedIn user) {
    String proposal = wanted.proposal();
    Integer remover = wanted.remover();
    return get(
        obstacles.report(
            new NewObstacle(
                wanted.text(),
                proposal == null ? "" : proposal,
                wanted.competence(),
                remover == null ? null : new UnitId(remover),
                task(wanted.task())),
            user));
  }

  @PostMapping(ONE + "/join")
  @AsksForUnitsItself("Obstacles, for the unit of whoever joins in")
  ObstacleBookView join(
      @PathVariable ObstacleId obstacle, @RequestBody ObstacleJoinView wanted, SignedIn user) {
    String words = wanted.words();
    obstacles.join(obstacle, task(wanted.task()), words == null ? "" : words, user);
    return get(obstacle);
  }

  @PostMapping(ONE + "/carry")
  @InUnitOf(value = "obstacle", or = Permission.ASSIGN_WORK)
  ObstacleBookView carry(
      @PathVariable ObstacleId obstacle, @RequestBody ObstacleCarryView wanted, SignedIn user) {
    Integer remover = wanted.remover();
    obstacles.carry(
        obstacle,
        wanted.version(),
        wanted.competence(),
        remover == null ? null : new UnitId(remover),
        wanted.reason(),
        user);
    return get(obstacle);
  }

  @PostMapping(ONE + "/resolve")
  @InUnitOf(value = "obstacle", or = Permission.ASSIGN_WORK)
  ObstacleBookView resolve(
      @PathVariable ObstacleId obstacle, @RequestBody ObstacleEndView wanted, SignedIn user) {
    obstacles.resolve(obstacle, wanted.version(), wanted.reason(), user);
    return get(obstacle);
  }

  @PostMapping(ONE + "/reopen")
  @InUnitOf(value = "obstacle", or = Permission.ASSIGN_WORK)
  ObstacleBookView reopen(
      @PathVariable ObstacleId obstacle, @RequestBody ObstacleEndView wanted, SignedIn user) {
    obstacles.reopen(obstacle, wanted.version(), wanted.reason(), user);
    return get(obstacle);
  }

  @PostMapping(ONE + "/merge")
  @AtTheTop
  @Needs(Permission.ASSIGN_WORK)
  ObstacleBookView merge(
      @PathVariable ObstacleId obstacle, @RequestBody ObstacleMergeView wanted, SignedIn user) {
    ObstacleId into = new ObstacleId(wanted.into());
    obstacles.merge(obstacle, into, user);
    return get(into);
  }

  private static @Nullable CommitmentId task(@Nullable Long number) {
    return number == null ? null : new CommitmentId(number);
  }
}
