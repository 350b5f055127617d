package vn.haidang.commitments.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.Bucket;
import vn.haidang.commitments.Commitment;
import vn.haidang.platform.TableFile;
import vn.haidang.platform.Texts;

/** The list of commitments, as shown, for spreadsheets. */
final class TaskTable {

  private TaskTable() {}

  static TableFile of(List<TaskRow> rows, Texts t) {
    List<List<@Nullable Object>> lines = new ArrayList<>();
    rows.forEach(row -> lines.add(row(row, t)));
    return new TableFile(
        "nhiem-vu",
        t.get("tasks.title"),
        Stream.of(
                "number",
                "source",
                "address",
                "text",
                "owner",
                "due",
                "original",
                "status",
                "state",
                "progress",
                "updated",
                "evidence-accepted",
                "evidence-offered",
                "late")
            .map(column -> t.get("tasks.column." + column))
            .toList(),
        lines);
  }

  private static List<@Nullable Object> row(TaskRow row, Texts t) {
    Commitment c = row.task();
    Bucket bucket = row.bucket();
    return Arrays.asList(
        c.id().value(),
        c.origin().words(),
        c.origin().address(),
        c.text(),
        row.owner(),
        c.terms().due(),
        c.terms().originalDue(),
        bucket == null ? "" : t.get(bucket.messageKey()),
        t.get(c.state().messageKey()),
        c.claim().percent(),
        row.reportedOn(),
        c.evidence().accepted(),
        c.evidence().offered(),
        c.daysLate(row.today()));
  }
}
