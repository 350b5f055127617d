package vn.haidang.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import vn.haidang.kernel.time.Period;
import vn.haidang.measures.Area;
import vn.haidang.measures.FigureRows;
import vn.haidang.measures.FigureStatus;
import vn.haidang.measures.IndicatorId;

/**
 * A made-up nation of 63 provinces, 700 districts and 11,000 communes with monthly figures:
 * log-normal by commune, dip at Tết, growth; the same every time. Units are numbered province by
 * province, as the General Statistics Office numbers them and an import enters them.
 */
final class Nation {

  static final int PROVINCES = 63;
  static final int DISTRICTS = 700;
  static final int COMMUNES = 11_000;
  private static final int SEED = 7;
  private static final LocalDate START = LocalDate.of(2000, 1, 1);

  private Nation() {}

  static int province(int commune) {
    return provinceOf(commune * DISTRICTS / COMMUNES);
  }

  static int district(int commune) {
    return 1000 + commune * DISTRICTS / COMMUNES;
  }

  private static int provinceOf(int district) {
    return 10 + district * PROVINCES / DISTRICTS;
  }

  static int unit(int commune) {
    return 100_000 + commune;
  }

  static List<Area> areas() {
    var areas = new ArrayList<Area>();
    areas.add(new Area(2, START, LocalDate.MAX, 1, null, List.of()));
    for (int i = 0; i < PROVINCES; i++) {
      areas.add(new Area(10 + i, START, LocalDate.MAX, 2, 2, List.of(2)));
    }
    for (int i = 0; i < DISTRICTS; i++) {
      int province = provinceOf(i);
      areas.add(new Area(1000 + i, START, LocalDate.MAX, 3, province, List.of(province, 2)));
    }
    for (int i = 0; i < COMMUNES; i++) {
      List<Integer> above = List.of(district(i), province(i), 2);
      areas.add(new Area(unit(i), START, LocalDate.MAX, 4, district(i), above));
    }
    return areas;
  }

  static List<Integer> provinces() {
    return IntStream.range(0, PROVINCES).mapToObj(i -> 10 + i).toList();
  }

  static List<Integer> communesOf(int province) {
    return IntStream.range(0, COMMUNES)
        .filter(i -> province(i) == province)
        .mapToObj(Nation::unit)
        .toList();
  }

  static List<Period> months(int year) {
    return IntStream.rangeClosed(1, 12).mapToObj(month -> Period.ofMonth(year, month)).toList();
  }

  /** Every indicator, month and commune of a year, in the order of the table's key. */
  static FigureRows year(List<IndicatorId> indicators, int year, int communes) {
    return sink -> {
      int line = 0;
      for (IndicatorId indicator : indicators) {
        for (int month = 1; month <= 12; month++) {
          Period period = Period.ofMonth(year, month);
          SplittableRandom random = new SplittableRandom(SEED + indicator.value() * 1000L);
          double season = (month == 2 ? 0.7 : 1 + month / 40.0) * Math.pow(1.06, year - 2010);
          for (int i = 0; i < communes; i++) {
            double value = Math.exp(4 + 1.2 * random.nextDouble(-1.7, 1.7)) * season;
            sink.add(
                ++line,
                indicator,
                unit(i),
                period,
                BigDecimal.valueOf(Math.round(value * 10), 1),
                FigureStatus.ESTIMATE,
                null);
          }
        }
      }
    };
  }
}
