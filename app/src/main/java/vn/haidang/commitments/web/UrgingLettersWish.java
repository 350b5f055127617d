package vn.haidang.commitments.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.UrgingFilter;
import vn.haidang.commitments.UrgingFilter.Answer;
import vn.haidang.commitments.UrgingFilter.Order;
import vn.haidang.platform.Query;

/**
 * The filter of the list of letters as it stands in the address; what is not understood is none.
 */
public record UrgingLettersWish(
    @Nullable String q,
    @Nullable String unit,
    @Nullable String from,
    @Nullable String until,
    @Nullable String answer,
    @Nullable String sort) {

  /** The list's own address. */
  static final String LIST = "/urging/letters";

  UrgingFilter filter() {
    return new UrgingFilter(
        Query.said(q),
        Typed.unit(Query.said(unit)),
        day(from),
        day(until),
        answerOrNull(),
        order());
  }

  private @Nullable Answer answerOrNull() {
    return Arrays.stream(Answer.values())
        .filter(one -> one.word().equals(answer))
        .findFirst()
        .orElse(null);
  }

  private Order order() {
    return Arrays.stream(Order.values())
        .filter(one -> one.word().equals(sort))
        .findFirst()
        .orElse(Order.MADE);
  }

  /** The address of the page or a file with this filter. */
  Query query(String path) {
    UrgingFilter f = filter();
    Answer wanted = f.answer();
    return Query.of(path)
        .with("q", f.text())
        .with("unit", f.unit() == null ? "" : f.unit())
        .with("from", f.from() == null ? "" : f.from())
        .with("until", f.until() == null ? "" : f.until())
        .with("answer", wanted == null ? "" : wanted.word())
        .with("sort", f.order() == Order.MADE ? "" : f.order().word());
  }

  private static @Nullable LocalDate day(@Nullable String typed) {
    try {
      return Query.said(typed).isEmpty() ? null : LocalDate.parse(Query.said(typed));
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
