package vn.haidang.measures.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.measures.CellEdit;
import vn.haidang.measures.CellOutcome;
import vn.haidang.measures.FigureStatus;
import vn.haidang.measures.Finding;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.Sheet;
import vn.haidang.measures.SheetCell;
import vn.haidang.measures.SheetRow;
import vn.haidang.measures.Stage;

/** Sheets, their cells and what became of edits, as programs send and get them. */
final class SheetShapes {

  private SheetShapes() {}

  /** What is to be said about a figure; {@code choices} are ways to write it with one meaning. */
  record FigureDoubt(Finding.Severity severity, String code, String detail, List<String> choices) {

    static FigureDoubt of(Finding it, SheetWords words) {
      return new FigureDoubt(it.severity(), it.problem().code(), words.detail(it), it.choices());
    }
  }

  /**
   * A figure of a sheet.
   *
   * @param figure as typed
   * @param toDate of the year to the end of the step; null: does not follow
   * @param version to be sent back as {@code seen}
   * @param changedBy the person who changed it last, empty where nobody did yet; where an account
   *     belongs to nobody, its name
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
      List<FigureDoubt> findings) {

    static CellView of(SheetRow row, SheetWords words, String by) {
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
          by,
          row.toDate().orElse(null),
          row.findings().stream().map(finding -> FigureDoubt.of(finding, words)).toList());
    }
  }

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
      List<CellView> cells) {

    static SheetView of(Sheet sheet, SheetWords words, Signatures signatures, Instant now) {
      Map<String, String> people =
          signatures.people(
              sheet.rows().stream().map(row -> row.cell().changedBy()).distinct().toList());
      return new SheetView(
          sheet.unit(),
          sheet.month().toString(),
          sheet.version(),
          sheet.stage(),
          words.summary(sheet),
          now,
          sheet.rows().stream()
              .map(row -> {
                String account = row.cell().changedBy();
                return CellView.of(row, words, people.getOrDefault(account, account));
              })
              .toList());
    }
  }

  /** What became of an edit. */
  enum Became {
    SAVED,
    OVERTAKEN,
    LOCKED
  }

  /** An edit with what became of it, and how the cell stands now. */
  record OutcomeView(int indicator, Became became, SheetCellView now) {

    static OutcomeView of(CellOutcome outcome, Signatures signatures) {
      Became became =
          switch (outcome) {
            case CellOutcome.Saved _ -> Became.SAVED;
            case CellOutcome.Overtaken _ -> Became.OVERTAKEN;
            case CellOutcome.Locked _ -> Became.LOCKED;
          };
      SheetCell now = outcome.now();
      return new OutcomeView(
          now.indicator().value(), became, SheetCellView.of(now, signatures.of(now.changedBy())));
    }
  }

  /**
   * A cell without what follows from the others.
   *
   * @param changedBy the person
   */
  record SheetCellView(
      String figure,
      FigureStatus status,
      String note,
      String reason,
      int version,
      @Nullable Instant changedAt,
      String changedBy) {

    static SheetCellView of(SheetCell cell, String by) {
      return new SheetCellView(
          cell.typed(),
          cell.status(),
          cell.note(),
          cell.reason(),
          cell.version(),
          cell.changedAt(),
          by);
    }
  }

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
      String left) {

    static SheetLine of(SheetsPage.Row row, String month) {
      return new SheetLine(
          row.unit(),
          row.name(),
          month,
          row.all(),
          row.filled(),
          row.submitted(),
          row.approved(),
          row.stage(),
          row.todo());
    }
  }
}
