package vn.haidang.kernel.legaltext;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.quantity.Ratio;
import vn.haidang.kernel.quantity.Rounded;
import vn.haidang.kernel.quantity.Total;
import vn.haidang.kernel.quantity.Verdict;

/**
 * Recomputes what a table of indicators prints: ratios, sums of parts, and plans that lie below
 * their base.
 */
final class TableLint {

  private static final Lexicon LOWER_IS_BETTER =
      Lexicon.of(
          "thất nghiệp|hộ nghèo|hộ cận nghèo|nghèo đa chiều|tử vong|chết|suy dinh dưỡng|tội phạm|tai nạn|ô nhiễm|tỷ suất sinh|tỷ lệ sinh|sinh con thứ|bạo lực|thất thoát|tổn thất|phát thải|nợ đọng|vi phạm|chi phí|thời gian|mắc|bỏ học|tái nghèo|mức sinh|tỷ số giới tính");
  private static final Lexicon FALLS = Lexicon.of("mức giảm|giảm|tỷ lệ giảm|tốc độ giảm");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private TableLint() {}

  static List<Diagnostic> check(List<IndicatorTable> tables) {
    var lint = new TableLint();
    for (IndicatorTable table : tables) {
      List<IndicatorTable.Row> rows = table.rows();
      lint.ratios(rows);
      lint.sums(table);
      rows.forEach(lint::belowBase);
    }
    return lint.diagnostics;
  }

  /**
   * A column whose ratios are mostly impossible holds something else than ratios, and is left
   * alone.
   */
  private void ratios(List<IndicatorTable.Row> rows) {
    var doubts = new ArrayList<Diagnostic>();
    int checked = 0;
    int impossible = 0;
    for (IndicatorTable.Row row : rows) {
      Ratio ratio = ratioOf(row);
      Appendix.Value printed = row.ratio();
      if (ratio == null || printed == null) {
        continue;
      }
      checked++;
      Verdict verdict = verdict(ratio, printed.value());
      impossible += verdict == Verdict.IMPOSSIBLE ? 1 : 0;
      if (verdict != Verdict.EXACT) {
        doubts.add(ratioDoubt(row, ratio, printed.value(), verdict));
      }
    }
    if (impossible * 2 <= checked) {
      diagnostics.addAll(doubts);
    }
  }

  private static @Nullable Ratio ratioOf(IndicatorTable.Row row) {
    Appendix.Value base = row.base();
    boolean single =
        base != null
            && base.valueMax() == null
            && row.plan().valueMax() == null
            && row.ratio() != null
            && row.ratio().valueMax() == null;
    if (!single
        || base == null
        || base.value().signum() <= 0
        || row.plan().value().signum() < 0
        || row.unit().base().equals("%")) {
      return null;
    }
    return new Ratio(row.plan().value(), base.value());
  }

  /** Some tables print the growth where others print the ratio. */
  private static Verdict verdict(Ratio ratio, BigDecimal printed) {
    Verdict asRatio = ratio.verdictOn(printed);
    Verdict asGrowth = ratio.verdictOn(printed.add(HUNDRED));
    return asRatio.compareTo(asGrowth) <= 0 ? asRatio : asGrowth;
  }

  private static Diagnostic ratioDoubt(
      IndicatorTable.Row row, Ratio ratio, BigDecimal printed, Verdict verdict) {
    int scale = Math.max(printed.scale(), 0);
    Rounded slack = ratio.slack();
    DiagnosticCode code =
        verdict == Verdict.IMPOSSIBLE
            ? DiagnosticCode.RATIO_IMPOSSIBLE
            : DiagnosticCode.RATIO_EXPLAINED_BY_ROUNDING;
    return code.at(
        row.row().id(),
        row.row().span(),
        List.of(),
        row.name(),
        Printed.number(printed),
        Printed.number(ratio.percent(scale)),
        Printed.number(slack.low().setScale(scale, RoundingMode.FLOOR)),
        Printed.number(slack.high().setScale(scale, RoundingMode.CEILING)));
  }

  private void sums(IndicatorTable table) {
    Map<String, List<Appendix.Row>> parts = new HashMap<>();
    for (Appendix.Row row : table.appendix().rows()) {
      if (row.parent() != null) {
        parts.computeIfAbsent(row.parent(), _ -> new ArrayList<>()).add(row);
      }
    }
    for (Appendix.Row row : table.appendix().rows()) {
      List<Appendix.Row> below = parts.getOrDefault(row.id(), List.of());
      boolean additive =
          row.unit() != null && vn.haidang.kernel.quantity.Unit.of(row.unit()).isAdditive();
      if (below.size() >= 2 && additive && below.stream().allMatch(part -> sameUnit(row, part))) {
        for (int column : new int[] {table.base(), table.plan()}) {
          sum(row, below, column);
        }
      }
    }
  }

  private static boolean sameUnit(Appendix.Row row, Appendix.Row part) {
    return part.unit() != null && part.unit().equalsIgnoreCase(row.unit());
  }

  private void sum(Appendix.Row row, List<Appendix.Row> below, int column) {
    Appendix.Value whole = row.values().get(column);
    List<Appendix.Value> values =
        below.stream().map(part -> part.values().get(column)).filter(Objects::nonNull).toList();
    boolean single =
        whole != null
            && whole.valueMax() == null
            && values.stream().allMatch(value -> value.valueMax() == null);
    if (whole == null || !single || values.size() < below.size()) {
      return;
    }
    var breakdown =
        new Breakdown(
            row.id(),
            row.span(),
            row.name() == null ? row.id() : row.name(),
            row.unit() == null ? "" : row.unit(),
            new Total(whole.value(), values.stream().map(Appendix.Value::value).toList()),
            false,
            below.stream().map(Appendix.Row::span).toList());
    Diagnostic doubt = breakdown.doubt();
    if (doubt != null) {
      diagnostics.add(doubt);
    }
  }

  private void belowBase(IndicatorTable.Row row) {
    Appendix.Value base = row.base();
    if (base == null
        || base.valueMax() != null
        || row.plan().value().compareTo(base.value()) >= 0) {
      return;
    }
    Passage name = Passage.of(row.name());
    boolean falls = FALLS.beginsAt(name, 0);
    boolean lower = LOWER_IS_BETTER.firstIn(name, 0, name.size()) >= 0 && !falls;
    if (!lower) {
      String unit = row.row().unit();
      diagnostics.add(
          DiagnosticCode.TARGET_BELOW_BASE.at(
              row.row().id(),
              row.row().span(),
              List.of(),
              row.name(),
              Printed.value(row.plan(), unit),
              Printed.value(base, unit)));
    }
  }
}
