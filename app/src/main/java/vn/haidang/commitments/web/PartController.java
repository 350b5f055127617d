package vn.haidang.commitments.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.commitments.CommitmentId;
import vn.haidang.commitments.Coordination;
import vn.haidang.commitments.Part;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Conflict;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/** The coordinating units of one commitment and their parts. */
@Controller
@Needs(Permission.REPORT_WORK)
class PartController {

  private static final String PARTS = TaskController.TASK + "/parts";
  private static final String ONE = PARTS + "/{unit:[1-9]\\d{0,8}}";

  private final Coordination coordination;
  private final TaskPages pages;
  private final UnitNames names;

  PartController(Coordination coordination, TaskPages pages, UnitNames names) {
    this.coordination = coordination;
    this.pages = pages;
    this.names = names;
  }

  @PostMapping(PARTS)
  @InUnitOf(value = "commitment", variable = "id", or = Permission.ASSIGN_WORK)
  View share(@PathVariable CommitmentId id, @RequestParam Map<String, String> form, SignedIn user) {
    return pages.act(
        id,
        user,
        () -> {
          TaskForm typed = new TaskForm(names.withUnit(form));
          String words = typed.text("words");
          coordination.share(id, typed.unitChosen("unit"), words, form.get("seen"), user);
        },
        "tasks.shared",
        () -> conflict(id, new TaskForm(names.withUnit(form))));
  }

  /** What the unit shall do beside what somebody else has written for it. */
  private Screen conflict(CommitmentId id, TaskForm typed) {
    UnitId unit = typed.unitChosen("unit");
    String theirs = coordination.find(id, unit).map(Part::words).orElse("");
    return Conflict.at("/tasks/" + id + "#phoi-hop", "/tasks/" + id + "/parts")
        .keeping("unit", unit.toString())
        .keeping("seen", theirs)
        .called("words", names.name(unit), typed.text("words"), theirs)
        .screen();
  }

  @PostMapping(ONE + "/report")
  @InUnitOf("unit")
  View report(
      @PathVariable CommitmentId id,
      @PathVariable UnitId unit,
      @RequestParam Map<String, String> form,
      SignedIn user) {
    TaskForm typed = new TaskForm(form);
    return pages.act(
        id,
        user,
        () -> {
          int percent = typed.number(form.containsKey("finished") ? "finished" : "percent", -1);
          coordination.report(id, unit, percent, typed.text("words"), user);
        },
        "tasks.part-reported");
  }

  @PostMapping(ONE + "/send-back")
  @InUnitOf(value = "commitment", variable = "id", or = Permission.ASSIGN_WORK)
  View sendBack(
      @PathVariable CommitmentId id,
      @PathVariable UnitId unit,
      @RequestParam(defaultValue = "") String reason,
      SignedIn user) {
    return pages.act(
        id, user, () -> coordination.sendBack(id, unit, reason, user), "tasks.part-sent-back");
  }

  @PostMapping(ONE + "/release")
  @InUnitOf(value = "commitment", variable = "id", or = Permission.ASSIGN_WORK)
  View release(
      @PathVariable CommitmentId id,
      @PathVariable UnitId unit,
      @RequestParam(defaultValue = "") String reason,
      SignedIn user) {
    return pages.act(
        id, user, () -> coordination.release(id, unit, reason, user), "tasks.part-released");
  }
}
