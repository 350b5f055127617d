package vn.haidang.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.platform.Role;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/** The sheet as an officer and a head use it, in forms that need no script, and as programs do. */
@ApplicationTest
class SheetPagesTest {

  @Autowired private ApplicationContext context;

  private SheetWorld.Trade trade;
  private Visitor officer;
  private String address = "";

  @BeforeEach
  void theOfficerHasAPostInTheDepartment() {
    trade = SheetWorld.trade(context);
    officer = Visitor.holding(context, Role.OFFICER, trade.unit());
    address = "/sheets/" + trade.unit() + "/2018-09";
  }

  @Test
  void aSheetIsReadInItsUnitAndByThoseWhoLookAfterItAndIsInNobodyElsesList() {
    officer.post(address, "do", "save", figure(), "674,0", "seen-" + trade.exports(), "0");
    String list = "/sheets?month=2018-09";
    Visitor stranger =
        Visitor.holding(context, Role.DEPARTMENT_HEAD, SheetWorld.department(context, "Sở Y tế"));
    Visitor leader = Visitor.holding(context, Role.LEADER, MeasuresWorld.city(context));
    Visitor auditor = Visitor.signedIn(context, Role.AUDITOR);
    for (Visitor reader : new Visitor[] {officer, leader, auditor}) {
      assertThat(Visitor.text(reader.get(address + "/export.csv"))).contains("674,0");
      assertThat(Visitor.text(reader.get(list))).contains(address);
      assertThat(Visitor.text(reader.get("/api/v1" + list)))
          .contains("\"unit\":" + trade.unit() + ",");
    }
    for (String way : new String[] {"", "/export.csv", "/template"}) {
      assertThat(stranger.get(address + way).getStatus()).as(way).isEqualTo(403);
    }
    assertThat(stranger.get("/api/v1" + address).getStatus()).isEqualTo(403);
    assertThat(Visitor.text(stranger.get(list))).doesNotContain(address);
    assertThat(Visitor.text(stranger.get("/api/v1" + list)))
        .doesNotContain("\"unit\":" + trade.unit() + ",");
  }

  @Test
  void theOfficerTypesAndHandsInAndTheHeadApprovesAndUnlocksWithAReason() {
    Document empty = officer.open(address);
    assertThat(empty.select("table.grid tbody tr")).hasSize(5);
    assertThat(empty.select("#con-lai").text()).isEqualTo("Còn 5 ô trống.");

    officer.post(address, "do", "save", figure(), "674,0", "seen-" + trade.exports(), "0");
    Document draft = officer.open(address);
    assertThat(draft.select("input[name=" + figure() + "]").attr("value")).isEqualTo("674,0");
    assertThat(draft.text()).contains("Đã lưu", "5.485,0");
    officer.post(address, "do", "submit", figure(), "674,0", "seen-" + trade.exports(), "1");

    Visitor head = Visitor.holding(context, Role.DEPARTMENT_HEAD, trade.unit());
    Document waiting = head.open(address);
    assertThat(waiting.text()).contains("Chờ duyệt", "Duyệt 1 số liệu");
    String version = waiting.select("input[name=version]").attr("value");
    head.post(address + "/approve", "version", version);
    Document approved = head.open(address);
    assertThat(approved.text()).contains("Đã duyệt, khóa");
    assertThat(approved.select("input[name=" + figure() + "]")).isEmpty();

    head.post(address + "/unlock", "row", trade.exports().toString(), "reason", "");
    assertThat(head.open(address).text()).contains("Cần ghi lý do");
    head.post(address + "/unlock", "row", trade.exports().toString(), "reason", "Hải quan sửa số");
    assertThat(head.open(address).text()).contains("Đã mở khóa 1 dòng", "Hải quan sửa số");
    assertThat(head.open("/sheets?month=2018-09").text()).contains("đơn vị của tôi");
  }

  @Test
  void theFigureBeforeSaysOfWhichStretchItIsWhereThatIsNoMonth() {
    SheetWorld.knownQuarter(context, trade.markets(), 2018, 2, "4");
    Document sheet = officer.open(address);
    assertThat(sheet.select("tr[data-row=" + trade.markets() + "] td.num").eachText())
        .contains("4 Quý II");
    assertThat(sheet.select("tr[data-row=" + trade.exports() + "] td.num").eachText())
        .contains("695,0");
    SheetWorld.knownQuarter(context, trade.markets(), 2017, 4, "7");
    assertThat(officer.open(address.replace("-09", "-03")).select("td.num").eachText())
        .contains("7 Quý IV 2017");
  }

  @Test
  void theListIsNarrowedSortedAndTakenAwayAsItIsShown() {
    officer.post(address, "do", "submit", figure(), "674,0", "seen-" + trade.exports(), "0");
    String submitted = "/sheets?month=2018-09&stage=SUBMITTED";
    assertThat(Visitor.text(officer.get(submitted))).contains(address);
    assertThat(Visitor.text(officer.get("/sheets?month=2018-09&stage=APPROVED")))
        .doesNotContain(address);
    Document own = officer.open("/sheets?month=2018-09&own=true&q=cong%20thuong");
    assertThat(own.select("tbody a").eachAttr("href")).containsExactly(address);
    assertThat(own.select("a[download]").eachAttr("href"))
        .contains(
            "/sheets.xlsx?month=2018-09&q=cong+thuong&own=true",
            "/sheets.csv?month=2018-09&q=cong+thuong&own=true",
            "/sheets.sdmx.csv?month=2018-09&q=cong+thuong&own=true",
            "/sheets.json?month=2018-09&q=cong+thuong&own=true");
    assertThat(officer.open("/sheets?month=2018-09&q=khong+co").text())
        .contains("Không có biểu nào phù hợp");

    Visitor leader = Visitor.holding(context, Role.LEADER, MeasuresWorld.city(context));
    List<String> names =
        leader.open("/sheets?month=2018-09&sort=name").select("tbody .tn").eachText();
    assertThat(names)
        .isSortedAccordingTo(
            java.util.Comparator.comparing(
                name -> vn.haidang.platform.SearchWords.of(name).folded()))
        .hasSizeGreaterThan(1);
    String csv = Visitor.text(officer.get(submitted.replace("/sheets", "/sheets.csv")));
    assertThat(csv)
        .startsWith("\uFEFFĐơn vị,Tháng,Trạng thái,Đã nhập,Phải nhập,Chờ duyệt,Đã duyệt");
    assertThat(csv).contains(",2018-09,Chờ duyệt,1,5,1,0,");
    assertThat(officer.get(submitted.replace("/sheets", "/sheets.xlsx")).getContentType())
        .isEqualTo(vn.haidang.platform.TableFile.XLSX);
    assertThat(Visitor.text(officer.get(submitted.replace("/sheets", "/sheets.sdmx.csv"))))
        .contains(
            "HAIDANG:SHEETS(1.0)," + trade.unit() + ",M,ASKED,2018-09,5,SUBMITTED,",
            "HAIDANG:SHEETS(1.0)," + trade.unit() + ",M,SUBMITTED,2018-09,1,SUBMITTED,");
    assertThat(Visitor.text(officer.get(submitted.replace("/sheets", "/sheets.json"))))
        .contains("\"unit\":" + trade.unit() + ",", "\"stage\":\"SUBMITTED\"");
    assertThat(officer.get(submitted.replace("/sheets", "/sheets.pdf")).getStatus()).isEqualTo(404);
    assertThat(Visitor.text(officer.get("/api/v1" + submitted)))
        .contains("\"unit\":" + trade.unit() + ",");
    assertThat(Visitor.text(officer.get("/api/v1/sheets?month=2018-09&stage=APPROVED")))
        .doesNotContain("\"unit\":" + trade.unit() + ",");
  }

  @Test
  void theHistoryNamesThePersonAndNotTheAccount() {
    officer.post(address, "do", "submit", figure(), "674,0", "seen-" + trade.exports(), "0");
    String account = "giu.officer." + trade.unit();
    String person =
        context
            .getBean(vn.haidang.organisation.People.class)
            .findByAccount(Visitor.account(context, account))
            .orElseThrow()
            .name();
    assertThat(officer.open(address).select(".tl").text()).contains(person).doesNotContain(account);
    assertThat(Visitor.text(officer.get("/api/v1" + address)))
        .as("programs are told the person of each figure too")
        .contains("\"changedBy\":\"" + person + "\"", "\"changedBy\":\"\"")
        .doesNotContain(account);
    officer.post(
        "/indicators/" + trade.markets() + "/figures",
        "year",
        "2018",
        "step",
        "3",
        "figure",
        "5",
        "reason",
        "");
    assertThat(officer.open("/indicators/" + trade.markets() + "?year=2018").select(".tl").text())
        .contains(person)
        .doesNotContain(account);
  }

  @Test
  void aColleagueWhoWasFasterIsShownBesideMine() {
    officer.post(address, "do", "save", figure(), "674,0", "seen-" + trade.exports(), "0");
    Visitor colleague = Visitor.holding(context, Role.CLERK, trade.unit());

    MockHttpServletResponse answer =
        colleague.post(
            address,
            "do",
            "save",
            figure(),
            "647,0",
            "seen-" + trade.exports(),
            "0",
            "figure-" + trade.retail(),
            "9.500",
            "seen-" + trade.retail(),
            "0");

    assertThat(answer.getStatus()).isEqualTo(409);
    Document page = Visitor.page(answer);
    assertThat(page.select("table.merge").text()).contains("Kim ngạch xuất khẩu", "647,0", "674,0");
    Element form = page.select("form.cardx").first();
    assertThat(form).isNotNull();
    colleague.post(
        address,
        figure(),
        "647,0",
        "seen-" + trade.exports(),
        page.select("input[name=seen-" + trade.exports() + "]").attr("value"),
        "figure-" + trade.retail(),
        page.select("input[name=figure-" + trade.retail() + "]").attr("value"));
    Document merged = colleague.open(address);
    assertThat(merged.select("input[name=" + figure() + "]").attr("value")).isEqualTo("647,0");
    assertThat(merged.select("input[name=figure-" + trade.retail() + "]").attr("value"))
        .isEqualTo("9.500");
  }

  @Test
  void whoHasNoPostThereReadsAndCannotEnter() {
    Visitor stranger =
        Visitor.holding(
            context, Role.OFFICER, SheetWorld.department(context, "Sở Giao thông vận tải"));
    assertThat(stranger.open(address).select("table.grid input")).isEmpty();
    assertThat(stranger.post(address, figure(), "1", "seen-" + trade.exports(), "0").getStatus())
        .isEqualTo(403);
    assertThat(officer.post(address + "/approve", "version", "1").getStatus()).isEqualTo(403);
  }

  @Test
  void whileSomebodyTypesThePageHearsWhatIsWrongAndWhoWasFaster() throws Exception {
    JsonNode saved = save("712,6", trade.foreign(), 0);
    assertThat(saved.at("/outcomes/0/became").asString()).isEqualTo("SAVED");
    JsonNode both = save("674,0", trade.exports(), 0);
    assertThat(both.toString()).contains("Lớn hơn tổng số (674,0). Kiểm tra lại hai ô.");
    assertThat(both.at("/sheet/left").asString()).isEqualTo("Còn 1 lỗi phải sửa, 3 ô trống.");
    JsonNode overtaken = save("999,0", trade.exports(), 0);
    assertThat(overtaken.at("/outcomes/0/became").asString()).isEqualTo("OVERTAKEN");
    assertThat(overtaken.at("/outcomes/0/now/figure").asString()).isEqualTo("674,0");
    SheetWorld.Split split = SheetWorld.split(context, trade);
    save("100,0", split.whole(), 0);
    save("60,0", split.first(), 0);
    assertThat(save("45,0", split.second(), 0).toString())
        .as("an identity is held against what is typed, without handing anything in")
        .contains("Không khớp: \\\"Tổng thử\\\" là 100,0 nhưng các thành phần cộng lại là 105,0");
    JsonNode asked = save("1,200", trade.retail(), 0);
    assertThat(asked.toString()).contains("\"choices\":[\"1.200\",\"1,2\"]");
  }

  private JsonNode save(String figure, IndicatorId indicator, int seen) throws Exception {
    String body =
        "{\"cells\":[{\"indicator\":%s,\"figure\":\"%s\",\"seen\":%d}]}"
            .formatted(indicator, figure, seen);
    officer.open(address);
    MockHttpServletResponse answer =
        officer.send(
            MockMvcRequestBuilders.post("/api/v1" + address + "/cells")
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-CSRF-TOKEN", officer.formToken())
                .content(body));
    assertThat(answer.getStatus()).as(Visitor.text(answer)).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.getContentAsByteArray());
  }

  private String figure() {
    return "figure-" + trade.exports();
  }
}
