package vn.haidang.commitments.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.haidang.commitments.Bucket;
import vn.haidang.commitments.CommitmentFilter;
import vn.haidang.commitments.CommitmentLists;
import vn.haidang.commitments.MonthEnds;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Screen;

/** One unit's work: its buckets, what changed since last month, what is late, due and silent. */
@Controller
@Needs(Permission.READ)
class UnitWorkController {

  private static final int MOST = 12;
  private static final int MONTHS = 6;

  private final CommitmentLists lists;
  private final MonthEnds ends;
  private final SubPlanPages subPlans;
  private final Units units;
  private final UnitNames names;

  UnitWorkController(
      CommitmentLists lists, MonthEnds ends, SubPlanPages subPlans, Units units, UnitNames names) {
    this.lists = lists;
    this.ends = ends;
    this.subPlans = subPlans;
    this.units = units;
    this.names = names;
  }

  @GetMapping("/tasks/units/{unit:[1-9]\\d{0,8}}")
  Screen show(@PathVariable UnitId unit) {
    units.getLifetime(unit);
    List<UnitId> own = List.of(unit);
    CommitmentFilter silent =
        new CommitmentFilter(Set.of(), Set.of(), own, null, null, "", false, true, false);
    CommitmentFilter soon =
        new CommitmentFilter(Set.of(), Set.of(), own, null, null, "", true, false, false);
    return Screen.of(
        "commitments/unit.jte",
        new UnitWork(
            unit.toString(),
            names.name(unit),
            lists.today(),
            ends.of(YearMonth.from(lists.today()), unit),
            months(unit),
            list(CommitmentFilter.of(own, Bucket.OPEN_OVERDUE)),
            list(soon),
            list(silent),
            names.rows(lists.listShared(own, MOST)),
            subPlans.listOf(unit)));
  }

  private List<TaskRow> list(CommitmentFilter filter) {
    return names.rows(lists.list(filter, MOST, 0));
  }

  /** The ends of the last months in which there was anything at all, the newest first. */
  private List<UnitWork.Month> months(UnitId unit) {
    List<UnitWork.Month> months = new ArrayList<>();
    for (YearMonth month : ends.listMonths(MONTHS + 1)) {
      if (month.isBefore(YearMonth.from(lists.today()))) {
        months.add(new UnitWork.Month(month, ends.of(month, unit)));
      }
    }
    return months;
  }
}
