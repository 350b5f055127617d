package vn.haidang.measures.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import vn.haidang.measures.Frequency;
import vn.haidang.measures.ImportFile;
import vn.haidang.measures.ImportReports;
import vn.haidang.measures.IndicatorId;
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
  private final ImportReports reports;
  private final FigureRights rights;
  private final Signatures signatures;
  private final MessageFiles messages;

  ImportController(
      Mappings mappings,
      ImportDesk desk,
      FigureIntake intake,
      ImportReports reports,
      FigureRights rights,
      Signatures signatures,
      MessageFiles messages) {
    this.mappings = mappings;
    this.desk = desk;
    this.intake = intake;
    this.reports = reports;
    this.rights = rights;
    this.signatures = signatures;
    this.messages = messages;
  }

  /** {@code geography}: for figures on the boundaries of that day. */
  @GetMapping("/figures/import")
  Screen start(@RequestParam(defaultValue = "") String geography, SignedIn user) {
    Texts texts = messages.in(user.language());
    return Screen.of(
        "measures/import.jte",
        new ImportPage(
            geography.matches("\\d{4}-\\d{2}-\\d{2}") ? geography : "",
            mappings.listAll().stream()
                .map(mapping ->
                    new ImportPage.Kept(
                        mapping.id(),
                        mapping.version(),
                        mapping.name(),
                        mapping.layout().sheet(),
                        texts.minute(mapping.changedAt()),
                        signatures.of(mapping.changedBy())))
                .toList(),
            reports.listFiles(user.name()).stream()
                .map(file ->
                    new ImportPage.Handed(
                        "/figures/import/" + file.id(),
                        file.name(),
                        texts.minute(file.uploadedAt()),
                        file.reports().stream()
                            .map(one ->
                                new ImportPage.Taken(
                                    ImportReportController.address(file.id(), one.batch()),
                                    one.changed(),
                                    one.refused()))
                            .toList()))
                .toList()));
  }

  /** {@code geography}: on the boundaries of which day its figures are, where that is known. */
  @PostMapping("/figures/import")
  @AsksForUnitsItself("nothing yet: the file is only kept to be looked at")
  View upload(
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String geography,
      SignedIn user)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return Redirect.to("/figures/import").refusing(Problem.of("measures.no-file"));
    }
    try {
      String name = UploadedName.of(file, "so-lieu");
      byte[] bytes = file.getBytes();
      LocalDate day = desk.geography(geography);
      boolean workbook = desk.check(name, bytes);
      long id = mappings.keep(name, bytes, user.name());
      mappings.declare(mappings.getFile(id, user.name()), day);
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
    ImportFile kept = mappings.getFile(file, user.name());
    try {
      String name = form.getOrDefault("name", "").strip();
      YearMonth month = ImportDesk.month(form.getOrDefault("month", ""));
      Layout layout = desk.layout(form);
      String version = form.getOrDefault("version", "");
      boolean itsOwn = form.getOrDefault("of", "").equals(name) && version.matches("\\d{1,9}");
      Optional<Long> id =
          mappings.put(name, layout, itsOwn ? Integer.parseInt(version) : -1, user.name());
      id.ifPresent(mapping -> desk.recognise(mapping, kept));
      return id.isPresent()
          ? Redirect.to(rowsOf(file, id.get(), month.toString()))
          : conflict(file, month, layout, mappings.findNamed(name).orElseThrow(), user);
    } catch (RefusedException refused) {
      String problem = messages.in(user.language()).get(refused.problem());
      return Screen.of(
              "measures/import-layout.jte",
              desk.page(kept, form.getOrDefault("sheet", ""), "0").again(form, problem))
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
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
      @RequestParam(defaultValue = "") String verdict,
      SignedIn user) {
    ImportFile kept = mappings.getFile(file, user.name());
    if (kept.isWorkbook() && mapping == 0) {
      return Redirect.to("/figures/import/" + file);
    }
    try {
      ImportDesk.Source source =
          desk.source(kept, mapping, month, decimal);
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

  /** Says on the boundaries of which day the figures of the file are. */
  @PostMapping(FILE + "/geography")
  @AsksForUnitsItself("nothing yet: the file is only kept to be looked at")
  View declare(
      @PathVariable long file,
      @RequestParam(defaultValue = "") String geography,
      @RequestParam(defaultValue = "0") long mapping,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "COMMA") String decimal,
      SignedIn user) {
    ImportFile kept = mappings.getFile(file, user.name());
    Query rows = Query.of("/figures/import/" + file + "/rows");
    Redirect back =
        Redirect.to(
            kept.isWorkbook()
                ? rows.with("mapping", mapping).with("month", month).address()
                : rows.with("decimal", decimal).address());
    try {
      LocalDate day = desk.geography(geography);
      mappings.declare(kept, day);
      return day == null
          ? back.saying("figures.geography.none")
          : back.saying(
              "figures.geography.declared", messages.in(user.language()).date(day));
    } catch (RefusedException refused) {
      return back.refusing(refused.problem());
    }
  }

  /** Every row as a file, those left out with their reason. */
  @GetMapping(FILE + "/rows.{format}")
  ResponseEntity<byte[]> export(
      @PathVariable long file,
      @PathVariable String format,
      @RequestParam(defaultValue = "0") long mapping,
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "COMMA") String decimal,
      @RequestParam(defaultValue = "") String verdict,
      SignedIn user) {
    ImportDesk.Source source =
        desk.source(mappings.getFile(file, user.name()), mapping, month, decimal);
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

  /** Takes the figures and shows what became of each row. */
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
      SignedIn user) {
    ImportFile kept = mappings.getFile(file, user.name());
    try {
      ImportDesk.Source from =
          desk.source(kept, mapping, month, decimal);
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
