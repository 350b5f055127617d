package vn.haidang.kernel.legaltext;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document named in one place of the text.
 *
 * @param first index of the first token of the mention
 * @param end index after its last token
 * @param undated "ngày" is printed and no date follows
 * @param numberWord whether "số" stands before the number
 * @param invalidDate the date as printed, where no calendar has it
 */
record CitationMention(
    @Nullable String number,
    @Nullable String type,
    @Nullable LocalDate date,
    @Nullable String issuer,
    @Nullable String name,
    Passage passage,
    int first,
    int end,
    boolean undated,
    boolean numberWord,
    @Nullable String invalidDate) {

  /** The same, of the given day and, where it names none, of the given issuer. */
  CitationMention on(LocalDate day, @Nullable String of) {
    return new CitationMention(
        number,
        type,
        day,
        issuer == null ? of : issuer,
        name,
        passage,
        first,
        end,
        undated,
        numberWord,
        invalidDate);
  }

  Span span() {
    return passage.span(first, end);
  }

  Citation.Mention toMention() {
    return new Citation.Mention(passage.section(), span(), passage.between(first, end));
  }
}
