package vn.haidang.measures.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.measures.DecimalSign;
import vn.haidang.measures.JudgedFigure;

/**
 * How the rows of a file are read and which of them are shown, as it stands in an address; what
 * makes no sense counts as not said.
 *
 * @param mapping number of the mapping a workbook is read by; a table needs none
 * @param month for which a workbook is read, {@code 2018-09}
 * @param decimal {@code POINT}; else figures are written with a comma
 * @param verdict of the rows that are shown; empty: on the screen all but those that are the same,
 *     in a file all
 */
record ImportRowsWish(
    @Nullable String mapping,
    @Nullable String month,
    @Nullable String decimal,
    @Nullable String verdict) {

  /** 0: none is named. */
  long mappingId() {
    return mapping != null && mapping.matches("[1-9]\\d{0,17}") ? Long.parseLong(mapping) : 0;
  }

  String monthWord() {
    return month == null ? "" : month;
  }

  DecimalSign sign() {
    return LayoutForm.sign(decimal == null ? "" : decimal);
  }

  String verdictWord() {
    return verdict == null ? "" : verdict;
  }

  /** Those of one verdict, or all. */
  List<JudgedFigure> among(List<JudgedFigure> judged) {
    return judged.stream()
        .filter(one -> verdictWord().isEmpty() || one.verdict().name().equals(verdictWord()))
        .toList();
  }
}
