package vn.haidang.kernel.legaltext;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a time limit says, apart from where it stands and what is due. */
sealed interface Limit {

  /** A day; {@code comparator} "before" makes the day itself too late, "by" does not. */
  record Day(LocalDate date, String comparator) implements Limit {}

  /** From one day to another. */
  record Stretch(@Nullable LocalDate start, LocalDate date) implements Limit {

    @Override
    public String comparator() {
      return BY;
    }
  }

  /** A day that comes back: "trước ngày 20 tháng cuối quý". */
  record Rule(String rule, String comparator, String recurrence) implements Limit {}

  /** Again and again, on no day of its own. */
  record Recurring(String recurrence) implements Limit {}

  /** So long after something, as an ISO 8601 duration. */
  record Within(String relative) implements Limit {

    @Override
    public String comparator() {
      return BY;
    }
  }

  /** An event it hangs on. */
  record Event(String condition, @Nullable String recurrence) implements Limit {}

  /** A limit and the stretch of tokens that states it. */
  record Found(int first, int end, Limit limit) {}

  String BEFORE = "before";
  String BY = "by";

  default @Nullable LocalDate date() {
    return null;
  }

  default @Nullable String comparator() {
    return null;
  }

  default @Nullable LocalDate start() {
    return null;
  }

  default @Nullable String rule() {
    return null;
  }

  default @Nullable String recurrence() {
    return null;
  }

  default @Nullable String relative() {
    return null;
  }

  default @Nullable String condition() {
    return null;
  }
}
