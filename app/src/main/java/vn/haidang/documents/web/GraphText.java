package vn.haidang.documents.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Words that fit into a box of the graph. */
final class GraphText {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

  private GraphText() {}

  static String day(LocalDate date) {
    return DAY.format(date);
  }

  static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1).stripTrailing() + "…";
  }
}
