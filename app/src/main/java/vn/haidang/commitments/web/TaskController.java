package vn.haidang.commitments.web;

import java.util.Arrays;
import java.util.Map;
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
import vn.haidang.commitments.Discussion;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.platform.Needs;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/** One commitment: read, report, confirm, and everything else its life allows. */
@Controller
@Needs(Permission.READ)
class TaskController {

  static final String TASK = "/tasks/{id:[1-9]\\d{0,17}}";

  private final Commitments commitments;
  private final Discussion discussion;
  private final TaskPages pages;
  private final UnitNames names;

  TaskController(Commitments commitments, Discussion discussion, TaskPages pages, UnitNames names) {
    this.commitments = commitments;
    this.discussion = discussion;
    this.pages = pages;
    this.names = names;
  }

  @GetMapping(TASK)
  Screen show(@PathVariable CommitmentId id, SignedIn user) {
    return pages.show(id, user);
  }

  @PostMapping(TASK + "/do/{action:[a-z-]+}")
  @Needs(Permission.REPORT_WORK)
  @InUnitOf(value = "commitment", variable = "id")
  View report(
      @PathVariable CommitmentId id,
      @PathVariable String action,
      @RequestParam Map<String, String> form,
      SignedIn user) {
    return carryOut(id, named(action), form, user);
  }

  @PostMapping(TASK + "/order/{action:[a-z-]+}")
  @Needs(Permission.ASSIGN_WORK)
  @InUnitOf(value = "commitment", variable = "id")
  View order(
      @PathVariable CommitmentId id,
      @PathVariable String action,
      @RequestParam Map<String, String> form,
      SignedIn user) {
    return carryOut(id, named(action), form, user);
  }

  private View carryOut(CommitmentId id, Action action, Map<String, String> form, SignedIn user) {
    try {
      TaskForm typed = new TaskForm(names.withUnit(form));
      Commitment after = commitments.carryOut(id, typed.version(), typed.step(action), user);
      return Redirect.to("/tasks/" + id).saying("tasks.did." + action, after.title());
    } catch (RefusedException e) {
      return pages.refused(id, user, action, form, e.problem()).status(HttpStatus.CONFLICT);
    }
  }

  @PostMapping(TASK + "/comments")
  View comment(
      @PathVariable CommitmentId id, @RequestParam(defaultValue = "") String text, SignedIn user) {
    return pages.act(id, user, () -> discussion.comment(id, text, user), "tasks.commented");
  }

  static Action named(String word) {
    return Arrays.stream(Action.values())
        .filter(action -> action.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new NotFound("commitments.no-such-action", word));
  }
}
