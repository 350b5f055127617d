package vn.haidang.kernel.legaltext;

/**
 * Tells tables that set letterhead, addressees and signature side by side from tables that state
 * something.
 */
final class LayoutTables {

  private static final int LONGEST = 8;

  private LayoutTables() {}

  static boolean isLayout(Table table) {
    return table.rows().size() <= LONGEST
        && table.columns() <= 4
        && table.rows().stream()
            .flatMap(row -> row.cells().stream())
            .flatMap(cell -> cell.paragraphs().stream())
            .anyMatch(LayoutTables::isLayout);
  }

  private static boolean isLayout(Paragraph paragraph) {
    String text = paragraph.text();
    return LayoutWords.isNationalName(text)
        || LayoutWords.isRecipientsHeading(text)
        || LayoutWords.isAuthority(text)
        || LayoutWords.isAddressee(text);
  }
}
