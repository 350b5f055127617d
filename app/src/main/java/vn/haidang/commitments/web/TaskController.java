package vn.haidang.commitments.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.commitments.Action;
import vn.haidang.commitments.Commitment;
import vn.haidang.commitments.CommitmentId;
import vn.haidang.commitments.Commitments;
import vn.haidang.commitments.Contributions;
import vn.haidang.commitments.Desk;
import vn.haidang.commitments.Obstacles;
import vn.haidang.commitments.Part;
import vn.haidang.commitments.Step;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Needs;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/** One commitment: read, report, confirm, and everything else its life allows. */
@Controller
@Needs(Permission.READ)
class TaskController {

  private static final String TASK = "/tasks/{id:[1-9]\\d{0,17}}";

  private final Commitments commitments;
  private final Contributions contributions;
  private final Obstacles obstacles;
  private final Desk desk;
  private final UnitNames names;

  TaskController(
      Commitments commitments,
      Contributions contributions,
      Obstacles obstacles,
      Desk desk,
      UnitNames names) {
    this.commitments = commitments;
    this.contributions = contributions;
    this.obstacles = obstacles;
    this.desk = desk;
    this.names = names;
  }

  @GetMapping(TASK)
  Screen show(@PathVariable CommitmentId id, SignedIn user) {
    return screen(id, user, null, Map.of(), null);
  }

  @PostMapping(TASK + "/do/{action:[a-z-]+}")
  @Needs(Permission.REPORT_WORK)
  View report(
      @PathVariable CommitmentId id,
      @PathVariable String action,
      @RequestParam Map<String, String> form,
      SignedIn user) {
    return carryOut(id, named(action), form, user);
  }

  @PostMapping(TASK + "/order/{action:[a-z-]+}")
  @Needs(Permission.ASSIGN_WORK)
  View order(
      @PathVariable CommitmentId id,
      @PathVariable String action,
      @RequestParam Map<String, String> form,
      SignedIn user) {
    return carryOut(id, named(action), form, user);
  }

  private View carryOut(CommitmentId id, Action action, Map<String, String> form, SignedIn user) {
    try {
      Commitment after = commitments.carryOut(id, version(form), step(action, form), user);
      return Redirect.to("/tasks/" + id).saying("tasks.did." + action, after.title());
    } catch (RefusedException e) {
      return screen(id, user, action, form, e.problem()).status(HttpStatus.CONFLICT);
    }
  }

  @PostMapping(TASK + "/evidence")
  @Needs(Permission.REPORT_WORK)
  View offer(
      @PathVariable CommitmentId id,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String words,
      SignedIn user) {
    return act(
        id,
        user,
        () -> contributions.offer(id, title, null, words, user),
        "tasks.evidence.offered");
  }

  @PostMapping(TASK + "/evidence/{evidence:[1-9]\\d{0,17}}")
  @Needs(Permission.ASSIGN_WORK)
  View judge(
      @PathVariable CommitmentId id,
      @PathVariable long evidence,
      @RequestParam(defaultValue = "") String verdict,
      @RequestParam(defaultValue = "") String reason,
      SignedIn user) {
    return act(
        id,
        user,
        () -> contributions.judge(id, evidence, verdict.equals("accept"), reason, user),
        "tasks.evidence.judged");
  }

  @PostMapping(TASK + "/comments")
  View comment(
      @PathVariable CommitmentId id, @RequestParam(defaultValue = "") String text, SignedIn user) {
    return act(id, user, () -> contributions.comment(id, text, user), "tasks.commented");
  }

  @PostMapping(TASK + "/parts")
  @Needs(Permission.REPORT_WORK)
  View share(
      @PathVariable CommitmentId id,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String words,
      SignedIn user) {
    return act(
        id,
        user,
        () -> {
          UnitId found = unit(unit);
          if (found == null) {
            throw new RefusedException(Problem.of("commitments.unit-missing"));
          }
          contributions.share(id, found, words, user);
        },
        "tasks.shared");
  }

  @PostMapping(TASK + "/parts/done")
  @Needs(Permission.REPORT_WORK)
  View finishPart(
      @PathVariable CommitmentId id, @RequestParam(defaultValue = "") String words, SignedIn user) {
    return act(id, user, () -> contributions.finishPart(id, words, user), "tasks.part-done");
  }

  private View act(CommitmentId id, SignedIn user, Runnable change, String said) {
    try {
      change.run();
      return Redirect.to("/tasks/" + id).saying(said);
    } catch (RefusedException e) {
      return screen(id, user, null, Map.of(), e.problem()).status(HttpStatus.CONFLICT);
    }
  }

  private Screen screen(
      CommitmentId id,
      SignedIn user,
      @Nullable Action chosen,
      Map<String, String> typed,
      @Nullable Problem problem) {
    Commitment c = commitments.get(id);
    List<Part> parts = commitments.partsOf(id);
    boolean office = desk.mayAssign(user, c.owner());
    boolean owner = desk.mayReport(user, c.owner());
    List<UnitId> own = desk.unitsOf(user);
    List<UnitId> named =
        Stream.concat(parts.stream().map(Part::unit), Stream.ofNullable(c.proposed())).toList();
    return Screen.of(
        "commitments/task.jte",
        new TaskPage(
            names.rows(List.of(c)).getFirst(),
            sentence(c),
            commitments.historyOf(id),
            commitments.evidenceOf(id),
            obstacles.listOf(id),
            parts,
            names.rows(commitments.childrenOf(id)),
            names.names(named),
            commitments.allowed(c, user),
            office,
            c.state().isOpen() && (office || owner),
            parts.stream().anyMatch(part -> part.doneOn() == null && own.contains(part.unit())),
            office || owner ? names.choices() : List.of(),
            chosen,
            typed,
            problem));
  }

  private static @Nullable String sentence(Commitment c) {
    if (c.origin().plan() == null) {
      return null;
    }
    String at = URLEncoder.encode(c.origin().address(), StandardCharsets.UTF_8);
    String item = c.origin().item() == null ? "" : "&item=" + c.origin().item();
    return "/plans/"
        + c.origin().plan()
        + "?edition="
        + c.origin().edition()
        + "&at="
        + at
        + item
        + "#"
        + at;
  }

  private static Step step(Action action, Map<String, String> form) {
    String percent = form.getOrDefault("percent", "").strip();
    return new Step(
        action,
        form.getOrDefault("note", ""),
        unit(form.getOrDefault("unit", "")),
        null,
        day(form.getOrDefault("day", "").strip()),
        percent.matches("\\d{1,3}") ? Integer.parseInt(percent) : percent.isEmpty() ? 0 : -1,
        form.getOrDefault("parts", "").lines().toList());
  }

  private static @Nullable UnitId unit(String number) {
    return number.matches("[1-9]\\d{0,8}") ? UnitId.valueOf(number) : null;
  }

  private static @Nullable LocalDate day(String typed) {
    if (typed.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      throw new RefusedException(Problem.of("commitments.day-not-understood", typed));
    }
  }

  private static int version(Map<String, String> form) {
    String version = form.getOrDefault("version", "");
    return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
  }

  private static Action named(String word) {
    return Arrays.stream(Action.values())
        .filter(action -> action.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new NotFound("commitments.no-such-action", word));
  }
}
