package vn.haidang.measures;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.haidang.documents.Workbook;

/**
 * The words that name the columns of a sheet, by which another workbook of the same kind is
 * recognised. Numbers are left out: months and years change from file to file.
 */
record Headings(SortedSet<String> words) {

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

  Headings {
    words = new TreeSet<>(words);
  }

  /** Of the rows in which a layout finds the columns named. */
  static Headings of(Workbook.Sheet sheet, Layout layout) {
    SortedSet<String> words = new TreeSet<>();
    for (int row = layout.headFrom(); row <= layout.headTo(); row++) {
      Optional.ofNullable(sheet.rows().get(row)).stream()
          .flatMap(cells -> cells.values().stream())
          .flatMap(cell -> split(cell.text()))
          .forEach(words::add);
    }
    return new Headings(words);
  }

  /** As {@link #written} wrote them. */
  static Headings parse(String written) {
    return new Headings(split(written).collect(TreeSet::new, TreeSet::add, TreeSet::addAll));
  }

  private static Stream<String> split(String text) {
    return NO_LETTERS
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() > 1);
  }

  String written() {
    return String.join(" ", words);
  }

  /**
   * From 0, nothing in common, to 1, the same words: shared words over all words (Jaccard 1901).
   */
  double likeness(Headings other) {
    long shared = words.stream().filter(other.words::contains).count();
    long all = words.size() + other.words.size() - shared;
    return all == 0 ? 1 : (double) shared / all;
  }
}
