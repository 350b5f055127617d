package vn.haidang.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.RefusedException;
import vn.haidang.testing.ApplicationTest;

/** An official types a figure. */
@ApplicationTest
class EntryTest {

  /** Later than anything becomes known. */
  private static final Instant AT_LAST = Instant.parse("2100-01-01T00:00:00Z");

  @Autowired private ApplicationContext context;
  @Autowired private Entry entry;
  @Autowired private Standings standings;
  @Autowired private JdbcClient database;

  private IndicatorId exports = new IndicatorId(1);

  @BeforeEach
  void aCityWithExports() {
    Map<String, String> made = new MeasuresWorld().fill(context);
    exports = new IndicatorId(Integer.parseInt(Objects.requireNonNull(made.get("indicator"))));
  }

  @Test
  void aFigureIsReadTheVietnameseWayStoredAndInTheAudit() {
    entry.enter(typed(10, "674,0", "theo tờ khai hải quan"), "lan");

    Standing.Step october = standings.get(exports, city(), 2018, standings.now()).steps().get(9);
    assertThat(october.alone()).isNotNull();
    assertThat(Objects.requireNonNull(october.alone()).value()).isEqualByComparingTo("674.0");
    assertThat(
            database
                .sql("select count(*) from platform.audit where action = 'figure.entered'")
                .query(Integer.class)
                .single())
        .isPositive();
  }

  @Test
  void whatCanBeReadInTwoWaysIsAskedAboutAndNothingIsStored() {
    int before = figures();
    for (String figure : new String[] {"1,200", "6,740.5", "12.5"}) {
      assertThatThrownBy(() -> entry.enter(typed(11, figure, ""), "lan"))
          .isInstanceOf(RefusedException.class)
          .hasMessageContaining("measures.figure-ambiguous");
    }
    assertThatThrownBy(() -> entry.enter(typed(11, "khoảng 600", ""), "lan"))
        .hasMessageContaining("measures.no-figure");
    assertThat(figures()).isEqualTo(before);
  }

  @Test
  void aThousandTimesTheMonthBeforeAsksForAReasonAndIsStoredWithOne() {
    assertThatThrownBy(() -> entry.enter(typed(9, "500.000,0", ""), "lan"))
        .hasMessageContaining("measures.thousandfold");
    assertThatThrownBy(() -> entry.enter(typed(9, "5,0", ""), "lan"))
        .hasMessageContaining("measures.jump");

    entry.enter(typed(9, "5,0", "cảng đóng cửa vì bão"), "lan");

    assertThat(
            standings.listHistory(exports, city(), 2018, AT_LAST, 100).stream()
                .map(Vintage::observation)
                .filter(seen -> seen.period().first().getMonthValue() == 9))
        .hasSize(2);
  }

  @Test
  void aYearToDateAThousandTimesThatOfTheYearBeforeIsAskedAboutToo() {
    assertThatThrownBy(() -> entry.enter(toDate(exports, "5.500.000,0"), "lan"))
        .hasMessageContaining("measures.thousandfold");
    entry.enter(toDate(exports, "5.500,0"), "lan");

    IndicatorId people =
        context
            .getBean(IndicatorStore.class)
            .add(
                NewIndicator.of("NV.DS", "Dân số", "nghìn người", 1, Kind.STOCK)
                    .within(new Limits(null, null, new java.math.BigDecimal("10"))));
    entry.enter(month(people, 8, "2.013,0"), "lan");
    assertThatThrownBy(() -> entry.enter(month(people, 9, "2.013.000"), "lan"))
        .hasMessageContaining("measures.thousandfold");
    assertThatThrownBy(() -> entry.enter(month(people, 9, "2.413,0"), "lan"))
        .hasMessageContaining("measures.jump [20, 2.013,0]");
  }

  @Test
  void theReasonStandsBesideTheFigureOnThePage() {
    entry.enter(typed(11, "5,0", "nhà máy ngừng để bảo dưỡng"), "lan");
    assertThat(
            vn.haidang.platform.Visitor.signedIn(context, vn.haidang.platform.Role.LEADER)
                .open("/indicators/" + exports + "?year=2018&unit=" + city())
                .select("section[aria-labelledby=lich-su]")
                .text())
        .contains("nhà máy ngừng để bảo dưỡng");
  }

  private Entry.Typed toDate(IndicatorId indicator, String figure) {
    return new Entry.Typed(
        indicator, city().value(), 2018, 9, true, figure, FigureStatus.ESTIMATE, "", "");
  }

  private Entry.Typed month(IndicatorId indicator, int month, String figure) {
    return new Entry.Typed(
        indicator, city().value(), 2018, month, true, figure, FigureStatus.ESTIMATE, "", "");
  }

  private UnitId city() {
    return MeasuresWorld.city(context);
  }

  private int figures() {
    return database.sql("select count(*) from measures.figure").query(Integer.class).single();
  }

  private Entry.Typed typed(int month, String figure, String reason) {
    return new Entry.Typed(
        exports,
        city().value(),
        2018,
        month,
        false,
        figure,
        FigureStatus.ESTIMATE,
        "Cục Hải quan",
        reason);
  }
}
