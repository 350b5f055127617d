package vn.haidang.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.haidang.kernel.legaltext.Target.Comparator;
import vn.haidang.kernel.series.Outlook;
import vn.haidang.kernel.series.Trajectory;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitImport;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Role;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/**
 * Two districts are merged, one is split in stated parts, one gives a part of unknown size away,
 * one takes a commune's worth in and goes on: what becomes of their years of figures.
 */
@ApplicationTest
class InheritedFiguresTest {

  private static final String UNITS =
      """
      key,from,name,abbreviation,kind,level,parent,gso,local,functions
      city,2010-01-01,Thành phố Mẫu,,CENTRAL_CITY,,,91,,
      north,2010-01-01,Huyện Bắc,,RURAL_DISTRICT,,city,901,,
      south,2010-01-01,Huyện Nam,,RURAL_DISTRICT,,city,902,,
      wide,2010-01-01,Huyện Rộng,,RURAL_DISTRICT,,city,904,,
      vague,2010-01-01,Huyện Mơ,,RURAL_DISTRICT,,city,905,,
      small,2010-01-01,Huyện Nhỏ,,RURAL_DISTRICT,,city,906,,
      big,2010-01-01,Huyện Lớn,,RURAL_DISTRICT,,city,907,,
      """;

  private static final String AFTER =
      """
      key,from,name,abbreviation,kind,level,parent,gso,local,functions
      joined,2020-01-01,Huyện Chung,,RURAL_DISTRICT,,city,911,,
      left,2020-01-01,Huyện Tả,,RURAL_DISTRICT,,city,912,,
      right,2020-01-01,Huyện Hữu,,RURAL_DISTRICT,,city,913,,
      dim,2020-01-01,Huyện Mờ,,RURAL_DISTRICT,,city,914,,
      faint,2020-01-01,Huyện Nhạt,,RURAL_DISTRICT,,city,915,,
      """;

  private static final String EVENTS =
      """
      event,kind,date,legal_basis,from,to,share,function,note
      m,MERGE,2020-01-01,Nghị quyết 2,north,joined,1,,
      m,MERGE,2020-01-01,Nghị quyết 2,south,joined,1,,
      s,SPLIT,2020-01-01,Nghị quyết 2,wide,left,0.6,,
      s,SPLIT,2020-01-01,Nghị quyết 2,wide,right,0.4,,
      v,SPLIT,2020-01-01,Nghị quyết 2,vague,dim,?,,
      v,SPLIT,2020-01-01,Nghị quyết 2,vague,faint,?,,
      a,MERGE,2020-01-01,Nghị quyết 2,small,big,1,,
      """;

  @Autowired private ApplicationContext context;
  @Autowired private UnitImport files;
  @Autowired private Units units;
  @Autowired private Catalogue catalogue;
  @Autowired private Deliveries deliveries;
  @Autowired private Standings standings;
  @Autowired private Targets targets;
  @Autowired private Entry entry;

  private final Map<String, UnitId> named = new HashMap<>();
  private IndicatorId jobs = new IndicatorId(1);

  @BeforeEach
  void districtsWithThreeYearsOfFiguresAreRearranged() {
    if (units.findByAnyCode("91", LocalDate.of(2019, 1, 1)).isEmpty()) {
      assertThat(
              files
                  .importAll(
                      List.of(
                          new UnitImport.Text("1-units.csv", UNITS),
                          new UnitImport.Text("2-units.csv", AFTER),
                          new UnitImport.Text("3-events.csv", EVENTS)))
                  .errors())
          .isEmpty();
    }
    for (int code = 901; code <= 915; code++) {
      for (String day : List.of("2019-06-30", "2020-06-30")) {
        String gso = Integer.toString(code);
        units.findByAnyCode(gso, LocalDate.parse(day)).ifPresent(unit -> named.put(gso, unit.id()));
      }
    }
    jobs =
        catalogue
            .findByCode("KT.1")
            .map(Indicator::id)
            .orElseGet(() -> {
              IndicatorId made =
                  catalogue.add(
                      NewIndicator.of("KT.1", "Việc làm mới", "người", 0, Kind.FLOW)
                          .adding(Addition.usualFor(Kind.FLOW, 3)));
              for (int code : new int[] {901, 902, 904, 905, 906, 907}) {
                years(made, Integer.toString(code), code - 900);
              }
              return made;
            });
  }

  @Test
  void aMergedDistrictFollowsTheSeasonOfTheDistrictsItWasMadeOf() {
    targets.set(wish(jobs, "911", "780"), "lan");
    Standing standing = standing(jobs, "911");

    Trajectory path = Objects.requireNonNull(standing.trajectory());
    assertThat(path.way()).isEqualTo(Trajectory.Way.SEASONAL);
    assertThat(path.fromYears()).containsExactly(2017, 2018, 2019);
    assertThat(path.at(6))
        .as("21 of 78 parts of a year are reached in June, as in the years before")
        .isEqualByComparingTo("210.0");
    assertThat(standing.steps().getFirst().yearBefore())
        .as("January 2019 of both, 1 and 2 times 1")
        .isEqualByComparingTo("3");
    assertThat(told(standing)).containsExactly("2020-01-01 WHOLE_UNITS of 2 units, 36 figures");
  }

  @Test
  void theForecastRestsOnTheYearsBeforeTheMergerToo() {
    bring(jobs, "911", 2020, 6, 3);
    assertThat(standing(jobs, "911").outlook())
        .isInstanceOfSatisfying(
            Outlook.Forecast.class,
            forecast ->
                assertThat(forecast.expected().doubleValue())
                    .isBetween(3 * 78.0 - 15, 3 * 78.0 + 15));
  }

  @Test
  void aPartThatWasStatedIsTakenOverAndOneThatWasNotIsSaid() {
    targets.set(wish(jobs, "912", "100"), "lan");
    Standing stated = standing(jobs, "912");
    assertThat(stated.steps().get(11).yearBefore())
        .as("six tenths of 4 × 78, each month rounded as it was printed")
        .isBetween(new BigDecimal("185"), new BigDecimal("189"));
    assertThat(told(stated)).containsExactly("2020-01-01 STATED_PARTS of 1 units, 36 figures");

    targets.set(wish(jobs, "914", "100"), "lan");
    Standing unknown = standing(jobs, "914");
    assertThat(Objects.requireNonNull(unknown.trajectory()).way())
        .isEqualTo(Trajectory.Way.STRAIGHT);
    assertThat(told(unknown)).containsExactly("2020-01-01 AREA_ONLY of 1 units, 36 figures");
    assertThat(
            Visitor.signedIn(context, Role.LEADER)
                .open("/indicators/" + jobs + "?year=2020&unit=" + named.get("914"))
                .text())
        .contains("Không nối được 36 số liệu trước 01/01/2020 của Huyện Mơ");
  }

  @Test
  void aDistrictThatTookAnotherInIsHeldAgainstBothAndBeforeThatDayAgainstItself() {
    Standing now = standing(jobs, "907");
    assertThat(now.steps().getFirst().yearBefore()).isEqualByComparingTo("13");
    Standing then = standings.get(jobs, unit("907"), 2019, Instant.parse("2020-01-20T00:00:00Z"));
    assertThat(then.steps().getFirst().toDate())
        .isEqualTo(new Year.Known(new BigDecimal("7"), FigureStatus.OFFICIAL, false));
    assertThat(then.inherited()).isEmpty();
  }

  @Test
  void aRateThatDoesNotCrossStartsAnewAndOneWithWeightsIsWeighed() {
    IndicatorId rate =
        catalogue.add(
            NewIndicator.of("KT.2", "Tăng trưởng", "%", 1, Kind.GROWTH).every(Frequency.YEAR, 0));
    IndicatorId people = catalogue.add(NewIndicator.of("KT.W", "Dân số", "người", 0, Kind.STOCK));
    IndicatorId income =
        catalogue.add(
            NewIndicator.of("KT.3", "Thu nhập bình quân", "triệu đồng/người", 1, Kind.RATIO)
                .adding(
                    new Addition(
                        Addition.OverMonths.NONE,
                        Addition.OverUnits.NONE,
                        null,
                        people,
                        null,
                        null,
                        Addition.Crossing.WEIGHTED))
                .every(Frequency.YEAR, 0));
    for (IndicatorId one : List.of(rate, income)) {
      year(one, "901", 2019, "9.0");
      year(one, "902", 2019, "6.0");
    }
    year(people, "901", 2019, "100");
    year(people, "902", 2019, "200");

    assertThat(told(standing(rate, "911")))
        .containsExactly("2020-01-01 SERIES_ENDS of 2 units, 1 figures");
    assertThat(standing(rate, "911").steps().getFirst().yearBefore()).isNull();
    assertThat(standing(income, "911").steps().getFirst().yearBefore()).isEqualByComparingTo("7.0");
  }

  @Test
  void aFigureThatIsTypedIsHeldAgainstTheFiguresOfTheDistrictsBeforeToo() {
    assertThatThrownBy(() ->
            entry.enter(
                new Entry.Typed(
                    jobs,
                    unit("911").value(),
                    2020,
                    1,
                    false,
                    "36000",
                    FigureStatus.ESTIMATE,
                    "",
                    ""),
                "lan"))
        .as("December 2019 of both districts was 36")
        .hasMessageContaining("measures.thousandfold");
  }

  private UnitId unit(String code) {
    return Objects.requireNonNull(named.get(code), code);
  }

  private Standing standing(IndicatorId indicator, String code) {
    return standings.get(indicator, unit(code), 2020, Instant.parse("2021-02-01T00:00:00Z"));
  }

  private static List<String> told(Standing standing) {
    return standing.inherited().stream()
        .map(one ->
            one.before()
                + " "
                + one.way()
                + " of "
                + one.units().size()
                + " units, "
                + one.figures()
                + " figures")
        .toList();
  }

  private TargetWish wish(IndicatorId indicator, String code, String value) {
    return new TargetWish(
        indicator,
        unit(code),
        2020,
        Comparator.AT_LEAST,
        new BigDecimal(value),
        null,
        null,
        false,
        "12/QĐ-UBND",
        LocalDate.of(2020, 1, 10),
        null);
  }

  /** In month 7 seven times as much as in January, three years long. */
  private void years(IndicatorId indicator, String code, int times) {
    for (int year = 2017; year <= 2019; year++) {
      bring(indicator, code, year, 12, times);
    }
  }

  private void bring(IndicatorId indicator, String code, int year, int months, int times) {
    deliveries.bring(
        Delivery.of(Instant.parse((year + 1) + "-01-15T00:00:00Z"), "thử", "lan").asConfirmed(),
        sink -> {
          for (int month = 1; month <= months; month++) {
            sink.add(
                month,
                indicator,
                unit(code).value(),
                Period.ofMonth(year, month),
                BigDecimal.valueOf((long) times * month),
                FigureStatus.OFFICIAL,
                null);
          }
        });
  }

  private void year(IndicatorId indicator, String code, int year, String value) {
    deliveries.bring(
        Delivery.of(Instant.parse("2020-03-01T00:00:00Z"), "thử", "lan").asConfirmed(),
        sink ->
            sink.add(
                1,
                indicator,
                unit(code).value(),
                Period.ofYear(year),
                new BigDecimal(value),
                FigureStatus.OFFICIAL,
                null));
  }
}
