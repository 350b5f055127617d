package vn.haidang.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.documents.DocumentId;
import vn.haidang.kernel.legaltext.Span;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Problem;

/** Carries out the actions of the review that programs send. */
@Component
class ApiDesk {

  private final Review review;
  private final ReviewList reviewList;
  private final Editions editions;

  ApiDesk(Review review, ReviewList reviewList, Editions editions) {
    this.review = review;
    this.reviewList = reviewList;
    this.editions = editions;
  }

  /**
   * On the draft, or on items of it.
   *
   * @throws NotFound where there is no such action
   * @throws IllegalArgumentException where what was sent is no item, span or number at all
   */
  Outcome<Change> carryOut(EditionId draft, String action, ApiAction sent, String by) {
    return switch (action) {
      case "accept" -> review.acceptMany(draft, sent.items(), by);
      case "accept-remaining" -> review.acceptRemaining(draft, ItemFilter.ALL, by);
      case "repeat-earlier" -> review.repeatEarlier(draft, sent.items(), by);
      case "merge" -> review.merge(draft, sent.items(), by);
      case "add" -> add(draft, sent, by);
      case "undo" -> review.undo(draft, by);
      case "redo" -> review.redo(draft, by);
      default -> onOne(draft, action, sent, by);
    };
  }

  private Outcome<Change> onOne(EditionId draft, String action, ApiAction sent, String by) {
    Function<ItemVersion, Outcome<Change>> deed =
        switch (action) {
          case "correct" -> seen -> correct(seen, sent, by);
          case "assign" ->
              seen ->
                  review.assign(
                      seen,
                      ApiAction.orNone(sent.lead()),
                      ApiAction.orNone(sent.partners()),
                      ApiAction.orNone(sent.units()),
                      by);
          case "reject" -> seen -> review.reject(seen, sent.why(), by);
          case "reopen" -> seen -> review.reopen(seen, by);
          case "split" -> seen -> split(seen, sent, by);
          case "acknowledge" -> seen -> review.acknowledge(seen, by);
          case "dismiss" -> seen -> review.dismiss(seen, sent.why(), by);
          case "resolve" ->
              seen -> review.resolveCitation(seen, document(sent.document()), sent.why(), by);
          default -> throw new NotFound("plan.no-such-action", action);
        };
    ItemVersion seen = sent.item();
    return reviewList.getItem(seen.item()).edition().equals(draft)
        ? deed.apply(seen)
        : Outcome.refused(Problem.of("plan.item-of-other-edition"));
  }

  private Outcome<Change> correct(ItemVersion seen, ApiAction sent, String by) {
    Finding old = reviewList.getItem(seen.item()).value();
    return switch (Correction.of(old, sent.typed())) {
      case Correction.Read(Finding value) -> review.correct(seen, value, sent.reason(), by);
      case Correction.Unreadable unreadable -> unreadable(unreadable);
    };
  }

  private Outcome<Change> split(ItemVersion seen, ApiAction sent, String by) {
    List<Span> spans = ApiAction.orNone(sent.spans());
    return spans.size() == 2
        ? review.split(seen, spans.getFirst(), spans.getLast(), by)
        : Outcome.refused(Problem.of("plan.split-outside"));
  }

  /** The words are those of the document in the span; the fields say what they mean. */
  private Outcome<Change> add(EditionId draft, ApiAction sent, String by) {
    String text = editions.getReading(draft).text();
    Optional<Span> selected =
        ApiAction.orNone(sent.spans()).stream()
            .findFirst()
            .filter(span -> span.end() <= text.length() && !span.in(text).isBlank());
    if (selected.isEmpty()) {
      return Outcome.refused(Problem.of("plan.nothing-selected"));
    }
    Span span = selected.get();
    ItemKind kind = Objects.requireNonNullElse(sent.kind(), ItemKind.TASK);
    return switch (Correction.of(Blank.of(kind, span.in(text).strip(), span), sent.typed())) {
      case Correction.Read(Finding value) -> review.add(draft, span, value, by);
      case Correction.Unreadable unreadable -> unreadable(unreadable);
    };
  }

  private static Outcome<Change> unreadable(Correction.Unreadable unreadable) {
    return Outcome.invalid(
        Problem.of("plan.fields-wrong", unreadable.problems().size()), unreadable.problems());
  }

  private static DocumentId document(@Nullable Long number) {
    if (number == null) {
      throw new IllegalArgumentException("document: the number of a record");
    }
    return new DocumentId(number);
  }
}
