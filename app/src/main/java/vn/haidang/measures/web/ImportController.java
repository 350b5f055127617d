package vn.haidang.measures.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import vn.haidang.measures.ImportFile;
import vn.haidang.measures.ImportReports;
import vn.haidang.measures.Layout;
import vn.haidang.measures.Mapping;
import vn.haidang.measures.Mappings;
import vn.haidang.organisation.AsksForUnitsItself;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Texts;
import vn.haidang.platform.UploadedName;

/**
 * "Nạp bảng tính": a table or foreign spreadsheet is handed in, and how it is read is laid down
 * once; {@link ImportRowsController} shows and takes what it brings.
 */
@Controller
@Needs(Permission.REPORT_WORK)
class ImportController {

  static final String FILE = "/figures/import/{file:[1-9]\\d{0,17}}";

  private final Mappings mappings;
  private final ImportDesk desk;
  private final ImportReports reports;
  private final Signatures signatures;
  private final MessageFiles messages;

  ImportController(
      Mappings mappings,
      ImportDesk desk,
      ImportReports reports,
      Signatures signatures,
      MessageFiles messages) {
    this.mappings = mappings;
    this.desk = desk;
    this.reports = reports;
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
          ? Redirect.to(ImportRowsController.address(file, id.get(), month.toString()))
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
