package vn.haidang.measures.web;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.measures.CellEdit;
import vn.haidang.measures.CellOutcome;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.Sheet;
import vn.haidang.measures.SheetCell;
import vn.haidang.measures.Sheets;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.platform.Conflict;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Texts;

/** "Nhập số liệu": what a unit enters in a month, as a form that needs no script. */
@Controller
@Needs(Permission.READ)
class SheetsController {

  static final String SHEET = "/sheets/{unit:[1-9]\\d{0,8}}/{month:\\d{4}-\\d{2}}";

  private final Sheets sheets;
  private final SheetDesk desk;
  private final Signatures signatures;
  private final MessageFiles messages;

  SheetsController(Sheets sheets, SheetDesk desk, Signatures signatures, MessageFiles messages) {
    this.sheets = sheets;
    this.desk = desk;
    this.signatures = signatures;
    this.messages = messages;
  }

  @GetMapping(SHEET)
  @InUnitOf("unit")
  Screen show(@PathVariable int unit, @PathVariable YearMonth month, SignedIn user) {
    return screen(unit, month, user);
  }

  private Screen screen(int unit, YearMonth month, SignedIn user) {
    Texts texts = messages.in(user.language());
    Sheet sheet = sheets.get(unit, month);
    return Screen.of(
        "measures/sheet.jte",
        new SheetPageBuilder(texts)
            .build(
                sheet.with(signatures.under(sheet.events())),
                desk.name(unit, month),
                desk.rights(user, unit),
                desk.boundariesAfter(unit, month),
                user));
  }

  /** Saves what was typed, and hands it in where that was pressed. */
  @PostMapping(SHEET)
  @Needs(Permission.REPORT_WORK)
  @InUnitOf("unit")
  View save(
      @PathVariable int unit,
      @PathVariable YearMonth month,
      @RequestParam Map<String, String> form,
      SignedIn user) {
    List<CellEdit> edits = SheetForm.edits(form);
    List<CellOutcome> outcomes = sheets.save(unit, month, edits, user.name());
    if (outcomes.stream().anyMatch(outcome -> outcome instanceof CellOutcome.Overtaken)) {
      return conflict(unit, month, edits, outcomes, user);
    }
    Redirect back = Redirect.to(SheetPageBuilder.address(unit, month));
    if (!form.getOrDefault("do", "").equals("submit")) {
      return back.saying("sheets.saved", outcomes.size());
    }
    if (sheets.get(unit, month).ready().isEmpty()) {
      // Asked first: a refusal would take back what was just saved.
      return back.refusing(Problem.of("measures.nothing-to-submit"));
    }
    return back.saying("sheets.submitted", sheets.submit(unit, month, user.name()));
  }

  /** Both values of every cell that somebody else changed meanwhile; the rest is carried along. */
  private Screen conflict(
      int unit, YearMonth month, List<CellEdit> edits, List<CellOutcome> outcomes, SignedIn user) {
    Texts texts = messages.in(user.language());
    String address = SheetPageBuilder.address(unit, month);
    Map<IndicatorId, String> names =
        sheets.get(unit, month).rows().stream()
            .collect(Collectors.toMap(row -> row.indicator().id(), row -> row.indicator().name()));
    Conflict conflict = Conflict.at(address, address);
    Map<IndicatorId, SheetCell> overtaken = new LinkedHashMap<>();
    for (CellOutcome outcome : outcomes) {
      if (outcome instanceof CellOutcome.Overtaken(CellEdit wanted, SheetCell now)) {
        overtaken.put(wanted.indicator(), now);
        conflict.savedBy(signatures.of(now.changedBy()), now.changedAt());
      }
    }
    for (CellEdit edit : edits) {
      String id = edit.indicator().toString();
      SheetCell now = overtaken.get(edit.indicator());
      if (now == null) {
        conflict
            .keeping("figure-" + id, edit.typed())
            .keeping("status-" + id, edit.status().name())
            .keeping("note-" + id, edit.note())
            .keeping("reason-" + id, edit.reason())
            .keeping("seen-" + id, Integer.toString(edit.seen()));
      } else {
        String name = Objects.requireNonNullElse(names.get(edit.indicator()), id);
        conflict
            .keeping("seen-" + id, Integer.toString(now.version()))
            .called("figure-" + id, name, edit.typed(), now.typed())
            .field(
                "status-" + id,
                "measures.column.status",
                new Conflict.Side(edit.status().name(), status(texts, edit.status().name())),
                new Conflict.Side(now.status().name(), status(texts, now.status().name())))
            .field("note-" + id, "sheets.note", edit.note(), now.note())
            .field("reason-" + id, "sheets.reason", edit.reason(), now.reason());
      }
    }
    return conflict.screen();
  }

  private static String status(Texts texts, String name) {
    return texts.get("measures.status." + name);
  }

  @PostMapping(SHEET + "/approve")
  @Needs(Permission.APPROVE_FIGURES)
  @InUnitOf("unit")
  View approve(
      @PathVariable int unit,
      @PathVariable YearMonth month,
      @RequestParam(defaultValue = "-1") int version,
      SignedIn user) {
    Redirect back = Redirect.to(SheetPageBuilder.address(unit, month));
    try {
      return back.saying(
          "sheets.approved",
          sheets.approve(unit, month, version, source(unit, month), user.name()));
    } catch (RefusedException refused) {
      return back.refusing(refused.problem());
    }
  }

  private String source(int unit, YearMonth month) {
    Texts texts = messages.in(MessageFiles.VIETNAMESE);
    return texts.get("sheets.source", new SheetWords(texts).month(month), desk.name(unit, month));
  }

  @PostMapping(SHEET + "/send-back")
  @Needs(Permission.APPROVE_FIGURES)
  @InUnitOf("unit")
  View sendBack(
      @PathVariable int unit,
      @PathVariable YearMonth month,
      @RequestParam(defaultValue = "-1") int version,
      @RequestParam(defaultValue = "") String reason,
      SignedIn user) {
    Redirect back = Redirect.to(SheetPageBuilder.address(unit, month));
    try {
      return back.saying(
          "sheets.sent-back", sheets.sendBack(unit, month, version, reason, user.name()));
    } catch (RefusedException refused) {
      return back.refusing(refused.problem());
    }
  }

  @PostMapping(SHEET + "/unlock")
  @Needs(Permission.APPROVE_FIGURES)
  @InUnitOf("unit")
  View unlock(
      @PathVariable int unit,
      @PathVariable YearMonth month,
      @RequestParam(required = false) List<Integer> row,
      @RequestParam(defaultValue = "") String reason,
      SignedIn user) {
    Redirect back = Redirect.to(SheetPageBuilder.address(unit, month));
    List<IndicatorId> which = row == null ? List.of() : row.stream().map(IndicatorId::new).toList();
    try {
      return back.saying("sheets.unlocked", sheets.unlock(unit, month, which, reason, user.name()));
    } catch (RefusedException refused) {
      return back.refusing(refused.problem());
    }
  }
}
