package vn.haidang.measures.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.measures.Sheets;
import vn.haidang.measures.web.SheetShapes.OutcomeView;
import vn.haidang.measures.web.SheetShapes.SavedView;
import vn.haidang.measures.web.SheetShapes.SheetDecision;
import vn.haidang.measures.web.SheetShapes.SheetLine;
import vn.haidang.measures.web.SheetShapes.SheetView;
import vn.haidang.measures.web.SheetShapes.WantedCell;
import vn.haidang.measures.web.SheetShapes.WantedCells;
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
  private final SheetList list;
  private final Signatures signatures;
  private final MessageFiles messages;

  SheetsApi(
      Sheets sheets, SheetDesk desk, SheetList list, Signatures signatures, MessageFiles messages) {
    this.sheets = sheets;
    this.desk = desk;
    this.list = list;
    this.signatures = signatures;
    this.messages = messages;
  }

  /** Those he reads, filtered and sorted as on the screen. */
  @GetMapping("/api/v1/sheets")
  Listing<SheetLine> list(SheetWish wish, SignedIn user) {
    String month = desk.month(wish.wantedMonth()).toString();
    return Listing.whole(
        list.list(wish, user, messages.in(user.language())), row -> SheetLine.of(row, month));
  }

  @GetMapping(SHEET)
  @InUnitOf("unit")
  SheetView get(@PathVariable int unit, @PathVariable YearMonth month, SignedIn user) {
    desk.name(unit, month);
    SheetWords words = new SheetWords(messages.in(user.language()));
    return SheetView.of(sheets.get(unit, month), words, signatures, desk.now());
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
            .map(outcome -> OutcomeView.of(outcome, signatures))
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
}
