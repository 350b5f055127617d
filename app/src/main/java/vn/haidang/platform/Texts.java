package vn.haidang.platform;

import java.math.BigDecimal;
import java.text.Collator;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a page says: the sentences of the message files and the way dates and figures are written,
 * in one language.
 *
 * <p>Templates use {@code shell.texts()}: {@code t.get("documents.list.title")}, {@code
 * t.get("documents.count", t.number(12))}. All files {@code messages/*.properties} are one set of
 * keys; {@code *_en} holds English, and what it lacks appears in Vietnamese. Sentences are {@link
 * java.text.MessageFormat} patterns: two single quotes for one. Hand figures over already written
 * ({@link #number}), because a pattern would group years and document numbers.
 */
public final class Texts {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT);

  private final Locale locale;
  private final Map<String, Sentence> sentences;
  private final Consumer<String> missing;

  Texts(Locale locale, Map<String, Sentence> sentences, Consumer<String> missing) {
    this.locale = locale;
    this.sentences = sentences;
    this.missing = missing;
  }

  /** {@code vi} or {@code en}. */
  public Locale locale() {
    return locale;
  }

  /**
   * The sentence under this key; {@code ⟦key⟧} where there is none, which every page test refuses.
   */
  public String get(String key, Object... arguments) {
    Sentence sentence = sentences.get(key);
    if (sentence == null) {
      missing.accept(key);
      return "⟦" + key + "⟧";
    }
    return sentence.with(arguments);
  }

  /** Whether there is such a sentence. */
  public boolean has(String key) {
    return sentences.containsKey(key);
  }

  /**
   * What a value is called: the sentence under {@code prefix} and the value, or the value as it was
   * sent where it names nothing.
   */
  public String called(String prefix, String value) {
    return has(prefix + value) ? get(prefix + value) : value;
  }

  /** The sentence of a problem. */
  public String get(Problem problem) {
    return get(problem.messageKey(), problem.arguments().toArray());
  }

  /** {@code 10/01/2018}. */
  public String date(LocalDate day) {
    return VietnamTime.written(day);
  }

  /** {@code 08:05 10/01/2018}, in Vietnam. */
  public String minute(Instant at) {
    return MINUTE.format(ZonedDateTime.ofInstant(at, VietnamTime.ZONE));
  }

  /** {@code 2018-01-10T08:05+07:00}, for the {@code datetime} attribute of {@code time}. */
  public String machineTime(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        ZonedDateTime.ofInstant(at, VietnamTime.ZONE).withNano(0));
  }

  /** {@code 12.345} in Vietnamese, {@code 12,345} in English. */
  public String number(long count) {
    return new DecimalFormat("#,##0", symbols()).format(count);
  }

  /** As exact as it is: {@code 7.693,70} keeps its zero. */
  public String number(BigDecimal value) {
    DecimalFormat format = new DecimalFormat("#,##0", symbols());
    int places = Math.max(0, value.scale());
    format.setMinimumFractionDigits(places);
    format.setMaximumFractionDigits(places);
    return format.format(value);
  }

  /** {@code 1,4 MB}, in steps of 1000. */
  public String fileSize(long bytes) {
    if (bytes < 1000) {
      return number(bytes) + " B";
    }
    if (bytes < 1_000_000) {
      return number((bytes + 500) / 1000) + " kB";
    }
    return number(BigDecimal.valueOf((bytes + 50_000) / 100_000, 1)) + " MB";
  }

  /** Vietnamese order: a à ả ã á ạ, D before Đ. */
  public Collator collator() {
    return Collator.getInstance(Locale.of("vi"));
  }

  private DecimalFormatSymbols symbols() {
    return DecimalFormatSymbols.getInstance(
        locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("vi", "VN"));
  }
}
