package vn.haidang.measures.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.haidang.measures.FigureTexts;
import vn.haidang.measures.ForeignSheet;
import vn.haidang.measures.Layout;
import vn.haidang.measures.Layout.ValueColumn;
import vn.haidang.measures.Mapping;
import vn.haidang.platform.Conflict;
import vn.haidang.platform.Conflict.Side;
import vn.haidang.platform.Query;
import vn.haidang.platform.Screen;
import vn.haidang.platform.Texts;

/** Two people who laid down at once how a foreign sheet is read, side by side. */
final class ImportConflict {

  private final Texts t;
  private final Function<@Nullable Integer, String> units;
  private final Function<@Nullable Integer, String> indicators;

  /**
   * In the words of the form.
   *
   * @param units how the form writes a unit; null is written as nothing
   * @param indicators how it writes an indicator
   */
  ImportConflict(
      Texts t,
      Function<@Nullable Integer, String> units,
      Function<@Nullable Integer, String> indicators) {
    this.t = t;
    this.units = units;
    this.indicators = indicators;
  }

  /** A layout that was typed beside the one that stands under its name. */
  Screen layout(long file, String month, Layout mine, Mapping now, String savedBy) {
    String at = "/figures/import/" + file;
    Layout theirs = now.layout();
    Conflict conflict =
        Conflict.at(Query.of(at).with("mapping", now.id()).address(), at + "/mapping")
            .savedBy(savedBy, now.changedAt())
            .version(now.version())
            .keeping("of", now.name())
            .keeping("name", now.name())
            .keeping("month", month);
    Map<String, Side> his = rows(theirs);
    rows(mine)
        .forEach((field, side) ->
            conflict.field(field, label(field), side, his.getOrDefault(field, side)));
    TreeSet<Integer> columns =
        mine.columns().stream()
            .map(ValueColumn::column)
            .collect(Collectors.toCollection(TreeSet::new));
    theirs.columns().forEach(column -> columns.add(column.column()));
    columns.forEach(column -> column(conflict, column, find(mine, column), find(theirs, column)));
    return conflict.screen();
  }

  private Map<String, Side> rows(Layout layout) {
    Map<String, Side> rows = new LinkedHashMap<>();
    boolean units = layout.rowsAre() == Layout.RowsAre.UNITS;
    rows.put("sheet", same(layout.sheet()));
    rows.put(
        "rowsAre",
        new Side(
            layout.rowsAre().name(),
            t.get(units ? "figures.layout.units" : "figures.layout.indicators")));
    rows.put("headFrom", same("" + layout.headFrom()));
    rows.put("headTo", same("" + layout.headTo()));
    rows.put("firstRow", same("" + layout.firstRow()));
    rows.put("lastRow", same(layout.lastRow() == 0 ? "" : "" + layout.lastRow()));
    rows.put(
        "nameColumns",
        same(
            layout.nameColumns().stream()
                .map(ForeignSheet::letters)
                .collect(Collectors.joining(", "))));
    rows.put(
        "measureColumn",
        same(layout.measureColumn() == 0 ? "" : ForeignSheet.letters(layout.measureColumn())));
    rows.put("indicator", same(indicators.apply(layout.indicator())));
    rows.put("unit", same(this.units.apply(layout.unit())));
    return rows;
  }

  private static String label(String field) {
    return switch (field) {
      case "sheet" -> "figures.mapping.sheet";
      case "rowsAre" -> "figures.layout.rows-are";
      case "headFrom" -> "figures.layout.head-from";
      case "headTo" -> "figures.layout.head-to";
      case "firstRow" -> "figures.layout.first";
      case "lastRow" -> "figures.layout.last";
      case "nameColumns" -> "figures.layout.names";
      case "measureColumn" -> "figures.layout.measure";
      case "indicator" -> "figures.layout.indicator";
      default -> "figures.layout.unit";
    };
  }

  /** A column that one of the two leaves out keeps what the other says of it. */
  private void column(
      Conflict conflict, int number, @Nullable ValueColumn mine, @Nullable ValueColumn theirs) {
    String of = t.get("figures.column.of", ForeignSheet.letters(number));
    conflict.called("when-" + number, t.get("figures.column.when") + of, when(mine), when(theirs));
    ValueColumn a = mine == null ? theirs : mine;
    ValueColumn b = theirs == null ? mine : theirs;
    if (a == null || b == null) {
      return;
    }
    conflict
        .called("period-" + number, t.get("figures.column.period") + of, a.period(), b.period())
        .called("status-" + number, t.get("measures.column.status") + of, status(a), status(b))
        .called(
            "factor-" + number,
            t.get("figures.column.factor") + of,
            FigureTexts.written(a.factor()),
            FigureTexts.written(b.factor()))
        .called(
            "unit-" + number,
            t.get("sheets.unit") + of,
            units.apply(a.unit()),
            units.apply(b.unit()))
        .called(
            "indicator-" + number,
            t.get("sheets.indicator") + of,
            indicators.apply(a.indicator()),
            indicators.apply(b.indicator()));
  }

  private Side when(@Nullable ValueColumn column) {
    return column == null
        ? new Side("", t.get("figures.when.none"))
        : new Side(column.when().name(), t.get("figures.when." + column.when()));
  }

  private Side status(ValueColumn column) {
    return new Side(column.status().name(), t.get("measures.status." + column.status()));
  }

  private static @Nullable ValueColumn find(Layout layout, int column) {
    return layout.columns().stream().filter(one -> one.column() == column).findFirst().orElse(null);
  }

  private static Side same(String value) {
    return new Side(value, value);
  }

  /**
   * What names of rows shall mean beside what somebody else has settled.
   *
   * @param back where the names stand
   * @param typed the form, by its fields
   * @param settled by the number of the name: what it means now, as the form writes it
   */
  Screen names(long file, String back, Map<String, String> typed, Map<String, String> settled) {
    Conflict conflict =
        Conflict.at(back, "/figures/import/" + file + "/names")
            .keeping("mapping", typed.getOrDefault("mapping", ""))
            .keeping("month", typed.getOrDefault("month", ""));
    String rest = typed.getOrDefault("rest", "");
    typed.forEach((field, words) -> {
      if (field.matches("words-\\d{1,5}")) {
        String number = field.substring("words-".length());
        String means = typed.getOrDefault("means-" + number, "").strip();
        String mine = means.isEmpty() ? rest : means;
        String theirs = settled.get(number);
        conflict
            .keeping(field, words)
            .keeping("measure-" + number, typed.getOrDefault("measure-" + number, ""));
        if (theirs == null) {
          conflict.keeping("means-" + number, mine);
        } else {
          conflict
              .keeping("was-" + number, theirs)
              .called("means-" + number, words, meant(mine), meant(theirs));
        }
      }
    });
    return conflict.screen();
  }

  private Side meant(String value) {
    return switch (value) {
      case "-" -> new Side(value, t.get("figures.names.left-out"));
      case "+" -> new Side(value, t.get("figures.names.enter-new"));
      default -> new Side(value, value);
    };
  }
}
