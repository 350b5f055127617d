package vn.haidang.commitments.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.haidang.commitments.Action;
import vn.haidang.commitments.Commitment.Source;
import vn.haidang.commitments.CommitmentFilter;
import vn.haidang.commitments.CommitmentId;
import vn.haidang.commitments.CommitmentLists;
import vn.haidang.commitments.Commitments;
import vn.haidang.commitments.Discussion;
import vn.haidang.commitments.EvidenceBook;
import vn.haidang.commitments.OfficersInCharge;
import vn.haidang.commitments.Step;
import vn.haidang.commitments.Visibility;
import vn.haidang.commitments.web.TaskViews.TaskLine;
import vn.haidang.commitments.web.TaskViews.TaskView;
import vn.haidang.organisation.AsksForUnitsItself;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.platform.Listing;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Paging;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Query;
import vn.haidang.platform.SignedIn;

/** Commitments for programs: the same reading, moving, proving and discussing as on the screens. */
@RestController
@Needs(Permission.READ)
class TasksApi {

  private static final int LINES = 50;
  private static final String TASK = "/api/v1/tasks/{task:[1-9]\\d{0,17}}";
  private static final String EVIDENCE = TASK + "/evidence/{evidence:[1-9]\\d{0,17}}";

  private final Commitments commitments;
  private final CommitmentLists lists;
  private final OfficersInCharge officers;
  private final EvidenceBook evidence;
  private final EvidenceController files;
  private final Discussion discussion;
  private final TaskPages pages;
  private final UnitNames names;

  TasksApi(
      Commitments commitments,
      CommitmentLists lists,
      OfficersInCharge officers,
      EvidenceBook evidence,
      EvidenceController files,
      Discussion discussion,
      TaskPages pages,
      UnitNames names) {
    this.commitments = commitments;
    this.lists = lists;
    this.officers = officers;
    this.evidence = evidence;
    this.files = files;
    this.discussion = discussion;
    this.pages = pages;
    this.names = names;
  }

  /**
   * One move.
   *
   * @param version that was seen
   * @param note reason, or what there is to report
   * @param unit to whom it is given
   * @param day new due date, or the day on which it was done
   * @param parts texts of the parts, or the one that replaces it
   */
  record TaskMove(
      int version,
      @Nullable String note,
      @Nullable Integer unit,
      @Nullable LocalDate day,
      @Nullable Integer percent,
      @Nullable List<String> parts) {

    Step step(Action action) {
      return new Step(
          action,
          Objects.requireNonNullElse(note, ""),
          TaskViews.unit(unit),
          null,
          day,
          percent == null ? 0 : percent,
          parts == null ? List.of() : parts);
    }
  }

  /** What a letter, or an inspection ({@code source}), gives to a unit. */
  record NewTask(
      @Nullable Source source,
      @Nullable String words,
      String text,
      @Nullable Integer unit,
      @Nullable LocalDate due,
      @Nullable Visibility visibility) {}

  /** Whether evidence is accepted, and why not. */
  record EvidenceVerdict(boolean accepted, @Nullable String reason) {}

  /** A word in the discussion. */
  record TaskComment(String text) {}

  @GetMapping("/api/v1/tasks")
  Listing<TaskLine> list(
      TaskFilterWish wish, @RequestParam(defaultValue = "1") int page, SignedIn user) {
    CommitmentFilter filter = wish.filter(officers.findNumber(user).orElse(null));
    Paging paging =
        Paging.of(
            page,
            LINES,
            lists.count(filter),
            new Query("/api/v1/tasks", wish.query().parameters()));
    return Listing.of(
        names.rows(lists.list(filter, wish.order(), LINES, paging.offset())), paging, TaskLine::of);
  }

  @GetMapping(TASK)
  TaskView get(@PathVariable CommitmentId task, SignedIn user) {
    return TaskView.of(pages.page(task, user, null, Map.of(), null));
  }

  @PostMapping("/api/v1/tasks")
  @AsksForUnitsItself("Commitments.enter, for the unit that shall owe it")
  @Needs(Permission.ASSIGN_WORK)
  TaskView enter(@RequestBody NewTask sent, SignedIn user) {
    CommitmentId made =
        commitments.enter(
            sent.source() == Source.INSPECTION ? Source.INSPECTION : Source.LETTER,
            Objects.requireNonNullElse(sent.words(), ""),
            sent.text(),
            TaskViews.unit(sent.unit()),
            sent.due(),
            Objects.requireNonNullElse(sent.visibility(), Visibility.OFFICIALS),
            user);
    return get(made, user);
  }

  /** {@code action} is receive, return, report, claim, ask-extension. */
  @PostMapping(TASK + "/do/{action:[a-z-]+}")
  @InUnitOf(value = "commitment", variable = "task")
  @Needs(Permission.REPORT_WORK)
  TaskView report(
      @PathVariable CommitmentId task,
      @PathVariable String action,
      @RequestBody TaskMove sent,
      SignedIn user) {
    Action named = TaskController.named(action);
    commitments.carryOut(task, sent.version(), sent.step(named), user);
    return get(task, user);
  }

  /** {@code action} is assign, confirm, send-back, extend, pause, resume, cancel, split … */
  @PostMapping(TASK + "/order/{action:[a-z-]+}")
  @InUnitOf(value = "commitment", variable = "task")
  @Needs(Permission.ASSIGN_WORK)
  TaskView order(
      @PathVariable CommitmentId task,
      @PathVariable String action,
      @RequestBody TaskMove sent,
      SignedIn user) {
    return report(task, action, sent, user);
  }

  @PostMapping(TASK + "/comments")
  TaskView comment(@PathVariable CommitmentId task, @RequestBody TaskComment sent, SignedIn user) {
    discussion.comment(task, sent.text(), user);
    return get(task, user);
  }

  /**
   * A form with a {@code file}, or the number of a {@code document}, or a {@code figure}: number of
   * the indicator, number of the unit, period ({@code 2018-Q3}) and the moment at which it was
   * known (absent: now), separated by spaces; or title and words.
   */
  @PostMapping(TASK + "/evidence")
  @InUnitOf(value = "commitment-taker", variable = "task", or = Permission.ASSIGN_WORK)
  @Needs(Permission.REPORT_WORK)
  TaskView offerEvidence(
      @PathVariable CommitmentId task,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String document,
      @RequestParam(defaultValue = "") String figure,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String words,
      SignedIn user)
      throws IOException {
    Map<String, String> typed = new HashMap<>();
    typed.put("document", document);
    typed.put("figure", figure);
    evidence.offer(task, title, words, files.proof(new TaskForm(typed), file), user);
    return get(task, user);
  }

  /** The file as it was handed in, byte for byte. */
  @GetMapping(EVIDENCE + "/file")
  ResponseEntity<byte[]> evidenceFile(
      @PathVariable CommitmentId task, @PathVariable("evidence") long number) {
    return files.file(task, number);
  }

  @PostMapping(EVIDENCE)
  @InUnitOf(value = "commitment", variable = "task")
  @Needs(Permission.ASSIGN_WORK)
  TaskView judgeEvidence(
      @PathVariable CommitmentId task,
      @PathVariable("evidence") long number,
      @RequestBody EvidenceVerdict sent,
      SignedIn user) {
    String reason = Objects.requireNonNullElse(sent.reason(), "");
    evidence.judge(task, number, sent.accepted(), reason, user);
    return get(task, user);
  }

  @DeleteMapping(EVIDENCE)
  @InUnitOf(value = "commitment-taker", variable = "task", or = Permission.ASSIGN_WORK)
  @Needs(Permission.REPORT_WORK)
  TaskView withdrawEvidence(
      @PathVariable CommitmentId task, @PathVariable("evidence") long number, SignedIn user) {
    evidence.withdraw(task, number, user);
    return get(task, user);
  }
}
