package vn.haidang.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.haidang.documents.DocumentId;
import vn.haidang.documents.DocumentIdentity;
import vn.haidang.documents.Library;
import vn.haidang.kernel.legaltext.Span;
import vn.haidang.plan.Blank;
import vn.haidang.plan.Change;
import vn.haidang.plan.Correction;
import vn.haidang.plan.Decision;
import vn.haidang.plan.EditionId;
import vn.haidang.plan.Finding;
import vn.haidang.plan.Item;
import vn.haidang.plan.ItemFilter;
import vn.haidang.plan.ItemKind;
import vn.haidang.plan.ItemVersion;
import vn.haidang.plan.Outcome;
import vn.haidang.plan.Review;
import vn.haidang.plan.ReviewList;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Problem;

/** Carries out what a form of the review asks for. */
@Component
final class ReviewDesk {
  private final Review review;
  private final ReviewList reviewList;
  private final Library documents;

  /** What a citation may mean besides the records there are: one described in the fields. */
  static final String NEW_DOCUMENT = "new";

  ReviewDesk(Review review, ReviewList reviewList, Library documents) {
    this.documents = documents;
    this.review = review;
    this.reviewList = reviewList;
  }

  /**
   * @param filter what the walk is narrowed to, for accepting all that is left in it
   * @throws NotFound where there is no such action
   */
  Outcome<Change> carryOut(SentForm sent, ItemFilter filter) {
    EditionId edition = sent.open().edition().id();
    String by = sent.by();
    switch (sent.action()) {
      case "undo":
        return review.undo(edition, by);
      case "redo":
        return review.redo(edition, by);
      case "add":
        return add(sent);
      case "accept-remaining":
        return review.acceptRemaining(edition, filter, by);
      default:
        List<ItemVersion> seen = sent.seen();
        return seen.isEmpty()
            ? Outcome.refused(Problem.of("plan.nothing-chosen"))
            : onItems(sent, edition, seen, by);
    }
  }

  private Outcome<Change> onItems(
      SentForm sent, EditionId edition, List<ItemVersion> seen, String by) {
    ItemVersion first = seen.getFirst();
    return switch (sent.action()) {
      case "accept" -> review.accept(first, by);
      case "acknowledge" -> review.acknowledge(first, by);
      case "accept-many" -> review.acceptMany(edition, seen, by);
      case "repeat" -> review.repeatEarlier(edition, seen, by);
      case "reopen" -> review.reopen(first, by);
      case "reject" -> review.reject(first, sent.one("reason"), by);
      case "dismiss" -> review.dismiss(first, sent.one("reason"), by);
      case "correct" -> correct(sent, first);
      case "assign" ->
          review.assign(
              first,
              sent.agencies("f.lead", "f.leadUnit"),
              sent.agencies("f.partners", "f.partnerUnits"),
              sent.chosen(),
              by);
      case "split" -> split(sent, first);
      case "merge" -> review.merge(edition, seen, by);
      case "resolve" -> resolve(sent, first);
      default -> throw new NotFound("plan.no-such-action", sent.action());
    };
  }

  private Outcome<Change> correct(SentForm sent, ItemVersion seen) {
    Item item = reviewList.getItem(seen.item());
    return switch (Correction.of(item.value(), sent.fields())) {
      case Correction.Read read -> {
        String reason = sent.one("reason");
        yield review.correct(seen, read.value(), reason.isEmpty() ? null : reason, sent.by());
      }
      case Correction.Unreadable unreadable ->
          Outcome.invalid(Problem.of("plan.fields-wrong"), unreadable.problems());
    };
  }

  private Outcome<Change> split(SentForm sent, ItemVersion seen) {
    Item item = reviewList.getItem(seen.item());
    String cut = sent.one("cut");
    int at = cut.matches("\\d{1,9}") ? Integer.parseInt(cut) : -1;
    Span whole = item.span();
    if (at <= whole.start() || at + 1 >= whole.end()) {
      return Outcome.refused(Problem.of("plan.cut-outside"));
    }
    return review.split(
        seen, new Span(whole.start(), at), new Span(at + 1, whole.end()), sent.by());
  }

  private Outcome<Change> resolve(SentForm sent, ItemVersion seen) {
    String document = sent.one("document");
    if (document.equals(NEW_DOCUMENT)) {
      return resolveToNew(sent, seen);
    }
    return document.matches("[1-9]\\d{0,17}")
        ? review.resolveCitation(seen, DocumentId.valueOf(document), sent.one("reason"), sent.by())
        : Outcome.refused(Problem.of("plan.nothing-chosen"));
  }

  /** The record is entered first; the reason is asked for before, so that none is left behind. */
  private Outcome<Change> resolveToNew(SentForm sent, ItemVersion seen) {
    if (sent.one("reason").isEmpty()) {
      return Outcome.refused(Problem.of("documents.reason-missing"));
    }
    Item item = reviewList.getItem(seen.item());
    return switch (Correction.of(item.value(), sent.fields())) {
      case Correction.Read(Finding.Citation c) when c.number() != null || c.name() != null -> {
        var identity =
            new DocumentIdentity(c.type(), null, c.number(), c.issuer(), c.date(), c.name());
        DocumentId entered = documents.enter(identity, sent.by()).id();
        yield review.resolveCitation(seen, entered, sent.one("reason"), sent.by());
      }
      case Correction.Read _ -> Outcome.refused(Problem.of("documents.number-or-name-missing"));
      case Correction.Unreadable unreadable ->
          Outcome.invalid(Problem.of("plan.fields-wrong"), unreadable.problems());
    };
  }

  private Outcome<Change> add(SentForm sent) {
    ItemKind kind = Seats.kind(sent.one("as"));
    String quote = sent.one("quote");
    Span span = Seats.span(sent.open(), "", quote, sent.one("start"), sent.one("end"));
    if (kind == null || span == null) {
      return Outcome.refused(Problem.of("plan.quote-not-found"));
    }
    String words = span.in(sent.open().reading().text());
    return switch (Correction.of(Blank.of(kind, words, span), sent.fields())) {
      case Correction.Read read ->
          review.add(sent.open().edition().id(), span, read.value(), sent.by());
      case Correction.Unreadable unreadable ->
          Outcome.invalid(Problem.of("plan.fields-wrong"), unreadable.problems());
    };
  }

  /** The items as they would stand now if nobody else had been faster. */
  List<Item> wanted(SentForm sent) {
    var wanted = new ArrayList<Item>();
    for (ItemVersion seen : sent.seen()) {
      Item item = reviewList.getItem(seen.item());
      Finding value = item.value();
      if (sent.action().equals("correct")
          && Correction.of(value, sent.fields()) instanceof Correction.Read read) {
        value = read.value();
      } else if (sent.action().equals("assign") && value instanceof Finding.Task task) {
        value =
            task.withAgencies(
                sent.agencies("f.lead", "f.leadUnit"),
                sent.agencies("f.partners", "f.partnerUnits"),
                sent.chosen());
      }
      wanted.add(as(item, value, decision(sent.action()), sent));
    }
    return wanted;
  }

  private static Item as(Item item, Finding value, Decision decision, SentForm sent) {
    String reason = sent.one("reason");
    return new Item(
        item.id(),
        item.edition(),
        item.address(),
        item.section(),
        item.span(),
        item.origin(),
        item.proposal(),
        value,
        decision,
        reason.isEmpty() ? null : reason,
        null,
        sent.by(),
        item.earlier(),
        item.version());
  }

  private static Decision decision(String action) {
    return Map.of(
            "correct", Decision.CORRECTED,
            "assign", Decision.CORRECTED,
            "reject", Decision.REJECTED,
            "dismiss", Decision.DISMISSED,
            "acknowledge", Decision.ACKNOWLEDGED,
            "reopen", Decision.PENDING,
            "split", Decision.REPLACED,
            "merge", Decision.REPLACED)
        .getOrDefault(action, Decision.ACCEPTED);
  }
}
