package vn.haidang.plan.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.haidang.documents.CitedDocument;
import vn.haidang.documents.Document;
import vn.haidang.kernel.legaltext.Leaf;
import vn.haidang.kernel.legaltext.Reconciliation;
import vn.haidang.kernel.legaltext.Span;
import vn.haidang.kernel.legaltext.Target;
import vn.haidang.plan.Finding;
import vn.haidang.plan.Item;
import vn.haidang.plan.OpenEdition;

/** Writes the items of an edition as cards: one phrase, the typed facts, what the program adds. */
final class CardWriter {
  private final Words words;
  private final Phrases phrases;
  private final OpenEdition open;
  private final Map<String, Finding.Indicator> rows = new HashMap<>();
  private final Map<String, Reconciliation> reconciled = new HashMap<>();
  private final FactSheet facts;
  private final AgencyNotes agencies;

  CardWriter(OpenEdition open, Words words) {
    this.words = words;
    this.phrases = new Phrases(words);
    this.facts = new FactSheet(words, phrases);
    this.open = open;
    this.agencies = new AgencyNotes(open.agencies(), words);
    for (Item item : open.items()) {
      if (item.value() instanceof Finding.Indicator row) {
        rows.putIfAbsent(item.address(), row);
      }
    }
    Map<String, Reconciliation> byTarget = new HashMap<>();
    open.reading().reconciliation().forEach(r -> byTarget.put(r.target(), r));
    for (Target target : open.reading().targets()) {
      Reconciliation found = byTarget.get(target.id());
      if (found != null) {
        reconciled.put(place(target.span().start(), target.span().end()), found);
      }
    }
  }

  Card card(Item item) {
    return new Card(
        item,
        label(item),
        title(item),
        facts.of(item),
        notes(item),
        verdict(item),
        href(item),
        words.say("card.open-record"),
        related(item),
        agencies.likelyLeads(item.value()));
  }

  private List<Card.Place> related(Item item) {
    return item.value() instanceof Finding.Diagnostic doubt
        ? doubt.related().stream().map(this::place).distinct().toList()
        : List.of();
  }

  private Card.Place place(Span span) {
    String address =
        open.reading().leaves().stream()
            .filter(leaf -> leaf.span().start() <= span.start() && span.start() < leaf.span().end())
            .map(Leaf::address)
            .findFirst()
            .orElse("");
    return new Card.Place(address, Opening.of(span.in(open.reading().text()), ""));
  }

  private @Nullable String href(Item item) {
    CitedDocument cited = open.cited().get(item.id());
    Document document = cited == null ? null : cited.document();
    return document == null ? null : "/documents/" + document.id();
  }

  /** "1.6" for a duty, "Phụ lục số 8" for a row, else the address. */
  String label(Item item) {
    if (item.value() instanceof Finding.Task task && !task.label().equals("-")) {
      return task.label().replaceFirst("[.)]$", "");
    }
    if (item.value() instanceof Finding.Indicator row && row.number() != null) {
      return words.say("card.row", row.number());
    }
    return item.section().isEmpty() ? words.say("card.head") : item.section();
  }

  /** What the item says in one phrase. */
  String title(Item item) {
    return switch (item.value()) {
      case Finding.Task task -> Opening.of(task.quote(), task.label());
      case Finding.Target target -> target.indicator() + ": " + phrases.amount(target);
      case Finding.Qualitative aim -> aim.quote();
      case Finding.Citation citation -> phrases.citation(citation);
      case Finding.Responsibility named -> String.join(", ", named.agencies());
      case Finding.Deadline deadline -> phrases.due(deadline);
      case Finding.ReportDuty duty -> reportDuty(duty);
      case Finding.Project project -> project.name();
      case Finding.Indicator row -> Objects.requireNonNullElse(row.name(), row.quote());
      case Finding.Diagnostic doubt -> diagnostic(doubt);
    };
  }

  private String reportDuty(Finding.ReportDuty duty) {
    String what = Objects.requireNonNullElse(duty.what(), words.say("card.report"));
    return duty.to().isEmpty()
        ? what
        : words.say("card.report-to", what, String.join(", ", duty.to()));
  }

  private String diagnostic(Finding.Diagnostic doubt) {
    return words.say("diagnostic." + doubt.code(), doubt.arguments().toArray());
  }

  private List<String> notes(Item item) {
    return switch (item.value()) {
      case Finding.Target target -> targetNotes(item, target);
      case Finding.Indicator row -> rowNotes(row);
      case Finding.Citation citation -> citationNotes(item, citation);
      default -> agencies.of(item.value());
    };
  }

  private List<String> targetNotes(Item item, Finding.Target target) {
    Finding.Indicator row = rows.get(rowOf(item, target));
    if (row == null) {
      return hasAppendix() ? List.of(words.say("card.not-in-appendix")) : List.of();
    }
    return rowNotes(row);
  }

  private List<String> rowNotes(Finding.Indicator row) {
    var notes = new ArrayList<String>();
    String name = rowName(row);
    RowArithmetic.of(row)
        .ifPresent(sum -> {
          String unit = row.unit() == null ? "" : row.unit();
          String planned = Figures.range(sum.planned().value(), sum.planned().valueMax());
          if (sum.base() == null) {
            notes.add(words.say("row.planned", name, planned, unit));
          } else if (sum.ratio() == null) {
            String base = Figures.number(sum.base().value());
            notes.add(words.say("row.base", name, planned, unit, base));
          } else {
            notes.add(ratio(name, unit, planned, sum));
          }
        });
    return notes;
  }

  private String ratio(String name, String unit, String planned, RowArithmetic sum) {
    Finding.Figure printed = Objects.requireNonNull(sum.ratio());
    Finding.Figure base = Objects.requireNonNull(sum.base());
    String sentence =
        words.say(
            "row.ratio",
            name,
            planned,
            unit,
            Figures.range(printed.value(), printed.valueMax()),
            Figures.number(base.value()),
            sum.recomputed().orElse(""));
    return sum.verdict()
        .map(v -> sentence + " " + words.say("row." + v.name(), sum.slack().orElse("")))
        .orElse(sentence);
  }

  private String rowName(Finding.Indicator row) {
    String name = Objects.requireNonNullElse(row.name(), "");
    return row.number() == null
        ? words.say("card.row-unnumbered", name)
        : words.say("card.row", row.number());
  }

  private List<String> citationNotes(Item item, Finding.Citation citation) {
    var notes = new ArrayList<String>();
    if (citation.mentions().size() > 1) {
      notes.add(words.say("card.mentions", citation.mentions().size()));
    }
    CitedDocument cited = open.cited().get(item.id());
    if (cited != null && cited.doubt() != null) {
      notes.add(words.say("card.doubt." + cited.doubt().name()));
    }
    if (cited != null && cited.byHand() != null) {
      notes.add(words.say("card.by-hand", cited.byHand().by(), cited.byHand().reason()));
    }
    return notes;
  }

  private Card.@Nullable Verdict verdict(Item item) {
    return switch (item.value()) {
      case Finding.Target target -> targetVerdict(item, target);
      case Finding.Citation citation -> citationVerdict(item);
      case Finding.Indicator row ->
          RowArithmetic.of(row)
              .flatMap(RowArithmetic::verdict)
              .map(v -> new Card.Verdict(css(v), words.say("verdict." + v.name())))
              .orElse(null);
      default -> null;
    };
  }

  private static String css(vn.haidang.kernel.quantity.Verdict verdict) {
    return switch (verdict) {
      case EXACT -> "ok";
      case EXPLAINED_BY_ROUNDING -> "over";
      case IMPOSSIBLE -> "bad";
    };
  }

  private Card.@Nullable Verdict targetVerdict(Item item, Finding.Target target) {
    Reconciliation found = reconciled.get(place(item.span().start(), item.span().end()));
    if (found != null && rows.containsKey(rowOf(item, target))) {
      return switch (found.verdict()) {
        case SAME -> new Card.Verdict("ok", words.say("verdict.same"));
        case SAME_AFTER_CONVERSION -> new Card.Verdict("ok", words.say("verdict.converted"));
        case STRICTER_IN_TEXT -> new Card.Verdict("warn", words.say("verdict.stricter"));
        case DIFFERS -> new Card.Verdict("bad", words.say("verdict.differs"));
      };
    }
    return hasAppendix() && !rows.containsKey(rowOf(item, target))
        ? new Card.Verdict("warn", words.say("verdict.text-only"))
        : null;
  }

  private Card.@Nullable Verdict citationVerdict(Item item) {
    CitedDocument cited = open.cited().get(item.id());
    if (cited == null) {
      return null;
    }
    Document document = cited.document();
    if (document == null) {
      return new Card.Verdict("warn", words.say("verdict.unresolved"));
    }
    return document.isHeld()
        ? new Card.Verdict("ok", words.say("verdict.held"))
        : new Card.Verdict("none", words.say("verdict.record-only"));
  }

  private String rowOf(Item item, Finding.Target target) {
    if (target.appendixRow() != null) {
      return target.appendixRow();
    }
    Reconciliation found = reconciled.get(place(item.span().start(), item.span().end()));
    return found == null ? "" : found.appendixRow();
  }

  private boolean hasAppendix() {
    return !rows.isEmpty();
  }

  private static String place(int start, int end) {
    return start + "-" + end;
  }
}
