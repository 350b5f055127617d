package vn.haidang.commitments.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.Bucket;
import vn.haidang.platform.TableFile;
import vn.haidang.platform.Texts;

/** The table of units, as shown, for spreadsheets. */
final class UnitTables {

  private UnitTables() {}

  static TableFile of(List<UnitTable.Line> lines, Texts t) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    lines.forEach(line -> rows.add(row(line)));
    return new TableFile(
        "ket-qua-theo-don-vi",
        t.get("units.title"),
        Stream.of(
                Stream.of("tasks.column.owner", "units.total"),
                Stream.of(Bucket.values()).map(bucket -> bucket.messageKey() + ".head"),
                Stream.of("units.fell-due", "units.rate.file", "units.overdue-change"))
            .flatMap(keys -> keys)
            .map(t::get)
            .toList(),
        rows);
  }

  private static List<@Nullable Object> row(UnitTable.Line line) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(line.name());
    row.add(line.counts().total());
    for (Bucket bucket : Bucket.values()) {
      row.add(line.counts().of(bucket));
    }
    row.add(line.counts().fellDue());
    row.add(line.counts().onTimeRate());
    row.add(line.overdueChange());
    return row;
  }
}
