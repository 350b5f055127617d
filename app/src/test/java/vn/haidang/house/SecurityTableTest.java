package vn.haidang.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The table of security names tests that there are. */
class SecurityTableTest {

  private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| \\d+\\.\\d+\\.\\d+.*\\|(.*)\\|$");

  @Test
  void everyTestThatTheTableNamesIsThere() {
    List<Path> tests = Sources.list("app/src/test/java", ".java");
    List<String> gone = new ArrayList<>();
    Matcher named = TEST.matcher(table());
    int seen = 0;
    while (named.find()) {
      seen++;
      if (tests.stream().noneMatch(file -> holds(file, named.group(1), named.group(2)))) {
        gone.add(named.group());
      }
    }
    assertThat(seen).isGreaterThan(50);
    assertThat(gone).as("tests in docs/security.md that are gone or renamed").isEmpty();
  }

  @Test
  void everyRowSaysWhatHoldsItOrThatNothingDoes() {
    Matcher row = ROW.matcher(table());
    int rows = 0;
    while (row.find()) {
      rows++;
      assertThat(row.group(1).strip()).as(row.group()).isNotEmpty();
    }
    assertThat(rows).isGreaterThan(60);
  }

  private static boolean holds(Path file, String type, @Nullable String method) {
    return String.valueOf(file.getFileName()).equals(type + ".java")
        && (method == null || Sources.text(file).contains(" " + method + "("));
  }

  private static String table() {
    return Sources.text(Sources.checkout().resolve("docs/security.md"));
  }
}
