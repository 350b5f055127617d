package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads sections and duties from the tree of numbered paragraphs.
 *
 * <p>Under purpose, aims and the like nothing is a duty. Under tasks and organisation every
 * numbered, lettered or dashed paragraph is one, and where a heading names an agency and plain text
 * follows, that text is its duty and bears the address of the heading.
 */
final class SectionReader {

  private final Reading reading;

  SectionReader(Reading reading) {
    this.reading = reading;
  }

  void read(Node root) {
    for (TextLine passage : root.content()) {
      reading.address(passage, root.id());
    }
    for (Node child : root.children()) {
      visit(child, null, DutyWords.Subject.UNKNOWN);
    }
  }

  private void visit(Node node, @Nullable String parent, DutyWords.Subject around) {
    if (around != DutyWords.Subject.OTHER && !node.isMark() && LabelledLines.describe(node)) {
      described(node, parent);
    } else if (isSection(node, around)) {
      section(node, parent, around);
    } else if (around == DutyWords.Subject.OTHER) {
      other(node, parent);
    } else if (isTask(node, around)) {
      task(node, parent, around);
    } else {
      other(node, parent);
    }
  }

  private static boolean isSection(Node node, DutyWords.Subject around) {
    return Headings.isHeading(node)
        || (around != DutyWords.Subject.DUTIES && Headings.isHeadingAmongHeadings(node));
  }

  private void described(Node node, @Nullable String parent) {
    String id = reading.freeTaskId(node.id());
    addressAll(node, id);
    reading.tasks().add(new RecordReader(node).read(id, parent));
  }

  private void addressAll(Node node, String id) {
    address(node, id);
    for (Node child : node.children()) {
      addressAll(child, id);
    }
  }

  private void section(Node node, @Nullable String parent, DutyWords.Subject around) {
    String id = reading.freeSectionId(node.id());
    reading.heading(node.head());
    address(node, id);
    reading
        .sections()
        .add(
            new Section(
                id, node.label().printed(), node.level(), title(node), parent, node.head().span()));
    boolean top = node.label().kind().compareTo(Label.Kind.ARTICLE) <= 0;
    DutyWords.Subject own = DutyWords.subjectOf(node.text(), top);
    DutyWords.Subject subject = own == DutyWords.Subject.UNKNOWN ? around : own;
    if (subject != DutyWords.Subject.OTHER && node.children().isEmpty()) {
      contentTask(node, id, subject);
    }
    for (Node child : node.children()) {
      visit(child, id, subject);
    }
  }

  /** Under "Chương I" the title stands on a line of its own. */
  private static String title(Node node) {
    boolean below = node.text().isEmpty() && !node.content().isEmpty();
    return below ? node.content().getFirst().text() : node.text();
  }

  /** Plain text under a heading of duties. */
  private void contentTask(Node node, String section, DutyWords.Subject subject) {
    List<TextLine> text = node.content().stream().filter(SectionReader::states).toList();
    if (text.isEmpty()
        || (subject == DutyWords.Subject.UNKNOWN && !DutyWords.isDuty(text.getFirst().text()))) {
      return;
    }
    TextLine first = text.getFirst();
    String id = reading.freeTaskId(section);
    reading
        .tasks()
        .add(
            new Task(
                id,
                node.label().printed(),
                section,
                first.text(),
                new Span(first.span().start(), text.getLast().span().end()),
                AgencyLists.startsWithAgency(node.text())
                    ? AgencyLists.split(node.text())
                    : List.of(),
                List.of(),
                null,
                null,
                items(id, text.subList(1, text.size()))));
  }

  /** Neither a table row nor a remark in brackets nor "Trong đó:". */
  private static boolean states(TextLine passage) {
    String text = passage.text();
    boolean leadsIn = text.length() < 20 && Letters.lastMark(text) == ':';
    return !passage.isRow() && !text.startsWith("(") && !leadsIn;
  }

  private static boolean isTask(Node node, DutyWords.Subject around) {
    String text = node.text();
    return switch (around) {
      case DUTIES -> !DutyWords.isAmount(text);
      case MONEY, UNKNOWN -> DutyWords.isDuty(text) && !DutyWords.isAmount(text);
      case OTHER -> false;
    };
  }

  private void task(Node node, @Nullable String parent, DutyWords.Subject around) {
    String id = reading.freeTaskId(node.id());
    address(node, id);
    List<TextLine> text = node.content().stream().filter(each -> !each.isRow()).toList();
    int end = text.isEmpty() ? node.head().span().end() : text.getLast().span().end();
    String whole = whole(node.text(), text);
    reading
        .tasks()
        .add(
            new Task(
                id,
                node.label().printed(),
                parent,
                whole,
                new Span(node.textSpan().start(), Math.max(end, node.head().span().end())),
                List.of(),
                List.of(),
                null,
                null,
                items(id, text)));
    for (Node child : node.children()) {
      visit(child, id, around);
    }
  }

  private static String whole(String text, List<TextLine> more) {
    var whole = new StringBuilder(text);
    for (TextLine passage : more) {
      whole.append(' ').append(passage.text());
    }
    return whole.toString();
  }

  private static List<Task.Item> items(String task, List<TextLine> text) {
    var items = new ArrayList<Task.Item>();
    for (TextLine passage : text) {
      items.add(new Task.Item(task + "#" + (items.size() + 2), passage.text(), passage.span()));
    }
    return items;
  }

  private void other(Node node, @Nullable String parent) {
    address(node, node.id());
    for (Node child : node.children()) {
      visit(child, parent, DutyWords.Subject.OTHER);
    }
  }

  private void address(Node node, String id) {
    reading.address(node.head(), id);
    for (TextLine passage : node.content()) {
      reading.address(passage, id);
    }
  }
}
