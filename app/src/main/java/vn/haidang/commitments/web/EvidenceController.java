package vn.haidang.commitments.web;

import java.io.IOException;
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
import vn.haidang.organisation.InUnitOf;
import vn.haidang.platform.Download;
import vn.haidang.platform.Needs;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Permission;
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
  private final TaskPages pages;

  EvidenceController(EvidenceBook evidence, LibraryChoice library, TaskPages pages) {
    this.evidence = evidence;
    this.documents = library;
    this.pages = pages;
  }

  /** Fields: {@code title}, {@code words}, {@code file} or {@code document}: its number. */
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
    String document = typed.text("document");
    return document.isEmpty() ? new Proof.Stated() : new Proof.OfLibrary(documents.get(document));
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
