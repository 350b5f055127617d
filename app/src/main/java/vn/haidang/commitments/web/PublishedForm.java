package vn.haidang.commitments.web;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import vn.haidang.commitments.Bucket;
import vn.haidang.commitments.Bulletins.Entered;
import vn.haidang.commitments.Counts;
import vn.haidang.commitments.PublishedMonth;
import vn.haidang.platform.Conflict;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;

/** The form for figures of a month as they were published elsewhere. */
final class PublishedForm {

  private PublishedForm() {}

  static PublishedMonth read(YearMonth month, TaskForm typed) {
    return new PublishedMonth(
        month.atEndOfMonth(),
        typed.text("source"),
        count(typed, "total"),
        count(typed, "done"),
        count(typed, "open"),
        Counts.of(
            count(typed, "on-time"),
            count(typed, "late"),
            count(typed, "done-no-due"),
            count(typed, "in-time"),
            count(typed, "overdue"),
            count(typed, "open-no-due")));
  }

  /** The version counts for the month it is of, and not for another one chosen in the form. */
  static int seen(YearMonth month, TaskForm typed) {
    return typed.text("of").equals(month.toString()) ? Math.max(0, typed.version()) : 0;
  }

  /** "12.160" and "12160" are the same; nothing typed is nothing published. */
  private static int count(TaskForm typed, String field) {
    String digits = typed.text(field).replace(".", "");
    if (!digits.matches("\\d{0,8}")) {
      throw new RefusedException(Problem.of("commitments.count-not-understood", typed.text(field)));
    }
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  /** What stands there, as the form sends it. */
  static Map<String, String> written(Entered entered) {
    YearMonth month = YearMonth.from(entered.figures().day());
    Map<String, String> fields = new HashMap<>();
    fields.put("month", month.toString());
    fields.put("of", month.toString());
    fields.put("version", "" + entered.version());
    fields.put("source", entered.figures().source());
    counts(entered.figures()).forEach((field, count) -> fields.put(field, "" + count));
    return fields;
  }

  /** What was typed beside what somebody else has entered for the month. */
  static Screen conflict(
      PublishedMonth typed, Entered now, String savedBy, IntFunction<String> shown) {
    YearMonth month = YearMonth.from(typed.day());
    Conflict conflict =
        Conflict.at("/tasks/bulletin/" + month, "/tasks/bulletin/published")
            .savedBy(savedBy, now.at())
            .version(now.version())
            .keeping("month", month.toString())
            .keeping("of", month.toString())
            .field("source", "bulletin.source", typed.source(), now.figures().source());
    Map<String, Integer> theirs = counts(now.figures());
    counts(typed)
        .forEach((field, mine) ->
            conflict.field(
                field,
                "bulletin.field." + field,
                side(mine, shown),
                side(theirs.getOrDefault(field, 0), shown)));
    return conflict.screen();
  }

  private static Conflict.Side side(int count, IntFunction<String> shown) {
    return new Conflict.Side("" + count, shown.apply(count));
  }

  private static Map<String, Integer> counts(PublishedMonth month) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("total", month.total());
    counts.put("done", month.done());
    counts.put("on-time", month.counts().of(Bucket.DONE_ON_TIME));
    counts.put("late", month.counts().of(Bucket.DONE_LATE));
    counts.put("done-no-due", month.counts().of(Bucket.DONE_NO_DUE));
    counts.put("open", month.open());
    counts.put("in-time", month.counts().of(Bucket.OPEN_IN_TIME));
    counts.put("overdue", month.counts().of(Bucket.OPEN_OVERDUE));
    counts.put("open-no-due", month.counts().of(Bucket.OPEN_NO_DUE));
    return counts;
  }
}
