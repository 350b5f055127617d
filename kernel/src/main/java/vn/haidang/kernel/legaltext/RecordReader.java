package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a duty set out in labelled lines. Its text is what "Nội dung" says, or the heading where
 * there is no such line.
 */
final class RecordReader {

  private final List<LabelledLines.Line> lines;
  private final Node node;

  RecordReader(Node node) {
    this.node = node;
    lines = LabelledLines.lines(node);
  }

  Task read(String id, @Nullable String parent) {
    LabelledLines.Line content = first(LabelledLines.Key.CONTENT);
    boolean said = content != null && (!content.value().isEmpty() || !content.under().isEmpty());
    return new Task(
        id,
        node.label().printed(),
        parent,
        said && content != null ? text(content) : node.text(),
        said && content != null ? span(content) : node.textSpan(),
        leads(),
        agencies(LabelledLines.Key.PARTNER),
        value(LabelledLines.Key.DEADLINE),
        value(LabelledLines.Key.DELIVERABLE),
        items(id));
  }

  private LabelledLines.@Nullable Line first(LabelledLines.Key key) {
    for (LabelledLines.Line line : lines) {
      if (line.found().key() == key) {
        return line;
      }
    }
    return null;
  }

  private static String text(LabelledLines.Line line) {
    return line.value().isEmpty() ? line.under().getFirst().content() : line.value();
  }

  private static Span span(LabelledLines.Line line) {
    return line.value().isEmpty() ? line.under().getFirst().contentSpan() : line.span();
  }

  private @Nullable String value(LabelledLines.Key key) {
    LabelledLines.Line line = first(key);
    String value = line == null ? "" : trimmed(line.value());
    return value.isEmpty() ? null : value;
  }

  private static String trimmed(String value) {
    return value.endsWith(".") || value.endsWith(";")
        ? value.substring(0, value.length() - 1)
        : value;
  }

  private List<String> agencies(LabelledLines.Key key) {
    var agencies = new ArrayList<String>();
    for (LabelledLines.Line line : lines) {
      if (line.found().key() == key) {
        agencies.addAll(AgencyLists.split(line.value()));
        line.under().forEach(under -> agencies.addAll(AgencyLists.split(under.content())));
      }
    }
    return agencies;
  }

  /** "Sở Nội vụ chủ trì, phối hợp với …": only what stands before the verb leads. */
  private List<String> leads() {
    var leads = new ArrayList<String>();
    for (String agency : agencies(LabelledLines.Key.LEAD)) {
      int verb = agency.indexOf(" chủ trì");
      if (verb > 0) {
        leads.addAll(AgencyLists.split(agency.substring(0, verb)));
      } else if (!agency.startsWith("phối hợp")
          && agency.length() < 80
          && AgencyLists.startsWithAgency(agency)) {
        leads.add(agency);
      }
    }
    return leads;
  }

  private List<Task.Item> items(String id) {
    var items = new ArrayList<Task.Item>();
    for (LabelledLines.Line line : lines) {
      add(items, id, line.passage());
      line.under().forEach(under -> add(items, id, under));
    }
    return items;
  }

  private static void add(List<Task.Item> items, String id, TextLine passage) {
    items.add(
        new Task.Item(id + "#" + (items.size() + 1), passage.content(), passage.contentSpan()));
  }
}
