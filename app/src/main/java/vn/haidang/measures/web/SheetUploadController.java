package vn.haidang.measures.web;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import vn.haidang.documents.WorkbookReader;
import vn.haidang.measures.CellEdit;
import vn.haidang.measures.CellOutcome;
import vn.haidang.measures.FigureTexts;
import vn.haidang.measures.ImportFile;
import vn.haidang.measures.Mappings;
import vn.haidang.measures.SheetChange;
import vn.haidang.measures.Sheets;
import vn.haidang.organisation.InUnitOf;
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

/** A filled template comes back: held against its sheet, looked at, taken along, applied. */
@Controller
@Needs(Permission.REPORT_WORK)
class SheetUploadController {

  private static final String FILE = SheetsController.SHEET + "/upload/{file:[1-9]\\d{0,17}}";

  private final Sheets sheets;
  private final SheetDesk desk;
  private final Mappings files;
  private final Signatures signatures;
  private final WorkbookReader reader;
  private final MessageFiles messages;

  SheetUploadController(
      Sheets sheets,
      SheetDesk desk,
      Mappings files,
      Signatures signatures,
      WorkbookReader reader,
      MessageFiles messages) {
    this.sheets = sheets;
    this.desk = desk;
    this.files = files;
    this.signatures = signatures;
    this.reader = reader;
    this.messages = messages;
  }

  /** Keeps the workbook and goes on to what it would change; nothing is applied yet. */
  @PostMapping(SheetsController.SHEET + "/upload")
  @InUnitOf("unit")
  View upload(
      @PathVariable int unit,
      @PathVariable YearMonth month,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      SignedIn user)
      throws IOException {
    String address = SheetPageBuilder.address(unit, month);
    if (file == null || file.isEmpty()) {
      return Redirect.to(address).refusing(Problem.of("measures.no-file"));
    }
    try {
      String name = UploadedName.of(file, "so-lieu.xlsx");
      byte[] bytes = file.getBytes();
      Texts texts = messages.in(user.language());
      new SheetWorkbook(reader.read(name, bytes), texts).read(sheets.get(unit, month));
      return Redirect.to(address + "/upload/" + files.keepTemplate(name, bytes, user.name()));
    } catch (RefusedException refused) {
      return Redirect.to(address).refusing(refused.problem());
    }
  }

  /** What the workbook would change in the sheet as it stands. */
  @GetMapping(FILE)
  @InUnitOf("unit")
  View compare(
      @PathVariable int unit,
      @PathVariable YearMonth month,
      @PathVariable long file,
      SignedIn user) {
    ImportFile kept = files.getFile(file, user.name());
    Texts texts = messages.in(user.language());
    try {
      return Screen.of(
          "measures/sheet-upload.jte",
          page(unit, month, kept, compared(unit, month, kept, texts), texts));
    } catch (RefusedException refused) {
      return Redirect.to(SheetPageBuilder.address(unit, month)).refusing(refused.problem());
    }
  }

  /** The same as a file, rows that do not change among them. */
  @GetMapping(FILE + "/rows.{format}")
  @InUnitOf("unit")
  ResponseEntity<byte[]> export(
      @PathVariable int unit,
      @PathVariable YearMonth month,
      @PathVariable long file,
      @PathVariable String format,
      SignedIn user) {
    Texts texts = messages.in(user.language());
    Compared compared = compared(unit, month, files.getFile(file, user.name()), texts);
    return new SheetUploadTable(texts, change -> said(change, texts))
        .of(compared, desk.name(unit, month), "doi-chieu-" + unit + "-" + month, format);
  }

  /**
   * A workbook beside its sheet.
   *
   * @param strays rows of it that are no row of the sheet
   */
  record Compared(List<SheetChange> changes, List<FilledTemplate.Stray> strays) {

    Compared {
      changes = List.copyOf(changes);
      strays = List.copyOf(strays);
    }
  }

  private Compared compared(int unit, YearMonth month, ImportFile file, Texts texts) {
    FilledTemplate filled =
        new SheetWorkbook(reader.read(file.name(), file.bytes()), texts)
            .read(sheets.get(unit, month));
    return new Compared(sheets.compare(unit, month, filled.edits()), filled.strays());
  }

  private SheetUploadPage page(
      int unit, YearMonth month, ImportFile file, Compared compared, Texts texts) {
    List<SheetChange> changes = compared.changes();
    return new SheetUploadPage(
        desk.name(unit, month),
        new SheetWords(texts).month(month),
        SheetPageBuilder.address(unit, month),
        file.id(),
        file.name(),
        count(changes, SheetChange.Verdict.NEW),
        count(changes, SheetChange.Verdict.CHANGED),
        count(changes, SheetChange.Verdict.SAME),
        count(changes, SheetChange.Verdict.REJECTED) + compared.strays().size(),
        Stream.concat(
                changes.stream()
                    .filter(change -> change.verdict() != SheetChange.Verdict.SAME)
                    .map(change -> row(change, texts)),
                compared.strays().stream().map(stray -> row(stray, texts)))
            .toList());
  }

  private static int count(List<SheetChange> changes, SheetChange.Verdict verdict) {
    return (int) changes.stream().filter(change -> change.verdict() == verdict).count();
  }

  private SheetUploadPage.Row row(SheetChange change, Texts texts) {
    return new SheetUploadPage.Row(
        change.row().indicator().id().toString(),
        change.row().indicator().name(),
        change.row().indicator().unit().symbol(),
        FigureTexts.shown(change.now().typed()),
        change.row().cell().typed(),
        change.row().cell().status().name(),
        texts.get("measures.status." + change.row().cell().status().name()),
        change.row().cell().note(),
        change.row().cell().reason(),
        change.now().version(),
        change.verdict(),
        change.counts() && !change.isOvertaken(),
        said(change, texts));
  }

  private static SheetUploadPage.Row row(FilledTemplate.Stray stray, Texts texts) {
    return new SheetUploadPage.Row(
        "",
        stray.name().isEmpty() ? stray.code() : stray.name(),
        stray.name().isEmpty() ? "" : stray.code(),
        "",
        stray.figure(),
        "",
        "",
        "",
        "",
        0,
        SheetChange.Verdict.REJECTED,
        false,
        List.of(texts.get(stray.problem())));
  }

  /** Why it is rejected, or what is surprising. */
  private List<String> said(SheetChange change, Texts texts) {
    var said = new ArrayList<String>();
    change.row().findings().forEach(finding -> said.add(texts.get(finding.problem())));
    if (change.isLocked()) {
      said.add(texts.get("sheets.upload.locked"));
    } else if (change.isOvertaken()) {
      said.add(texts.get("sheets.upload.overtaken", signatures.of(change.now().changedBy())));
    }
    return said;
  }

  /** Keeps the chosen rows as a draft, as if they had been typed. */
  @PostMapping(SheetsController.SHEET + "/upload/apply")
  @InUnitOf("unit")
  View apply(
      @PathVariable int unit,
      @PathVariable YearMonth month,
      @RequestParam Map<String, String> form,
      @RequestParam(required = false) @Nullable Set<String> pick,
      SignedIn user) {
    Redirect back = Redirect.to(SheetPageBuilder.address(unit, month));
    List<CellEdit> edits =
        SheetForm.edits(form).stream()
            .filter(edit -> pick != null && pick.contains(edit.indicator().toString()))
            .toList();
    List<CellOutcome> outcomes = sheets.save(unit, month, edits, user.name());
    long saved = outcomes.stream().filter(outcome -> outcome instanceof CellOutcome.Saved).count();
    return saved == outcomes.size()
        ? back.saying("sheets.upload.applied", saved)
        : back.warning("sheets.upload.applied-in-part", saved, outcomes.size() - saved);
  }
}
