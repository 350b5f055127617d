package vn.haidang.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.haidang.kernel.legaltext.DiagnosticCode;
import vn.haidang.platform.ConsoleText;
import vn.haidang.platform.Migrations;
import vn.haidang.platform.Problem;

/**
 * Whatever the program can say, it can say in Vietnamese and in English, and it has no sentence
 * that nobody says.
 */
class MessagesTest {

  private static final List<String> MODULES = Migrations.listModules();
  private static final List<String> LANGUAGES = List.of("", "_en");
  private static final Pattern LITERAL =
      Pattern.compile("(?<!\")\"([a-z]+\\.[a-z][a-z0-9-]*)\"(?!\")");
  private static final Pattern AUDITED =
      Pattern.compile("\\baudit\\s*\\.(?:record|note)\\w*\\(([^;]*);");
  private static final Pattern AUDITED_FIELD = Pattern.compile("\"([a-zA-Z][\\w-]*)\",");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
  private static final Object[] FILLING = {"A", "B", "C", "D", "E", "F", "G", "H"};

  @Test
  void everyProblemInTheCodeHasItsSentence() {
    Set<String> keys = everySentence("").keySet();
    Set<String> speechless =
        codesInTheCode().stream()
            .filter(code -> keys.stream().noneMatch(key -> answers(key, code)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(speechless).as("codes without a sentence in messages/*.properties").isEmpty();
  }

  @Test
  void noSentenceIsKeptForAProblemThatNobodyHas() {
    Set<String> codes = codesInTheCode();
    String ours = "(problem|remark)\\.(" + String.join("|", MODULES) + ")\\..*";
    Set<String> unused =
        everySentence("").keySet().stream()
            .filter(key -> key.matches(ours))
            .filter(key -> codes.stream().noneMatch(code -> answers(key, code)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(unused).as("sentences whose code does not stand in the code").isEmpty();
  }

  @Test
  void everyDoubtOfTheCompilerHasItsSentenceAndNoSuchSentenceIsLeftOver() {
    Set<String> known = new TreeSet<>();
    for (DiagnosticCode code : DiagnosticCode.values()) {
      known.add("diagnostic." + code.code());
    }
    for (String language : LANGUAGES) {
      Set<String> said = new TreeSet<>(everySentence(language).keySet());
      said.removeIf(key -> !key.startsWith("diagnostic."));
      assertThat(said).as("sentences for diagnostics " + language).isEqualTo(known);
    }
  }

  @Test
  void aProblemIsToldAtTheTerminalWhicheverFileItsSentenceStandsIn() {
    Problem problem = Problem.of("organisation.file-not-utf-8", "tep.csv", 3);

    assertThat(sentences(file("organisation", ""))).doesNotContainKey(problem.messageKey());
    assertThat(new ConsoleText(Locale.of("vi")).text(problem)).contains("tep.csv", "3", "UTF-8");
  }

  /**
   * Fields that are written where the line is; those that come in maps from elsewhere are not met.
   */
  @Test
  void everyFieldOfTheAuditHasItsName() {
    Set<String> keys = everySentence("").keySet();
    Set<String> nameless =
        Sources.list("app/src/main/java", ".java").stream()
            .flatMap(file -> AUDITED.matcher(Sources.code(file)).results())
            .flatMap(call -> AUDITED_FIELD.matcher(call.group(1)).results())
            .map(field -> field.group(1))
            .filter(field -> !keys.contains("audit.field." + field))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(nameless).as("fields without audit.field.… in messages/audit.properties").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void bothLanguagesSayTheSameWithTheSameArguments(String name) {
    Map<String, String> vietnamese = sentences(file(name, ""));
    Map<String, String> english = sentences(file(name, "_en"));
    vietnamese.keySet().removeIf(MessagesTest::isProperName);
    english.keySet().removeIf(MessagesTest::isProperName);

    assertThat(without(vietnamese, english)).as("said in Vietnamese only").isEmpty();
    assertThat(without(english, vietnamese)).as("said in English only").isEmpty();
    vietnamese.forEach((key, sentence) ->
        assertThat(arguments(english.getOrDefault(key, "")))
            .as("arguments of " + name + ": " + key)
            .isEqualTo(arguments(sentence)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void sentencesWithArgumentsCanBeFilledIn(String name) {
    for (String language : LANGUAGES) {
      sentences(file(name, language))
          .forEach((key, sentence) -> {
            if (!arguments(sentence).isEmpty()) {
              assertThat(new MessageFormat(sentence).format(FILLING))
                  .as(name + language + ": " + key)
                  .doesNotContain("{");
            }
          });
    }
  }

  /** The message files: one or more for each module. */
  static Stream<String> files() {
    return Sources.list("app/src/main/resources/messages", ".properties").stream()
        .map(file -> file.getFileName().toString().replace(".properties", ""))
        .filter(name -> !name.endsWith("_en"));
  }

  private static Map<String, String> everySentence(String language) {
    Map<String, String> all = new TreeMap<>();
    files().forEach(name -> all.putAll(sentences(file(name, language))));
    return all;
  }

  /**
   * String constants that read like a problem's code: the name of a module, a dot, words in
   * kebab-case.
   */
  private static Set<String> codesInTheCode() {
    return Sources.list("app/src/main/java", ".java").stream()
        .flatMap(file -> LITERAL.matcher(Sources.code(file)).results().map(found -> found.group(1)))
        .filter(code -> MODULES.contains(code.substring(0, code.indexOf('.'))))
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

  private static Path file(String name, String language) {
    return Sources.checkout()
        .resolve("app/src/main/resources/messages/" + name + language + ".properties");
  }

  /** A key that stood twice would say its second sentence at both places, so it is a fault. */
  private static Map<String, String> sentences(Path file) {
    Map<String, String> sorted = new TreeMap<>();
    if (Files.exists(file)) {
      Properties properties =
          new Properties() {
            @Override
            public synchronized @Nullable Object put(Object key, Object sentence) {
              assertThat(containsKey(key)).as(key + " stands twice in " + file).isFalse();
              return super.put(key, sentence);
            }
          };
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      properties.forEach((key, value) -> sorted.put((String) key, (String) value));
    }
    return sorted;
  }
}
