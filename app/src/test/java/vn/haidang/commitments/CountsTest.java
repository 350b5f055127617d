package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.haidang.commitments.Counts.Stated;

/** The arithmetic of the official buckets, on the figures the city and the Government published. */
class CountsTest {

  @Test
  void theCityAtTheEndOfAugust2018() {
    Counts august = Counts.of(4071, 3085, 2986, 1760, 258, 0);
    assertThat(august.done()).isEqualTo(10142);
    assertThat(august.total()).isEqualTo(12160);
    assertThat(august.shareOfDone(Bucket.DONE_ON_TIME)).isEqualTo("40.14");
    assertThat(august.shareOfDone(Bucket.DONE_LATE)).isEqualTo("30.42");
    assertThat(august.shareOfDone(Bucket.DONE_NO_DUE)).isEqualTo("29.44");
    assertThat(august.overdueOfAll()).isEqualTo("2.12");
  }

  @Test
  void theCountryIn2017IsRatedByWhatFellDue() {
    Counts country = Counts.of(14068, 1983, 0, 5640, 223, 0);
    assertThat(country.total()).isEqualTo(21914);
    assertThat(country.done()).isEqualTo(16051);
    assertThat(country.overdueOfFallenDue()).isEqualTo("1.37");
  }

  @Test
  void theTableOfOctober2018IsOffByOneAndIsReportedNotRejected() {
    List<Stated> october =
        List.of(
            new Stated("tổng số", 15533, List.of(13119, 2414)),
            new Stated("đang thực hiện", 2414, List.of(2065, 348)));
    assertThat(Counts.findSlips(october))
        .containsExactly(new Stated("đang thực hiện", 2414, List.of(2065, 348)));
    assertThat(Counts.findSlips(october).getFirst().slip()).isEqualTo(-1);
  }

  @Test
  void whatIsDueTodayIsInTimeAndTomorrowItIsNot() {
    LocalDate due = LocalDate.of(2018, 9, 19);
    assertThat(Bucket.of(State.IN_PROGRESS, due, null, due)).contains(Bucket.OPEN_IN_TIME);
    assertThat(Bucket.of(State.IN_PROGRESS, due, null, due.plusDays(1)))
        .contains(Bucket.OPEN_OVERDUE);
    assertThat(Bucket.of(State.COMPLETED, due, due, due.plusDays(30)))
        .as("a late confirmation makes nobody late")
        .contains(Bucket.DONE_ON_TIME);
    assertThat(Bucket.of(State.CANCELLED, due, null, due)).isEmpty();
  }

  @Test
  void nothingDoneHasNoRate() {
    assertThat(Counts.NONE.onTimeRate()).isEqualTo("0.00");
    assertThat(Counts.NONE.plus(Counts.of(1, 0, 0, 0, 1, 0)).onTimeRate()).isEqualTo("50.00");
  }
}
