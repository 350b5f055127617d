package vn.haidang.platform;

/**
 * A line of the audit with its place in the chain.
 *
 * @param position from 1; 0 while it waits to be linked
 * @param hash of the link, empty while it waits
 */
public record AuditEntry(AuditLine line, long position, String hash) {

  /**
   * What a field of a line is called. Numbered ones go by their first word: {@code item 211}; one
   * that nobody has named keeps its own name.
   */
  public static String nameOf(String field, Texts texts) {
    String word = field.replaceFirst(" [0-9]+$", "");
    String key = "audit.field." + word;
    return texts.has(key) ? texts.get(key) + field.substring(word.length()) : field;
  }

  /**
   * A value of a field in words, where it is one of a few that the program knows; any other is
   * shown as it was written.
   */
  public static String valueOf(String field, String value, Texts texts) {
    String start =
        switch (field) {
          case "role" -> "role.";
          case "via" -> "sessions.via.";
          case "state" -> "audit.state.";
          default -> "audit.value.";
        };
    return texts.has(start + value) ? texts.get(start + value) : value;
  }

  /** Whether it is part of the chain already. */
  public boolean isLinked() {
    return position > 0;
  }
}
