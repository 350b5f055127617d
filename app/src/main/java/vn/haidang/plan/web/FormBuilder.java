package vn.haidang.plan.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.haidang.documents.CitationId;
import vn.haidang.documents.CitedDocument;
import vn.haidang.documents.Document;
import vn.haidang.documents.DocumentTitle;
import vn.haidang.kernel.legaltext.Span;
import vn.haidang.plan.Blank;
import vn.haidang.plan.Finding;
import vn.haidang.plan.Item;
import vn.haidang.plan.ItemKind;
import vn.haidang.plan.OpenEdition;
import vn.haidang.plan.Outcome;
import vn.haidang.plan.web.Panel.Addition;
import vn.haidang.plan.web.Panel.Choice;
import vn.haidang.plan.web.Panel.Form;

/** Fills the forms of the review: correcting, rejecting, splitting, merging, assigning, adding. */
final class FormBuilder {
  /** What an official can add: everything but rows of a table and the compiler's own doubts. */
  static final EnumSet<ItemKind> ADDABLE =
      EnumSet.complementOf(EnumSet.of(ItemKind.INDICATOR, ItemKind.DIAGNOSTIC));

  private static final Pattern NATURAL =
      Pattern.compile("[,;.:] \\| |\\| (và|trong đó|đồng thời) ");

  private final OpenEdition open;
  private final CardWriter cards;
  private final Words words;
  private final Function<CitationId, List<Document>> candidates;

  /**
   * @param candidates records of the library that a citation may mean, the likeliest first
   */
  FormBuilder(
      OpenEdition open,
      CardWriter cards,
      Words words,
      Function<CitationId, List<Document>> candidates) {
    this.candidates = candidates;
    this.open = open;
    this.cards = cards;
    this.words = words;
  }

  /**
   * The form that was asked for under an item; none where it makes no sense there.
   *
   * @param typed what was sent and refused; empty for a fresh form
   */
  @Nullable Form of(
      String kind, Item item, Map<String, String> typed, Outcome.@Nullable Refused<?> refused) {
    String problem = problem(refused);
    String reason = typed.getOrDefault("reason", "");
    return switch (kind) {
      case "correct" ->
          form(
              kind,
              Fields.of(item.value(), open.agencies(), words, typed, problems(refused)),
              problem,
              reason);
      case "reject", "dismiss" -> form(kind, List.of(), problem, reason);
      case "assign" ->
          item.value() instanceof Finding.Task task
              ? form(kind, Fields.ofAssignment(task, open.agencies(), words), problem, reason)
              : null;
      case "merge" ->
          new Form(kind, List.of(), problem, "", others(item), List.of(), List.of(), null);
      case "split" ->
          new Form(kind, List.of(), problem, "", List.of(), cuts(item), List.of(), null);
      case "resolve" -> resolution(item, typed, refused);
      default -> null;
    };
  }

  private static Form form(
      String kind, List<FormField> fields, @Nullable String problem, String reason) {
    return new Form(kind, fields, problem, reason, List.of(), List.of(), List.of(), null);
  }

  /** Which document a citation means: a record of the library, or one entered here. */
  private @Nullable Form resolution(
      Item item, Map<String, String> typed, Outcome.@Nullable Refused<?> refused) {
    CitedDocument cited = open.cited().get(item.id());
    if (cited == null) {
      return null;
    }
    List<Document> records = candidates.apply(cited.id());
    String first =
        cited.document() != null
            ? cited.document().id().toString()
            : records.isEmpty() ? ReviewDesk.NEW_DOCUMENT : "";
    String chosen = typed.getOrDefault("document", first);
    var choices = new ArrayList<Choice>();
    for (Document record : records) {
      String id = record.id().toString();
      String issuer = record.identity().issuer();
      String title = DocumentTitle.of(record.identity());
      choices.add(
          new Choice(id, issuer == null ? title : title + " · " + issuer, id.equals(chosen)));
    }
    choices.add(
        new Choice(
            ReviewDesk.NEW_DOCUMENT,
            words.say("form.resolve.new"),
            chosen.equals(ReviewDesk.NEW_DOCUMENT)));
    return new Form(
        "resolve",
        Fields.of(item.value(), open.agencies(), words, typed, problems(refused)),
        problem(refused),
        typed.getOrDefault("reason", ""),
        List.of(),
        List.of(),
        choices,
        null);
  }

  /** Words selected in the text become an item; first its kind is asked, then its fields. */
  Form addition(
      @Nullable ItemKind kind,
      String quote,
      @Nullable Span span,
      Map<String, String> typed,
      Outcome.@Nullable Refused<?> refused) {
    List<Choice> kinds =
        Arrays.stream(ItemKind.values())
            .filter(ADDABLE::contains)
            .map(k -> new Choice(k.name(), words.say("kind." + k.name()), k == kind))
            .toList();
    List<FormField> fields =
        kind == null || span == null
            ? List.of()
            : Fields.of(
                Blank.of(kind, quote, span), open.agencies(), words, typed, problems(refused));
    return new Form(
        "add",
        fields,
        problem(refused),
        "",
        List.of(),
        List.of(),
        List.of(),
        new Addition(
            kind,
            kinds,
            quote,
            span == null ? "" : Integer.toString(span.start()),
            span == null ? "" : Integer.toString(span.end())));
  }

  private List<Card> others(Item item) {
    return open.items().stream()
        .filter(other -> other.kind() == item.kind() && !other.id().equals(item.id()))
        .filter(other -> other.section().equals(item.section()) || isNear(other, item))
        .map(cards::card)
        .toList();
  }

  private static boolean isNear(Item other, Item item) {
    return Math.abs(other.span().start() - item.span().end()) < 1_200
        || Math.abs(item.span().start() - other.span().end()) < 1_200;
  }

  /** The places after a word where the quote may be cut, with the words around. */
  private List<FormField.Option> cuts(Item item) {
    String text = open.reading().text();
    var cuts = new ArrayList<FormField.Option>();
    for (int i = item.span().start() + 1; i < Math.min(item.span().end(), text.length()) - 1; i++) {
      if (text.charAt(i) == ' ') {
        String before = text.substring(Math.max(item.span().start(), i - 28), i);
        String after = text.substring(i + 1, Math.min(item.span().end(), i + 29));
        cuts.add(new FormField.Option(Integer.toString(i), words.say("split.at", before, after)));
      }
    }
    return naturalFirst(cuts);
  }

  /** A cut after a sign or before a conjunction is the likely one; the others stay to choose. */
  private static List<FormField.Option> naturalFirst(List<FormField.Option> cuts) {
    var sorted = new ArrayList<FormField.Option>();
    cuts.stream().filter(cut -> NATURAL.matcher(cut.label()).find()).forEach(sorted::add);
    cuts.stream().filter(cut -> !sorted.contains(cut)).forEach(sorted::add);
    return sorted;
  }

  private static List<Outcome.FieldProblem> problems(Outcome.@Nullable Refused<?> refused) {
    return refused == null ? List.of() : refused.fields();
  }

  private @Nullable String problem(Outcome.@Nullable Refused<?> refused) {
    return refused == null
        ? null
        : words.say(refused.problem().messageKey(), refused.problem().arguments().toArray());
  }
}
