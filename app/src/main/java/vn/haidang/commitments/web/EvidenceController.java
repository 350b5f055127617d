package vn.haidang.commitments.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import vn.haidang.commitments.CommitmentId;
import vn.haidang.commitments.Evidence.KeptFile;
import vn.haidang.commitments.EvidenceBook;
import vn.haidang.commitments.Proof;
import vn.haidang.kernel.time.Period;
import vn.haidang.measures.published.PublishedFigures;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Download;
import vn.haidang.platform.Needs;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.UploadedName;

/** Evidence of one commitment: handed in, looked at, judged, taken back. */
@Controller
@Needs(Permission.READ)
class EvidenceController {

  private static final String EVIDENCE = TaskController.TASK + "/evidence";
  private static final String ONE = EVIDENCE + "/{evidence:[1-9]\\d{0,17}}";

  private final EvidenceBook evidence;
  private final LibraryChoice documents;
  private final PublishedFigures figures;
  private final TaskPages pages;
  private final Clock clock;

  EvidenceController(
      EvidenceBook evidence,
      LibraryChoice library,
      PublishedFigures figures,
      TaskPages pages,
      Clock clock) {
    this.evidence = evidence;
    this.documents = library;
    this.figures = figures;
    this.pages = pages;
    this.clock = clock;
  }

  /**
   * Fields: {@code title}, {@code words}, and {@code file}, or {@code document}: its number, or
   * {@code figure}: see {@link #figure}.
   */
  @PostMapping(EVIDENCE)
  @InUnitOf(value = "commitment-taker", variable = "id", or = Permission.ASSIGN_WORK)
  @Needs(Permission.REPORT_WORK)
  View offer(
      @PathVariable CommitmentId id,
      @RequestParam Map<String, String> form,
      @RequestParam(required = false) @Nullable MultipartFile file,
      SignedIn user)
      throws IOException {
    TaskForm typed = new TaskForm(form);
    try {
      evidence.offer(id, typed.text("title"), typed.text("words"), proof(typed, file), user);
      return Redirect.to("/tasks/" + id + "#minh-chung").saying("tasks.evidence.offered");
    } catch (RefusedException e) {
      return pages
          .refused(id, user, null, form, e.problem())
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  Proof proof(TaskForm typed, @Nullable MultipartFile file) throws IOException {
    if (file != null && !file.isEmpty()) {
      return new Proof.Attached(UploadedName.of(file, "minh-chung"), file.getBytes());
    }
    String figure = typed.text("figure");
    if (!figure.isEmpty()) {
      return figure(figure);
    }
    String document = typed.text("document");
    return document.isEmpty() ? new Proof.Stated() : new Proof.OfLibrary(documents.get(document));
  }

  /**
   * Number of the indicator, number of the unit, period ({@code 2018-Q3}, {@code 2018-09/YTD} or
   * two days), and the moment at which it was known, separated by spaces; without a moment: now.
   */
  private Proof figure(String written) {
    String[] parts = written.split("\\s+");
    boolean numbers =
        parts.length >= 3 && parts[0].matches("[1-9]\\d{0,8}") && parts[1].matches("[1-9]\\d{0,8}");
    Period period = numbers ? figures.parsePeriod(parts[2]).orElse(null) : null;
    if (period == null) {
      throw new RefusedException(Problem.of("commitments.figure-not-understood", written));
    }
    Instant at = parts.length > 3 ? Typed.moment(parts[3]) : clock.instant();
    return new Proof.OfFigure(Integer.parseInt(parts[0]), UnitId.valueOf(parts[1]), period, at);
  }

  /** The file as it was handed in, byte for byte. */
  @GetMapping(ONE + "/file")
  ResponseEntity<byte[]> file(
      @PathVariable CommitmentId id, @PathVariable("evidence") long number) {
    KeptFile file = evidence.get(id, number).file();
    if (file == null) {
      throw new NotFound("commitments.no-such-evidence", number);
    }
    return Download.original(file.name(), file.sha256(), evidence.getBytes(file));
  }

  @PostMapping(ONE)
  @InUnitOf(value = "commitment", variable = "id")
  @Needs(Permission.ASSIGN_WORK)
  View judge(
      @PathVariable CommitmentId id,
      @PathVariable("evidence") long number,
      @RequestParam(defaultValue = "") String verdict,
      @RequestParam(defaultValue = "") String reason,
      SignedIn user) {
    return pages.act(
        id,
        user,
        () -> evidence.judge(id, number, verdict.equals("accept"), reason, user),
        "tasks.evidence.judged");
  }

  @PostMapping(ONE + "/withdraw")
  @InUnitOf(value = "commitment-taker", variable = "id", or = Permission.ASSIGN_WORK)
  @Needs(Permission.REPORT_WORK)
  View withdraw(
      @PathVariable CommitmentId id, @PathVariable("evidence") long number, SignedIn user) {
    return pages.act(
        id, user, () -> evidence.withdraw(id, number, user), "tasks.evidence.withdrawn");
  }
}
