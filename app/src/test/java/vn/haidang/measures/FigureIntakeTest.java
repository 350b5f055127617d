package vn.haidang.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.kernel.time.Period;
import vn.haidang.platform.Role;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/** Tables and calls bring figures in; every row that is left out says why. */
@ApplicationTest
class FigureIntakeTest {

  @Autowired private ApplicationContext context;
  @Autowired private FigureIntake intake;
  @Autowired private Boards boards;

  private SheetWorld.Trade trade;
  private String code = "";

  @BeforeEach
  void theDepartmentSuppliesFigures() {
    trade = SheetWorld.trade(context);
    code = context.getBean(IndicatorStore.class).find(trade.exports()).orElseThrow().code();
  }

  @Test
  void goodRowsComeIntoForceAndEveryOtherOneSaysWhyItDidNot() {
    FigureReport report =
        bring(
            """
            indicator;period;value;status;note
            %1$s;2018-09;674,0;sơ bộ;tờ khai hải quan
            %1$s;2018-10;"6,740.5";;
            %1$s;2018-13;1;;
            KHONG-CO;2018-10;1;;
            %1$s;2018-11;-5;;
            %1$s;2018-Q4/YTD;7.700,5;có lẽ;
            %1$s;2018-12;690,1;;
            %1$s;2018-12;690,2;;
            """
                .formatted(code),
            DecimalSign.COMMA,
            null);

    assertThat(report.rows()).isEqualTo(8);
    assertThat(report.changed()).isEqualTo(2);
    assertThat(
            report.faults().stream()
                .map(fault -> fault.line() + " " + fault.problem().code())
                .toList())
        .containsExactly(
            "3 measures.value-unclear",
            "4 measures.period-not-known",
            "5 measures.indicator-not-known",
            "6 measures.out-of-range",
            "7 measures.status-not-known",
            "9 measures.twice");
    assertThat(figure(Period.ofMonth(2018, 9))).isEqualTo("674.0");
  }

  @Test
  void codesOfOtherSystemsMeanWhatTheyMeantWhenThePeriodEnded() {
    Catalogue catalogue = context.getBean(Catalogue.class);
    String system = "Hệ thống " + code;
    LocalDate start = LocalDate.of(2010, 1, 1);
    catalogue.addCode(new IndicatorCode(trade.exports(), system, "T0", start, null));
    catalogue.endCode(trade.exports(), system, "T0", LocalDate.of(2018, 9, 30));
    catalogue.addCode(
        new IndicatorCode(trade.retail(), system, "T0", LocalDate.of(2018, 10, 1), null));

    FigureReport report =
        bring(
            """
            indicator,period,value
            %1$s:T0,2018-09,674.0
            %1$s:t0,2018-10,9600
            %1$s:T0,2009-10,1
            """
                .formatted(system),
            DecimalSign.POINT,
            null);

    assertThat(report.faults().stream().map(fault -> fault.line() + " " + fault.problem().code()))
        .containsExactly("4 measures.indicator-not-known");
    assertThat(figure(Period.ofMonth(2018, 9))).isEqualTo("674.0");
    assertThat(
            boards
                .listFigures(
                    List.of(trade.retail()),
                    List.of(MeasuresWorld.city(context).value()),
                    List.of(Period.ofMonth(2018, 10)))
                .getFirst()
                .value())
        .isEqualByComparingTo("9600");
  }

  @Test
  void targetsOfOurOwnExportAreNotTakenForFigures() {
    FigureReport report =
        bring(
            "INDICATOR,REF_AREA,MEASURE,TIME_PERIOD,OBS_VALUE\n" + code + ",,T,2018-12,7693.7\n",
            DecimalSign.POINT,
            null);
    assertThat(report.changed()).isZero();
    assertThat(report.faults().getFirst().problem().code()).isEqualTo("measures.period-not-known");
  }

  @Test
  void theSameFileTwiceIsTakenOnceAndTheSameFiguresChangeNothing() {
    String table = "indicator,period,value\n" + code + ",2018-09,674.0\n";
    FigureReport first = bring(table, DecimalSign.POINT, "sha-" + code);
    FigureReport again = bring(table, DecimalSign.POINT, "sha-" + code);
    FigureReport otherFile = bring(table + "\n", DecimalSign.POINT, "other-" + code);

    assertThat(first.changed()).isEqualTo(1);
    assertThat(again.repeated()).isTrue();
    assertThat(again.batch()).isEqualTo(first.batch());
    assertThat(otherFile.changed()).isZero();
    assertThat(otherFile.unchanged()).isEqualTo(1);
  }

  @Test
  void ourOwnStatisticalExportComesBackAsItWas() {
    String city = MeasuresWorld.city(context).toString();
    FigureReport report =
        bring(
            """
            DATAFLOW,INDICATOR,REF_AREA,FREQ,MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS
            HAIDANG:MEASURES(1.0),%s,%s,M,YTD,2018-09,5486.0,A
            """
                .formatted(SdmxId.of(code), city),
            DecimalSign.POINT,
            null);
    assertThat(report.refused()).isZero();
    assertThat(figure(Frequency.MONTH.toDate(2018, 9))).isEqualTo("5486.0");
  }

  @Test
  void aTableWithoutItsColumnsIsRefusedAsAWhole() {
    assertThatThrownBy(() -> bring("a,b\n1,2\n", DecimalSign.COMMA, null))
        .hasMessageContaining("measures.column-missing");
  }

  @Test
  void periodsAreReadAndWrittenTheSameWay() {
    for (String written : List.of("2018", "2018-S1", "2018-Q3", "2018-09", "2018-09/YTD")) {
      assertThat(PeriodCode.of(PeriodCode.parse(written).orElseThrow())).isEqualTo(written);
    }
    Period nineMonths = Frequency.MONTH.toDate(2018, 9);
    assertThat(PeriodCode.sdmx(nineMonths)).isEqualTo("2018-01-01/P9M");
    assertThat(PeriodCode.parse("2018-01-01/P9M")).contains(nineMonths);
    assertThat(PeriodCode.sdmx(Period.ofMonth(2018, 9))).isEqualTo("2018-09");
    assertThat(PeriodCode.parse("2018-01-01/P0D")).isEmpty();
    assertThat(PeriodCode.parse("2018-Q5")).isEmpty();
    assertThat(PeriodCode.parse("2018-02-30/2018-03-01")).isEmpty();
  }

  @Test
  void aProgramReadsAndBringsFiguresOfTheUnitItWorksForAndOfNoOther() throws Exception {
    Visitor officer = Visitor.holding(context, Role.OFFICER, trade.unit());
    JsonNode brought = post(officer, code, "674.0");
    assertThat(brought.at("/changed").asInt()).isEqualTo(1);
    Visitor stranger =
        Visitor.holding(context, Role.OFFICER, SheetWorld.department(context, "Sở Y tế"));
    JsonNode refused = post(stranger, code, "1.0");
    assertThat(refused.at("/refused").asInt()).isEqualTo(1);
    assertThat(refused.at("/faults/0/code").asString()).isEqualTo("measures.not-yours-to-bring");

    JsonNode read =
        json(officer.get("/api/v1/figures?indicator=" + code + "&from=2018-09-01&to=2018-09-30"));
    assertThat(read.at("/items/0/value").toString()).isEqualTo("674.0");
    assertThat(read.at("/items/0/period").asString()).isEqualTo("2018-09");
  }

  @Test
  void aTableIsLookedAtOnThePageBeforeItIsTaken() {
    Visitor officer = Visitor.holding(context, Role.OFFICER, trade.unit());
    MockHttpServletResponse kept =
        officer.upload(
            "/figures/import",
            "thang-9.csv",
            ("indicator;period;value\n" + code + ";2018-09;674,0\n" + code + ";2018-10;1,200\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    String address = String.valueOf(kept.getHeader("Location"));
    Visitor colleague = Visitor.holding(context, Role.CLERK, trade.unit());
    assertThat(colleague.get(address).getStatus())
        .as("a file that is being looked at is its bringer's")
        .isEqualTo(404);
    Document page = officer.open(address);
    assertThat(page.select(".lead").text()).contains("1 mới", "1 không nhận");
    assertThat(page.select("tbody").text()).contains("Kim ngạch xuất khẩu", "674,0");

    String done =
        String.valueOf(
            officer
                .post(
                    address.replaceFirst("/rows.*", "/apply"),
                    "decimal",
                    "COMMA",
                    "source",
                    "Hải quan")
                .getHeader("Location"));
    Document report = officer.open(done);
    assertThat(report.select(".tile").eachText())
        .containsExactly("Số dòng 2", "Mới hoặc thay đổi 1", "Như cũ 0", "Không nhận 1");
    assertThat(report.select("section[aria-labelledby=dong] tbody tr").eachText())
        .singleElement()
        .asString()
        .contains("1,200", "đọc được theo hai cách");
    assertThat(figure(Period.ofMonth(2018, 9))).isEqualTo("674.0");
    assertThat(officer.open(address).text())
        .contains("Không có số liệu mới hoặc thay đổi để ghi")
        .doesNotContain("Chưa có gì được ghi");
    theReportGoesOutInFourFormatsAndIsItsBringersAlone(officer, colleague, done);

    assertThat(
            officer
                .post(address.replaceFirst("/rows.*", "/apply"), "decimal", "COMMA")
                .getHeader("Location"))
        .as("the same file again leads to what became of it")
        .isEqualTo(done);
    assertThat(officer.open("/figures/import").select("section[aria-labelledby=da-nap]").text())
        .contains("thang-9.csv", "1 số mới hoặc thay đổi, 1 dòng không nhận");
  }

  private void theReportGoesOutInFourFormatsAndIsItsBringersAlone(
      Visitor officer, Visitor colleague, String done) {
    assertThat(Visitor.text(officer.get(done + "/rows.csv")))
        .contains("\"674,0\"", "Mới", "Không nhận", "đọc được theo hai cách");
    assertThat(Visitor.text(officer.get(done + "/rows.csv?verdict=REFUSED")))
        .doesNotContain("674,0");
    assertThat(Visitor.text(officer.get(done + "/rows.sdmx.csv"))).contains("2018-09,674.0,E");
    JsonNode rows = json(officer.get(done + "/rows.json"));
    assertThat(rows.at("/0/value").toString()).isEqualTo("674.0");
    assertThat(rows.at("/0/verdict").asString()).isEqualTo("NEW");
    assertThat(rows.at("/1/verdict").asString()).isEqualTo("REFUSED");
    assertThat(officer.get(done + "/rows.xlsx").getContentAsByteArray()).startsWith('P', 'K');
    assertThat(colleague.get(done).getStatus()).isEqualTo(404);
    assertThat(colleague.get(done + "/rows.csv").getStatus()).isEqualTo(404);
  }

  @Test
  void onWhichBoundariesAFileIsDeclaredToBeIsKeptWithItAndWithItsDelivery() {
    Visitor officer = Visitor.holding(context, Role.OFFICER, trade.unit());
    String address =
        String.valueOf(
            officer
                .upload(
                    "/figures/import",
                    "nam-truoc.csv",
                    ("indicator;period;value\n" + code + ";2018-07;675,0\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .getHeader("Location"));
    String file = address.replaceFirst("/rows.*", "");
    officer.post(file + "/geography", "geography", "2999-01-01");
    assertThat(officer.open(address).text()).contains("2999-01-01");
    officer.post(file + "/geography", "geography", "2020-06-30");
    assertThat(officer.open(address).text()).contains("theo địa giới ngày 30/06/2020");
    assertThat(officer.open(address).select("#f-geography").val())
        .as("whoever comes back to the file finds it declared, its address says nothing of it")
        .isEqualTo("2020-06-30");
    String done = String.valueOf(officer.post(file + "/apply").getHeader("Location"));
    assertThat(officer.open(done).select(".lead").text())
        .contains("Khai theo địa giới ngày 30/06/2020");

    assertThat(officer.post(file + "/apply").getHeader("Location")).isEqualTo(done);
    officer.post(file + "/geography", "geography", "");
    assertThat(officer.post(file + "/apply").getHeader("Location"))
        .as("declared otherwise it is another delivery")
        .isNotEqualTo(done);
  }

  private JsonNode post(Visitor visitor, String indicator, String value) throws Exception {
    visitor.open("/account");
    return json(
        visitor.send(
            MockMvcRequestBuilders.post("/api/v1/figures")
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-CSRF-TOKEN", visitor.formToken())
                .content(
                    """
                    {"source":"máy của sở","confirmed":false,"figures":[{"indicator":"%s","period":"2018-09","value":%s}]}
                    """
                        .formatted(indicator, value))));
  }

  private static JsonNode json(MockHttpServletResponse answer) {
    assertThat(answer.getStatus()).as(Visitor.text(answer)).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.getContentAsByteArray());
  }

  private FigureReport bring(
      String table, DecimalSign sign, @org.jspecify.annotations.Nullable String sha) {
    return intake.bring(
        new FigureCsv(() -> new StringReader(table)),
        Delivery.of(Instant.parse("2021-01-01T00:00:00Z"), "bảng thử", "lan"),
        sign,
        FigureRight.ALL,
        sha);
  }

  private String figure(Period period) {
    return boards
        .listFigures(
            List.of(trade.exports()), List.of(MeasuresWorld.city(context).value()), List.of(period))
        .getFirst()
        .value()
        .toPlainString();
  }
}
