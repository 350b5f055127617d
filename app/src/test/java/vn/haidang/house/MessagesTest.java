package vn.haidang.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the program can say, it can say in Vietnamese and in English, and it has no sentence
 * that nobody says.
 */
class MessagesTest {

  private static final Pattern LITERAL =
      Pattern.compile("(?<!\")\"([a-z]+\\.[a-z][a-z0-9-]*)\"(?!\")");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

  @Test
  void everyProblemInTheCodeHasItsSentence() {
    Set<String> without = new TreeSet<>();
    for (String code : codesInTheCode()) {
      String module = code.substring(0, code.indexOf('.'));
      Set<String> keys = sentences(file(module, "")).keySet();
      boolean known = keys.stream().anyMatch(key -> answers(key, code));
      if (!known) {
        without.add(code);
      }
    }
    assertThat(without).as("codes without a sentence in messages/<module>.properties").isEmpty();
  }

  @Test
  void noSentenceIsKeptForAProblemThatNobodyHas() {
    Set<String> codes = codesInTheCode();
    Set<String> unused =
        modules()
            .flatMap(module ->
                sentences(file(module, "")).keySet().stream()
                    .filter(key -> key.matches("(problem|remark)\\." + module + "\\..*")))
            .filter(key -> codes.stream().noneMatch(code -> answers(key, code)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unused).as("sentences whose code does not stand in the code").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void bothLanguagesSayTheSameWithTheSameArguments(String module) {
    Map<String, String> vietnamese = sentences(file(module, ""));
    Map<String, String> english = sentences(file(module, "_en"));

    vietnamese.keySet().removeIf(MessagesTest::isProperName);
    assertThat(without(vietnamese, english)).as("said in Vietnamese only").isEmpty();
    english.keySet().removeIf(MessagesTest::isProperName);
    assertThat(without(english, vietnamese)).as("said in English only").isEmpty();
    vietnamese.forEach((key, sentence) ->
        assertThat(arguments(english.getOrDefault(key, "")))
            .as("arguments of " + module + ": " + key)
            .isEqualTo(arguments(sentence)));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void sentencesWithArgumentsCanBeFilledIn(String module) {
    for (String language : List.of("", "_en")) {
      sentences(file(module, language))
          .forEach((key, sentence) -> {
            if (!arguments(sentence).isEmpty()) {
              String filled =
                  new MessageFormat(sentence).format(new Object[] {"A", "B", "C", "D", "E", "F"});
              assertThat(filled).as(module + language + ": " + key).doesNotContain("{");
            }
          });
    }
  }

  static Stream<String> modules() {
    return Sources.list("app/src/main/resources/messages", "_en.properties").stream()
        .map(file -> file.getFileName().toString().replace("_en.properties", ""));
  }

  /**
   * String constants that read like a problem's code: the name of a module, a dot, words in
   * kebab-case.
   */
  private static Set<String> codesInTheCode() {
    Set<String> modules = modules().collect(Collectors.toSet());
    return Sources.list("app/src/main/java", ".java").stream()
        .flatMap(file -> LITERAL.matcher(Sources.code(file)).results().map(found -> found.group(1)))
        .filter(code -> modules.contains(code.substring(0, code.indexOf('.'))))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A code that ends in a hyphen is put together in the code: any continuation will do. */
  private static boolean answers(String key, String code) {
    return code.endsWith("-")
        ? key.contains("." + code)
        : key.equals(code) || key.endsWith("." + code) || key.startsWith(code + ".");
  }

  /**
   * A person's or the program's name is the same in both languages and may stand in the Vietnamese
   * file only.
   */
  private static boolean isProperName(String key) {
    return key.equals("brand.name") || key.matches("demo\\.[A-Z_]+\\.name");
  }

  private static Set<String> without(Map<String, String> all, Map<String, String> some) {
    Set<String> rest = new TreeSet<>(all.keySet());
    rest.removeAll(some.keySet());
    return rest;
  }

  private static Set<String> arguments(String sentence) {
    return ARGUMENT
        .matcher(sentence)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Path file(String module, String language) {
    return Sources.checkout()
        .resolve("app/src/main/resources/messages/" + module + language + ".properties");
  }

  private static Map<String, String> sentences(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    Map<String, String> sorted = new TreeMap<>();
    properties.forEach((key, value) -> sorted.put((String) key, (String) value));
    return sorted;
  }
}
