package vn.haidang.measures;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Audit;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/**
 * The sheets that units enter month by month: typed and kept as a draft, handed in, approved by the
 * head and from then on in force and locked. A faulty row stays behind; the others go their way.
 */
@Component
public class Sheets {

  private final SheetLines lines;
  private final SheetStore store;
  private final Deliveries deliveries;
  private final ImportStore imports;
  private final SheetIdentities identities;
  private final Audit audit;
  private final Clock clock;

  Sheets(
      SheetLines lines,
      SheetStore store,
      Deliveries deliveries,
      ImportStore imports,
      SheetIdentities identities,
      Audit audit,
      Clock clock) {
    this.lines = lines;
    this.store = store;
    this.deliveries = deliveries;
    this.imports = imports;
    this.identities = identities;
    this.audit = audit;
    this.clock = clock;
  }

  /** The sheet as it stands; without rows where the unit has nothing to enter in that month. */
  public Sheet get(int unit, YearMonth month) {
    Optional<SheetStore.Head> head = store.find(unit, month);
    Map<IndicatorId, SheetCell> cells =
        head.map(found -> store.listCells(found.id())).orElse(List.of()).stream()
            .collect(Collectors.toMap(SheetCell::indicator, Function.identity()));
    List<SheetRow> rows =
        lines.list(unit, month).stream()
            .map(row -> row.with(cells.getOrDefault(row.indicator().id(), row.cell())))
            .toList();
    return new Sheet(
        unit,
        month,
        head.map(SheetStore.Head::version).orElse(0),
        identities.check(rows),
        head.map(found -> store.listEvents(found.id())).orElse(List.of()));
  }

  /** What these edits would change; nothing is kept. Rows that they do not name are left out. */
  public List<SheetChange> compare(int unit, YearMonth month, Collection<CellEdit> edits) {
    Map<IndicatorId, CellEdit> wanted =
        edits.stream().collect(Collectors.toMap(CellEdit::indicator, edit -> edit, (a, b) -> b));
    Sheet sheet = get(unit, month);
    List<SheetRow> rows =
        sheet.rows().stream()
            .map(row -> {
              CellEdit edit = wanted.get(row.indicator().id());
              return edit == null
                  ? row
                  : row.with(row.cell().typed(edit.in(row.indicator().unit())));
            })
            .toList();
    return identities.check(rows).stream()
        .filter(row -> wanted.containsKey(row.indicator().id()))
        .map(row ->
            SheetChange.of(
                row,
                sheet.find(row.indicator().id()).orElseThrow().cell(),
                Objects.requireNonNull(wanted.get(row.indicator().id())).seen()))
        .toList();
  }

  /** Units for which there is something to enter, besides those that report by their level. */
  public List<Integer> listUnits() {
    return store.listUnits();
  }

  /**
   * Keeps what was typed, right or wrong. A cell that somebody else changed meanwhile is left as it
   * is, and so is one that is locked; each edit is answered in its order.
   */
  @Transactional
  public List<CellOutcome> save(int unit, YearMonth month, Collection<CellEdit> edits, String by) {
    Instant now = clock.instant();
    SheetStore.Head head = store.hold(unit, month, now, by);
    Sheet sheet = get(unit, month);
    var outcomes = new ArrayList<CellOutcome>();
    var changed = new LinkedHashMap<String, String>();
    for (CellEdit edit : edits) {
      SheetRow row = sheet.find(edit.indicator()).orElse(null);
      if (row != null) {
        CellEdit read = edit.in(row.indicator().unit());
        outcomes.add(save(head.id(), row, read, now, by, changed));
      }
    }
    if (!changed.isEmpty()) {
      store.countUp(head.id());
      audit.record("sheet.saved", subject(unit, month), changed);
    }
    return outcomes;
  }

  private CellOutcome save(
      long sheet,
      SheetRow row,
      CellEdit edit,
      Instant now,
      String by,
      Map<String, String> changed) {
    SheetCell cell = row.cell();
    if (cell.says(edit)) {
      return new CellOutcome.Saved(cell);
    }
    if (cell.stage() != Stage.OPEN) {
      return new CellOutcome.Locked(cell);
    }
    if (cell.version() != edit.seen()) {
      return new CellOutcome.Overtaken(edit, cell);
    }
    store.put(sheet, row.subject(), edit, now, by);
    changed.put(row.indicator().code(), edit.typed());
    return new CellOutcome.Saved(cell.typed(edit).saved(now, by));
  }

  /**
   * Hands every row in order to the head; the others stay with the officer.
   *
   * @return how many were handed in
   */
  @Transactional
  public int submit(int unit, YearMonth month, String by) {
    Instant now = clock.instant();
    SheetStore.Head head = store.hold(unit, month, now, by);
    List<SheetRow> ready = get(unit, month).ready();
    if (ready.isEmpty()) {
      throw new RefusedException(Problem.of("measures.nothing-to-submit"));
    }
    move(head, ready, Stage.SUBMITTED);
    store.note(head.id(), SheetEvent.Action.SUBMITTED, ready.size(), "", null, now, by);
    audit.record("sheet.submitted", subject(unit, month), values(ready));
    return ready.size();
  }

  /**
   * Puts what was handed in into force, with its reasons and notes, and locks it.
   *
   * @param seen version of the sheet that the head had before him
   * @param source how the figures name where they come from
   * @return how many figures
   */
  @Transactional
  public int approve(int unit, YearMonth month, int seen, String source, String by) {
    Instant now = clock.instant();
    SheetStore.Head head = store.hold(unit, month, now, by);
    List<SheetRow> rows = handedIn(unit, month, head, seen);
    Batch batch =
        deliveries.bring(
            Delivery.of(now, source, by).asConfirmed(),
            sink -> {
              for (int line = 0; line < rows.size(); line++) {
                SheetRow row = rows.get(line);
                sink.add(
                    line + 1,
                    row.indicator().id(),
                    row.subject(),
                    row.period(),
                    row.value().orElseThrow(),
                    row.cell().status(),
                    row.indicator().baseYear());
              }
            });
    if (batch.refused() > 0) {
      Batch.Fault fault = batch.faults().getFirst();
      throw new RefusedException(Problem.of(fault.code(), fault.value()));
    }
    rows.forEach(row -> remark(batch, row));
    move(head, rows, Stage.APPROVED);
    store.note(head.id(), SheetEvent.Action.APPROVED, rows.size(), "", batch.id(), now, by);
    audit.record("sheet.approved", subject(unit, month), values(rows));
    return rows.size();
  }

  private void remark(Batch batch, SheetRow row) {
    String text =
        Stream.of(row.cell().reason(), row.cell().note())
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining("; "));
    if (!text.isEmpty()) {
      imports.remark(batch.id(), row.indicator().id(), row.subject(), row.period(), text);
    }
  }

  /** Gives what was handed in back to the officer, who is told why. */
  @Transactional
  public int sendBack(int unit, YearMonth month, int seen, String reason, String by) {
    Instant now = clock.instant();
    SheetStore.Head head = store.hold(unit, month, now, by);
    List<SheetRow> rows = handedIn(unit, month, head, seen);
    return open(head, rows, SheetEvent.Action.SENT_BACK, reason, now, by);
  }

  /** Opens what was approved for a correction; the figures stay in force until it is approved. */
  @Transactional
  public int unlock(
      int unit, YearMonth month, Collection<IndicatorId> which, String reason, String by) {
    Instant now = clock.instant();
    SheetStore.Head head = store.hold(unit, month, now, by);
    List<SheetRow> rows =
        get(unit, month).in(Stage.APPROVED).stream()
            .filter(row -> which.isEmpty() || which.contains(row.indicator().id()))
            .toList();
    if (rows.isEmpty()) {
      throw new RefusedException(Problem.of("measures.nothing-locked"));
    }
    return open(head, rows, SheetEvent.Action.UNLOCKED, reason, now, by);
  }

  private int open(
      SheetStore.Head head,
      List<SheetRow> rows,
      SheetEvent.Action action,
      String reason,
      Instant now,
      String by) {
    if (reason.isBlank()) {
      throw new RefusedException(Problem.of("measures.reason-missing"));
    }
    move(head, rows, Stage.OPEN);
    store.note(head.id(), action, rows.size(), reason.strip(), null, now, by);
    Map<String, String> detail = new LinkedHashMap<>(values(rows));
    detail.put("reason", reason.strip());
    String what = action == SheetEvent.Action.UNLOCKED ? "sheet.unlocked" : "sheet.sent-back";
    audit.record(what, subject(head.unit(), head.month()), detail);
    return rows.size();
  }

  private List<SheetRow> handedIn(int unit, YearMonth month, SheetStore.Head head, int seen) {
    List<SheetRow> rows = get(unit, month).in(Stage.SUBMITTED);
    if (rows.isEmpty()) {
      throw new RefusedException(Problem.of("measures.nothing-submitted"));
    }
    if (head.version() != seen) {
      throw new RefusedException(Problem.of("measures.sheet-changed"));
    }
    return rows;
  }

  private void move(SheetStore.Head head, List<SheetRow> rows, Stage to) {
    store.move(head.id(), rows.stream().map(row -> row.indicator().id()).toList(), to);
    store.countUp(head.id());
  }

  private static Map<String, String> values(List<SheetRow> rows) {
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> row.indicator().code(),
                row -> row.cell().typed(),
                (a, b) -> b,
                LinkedHashMap::new));
  }

  private static String subject(int unit, YearMonth month) {
    return "sheet:" + unit + "/" + month;
  }
}
