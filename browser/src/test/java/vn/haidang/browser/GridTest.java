package vn.haidang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The grid of a department's month: who supplies what is said on the catalogue's form, a block
 * comes from a spreadsheet, the network goes and comes back, the head approves, locks and unlocks.
 */
@BrowserTest(startedWith = "--demo", share = "a-year-of-work")
class GridTest {

  private static final String MONTH = "2026-09";

  private final Person planner;
  private final Person officer;
  private final Person head;
  private final Person onTelephone;
  private String sheet = "";

  GridTest(Office office) {
    planner = office.somebodyWithoutJavaScript(Window.DESK);
    officer = office.somebody(Window.DESK);
    head = office.somebody(Window.DESK);
    onTelephone = office.somebody(Window.PHONE);
  }

  @BeforeAll
  void everybodySignsIn() {
    planner.signInForDemonstration("tonghop");
    officer.signInForDemonstration("chuyenvien");
    head.signInForDemonstration("thutruong");
    onTelephone.signInForDemonstration("chuyenvien");
    head.page().onDialog(Dialog::accept);
  }

  @Test
  @Order(1)
  void whoSuppliesAnIndicatorIsFoundByWordsWithoutAccentsAndWithoutScript() {
    enter("CT.1", "Kim ngạch xuất nhập khẩu", "so cong");
    assertThat(planner.find("#e-supplier")).containsText("Có nhiều đơn vị khớp");
    planner.picture("supplier-which");
    planner.find("input[name=supplierChosen][value*='Sở Công Thương']").check();
    planner.find("main form.cardx button").first().click();
    assertThat(planner.find("#f-supplier")).hasValue("Sở Công Thương");
    String whole = planner.path();
    enter("CT.2", "Hàng hóa xuất khẩu", "so cong thuong");
    enter("CT.3", "Hàng hóa nhập khẩu", "Sở Công Thương");
    enter("CT.4", "Tổng mức bán lẻ hàng hóa", "so cong thuong");
    assertThat(planner.find("#f-supplier")).hasValue("Sở Công Thương");

    planner.open(whole);
    planner.find("input[name=relation][value=EQUAL]").check();
    List<String> parts =
        planner.find("#f-parts option").all().stream()
            .filter(option -> option.innerText().matches(".*CT\\.[23]"))
            .map(option -> option.getAttribute("value"))
            .toList();
    planner.find("#f-parts").selectOption(parts.toArray(String[]::new));
    planner.find("form[action$='/identity'] button").click();
    assertThat(planner.find("body")).containsText("Đã khai");
  }

  private void enter(String code, String name, String supplier) {
    planner.open("/indicators/new");
    planner.find("#f-name").fill(name);
    planner.find("#f-code").fill(code);
    planner.find("#f-unit").fill("triệu USD");
    planner.find("#f-position").fill(code.substring(3));
    planner.find("#f-supplier").fill(supplier);
    planner.find("main form.cardx button").first().click();
  }

  @Test
  @Order(2)
  void aBlockFromASpreadsheetIsPastedWithCommasAndCheckedWhileOneTypes() {
    officer.open("/sheets?month=" + MONTH);
    officer.follow("Sở Công Thương");
    officer.page().waitForURL(Pattern.compile("/sheets/\\d+/" + MONTH + "$"));
    sheet = officer.path();

    paste(
        figure(0),
        "1.300,5\tSơ bộ\tcảng thêm cầu\r\n674,0\tƯớc\t\r\n612,0\tƯớc\t\r\n9.500\tƯớc\t\r\n");

    assertThat(figure(0)).hasValue("1.300,5");
    assertThat(figure(3)).hasValue("9.500");
    assertThat(officer.find("select[name^=status]").first()).hasValue("PRELIMINARY");
    assertThat(officer.find("input[name^=note]").first()).hasValue("cảng thêm cầu");
    assertThat(said(0))
        .containsText("Không khớp: \"Kim ngạch xuất nhập khẩu\" là 1.300,5 nhưng các thành phần");
    assertThat(officer.find("#con-lai")).hasText("Còn 1 cảnh báo cần lý do.");
    assertThat(officer.find("#da-luu")).containsText("Đã lưu");
    officer.picture("grid-warned");
    assertThat(Accessibility.faults(officer)).isEmpty();
  }

  @Test
  @Order(3)
  void keysMoveAsInASpreadsheetAndWhatWasPastedIsTakenBack() {
    figure(0).click();
    officer.type("Enter");
    assertThat(figure(1)).isFocused();
    officer.type("ArrowDown");
    assertThat(figure(2)).isFocused();
    officer.type("Shift+Enter");
    officer.type("ArrowUp");
    assertThat(figure(0)).isFocused();
    officer.type("ArrowRight");
    assertThat(officer.find("select[name^=status]").first()).isFocused();
    officer.type("ArrowLeft");
    assertThat(figure(0)).isFocused();
    officer.type("Tab");
    assertThat(officer.find("select[name^=status]").first()).isFocused();

    paste(figure(3), "9.750\r\n");
    assertThat(figure(3)).hasValue("9.750");
    officer.type("Control+z");
    assertThat(figure(3)).hasValue("9.500");
    figure(0).fill("1.286,0");
    assertThat(said(0)).hasText("hợp lệ");
    assertThat(officer.find("#con-lai")).hasText("");
  }

  @Test
  @Order(4)
  void whatIsTypedWithoutANetworkIsKeptThroughAReloadAndSentWhenItIsBack() {
    officer.page().context().setOffline(true);
    figure(3).fill("9.600");
    assertThat(officer.find("#da-luu")).containsText("Chưa gửi được, đang giữ trong máy này");
    officer.page().navigate("about:blank");
    officer.page().context().setOffline(false);

    officer.open(sheet);
    assertThat(figure(3)).hasValue("9.600");
    assertThat(officer.find("#da-luu")).containsText("Đã lưu");
    onTelephone.open(sheet);
    assertThat(onTelephone.find("input[name^=figure]").nth(3)).hasValue("9.600");

    officer.page().context().setOffline(true);
    figure(3).fill("9.650");
    assertThat(officer.find("#da-luu")).containsText("Chưa gửi được");
    officer.page().context().setOffline(false);
    assertThat(officer.find("#da-luu")).containsText("Đã lưu");
  }

  @Test
  @Order(5)
  void theHeadApprovesWhatWasHandedInAndItIsLockedUntilHeUnlocksItWithAReason() {
    officer.press("Trình thủ trưởng duyệt");
    assertThat(officer.find("body")).containsText("Đã trình 4 dòng");
    assertThat(officer.find("table.grid input")).hasCount(0);

    head.open(sheet);
    head.press("Duyệt 4 số liệu");
    assertThat(head.find("body")).containsText("Đã duyệt, khóa");
    officer.open(sheet);
    assertThat(officer.find("table.grid input")).hasCount(0);
    assertThat(officer.find("td.locked").first()).hasText("1.286,0");

    head.find("details.decide summary").last().click();
    head.find("input[name=row]").last().check();
    head.find("#mo-khoa").fill("Cục Thống kê sửa số bán lẻ");
    head.find("form[action$='/unlock'] button").click();
    assertThat(head.find("body")).containsText("Đã mở khóa 1 dòng");
    officer.open(sheet);
    assertThat(officer.find("input[name^=figure]")).hasCount(1);
    assertThat(officer.find("ul.tl")).containsText("Cục Thống kê sửa số bán lẻ");
  }

  @Test
  @Order(6)
  void screensWithFiguresHaveNoFaultAtBothWidthsAndGoOnPaper() {
    String indicator =
        officer
            .find("table.grid th[scope=row] a")
            .first()
            .getAttribute("href")
            .replace("?year=2026", "");
    var faults = new ArrayList<String>();
    for (String path :
        List.of(
            sheet,
            "/indicators?year=2018",
            "/indicators/1?year=2018&chart=steps",
            "/indicators/1?year=2018",
            "/indicators/1/targets?year=2018",
            indicator + "/units?year=2026")) {
      for (Person person : List.of(officer, onTelephone)) {
        person.open(path);
        try {
          ScreensTest.check(person, path);
        } catch (AssertionError e) {
          faults.add(person.window() + " " + e.getMessage());
        }
      }
    }
    assertThat(faults).isEmpty();
    for (String path : List.of(sheet, "/indicators?year=2018", "/indicators/1?year=2018")) {
      officer.open(path);
      officer.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(officer.find("header .btn").first()).not().isVisible();
      officer
          .page()
          .pdf(
              new Page.PdfOptions()
                  .setFormat("A4")
                  .setPath(
                      Path.of(
                          "target",
                          "screenshots",
                          path.substring(1).replaceAll("\\W+", "-") + "-print.pdf")));
    }
    // A4 between its margins is narrower than a tablet; the chart stands there all the same.
    officer.page().setViewportSize(703, 1000);
    assertThat(officer.find("main .deskonly svg").first()).isVisible();
    assertThat(officer.find("main .mobileonly svg").first()).not().isVisible();
    officer.page().setViewportSize(Window.DESK.width(), Window.DESK.height());
    officer.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    assertThat(head.complaints()).isEmpty();
  }

  @Test
  @Order(7)
  void aComparedTemplateAndTheReportOfAnImportHaveNoFaultAtBothWidths() {
    officer.open(sheet);
    byte[] template =
        officer.page().context().request().get(officer.page().url() + "/template").body();
    officer
        .page()
        .waitForResponse(
            answer -> answer.request().method().equals("POST"), () -> figure(0).fill("9.700"));
    officer.find("details:has(#tep) summary").click();
    handIn("bieu.xlsx", template);
    officer.page().waitForURL(Pattern.compile("/upload/\\d+$"));
    assertThat(officer.find("main")).containsText("0 mới, 1 thay đổi");
    List<String> paths = new ArrayList<>(List.of(officer.path()));

    officer.open("/figures/import");
    handIn(
        "ban-le.csv",
        "unit;indicator;period;value;status\n;CT.4;2026-06;9.100,5;ước\n;CT.99;2026-06;1;ước\n"
            .getBytes(StandardCharsets.UTF_8));
    officer.find("form[action$='/apply'] button").click();
    officer.page().waitForURL(Pattern.compile("/reports/\\d+$"));
    assertThat(officer.find("main")).containsText("CT.99");
    paths.add(officer.path());

    for (String path : paths) {
      for (Person person : List.of(officer, onTelephone)) {
        assertThat(person.open(path)).isEqualTo(200);
        ScreensTest.check(person, path);
      }
    }
  }

  private void handIn(String name, byte[] content) {
    officer
        .page()
        .setInputFiles("#tep", new FilePayload(name, "application/octet-stream", content));
    officer.find("form:has(#tep) button").click();
  }

  private Locator figure(int row) {
    return officer.find("input[name^=figure]").nth(row);
  }

  private Locator said(int row) {
    return officer.find("[data-said]").nth(row);
  }

  /** As a spreadsheet puts it there: cells by tabs, rows by CRLF. */
  private void paste(Locator into, String block) {
    into.click();
    into.evaluate(
        "(field, text) => { const data = new DataTransfer(); data.setData('text/plain', text);"
            + " field.dispatchEvent(new ClipboardEvent('paste',"
            + " {clipboardData: data, bubbles: true, cancelable: true})); }",
        block);
  }
}
