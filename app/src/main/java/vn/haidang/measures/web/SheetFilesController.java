package vn.haidang.measures.web;

import java.time.YearMonth;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.haidang.measures.Sheets;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.platform.Download;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.TableFile;
import vn.haidang.platform.Texts;

/** A sheet as a workbook to fill in elsewhere, and as a table to take along. */
@Controller
@Needs(Permission.READ)
class SheetFilesController {

  private final Sheets sheets;
  private final SheetDesk desk;
  private final MessageFiles messages;

  SheetFilesController(Sheets sheets, SheetDesk desk, MessageFiles messages) {
    this.sheets = sheets;
    this.desk = desk;
    this.messages = messages;
  }

  /** The workbook to fill in. */
  @GetMapping(SheetsController.SHEET + "/template")
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
  @GetMapping(SheetsController.SHEET + "/export.{format}")
  @InUnitOf("unit")
  ResponseEntity<byte[]> export(
      @PathVariable int unit,
      @PathVariable YearMonth month,
      @PathVariable String format,
      SignedIn user) {
    Texts texts = messages.in(user.language());
    return new SheetExports(texts).of(sheets.get(unit, month), desk.name(unit, month), format);
  }
}
