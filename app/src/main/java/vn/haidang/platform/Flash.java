package vn.haidang.platform;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A sentence that the next page shows once: "Đã lưu …". It travels in a cookie for a minute, since
 * no instance keeps anything for another; therefore it holds a message key and words to fill in,
 * never a secret.
 *
 * @param kind {@code ok}, {@code warn} or {@code bad}
 */
public record Flash(String kind, String key, List<String> arguments) {

  static final String COOKIE = "haidang-flash";
  private static final String SEPARATOR = "\n";
  private static final int LONGEST = 1500;

  public Flash {
    arguments = List.copyOf(arguments);
  }

  String written() {
    List<String> parts = new ArrayList<>(List.of(kind, key));
    arguments.forEach(argument -> parts.add(argument.replace(SEPARATOR, " ")));
    String joined = String.join(SEPARATOR, parts);
    String fitting = joined.substring(0, Math.min(joined.length(), LONGEST));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(fitting.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads what a browser sent; anybody may have written it. */
  static Optional<Flash> read(String written) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8)
              .split(SEPARATOR);
      if (parts.length < 2 || !List.of("ok", "warn", "bad").contains(parts[0])) {
        return Optional.empty();
      }
      return Optional.of(
          new Flash(parts[0], parts[1], Arrays.asList(parts).subList(2, parts.length)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
