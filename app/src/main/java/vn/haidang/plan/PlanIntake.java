package vn.haidang.plan;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.documents.DocumentReader;
import vn.haidang.documents.Reading;
import vn.haidang.kernel.legaltext.CompiledPlan;
import vn.haidang.kernel.legaltext.PlanCompiler;
import vn.haidang.plan.Drafting.Compiled;
import vn.haidang.plan.Edition.Discarded;
import vn.haidang.plan.Intake.Answer;
import vn.haidang.plan.Intake.Doubt;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Problem;

/**
 * How a file becomes a draft. Either all of it is kept, or nothing: reading happens before the
 * transaction, keeping is one transaction. Two files that come at the same moment are taken in one
 * after the other.
 */
@Component
public class PlanIntake {

  private static final Duration PATIENCE = Duration.ofDays(1);

  private final Drafting drafting;
  private final PlanStore plans;
  private final EditionStore editions;
  private final UploadStore uploads;
  private final IntakeQuestions questions;
  private final DocumentReader reader;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PlanIntake(
      Drafting drafting,
      PlanStore plans,
      EditionStore editions,
      UploadStore uploads,
      IntakeQuestions questions,
      DocumentReader reader,
      TransactionTemplate transaction,
      Clock clock) {
    this.drafting = drafting;
    this.plans = plans;
    this.editions = editions;
    this.uploads = uploads;
    this.questions = questions;
    this.reader = reader;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Reads the file, compiles it and makes a draft, unless something speaks against it. */
  public Intake receive(Upload upload) {
    return understood(upload, file -> inTransaction(() -> keep(file, false)));
  }

  /** As {@link #receive}, for what comes along with the program. */
  Intake receiveSample(Upload upload) {
    return understood(upload, file -> inTransaction(() -> keep(file, true)));
  }

  /** Goes on with a file that raised a question. */
  public Intake answer(UploadId upload, Answer answer, String by) {
    UploadStore.Row waiting = getUpload(upload);
    byte[] bytes = waiting.bytes();
    if (bytes == null) {
      return drafted(waiting);
    }
    if (answer == Answer.CANCEL) {
      uploads.forget(upload);
      return new Intake.Cancelled();
    }
    var again = new Upload(waiting.name(), bytes, by, waiting.key(), null);
    return understood(again, file -> inTransaction(() -> carryOut(upload, answer, file)));
  }

  /** A question that still waits, to show it again. */
  public Intake.Question getQuestion(UploadId upload) {
    UploadStore.Row waiting = getUpload(upload);
    byte[] bytes = waiting.bytes();
    if (bytes == null) {
      throw new NotFound("plan.no-such-upload", upload);
    }
    var again = new Upload(waiting.name(), bytes, waiting.by(), waiting.key(), null);
    Intake asked = understood(again, file -> new Intake.Asked(questions.of(waiting, file)));
    return switch (asked) {
      case Intake.Asked(Intake.Question question) -> question;
      case Intake other ->
          throw new IllegalStateException("upload " + upload + " was readable once: " + other);
    };
  }

  private Intake understood(Upload upload, Function<Compiled, Intake> next) {
    return switch (reader.read(upload.name(), upload.bytes())) {
      case Reading.Refused(Problem problem) -> refused(problem);
      case Reading.Readable readable -> {
        CompiledPlan plan = PlanCompiler.compile(readable.source());
        yield plan.text().isBlank()
            ? refused(Problem.of("plan.nothing-to-read", upload.name()))
            : next.apply(new Compiled(upload, plan, Proposals.of(plan, readable.remarks())));
      }
    };
  }

  private Intake keep(Compiled file, boolean sample) {
    plans.lockIntake();
    uploads.forgetWaitingSince(clock.instant().minus(PATIENCE));
    Optional<UploadStore.Row> sent = uploads.find(file.upload().key());
    if (sent.isPresent()) {
      return sentBefore(sent.get(), file);
    }
    Optional<Edition> same = editions.findByFile(file.sha256());
    if (same.isPresent()) {
      return new Intake.AlreadyHere(same.get().plan(), same.get());
    }
    PlanId amends = file.upload().amends();
    if (amends != null) {
      return asNextEdition(amends, file, drafted -> remember(file, drafted));
    }
    Optional<Intake.Question> question = ask(file);
    return question.isPresent()
        ? new Intake.Asked(question.get())
        : remember(file, drafting.first(file, false, sample));
  }

  private Intake sentBefore(UploadStore.Row sent, Compiled file) {
    if (!sent.sha256().equals(file.sha256())) {
      return refused(Problem.of("plan.form-sent-with-other-file", sent.name()));
    }
    return sent.edition() == null ? new Intake.Asked(questions.of(sent, file)) : drafted(sent);
  }

  private Optional<Intake.Question> ask(Compiled file) {
    Optional<IntakeQuestions.Found> found = questions.find(file);
    return found.map(f -> {
      UploadId waiting =
          uploads.addWaiting(
              file.upload(), file.sha256(), f.doubt(), f.existing(), clock.instant());
      return questions.of(uploads.find(waiting).orElseThrow(), file);
    });
  }

  private Intake carryOut(UploadId upload, Answer answer, Compiled file) {
    plans.lockIntake();
    UploadStore.Row waiting = getUpload(upload);
    if (waiting.bytes() == null) {
      return drafted(waiting);
    }
    PlanId existing = Objects.requireNonNull(waiting.existing());
    return switch (answer) {
      case NEW_EDITION -> asNextEdition(existing, file, drafted -> settle(upload, drafted));
      case REPLACE_DRAFT -> {
        giveUpDraft(existing, file);
        yield asNextEdition(existing, file, drafted -> settle(upload, drafted));
      }
      case ANOTHER_DOCUMENT ->
          settle(upload, drafting.first(file, waiting.doubt() == Doubt.SAME_IDENTITY, false));
      case CANCEL -> new Intake.Cancelled();
    };
  }

  private Intake asNextEdition(PlanId plan, Compiled file, Function<Edition, Intake> drafted) {
    if (plans.find(plan).isEmpty()) {
      throw new NotFound("plan.no-such-plan", plan);
    }
    Optional<Edition> draft = questions.findDraft(plan);
    return draft.isPresent()
        ? refused(Problem.of("plan.draft-open", draft.get().number()))
        : drafted.apply(drafting.next(plan, file));
  }

  /** The reason shows the file that took its place. */
  private void giveUpDraft(PlanId plan, Compiled file) {
    questions
        .findDraft(plan)
        .flatMap(draft -> editions.lock(draft.id()))
        .filter(Edition::isDraft)
        .ifPresent(draft -> {
          String reason = "→ " + file.upload().name();
          drafting.giveUp(draft, new Discarded(clock.instant(), file.upload().by(), reason));
        });
  }

  private Intake remember(Compiled file, Edition drafted) {
    uploads.addDrafted(file.upload(), file.sha256(), drafted.id(), clock.instant());
    return new Intake.Drafted(drafted.plan(), drafted.id());
  }

  private Intake settle(UploadId upload, Edition drafted) {
    uploads.draft(upload, drafted.id());
    return new Intake.Drafted(drafted.plan(), drafted.id());
  }

  private Intake drafted(UploadStore.Row upload) {
    EditionId edition = Objects.requireNonNull(upload.edition());
    PlanId plan = editions.find(edition).orElseThrow().plan();
    return new Intake.Drafted(plan, edition);
  }

  private UploadStore.Row getUpload(UploadId upload) {
    return uploads.find(upload).orElseThrow(() -> new NotFound("plan.no-such-upload", upload));
  }

  private Intake inTransaction(Supplier<Intake> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }

  private static Intake refused(Problem problem) {
    return new Intake.Refused(problem, List.of());
  }
}
