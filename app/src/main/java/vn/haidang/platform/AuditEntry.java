package vn.haidang.platform;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of the audit with its place in the chain.
 *
 * @param position from 1; 0 while it waits to be linked
 * @param hash of the link, empty while it waits
 */
public record AuditEntry(AuditLine line, long position, String hash) {

  /** Fields that hold the number of a unit. */
  private static final Set<String> UNITS =
      Set.of("owner", "unit", "successor", "remover", "parent");

  /** Between what was and what is, in one value. */
  private static final String BECOMES = " → ";

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
   * A value of a field in words, where it is one of a few that the program knows or the number of a
   * unit whose name is known; any other is shown as it was written.
   *
   * @param names by subject, as {@code unit:17}
   */
  public static String valueOf(String field, String value, Map<String, String> names, Texts texts) {
    return Stream.of(value.split(BECOMES, -1))
        .map(one ->
            UNITS.contains(field)
                ? names.getOrDefault("unit:" + one, one)
                : wordsOf(field).stream()
                    .map(start -> start + one)
                    .filter(texts::has)
                    .findFirst()
                    .map(key -> texts.get(key))
                    .orElse(one))
        .collect(Collectors.joining(BECOMES));
  }

  private static List<String> wordsOf(String field) {
    return switch (field) {
      case "role" -> List.of("role.");
      case "via" -> List.of("sessions.via.");
      case "state" -> List.of("audit.state.", "tasks.state.", "obstacles.state.");
      case "competence" -> List.of("obstacles.competence.");
      case "source" -> List.of("tasks.source.");
      case "wrong" -> List.of("audit.wrong.");
      default -> List.of("audit.value.");
    };
  }

  /** Everything of which it speaks by number: its subject, and units in its fields. */
  Stream<String> subjects() {
    return Stream.concat(
        Stream.of(line.subject()),
        Stream.of(line.before(), line.after(), line.detail())
            .flatMap(fields -> fields.entrySet().stream())
            .filter(field -> UNITS.contains(field.getKey()))
            .flatMap(field -> Stream.of(field.getValue().split(BECOMES, -1)))
            .map(number -> "unit:" + number));
  }

  /** Whether it is part of the chain already. */
  public boolean isLinked() {
    return position > 0;
  }
}
