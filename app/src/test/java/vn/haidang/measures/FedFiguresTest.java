package vn.haidang.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.kernel.time.Period;
import vn.haidang.measures.feed.FedFigure;
import vn.haidang.measures.feed.FedIndicator;
import vn.haidang.measures.feed.FigureFeed;
import vn.haidang.measures.published.PublishedStandings;
import vn.haidang.organisation.UnitId;
import vn.haidang.testing.ApplicationTest;

/** Another module offers figures; they become figures like any other. */
@ApplicationTest
class FedFiguresTest {

  @Autowired private ApplicationContext context;
  @Autowired private FedFigures fed;
  @Autowired private List<FigureFeed> feeds;
  @Autowired private PublishedStandings published;
  @Autowired private JdbcClient database;

  @Test
  void aShareComesInWithItsNumeratorAndDenominatorAndOnlyWhatDiffersIsStoredAgain() {
    UnitId city = MeasuresWorld.city(context);
    Settled settled = new Settled(city);
    LocalDate today = LocalDate.of(2018, 3, 15);
    settled.of(Period.ofMonth(2018, 1), "9", "10");
    settled.of(Period.ofMonth(2018, 2), "40", "50");
    assertThat(fed.collect(settled, Period.ofMonth(2018, 1), today)).isEqualTo(3);
    assertThat(fed.collect(settled, Period.ofMonth(2018, 2), today)).isEqualTo(3);
    assertThat(fed.collect(settled, Period.ofMonth(2018, 2), today)).isZero();
    settled.of(Period.ofMonth(2018, 2), "41", "50");
    assertThat(fed.collect(settled, Period.ofMonth(2018, 2), today)).isEqualTo(2);

    assertThat(published.find("T.KN", city, 2018, Instant.parse("2100-01-01T00:00:00Z")))
        .get()
        .satisfies(standing -> {
          assertThat(standing.figure())
              .as("50 of 60, not the mean of 90 and 82")
              .isEqualByComparingTo("83.333");
          assertThat(standing.status()).isEqualTo("OFFICIAL");
          assertThat(standing.until()).isEqualTo(LocalDate.of(2018, 2, 28));
        });
  }

  @Test
  void tasksDoneOnTimeAreAFigureThoughMeasuresKnowsNoTasks() {
    assertThat(feeds).extracting(feed -> feed.indicator().code()).contains("HD.NV.DUNGHAN");
    UnitId city = MeasuresWorld.city(context);
    for (String[] task :
        new String[][] {
          {"2018-04-10", "COMPLETED", "2018-04-09"},
          {"2018-04-10", "COMPLETED", "2018-04-20"},
          {"2018-04-30", "ASSIGNED", ""},
          {"2018-05-01", "ASSIGNED", ""},
          {"2018-04-02", "CANCELLED", ""}
        }) {
      database
          .sql(
              """
              insert into commitments.commitment (source, source_words, address, text, owner_unit, original_due, due, state, done_on, opened_on)
              values ('LETTER', 'thư', '', 'việc', :unit, :due, :due, :state, cast(nullif(:done, '') as date), '2018-01-10')
              """)
          .param("unit", city.value())
          .param("due", LocalDate.parse(task[0]))
          .param("state", task[1])
          .param("done", task[2])
          .update();
    }
    FigureFeed tasks =
        feeds.stream()
            .filter(feed -> feed.indicator().code().equals("HD.NV.DUNGHAN"))
            .findFirst()
            .orElseThrow();
    assertThat(tasks.list(Period.ofMonth(2018, 4)))
        .containsExactly(new FedFigure(city, new BigDecimal("1"), new BigDecimal("3")));
  }

  /** Complaints settled, as feedback will offer them. */
  private static final class Settled implements FigureFeed {

    private final UnitId unit;
    private final java.util.Map<Period, FedFigure> figures = new java.util.HashMap<>();

    Settled(UnitId unit) {
      this.unit = unit;
    }

    void of(Period step, String settled, String due) {
      figures.put(step, new FedFigure(unit, new BigDecimal(settled), new BigDecimal(due)));
    }

    @Override
    public FedIndicator indicator() {
      return new FedIndicator(
          "T.KN",
          "Tỷ lệ khiếu nại giải quyết",
          "",
          "%",
          1,
          true,
          "Đã giải quyết",
          "Phải giải quyết",
          "vụ",
          1);
    }

    @Override
    public List<FedFigure> list(Period step) {
      var all = new ArrayList<FedFigure>();
      FedFigure one = figures.get(step);
      if (one != null) {
        all.add(one);
      }
      return all;
    }
  }
}
