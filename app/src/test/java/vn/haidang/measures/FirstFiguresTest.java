package vn.haidang.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.haidang.kernel.series.Rating;
import vn.haidang.organisation.UnitId;
import vn.haidang.testing.ApplicationTest;

/** The shipped figures of Hải Phòng come in, each since its day, and tell the year as it was. */
@ApplicationTest
class FirstFiguresTest {

  @Autowired private ApplicationContext context;
  @Autowired private FirstFigures first;
  @Autowired private Standings standings;
  @Autowired private IndicatorStore indicators;

  @Test
  void everyShippedFigureIsTakenAndTheYearCanBeDrawnAsItWasKnown() {
    UnitId city = MeasuresWorld.city(context);
    Path folder = vn.haidang.Checkout.root().resolve("samples/hai-phong-figures");
    assertThat(first.load(folder, city)).isGreaterThan(80);

    IndicatorId revenue =
        indicators.findByName("Thu nội địa", "tỷ đồng").map(Indicator::id).orElseThrow();
    assertThat(figure(revenue, city, "2018-07-15")).isEqualTo("11375.1 ESTIMATE");
    assertThat(figure(revenue, city, "2019-02-01")).isEqualTo("24365.6 ESTIMATE");
    assertThat(figure(revenue, city, "2020-01-01")).isEqualTo("24768 OFFICIAL");

    IndicatorId investment =
        indicators
            .findByName("Vốn đầu tư thực hiện từ ngân sách nhà nước", "Tỷ đồng")
            .map(Indicator::id)
            .orElseThrow();
    assertThat(rating(investment, city, "2018-09-30")).isEqualTo(Rating.AHEAD);
    assertThat(rating(investment, city, "2019-01-10")).isEqualTo(Rating.MISSED);
    List<Target> targets = standings.listTargets(investment, city, 2018);
    assertThat(targets).as("the earlier target stays").hasSize(2);
  }

  private String figure(IndicatorId indicator, UnitId city, String day) {
    Standing.Step last = Objects.requireNonNull(standing(indicator, city, day).last());
    Year.Known known = Objects.requireNonNull(last.toDate());
    return known.value().toPlainString() + " " + known.status();
  }

  private Rating rating(IndicatorId indicator, UnitId city, String day) {
    return Objects.requireNonNull(standing(indicator, city, day).verdict()).rating();
  }

  private Standing standing(IndicatorId indicator, UnitId city, String day) {
    return standings.get(indicator, city, 2018, Instant.parse(day + "T12:00:00Z"));
  }
}
