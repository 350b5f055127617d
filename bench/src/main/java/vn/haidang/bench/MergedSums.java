package vn.haidang.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.haidang.kernel.time.Period;
import vn.haidang.measures.Area;
import vn.haidang.measures.Areas;
import vn.haidang.measures.Boards;
import vn.haidang.measures.Deliveries;
import vn.haidang.measures.Delivery;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.Total;

/**
 * W13, as far as it concerns figures: 700 districts are merged away in the middle of a year, the
 * communes stand below the provinces from then on, and both trees answer with the same totals.
 */
final class MergedSums {

  private static final int YEAR = 2030;
  private static final LocalDate MERGED = LocalDate.of(YEAR, 7, 1);
  private static final List<Integer> NATION = List.of(2);

  private MergedSums() {}

  static Figure measure(Workload.Effort effort) {
    boolean full = effort == Workload.Effort.FULL;
    int rounds = full ? 3 : 1;
    double[] times = new double[rounds];
    double cpu = 0;
    try (FiguresServer server = new FiguresServer()) {
      List<IndicatorId> indicators = server.indicators(10);
      fill(server, indicators, full ? Nation.COMMUNES : 700);
      Areas areas = server.get(Areas.class);
      Boards boards = server.get(Boards.class);
      List<BigDecimal> before = totals(boards, indicators, provincesAndNation());
      for (int round = 0; round < rounds; round++) {
        double spent = Processor.milliseconds();
        long start = System.nanoTime();
        areas.takeOver(merged(), MERGED);
        times[round] = (System.nanoTime() - start) / 1e6;
        cpu += (Processor.milliseconds() - spent) / rounds;
        compare(before, totals(boards, indicators, provincesAndNation()));
        boolean districtsEnd =
            boards.listTotals(indicators, districts(), List.of(Period.ofMonth(YEAR, 7))).isEmpty()
                && !boards
                    .listTotals(indicators, districts(), List.of(Period.ofMonth(YEAR, 6)))
                    .isEmpty();
        if (!districtsEnd) {
          throw new IllegalStateException("districts should have sums until June and none later");
        }
        areas.takeOver(Nation.areas(), MERGED);
        compare(before, totals(boards, indicators, provincesAndNation()));
      }
    }
    return new Figure(
        "sumsOfBothTrees",
        "ms",
        times,
        cpu,
        "700 districts merged away; totals compared; bar 60 s");
  }

  private static void fill(FiguresServer server, List<IndicatorId> indicators, int communes) {
    if (totals(server.get(Boards.class), indicators, NATION).isEmpty()) {
      server
          .get(Deliveries.class)
          .bring(
              Delivery.of(Instant.now(), "bench W13", "bench"),
              Nation.year(indicators, YEAR, communes));
    }
  }

  private static List<Area> merged() {
    Stream<Area> after =
        Nation.areas().stream()
            .filter(area -> area.level() == 4)
            .map(area -> {
              int province = area.above().get(1);
              return new Area(
                  area.unit(), MERGED, LocalDate.MAX, 4, province, List.of(province, 2));
            });
    Stream<Area> until =
        Nation.areas().stream()
            .map(area ->
                area.level() < 3
                    ? area
                    : new Area(
                        area.unit(),
                        area.from(),
                        MERGED.minusDays(1),
                        area.level(),
                        area.parent(),
                        area.above()));
    return Stream.concat(until, after).toList();
  }

  private static List<Integer> provincesAndNation() {
    return Stream.concat(Nation.provinces().stream(), NATION.stream()).toList();
  }

  private static List<Integer> districts() {
    return Nation.areas().stream().filter(area -> area.level() == 3).map(Area::unit).toList();
  }

  private static List<BigDecimal> totals(
      Boards boards, List<IndicatorId> indicators, List<Integer> units) {
    return boards.listTotals(indicators, units, Nation.months(YEAR)).stream()
        .map(Total::value)
        .toList();
  }

  private static void compare(List<BigDecimal> before, List<BigDecimal> after) {
    boolean same = before.size() == after.size();
    for (int i = 0; same && i < before.size(); i++) {
      same = before.get(i).compareTo(after.get(i)) == 0;
    }
    if (!same) {
      throw new IllegalStateException("the totals of provinces and nation changed by the merger");
    }
  }
}
