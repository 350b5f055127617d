package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one table in order: headings of groups, numbered rows, their parts.
 *
 * <p>A part is a row without number: one behind a dash, behind a plus under a dash, or the plain
 * one after "trong đó:". A number that stands before a dash has no name of its own; its row takes
 * the name of the first part and is reported.
 */
final class RowReader {

  /** No number of a row is longer; what is longer are words. */
  private static final int LONGEST_NUMBER = 20;

  private final String table;
  private final ColumnRoles roles;
  private final Reading reading;
  private final List<Appendix.Group> groups = new ArrayList<>();
  private final List<Appendix.Row> rows = new ArrayList<>();
  private final Map<String, Integer> parts = new HashMap<>();
  private final Map<String, Integer> taken = new HashMap<>();
  private @Nullable String group;
  private @Nullable String numbered;
  private @Nullable String dashed;
  private @Nullable String announced;

  RowReader(String table, ColumnRoles roles, Reading reading) {
    this.table = table;
    this.roles = roles;
    this.reading = reading;
  }

  List<Appendix.Group> groups() {
    return groups;
  }

  List<Appendix.Row> rows() {
    return rows;
  }

  void read(Table.Row row, TextLine passage) {
    List<String> cells = underNumber(cells(row), row);
    String printed = cell(cells, roles.of(ColumnRoles.Role.NUMBER));
    String number = RowNumbers.bare(printed);
    String name = cell(cells, roles.name());
    if (number.equals("-") || number.equals("+")) {
      name = number + " " + name;
      number = "";
    }
    if (cells.stream().allMatch(String::isEmpty) || isColumnCount(cells)) {
      return;
    }
    Map<Integer, Appendix.Value> values = values(cells);
    if (isGroup(row, number, name, values)) {
      group(row, number, name, passage);
    } else if (!number.isEmpty()) {
      numbered(number, name, cells, values, passage);
    } else if (!name.isEmpty()) {
      part(name, cells, values, passage);
    } else {
      reading.unread().add(new Unread(passage.span(), "table-row-without-name"));
    }
  }

  /** Beside a number that spans several rows the next row begins with its name, one column on. */
  private List<String> underNumber(List<String> cells, Table.Row row) {
    int number = roles.of(ColumnRoles.Role.NUMBER);
    boolean leads = number == 0 && roles.name() == 1 && row.cells().size() > 1;
    boolean words = leads && cells.getFirst().length() > LONGEST_NUMBER;
    if (!words || !cells.getLast().isEmpty()) {
      return cells;
    }
    var shifted = new ArrayList<String>(cells.size());
    shifted.add("");
    shifted.addAll(cells.subList(0, cells.size() - 1));
    return shifted;
  }

  /** "1 | 2 | 3 | 4 = 3/2": the line under the head that counts the columns. */
  private static boolean isColumnCount(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      String plain = cells.get(i).replace("(", "").replace(")", "");
      boolean counts = plain.startsWith(Integer.toString(i + 1)) || (i == 0 && plain.equals("A"));
      if (!counts && !(i == 1 && plain.equals("B"))) {
        return false;
      }
    }
    return cells.size() > 2;
  }

  private boolean isGroup(
      Table.Row row, String number, String name, Map<Integer, Appendix.Value> values) {
    boolean alone = row.cells().size() == 1;
    boolean heading = RowNumbers.isHeading(number) && !name.isEmpty() && values.isEmpty();
    boolean others =
        row.cells().stream().anyMatch(cell -> cell.column() > roles.name() && !cell.isEmpty());
    return (alone && !number.startsWith("-")) || (heading && !others);
  }

  private void group(Table.Row row, String number, String name, TextLine passage) {
    String whole = row.cells().getFirst().text();
    Label label = LabelReader.read(whole);
    if (row.cells().size() > 1) {
      groups.add(new Appendix.Group(number, name));
    } else if (label != null) {
      groups.add(new Appendix.Group(label.printed(), whole.substring(label.end())));
    } else {
      groups.add(new Appendix.Group("", whole));
    }
    group = groups.getLast().label();
    numbered = null;
    dashed = null;
    announced = null;
    reading.address(passage, group.isEmpty() ? table : table + "." + group);
  }

  private void numbered(
      String number,
      String name,
      List<String> cells,
      Map<Integer, Appendix.Value> values,
      TextLine passage) {
    String id = free(table + "." + number);
    int dot = number.lastIndexOf('.');
    String parent = dot > 0 ? table + "." + number.substring(0, dot) : null;
    numbered = id;
    dashed = null;
    announced = announces(name) ? id : null;
    Label label = LabelReader.read(name);
    boolean nameless = (label != null && label.isMark()) || name.isEmpty();
    if (nameless) {
      parts.put(id, 1);
      reading.diagnostics().add(nameless(id, number, passage));
    }
    add(
        id,
        number,
        parent != null && taken.containsKey(parent) ? parent : null,
        name,
        cells,
        values,
        passage);
  }

  private static Diagnostic nameless(String id, String number, TextLine passage) {
    return DiagnosticCode.APPENDIX_ROW_WITHOUT_NAME.at(id, passage.span(), List.of(), number);
  }

  private String free(String id) {
    int times = taken.merge(id, 1, Integer::sum);
    if (times == 1) {
      return id;
    }
    String number = id.substring(table.length() + 1);
    return group == null || group.isEmpty() || number.startsWith(group + ".")
        ? id + "~" + times
        : free(table + "." + group + "." + number);
  }

  private void part(
      String name, List<String> cells, Map<Integer, Appendix.Value> values, TextLine passage) {
    Label label = LabelReader.read(name);
    String parent = parentOf(label);
    if (isAnnouncement(name) && values.isEmpty()) {
      reading.address(passage, parent == null ? table : parent);
      return;
    }
    String above = parent == null ? table : parent;
    String id = above + "-" + parts.merge(above, 1, Integer::sum);
    if (label != null && label.kind() == Label.Kind.DASH) {
      dashed = id;
    }
    if (announces(name)) {
      announced = id;
    }
    add(id, null, parent, name, cells, values, passage);
  }

  private @Nullable String parentOf(@Nullable Label label) {
    if (label != null && label.kind() == Label.Kind.DASH) {
      return numbered;
    }
    if (label != null && label.kind() == Label.Kind.PLUS) {
      return dashed != null ? dashed : numbered;
    }
    return announced != null ? announced : numbered;
  }

  private static boolean isAnnouncement(String name) {
    String small = Letters.small(name);
    return (small.startsWith("trong đó") && small.length() <= 10)
        || (small.startsWith("bao gồm") && small.length() <= 9);
  }

  private static boolean announces(String name) {
    String small = Letters.small(name);
    return small.endsWith("trong đó:") || small.endsWith("trong đó");
  }

  private void add(
      String id,
      @Nullable String number,
      @Nullable String parent,
      String name,
      List<String> cells,
      Map<Integer, Appendix.Value> values,
      TextLine passage) {
    String unit = cell(cells, roles.of(ColumnRoles.Role.UNIT));
    String bare = bareName(name);
    reading.address(passage, id);
    rows.add(
        new Appendix.Row(
            id,
            number,
            group,
            parent,
            bare.isEmpty() ? null : bare,
            unit.isEmpty() ? null : unit,
            cells,
            values,
            passage.span()));
  }

  /** The name without dash, without the colon and without ", trong đó" behind it. */
  private static String bareName(String name) {
    Label label = LabelReader.read(name);
    String bare = label != null && label.isMark() ? name.substring(label.end()) : name;
    if (bare.endsWith(":")) {
      bare = bare.substring(0, bare.length() - 1).strip();
    }
    if (announces(bare)) {
      bare = bare.substring(0, bare.length() - "trong đó".length()).strip();
    }
    return bare.endsWith(",") || bare.endsWith(";") ? bare.substring(0, bare.length() - 1) : bare;
  }

  private List<String> cells(Table.Row row) {
    var cells = new ArrayList<String>(Collections.nCopies(roles.titles().size(), ""));
    for (Table.Cell cell : row.cells()) {
      if (cell.column() < cells.size()) {
        cells.set(cell.column(), cell.text());
      }
    }
    return cells;
  }

  private static String cell(List<String> cells, int column) {
    return column < 0 || column >= cells.size() ? "" : cells.get(column);
  }

  private Map<Integer, Appendix.Value> values(List<String> cells) {
    var values = new HashMap<Integer, Appendix.Value>();
    for (int c = 0; c < cells.size(); c++) {
      if (roles.roles().get(c) == ColumnRoles.Role.VALUE
          || roles.roles().get(c) == ColumnRoles.Role.DELIVERABLE) {
        Appendix.Value value = FigureReader.read(cells.get(c));
        if (value != null) {
          values.put(c, value);
        }
      }
    }
    return values;
  }
}
