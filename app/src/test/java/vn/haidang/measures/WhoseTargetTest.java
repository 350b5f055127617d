package vn.haidang.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.kernel.series.Trajectory;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.EventKind;
import vn.haidang.organisation.Neighbourhood;
import vn.haidang.organisation.NewUnit;
import vn.haidang.organisation.ReorganisationDraft;
import vn.haidang.organisation.Reorganisations;
import vn.haidang.organisation.Share;
import vn.haidang.organisation.Successors;
import vn.haidang.organisation.UnitBook;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitKind;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Audit;
import vn.haidang.platform.Role;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/** Who sets whose target, who answers for which figure, and what both look like by unit. */
@ApplicationTest
class WhoseTargetTest {

  private static final LocalDate START = LocalDate.of(2018, 1, 1);

  @Autowired private ApplicationContext context;
  @Autowired private Catalogue catalogue;
  @Autowired private Targets targets;
  @Autowired private Cascades cascades;
  @Autowired private Deliveries deliveries;
  @Autowired private UnitBook units;
  @Autowired private Clock clock;

  private UnitId city = new UnitId(1);

  @BeforeEach
  void aCityStands() {
    city = MeasuresWorld.city(context);
  }

  @Test
  void targetsAreSetByWhoPreparesPlansForTheUnitAndByNobodyElse() {
    UnitId east = MeasuresWorld.district(context, "Huyện Đông");
    UnitId west = MeasuresWorld.district(context, "Huyện Tây");
    UnitId planning =
        units.enter(
            NewUnit.of(
                "Phòng Tài chính - Kế hoạch", UnitKind.DIVISION, UnitLevel.DISTRICT, east, START));
    IndicatorId jobs =
        catalogue.add(
            NewIndicator.of("HP.LD.3", "Việc làm ở huyện", "người", 0, Kind.FLOW)
                .adding(Addition.usualFor(Kind.FLOW, 3)));
    Visitor ofEast = Visitor.holding(context, Role.PLANNER, planning);
    String address = "/indicators/" + jobs + "/targets";

    assertThat(ofEast.post(address, ofUnit(east, "60")).getStatus()).isEqualTo(303);
    assertThat(ofEast.post(address, ofUnit(west, "40")).getStatus()).isEqualTo(403);
    assertThat(ofEast.post(address, ofUnit(city, "100")).getStatus()).isEqualTo(403);
    assertThat(ofEast.post(address + "/parts", handedOn("part-" + west, "40")).getStatus())
        .isEqualTo(403);
    assertThat(targets.findLatest(jobs, west, 2018)).isEmpty();
    Document page = ofEast.open(address + "?year=2018&unit=" + city);
    assertThat(page.select("input[name=part-" + east + "]")).hasSize(1);
    assertThat(page.select("input[name=part-" + west + "]")).isEmpty();
    assertThat(page.select("#f-value")).as("the city's own target is not his").isEmpty();

    Visitor withoutPost = Visitor.signedIn(context, Role.PLANNER);
    assertThat(withoutPost.post(address, ofUnit(east, "61")).getStatus()).isEqualTo(403);
    Visitor ofCity = Visitor.holding(context, Role.PLANNER, city);
    assertThat(ofCity.post(address + "/parts", handedOn("part-" + west, "40")).getStatus())
        .isEqualTo(303);
    assertThat(Visitor.text(ofCity.get(address + ".csv?year=2018&unit=" + city)))
        .contains("Huyện Đông,≥ 60,60,12/QĐ-UBND", "Huyện Tây,≥ 40,40");
    assertThat(Visitor.text(ofCity.get(address + ".sdmx.csv?year=2018&unit=" + city)))
        .contains("HP@LD@3," + west + ",M,T,2018-12,40,người");
    assertThat(Visitor.text(ofCity.get(address + ".json?year=2018&unit=" + city)))
        .contains("\"area\":" + east, "\"value\":60");
  }

  @Test
  void theTargetOfAUnitThatIsNoMoreIsSetFromAboveWhereItStoodLast() {
    Neighbourhood around = Neighbourhood.enter(context);
    UnitId above = around.unit("above");
    UnitId gone = around.unit("abolished");
    IndicatorId share =
        catalogue.add(NewIndicator.of("HP.TL." + gone, "Tỷ lệ thử " + gone, "%", 1, Kind.RATE));
    String address = "/indicators/" + share + "/targets";

    assertThat(
            Visitor.holding(context, Role.PLANNER, above)
                .post(address, ofUnit(gone, "60"))
                .getStatus())
        .isEqualTo(303);
    assertThat(targets.findLatest(share, gone, 2018)).isPresent();
    for (String other : List.of("elsewhere", "own")) {
      assertThat(
              Visitor.holding(context, Role.OFFICER, around.unit(other))
                  .post(address, ofUnit(gone, "61"))
                  .getStatus())
          .as(other)
          .isEqualTo(403);
    }
    assertThat(
            Visitor.holding(context, Role.PLANNER, around.unit("elsewhere"))
                .post(address, ofUnit(gone, "61"))
                .getStatus())
        .isEqualTo(403);
  }

  @Test
  void whoSucceededTheUnitAboveSetsTargetsOfWhatWasDissolvedBelowIt() {
    LocalDate merged = LocalDate.now(clock).minusDays(5);
    UnitId old = province("Tỉnh Trước");
    UnitId neighbour = province("Tỉnh Bên");
    UnitId district =
        units.enter(
            NewUnit.of(
                "Huyện Của Tỉnh Trước", UnitKind.RURAL_DISTRICT, UnitLevel.DISTRICT, old, START));
    context
        .getBean(Reorganisations.class)
        .decide(
            new ReorganisationDraft(
                EventKind.DISSOLVE,
                merged.minusDays(2),
                "Nghị quyết 8",
                List.of(district),
                List.of(),
                List.of(),
                null));
    merge(
        List.of(old, neighbour),
        NewUnit.of("Tỉnh Sau", UnitKind.PROVINCE, UnitLevel.PROVINCE, null, merged));
    UnitId heir = context.getBean(Units.class).listNamed("Tỉnh Sau", merged).getFirst().id();
    IndicatorId share =
        catalogue.add(NewIndicator.of("HP.TL.9", "Tỷ lệ thử của tỉnh trước", "%", 1, Kind.RATE));

    Visitor planner = Visitor.holding(context, Role.PLANNER, heir);
    Document page = planner.open("/indicators/" + share + "/targets?year=2018&unit=" + old);
    assertThat(page.select("input[name=part-" + district + "]")).hasSize(1);
    assertThat(page.select("tfoot")).as("rates have no sum").isEmpty();
    assertThat(
            planner.post("/indicators/" + share + "/targets", ofUnit(district, "60")).getStatus())
        .isEqualTo(303);
    assertThat(
            Visitor.holding(context, Role.PLANNER, Neighbourhood.enter(context).unit("above"))
                .post("/indicators/" + share + "/targets", ofUnit(district, "61"))
                .getStatus())
        .isEqualTo(403);
  }

  @Test
  void aCascadeOfAPastDayHasThePartsThatStoodOnThatDay() {
    UnitId province = province("Tỉnh Nhập Giữa Năm");
    List<UnitId> before =
        Stream.of("Huyện Một", "Huyện Hai")
            .map(name ->
                units.enter(
                    NewUnit.of(name, UnitKind.RURAL_DISTRICT, UnitLevel.DISTRICT, province, START)))
            .toList();
    LocalDate july = LocalDate.of(2018, 7, 1);
    merge(
        before,
        NewUnit.of("Huyện Chung", UnitKind.RURAL_DISTRICT, UnitLevel.DISTRICT, province, july));
    IndicatorId jobs =
        catalogue.add(
            NewIndicator.of("HP.NGN", "Việc làm giữa năm", "người", 0, Kind.FLOW)
                .adding(Addition.usualFor(Kind.FLOW, 3)));

    assertThat(cascades.get(jobs, province, 2018, july.minusDays(1)).parts())
        .extracting(Cascade.Part::unit)
        .containsExactlyElementsOf(before);
    for (LocalDate day : List.of(july, LocalDate.of(2026, 1, 1))) {
      assertThat(cascades.get(jobs, province, 2018, day).parts())
          .as("%s", day)
          .hasSize(1)
          .extracting(Cascade.Part::unit)
          .doesNotContainAnyElementsOf(before);
    }
  }

  private UnitId province(String name) {
    return units.enter(NewUnit.of(name, UnitKind.PROVINCE, UnitLevel.PROVINCE, null, START));
  }

  private void merge(List<UnitId> before, NewUnit after) {
    context
        .getBean(Reorganisations.class)
        .decide(
            new ReorganisationDraft(
                EventKind.MERGE,
                after.since(),
                "Nghị quyết 9",
                before,
                List.of(new ReorganisationDraft.After(null, after)),
                before.stream()
                    .map(unit -> new ReorganisationDraft.Link(unit, 0, new Share.Whole()))
                    .toList(),
                null));
  }

  @Test
  void aSuccessorOfAComingDaySuppliesOnThatDayAndNotBefore() {
    LocalDate today = LocalDate.now(clock);
    LocalDate tomorrow = today.plusDays(1);
    UnitId old = SheetWorld.department(context, "Sở Sắp Hết");
    UnitId other = SheetWorld.department(context, "Sở Cũng Hết");
    IndicatorId supplied =
        catalogue.add(
            NewIndicator.of("HP.SH.1", "Số sắp chuyển", "ha", 0, Kind.STOCK)
                .suppliedBy(old.value()));
    merge(
        List.of(old, other),
        NewUnit.of("Sở Sắp Có", UnitKind.DEPARTMENT, UnitLevel.PROVINCE, city, tomorrow));

    context.getBean(Suppliers.class).sweep();
    assertThat(catalogue.get(supplied).supplier()).as("today").isEqualTo(old.value());

    UnitId heir = context.getBean(Units.class).listNamed("Sở Sắp Có", tomorrow).getFirst().id();
    Suppliers tomorrows =
        new Suppliers(
            context.getBean(SupplyStore.class),
            context.getBeanProvider(Successors.class),
            context.getBean(Audit.class),
            Clock.offset(clock, Duration.ofDays(1)));
    new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
        .executeWithoutResult(status -> tomorrows.sweep());
    assertThat(catalogue.get(supplied).supplier()).as("tomorrow").isEqualTo(heir.value());
  }

  private static String[] ofUnit(UnitId unit, String value) {
    return FormFields.target(unit, value, "12/QĐ-UBND", "2018-02-01", "");
  }

  private String[] handedOn(String part, String value) {
    return new String[] {
      "year",
      "2018",
      "unit",
      city.toString(),
      "legalBasis",
      "12/QĐ-UBND",
      "setOn",
      "2018-02-01",
      part,
      value
    };
  }

  @Test
  void aPathThatWasAgreedOnIsFollowedWhereNoYearsShowASeason() {
    IndicatorId schools =
        catalogue.add(
            NewIndicator.of("HP.GD.1", "Trường đạt chuẩn", "trường", 0, Kind.FLOW)
                .every(Frequency.QUARTER, 0));
    Visitor planner = Visitor.holding(context, Role.PLANNER, city);
    String address = "/indicators/" + schools + "/targets";
    MockHttpServletResponse wrong =
        planner.post(
            address,
            FormFields.with(
                FormFields.target(city, "20", "7/QĐ-UBND", "2018-01-10", ""),
                "agreedPath",
                "2; 5; 20"));
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(Visitor.page(wrong).select("#e-agreedPath").text()).contains("đúng 4 con số");
    assertThat(
            Visitor.page(
                    planner.post(
                        address,
                        FormFields.with(
                            FormFields.target(city, "20", "7/QĐ-UBND", "2018-01-10", ""),
                            "agreedPath",
                            "2\t5\t9\t19")))
                .select("#e-agreedPath")
                .text())
        .contains("phải bằng chỉ tiêu giao (20)");
    planner.post(
        address,
        FormFields.with(
            FormFields.target(city, "20", "7/QĐ-UBND", "2018-01-10", ""),
            "agreedPath",
            "2\r\n5\r\n9\r\n20"));

    Standing standing =
        context
            .getBean(Standings.class)
            .get(schools, city, 2018, Instant.parse("2018-06-30T00:00:00Z"));
    Trajectory path = Objects.requireNonNull(standing.trajectory());
    assertThat(path.way()).isEqualTo(Trajectory.Way.AGREED);
    assertThat(path.at(2)).isEqualByComparingTo("5");
  }

  @Test
  void figuresOfUnitsAreDrawnAgainAsTheyWereKnownAndGoOutInFourFormats() {
    UnitId upper = MeasuresWorld.district(context, "Huyện Thượng");
    IndicatorId jobs =
        catalogue.add(
            NewIndicator.of("HP.LD.4", "Việc làm theo huyện", "người", 0, Kind.FLOW)
                .adding(Addition.usualFor(Kind.FLOW, 3))
                .defined("Người có việc làm mới trong kỳ", "Sở Lao động", null));
    known(jobs, upper, "70", "2018-06-10T00:00:00Z");
    known(jobs, upper, "75", "2018-08-10T00:00:00Z");
    Visitor reader = Visitor.signedIn(context, Role.LEADER);
    String address = "/indicators/" + jobs + "/units?year=2018&step=5&unit=" + city;

    assertThat(reader.open(address).select("tbody").text()).contains("Huyện Thượng 75 ước");
    Document then = reader.open(address + "&asOf=2018-07-01");
    assertThat(then.select("tbody").text()).contains("Huyện Thượng 70 ước");
    assertThat(then.text())
        .contains("Vẽ lại theo những gì đã biết đến hết ngày 01/07/2018", "70 người");
    assertThat(reader.open(address + "&asOf=2018-06-01").select("tbody").text())
        .contains("Huyện Thượng –");

    String file = address.replace("/units?", "/units.%s?");
    assertThat(Visitor.text(reader.get(file.formatted("csv"))))
        .contains("Huyện Thượng,75,ước", "Người có việc làm mới trong kỳ,Sở Lao động");
    assertThat(Visitor.text(reader.get(file.formatted("sdmx.csv"))))
        .contains("HP@LD@4," + upper + ",M,P,2018-05,75,E,người");
    assertThat(Visitor.text(reader.get(file.formatted("json"))))
        .contains("\"areas\":[" + upper + "]", "\"status\":\"ESTIMATE\"");
    assertThat(reader.get(file.formatted("xlsx")).getContentAsByteArray()).startsWith('P', 'K');
    assertThat(
            Visitor.text(reader.get("/indicators/" + jobs + ".sdmx.csv?year=2018&unit=" + upper)))
        .contains("HP@LD@4," + upper + ",M,P,2018-05,75,E");
  }

  private void known(IndicatorId indicator, UnitId unit, String value, String at) {
    deliveries.bring(
        Delivery.of(Instant.parse(at), "thử", "lan").asConfirmed(),
        sink ->
            sink.add(
                1,
                indicator,
                unit.value(),
                Period.ofMonth(2018, 5),
                new BigDecimal(value),
                FigureStatus.ESTIMATE,
                null));
  }

  @Test
  void whoSuppliesIsFoundByWordsAndAnswersForTheFigureOfTheCity() {
    UnitId tax = SheetWorld.department(context, "Cục Thuế");
    SheetWorld.department(context, "Cục Thống kê");
    Visitor planner = Visitor.signedIn(context, Role.PLANNER);
    String[] asked =
        FormFields.with(FormFields.indicator("HP.NS.1", "Thu nội địa thử", ""), "supplier", "cuc");
    MockHttpServletResponse unclear = planner.post("/indicators/new", asked);
    assertThat(unclear.getStatus()).isEqualTo(422);
    assertThat(Visitor.page(unclear).select("input[name=supplierChosen]")).hasSize(2);
    assertThat(
            Visitor.page(
                    planner.post(
                        "/indicators/new",
                        FormFields.with(
                            FormFields.indicator("HP.NS.1", "Thu nội địa thử", ""),
                            "supplier",
                            "kho bạc")))
                .select("#e-supplier")
                .text())
        .contains("Không có đơn vị nào khớp với \"kho bạc\"");
    planner.post(
        "/indicators/new", FormFields.with(asked, "supplierChosen", "#" + tax + " Cục Thuế"));
    Indicator revenue = catalogue.findByCode("HP.NS.1").orElseThrow();
    assertThat(revenue.supplier()).isEqualTo(tax.value());
    assertThat(
            planner
                .open("/indicators/" + revenue.id() + "/edit")
                .select("#f-supplier")
                .attr("value"))
        .isEqualTo("Cục Thuế");

    String[] figure = {"year", "2018", "step", "5", "figure", "1.900,0", "unit", city.toString()};
    String address = "/indicators/" + revenue.id() + "/figures";
    Visitor stranger =
        Visitor.holding(context, Role.OFFICER, SheetWorld.department(context, "Sở Y tế"));
    assertThat(stranger.open("/indicators/" + revenue.id() + "?year=2018").select("#nhap"))
        .isEmpty();
    stranger.post(address, figure);
    assertThat(figures(revenue.id())).as("no post where the figure is answered for").isEmpty();
    Visitor taxman = Visitor.holding(context, Role.OFFICER, tax);
    taxman.post(address, figure);
    assertThat(figures(revenue.id())).containsExactly("1900.0");
  }

  private List<String> figures(IndicatorId indicator) {
    return context
        .getBean(Boards.class)
        .listFigures(List.of(indicator), List.of(city.value()), List.of(Period.ofMonth(2018, 5)))
        .stream()
        .map(total -> total.value().toPlainString())
        .toList();
  }
}
