package vn.haidang.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.haidang.documents.CitationOutcome;
import vn.haidang.documents.Citations;
import vn.haidang.documents.CitedDocument;
import vn.haidang.documents.DocumentId;
import vn.haidang.kernel.legaltext.CompiledPlan;
import vn.haidang.kernel.legaltext.Leaf;
import vn.haidang.kernel.legaltext.Span;
import vn.haidang.plan.Item.Origin;
import vn.haidang.plan.Outcome.FieldProblem;
import vn.haidang.plan.ReviewWork.Deed;
import vn.haidang.plan.ReviewWork.Situation;
import vn.haidang.platform.Problem;

/** The actions of the review that make items or say what a citation means. */
@Component
class Reshaping {

  private final EditionStore editions;
  private final ItemStore items;
  private final Citations citations;

  Reshaping(EditionStore editions, ItemStore items, Citations citations) {
    this.editions = editions;
    this.items = items;
    this.citations = citations;
  }

  Outcome<Deed> split(Situation now, Span first, Span second) {
    Item item = now.item();
    String text = text(now.edition());
    boolean sound =
        item.span().contains(first)
            && item.span().contains(second)
            && !first.overlaps(second)
            && !first.in(text).isBlank()
            && !second.in(text).isBlank();
    if (!sound) {
      return Outcome.refused(Problem.of("plan.split-outside"));
    }
    List<NewItem> parts = List.of(part(item, first, text, 1), part(item, second, text, 2));
    return replaced(now, ReviewAction.SPLIT, parts);
  }

  private static NewItem part(Item item, Span span, String text, int number) {
    Span tight = tight(span, text);
    Finding value = Wording.part(item.value(), tight, tight.in(text));
    String address =
        item.kind() == ItemKind.TASK || item.kind() == ItemKind.TARGET
            ? item.address() + "(" + number + ")"
            : item.address();
    return new NewItem(address, item.section(), tight, Origin.SPLIT, value, null);
  }

  Outcome<Deed> merge(Situation now) {
    Item first = now.item();
    if (now.items().stream().anyMatch(item -> item.kind() != first.kind())) {
      return Outcome.refused(Problem.of("plan.merge-of-kinds"));
    }
    int start = now.items().stream().mapToInt(item -> item.span().start()).min().orElseThrow();
    int end = now.items().stream().mapToInt(item -> item.span().end()).max().orElseThrow();
    Finding value = Wording.joined(now.items().stream().map(Item::value).toList());
    return replaced(
        now,
        ReviewAction.MERGE,
        List.of(
            new NewItem(
                first.address(),
                first.section(),
                new Span(start, end),
                Origin.MERGED,
                value,
                null)));
  }

  private static Outcome<Deed> replaced(Situation now, ReviewAction action, List<NewItem> instead) {
    List<StepState> gone =
        now.items().stream().map(item -> now.actor().decided(item, Decision.REPLACED)).toList();
    return Outcome.done(new Deed(action, gone, instead, Decision.PENDING, null));
  }

  Outcome<Deed> add(Situation now, Span span, Finding value) {
    CompiledPlan reading = editions.findReading(now.edition().id()).orElseThrow();
    if (value.kind() == ItemKind.DIAGNOSTIC) {
      return Outcome.refused(Problem.of("plan.other-kind", ItemKind.TASK, value.kind()));
    }
    if (span.end() > reading.text().length() || span.in(reading.text()).isBlank()) {
      return Outcome.refused(Problem.of("plan.nothing-selected"));
    }
    Span tight = tight(span, reading.text());
    String section = section(reading, tight);
    Finding worded = placed(value, section, tight, tight.in(reading.text()));
    List<FieldProblem> wrong = FindingCheck.of(worded);
    if (!wrong.isEmpty()) {
      return Outcome.invalid(Problem.of("plan.fields-wrong", wrong.size()), wrong);
    }
    var made =
        new NewItem(
            address(now.edition(), section, value.kind()),
            section,
            tight,
            Origin.ADDED,
            worded,
            null);
    return Outcome.done(new Deed(ReviewAction.ADD, List.of(), List.of(made), Decision.ADDED, null));
  }

  /** The words and the place of what is added are those that were selected, whatever was sent. */
  private static Finding placed(Finding value, String section, Span span, String quote) {
    if (value instanceof Finding.Citation c) {
      return new Finding.Citation(
          c.number(),
          c.type(),
          c.date(),
          c.issuer(),
          c.name(),
          List.of(new Finding.Mention(section, span, quote)));
    }
    return Wording.over(value, quote);
  }

  /** Tasks and figures that were added get a number of their own behind the section: "II.1+1". */
  private String address(Edition edition, String section, ItemKind kind) {
    if (kind != ItemKind.TASK && kind != ItemKind.TARGET) {
      return section;
    }
    return section + "+" + (items.countAdded(edition.id(), section) + 1);
  }

  private static String section(CompiledPlan reading, Span span) {
    return reading.leaves().stream()
        .filter(leaf -> leaf.span().start() <= span.start() && span.start() < leaf.span().end())
        .map(Leaf::address)
        .findFirst()
        .orElse("");
  }

  Outcome<Deed> resolve(Situation now, DocumentId document, String reason) {
    Item item = now.item();
    Optional<CitedDocument> citation =
        citations.listOfEdition(now.edition().id().value()).stream()
            .filter(c -> c.item() == item.id().value())
            .findFirst();
    if (citation.isEmpty()) {
      return Outcome.refused(Problem.of("plan.citation-not-in-library"));
    }
    CitedDocument cited = citation.get();
    CitationOutcome outcome =
        citations.resolve(cited.id(), cited.version(), document, reason, now.actor().by());
    return switch (outcome) {
      case CitationOutcome.Refused(Problem problem) -> Outcome.refused(problem);
      case CitationOutcome.Kept kept -> {
        Decision decision = item.isPending() ? Decision.ACCEPTED : item.decision();
        StepState state =
            now.actor()
                .decided(item, item.value(), decision, item.reason())
                .meaning(document.value());
        yield Outcome.done(Deed.of(ReviewAction.RESOLVE_CITATION, List.of(state), reason.strip()));
      }
    };
  }

  private String text(Edition edition) {
    return editions.findText(edition.id()).orElseThrow();
  }

  /** Without the blanks at both ends. */
  private static Span tight(Span span, String text) {
    int start = span.start();
    int end = span.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }
}
