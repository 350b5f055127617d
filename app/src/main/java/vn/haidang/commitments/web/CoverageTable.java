package vn.haidang.commitments.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.CoverageLine;
import vn.haidang.commitments.CoverageLine.Gap;
import vn.haidang.platform.TableFile;
import vn.haidang.platform.Texts;

/** The matrix, as shown, for spreadsheets. */
final class CoverageTable {

  private CoverageTable() {}

  static TableFile of(CoveragePage page, Texts t) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    page.lines().forEach(line -> rows.add(row(page, line, t)));
    return new TableFile(
        "ma-tran-bao-phu",
        t.get("coverage.title"),
        Stream.concat(
                Stream.of(
                        "tasks.column.address",
                        "tasks.column.text",
                        "tasks.column.due",
                        "coverage.unit",
                        "coverage.role")
                    .map(t::get),
                Stream.of(Gap.values()).map(gap -> t.get(gap.messageKey())))
            .toList(),
        rows);
  }

  private static List<@Nullable Object> row(CoveragePage page, CoverageLine line, Texts t) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(line.task().origin().address());
    row.add(line.task().text());
    row.add(line.task().terms().due());
    row.add(page.unit(line));
    row.add(t.get(line.leads() ? "coverage.lead-unit" : "coverage.part"));
    for (Gap gap : Gap.values()) {
      row.add(line.gaps().contains(gap) ? "x" : "");
    }
    return row;
  }
}
