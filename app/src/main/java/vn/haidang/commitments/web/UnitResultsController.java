package vn.haidang.commitments.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.commitments.Bucket;
import vn.haidang.commitments.CommitmentFilter;
import vn.haidang.commitments.CommitmentLists;
import vn.haidang.commitments.Counts;
import vn.haidang.commitments.MonthEnd;
import vn.haidang.commitments.MonthEnds;
import vn.haidang.commitments.State;
import vn.haidang.commitments.web.UnitTable.Line;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/**
 * "Kết quả theo đơn vị": the official buckets of each unit, with the rates, what they are of, and
 * what changed since the end of the last month.
 */
@Controller
@Needs(Permission.READ)
class UnitResultsController {

  private final CommitmentLists lists;
  private final MonthEnds ends;
  private final UnitNames names;
  private final MessageFiles messages;

  UnitResultsController(
      CommitmentLists lists, MonthEnds ends, UnitNames names, MessageFiles messages) {
    this.lists = lists;
    this.ends = ends;
    this.names = names;
    this.messages = messages;
  }

  @GetMapping("/tasks/units")
  Screen units(
      @RequestParam(defaultValue = "overdue") String sort,
      @RequestParam(defaultValue = "") String group) {
    MonthEnd before = ends.last();
    int unassigned = lists.count(CommitmentFilter.stillOwed(List.of()).in(State.UNASSIGNED));
    CommitmentLists.Results results = lists.countResults();
    return Screen.of(
        "commitments/units.jte",
        new UnitTable(
            lines(results.byUnit(), before, sort, group),
            results.all(),
            unassigned,
            sort,
            group,
            before.day()));
  }

  @GetMapping("/tasks/units.{format}")
  ResponseEntity<byte[]> export(
      @PathVariable String format,
      @RequestParam(defaultValue = "overdue") String sort,
      @RequestParam(defaultValue = "") String group,
      SignedIn user) {
    return TableFormat.of(format)
        .answer(
            UnitTables.of(
                lines(lists.countByUnit(), ends.last(), sort, group),
                messages.in(user.language())));
  }

  private List<Line> lines(Map<UnitId, Counts> counts, MonthEnd before, String sort, String group) {
    return names.lines(counts, before).stream()
        .filter(line -> group.isEmpty() || line.group().equals(group))
        .sorted(order(sort))
        .toList();
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
      case "change" ->
          Comparator.comparing((Line line) -> -line.overdueChange()).thenComparing(byName);
      default ->
          Comparator.comparing((Line line) -> -line.counts().of(Bucket.OPEN_OVERDUE))
              .thenComparing(byName);
    };
  }
}
