package vn.haidang.measures.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import vn.haidang.measures.Delivery;
import vn.haidang.measures.FigureIntake;
import vn.haidang.measures.FigureReport;
import vn.haidang.measures.ForeignSheet;
import vn.haidang.measures.Frequency;
import vn.haidang.measures.ImportFile;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.JudgedFigure;
import vn.haidang.measures.Layout;
import vn.haidang.measures.Mapping;
import vn.haidang.measures.Mappings;
import vn.haidang.measures.Meaning;
import vn.haidang.organisation.AsksForUnitsItself;
import vn.haidang.organisation.UnitId;
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
import vn.haidang.platform.UploadedName;

/**
 * "Nạp bảng tính": figures from tables and foreign spreadsheets, looked at before they are taken.
 */
@Controller
@Needs(Permission.REPORT_WORK)
class ImportController {

  private static final String FILE = "/figures/import/{file:[1-9]\\d{0,17}}";

  private final Mappings mappings;
  private final ImportDesk desk;
  private final FigureIntake intake;
  private final FigureRights rights;
  private final Signatures signatures;
  private final MessageFiles messages;

  ImportController(
      Mappings mappings,
      ImportDesk desk,
      FigureIntake intake,
      FigureRights rights,
      Signatures signatures,
      MessageFiles messages) {
    this.mappings = mappings;
    this.desk = desk;
    this.intake = intake;
    this.rights = rights;
    this.signatures = signatures;
    this.messages = messages;
  }

  @GetMapping("/figures/import")
  Screen start(SignedIn user) {
    Texts texts = messages.in(user.language());
    return Screen.of(
        "measures/import.jte",
        new ImportPage(
            mappings.listAll().stream()
                .map(mapping ->
                    new ImportPage.Kept(
                        mapping.id(),
                        mapping.version(),
                        mapping.name(),
                        mapping.layout().sheet(),
                        texts.minute(mapping.changedAt()),
                        signatures.of(mapping.changedBy())))
                .toList()));
  }

  @PostMapping("/figures/import")
  @AsksForUnitsItself("nothing yet: the file is only kept to be looked at")
  View upload(
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file, SignedIn user)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return Redirect.to("/figures/import").refusing(Problem.of("measures.no-file"));
    }
    try {
      String name = UploadedName.of(file, "so-lieu");
      byte[] bytes = file.getBytes();
      boolean workbook = desk.check(name, bytes);
      long id = mappings.keep(name, bytes, user.name());
      return Redirect.to("/figures/import/" + id + (workbook ? "" : "/rows"));
    } catch (RefusedException refused) {
      return Redirect.to("/figures/import").refusing(refused.problem());
    }
  }

  @GetMapping(FILE)
  View layout(
      @PathVariable long file,
      @RequestParam(defaultValue = "") String sheet,
      @RequestParam(defaultValue = "") String mapping,
      SignedIn user) {
    ImportFile kept = mappings.getFile(file, user.name());
    if (!kept.isWorkbook()) {
      return Redirect.to("/figures/import/" + file + "/rows");
    }
    return Screen.of("measures/import-layout.jte", desk.page(kept, sheet, mapping));
  }

  /**
   * Keeps the layout under its name and shows what it would bring. A version counts for the layout
   * it is of, and not for another one whose name was typed.
   */
  @PostMapping(FILE + "/mapping")
  @AsksForUnitsItself("nothing: a layout is nobody's figure")
  View keep(@PathVariable long file, @RequestParam Map<String, String> form, SignedIn user) {
    mappings.getFile(file, user.name());
    try {
      String name = form.getOrDefault("name", "").strip();
      YearMonth month = ImportDesk.month(form.getOrDefault("month", ""));
      Layout layout = desk.layout(form);
      String version = form.getOrDefault("version", "");
      boolean itsOwn = form.getOrDefault("of", "").equals(name) && version.matches("\\d{1,9}");
      Optional<Long> id =
          mappings.put(name, layout, itsOwn ? Integer.parseInt(version) : -1, user.name());
      return id.isPresent()
          ? Redirect.to(rowsOf(file, id.get(), month.toString()))
          : conflict(file, month, layout, mappings.findNamed(name).orElseThrow(), user);
    } catch (RefusedException refused) {
      Query layout =
          Query.of("/figures/import/" + file).with("sheet", form.getOrDefault("sheet", ""));
      return Redirect.to(layout.address()).refusing(refused.problem());
    }
  }

  private Screen conflict(long file, YearMonth month, Layout mine, Mapping now, SignedIn user) {
    return desk.conflict(messages.in(user.language()), month)
        .layout(file, month.toString(), mine, now, signatures.of(now.changedBy()));
  }

  private static String rowsOf(long file, long mapping, String month) {
    Query rows = Query.of("/figures/import/" + file + "/rows");
    return rows.with("mapping", mapping).with("month", month).address();
  }

  @GetMapping(FILE + "/rows")
  View rows(
      @PathVariable long file,
      @RequestParam(defaultValue = "0") long mapping,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "COMMA") String decimal,
      @RequestParam(defaultValue = "") String geography,
      @RequestParam(defaultValue = "") String verdict,
      SignedIn user) {
    ImportFile kept = mappings.getFile(file, user.name());
    if (kept.isWorkbook() && mapping == 0) {
      return Redirect.to("/figures/import/" + file);
    }
    try {
      ImportDesk.Source source =
          desk.source(kept, mapping, month, decimal).on(desk.geography(geography));
      List<JudgedFigure> judged = judge(source, user);
      return Screen.of(
          "measures/import-rows.jte",
          desk.rows(kept, source, judged, verdict, messages.in(user.language())));
    } catch (RefusedException refused) {
      return Redirect.to("/figures/import").refusing(refused.problem());
    }
  }

  private List<JudgedFigure> judge(ImportDesk.Source source, SignedIn user) {
    return intake.judge(source.figures(), source.sign(), rights.of(user), source.geography());
  }

  /** Every row as a file, those left out with their reason. */
  @GetMapping(FILE + "/rows.{format}")
  ResponseEntity<byte[]> export(
      @PathVariable long file,
      @PathVariable String format,
      @RequestParam(defaultValue = "0") long mapping,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "COMMA") String decimal,
      @RequestParam(defaultValue = "") String geography,
      @RequestParam(defaultValue = "") String verdict,
      SignedIn user) {
    ImportDesk.Source source =
        desk.source(mappings.getFile(file, user.name()), mapping, month, decimal)
            .on(desk.geography(geography));
    List<JudgedFigure> wanted =
        judge(source, user).stream()
            .filter(one -> verdict.isEmpty() || one.verdict().name().equals(verdict))
            .toList();
    return desk.table(source, wanted, messages.in(user.language())).as(format);
  }

  /**
   * Lays down what names of rows mean; {@code +} enters a new indicator, {@code -} leaves it out.
   */
  @PostMapping(FILE + "/names")
  @AsksForUnitsItself("nothing: a name is nobody's figure")
  View names(
      @PathVariable long file,
      @RequestParam(defaultValue = "0") long mapping,
      @RequestParam(defaultValue = "") String month,
      @RequestParam Map<String, String> form,
      SignedIn user) {
    Redirect back = Redirect.to(rowsOf(file, mapping, month));
    try {
      Mapping kept = mappings.get(mapping);
      YearMonth of = ImportDesk.month(month);
      LocalDate on = of.atEndOfMonth();
      String rest = form.getOrDefault("rest", "");
      Map<String, Meaning> meanings = new LinkedHashMap<>();
      Map<String, String> wanted = new LinkedHashMap<>();
      Map<String, Meaning> seen = new LinkedHashMap<>();
      Map<String, String> numbers = new LinkedHashMap<>();
      for (String key : form.keySet()) {
        if (key.matches("words-\\d{1,5}")) {
          String number = key.substring("words-".length());
          String words = form.getOrDefault(key, "");
          numbers.put(words, number);
          String was = form.getOrDefault("was-" + number, "");
          if (!was.isEmpty()) {
            seen.put(words, meaning(kept, was, on));
          }
          String typed = form.getOrDefault("means-" + number, "").strip();
          String means = typed.isEmpty() ? rest : typed;
          if (means.equals("+") && kept.layout().rowsAre() != Layout.RowsAre.UNITS) {
            wanted.put(words, form.getOrDefault("measure-" + number, ""));
          } else if (!means.isEmpty()) {
            meanings.put(words, meaning(kept, means, on));
          }
        }
      }
      if (!wanted.isEmpty() && !user.may(Permission.PREPARE_PLANS)) {
        throw new RefusedException(Problem.of("measures.indicators-not-allowed"));
      }
      Map<String, Meaning> others =
          mappings.mean(mapping, meanings, wanted, seen, frequency(kept.layout()));
      if (!others.isEmpty()) {
        Map<String, String> settled = new LinkedHashMap<>();
        others.forEach((words, meaning) ->
            settled.put(numbers.getOrDefault(words, ""), desk.written(meaning, of)));
        return desk.conflict(messages.in(user.language()), of)
            .names(file, rowsOf(file, mapping, month), new TreeMap<>(form), settled);
      }
      return back.saying("figures.names-settled", meanings.size() + wanted.size());
    } catch (RefusedException refused) {
      return back.refusing(refused.problem());
    }
  }

  private Meaning meaning(Mapping mapping, String typed, LocalDate on) {
    if (typed.equals("-")) {
      return new Meaning.LeftOut();
    }
    return mapping.layout().rowsAre() == Layout.RowsAre.UNITS
        ? new Meaning.OfUnit(desk.unit(typed, on))
        : new Meaning.OfIndicator(new IndicatorId(desk.indicator(typed)));
  }

  private static Frequency frequency(Layout layout) {
    boolean yearly =
        layout.columns().stream()
            .allMatch(column -> column.when() == Layout.When.YEAR || column.period().length() == 4);
    return yearly ? Frequency.YEAR : Frequency.MONTH;
  }

  /** Takes the figures; what cannot be taken is listed with its place and reason. */
  @PostMapping(FILE + "/apply")
  @AsksForUnitsItself(
      "FigureIntake, row by row: the unit of the figure, or the one that supplies it")
  View apply(
      @PathVariable long file,
      @RequestParam(defaultValue = "0") long mapping,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "COMMA") String decimal,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "false") boolean confirmed,
      @RequestParam(defaultValue = "") String geography,
      SignedIn user) {
    ImportFile kept = mappings.getFile(file, user.name());
    ImportDesk.Source from =
        desk.source(kept, mapping, month, decimal).on(desk.geography(geography));
    String named = source.isBlank() ? kept.name() : source.strip();
    Delivery delivery =
        Delivery.of(desk.now(), named, user.name()).onBoundariesOf(from.geography());
    FigureReport report =
        intake.bring(
            from.figures(),
            confirmed ? delivery.asConfirmed() : delivery,
            from.sign(),
            rights.of(user),
            from.mapping() == null && from.geography() == null ? kept.sha256() : null);
    Texts texts = messages.in(user.language());
    return Screen.of(
        "measures/import-report.jte",
        new ImportReportPage(
            kept.name(),
            report.rows(),
            report.changed(),
            report.unchanged(),
            report.refused(),
            report.backCast(),
            report.repeated(),
            String.valueOf(report.batch()),
            report.faults().stream()
                .map(fault ->
                    new ImportReportPage.Fault(
                        from.mapping() == null
                            ? texts.number(fault.line())
                            : ForeignSheet.cell(fault.line()),
                        fault.value(),
                        texts.get(fault.problem())))
                .toList(),
            report.brought().stream().map(one -> brought(one, from)).toList()));
  }

  /** On the page of the indicator for their unit; unit by unit where there are several. */
  private static ImportReportPage.Brought brought(
      FigureReport.Brought one, ImportDesk.Source from) {
    UnitId unit = one.unit();
    LocalDate geography = from.geography();
    Query seen =
        Query.of("/indicators/" + one.indicator().id() + (unit == null ? "/units" : ""))
            .with("year", one.year())
            .with("unit", unit == null ? "" : unit)
            .with("geography", unit == null && geography != null ? geography : "");
    return new ImportReportPage.Brought(
        one.indicator().fullName(), one.indicator().unit().symbol(), seen.address(), one.rows());
  }

  @PostMapping("/figures/mappings/{mapping:[1-9]\\d{0,17}}/remove")
  @AsksForUnitsItself("nothing: a layout is nobody's figure")
  Redirect remove(@PathVariable long mapping, @RequestParam(defaultValue = "-1") int version) {
    try {
      mappings.remove(mapping, version);
      return Redirect.to("/figures/import").saying("figures.mapping-removed");
    } catch (RefusedException refused) {
      return Redirect.to("/figures/import").refusing(refused.problem());
    }
  }
}
