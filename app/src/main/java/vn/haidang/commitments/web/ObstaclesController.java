package vn.haidang.commitments.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.commitments.CommitmentId;
import vn.haidang.commitments.Commitments;
import vn.haidang.commitments.Competence;
import vn.haidang.commitments.NewObstacle;
import vn.haidang.commitments.Obstacle;
import vn.haidang.commitments.ObstacleFilter;
import vn.haidang.commitments.ObstacleId;
import vn.haidang.commitments.Obstacles;
import vn.haidang.organisation.AsksForUnitsItself;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Paging;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.TableFile;
import vn.haidang.platform.Texts;

/** "Khó khăn, vướng mắc": all obstacles as a list, on the screen or as a file, and a new one. */
@Controller
@Needs(Permission.READ)
@AsksForUnitsItself("Obstacles, for the unit that reports it")
class ObstaclesController {

  private static final int LINES = 30;
  private static final int MOST = 10_000;

  private final Obstacles obstacles;
  private final Commitments commitments;
  private final UnitNames names;
  private final MessageFiles messages;

  ObstaclesController(
      Obstacles obstacles, Commitments commitments, UnitNames names, MessageFiles messages) {
    this.obstacles = obstacles;
    this.commitments = commitments;
    this.names = names;
    this.messages = messages;
  }

  @GetMapping("/obstacles")
  Screen list(ObstacleWish wish, @RequestParam(defaultValue = "1") int page) {
    ObstacleFilter filter = wish.filter();
    Paging paging = Paging.of(page, LINES, obstacles.count(filter), wish.query());
    List<Obstacle> found = obstacles.list(filter, LINES, paging.offset());
    return Screen.of(
        "commitments/obstacles.jte",
        new ObstacleList(
            filter,
            wish.query(),
            found,
            removers(found),
            names.choicesWith(filter.unit()),
            paging));
  }

  @GetMapping("/obstacles.csv")
  ResponseEntity<byte[]> csv(ObstacleWish wish, SignedIn user) {
    return table(wish, user).csvAnswer();
  }

  @GetMapping("/obstacles.xlsx")
  ResponseEntity<byte[]> xlsx(ObstacleWish wish, SignedIn user) {
    return table(wish, user).xlsxAnswer();
  }

  /** {@code task}: the work it holds up. */
  @GetMapping("/obstacles/new")
  @Needs(Permission.REPORT_WORK)
  Screen fresh(@RequestParam(defaultValue = "") String task) {
    return form(Map.of("task", task), null);
  }

  @PostMapping("/obstacles")
  @Needs(Permission.REPORT_WORK)
  View report(@RequestParam Map<String, String> form, SignedIn user) {
    try {
      CommitmentId task = Typed.task(form.getOrDefault("task", ""));
      ObstacleId id =
          obstacles.report(
              new NewObstacle(
                  form.getOrDefault("text", ""),
                  form.getOrDefault("proposal", ""),
                  competence(form.getOrDefault("competence", "")),
                  Typed.unit(form.getOrDefault("remover", "")),
                  task),
              user);
      return Redirect.to("/obstacles/" + id).saying("obstacles.reported");
    } catch (RefusedException e) {
      return form(form, e.problem()).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  static Competence competence(String name) {
    return Arrays.stream(Competence.values())
        .filter(level -> level.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new RefusedException(Problem.of("commitments.competence-missing")));
  }

  private Screen form(Map<String, String> typed, @Nullable Problem problem) {
    CommitmentId task = Typed.task(typed.getOrDefault("task", ""));
    TaskRow row = task == null ? null : names.rows(List.of(commitments.get(task))).getFirst();
    UnitId remover = Typed.unit(typed.getOrDefault("remover", ""));
    return Screen.of(
        "commitments/obstacle-new.jte",
        new NewObstaclePage(row, names.choicesWith(remover), typed, problem));
  }

  private Map<UnitId, String> removers(List<Obstacle> found) {
    return names.names(found.stream().map(Obstacle::remover).filter(Objects::nonNull).toList());
  }

  private TableFile table(ObstacleWish wish, SignedIn user) {
    Texts t = messages.in(user.language());
    List<Obstacle> found = obstacles.list(wish.filter(), MOST, 0);
    Map<UnitId, String> called = removers(found);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Obstacle o : found) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(o.id().value());
      row.add(o.text());
      row.add(o.proposal());
      row.add(t.get(o.competence().messageKey()));
      UnitId remover = o.remover();
      row.add(remover == null ? "" : called.getOrDefault(remover, ""));
      row.add(o.units());
      row.add(o.tasks());
      row.add(t.get(o.state().messageKey()));
      row.add(o.openedOn());
      row.add(o.closedOn());
      row.add(o.reason());
      rows.add(row);
    }
    List<String> head =
        List.of(
                "number",
                "text",
                "proposal",
                "competence",
                "remover",
                "units",
                "tasks",
                "state",
                "opened",
                "closed",
                "reason")
            .stream()
            .map(column -> t.get("obstacles." + column))
            .toList();
    return new TableFile("vuong-mac", t.get("obstacles.title"), head, rows);
  }
}
