package vn.haidang.measures.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.measures.FigureReport;
import vn.haidang.measures.ImportReport;
import vn.haidang.measures.ImportReports;
import vn.haidang.measures.JudgedFigure.Verdict;
import vn.haidang.measures.Mappings;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Query;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Texts;

/**
 * What became of a file with figures, row by row: for whoever handed it in, as long as it is kept.
 */
@Controller
@Needs(Permission.REPORT_WORK)
class ImportReportController {

  private static final String REPORT =
      "/figures/import/{file:[1-9]\\d{0,17}}/reports/{batch:[1-9]\\d{0,8}}";
  private static final int ROWS_SHOWN = 1000;

  private final Mappings mappings;
  private final ImportReports reports;
  private final ImportDesk desk;
  private final MessageFiles messages;

  ImportReportController(
      Mappings mappings, ImportReports reports, ImportDesk desk, MessageFiles messages) {
    this.mappings = mappings;
    this.reports = reports;
    this.desk = desk;
    this.messages = messages;
  }

  static String address(long file, @Nullable Integer batch) {
    return "/figures/import/" + file + "/reports/" + batch;
  }

  /**
   * {@code verdict}: of the rows that are shown; not given: those left out, where there are any.
   */
  @GetMapping(REPORT)
  Screen report(
      @PathVariable long file,
      @PathVariable int batch,
      @RequestParam(required = false) @Nullable String verdict,
      SignedIn user) {
    ImportReport report = reports.get(mappings.getFile(file, user.name()), batch);
    Texts texts = messages.in(user.language());
    String refusedFirst = report.counts().refused() > 0 ? Verdict.REFUSED.name() : "";
    String wanted = Objects.requireNonNullElse(verdict, refusedFirst);
    ImportRowsPageBuilder rows = desk.rowsIn(texts);
    return Screen.of(
        "measures/import-report.jte",
        new ImportReportPage(
            address(file, batch),
            "/figures/import/" + file,
            report.fileName(),
            taken(report, texts),
            report.counts(),
            report.backCast(),
            wanted,
            reports.listRows(batch, shown(wanted), ROWS_SHOWN).stream()
                .map(figure -> rows.row(figure, report.workbook()))
                .toList(),
            reports.listBrought(batch).stream()
                .map(one -> brought(one, report.geography()))
                .toList()));
  }

  private static String taken(ImportReport report, Texts texts) {
    LocalDate geography = report.geography();
    String taken =
        texts.get("figures.report.taken", texts.minute(report.recordedAt()), report.source());
    return geography == null
        ? taken
        : taken + " " + texts.get("figures.report.geography", texts.date(geography));
  }

  /** On a page rows that changed nothing are shown only where they are asked for. */
  private static Set<Verdict> shown(String verdict) {
    Set<Verdict> all = wanted(verdict);
    return all.size() == 1 ? all : EnumSet.complementOf(EnumSet.of(Verdict.SAME));
  }

  private static Set<Verdict> wanted(String verdict) {
    EnumSet<Verdict> all = EnumSet.allOf(Verdict.class);
    return all.stream()
        .filter(one -> one.name().equals(verdict))
        .findFirst()
        .map(EnumSet::of)
        .orElse(all);
  }

  /** On the page of the indicator for their unit; unit by unit where there are several. */
  private static ImportReportPage.Brought brought(
      FigureReport.Brought one, @Nullable LocalDate geography) {
    UnitId unit = one.unit();
    Query seen =
        Query.of("/indicators/" + one.indicator().id() + (unit == null ? "/units" : ""))
            .with("year", one.year())
            .with("unit", unit == null ? "" : unit)
            .with("geography", unit == null && geography != null ? geography : "");
    return new ImportReportPage.Brought(
        one.indicator().fullName(), one.indicator().unit().symbol(), seen.address(), one.rows());
  }

  /** The same as a file; {@code verdict} empty: every row. */
  @GetMapping(REPORT + "/rows.{format}")
  ResponseEntity<byte[]> export(
      @PathVariable long file,
      @PathVariable int batch,
      @PathVariable String format,
      @RequestParam(defaultValue = "") String verdict,
      SignedIn user) {
    ImportReport report = reports.get(mappings.getFile(file, user.name()), batch);
    Texts texts = messages.in(user.language());
    return new ImportRowsTable(
            "ket-qua-nap-" + batch,
            texts,
            desk.rowsIn(texts),
            report.workbook(),
            reports.listRows(batch, wanted(verdict), Integer.MAX_VALUE))
        .as(format);
  }
}
