package vn.haidang.measures.web;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import vn.haidang.measures.Sheet;
import vn.haidang.measures.SheetChange;
import vn.haidang.measures.Sheets;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.platform.Download;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.TableFile;
import vn.haidang.platform.Texts;
import vn.haidang.platform.UploadedName;

/** A sheet as a workbook: fetched prefilled, filled in elsewhere, compared, applied. */
@Controller
@Needs(Permission.READ)
class SheetFilesController {

  private static final String SHEET = "/sheets/{unit:[1-9]\\d{0,8}}/{month:\\d{4}-\\d{2}}";

  private final Sheets sheets;
  private final SheetDesk desk;
  private final Signatures signatures;
  private final WorkbookReader reader;
  private final MessageFiles messages;

  SheetFilesController(
      Sheets sheets,
      SheetDesk desk,
      Signatures signatures,
      WorkbookReader reader,
      MessageFiles messages) {
    this.sheets = sheets;
    this.desk = desk;
    this.signatures = signatures;
    this.reader = reader;
    this.messages = messages;
  }

  /** The workbook to fill in. */
  @GetMapping(SHEET + "/template")
  @InUnitOf("unit")
  ResponseEntity<byte[]> template(
      @PathVariable int unit, @PathVariable YearMonth month, SignedIn user) {
    Texts texts = messages.in(user.language());
    return Download.of(
        "bieu-so-lieu-" + unit + "-" + month + ".xlsx",
        TableFile.XLSX,
        new SheetTemplate(texts).write(sheets.get(unit, month), desk.name(unit, month)));
  }

  /** The table as it stands, for spreadsheets and statistical programs. */
  @GetMapping(SHEET + "/export.{format}")
  @InUnitOf("unit")
  ResponseEntity<byte[]> export(
      @PathVariable int unit,
      @PathVariable YearMonth month,
      @PathVariable String format,
      SignedIn user) {
    Texts texts = messages.in(user.language());
    return new SheetExports(texts).of(sheets.get(unit, month), desk.name(unit, month), format);
  }

  /** Shows what the workbook would change; nothing is applied yet. */
  @PostMapping(SHEET + "/upload")
  @Needs(Permission.REPORT_WORK)
  @InUnitOf("unit")
  View upload(
      @PathVariable int unit,
      @PathVariable YearMonth month,
      @RequestParam(name = "file", required = false) @org.jspecify.annotations.Nullable
          MultipartFile file,
      SignedIn user)
      throws IOException {
    Texts texts = messages.in(user.language());
    String address = SheetPageBuilder.address(unit, month);
    if (file == null || file.isEmpty()) {
      return Redirect.to(address).refusing(Problem.of("measures.no-file"));
    }
    try {
      Sheet sheet = sheets.get(unit, month);
      String name = UploadedName.of(file, "so-lieu.xlsx");
      List<CellEdit> edits =
          new SheetWorkbook(reader.read(name, file.getBytes()), texts).edits(sheet);
      return Screen.of(
          "measures/sheet-upload.jte",
          page(unit, month, name, sheets.compare(unit, month, edits), texts));
    } catch (RefusedException refused) {
      return Redirect.to(address).refusing(refused.problem());
    }
  }

  private SheetUploadPage page(
      int unit, YearMonth month, String file, List<SheetChange> changes, Texts texts) {
    return new SheetUploadPage(
        desk.name(unit, month),
        new SheetWords(texts).month(month),
        SheetPageBuilder.address(unit, month),
        file,
        count(changes, SheetChange.Verdict.NEW),
        count(changes, SheetChange.Verdict.CHANGED),
        count(changes, SheetChange.Verdict.SAME),
        count(changes, SheetChange.Verdict.REJECTED),
        changes.stream()
            .filter(change -> change.verdict() != SheetChange.Verdict.SAME)
            .map(change -> row(change, texts))
            .toList());
  }

  private static int count(List<SheetChange> changes, SheetChange.Verdict verdict) {
    return (int) changes.stream().filter(change -> change.verdict() == verdict).count();
  }

  private SheetUploadPage.Row row(SheetChange change, Texts texts) {
    var said = new ArrayList<String>();
    change.row().findings().forEach(finding -> said.add(texts.get(finding.problem())));
    if (change.isLocked()) {
      said.add(texts.get("sheets.upload.locked"));
    } else if (change.isOvertaken()) {
      said.add(texts.get("sheets.upload.overtaken", signatures.of(change.now().changedBy())));
    }
    return new SheetUploadPage.Row(
        change.row().indicator().id().toString(),
        change.row().indicator().name(),
        change.row().indicator().unit().symbol(),
        change.now().typed(),
        change.row().cell().typed(),
        change.row().cell().status().name(),
        texts.get("measures.status." + change.row().cell().status().name()),
        change.row().cell().note(),
        change.row().cell().reason(),
        change.now().version(),
        change.verdict(),
        change.counts() && !change.isOvertaken(),
        said);
  }

  /** Keeps the chosen rows as a draft, as if they had been typed. */
  @PostMapping(SHEET + "/upload/apply")
  @Needs(Permission.REPORT_WORK)
  @InUnitOf("unit")
  View apply(
      @PathVariable int unit,
      @PathVariable YearMonth month,
      @RequestParam Map<String, String> form,
      @RequestParam(required = false) @org.jspecify.annotations.Nullable Set<String> pick,
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
