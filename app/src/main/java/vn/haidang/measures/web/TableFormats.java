package vn.haidang.measures.web;

/** Number formats of workbooks; a spreadsheet puts the separators of its own language. */
final class TableFormats {

  private TableFormats() {}

  static String of(int decimals) {
    return decimals <= 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
  }
}
