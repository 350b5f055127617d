package vn.haidang.plan;

import org.springframework.stereotype.Component;

/** How a file becomes a draft. Either all of it is kept, or nothing. */
@Component
public class PlanIntake {

  /** Reads the file, compiles it and makes a draft, unless something speaks against it. */
  public Intake receive(Upload upload) {
    throw new UnsupportedOperationException();
  }

  /** Goes on with a file that raised a question. */
  public Intake answer(UploadId upload, Intake.Answer answer, String by) {
    throw new UnsupportedOperationException();
  }

  /** A question that still waits, to show it again. */
  public Intake.Question getQuestion(UploadId upload) {
    throw new UnsupportedOperationException();
  }
}
