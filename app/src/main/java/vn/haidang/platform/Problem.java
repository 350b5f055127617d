package vn.haidang.platform;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an action was refused or an input could not be used, told to the user in his language.
 *
 * @param code stable, {@code <module>.<what>} in kebab-case such as {@code
 *     documents.file-too-large}; the sentence stands in that module's message file under the key
 *     {@code problem.<code>}
 * @param arguments what the sentence names as {@code {0}}, {@code {1}} …, already written as it
 *     shall appear
 */
public record Problem(String code, List<String> arguments) {

  public Problem {
    if (!code.matches("[a-z]+\\.[a-z0-9-]+")) {
      throw new IllegalArgumentException(
          "not a problem code: " + code + "; expected module.what-is-wrong");
    }
    arguments = List.copyOf(arguments);
  }

  /** Days are written as officials write them, everything else as it is. */
  public static Problem of(String code, @Nullable Object... arguments) {
    return new Problem(code, Arrays.stream(arguments).map(Problem::written).toList());
  }

  private static String written(@Nullable Object argument) {
    return argument instanceof LocalDate day ? VietnamTime.written(day) : String.valueOf(argument);
  }

  /** The module in whose message file the sentence stands. */
  public String module() {
    return code.substring(0, code.indexOf('.'));
  }

  /** The key of the sentence in that file. */
  public String messageKey() {
    return "problem." + code;
  }
}
