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

  /** One line for each sub-plan; without counts where the plan it carries out is given up. */
  static TableFile of(List<SubPlanList.Line> lines, Texts t) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (SubPlanList.Line line : lines) {
      SubPlanReview review = line.review();
      rows.add(
          Arrays.asList(
              line.unit(),
              line.name(),
              line.parent(),
              review == null ? null : review.waiting(),
              review == null ? null : review.lines().size(),
              review == null ? null : review.forgotten().size(),
              review == null ? null : review.doubtful()));
    }
    return new TableFile(
        "ke-hoach-chi-tiet",
        t.get("sub-plan.title"),
        Stream.of(
                "coverage.unit",
                "sub-plan.plan",
                "sub-plan.parent",
                "sub-plan.waiting",
                "sub-plan.items",
                "sub-plan.forgotten",
                "sub-plan.doubtful")
            .map(column -> t.get(column))
            .toList(),
        rows);
  }

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
