package vn.haidang.plan;

import java.util.List;
import java.util.Set;
import vn.haidang.platform.Problem;

/** What became of a file that was handed in. */
public sealed interface Intake {

  /** A new draft stands ready for review. */
  record Drafted(PlanId plan, EditionId edition) implements Intake {}

  /** The very same file is here already. */
  record AlreadyHere(PlanId plan, Edition edition) implements Intake {}

  /** The file waits until somebody has said what it is. */
  record Asked(Question question) implements Intake {}

  /** The question was answered with "nothing": the file is gone again. */
  record Cancelled() implements Intake {}

  /**
   * Nothing was kept.
   *
   * @param details further causes, most important first
   */
  record Refused(Problem problem, List<Problem> details) implements Intake {
    public Refused {
      details = List.copyOf(details);
    }
  }

  /**
   * What only a person can say.
   *
   * @param existing the edition with which the file shares issuer, number and date, or which it
   *     says it amends
   * @param answers those that are possible now
   */
  record Question(
      UploadId upload,
      Doubt doubt,
      Edition existing,
      Edition.Heading heading,
      String fileName,
      Set<Answer> answers) {
    public Question {
      answers = Set.copyOf(answers);
    }
  }

  /** Why it is asked. */
  enum Doubt {
    /** Same issuer, number and date as a document that is here, but other bytes. */
    SAME_IDENTITY,
    /** The document says that it amends one that is here. */
    AMENDS
  }

  /** What the file is. */
  enum Answer {
    /** The next edition of that plan; possible while no draft of it is open. */
    NEW_EDITION,
    /** Takes the place of the open draft, whose decisions are proposed again. */
    REPLACE_DRAFT,
    /** A plan of its own. */
    ANOTHER_DOCUMENT,
    /** A mistake: forget it. */
    CANCEL
  }
}
