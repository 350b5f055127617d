package vn.haidang.measures.web;

import java.util.Locale;

/**
 * The columns of a {@link SheetTemplate} that are read back. Each carries its mark in a hidden row
 * above the head, so that it is found wherever somebody moved it.
 */
enum TemplateColumn {
  CODE(1),
  FIGURE(8),
  STATUS(9),
  NOTE(10),
  REASON(11),
  /** Version of the cell when the workbook was made. */
  SEEN(12);

  private final int number;

  TemplateColumn(int number) {
    this.number = number;
  }

  /** Where it stands in a workbook as we write it, from 1. */
  int number() {
    return number;
  }

  /** What stands above it in the hidden row. */
  String mark() {
    return "haidang:" + name().toLowerCase(Locale.ROOT);
  }
}
