package vn.haidang.measures.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.haidang.measures.FigureStatus;
import vn.haidang.measures.FigureTexts;
import vn.haidang.measures.ForeignSheet;
import vn.haidang.measures.ImportFile;
import vn.haidang.measures.Indicator;
import vn.haidang.measures.JudgedFigure;
import vn.haidang.measures.Layout;
import vn.haidang.measures.Mapping;
import vn.haidang.measures.ReadyFigure;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Texts;

/** Puts what a file would bring into rows: what is new, what differs, what is refused and why. */
final class ImportRowsPageBuilder {

  private static final int ROWS_SHOWN = 1000;

  private final List<Indicator> indicators;
  private final AreaNames names;
  private final Texts texts;
  private final Map<UnitId, String> unitNames = new HashMap<>();

  ImportRowsPageBuilder(List<Indicator> indicators, AreaNames names, Texts texts) {
    this.indicators = indicators;
    this.names = names;
    this.texts = texts;
  }

  ImportRowsPage page(
      ImportFile file, ImportDesk.Source source, List<JudgedFigure> judged, String verdict) {
    Map<JudgedFigure.Verdict, Long> counts =
        judged.stream()
            .collect(Collectors.groupingBy(JudgedFigure::verdict, Collectors.counting()));
    Mapping mapping = source.mapping();
    return new ImportRowsPage(
        file.id(),
        file.name(),
        mapping == null ? 0 : mapping.id(),
        mapping == null ? "" : mapping.name(),
        source.month(),
        source.sign().name(),
        source.geography() == null ? "" : source.geography().toString(),
        verdict,
        source.sdmx(),
        mapping != null && mapping.layout().rowsAre() == Layout.RowsAre.UNITS,
        count(counts, JudgedFigure.Verdict.NEW),
        count(counts, JudgedFigure.Verdict.CHANGED),
        count(counts, JudgedFigure.Verdict.SAME),
        count(counts, JudgedFigure.Verdict.REFUSED),
        unknown(source.sheet()),
        ImportLayoutPageBuilder.choices(indicators),
        judged.stream()
            .filter(figure ->
                verdict.isEmpty()
                    ? figure.verdict() != JudgedFigure.Verdict.SAME
                    : figure.verdict().name().equals(verdict))
            .limit(ROWS_SHOWN)
            .map(figure -> row(figure, mapping != null))
            .toList());
  }

  private static int count(Map<JudgedFigure.Verdict, Long> counts, JudgedFigure.Verdict verdict) {
    return counts.getOrDefault(verdict, 0L).intValue();
  }

  private static List<ImportRowsPage.Unknown> unknown(@Nullable ForeignSheet sheet) {
    return sheet == null
        ? List.of()
        : sheet.unknown().stream()
            .map(row -> new ImportRowsPage.Unknown(row.words(), row.measure()))
            .toList();
  }

  ImportRowsPage.Row row(JudgedFigure figure, boolean workbook) {
    ReadyFigure ready = figure.ready();
    Problem problem = figure.problem();
    return new ImportRowsPage.Row(
        workbook ? ForeignSheet.cell(figure.given().line()) : texts.number(figure.given().line()),
        ready == null ? figure.given().indicator() : ready.indicator().name(),
        ready == null
            ? figure.given().unit()
            : unitNames.computeIfAbsent(
                ready.unit(),
                unit ->
                    names.name(
                        unit,
                        ready.boundaries() == null ? ready.period().last() : ready.boundaries())),
        period(figure)
            + (ready == null || ready.boundaries() == null
                ? ""
                : " · " + texts.get("measures.back-cast", texts.date(ready.boundaries()))),
        figure.present() == null ? "–" : FigureTexts.shown(figure.present()),
        ready == null ? figure.given().value() : FigureTexts.shown(ready.value()),
        figure.verdict(),
        problem == null ? statusChange(figure) : texts.get(problem));
  }

  /** In words where it is understood: "9 tháng 2018". */
  private String period(JudgedFigure figure) {
    ReadyFigure ready = figure.ready();
    return ready == null
        ? figure.given().period()
        : new Words(texts).period(ready.indicator().frequency(), ready.period())
            + " "
            + ready.period().last().getYear();
  }

  /** What changes where the figure itself does not: how sure it is. */
  private String statusChange(JudgedFigure figure) {
    ReadyFigure ready = figure.ready();
    FigureStatus before = figure.presentStatus();
    Words words = new Words(texts);
    return ready == null || before == null || before == ready.status()
        ? ""
        : texts.get("figures.status-changes", words.status(before), words.status(ready.status()));
  }
}
