package vn.haidang.plan.web;

import java.util.ArrayList;
import java.util.List;
import vn.haidang.kernel.legaltext.CompiledPlan;
import vn.haidang.kernel.legaltext.Diagnostic.Severity;
import vn.haidang.kernel.legaltext.Leaf;
import vn.haidang.kernel.legaltext.Span;
import vn.haidang.plan.Decision;
import vn.haidang.plan.Finding;
import vn.haidang.plan.Item;
import vn.haidang.plan.OpenEdition;

/**
 * The highlights of an edition. Duties and appendix rows have none: their whole paragraph or row
 * stands for them. What was rejected is not highlighted any more.
 */
final class Marks {
  /** A doubt about more than this many letters concerns the paragraph, not the words. */
  private static final int WORDS_AT_MOST = 240;

  private Marks() {}

  static List<Mark> of(OpenEdition open) {
    CompiledPlan reading = open.reading();
    var marks = new ArrayList<Mark>();
    for (Item item : open.items()) {
      if (item.decision() != Decision.REJECTED && item.decision() != Decision.DISMISSED) {
        add(marks, item, reading);
      }
    }
    return marks;
  }

  private static void add(List<Mark> marks, Item item, CompiledPlan reading) {
    String key = Card.key(item);
    switch (item.value()) {
      case Finding.Task task -> {}
      case Finding.Indicator row -> {}
      case Finding.Target target -> marks.add(new Mark(MarkKind.TARGET, key, item.span(), true));
      case Finding.Qualitative aim -> marks.add(new Mark(MarkKind.TARGET, key, item.span(), true));
      case Finding.Citation citation ->
          citation.mentions().stream()
              .map(mention -> new Mark(MarkKind.CITATION, key, mention.span(), true))
              .forEach(marks::add);
      case Finding.Responsibility named -> agencies(marks, item, named, reading.text());
      case Finding.Project project ->
          marks.add(new Mark(MarkKind.PROJECT, key, nameIn(item, project.name(), reading), true));
      case Finding.Deadline deadline ->
          marks.add(new Mark(MarkKind.DEADLINE, key, item.span(), true));
      case Finding.ReportDuty duty ->
          marks.add(new Mark(MarkKind.DEADLINE, key, item.span(), isShort(item.span())));
      case Finding.Diagnostic doubt -> {
        if (doubt.severity() != Severity.INFO) {
          boolean inline = isShort(item.span()) && !holdsALeaf(item.span(), reading.leaves());
          marks.add(new Mark(MarkKind.DIAGNOSTIC, key, item.span(), inline));
        }
      }
    }
  }

  /** The names themselves, where they stand in the words the item rests on. */
  private static void agencies(
      List<Mark> marks, Item item, Finding.Responsibility named, String text) {
    Span within = new Span(item.span().start(), Math.min(item.span().end(), text.length()));
    String words = within.in(text);
    boolean found = false;
    for (String agency : named.agencies()) {
      int at = words.indexOf(agency);
      if (at >= 0) {
        int start = within.start() + at;
        marks.add(
            new Mark(
                MarkKind.AGENCY, Card.key(item), new Span(start, start + agency.length()), true));
        found = true;
      }
    }
    if (!found) {
      marks.add(new Mark(MarkKind.AGENCY, Card.key(item), item.span(), isShort(item.span())));
    }
  }

  private static Span nameIn(Item item, String name, CompiledPlan reading) {
    int end = Math.min(item.span().end(), reading.text().length());
    int at = reading.text().substring(item.span().start(), end).indexOf(name);
    return at < 0
        ? item.span()
        : new Span(item.span().start() + at, item.span().start() + at + name.length());
  }

  private static boolean isShort(Span span) {
    return span.length() <= WORDS_AT_MOST;
  }

  private static boolean holdsALeaf(Span span, List<Leaf> leaves) {
    return leaves.stream()
        .anyMatch(leaf ->
            leaf.kind() != Leaf.Kind.CELL
                && leaf.content().length() > 30
                && span.contains(leaf.content()));
  }
}
