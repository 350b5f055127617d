package vn.haidang.commitments.web;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.commitments.CommitmentId;
import vn.haidang.commitments.Coordination;
import vn.haidang.commitments.OfficeDesk;
import vn.haidang.commitments.OfficersInCharge;
import vn.haidang.commitments.OwedTo;
import vn.haidang.commitments.Particulars;
import vn.haidang.commitments.Visibility;
import vn.haidang.commitments.web.TaskViews.TaskView;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.organisation.PersonId;
import vn.haidang.organisation.PostId;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.SignedIn;

/** Who has to do with a commitment, for programs: officers, coordinating units, receivers. */
@RestController
@Needs(Permission.REPORT_WORK)
class TaskPeopleApi {

  private static final String TASK = "/api/v1/tasks/{task:[1-9]\\d{0,17}}";
  private static final String PART = TASK + "/parts/{unit:[1-9]\\d{0,8}}";

  private final OfficersInCharge officers;
  private final OfficeDesk office;
  private final Coordination coordination;
  private final TasksApi tasks;

  TaskPeopleApi(
      OfficersInCharge officers, OfficeDesk office, Coordination coordination, TasksApi tasks) {
    this.officers = officers;
    this.office = office;
    this.coordination = coordination;
    this.tasks = tasks;
  }

  /** Post and person in the owing unit; null: nobody. */
  record PersonsInCharge(int version, @Nullable Integer post, @Nullable Integer officer) {}

  /** What the office says besides owner and due date. */
  record TaskParticulars(
      int version,
      @Nullable Integer owedTo,
      @Nullable String owedToWords,
      Visibility visibility,
      @Nullable String deliverable,
      @Nullable String legalBasis) {}

  /** The event that was waited for; {@code allowed} days are left after it. */
  record EventCame(int version, LocalDate day, int allowed, boolean workingDays) {}

  /**
   * A coordinating unit and its part.
   *
   * @param seen the words of the part that the unit had when this was decided; null: it had none
   */
  record NewPart(int unit, @Nullable String words, @Nullable String seen) {}

  /** How far a part is. */
  record PartReport(int percent, @Nullable String note) {}

  /** Why a part is not taken as done. */
  record PartReason(String reason) {}

  @PostMapping(TASK + "/in-charge")
  @InUnitOf(value = "commitment", variable = "task", or = Permission.ASSIGN_WORK)
  TaskView appoint(
      @PathVariable CommitmentId task, @RequestBody PersonsInCharge sent, SignedIn user) {
    officers.appoint(task, sent.version(), post(sent), officer(sent), user);
    return tasks.get(task, user);
  }

  private static @Nullable PostId post(PersonsInCharge sent) {
    return sent.post() == null ? null : new PostId(sent.post());
  }

  private static @Nullable PersonId officer(PersonsInCharge sent) {
    return sent.officer() == null ? null : new PersonId(sent.officer());
  }

  @PostMapping(TASK + "/in-charge/by-office")
  @InUnitOf(value = "commitment", variable = "task")
  @Needs(Permission.ASSIGN_WORK)
  TaskView appointByOffice(
      @PathVariable CommitmentId task, @RequestBody PersonsInCharge sent, SignedIn user) {
    return appoint(task, sent, user);
  }

  @PostMapping(TASK + "/particulars")
  @InUnitOf(value = "commitment", variable = "task")
  @Needs(Permission.ASSIGN_WORK)
  TaskView describe(
      @PathVariable CommitmentId task, @RequestBody TaskParticulars sent, SignedIn user) {
    var wanted =
        new Particulars(
            new OwedTo(
                TaskViews.unit(sent.owedTo()), Objects.requireNonNullElse(sent.owedToWords(), "")),
            sent.visibility(),
            sent.deliverable(),
            sent.legalBasis());
    office.describe(task, sent.version(), wanted, user);
    return tasks.get(task, user);
  }

  @PostMapping(TASK + "/event")
  @InUnitOf(value = "commitment", variable = "task")
  @Needs(Permission.ASSIGN_WORK)
  TaskView eventHasCome(
      @PathVariable CommitmentId task, @RequestBody EventCame sent, SignedIn user) {
    office.eventHasCome(task, sent.version(), sent.day(), sent.allowed(), sent.workingDays(), user);
    return tasks.get(task, user);
  }

  @PostMapping(TASK + "/parts")
  @InUnitOf(value = "commitment", variable = "task", or = Permission.ASSIGN_WORK)
  TaskView share(@PathVariable CommitmentId task, @RequestBody NewPart sent, SignedIn user) {
    String words = Objects.requireNonNullElse(sent.words(), "");
    coordination.share(task, new UnitId(sent.unit()), words, sent.seen(), user);
    return tasks.get(task, user);
  }

  @PostMapping(PART + "/report")
  @InUnitOf("unit")
  TaskView reportPart(
      @PathVariable CommitmentId task,
      @PathVariable UnitId unit,
      @RequestBody PartReport sent,
      SignedIn user) {
    String note = Objects.requireNonNullElse(sent.note(), "");
    coordination.report(task, unit, sent.percent(), note, user);
    return tasks.get(task, user);
  }

  @PostMapping(PART + "/send-back")
  @InUnitOf(value = "commitment", variable = "task", or = Permission.ASSIGN_WORK)
  TaskView sendPartBack(
      @PathVariable CommitmentId task,
      @PathVariable UnitId unit,
      @RequestBody PartReason sent,
      SignedIn user) {
    coordination.sendBack(task, unit, sent.reason(), user);
    return tasks.get(task, user);
  }

  @DeleteMapping(PART)
  @InUnitOf(value = "commitment", variable = "task", or = Permission.ASSIGN_WORK)
  TaskView release(
      @PathVariable CommitmentId task,
      @PathVariable UnitId unit,
      @RequestParam(defaultValue = "") String reason,
      SignedIn user) {
    coordination.release(task, unit, reason, user);
    return tasks.get(task, user);
  }
}
