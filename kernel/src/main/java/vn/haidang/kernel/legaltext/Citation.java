package vn.haidang.kernel.legaltext;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document the text refers to; one per distinct document. A number alone is no identity: 28-NQ/TW
 * of 2008 and of 2013 are two.
 *
 * @param number null for a law cited by name and for a document without number
 * @param date null when the text gives none
 */
public record Citation(
    @Nullable String number,
    @Nullable String type,
    @Nullable LocalDate date,
    @Nullable String issuer,
    @Nullable String name,
    List<Mention> mentions) {

  public Citation {
    mentions = List.copyOf(mentions);
  }

  /** One place where it is cited, as printed. */
  public record Mention(String section, Span span, String raw) {}
}
