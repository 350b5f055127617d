package vn.haidang.commitments.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.Commitment;
import vn.haidang.commitments.SubPlanReview;
import vn.haidang.platform.TableFile;
import vn.haidang.platform.Texts;

/** What a sub-plan carries out and what it forgot, for spreadsheets. */
final class SubPlanTable {

  private SubPlanTable() {}

  static TableFile of(SubPlanReview review, Texts t) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (SubPlanReview.Line line : review.lines()) {
      Commitment task = line.task();
      rows.add(
          Arrays.asList(
              line.item().address(),
              line.item().value().quote(),
              t.get(line.status().messageKey()),
              task == null ? "" : task.origin().address(),
              task == null ? "" : task.text()));
    }
    for (Commitment forgotten : review.forgotten()) {
      rows.add(
          Arrays.asList(
              "", "", t.get("sub-plan.forgotten"), forgotten.origin().address(), forgotten.text()));
    }
    return new TableFile(
        "ke-hoach-chi-tiet",
        t.get("sub-plan.title"),
        Stream.of("address", "text", "status", "parent-address", "parent-text")
            .map(column -> t.get("sub-plan.column." + column))
            .toList(),
        rows);
  }
}
