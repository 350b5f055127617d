package vn.haidang.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.haidang.documents.DocumentReader;
import vn.haidang.platform.Audit;
import vn.haidang.platform.Console;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Settings;
import vn.haidang.platform.StartOptions;
import vn.haidang.platform.StartStep;

/**
 * Takes in what was named on the command line, and the sample where there is no plan at all yet. A
 * file that is here already is left as it is.
 */
@Component
@Order(20)
class FirstPlans implements StartStep {

  private static final String MODULE = "plan";

  private static final String EXPLANATION = "README.md";

  private final PlanIntake intake;
  private final PlanStore plans;
  private final Settings settings;

  FirstPlans(PlanIntake intake, PlanStore plans, Settings settings) {
    this.intake = intake;
    this.plans = plans;
    this.settings = settings;
  }

  @Override
  public void start(StartOptions options, Console console) {
    if (plans.isEmpty()) {
      listSamples().forEach(sample -> tell(sample, intake.receiveSample(upload(sample)), console));
    }
    options.plans().forEach(plan -> tell(plan, intake.receive(upload(plan)), console));
  }

  private List<Path> listSamples() {
    Path folder = settings.home().resolve("samples");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".md") && !file.endsWith(EXPLANATION))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same file under the same key: a second start changes nothing. */
  private static Upload upload(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String key = "run:" + DocumentReader.sha256(bytes);
      return new Upload(Compilation.nameOf(file), bytes, Audit.SYSTEM, key, null);
    } catch (IOException e) {
      throw new RefusedException(Problem.of("plan.file-unreadable", file), e);
    }
  }

  private void tell(Path file, Intake taken, Console console) {
    switch (taken) {
      case Intake.Drafted(PlanId plan, EditionId edition) ->
          console.say(MODULE, "start.drafted", Compilation.nameOf(file), "/plans/" + plan);
      case Intake.AlreadyHere(PlanId plan, Edition edition) ->
          console.say(MODULE, "start.already-here", Compilation.nameOf(file), "/plans/" + plan);
      case Intake.Asked(Intake.Question question) -> {
        intake.answer(question.upload(), Intake.Answer.CANCEL, Audit.SYSTEM);
        console.note(
            MODULE,
            "start.asked",
            Compilation.nameOf(file),
            question.existing().heading().shortName());
      }
      case Intake.Cancelled() -> {}
      case Intake.Refused(Problem problem, List<Problem> details) ->
          throw new RefusedException(problem);
    }
  }
}
