package vn.haidang.commitments.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.commitments.Bucket;
import vn.haidang.commitments.CommitmentFilter;
import vn.haidang.commitments.CommitmentLists;
import vn.haidang.commitments.Counts;
import vn.haidang.commitments.State;
import vn.haidang.commitments.web.UnitTable.Line;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Screen;

/**
 * "Kết quả theo đơn vị": the official buckets of each unit, with the rates and what they are of.
 */
@Controller
@Needs(Permission.READ)
class UnitResultsController {

  private final CommitmentLists lists;
  private final UnitNames names;

  UnitResultsController(CommitmentLists lists, UnitNames names) {
    this.lists = lists;
    this.names = names;
  }

  @GetMapping("/tasks/units")
  Screen units(@RequestParam(defaultValue = "overdue") String sort) {
    Map<UnitId, Counts> counts = lists.countByUnit();
    Map<UnitId, String> called = names.names(counts.keySet());
    List<Line> lines =
        counts.entrySet().stream()
            .map(entry ->
                new Line(
                    entry.getKey().toString(),
                    called.getOrDefault(entry.getKey(), ""),
                    entry.getValue()))
            .sorted(order(sort))
            .toList();
    int unassigned =
        lists.count(
            CommitmentFilter.of(
                    List.of(), Bucket.OPEN_IN_TIME, Bucket.OPEN_OVERDUE, Bucket.OPEN_NO_DUE)
                .in(State.UNASSIGNED));
    return Screen.of(
        "commitments/units.jte", new UnitTable(lines, lists.countAll(), unassigned, sort));
  }

  private static Comparator<Line> order(String sort) {
    Collator collator = Collator.getInstance(Locale.of("vi"));
    Comparator<Line> byName = (a, b) -> collator.compare(a.name(), b.name());
    return switch (sort) {
      case "name" -> byName;
      case "rate" ->
          Comparator.comparing((Line line) -> line.counts().onTimeRate()).thenComparing(byName);
      case "total" ->
          Comparator.comparing((Line line) -> -line.counts().total()).thenComparing(byName);
      default ->
          Comparator.comparing((Line line) -> -line.counts().of(Bucket.OPEN_OVERDUE))
              .thenComparing(byName);
    };
  }
}
