package vn.haidang.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.haidang.kernel.quantity.Unit;
import vn.haidang.kernel.series.Direction;
import vn.haidang.organisation.EventId;
import vn.haidang.organisation.Lineage;
import vn.haidang.organisation.Share;
import vn.haidang.organisation.Succession;
import vn.haidang.organisation.UnitId;

/**
 * Figures on the units of another day: units 1 and 2 were merged into 10, unit 3 was split into 11
 * (six tenths) and 12, unit 4 gave parts of unknown size to 13 and 14, unit 5 stayed.
 */
class CrossingTest {

  private static final LocalDate BEFORE = LocalDate.of(2024, 12, 31);
  private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
  private static final LocalDate AFTER = LocalDate.of(2025, 12, 31);

  private static final Lineage LINEAGE =
      new Lineage(
          List.of(
              step(1, 10, new Share.Whole()),
              step(2, 10, new Share.Whole()),
              step(3, 11, Share.of(new BigDecimal("0.6"))),
              step(3, 12, Share.of(new BigDecimal("0.4"))),
              step(4, 13, new Share.Unknown()),
              step(4, 14, new Share.Unknown())));

  private static Succession step(int from, int to, Share share) {
    return new Succession(new EventId(1), DAY, new UnitId(from), new UnitId(to), share, true);
  }

  @Test
  void amountsAreAddedSharedOutAsStatedAndOtherwiseToldForTheAreaOnly() {
    assertThat(forward(Addition.Crossing.SUM, Map.of(1, "10", 2, "5", 3, "100", 4, "7", 5, "1")))
        .containsExactly(
            "5: 1 SAME",
            "10: 15 WHOLE_UNITS of 2",
            "11: 60 STATED_PARTS of 1",
            "12: 40 STATED_PARTS of 1",
            "13+14: 7 AREA_ONLY of 1");
  }

  @Test
  void nothingIsLostOrInventedWhateverTheFigures() {
    var random = new java.util.Random(4);
    for (int round = 0; round < 200; round++) {
      Map<UnitId, Crossing.Pair> known = new HashMap<>();
      BigDecimal all = BigDecimal.ZERO;
      for (int unit = 1; unit <= 5; unit++) {
        BigDecimal value = BigDecimal.valueOf(random.nextInt(-50, 100_000), random.nextInt(3));
        all = all.add(value);
        known.put(new UnitId(unit), new Crossing.Pair(value, null));
      }
      BigDecimal crossed =
          new Crossing(Addition.Crossing.SUM, quotient(), known)
              .forward(LINEAGE, BEFORE, AFTER).stream()
                  .map(one -> java.util.Objects.requireNonNull(one.value()))
                  .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(crossed).as("round %s", round).isEqualByComparingTo(all);
    }
  }

  @Test
  void aSeriesThatBreaksEndsWhereAnythingChangedAndGoesOnWhereNothingDid() {
    assertThat(forward(Addition.Crossing.BREAK, Map.of(1, "10", 2, "5", 5, "1")))
        .containsExactly("5: 1 SAME", "10: null SERIES_ENDS of 2");
  }

  @Test
  void ratesAreWeighedAndNeverAdded() {
    Map<UnitId, Crossing.Pair> known =
        Map.of(
            new UnitId(1), Crossing.Pair.weighed(bd("4.0"), bd("100")),
            new UnitId(2), Crossing.Pair.weighed(bd("7.0"), bd("300")),
            new UnitId(5), Crossing.Pair.weighed(bd("3.3"), bd("10")));
    assertThat(
            picture(
                new Crossing(Addition.Crossing.WEIGHTED, quotient(), known)
                    .forward(LINEAGE, BEFORE, AFTER)))
        .containsExactly("5: 3.3 SAME", "10: 6.250 WHOLE_UNITS of 2");
  }

  @Test
  void aMissingWeightLeavesAGapThatIsSaid() {
    Map<UnitId, Crossing.Pair> known =
        Map.of(
            new UnitId(1), Crossing.Pair.weighed(bd("4.0"), bd("100")),
            new UnitId(2), Crossing.Pair.weighed(bd("7.0"), null));
    assertThat(
            picture(
                new Crossing(Addition.Crossing.WEIGHTED, quotient(), known)
                    .forward(LINEAGE, BEFORE, AFTER)))
        .containsExactly("10: null INCOMPLETE of 2");
  }

  @Test
  void laterFiguresAnswerInTheEarlierGeographyWhereTheyCan() {
    Map<UnitId, Crossing.Pair> known = new HashMap<>();
    Map.of(10, "15", 11, "60", 12, "40", 13, "3", 14, "4", 5, "1")
        .forEach((unit, value) -> known.put(new UnitId(unit), new Crossing.Pair(bd(value), null)));
    List<UnitId> earlier =
        List.of(1, 2, 3, 4, 5).stream().map(UnitId::new).collect(Collectors.toList());
    assertThat(
            picture(
                new Crossing(Addition.Crossing.SUM, quotient(), known)
                    .backward(LINEAGE, earlier, BEFORE, AFTER)))
        .containsExactly(
            "1+2: 15 AREA_ONLY of 1",
            "3: 100 WHOLE_UNITS of 2",
            "4: 7 WHOLE_UNITS of 2",
            "5: 1 SAME");
  }

  private static Quotient quotient() {
    return Quotient.ofWeighed(
        new Indicator(
            new IndicatorId(1),
            "T",
            "Tỷ lệ",
            null,
            null,
            BigDecimal.ONE,
            Unit.of("%"),
            1,
            Kind.RATE,
            Direction.MORE_IS_BETTER,
            false,
            Addition.usualFor(Kind.RATE, null),
            Frequency.YEAR,
            0,
            null,
            null,
            null,
            null,
            Limits.NONE,
            null,
            0));
  }

  private static List<String> forward(Addition.Crossing rule, Map<Integer, String> figures) {
    Map<UnitId, Crossing.Pair> known = new HashMap<>();
    figures.forEach(
        (unit, value) -> known.put(new UnitId(unit), new Crossing.Pair(bd(value), null)));
    return picture(new Crossing(rule, quotient(), known).forward(LINEAGE, BEFORE, AFTER));
  }

  private static List<String> picture(List<Crossed> crossed) {
    return crossed.stream()
        .map(one ->
            one.units().stream()
                    .map(UnitId::value)
                    .sorted()
                    .map(String::valueOf)
                    .collect(Collectors.joining("+"))
                + ": "
                + (one.value() == null ? "null" : one.value().toPlainString())
                + " "
                + one.way()
                + (one.way() == Crossed.Way.SAME ? "" : " of " + one.parts()))
        .toList();
  }

  private static BigDecimal bd(String value) {
    return new BigDecimal(value);
  }
}
