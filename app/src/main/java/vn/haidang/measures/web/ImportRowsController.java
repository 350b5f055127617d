package vn.haidang.measures.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.measures.Delivery;
import vn.haidang.measures.FigureIntake;
import vn.haidang.measures.FigureReport;
import vn.haidang.measures.Frequency;
import vn.haidang.measures.ImportFile;
import vn.haidang.measures.ImportReports;
import vn.haidang.measures.JudgedFigure;
import vn.haidang.measures.Layout;
import vn.haidang.measures.Mapping;
import vn.haidang.measures.Mappings;
import vn.haidang.measures.Meaning;
import vn.haidang.organisation.AsksForUnitsItself;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Query;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Texts;

/** What a file with figures would bring: its rows looked at, their names settled, all taken. */
@Controller
@Needs(Permission.REPORT_WORK)
class ImportRowsController {

  private final Mappings mappings;
  private final ImportDesk desk;
  private final FigureIntake intake;
  private final ImportReports reports;
  private final FigureRights rights;
  private final MessageFiles messages;

  ImportRowsController(
      Mappings mappings,
      ImportDesk desk,
      FigureIntake intake,
      ImportReports reports,
      FigureRights rights,
      MessageFiles messages) {
    this.mappings = mappings;
    this.desk = desk;
    this.intake = intake;
    this.reports = reports;
    this.rights = rights;
    this.messages = messages;
  }

  /** Where the rows of a workbook stand that is read by a mapping, for a month. */
  static String address(long file, long mapping, String month) {
    Query rows = Query.of("/figures/import/" + file + "/rows");
    return rows.with("mapping", mapping).with("month", month).address();
  }

  @GetMapping(ImportController.FILE + "/rows")
  View rows(@PathVariable long file, ImportRowsWish wish, SignedIn user) {
    ImportFile kept = mappings.getFile(file, user.name());
    if (kept.isWorkbook() && wish.mappingId() == 0) {
      return Redirect.to("/figures/import/" + file);
    }
    try {
      ImportDesk.Source source = desk.source(kept, wish);
      List<JudgedFigure> judged = judge(source, user);
      Texts texts = messages.in(user.language());
      return Screen.of(
          "measures/import-rows.jte", desk.rows(kept, source, judged, wish.verdictWord(), texts));
    } catch (RefusedException refused) {
      return Redirect.to("/figures/import").refusing(refused.problem());
    }
  }

  private List<JudgedFigure> judge(ImportDesk.Source source, SignedIn user) {
    return intake.judge(source.figures(), source.sign(), rights.of(user), source.geography());
  }

  /** Says on the boundaries of which day the figures of the file are. */
  @PostMapping(ImportController.FILE + "/geography")
  @AsksForUnitsItself("nothing yet: the file is only kept to be looked at")
  View declare(
      @PathVariable long file,
      @RequestParam(defaultValue = "") String geography,
      ImportRowsWish wish,
      SignedIn user) {
    ImportFile kept = mappings.getFile(file, user.name());
    Query rows = Query.of("/figures/import/" + file + "/rows");
    Redirect back =
        Redirect.to(
            kept.isWorkbook()
                ? address(file, wish.mappingId(), wish.monthWord())
                : rows.with("decimal", wish.sign().name()).address());
    try {
      LocalDate day = desk.geography(geography);
      mappings.declare(kept, day);
      return day == null
          ? back.saying("figures.geography.none")
          : back.saying("figures.geography.declared", messages.in(user.language()).date(day));
    } catch (RefusedException refused) {
      return back.refusing(refused.problem());
    }
  }

  /** Every row as a file, those left out with their reason. */
  @GetMapping(ImportController.FILE + "/rows.{format}")
  ResponseEntity<byte[]> export(
      @PathVariable long file, @PathVariable String format, ImportRowsWish wish, SignedIn user) {
    ImportDesk.Source source = desk.source(mappings.getFile(file, user.name()), wish);
    return desk.table(source, wish.among(judge(source, user)), messages.in(user.language()))
        .as(format);
  }

  /**
   * Lays down what names of rows mean; {@code +} enters a new indicator, {@code -} leaves it out.
   */
  @PostMapping(ImportController.FILE + "/names")
  @AsksForUnitsItself("nothing: a name is nobody's figure")
  View names(
      @PathVariable long file,
      ImportRowsWish wish,
      @RequestParam Map<String, String> form,
      SignedIn user) {
    long mapping = wish.mappingId();
    String rows = address(file, mapping, wish.monthWord());
    Redirect back = Redirect.to(rows);
    try {
      Mapping kept = mappings.get(mapping);
      YearMonth month = ImportDesk.month(wish.monthWord());
      RowNames typed =
          RowNames.read(
              form,
              kept.layout().rowsAre(),
              words -> desk.meaning(kept.layout().rowsAre(), words, month));
      if (!typed.fresh().isEmpty() && !user.may(Permission.PREPARE_PLANS)) {
        throw new RefusedException(Problem.of("measures.indicators-not-allowed"));
      }
      Map<String, Meaning> others =
          mappings.mean(
              mapping, typed.meanings(), typed.fresh(), typed.seen(), frequency(kept.layout()));
      if (!others.isEmpty()) {
        Map<String, String> settled = new LinkedHashMap<>();
        others.forEach(
            (words, meaning) -> settled.put(typed.numberOf(words), desk.written(meaning, month)));
        return desk.conflict(messages.in(user.language()), month)
            .names(file, rows, new TreeMap<>(form), settled);
      }
      return back.saying("figures.names-settled", typed.meanings().size() + typed.fresh().size());
    } catch (RefusedException refused) {
      return back.refusing(refused.problem());
    }
  }

  private static Frequency frequency(Layout layout) {
    boolean yearly =
        layout.columns().stream()
            .allMatch(column -> column.when() == Layout.When.YEAR || column.period().length() == 4);
    return yearly ? Frequency.YEAR : Frequency.MONTH;
  }

  /** Takes the figures and shows what became of each row. */
  @PostMapping(ImportController.FILE + "/apply")
  @AsksForUnitsItself(
      "FigureIntake, row by row: the unit of the figure, or the one that supplies it")
  View apply(
      @PathVariable long file,
      ImportRowsWish wish,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "false") boolean confirmed,
      SignedIn user) {
    ImportFile kept = mappings.getFile(file, user.name());
    try {
      ImportDesk.Source from = desk.source(kept, wish);
      String named = source.isBlank() ? kept.name() : source.strip();
      Delivery delivery =
          Delivery.of(desk.now(), named, user.name()).onBoundariesOf(from.geography());
      FigureReport report =
          reports.take(
              kept,
              from.figures(),
              confirmed ? delivery.asConfirmed() : delivery,
              from.sign(),
              rights.of(user));
      return report.repeated()
          ? repeated(report, user)
          : Redirect.to(ImportReportController.address(file, report.batch()));
    } catch (RefusedException refused) {
      return Redirect.to("/figures/import/" + file + "/rows").refusing(refused.problem());
    }
  }

  /** To what became of the same file the first time, where it is the reader's to see. */
  private Redirect repeated(FigureReport report, SignedIn user) {
    int batch = Objects.requireNonNull(report.batch());
    return reports
        .findFile(batch, user.name())
        .map(file -> Redirect.to(ImportReportController.address(file, batch)))
        .orElse(Redirect.to("/figures/import"))
        .warning("figures.report.repeated", batch);
  }
}
