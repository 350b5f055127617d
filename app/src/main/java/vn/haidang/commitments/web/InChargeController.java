package vn.haidang.commitments.web;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.commitments.CommitmentId;
import vn.haidang.commitments.OfficeDesk;
import vn.haidang.commitments.OfficersInCharge;
import vn.haidang.commitments.OwedTo;
import vn.haidang.commitments.Particulars;
import vn.haidang.commitments.Visibility;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.organisation.PersonId;
import vn.haidang.organisation.PostId;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/** Who is in charge of one commitment, what the office says of it, and the event it waits for. */
@Controller
@Needs(Permission.ASSIGN_WORK)
class InChargeController {

  private static final String NUMBER = "[1-9]\\d{0,8}";

  private final OfficersInCharge officers;
  private final OfficeDesk office;
  private final TaskPages pages;
  private final TaskConflict conflicts;

  InChargeController(
      OfficersInCharge officers, OfficeDesk office, TaskPages pages, TaskConflict conflicts) {
    this.officers = officers;
    this.office = office;
    this.pages = pages;
    this.conflicts = conflicts;
  }

  /** Fields: {@code post} and {@code officer}, each a number or empty for nobody. */
  @PostMapping(TaskController.TASK + "/in-charge")
  @InUnitOf(value = "commitment", variable = "id", or = Permission.ASSIGN_WORK)
  @Needs(Permission.REPORT_WORK)
  View appoint(
      @PathVariable CommitmentId id, @RequestParam Map<String, String> form, SignedIn user) {
    return appoint(id, "/in-charge", new TaskForm(form), user);
  }

  private View appoint(CommitmentId id, String address, TaskForm typed, SignedIn user) {
    String post = typed.text("post");
    String officer = typed.text("officer");
    return pages.act(
        id,
        user,
        () ->
            officers.appoint(
                id,
                typed.version(),
                post.matches(NUMBER) ? PostId.valueOf(post) : null,
                officer.matches(NUMBER) ? PersonId.valueOf(officer) : null,
                user),
        "tasks.officer-named",
        () -> conflicts.inCharge(id, address, typed));
  }

  /** The office names who is in charge, as the unit itself may. */
  @PostMapping(TaskController.TASK + "/in-charge/by-office")
  @InUnitOf(value = "commitment", variable = "id")
  View appointByOffice(
      @PathVariable CommitmentId id, @RequestParam Map<String, String> form, SignedIn user) {
    return appoint(id, "/in-charge/by-office", new TaskForm(form), user);
  }

  /**
   * Fields: {@code to}, {@code to-words}, {@code visibility}, {@code deliverable}, {@code basis}.
   */
  @PostMapping(TaskController.TASK + "/particulars")
  @InUnitOf(value = "commitment", variable = "id")
  View describe(
      @PathVariable CommitmentId id, @RequestParam Map<String, String> form, SignedIn user) {
    TaskForm typed = new TaskForm(form);
    var wanted =
        new Particulars(
            new OwedTo(typed.unit("to"), typed.text("to-words")),
            Visibility.of(typed.text("visibility")),
            typed.text("deliverable"),
            typed.text("basis"));
    return pages.act(
        id,
        user,
        () -> office.describe(id, typed.version(), wanted, user),
        "tasks.described",
        () -> conflicts.particulars(id, typed, user));
  }

  /** Fields: {@code day} of the event, {@code allowed} days after it, {@code working}. */
  @PostMapping(TaskController.TASK + "/event")
  @InUnitOf(value = "commitment", variable = "id")
  View eventHasCome(
      @PathVariable CommitmentId id, @RequestParam Map<String, String> form, SignedIn user) {
    TaskForm typed = new TaskForm(form);
    return pages.act(
        id,
        user,
        () -> {
          LocalDate day = typed.day("day");
          if (day == null) {
            throw new RefusedException(Problem.of("commitments.day-missing"));
          }
          office.eventHasCome(
              id,
              typed.version(),
              day,
              typed.number("allowed", 0),
              typed.text("working").equals("1"),
              user);
        },
        "tasks.event-came");
  }
}
