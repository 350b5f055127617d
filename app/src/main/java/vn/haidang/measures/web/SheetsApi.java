package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.measures.CellEdit;
import vn.haidang.measures.CellOutcome;
import vn.haidang.measures.FigureStatus;
import vn.haidang.measures.Finding;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.Sheet;
import vn.haidang.measures.SheetCell;
import vn.haidang.measures.SheetRow;
import vn.haidang.measures.Sheets;
import vn.haidang.measures.Stage;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.platform.Listing;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedCall;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Texts;

/** Sheets for programs, and for the page itself while somebody types. */
@RestController
@Needs(Permission.READ)
class SheetsApi {

  private static final String SHEET = "/api/v1/sheets/{unit:[1-9]\\d{0,8}}/{month:\\d{4}-\\d{2}}";

  private final Sheets sheets;
  private final SheetDesk desk;
  private final MessageFiles messages;

  SheetsApi(Sheets sheets, SheetDesk desk, MessageFiles messages) {
    this.sheets = sheets;
    this.desk = desk;
    this.messages = messages;
  }

  /** What is to be said about a figure; {@code choices} are ways to write it with one meaning. */
  record FigureDoubt(Finding.Severity severity, String code, String detail, List<String> choices) {}

  /**
   * A figure of a sheet.
   *
   * @param figure as typed
   * @param toDate of the year to the end of the step; null: does not follow
   * @param version to be sent back as {@code seen}
   */
  record CellView(
      int indicator,
      String code,
      String name,
      String figure,
      FigureStatus status,
      String note,
      String reason,
      Stage stage,
      int version,
      @Nullable Instant changedAt,
      String changedBy,
      @Nullable BigDecimal toDate,
      List<FigureDoubt> findings) {}

  /**
   * The sheet of a unit for a month.
   *
   * @param left what is still to be done, in words; empty: nothing
   */
  record SheetView(
      int unit,
      String month,
      int version,
      Stage stage,
      String left,
      Instant at,
      List<CellView> cells) {}

  /** What became of an edit. */
  enum Became {
    SAVED,
    OVERTAKEN,
    LOCKED
  }

  /** An edit with what became of it, and how the cell stands now. */
  record OutcomeView(int indicator, Became became, SheetCellView now) {}

  /** A cell without what follows from the others. */
  record SheetCellView(
      String figure,
      FigureStatus status,
      String note,
      String reason,
      int version,
      @Nullable Instant changedAt,
      String changedBy) {}

  /** Every edit answered, and the sheet as it stands after them. */
  record SavedView(List<OutcomeView> outcomes, SheetView sheet) {}

  /**
   * A figure to be kept.
   *
   * @param seen version that was read; 0: none
   */
  record WantedCell(
      int indicator,
      String figure,
      @Nullable FigureStatus status,
      @Nullable String note,
      @Nullable String reason,
      int seen) {

    CellEdit edit() {
      return new CellEdit(
          new IndicatorId(indicator),
          figure,
          status == null ? FigureStatus.ESTIMATE : status,
          note == null ? "" : note,
          reason == null ? "" : reason,
          seen);
    }
  }

  /** Figures to be kept as a draft. */
  record WantedCells(List<WantedCell> cells) {}

  /** What the head decides; the reason is needed for sending back and unlocking. */
  record SheetDecision(int version, @Nullable String reason) {}

  /**
   * How far a unit is with its sheet of a month.
   *
   * @param all figures that are asked for
   * @param left what is still to be done, in words; empty: nothing
   */
  record SheetLine(
      int unit,
      String name,
      String month,
      int all,
      int filled,
      int submitted,
      int approved,
      Stage stage,
      String left) {}

  /** Those he reads, his own first; {@code month} is the one that is being entered if left out. */
  @GetMapping("/api/v1/sheets")
  Listing<SheetLine> list(@RequestParam(defaultValue = "") String month, SignedIn user) {
    Texts texts = messages.in(user.language());
    YearMonth wanted = desk.month(month);
    return Listing.whole(
        desk.listUnits(user, wanted).stream()
            .map(unit -> line(unit, wanted, texts))
            .filter(line -> line.all() > 0)
            .toList(),
        line -> line);
  }

  private SheetLine line(int unit, YearMonth month, Texts texts) {
    Sheet sheet = sheets.get(unit, month);
    return new SheetLine(
        unit,
        desk.name(unit, month),
        month.toString(),
        sheet.rows().size(),
        sheet.filled(),
        sheet.in(Stage.SUBMITTED).size(),
        sheet.in(Stage.APPROVED).size(),
        sheet.stage(),
        new SheetWords(texts).summary(sheet));
  }

  @GetMapping(SHEET)
  @InUnitOf("unit")
  SheetView get(@PathVariable int unit, @PathVariable YearMonth month, SignedIn user) {
    Texts texts = messages.in(user.language());
    desk.name(unit, month);
    return view(sheets.get(unit, month), texts);
  }

  @PostMapping(SHEET + "/cells")
  @Needs(Permission.REPORT_WORK)
  @InUnitOf("unit")
  SavedView save(
      @PathVariable int unit,
      @PathVariable YearMonth month,
      @RequestBody WantedCells wanted,
      SignedIn user) {
    List<OutcomeView> outcomes =
        sheets
            .save(unit, month, wanted.cells().stream().map(WantedCell::edit).toList(), user.name())
            .stream()
            .map(SheetsApi::view)
            .toList();
    return new SavedView(outcomes, get(unit, month, user));
  }

  @PostMapping(SHEET + "/submit")
  @Needs(Permission.REPORT_WORK)
  @InUnitOf("unit")
  SheetView submit(@PathVariable int unit, @PathVariable YearMonth month, SignedIn user) {
    sheets.submit(unit, month, user.name());
    return get(unit, month, user);
  }

  @PostMapping(SHEET + "/approve")
  @Needs(Permission.APPROVE_FIGURES)
  @InUnitOf("unit")
  SheetView approve(
      @PathVariable int unit,
      @PathVariable YearMonth month,
      @RequestBody SheetDecision decision,
      SignedIn user) {
    Texts texts = messages.in(MessageFiles.VIETNAMESE);
    String source =
        texts.get("sheets.source", new SheetWords(texts).month(month), desk.name(unit, month));
    unlessChanged(
        unit,
        month,
        user,
        () -> sheets.approve(unit, month, decision.version(), source, user.name()));
    return get(unit, month, user);
  }

  @PostMapping(SHEET + "/send-back")
  @Needs(Permission.APPROVE_FIGURES)
  @InUnitOf("unit")
  SheetView sendBack(
      @PathVariable int unit,
      @PathVariable YearMonth month,
      @RequestBody SheetDecision decision,
      SignedIn user) {
    String reason = reason(decision);
    unlessChanged(
        unit,
        month,
        user,
        () -> sheets.sendBack(unit, month, decision.version(), reason, user.name()));
    return get(unit, month, user);
  }

  @PostMapping(SHEET + "/unlock")
  @Needs(Permission.APPROVE_FIGURES)
  @InUnitOf("unit")
  SheetView unlock(
      @PathVariable int unit,
      @PathVariable YearMonth month,
      @RequestBody SheetDecision decision,
      SignedIn user) {
    sheets.unlock(unit, month, List.of(), reason(decision), user.name());
    return get(unit, month, user);
  }

  private void unlessChanged(int unit, YearMonth month, SignedIn user, Runnable change) {
    try {
      change.run();
    } catch (RefusedException refused) {
      if (refused.problem().code().equals("measures.sheet-changed")) {
        throw RefusedCall.changedMeanwhile(refused.problem(), get(unit, month, user));
      }
      throw refused;
    }
  }

  private static String reason(SheetDecision decision) {
    String reason = decision.reason();
    if (reason == null || reason.isBlank()) {
      throw RefusedCall.invalid(Map.of("reason", Problem.of("measures.reason-missing")));
    }
    return reason;
  }

  private static OutcomeView view(CellOutcome outcome) {
    SheetCell now = outcome.now();
    Became became =
        switch (outcome) {
          case CellOutcome.Saved _ -> Became.SAVED;
          case CellOutcome.Overtaken _ -> Became.OVERTAKEN;
          case CellOutcome.Locked _ -> Became.LOCKED;
        };
    return new OutcomeView(
        now.indicator().value(),
        became,
        new SheetCellView(
            now.typed(),
            now.status(),
            now.note(),
            now.reason(),
            now.version(),
            now.changedAt(),
            now.changedBy()));
  }

  private SheetView view(Sheet sheet, Texts texts) {
    SheetWords words = new SheetWords(texts);
    return new SheetView(
        sheet.unit(),
        sheet.month().toString(),
        sheet.version(),
        sheet.stage(),
        words.summary(sheet),
        desk.now(),
        sheet.rows().stream().map(row -> cell(row, words)).toList());
  }

  private static CellView cell(SheetRow row, SheetWords words) {
    SheetCell cell = row.cell();
    return new CellView(
        cell.indicator().value(),
        row.indicator().code(),
        row.indicator().name(),
        cell.typed(),
        cell.status(),
        cell.note(),
        cell.reason(),
        cell.stage(),
        cell.version(),
        cell.changedAt(),
        cell.changedBy(),
        row.toDate().orElse(null),
        row.findings().stream()
            .map(finding ->
                new FigureDoubt(
                    finding.severity(),
                    finding.problem().code(),
                    words.detail(finding),
                    finding.choices()))
            .toList());
  }
}
