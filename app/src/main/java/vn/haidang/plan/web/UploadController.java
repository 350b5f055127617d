package vn.haidang.plan.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import vn.haidang.plan.Edition;
import vn.haidang.plan.Editions;
import vn.haidang.plan.Intake;
import vn.haidang.plan.PlanId;
import vn.haidang.plan.PlanIntake;
import vn.haidang.plan.Upload;
import vn.haidang.plan.UploadId;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.UploadedName;

/** Handing in a document, and the question it may raise. */
@Controller
@Needs(Permission.PREPARE_PLANS)
class UploadController {
  private final PlanIntake intake;
  private final Editions editions;

  UploadController(PlanIntake intake, Editions editions) {
    this.intake = intake;
    this.editions = editions;
  }

  @GetMapping("/plans/upload")
  Screen form(@RequestParam(required = false) @Nullable PlanId amends) {
    return Screen.of("plan/upload.jte", page(amends, null, List.of(), ""));
  }

  @PostMapping("/plans/upload")
  View receive(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(required = false) @Nullable PlanId amends,
      SignedIn user)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return refused(amends, Problem.of("plan.no-file"), List.of(), "");
    }
    String name = UploadedName.of(file, "van-ban");
    String once = key.isBlank() ? UUID.randomUUID().toString() : key;
    return answer(
        intake.receive(new Upload(name, file.getBytes(), user.name(), once, amends)), amends, name);
  }

  @GetMapping("/plans/upload/{upload}")
  Screen question(@PathVariable UploadId upload) {
    return Screen.of("plan/upload-question.jte", intake.getQuestion(upload));
  }

  @PostMapping("/plans/upload/{upload}")
  View answerQuestion(
      @PathVariable UploadId upload, @RequestParam Intake.Answer answer, SignedIn user) {
    return answer(intake.answer(upload, answer, user.name()), null, "");
  }

  private View answer(Intake became, @Nullable PlanId amends, String name) {
    return switch (became) {
      case Intake.Drafted drafted ->
          Redirect.to("/plans/" + drafted.plan()).saying("upload.drafted");
      case Intake.AlreadyHere here ->
          Redirect.to("/plans/" + here.plan() + "?edition=" + here.edition().id())
              .warning("upload.already-here", here.edition().heading().shortName());
      case Intake.Asked asked -> Redirect.to("/plans/upload/" + asked.question().upload());
      case Intake.Cancelled cancelled -> Redirect.to("/plans").saying("upload.cancelled");
      case Intake.Refused refused -> refused(amends, refused.problem(), refused.details(), name);
    };
  }

  private Screen refused(
      @Nullable PlanId amends, Problem problem, List<Problem> details, String name) {
    return Screen.of("plan/upload.jte", page(amends, problem, details, name))
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private UploadPage page(
      @Nullable PlanId amends, @Nullable Problem problem, List<Problem> details, String name) {
    Edition current = amends == null ? null : editions.getPlan(amends).shown();
    return new UploadPage(
        UUID.randomUUID().toString(),
        amends == null ? "" : amends.toString(),
        current == null ? "" : current.heading().shortName(),
        problem,
        details,
        name);
  }
}
