package vn.haidang.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.haidang.documents.Document;
import vn.haidang.documents.Library;
import vn.haidang.kernel.legaltext.Head;
import vn.haidang.plan.Drafting.Compiled;
import vn.haidang.plan.Intake.Answer;
import vn.haidang.plan.Intake.Doubt;
import vn.haidang.plan.Intake.Question;

/** Where a file looks like a document that is here, and only a person can say what it is. */
@Component
class IntakeQuestions {

  private final Library documents;
  private final EditionStore editions;

  IntakeQuestions(Library documents, EditionStore editions) {
    this.documents = documents;
    this.editions = editions;
  }

  /** What it looks like. */
  record Found(Doubt doubt, PlanId existing) {}

  Optional<Found> find(Compiled file) {
    return sameIdentity(file).or(() -> amended(file));
  }

  /** The question as it is asked now: what may be answered depends on whether a draft is open. */
  Question of(UploadStore.Row waiting, Compiled file) {
    PlanId plan = Objects.requireNonNull(waiting.existing());
    Optional<Edition> draft = findDraft(plan);
    Set<Answer> answers = EnumSet.of(Answer.ANOTHER_DOCUMENT, Answer.CANCEL);
    answers.add(draft.isPresent() ? Answer.REPLACE_DRAFT : Answer.NEW_EDITION);
    Edition existing = draft.orElseGet(() -> editions.list(plan).getFirst());
    return new Question(
        waiting.id(),
        Objects.requireNonNull(waiting.doubt()),
        existing,
        Drafting.heading(file.plan().head()),
        waiting.name(),
        answers);
  }

  Optional<Edition> findDraft(PlanId plan) {
    return editions.list(plan).stream().filter(Edition::isDraft).findFirst();
  }

  private Optional<Found> sameIdentity(Compiled file) {
    Optional<Document> record = documents.findDocument(file.identity());
    return record
        .map(document -> editions.listByDocument(document.id()))
        .flatMap(list -> list.stream().findFirst())
        .map(edition -> new Found(Doubt.SAME_IDENTITY, edition.plan()));
  }

  private Optional<Found> amended(Compiled file) {
    Head head = file.plan().head();
    return head.amends().stream()
        .map(editions::listByNumber)
        .flatMap(List::stream)
        .findFirst()
        .map(edition -> new Found(Doubt.AMENDS, edition.plan()));
  }
}
