package vn.haidang.plan.web;

/** The beginning of a duty, short enough for a heading or a line of a list. */
final class Opening {
  private static final int SHORT_ENOUGH = 150;

  private Opening() {}

  /** Without its label; to the end of the first clause, else to a word near the limit. */
  static String of(String text, String label) {
    String body = text.strip();
    if (!label.isBlank() && body.startsWith(label)) {
      body = body.substring(label.length()).replaceFirst("^[.)\\s]+", "");
    }
    int end = endOfClause(body);
    if (end <= SHORT_ENOUGH) {
      return body.substring(0, end).replaceFirst("[;,.:\\s]+$", "");
    }
    int space = body.lastIndexOf(' ', SHORT_ENOUGH);
    return body.substring(0, space > 0 ? space : SHORT_ENOUGH).replaceFirst("[;,.:\\s]+$", "")
        + " …";
  }

  private static int endOfClause(String text) {
    for (int i = 24; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      if (c == ';' || ((c == '.' || c == ':') && Character.isWhitespace(text.charAt(i + 1)))) {
        return i;
      }
    }
    return text.length();
  }
}
