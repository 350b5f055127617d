package vn.haidang.kernel.legaltext;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.quantity.Unit;

/**
 * An appendix read as a table of indicators: which column holds the plan, which the base it is
 * compared with, which the printed ratio.
 *
 * @param plan column index of the planned figure
 * @param base column index of the estimate or result before it, -1 if there is none
 * @param year the year in the heading of the planned column, null if it names none
 * @param ratio column index of plan over base in percent, -1 if there is none
 */
public record IndicatorTable(
    Appendix appendix, int plan, int base, int ratio, @Nullable Integer year) {

  private static final Lexicon PLANS =
      Lexicon.of("kế hoạch|kh|mục tiêu|chỉ tiêu kế hoạch|dự toán|phấn đấu|kh năm");
  private static final Lexicon BASES =
      Lexicon.of("ước|uth|ưth|th|thực hiện|ước th|ước thực hiện|kết quả");
  private static final Lexicon COMPARES = Lexicon.of("so|so với|so sánh|tốc độ|tăng|tỷ lệ|%");

  /** A row with its planned figure. */
  public record Row(
      Appendix.Row row,
      Appendix.Value plan,
      Appendix.@Nullable Value base,
      Appendix.@Nullable Value ratio,
      Unit unit,
      @Nullable Integer year) {
    public String name() {
      return row.name() == null ? "" : row.name();
    }
  }

  /** The appendices that are tables of indicators, in their order. */
  public static List<IndicatorTable> in(List<Appendix> appendices) {
    var tables = new ArrayList<IndicatorTable>();
    for (Appendix appendix : appendices) {
      IndicatorTable table = of(appendix);
      if (table != null) {
        tables.add(table);
      }
    }
    return tables;
  }

  private static @Nullable IndicatorTable of(Appendix appendix) {
    int plan = -1;
    int base = -1;
    int ratio = -1;
    for (int i = 0; i < appendix.columns().size(); i++) {
      Passage header = Passage.of(appendix.columns().get(i));
      boolean plans = PLANS.firstIn(header, 0, header.size()) >= 0;
      boolean bases = BASES.firstIn(header, 0, header.size()) >= 0;
      boolean slash = header.tokens().stream().anyMatch(token -> token.is("/"));
      boolean percent = header.tokens().stream().anyMatch(token -> token.is("%"));
      boolean compares =
          COMPARES.beginsAt(header, 0)
              || (slash && (plans || bases))
              || (plans && bases && percent);
      if (compares && plan >= 0 && ratio < 0) {
        ratio = i;
      } else if (plans && !compares) {
        plan = i;
        ratio = -1;
      } else if (bases && !compares && plan < 0) {
        base = i;
      }
    }
    return plan < 0
        ? null
        : new IndicatorTable(appendix, plan, base, ratio, yearIn(appendix.columns().get(plan)));
  }

  private static @Nullable Integer yearIn(String heading) {
    Passage words = Passage.of(heading);
    for (int i = 0; i < words.size(); i++) {
      if (DateMention.yearAt(words, i) > 0) {
        return DateMention.yearAt(words, i);
      }
    }
    return null;
  }

  List<Row> rows() {
    var rows = new ArrayList<Row>();
    for (Appendix.Row row : appendix.rows()) {
      Appendix.Value planned = row.values().get(plan);
      String unit = row.unit();
      if (planned != null && row.name() != null) {
        rows.add(
            new Row(
                row,
                planned,
                row.values().get(base),
                row.values().get(ratio),
                Unit.of(unit == null ? "" : unit),
                year));
      }
    }
    return rows;
  }

  /** Two figures that print the same amount, whatever their scale. */
  static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }
}
