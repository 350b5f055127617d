package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
      TableReader open = null;
      int nth = 0;
      for (List<TextLine> rows : tablesOf(body).values()) {
        Table table = text.tables().get(rows.getFirst().table());
        if (open != null && open.goesOnIn(table)) {
          open.read(table, rows, 0);
          continue;
        }
        finish(open);
        nth++;
        String id = body.appendix() ? body.prefix() + (nth == 1 ? "" : "b" + nth) : "B" + ++bare;
        open = new TableReader(reading, table, id, title(parts, body));
        open.read(table, rows, TableHead.rows(table));
      }
      finish(open);
    }
  }

  private static void finish(@Nullable TableReader open) {
    if (open != null) {
      open.finish();
    }
  }

  private Map<Integer, List<TextLine>> tablesOf(Parts.Body body) {
    var tables = new LinkedHashMap<Integer, List<TextLine>>();
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
    String first = text.passages().get(body.title()).text();
    boolean named = AppendixTitles.wordLength(Letters.small(first)) > 0;
    var title = new StringBuilder(named ? "" : first);
    for (int i = body.title() + 1; i < body.to(); i++) {
      if (parts.kinds().get(i) != Leaf.Kind.APPENDIX_TITLE) {
        break;
      }
      title.append(title.isEmpty() ? "" : " ").append(text.passages().get(i).text());
    }
    return title.isEmpty() ? null : title.toString();
  }

  /** Reads one table, and the tables that go on with it on the next page. */
  private static final class TableReader {
    private final Reading reading;
    private final String id;
    private final @Nullable String title;
    private final int columns;
    private final ColumnRoles roles;
    private final RowReader body;
    private @Nullable Span span;

    TableReader(Reading reading, Table table, String id, @Nullable String title) {
      this.reading = reading;
      this.id = id;
      this.title = title;
      columns = table.columns();
      roles = ColumnRoles.of(TableHead.titles(table, TableHead.rows(table)));
      body = new RowReader(id, roles, reading);
    }

    boolean goesOnIn(Table table) {
      return table.columns() == columns && TableHead.rows(table) == 0;
    }

    void read(Table table, List<TextLine> rows, int head) {
      for (TextLine line : rows) {
        reading.address(line, id);
        if (line.row() >= head) {
          body.read(table.rows().get(line.row()), line);
        }
      }
      int start = span == null ? rows.getFirst().span().start() : span.start();
      span = new Span(start, rows.getLast().span().end());
    }

    void finish() {
      if (body.rows().isEmpty() || roles.name() < 0) {
        reading
            .unread()
            .add(new Unread(span == null ? new Span(0, 0) : span, "table-of-unknown-kind"));
        return;
      }
      reading.appendices().add(new Appendix(id, title, roles.titles(), body.groups(), body.rows()));
      if (roles.assignsDuties()) {
        new DutyRows(reading, roles).read(body.rows());
      }
    }
  }
}
