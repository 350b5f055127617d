package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import vn.haidang.documents.Workbook;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Texts;

/** The page of figures in a filled template, and where its columns are now. */
final class TemplatePage {

  private final Workbook.Sheet page;
  private final Map<TemplateColumn, Integer> columns;
  private final int head;

  private TemplatePage(Workbook.Sheet page, Map<TemplateColumn, Integer> columns, int marks) {
    this.page = page;
    this.columns = columns;
    this.head =
        page.rows().tailMap(marks + 1).entrySet().stream()
            .filter(row -> row.getValue().containsKey(at(TemplateColumn.CODE)))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(marks);
  }

  /**
   * The page that has the row of marks.
   *
   * @throws RefusedException if there is none, or a column is missing in it
   */
  static TemplatePage of(Workbook book, Texts texts) {
    for (Workbook.Sheet sheet : book.sheets()) {
      for (Map.Entry<Integer, SortedMap<Integer, Workbook.Cell>> row : sheet.rows().entrySet()) {
        Map<TemplateColumn, Integer> columns = columns(row.getValue());
        if (columns.containsKey(TemplateColumn.CODE)) {
          demandAll(columns, texts);
          return new TemplatePage(sheet, columns, row.getKey());
        }
      }
    }
    throw new RefusedException(Problem.of("measures.no-template"));
  }

  private static Map<TemplateColumn, Integer> columns(SortedMap<Integer, Workbook.Cell> row) {
    var columns = new EnumMap<TemplateColumn, Integer>(TemplateColumn.class);
    row.forEach((at, cell) -> {
      for (TemplateColumn column : TemplateColumn.values()) {
        if (cell.text().equals(column.mark())) {
          columns.putIfAbsent(column, at);
        }
      }
    });
    return columns;
  }

  private static void demandAll(Map<TemplateColumn, Integer> columns, Texts texts) {
    for (TemplateColumn column : TemplateColumn.values()) {
      if (!columns.containsKey(column)) {
        String name = texts.get("sheets.template.column." + column.name());
        throw new RefusedException(Problem.of("measures.template-column-gone", name));
      }
    }
  }

  private int at(TemplateColumn column) {
    return Objects.requireNonNull(columns.get(column), "all are there");
  }

  /** Lines below the head that hold a code or a figure, from the top. */
  List<Integer> lines() {
    return page.rows().tailMap(head + 1).keySet().stream()
        .filter(line ->
            !text(line, TemplateColumn.CODE).isEmpty()
                || !text(line, TemplateColumn.FIGURE).isEmpty())
        .toList();
  }

  Set<String> codesOnSeveralLines() {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new HashSet<>();
    for (int line : lines()) {
      String code = text(line, TemplateColumn.CODE);
      if (!code.isEmpty() && !seen.add(code)) {
        twice.add(code);
      }
    }
    return twice;
  }

  /** As it is shown; empty where nothing stands. */
  String text(int line, TemplateColumn column) {
    return page.text(line, at(column)).strip();
  }

  Optional<BigDecimal> number(int line, TemplateColumn column) {
    return page.cell(line, at(column)).map(Workbook.Cell::number);
  }

  /** Whether it holds a day, however little of it is shown. */
  boolean isDay(int line, TemplateColumn column) {
    return page.cell(line, at(column)).filter(Workbook.Cell::day).isPresent();
  }

  boolean isPercentage(int line, TemplateColumn column) {
    return page.cell(line, at(column)).filter(Workbook.Cell::isPercentage).isPresent();
  }

  /** A line that cannot be taken. */
  FilledTemplate.Stray stray(int line, Problem problem) {
    return new FilledTemplate.Stray(
        line,
        text(line, TemplateColumn.CODE),
        page.text(line, at(TemplateColumn.CODE) + 1).strip(),
        text(line, TemplateColumn.FIGURE),
        problem);
  }
}
