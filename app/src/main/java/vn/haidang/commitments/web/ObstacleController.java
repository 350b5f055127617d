package vn.haidang.commitments.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.commitments.CommitmentId;
import vn.haidang.commitments.Commitments;
import vn.haidang.commitments.Competence;
import vn.haidang.commitments.Desk;
import vn.haidang.commitments.Obstacle;
import vn.haidang.commitments.ObstacleId;
import vn.haidang.commitments.ObstacleReport;
import vn.haidang.commitments.Obstacles;
import vn.haidang.organisation.AsksForUnitsItself;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.AtTheTop;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/** One obstacle: joined, merged, carried up, removed. */
@Controller
@Needs(Permission.REPORT_WORK)
class ObstacleController {

  private static final String OBSTACLE = "/obstacles/{id:[1-9]\\d{0,17}}";

  private final Obstacles obstacles;
  private final Commitments commitments;
  private final Desk desk;
  private final UnitNames names;
  private final MessageFiles messages;

  ObstacleController(
      Obstacles obstacles,
      Commitments commitments,
      Desk desk,
      UnitNames names,
      MessageFiles messages) {
    this.obstacles = obstacles;
    this.commitments = commitments;
    this.desk = desk;
    this.names = names;
    this.messages = messages;
  }

  @GetMapping(OBSTACLE)
  @Needs(Permission.READ)
  Screen show(@PathVariable ObstacleId id, SignedIn user) {
    return screen(id, user, Map.of(), null);
  }

  @PostMapping(OBSTACLE + "/join")
  @AsksForUnitsItself("Obstacles, for the unit of whoever joins in")
  View join(@PathVariable ObstacleId id, @RequestParam Map<String, String> form, SignedIn user) {
    return act(
        id,
        user,
        form,
        () ->
            obstacles.join(
                id,
                Typed.task(form.getOrDefault("task", "").strip()),
                form.getOrDefault("words", ""),
                user),
        "obstacles.joined");
  }

  @PostMapping(OBSTACLE + "/carry")
  @InUnitOf(value = "obstacle", variable = "id", or = Permission.ASSIGN_WORK)
  View carry(@PathVariable ObstacleId id, @RequestParam Map<String, String> form, SignedIn user) {
    String wanted = form.getOrDefault("competence", "");
    return act(
        id,
        user,
        form,
        () ->
            obstacles.carry(
                id,
                seen(form),
                ObstaclesController.competence(wanted),
                Typed.unit(form.getOrDefault("remover", "")),
                form.getOrDefault("reason", ""),
                user),
        "obstacles.carried",
        () -> messages.in(user.language()).get(Competence.valueOf(wanted).messageKey()));
  }

  @PostMapping(OBSTACLE + "/resolve")
  @InUnitOf(value = "obstacle", variable = "id", or = Permission.ASSIGN_WORK)
  View resolve(@PathVariable ObstacleId id, @RequestParam Map<String, String> form, SignedIn user) {
    return act(
        id,
        user,
        form,
        () -> obstacles.resolve(id, seen(form), form.getOrDefault("reason", ""), user),
        "obstacles.resolved");
  }

  @PostMapping(OBSTACLE + "/reopen")
  @InUnitOf(value = "obstacle", variable = "id", or = Permission.ASSIGN_WORK)
  View reopen(@PathVariable ObstacleId id, @RequestParam Map<String, String> form, SignedIn user) {
    return act(
        id,
        user,
        form,
        () -> obstacles.reopen(id, seen(form), form.getOrDefault("reason", ""), user),
        "obstacles.reopened");
  }

  /** {@code into}: number of the one in which it goes on. */
  @PostMapping(OBSTACLE + "/merge")
  @AtTheTop
  @Needs(Permission.ASSIGN_WORK)
  View merge(
      @PathVariable ObstacleId id, @RequestParam(defaultValue = "") String into, SignedIn user) {
    try {
      if (!into.strip().matches("[1-9]\\d{0,17}")) {
        throw new RefusedException(Problem.of("commitments.obstacle-missing"));
      }
      ObstacleId other = ObstacleId.valueOf(into.strip());
      obstacles.merge(id, other, user);
      return Redirect.to("/obstacles/" + other).saying("obstacles.merged", other);
    } catch (RefusedException e) {
      return screen(id, user, Map.of("into", into), e.problem()).status(HttpStatus.CONFLICT);
    }
  }

  private View act(
      ObstacleId id, SignedIn user, Map<String, String> form, Runnable change, String said) {
    return act(id, user, form, change, said, () -> "");
  }

  private View act(
      ObstacleId id,
      SignedIn user,
      Map<String, String> form,
      Runnable change,
      String said,
      Supplier<String> word) {
    try {
      change.run();
      return Redirect.to("/obstacles/" + id).saying(said, word.get());
    } catch (RefusedException e) {
      return screen(id, user, form, e.problem()).status(HttpStatus.CONFLICT);
    }
  }

  private Screen screen(
      ObstacleId id, SignedIn user, Map<String, String> typed, @Nullable Problem problem) {
    Obstacle obstacle = obstacles.get(id);
    List<ObstacleReport> reports = obstacles.reportsOf(id);
    boolean open = obstacle.state() == Obstacle.State.OPEN;
    boolean merges = open && user.may(Permission.ASSIGN_WORK) && obstacles.mayMerge(user);
    boolean reportsWork = user.may(Permission.REPORT_WORK);
    List<UnitId> named =
        Stream.concat(
                Stream.ofNullable(obstacle.remover()),
                reports.stream().map(ObstacleReport::unit).filter(Objects::nonNull))
            .toList();
    return Screen.of(
        "commitments/obstacle.jte",
        new ObstaclePage(
            obstacle,
            reports,
            tasks(reports),
            obstacles.historyOf(id),
            merges ? obstacles.listAlike(obstacle) : List.of(),
            names.names(named),
            reportsWork ? names.choices(named) : List.of(),
            reportsWork && obstacles.mayAct(obstacle, user),
            merges,
            open && reportsWork && desk.findUnitOf(user).isPresent(),
            typed,
            problem));
  }

  private Map<CommitmentId, TaskRow> tasks(List<ObstacleReport> reports) {
    Map<CommitmentId, TaskRow> tasks = new HashMap<>();
    names
        .rows(
            List.copyOf(
                commitments
                    .list(
                        reports.stream()
                            .map(ObstacleReport::task)
                            .filter(Objects::nonNull)
                            .toList())
                    .values()))
        .forEach(row -> tasks.put(row.task().id(), row));
    return tasks;
  }

  private static int seen(Map<String, String> form) {
    return Typed.version(form.getOrDefault("version", ""));
  }
}
