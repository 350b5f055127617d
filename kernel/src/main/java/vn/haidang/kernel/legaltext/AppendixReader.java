package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the tables of a document: indicators, and duties with who, with whom and by when. */
final class AppendixReader {

  private final Reading reading;
  private final ReadableText text;

  AppendixReader(Reading reading, ReadableText text) {
    this.reading = reading;
    this.text = text;
  }

  void read(Parts parts) {
    int bare = 0;
    for (Parts.Body body : parts.bodies()) {
      Map<Integer, List<TextLine>> tables = tablesOf(body);
      int nth = 0;
      for (List<TextLine> rows : tables.values()) {
        nth++;
        String id = body.appendix() ? body.prefix() + (nth == 1 ? "" : "b" + nth) : "B" + ++bare;
        new TableReader(reading, text, rows).read(id, title(parts, body));
      }
    }
  }

  private Map<Integer, List<TextLine>> tablesOf(Parts.Body body) {
    var tables = new java.util.LinkedHashMap<Integer, List<TextLine>>();
    for (TextLine passage : text.passages().subList(body.from(), body.to())) {
      if (passage.isRow()) {
        tables.computeIfAbsent(passage.table(), _ -> new ArrayList<>()).add(passage);
      }
    }
    return tables;
  }

  /** The lines between "PHỤ LỤC" and the reference in brackets. */
  private @Nullable String title(Parts parts, Parts.Body body) {
    if (body.title() < 0) {
      return null;
    }
    var title = new StringBuilder();
    for (int i = body.title() + 1; i < body.to(); i++) {
      if (parts.kinds().get(i) != Leaf.Kind.APPENDIX_TITLE) {
        break;
      }
      title.append(title.isEmpty() ? "" : " ").append(text.passages().get(i).text());
    }
    return title.isEmpty() ? null : title.toString();
  }

  /** Reads one table. */
  private static final class TableReader {
    private final Reading reading;
    private final List<TextLine> rows;
    private final Table table;

    TableReader(Reading reading, ReadableText text, List<TextLine> rows) {
      this.reading = reading;
      this.rows = rows;
      this.table = text.tables().get(rows.getFirst().table());
    }

    void read(String id, @Nullable String title) {
      int head = TableHead.rows(table);
      ColumnRoles roles = ColumnRoles.of(TableHead.titles(table, head));
      var body = new RowReader(id, roles, reading);
      for (TextLine passage : rows) {
        reading.address(passage, id);
        if (passage.row() >= head) {
          body.read(table.rows().get(passage.row()), passage);
        }
      }
      if (body.rows().isEmpty() || roles.name() < 0) {
        reading.unread().add(new Unread(whole(), "table-of-unknown-kind"));
        return;
      }
      reading.appendices().add(new Appendix(id, title, roles.titles(), body.groups(), body.rows()));
      if (roles.assignsDuties()) {
        new DutyRows(reading, roles).read(body.rows());
      }
    }

    private Span whole() {
      return new Span(rows.getFirst().span().start(), rows.getLast().span().end());
    }
  }
}
