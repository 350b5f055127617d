package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineageTest {

  private static final LocalDate START = LocalDate.of(2018, 1, 1);
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final LocalDate SECOND = LocalDate.of(2025, 7, 1);
  private static final UnitId A = new UnitId(1);
  private static final UnitId B = new UnitId(2);
  private static final UnitId C = new UnitId(3);
  private static final UnitId D = new UnitId(4);
  private static final Share WHOLE = new Share.Whole();

  private static Succession step(LocalDate on, UnitId from, UnitId to, Share share, boolean ends) {
    return new Succession(new EventId(1), on, from, to, share, ends);
  }

  private static Share part(String fraction) {
    return new Share.Part(new BigDecimal(fraction));
  }

  @Test
  void partsOfPartsMultiplyAndTwoWaysToOneUnitAddUp() {
    Lineage lineage =
        new Lineage(
            List.of(
                step(FIRST, A, B, part("0.4"), true),
                step(FIRST, A, C, part("0.6"), true),
                step(SECOND, B, D, WHOLE, true),
                step(SECOND, C, D, part("0.5"), false)));

    assertThat(lineage.heirsOf(A, START, SECOND))
        .containsEntry(D, part("0.70"))
        .containsEntry(C, part("0.30"));
    assertThat(lineage.heirsOf(A, START, FIRST)).containsOnlyKeys(B, C);
  }

  @Test
  void aPartOfUnknownSizeStaysUnknownHoweverItGoesOn() {
    Lineage lineage =
        new Lineage(
            List.of(
                step(FIRST, A, B, new Share.Unknown(), false), step(SECOND, B, C, WHOLE, true)));

    assertThat(lineage.heirsOf(A, START, SECOND))
        .containsEntry(A, new Share.Unknown())
        .containsEntry(C, new Share.Unknown());
  }

  @Test
  void nothingHasHappenedBeforeTheDayItHappens() {
    Lineage lineage = new Lineage(List.of(step(FIRST, A, B, WHOLE, true)));

    assertThat(lineage.heirsOf(A, START, FIRST.minusDays(1))).containsOnlyKeys(A);
    assertThat(lineage.heirsOf(A, FIRST, SECOND)).containsOnlyKeys(A);
  }
}
