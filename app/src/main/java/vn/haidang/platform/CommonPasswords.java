package vn.haidang.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What people choose most often, and therefore what is tried first (ASVS 5.0, 6.2.4 and 6.2.11).
 *
 * <p>Refused are the passwords of the list, those that are one of them with figures and signs put
 * before or behind ({@code password2025!}), those made of figures and signs alone, and the same of
 * words that lie near here. The list: {@code common-passwords.txt}, with its source and licence.
 */
@Component
final class CommonPasswords {

  private static final String LIST = "/platform/common-passwords.txt";

  /** Without accents and blanks: the place, the work, the program, and "password". */
  private static final Set<String> NEAR_HERE =
      Set.of(
          "haidang",
          "haiphong",
          "thanhphohaiphong",
          "vietnam",
          "hanoi",
          "ubnd",
          "uybannhandan",
          "kehoach",
          "matkhau",
          "quantri",
          "canbo",
          "chuyenvien",
          "lanhdao",
          "vanphong",
          "xinchao",
          "anhyeuem",
          "emyeuanh");

  /** Whether somebody who guesses would try it early. */
  boolean include(String password) {
    String plain = plain(password);
    String core = plain.replaceAll("^[^a-z]+|[^a-z]+$", "");
    return core.isEmpty()
        || NEAR_HERE.contains(core.replaceAll("[^a-z]", ""))
        || isListed(plain, core);
  }

  /** "Hải Phòng" is what is typed as "haiphong". */
  private static String plain(String password) {
    return Folding.of(password).folded().replace(" ", "");
  }

  /** Read through each time: few choose a password, and the program starts without the list. */
  private static boolean isListed(String plain, String core) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(LIST), LIST),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("# "))
          .anyMatch(line -> line.equals(plain) || line.equals(core));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
