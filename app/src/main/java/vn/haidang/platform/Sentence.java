package vn.haidang.platform;

import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of the message files in one language. Its pattern is taken apart when it is first
 * said: thousands of them wait, and a page says some dozens.
 */
final class Sentence {

  private final String pattern;
  private final Locale locale;
  private @Nullable MessageFormat format;

  Sentence(String pattern, Locale locale) {
    this.pattern = pattern;
    this.locale = locale;
  }

  /**
   * The sentence with these in the places of {@code {0}}, {@code {1}} …
   *
   * @throws IllegalArgumentException if the pattern is malformed
   */
  synchronized String with(Object... arguments) {
    MessageFormat understood = format;
    if (understood == null) {
      understood = new MessageFormat(pattern, locale);
      format = understood;
    }
    return understood.format(arguments);
  }
}
