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
      r,MERGE,2022-01-01,Nghị quyết 3,left,right,1,,
      """;

  @Autowired private ApplicationContext context;
  @Autowired private UnitImport files;
  @Autowired private Units units;
  @Autowired private Catalogue catalogue;
  @Autowired private Deliveries deliveries;
  @Autowired private Standings standings;
  @Autowired private Targets targets;
  @Autowired private Entry entry;
  @Autowired private FigureIntake intake;
  @Autowired private Crossings crossings;
  @Autowired private Boards boards;

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

  @Test
  void aFigureOfATimeBeforeTheUnitIsRefusedUnlessItIsDeclaredAsReckonedBack() {
    IndicatorId visits = reported("KT.B1");
    String rows =
        """
        unit;indicator;period;value;status
        #%1$s;KT.B1;2019-12;41;chính thức
        #%1$s;KT.B1;2019-11;-4;chính thức
        #%1$s;KT.B1;2020-01;5;chính thức
        """
            .formatted(unit("911"));
    List<Total> sums = sumsOfTheCity(visits);

    FigureReport undeclared = take(rows, null);
    assertThat(
            undeclared.faults().stream()
                .map(fault -> fault.line() + " " + fault.problem().code())
                .toList())
        .contains("2 measures.unit-unknown", "3 measures.unit-unknown");
    assertThat(undeclared.backCast()).isZero();

    FigureReport declared = take(rows, LocalDate.of(2020, 6, 30));
    assertThat(declared.backCast()).isEqualTo(1);
    assertThat(declared.changed()).as("January 2020 came the first time").isEqualTo(1);
    assertThat(declared.faults().stream().map(fault -> fault.problem().code()))
        .containsExactly("measures.out-of-range");
    assertThat(take(rows, LocalDate.of(2020, 12, 31)).changed())
        .as("the same boundaries on another day, the same figures")
        .isZero();

    Standing standing = standing(visits, "911");
    assertThat(standing.steps().get(11).yearBefore())
        .as("eleven months carried over from both districts, the twelfth not 36 but 41")
        .isEqualByComparingTo("239");
    assertThat(standing.steps().get(10).yearBefore()).isEqualByComparingTo("198");
    assertThat(told(standing))
        .containsExactly(
            "2020-01-01 WHOLE_UNITS of 2 units, 35 figures",
            "2020-01-01 BACK_CAST of 1 units, 1 figures");
    assertThat(sumsOfTheCity(visits)).as("counted once, as reported").isEqualTo(sums);
  }

  @Test
  void oldAndNewGeographyBothAnswerBesideFiguresReckonedBack() {
    IndicatorId visits = reported("KT.B2");
    take(
        """
        unit;indicator;period;value
        911;KT.B2;2019-12;41
        914;KT.B2;2019-12;50
        907;KT.B2;2019-12;190
        """,
        LocalDate.of(2020, 6, 30));
    Period december = Period.ofMonth(2019, 12);
    assertThat(crossed(visits, december, "2019-12-31"))
        .containsExactly(
            "901 SAME 12",
            "902 SAME 24",
            "904 SAME 48",
            "905 SAME 60",
            "906 SAME 72",
            "907 SAME 84");
    assertThat(crossed(visits, december, "2020-06-30"))
        .as("of 914 and 915 only their area is told: one of them alone would be told twice")
        .containsExactly(
            "907 BACK_CAST 190",
            "911 BACK_CAST 41",
            "912 STATED_PARTS 29",
            "913 STATED_PARTS 19",
            "914+915 AREA_ONLY 60");
    assertThat(
            standings
                .get(visits, unit("907"), 2019, Instant.parse("2021-02-01T00:00:00Z"))
                .steps()
                .get(11)
                .alone())
        .as("the year 2019 of the district as it stood then")
        .isEqualTo(new Year.Known(new BigDecimal("84"), FigureStatus.OFFICIAL, false));
    assertThat(standing(visits, "907").steps().get(11).yearBefore())
        .as("13 times 66 carried over and 190")
        .isEqualByComparingTo("1048");

    take("unit;indicator;period;value\n915;KT.B2;2019-12;11\n", LocalDate.of(2020, 6, 30));
    assertThat(crossed(visits, december, "2020-06-30"))
        .contains("914 BACK_CAST 50", "915 BACK_CAST 11")
        .noneMatch(line -> line.contains("AREA_ONLY"));
    assertThat(
            standings
                .get(visits, unit("914"), 2019, Instant.parse("2021-02-01T00:00:00Z"))
                .steps()
                .get(11)
                .alone())
        .as("the year 2019 of a district founded in 2020")
        .isEqualTo(new Year.Known(new BigDecimal("50"), FigureStatus.ESTIMATE, false, true));
  }

  @Test
  void whatIsReckonedBackNeedsItsSourceIsShownAsSuchAndCanBeDrawnAsKnownBefore() {
    IndicatorId visits = reported("KT.B3");
    assertThatThrownBy(() -> entry.enter(reckonedBack(visits, 2019, "40", ""), "lan"))
        .hasMessageContaining("measures.back-cast-source");
    assertThatThrownBy(() -> entry.enter(reckonedBack(visits, 2020, "40", "Cục Thống kê"), "lan"))
        .hasMessageContaining("measures.not-before-boundaries");
    entry.enter(reckonedBack(visits, 2019, "40", "Niên giám thống kê 2020"), "lan");
    entry.enter(reckonedBack(visits, 2019, "42", "Niên giám thống kê 2021"), "lan");

    Visitor reader = Visitor.signedIn(context, Role.LEADER);
    String address = "/indicators/" + visits + "?year=2019&unit=" + unit("911");
    org.jsoup.nodes.Document page = reader.open(address);
    assertThat(page.select("section[aria-labelledby=bang] tbody").text()).contains("42 °");
    assertThat(page.select(".deskonly svg .axis").eachText())
        .as("the axis of a single figure")
        .contains("0", "20", "40", "60");
    assertThat(page.text())
        .contains(
            "số liệu do nơi công bố tính ngược",
            "tính ngược theo địa giới từ 01/01/2020",
            "Niên giám thống kê 2020",
            "Niên giám thống kê 2021");
    assertThat(Visitor.text(reader.get(address.replace("?", ".json?"))))
        .contains("\"value\":42", "\"backCast\":true");
    assertThat(
            standings
                .get(visits, unit("911"), 2019, Instant.parse("2015-01-01T00:00:00Z"))
                .steps()
                .get(11)
                .toDate())
        .as("nobody knew it then")
        .isNull();
    assertThat(
            Visitor.text(
                reader.get(
                    "/api/v1/figures/back-casts?indicator=KT.B3&unit="
                        + unit("911")
                        + "&from=2019-01-01&to=2019-12-31")))
        .contains("\"value\":42", "\"boundaries\":\"2020-01-01\"");
  }

  @Test
  void figuresOnBoundariesThatChangedOnceMoreAreNotUsedAndThatIsSaidWhereTheyWereShown() {
    IndicatorId visits = reported("KT.B4");
    IndicatorId alone =
        catalogue.add(
            NewIndicator.of("KT.B5", "Khách lưu trú", "lượt", 0, Kind.FLOW)
                .adding(Addition.usualFor(Kind.FLOW, 3)));
    take(
        "unit;indicator;period;value\n913;KT.B4;2019-12;21\n913;KT.B5;2019-12;22\n",
        LocalDate.of(2020, 6, 30));
    assertThat(
            told(standings.get(visits, unit("913"), 2020, Instant.parse("2021-02-01T00:00:00Z"))))
        .contains("2020-01-01 BACK_CAST of 1 units, 1 figures");

    Standing later =
        standings.get(visits, unit("913"), 2022, Instant.parse("2022-02-01T00:00:00Z"));

    assertThat(told(later))
        .contains("2020-01-01 OUTDATED of 1 units, 1 figures")
        .noneMatch(line -> line.contains("BACK_CAST"));
    Visitor reader = Visitor.signedIn(context, Role.LEADER);
    assertThat(reader.open("/indicators/" + visits + "?year=2022&unit=" + unit("913")).text())
        .contains("Không dùng 1 số liệu tính ngược theo địa giới từ 01/01/2020");
    String units = "/units?year=2019&step=12&unit=" + city() + "&geography=";
    assertThat(reader.open("/indicators/" + alone + units + "2020-06-30").select("tbody").text())
        .contains("Huyện Hữu", "22");
    assertThat(reader.open("/indicators/" + alone + units + "2022-06-30").select("tbody").text())
        .contains("Huyện Hữu", "tính ngược theo địa giới cũ hơn")
        .doesNotContain("22");
  }

  private UnitId city() {
    return units.findByAnyCode("91", LocalDate.of(2019, 1, 1)).orElseThrow().id();
  }

  private IndicatorId reported(String code) {
    return catalogue
        .findByCode(code)
        .map(Indicator::id)
        .orElseGet(() -> {
          IndicatorId made =
              catalogue.add(
                  NewIndicator.of(code, "Lượt khách " + code, "lượt", 0, Kind.FLOW)
                      .within(new Limits(BigDecimal.ZERO, null, null))
                      .adding(Addition.usualFor(Kind.FLOW, 3)));
          for (int unit : new int[] {901, 902, 904, 905, 906, 907}) {
            years(made, Integer.toString(unit), unit - 900);
          }
          return made;
        });
  }

  private FigureReport take(String rows, @org.jspecify.annotations.Nullable LocalDate geography) {
    return intake.bring(
        new FigureCsv(() -> new java.io.StringReader(rows)),
        Delivery.of(Instant.parse("2021-01-20T00:00:00Z"), "Niên giám thống kê 2020", "lan")
            .onBoundariesOf(geography),
        DecimalSign.COMMA,
        FigureRight.ALL,
        null);
  }

  private List<Total> sumsOfTheCity(IndicatorId indicator) {
    return boards.listTotals(
        List.of(indicator), List.of(city().value()), List.of(Period.ofMonth(2019, 12)));
  }

  /** "911 BACK_CAST 41": units by their codes. */
  private List<String> crossed(IndicatorId indicator, Period period, String geography) {
    Map<UnitId, String> codes = new HashMap<>();
    named.forEach((code, unit) -> codes.put(unit, code));
    return crossings.list(catalogue.get(indicator), period, 3, LocalDate.parse(geography)).stream()
        .map(one ->
            one.units().stream()
                    .map(unit -> codes.getOrDefault(unit, "?"))
                    .sorted()
                    .collect(java.util.stream.Collectors.joining("+"))
                + " "
                + one.way()
                + " "
                + Objects.requireNonNull(one.value()).stripTrailingZeros().toPlainString())
        .sorted()
        .toList();
  }

  private Entry.Typed reckonedBack(IndicatorId indicator, int year, String figure, String source) {
    return new Entry.Typed(
        indicator,
        unit("911").value(),
        year,
        12,
        true,
        figure,
        FigureStatus.OFFICIAL,
        source,
        "",
        true);
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
