package vn.haidang.kernel.legaltext;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who reports what to whom, and when. Recurrence and rule as in {@link Deadline}. */
public record ReportDuty(
    String section,
    List<String> who,
    @Nullable String what,
    List<String> to,
    @Nullable String recurrence,
    @Nullable String rule,
    @Nullable LocalDate date,
    String quote,
    Span span) {

  public ReportDuty {
    who = List.copyOf(who);
    to = List.copyOf(to);
  }
}
