package vn.haidang.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Role;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.SameInstant;

/** The catalogue, targets by hand, the cascade and explanations, in forms that need no script. */
@ApplicationTest
class CataloguePagesTest {

  private static final LocalDate START = LocalDate.of(2018, 1, 1);

  @Autowired private ApplicationContext context;
  @Autowired private Catalogue catalogue;
  @Autowired private Targets targets;
  @Autowired private Cascades cascades;
  @Autowired private Identities identities;
  @Autowired private Entry entry;
  @Autowired private Deliveries deliveries;

  private UnitId city = new UnitId(1);

  @BeforeEach
  void aCityStands() {
    city = MeasuresWorld.city(context);
  }

  @Test
  void anIndicatorOfAPlanIsRenamedWithoutALevelAndAsksForOneWhenItsAddingChanges() {
    IndicatorId id =
        catalogue.add(NewIndicator.of("HP.CAP.1", "Thu hút FDI", "triệu USD", 1, Kind.FLOW));
    Visitor planner = Visitor.signedIn(context, Role.PLANNER);
    String[] fields =
        FormFields.with(FormFields.indicator("HP.CAP.1", "Vốn FDI thu hút", ""), "version", "0");
    String[] summed = FormFields.instead(fields, "overUnits", "SUM");

    assertThat(planner.post("/indicators/" + id + "/edit", summed).getStatus()).isEqualTo(303);
    assertThat(catalogue.get(id).name()).isEqualTo("Vốn FDI thu hút");
    assertThat(catalogue.get(id).addition().overUnits()).isEqualTo(Addition.OverUnits.SUM);

    String[] averaged = FormFields.instead(fields, "overUnits", "AVERAGE", "version", "1");
    MockHttpServletResponse asked = planner.post("/indicators/" + id + "/edit", averaged);
    assertThat(asked.getStatus()).isEqualTo(422);
    Document form = Visitor.page(asked);
    assertThat(form.select(".err").eachText()).containsExactly(form.select("#e-level").text());
    assertThat(form.select("#e-level").text()).contains("xin chọn cấp báo cáo");
    assertThat(form.select("#f-level").attr("aria-describedby")).isEqualTo("e-level");
    String[] made = FormFields.instead(fields, "code", "HP.CAP.2", "overUnits", "SUM");
    assertThat(planner.post("/indicators/new", made).getStatus()).as("a new one").isEqualTo(422);
  }

  @Test
  void anIndicatorIsEnteredChangedAndEveryChangeIsKept() {
    Visitor planner = Visitor.signedIn(context, Role.PLANNER);
    MockHttpServletResponse wrong =
        planner.post(
            "/indicators/new", "code", "HP KT 1", "name", "", "unit", "%", "overMonths", "SUM");
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(Visitor.page(wrong).select(".err").text())
        .contains("Mã gồm chữ không dấu", "Xin ghi tên chỉ tiêu", "không cộng được");

    MockHttpServletResponse made =
        planner.post("/indicators/new", FormFields.indicator("HP.DT.1", "FDI", ""));
    assertThat(made.getStatus()).isEqualTo(303);
    Indicator fdi = catalogue.findByCode("HP.DT.1").orElseThrow();
    assertThat(
            Visitor.page(
                    planner.post("/indicators/new", FormFields.indicator("HP.DT.2", "FDI", "")))
                .select(".err")
                .text())
        .contains("lời phân biệt");
    assertThat(
            planner
                .post(
                    "/indicators/new", FormFields.indicator("HP.DT.2", "FDI", "theo Cục Thống kê"))
                .getStatus())
        .as("two definitions of one name are two indicators")
        .isEqualTo(303);

    String[] changed = FormFields.indicator("HP.DT.1", "FDI", "theo Sở Kế hoạch và Đầu tư");
    assertThat(
            planner
                .post("/indicators/" + fdi.id() + "/edit", FormFields.with(changed, "version", "0"))
                .getStatus())
        .isEqualTo(303);
    Document edit = planner.open("/indicators/" + fdi.id() + "/edit");
    assertThat(edit.select("ul.tl").text())
        .contains("Lời phân biệt: – → theo Sở Kế hoạch và Đầu tư");
    assertThat(planner.open("/indicators/catalogue?q=theo%20so%20ke%20hoach").select("tbody tr"))
        .hasSize(1);

    String[] late = FormFields.indicator("HP.DT.1", "FDI cấp mới", "");
    MockHttpServletResponse overtaken =
        planner.post("/indicators/" + fdi.id() + "/edit", FormFields.with(late, "version", "0"));
    assertThat(overtaken.getStatus()).isEqualTo(409);
    assertThat(Visitor.page(overtaken).text())
        .contains("FDI cấp mới", "theo Sở Kế hoạch và Đầu tư");
  }

  @Test
  void codesOfOtherSystemsPassOnWithTheDecree() {
    IndicatorId grdp = amount("HP.KT.1", "GRDP");
    Visitor planner = Visitor.signedIn(context, Role.PLANNER);
    String address = "/indicators/" + grdp + "/codes";
    planner.post(
        address, "system", "Hệ thống chỉ tiêu tỉnh", "code", "T0501", "from", "2016-11-01");
    planner.post(
        address, "system", "Hệ thống chỉ tiêu tỉnh", "code", "T0502", "from", "2023-04-15");
    assertThat(catalogue.listCodes(grdp))
        .extracting(code -> code.code() + " " + code.from() + " " + code.until())
        .containsExactly("T0501 2016-11-01 2023-04-14", "T0502 2023-04-15 null");
    IndicatorId other = amount("HP.KT.2", "GRDP theo giá hiện hành");
    assertThatThrownBy(() ->
            catalogue.addCode(
                new IndicatorCode(
                    other, "Hệ thống chỉ tiêu tỉnh", "T0502", START.plusYears(6), null)))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void oneCodeEnteredByTwoAtTheSameInstantIsRefusedToTheSecondWithItsReason() {
    IndicatorId mine = amount("HP.KT.3", "GRDP của tôi");
    IndicatorId theirs = amount("HP.KT.4", "GRDP của họ");
    Visitor planner = Visitor.signedIn(context, Role.PLANNER);
    String edit = "/indicators/" + mine + "/edit";
    planner.open(edit);
    MockHttpServletResponse late =
        SameInstant.whileUnseen(
            context,
            () ->
                catalogue.addCode(
                    new IndicatorCode(theirs, "Hệ thống chung", "C1", START.plusDays(1), null)),
            () ->
                planner.post(
                    "/indicators/" + mine + "/codes",
                    "system",
                    "Hệ thống chung",
                    "code",
                    "C1",
                    "from",
                    START.toString()));
    assertThat(late.getStatus()).as(Visitor.text(late)).isEqualTo(303);
    assertThat(planner.open(edit).text()).contains("đang dùng cho một chỉ tiêu khác");
    assertThat(catalogue.listCodes(mine)).isEmpty();
    assertThat(catalogue.listCodes(theirs)).hasSize(1);
  }

  @Test
  void oneIndicatorCodeTakenByTwoAtTheSameInstantIsSaidBesideItsField() {
    Visitor planner = Visitor.signedIn(context, Role.PLANNER);
    planner.open("/indicators/new");
    MockHttpServletResponse late =
        SameInstant.whileUnseen(
            context,
            () -> amount("HP.CUNG.LUC", "Của người nhanh hơn"),
            () ->
                planner.post(
                    "/indicators/new",
                    "code",
                    "HP.CUNG.LUC",
                    "name",
                    "Của người chậm hơn",
                    "unit",
                    "ha",
                    "kind",
                    "STOCK"));
    assertThat(late.getStatus()).isEqualTo(422);
    assertThat(Visitor.page(late).text()).contains("Mã này đã dùng", "Của người nhanh hơn");
  }

  @Test
  void theCatalogueLeavesInFourFormatsWithDefinitionsAndInSdmxAsMetadataOfItsCodes() {
    IndicatorId births =
        catalogue.add(
            NewIndicator.of("HP.DS.7", "Số sinh", "người", 0, Kind.FLOW)
                .defined("Trẻ sinh ra sống, trong kỳ", "Chi cục Dân số", null));
    LocalDate since = LocalDate.of(2016, 11, 1);
    catalogue.addCode(new IndicatorCode(births, "Hệ thống tỉnh", "T0301", since, null));
    catalogue.addCode(
        new IndicatorCode(births, "Hệ thống tỉnh", "T0302", LocalDate.of(2023, 4, 15), null));
    Visitor reader = Visitor.signedIn(context, Role.LEADER);
    String wanted = "?q=" + "HP.DS.7";
    assertThat(reader.open("/indicators/catalogue" + wanted).select("a[download]").eachAttr("href"))
        .extracting(href -> href.replaceFirst("\\?.*", ""))
        .containsExactly(
            "/indicators/catalogue.xlsx",
            "/indicators/catalogue.csv",
            "/indicators/catalogue.sdmx.csv",
            "/indicators/catalogue.json");
    assertThat(Visitor.text(reader.get("/indicators/catalogue.csv" + wanted)))
        .contains(
            "Trẻ sinh ra sống, trong kỳ",
            "Hệ thống tỉnh: T0301 (từ 01/11/2016 đến 14/04/2023); Hệ thống tỉnh: T0302");
    assertThat(reader.get("/indicators/catalogue.xlsx" + wanted).getContentAsByteArray())
        .startsWith('P', 'K');
    assertThat(Visitor.text(reader.get("/indicators/catalogue.json" + wanted)))
        .contains("\"definition\":\"Trẻ sinh ra sống, trong kỳ\"", "\"code\":\"T0302\"");

    assertThat(reader.open("/indicators/catalogue?q=khong-co-dau").select("main").text())
        .as("nothing found is not nothing there")
        .contains("Không có chỉ tiêu nào như vậy")
        .doesNotContain("0 trên 0");

    MockHttpServletResponse sdmx = reader.get("/indicators/catalogue.sdmx.csv" + wanted);
    assertThat(sdmx.getContentType())
        .startsWith("application/vnd.sdmx.metadata+csv")
        .contains("version=2.0.0");
    assertThat(Visitor.text(sdmx))
        .startsWith("MDSTRUCTURE[;],MDSTRUCTURE_ID,METADATASET_ID,ACTION,TARGET_TYPES,TARGET_IDS,")
        .contains(
            "metadataflow,HAIDANG:INDICATOR_DEFINITIONS(1.0.0),HAIDANG:INDICATOR_"
                + births
                + "(1.0.0),I,codelist,HAIDANG:CL_INDICATOR(1.0.0).HP@DS@7,Số sinh,",
            ",\"Trẻ sinh ra sống, trong kỳ\",người,0,FLOW,MORE_IS_BETTER,",
            "\"\"\"Hệ thống tỉnh:T0301 2016-11-01/2023-04-14\"\";"
                + "\"\"Hệ thống tỉnh:T0302 2023-04-15/..\"\"\",HP.DS.7");
    assertThat(Visitor.text(reader.get("/api/v1/indicators/definitions" + wanted)))
        .as("programs get the same")
        .isEqualTo(Visitor.text(sdmx));
  }

  @Test
  void aTargetIsSetOnALegalBasisAmendedAndTheEarlierOneStays() {
    IndicatorId jobs = amount("HP.LD.1", "Việc làm mới");
    Visitor planner = Visitor.holding(context, Role.PLANNER, city);
    String address = "/indicators/" + jobs + "/targets";
    MockHttpServletResponse refused =
        planner.post(
            address, "year", "2018", "unit", city.toString(), "value", "54,500", "setOn", "");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(Visitor.page(refused).select(".err").text())
        .contains("đọc được theo hai cách", "Xin ghi ngày");

    assertThat(
            planner
                .post(address, FormFields.target(city, "54.500", "3333/QĐ-UBND", "2018-01-10", ""))
                .getStatus())
        .isEqualTo(303);
    Target first = targets.findLatest(jobs, city, 2018).orElseThrow();
    assertThat(
            planner
                .post(
                    address,
                    FormFields.target(city, "55.000", "99/QĐ-UBND", "2018-07-01", "" + first.id()))
                .getStatus())
        .isEqualTo(303);
    MockHttpServletResponse overtaken =
        planner.post(
            address,
            FormFields.target(city, "56.000", "100/QĐ-UBND", "2018-08-01", "" + first.id()));
    assertThat(overtaken.getStatus()).isEqualTo(409);
    Document page = planner.open(address + "?year=2018&unit=" + city);
    assertThat(page.select("ul.tl").text()).contains("≥ 55.000", "≥ 54.500", "3333/QĐ-UBND");
    String drawnAgain =
        planner.open("/indicators/" + jobs + "?year=2018&asOf=2018-06-30").select("ul.tl").text();
    assertThat(drawnAgain)
        .as("on a day before the amendment nobody knew of it")
        .contains("≥ 54.500")
        .doesNotContain("55.000");
    assertThat(cascades.get(jobs, city, 2018, LocalDate.of(2018, 6, 30)).whole())
        .as("before the amendment the first one counts")
        .isEqualTo(first);
  }

  @Test
  void partsAreHandedOnAndHeldAgainstTheWhole() {
    UnitId north = MeasuresWorld.district(context, "Huyện Bắc");
    UnitId south = MeasuresWorld.district(context, "Huyện Nam");
    IndicatorId jobs =
        catalogue.add(
            NewIndicator.of("HP.LD.2", "Lao động có việc làm", "người", 0, Kind.FLOW)
                .adding(Addition.usualFor(Kind.FLOW, 3)));
    targets.set(
        new TargetWish(
            jobs,
            city,
            2018,
            vn.haidang.kernel.legaltext.Target.Comparator.AT_LEAST,
            new BigDecimal("100"),
            null,
            null,
            false,
            "3333/QĐ-UBND",
            LocalDate.of(2018, 1, 10),
            null),
        "lan");
    Visitor planner = Visitor.holding(context, Role.PLANNER, city);
    String address = "/indicators/" + jobs + "/targets/parts";
    String[] parts = {
      "year",
      "2018",
      "unit",
      city.toString(),
      "legalBasis",
      "35/QĐ-UBND",
      "setOn",
      "2018-01-20",
      "part-" + north,
      "60",
      "part-" + south,
      ""
    };
    assertThat(planner.post(address, parts).getStatus()).isEqualTo(303);
    assertThat(cascade(jobs).reach()).isEqualTo(Cascade.Reach.UNFINISHED);
    parts[8] = "part-" + south;
    parts[9] = "39";
    parts[10] = "part-" + north;
    parts[11] = "";
    assertThat(planner.post(address, parts).getStatus()).isEqualTo(303);
    assertThat(cascade(jobs).reach()).isEqualTo(Cascade.Reach.SHORT);
    assertThat(cascade(jobs).rest()).isEqualByComparingTo("1");
    assertThat(planner.open("/indicators/" + jobs + "/targets?year=2018&unit=" + city).text())
        .contains("lệch 1 người so với chỉ tiêu chung");
    MockHttpServletResponse wrong =
        planner.post(
            address,
            "year",
            "2018",
            "unit",
            city.toString(),
            "legalBasis",
            "",
            "setOn",
            "2018-02-01",
            "part-" + north,
            "61");
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(Visitor.page(wrong).select("input[name=part-" + north + "]").attr("value"))
        .as("what was typed is not lost")
        .isEqualTo("61");
  }

  @Test
  void whereLessIsBetterThePageSaysHowMuchIsLeftAndWhenTheLimitIsPassed() {
    IndicatorId accidents =
        catalogue.add(
            NewIndicator.of("HP.TN.1", "Số vụ tai nạn giao thông", "vụ", 0, Kind.FLOW)
                .better(vn.haidang.kernel.series.Direction.LESS_IS_BETTER, false));
    deliveries.bring(
        Delivery.of(Instant.parse("2018-10-01T00:00:00Z"), "Báo cáo", "lan").asConfirmed(),
        sink -> {
          for (int month = 0; month < 57; month++) {
            sink.add(
                month + 1,
                accidents,
                city.value(),
                Period.ofMonth(2014 + month / 12, 1 + month % 12),
                BigDecimal.valueOf(20 + month % 4),
                FigureStatus.ESTIMATE,
                null);
          }
        });
    Visitor planner = Visitor.holding(context, Role.PLANNER, city);
    String address = "/indicators/" + accidents;
    assertThat(atMost(planner, address, "2018-01-10", "202", "")).isEqualTo(303);
    assertThat(planner.open(address + "?year=2018").text())
        .contains("còn được tối đa 3,3 mỗi tháng")
        .doesNotContain("đã đạt");

    String first = String.valueOf(targets.findLatest(accidents, city, 2018).orElseThrow().id());
    assertThat(atMost(planner, address, "2018-02-10", "180", first)).isEqualTo(303);
    assertThat(planner.open(address + "?year=2018").text())
        .contains("đã vượt mức tối đa")
        .doesNotContain("đã đạt");
  }

  private int atMost(Visitor planner, String address, String on, String most, String replaces) {
    String[] target = FormFields.target(city, most, "3333/QĐ-UBND", on, replaces);
    return planner
        .post(address + "/targets", FormFields.instead(target, "comparator", "AT_MOST"))
        .getStatus();
  }

  @Test
  void aRankChangesByPlacesAndARatePerThousandByThatAndNotByPercent() {
    IndicatorId rank =
        catalogue.add(NewIndicator.of("HP.XH.1", "Xếp hạng PCI", "hạng", 0, Kind.RANK));
    IndicatorId births =
        catalogue.add(NewIndicator.of("HP.XH.2", "Mức giảm sinh", "‰", 2, Kind.RATE));
    deliveries.bring(
        Delivery.of(Instant.parse("2018-10-01T00:00:00Z"), "Báo cáo", "lan").asConfirmed(),
        sink -> {
          year(sink, 1, rank, 2017, "9");
          year(sink, 2, rank, 2018, "16");
          year(sink, 3, births, 2017, "0.20");
          year(sink, 4, births, 2018, "0.15");
        });
    Visitor reader = Visitor.signedIn(context, Role.PLANNER);
    assertThat(reader.open("/indicators/" + rank + "?year=2018").text()).contains("+7 bậc");
    assertThat(reader.open("/indicators/" + births + "?year=2018").text()).contains("−0,05 ‰");
  }

  private void year(FigureRows.Sink sink, int line, IndicatorId what, int year, String value) {
    sink.add(
        line,
        what,
        city.value(),
        Period.ofYear(year),
        new BigDecimal(value),
        FigureStatus.OFFICIAL,
        null);
  }

  @Test
  void twoWhoDeclareAnIdentityAtOnceChooseBetweenYoursAndTheirs() {
    IndicatorId whole = amount("HP.DT.9", "Tổng hai người");
    IndicatorId first = amount("HP.DT.9A", "Phần thứ nhất");
    IndicatorId second = amount("HP.DT.9B", "Phần thứ hai");
    Visitor planner = Visitor.signedIn(context, Role.PLANNER);
    String edit = "/indicators/" + whole;
    String version =
        planner.open(edit + "/edit").select("form[action$=/identity] [name=version]").val();
    String[] theirs = {"version", version, "relation", "WITHIN", "parts", "" + first};
    assertThat(planner.post(edit + "/identity", theirs).getStatus()).isEqualTo(303);
    String[] mine = {
      "version", version, "relation", "EQUAL", "parts", "" + first, "parts", "" + second
    };

    MockHttpServletResponse late = planner.post(edit + "/identity", mine);

    assertThat(late.getStatus()).isEqualTo(409);
    Document conflict = Visitor.page(late);
    assertThat(conflict.select("input[type=radio]").eachAttr("value"))
        .containsExactly("EQUAL", "WITHIN", first + "," + second, "" + first);
    String now = conflict.select("input[name=version]").val();
    planner.post(
        edit + "/identity", "version", now, "relation", "EQUAL", "parts", first + "," + second);
    assertThat(identities.listDeclared(whole))
        .containsExactly(new Identity(whole, Identity.Relation.EQUAL, List.of(first, second)));
    assertThat(identities.revoke(whole, 0)).as("seen long ago").isFalse();
  }

  @Test
  void anIdentityIsAskedAboutAtEntryNotedAtImportAndForgivenWhatRoundingExplains() {
    IndicatorId whole = amount("HP.DN.1", "Tổng");
    IndicatorId first = amount("HP.DN.2", "Phần một");
    IndicatorId second = amount("HP.DN.3", "Phần hai");
    identities.declare(
        new Identity(whole, Identity.Relation.EQUAL, List.of(first, second)),
        catalogue.get(whole).version());
    Period month = Period.ofMonth(2018, 5);
    bring(month, Map.of(whole, "10.0", first, "4.0", second, "6.1"));
    assertThat(identities.listBroken(whole, city, month)).as("10,0 is 9,95 to 10,05").isEmpty();

    Batch batch = bring(month, Map.of(second, "7.0"));
    assertThat(identities.countBroken(batch.id())).isEqualTo(1);
    Visitor reader = Visitor.signedIn(context, Role.LEADER);
    assertThat(reader.open("/indicators/" + whole + "?year=2018&unit=" + city).text())
        .contains("các thành phần cộng lại là 11,0");

    assertThatThrownBy(() -> entry.enter(typed(first, "9,0", ""), "lan"))
        .hasMessageContaining("measures.identity-broken-equal");
    entry.enter(typed(first, "3,0", ""), "lan");
    assertThat(identities.listBroken(whole, city, month)).isEmpty();
  }

  @Test
  void aPartMayGrowFasterThanTheWholeAndMayNotBeLarger() {
    IndicatorId grdp =
        catalogue.add(NewIndicator.of("HP.TT.1", "Tăng trưởng GRDP", "%", 1, Kind.GROWTH));
    IndicatorId services =
        catalogue.add(
            NewIndicator.of("HP.TT.2", "Tăng trưởng dịch vụ", "%", 1, Kind.GROWTH).partOf(grdp));
    IndicatorId exports = amount("HP.TT.3", "Xuất khẩu");
    IndicatorId foreign =
        catalogue.add(
            NewIndicator.of("HP.TT.4", "Xuất khẩu FDI", "triệu đồng", 0, Kind.FLOW)
                .partOf(exports));
    Period month = Period.ofMonth(2018, 6);
    bring(month, Map.of(grdp, "8.0", services, "12.1", exports, "1.2", foreign, "1245"));
    assertThat(identities.listBroken(services, city, month)).isEmpty();
    assertThat(identities.listBroken(foreign, city, month))
        .as("1,2 tỷ is anything up to 1.250 triệu")
        .isEmpty();
    bring(month, Map.of(foreign, "1251"));
    assertThat(identities.listBroken(foreign, city, month)).hasSize(1);
  }

  @Test
  void aUnitExplainsBesideTheColourAndDoesNotChangeIt() {
    IndicatorId exports =
        new IndicatorId(
            Integer.parseInt(
                java.util.Objects.requireNonNull(
                    new MeasuresWorld().fill(context).get("indicator"))));
    String address = "/indicators/" + exports + "?year=2018";
    Visitor stranger = Visitor.signedIn(context, Role.OFFICE);
    stranger.post(
        "/indicators/" + exports + "/explanations", "year", "2018", "text", "Tôi không ở đây");
    assertThat(stranger.open(address).select(".said"))
        .as("whoever holds no post in the unit says nothing for it")
        .isEmpty();
    Visitor office = Visitor.holding(context, Role.OFFICE, MeasuresWorld.city(context));
    String before = office.open(address).select(".rag").eachText().getFirst();
    assertThat(
            office
                .post(
                    "/indicators/" + exports + "/explanations",
                    "year",
                    "2018",
                    "text",
                    "Đơn hàng điện tử giảm từ tháng 7")
                .getStatus())
        .isEqualTo(303);
    Document page = office.open(address);
    assertThat(page.select(".tile").text()).contains("7.693,7 – 7.756,8 (122,0% ước TH 2017)");
    assertThat(page.select(".tile").text()).contains("so cùng kỳ");
    assertThat(page.select("thead").text()).contains("So cùng kỳ", "So kỳ trước", "Lũy kế");
    assertThat(page.select("section[aria-labelledby=vi-sao]").text())
        .as("the inputs of the verdict stand beside it")
        .contains("Thực hiện", "Quỹ đạo", "Chênh lệch", "Quy tắc đánh giá");
    assertThat(page.select(".said").text()).contains("Đơn hàng điện tử giảm", "về đánh giá");
    assertThat(page.select(".rag").eachText().getFirst()).isEqualTo(before);
    assertThat(office.open("/indicators/" + exports + "/units?year=2018").select("h1").text())
        .contains("theo đơn vị");
  }

  @Test
  void everyTableAndChartOfAnIndicatorsPageLeavesInFourFormatsWithDefinitionAndStatus() {
    String exports =
        java.util.Objects.requireNonNull(new MeasuresWorld().fill(context).get("indicator"));
    Visitor reader = Visitor.signedIn(context, Role.LEADER);
    String address = "/indicators/" + exports;
    String defined = "\"Tổng trị giá hàng hóa xuất khẩu, giá FOB\",Cục Hải quan";
    String year = "?year=2018&unit=" + city;

    for (String table : List.of("", "/years", "/history", "/methods")) {
      assertThat(reader.get(address + table + ".xlsx" + year).getContentAsByteArray())
          .as(table)
          .startsWith('P', 'K');
      assertThat(Visitor.text(reader.get(address + table + ".csv" + year)))
          .as(table)
          .contains("HP.KTXH.08,Kim ngạch xuất khẩu,triệu USD,", defined);
      assertThat(Visitor.text(reader.get(address + table + ".sdmx.csv" + year)))
          .as(table)
          .startsWith("DATAFLOW,INDICATOR,REF_AREA,FREQ,")
          .contains(",Kim ngạch xuất khẩu," + defined);
      assertThat(Visitor.text(reader.get(address + table + ".json" + year)))
          .as(table)
          .contains("\"definition\":\"Tổng trị giá hàng hóa xuất khẩu, giá FOB\"");
      assertThat(reader.get(address + table + ".pdf" + year).getStatus()).as(table).isEqualTo(404);
    }
    assertThat(reader.get(address + "/secrets.csv" + year).getStatus()).isEqualTo(404);

    String lines = Visitor.text(reader.get(address + ".sdmx.csv" + year));
    assertThat(lines)
        .as("what is drawn: figures, the path, the forecast with its interval, the target")
        .contains(",M,P,2018-09,", ",M,YTD,2018-09,", ",M,PATH,2018-12,", ",M,F,2018-12,")
        .contains(",M,F_LOW,2018-12,", ",M,F_HIGH,2018-12,", ",M,T,2018-12,7693.7,");
    assertThat(Visitor.text(reader.get(address + "/years.csv" + year)))
        .contains(",2014,", ",2017,", ",2018,9 tháng,", "ước", "suy ra");
    assertThat(Visitor.text(reader.get(address + "/history.csv" + year)))
        .contains("Tháng 9,", "Báo cáo tháng 9,vanphong");
    assertThat(Visitor.text(reader.get(address + "/methods.json" + year)))
        .contains("\"used\":true", "\"trials\":");
    assertThat(reader.open(address + year + "&chart=years").select("a[download]").eachAttr("href"))
        .contains(
            address + "/years.sdmx.csv?" + year.substring(1).replaceFirst("&unit=.*", ""),
            address + "/methods.sdmx.csv?" + year.substring(1).replaceFirst("&unit=.*", ""),
            address + "/history.sdmx.csv?" + year.substring(1).replaceFirst("&unit=.*", ""));
  }

  @Test
  void whatIsTakenAwayIsWhatIsShownAlsoWhenOnlyOneRatingIsWanted() {
    promised("HP.TL.1", "60.0");
    promised("HP.TL.2", null);
    Visitor reader = Visitor.signedIn(context, Role.LEADER);
    String asKnown = "?year=2018&unit=" + city + "&asOf=2018-10-05";
    String late = asKnown + "&rating=OVERDUE";
    assertThat(Visitor.text(reader.get("/indicators.csv" + asKnown)))
        .contains("HP.TL.1,", "HP.TL.2,");
    assertThat(Visitor.text(reader.get("/indicators.csv" + late)))
        .contains("HP.TL.2,")
        .doesNotContain("HP.TL.1,");
    assertThat(reader.open("/indicators" + late).select("a[download]").eachAttr("href"))
        .isNotEmpty()
        .allMatch(href -> href.contains("rating=OVERDUE"));
  }

  /** A rate that is to reach 50 % in 2018, and what it was in September. */
  private void promised(String code, @org.jspecify.annotations.Nullable String figure) {
    MeasuresWorld.promise(
        context, NewIndicator.of(code, "Tỷ lệ " + code, "%", 1, Kind.RATE), "50.0", figure);
  }

  private Cascade cascade(IndicatorId jobs) {
    return cascades.get(jobs, city, 2018, LocalDate.of(2018, 3, 1));
  }

  private IndicatorId amount(String code, String name) {
    return catalogue.add(NewIndicator.of(code, name, "tỷ đồng", 1, Kind.FLOW));
  }

  private Batch bring(Period month, Map<IndicatorId, String> figures) {
    int unit = city.value();
    return deliveries.bring(
        Delivery.of(Instant.parse("2018-06-01T00:00:00Z"), "thử", "lan").asConfirmed(),
        sink -> {
          int line = 0;
          for (Map.Entry<IndicatorId, String> figure : figures.entrySet()) {
            sink.add(
                ++line,
                figure.getKey(),
                unit,
                month,
                new BigDecimal(figure.getValue()),
                FigureStatus.ESTIMATE,
                null);
          }
        });
  }

  private Entry.Typed typed(IndicatorId indicator, String figure, String reason) {
    return new Entry.Typed(
        indicator, city.value(), 2018, 5, false, figure, FigureStatus.ESTIMATE, "", reason);
  }
}
