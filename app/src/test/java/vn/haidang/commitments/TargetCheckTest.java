package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.haidang.commitments.TargetCheck.Verdict;
import vn.haidang.kernel.legaltext.Target.Comparator;

/** A unit's target against the parent's: unit, comparator, value. */
class TargetCheckTest {

  @Test
  void aTargetIsHeldAgainstTheOneOfTheSameIndicator() {
    assertThat(verdict(target(">=", "15", "%"), target(">=", "15", "%"))).isEqualTo(Verdict.SAME);
    assertThat(verdict(target(">=", "16", "%"), target(">=", "15", "%")))
        .isEqualTo(Verdict.STRICTER);
    assertThat(verdict(target(">", "15", "%"), target(">=", "15", "%")))
        .isEqualTo(Verdict.STRICTER);
    assertThat(verdict(target(">=", "15", "%"), target(">", "15", "%"))).isEqualTo(Verdict.WEAKER);
    assertThat(verdict(target(">=", "14", "%"), target(">=", "15", "%"))).isEqualTo(Verdict.WEAKER);
    assertThat(verdict(target("=", "14", "%"), target(">=", "15", "%")))
        .isEqualTo(Verdict.CONTRADICTS);
    assertThat(verdict(target("<=", "4", "%"), target("<=", "3.96", "%")))
        .isEqualTo(Verdict.WEAKER);
    assertThat(verdict(target(">=", "15", "xã"), target(">=", "15", "%")))
        .isEqualTo(Verdict.OTHER_UNIT);
    StatedTarget other =
        new StatedTarget(
            "Số giường bệnh", Comparator.EQUAL, BigDecimal.TEN, null, "giường", false, "PL.1", "");
    assertThat(TargetCheck.of(List.of(other), List.of(target(">=", "1", "%"))).getFirst().verdict())
        .isEqualTo(Verdict.OWN_ONLY);
  }

  @Test
  void unitsOfMeasurementAreConvertedBeforeFiguresAreCompared() {
    assertThat(verdict(level("=", "1200", "triệu USD"), level("=", "1.2", "tỷ USD")))
        .isEqualTo(Verdict.SAME);
    assertThat(verdict(level(">=", "1100", "triệu USD"), level(">=", "1.2", "tỷ USD")))
        .as("1.100 triệu is less than 1,2 tỷ, though 1100 is more than 1,2")
        .isEqualTo(Verdict.WEAKER);
    assertThat(verdict(level(">=", "26000", "tỷ đồng"), level(">=", "25", "nghìn tỷ đồng")))
        .isEqualTo(Verdict.STRICTER);
    assertThat(verdict(level("=", "7693.7", "tỷ đồng"), level("=", "7.7", "nghìn tỷ đồng")))
        .as("7,7 stands for anything from 7,65 to 7,75")
        .isEqualTo(Verdict.SAME_ROUNDED);
    assertThat(verdict(level("=", "7500", "tỷ đồng"), level("=", "7.7", "nghìn tỷ đồng")))
        .isEqualTo(Verdict.CONTRADICTS);
    assertThat(verdict(level("=", "15", "phần trăm"), level("=", "15", "%")))
        .isEqualTo(Verdict.SAME);
    assertThat(verdict(level("=", "15", "điểm %"), level("=", "15", "%")))
        .isEqualTo(Verdict.OTHER_UNIT);
    TargetCheck check =
        TargetCheck.of(
                List.of(level(">=", "1100", "triệu USD")), List.of(level(">=", "1.2", "tỷ USD")))
            .getFirst();
    assertThat(check.converted()).isEqualTo(level(">=", "1.1", "tỷ USD"));
    assertThat(
            TargetCheck.of(List.of(level("=", "15", "%")), List.of(level("=", "15", "%")))
                .getFirst()
                .converted())
        .as("printed in one unit there is nothing to convert")
        .isNull();
  }

  @Test
  void whoReachesAStricterTargetHasReachedTheOther() {
    Random seeded = new Random(8);
    for (int i = 0; i < 2000; i++) {
      Reach one = any(seeded);
      Reach other = any(seeded);
      boolean inside = true;
      boolean meet = false;
      for (int tenth = -10; tenth <= 110; tenth++) {
        BigDecimal result = BigDecimal.valueOf(tenth * 5L, 1);
        inside &= !reaches(one, result) || reaches(other, result);
        meet |= reaches(one, result) && reaches(other, result);
      }
      assertThat(one.isWithin(other)).as(one + " in " + other).isEqualTo(inside);
      assertThat(one.meets(other)).as(one + " and " + other).isEqualTo(meet);
    }
  }

  /** Ends on whole numbers from 5 to 45, so that steps of a half see every difference. */
  private static Reach any(Random seeded) {
    BigDecimal low = BigDecimal.valueOf(5 + seeded.nextInt(20));
    return Reach.of(
        Comparator.values()[seeded.nextInt(Comparator.values().length)],
        low,
        low.add(BigDecimal.valueOf(seeded.nextInt(20))));
  }

  private static boolean reaches(Reach reach, BigDecimal result) {
    BigDecimal from = reach.from();
    BigDecimal to = reach.to();
    boolean above =
        from == null
            || (reach.fromOpen() ? result.compareTo(from) > 0 : result.compareTo(from) >= 0);
    boolean below =
        to == null || (reach.toOpen() ? result.compareTo(to) < 0 : result.compareTo(to) <= 0);
    return above && below;
  }

  private static Verdict verdict(StatedTarget own, StatedTarget parent) {
    return TargetCheck.of(List.of(own), List.of(parent)).getFirst().verdict();
  }

  private static StatedTarget level(String sign, String value, String unit) {
    StatedTarget t = target(sign, value, unit);
    return new StatedTarget(
        t.indicator(), t.comparator(), t.value(), null, unit, false, t.address(), t.quote());
  }

  private static StatedTarget target(String sign, String value, String unit) {
    Comparator comparator =
        java.util.Arrays.stream(Comparator.values())
            .filter(one -> one.sign().equals(sign))
            .findFirst()
            .orElseThrow();
    return new StatedTarget(
        "Kim ngạch xuất khẩu", comparator, new BigDecimal(value), null, unit, true, "II.1.6", "");
  }
}
