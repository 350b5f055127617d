package vn.haidang.measures;

import java.util.List;

/** How many rows of a file got each verdict. */
public record RowCounts(int fresh, int changed, int same, int refused) {

  static RowCounts of(List<JudgedFigure> rows) {
    return new RowCounts(
        count(rows, JudgedFigure.Verdict.NEW),
        count(rows, JudgedFigure.Verdict.CHANGED),
        count(rows, JudgedFigure.Verdict.SAME),
        count(rows, JudgedFigure.Verdict.REFUSED));
  }

  private static int count(List<JudgedFigure> rows, JudgedFigure.Verdict verdict) {
    return (int) rows.stream().filter(row -> row.verdict() == verdict).count();
  }

  /** How many got this one. */
  public int of(JudgedFigure.Verdict verdict) {
    return switch (verdict) {
      case NEW -> fresh;
      case CHANGED -> changed;
      case SAME -> same;
      case REFUSED -> refused;
    };
  }

  public int rows() {
    return fresh + changed + same + refused;
  }
}
