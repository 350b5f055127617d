package vn.haidang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A briefing from its agenda to its notice, on the wall by the arrow keys, without a fault. */
@BrowserTest(startedWith = "--demo", share = "a-year-of-work")
class BriefingTest {

  private static final int WALL_WIDTH = 1280;
  private static final int WALL_HEIGHT = 720;

  private final Person official;
  private final Person onTelephone;
  private String briefing = "";

  BriefingTest(Office office) {
    official = office.somebody(Window.DESK);
    onTelephone = office.somebody(Window.PHONE);
  }

  @BeforeAll
  void theOfficeHasTasksAndAnObstacle() {
    official.signInForDemonstration("vanphong");
    onTelephone.signInForDemonstration("vanphong");
    for (String task : new String[] {"Giải ngân vốn đầu tư công", "Rà soát quy hoạch kho bãi"}) {
      official.open("/tasks/new");
      official.find("#f-text").fill(task);
      official.find("#f-words").fill("Công văn 12/UBND-TH");
      official.find("#f-due").fill("2020-03-04");
      official.press("Nhập");
      official.page().waitForURL(Pattern.compile("/tasks/\\d+"));
    }
    official.open("/obstacles/new");
    official.find("#f-text").fill("Chưa bàn giao mặt bằng khu công nghiệp");
    official.find("#f-competence").selectOption("COMMITTEE");
    official.press("Gửi");
    official.page().waitForURL(Pattern.compile("/obstacles/\\d+"));
  }

  @Test
  @Order(1)
  void theAgendaIsMadeFromWhatIsLateAndBlocked() {
    official.open("/briefings/new");
    official.find("#f-unit").selectOption(new SelectOption().setLabel("Thành phố Hải Phòng"));
    official.find("#f-chair").fill("Nguyễn Văn T.");
    official.press("Lập và xem chương trình");
    official.page().waitForURL(Pattern.compile("/briefings/\\d+$"));
    briefing = official.path();

    assertThat(official.find("#chuong-trinh article").count()).isGreaterThanOrEqualTo(1);
  }

  @Test
  @Order(2)
  void linesAreAddedOrderedAndDroppedByButtons() {
    official.find("#a-title").fill("Công tác chuẩn bị cuối năm");
    official.press("Thêm nội dung");
    official.find("#chuong-trinh article").last().locator(".order button").first().click();
    official.page().waitForURL(Pattern.compile("#muc-\\d+$"));
    int before = official.find("#chuong-trinh article").count();
    official.find("#chuong-trinh article").first().locator(".order .btn-d").click();
    official.page().waitForLoadState();

    assertThat(official.find("#chuong-trinh article").count()).isEqualTo(before - 1);
    assertThat(official.find(".dropped li").count()).isEqualTo(1);
    assertThat(Accessibility.faults(official)).isEmpty();
    official.picture("briefing");
  }

  @Test
  @Order(3)
  void theArrowKeysTurnThePagesOnTheWall() {
    official.page().setViewportSize(WALL_WIDTH, WALL_HEIGHT);
    official.open(briefing + "/present");
    String first = shown();
    official.type("ArrowRight");
    String second = shown();
    official.type("ArrowLeft");

    assertThat(first).isEqualTo("mo-dau");
    assertThat(second).isNotEqualTo(first);
    assertThat(shown()).isEqualTo("mo-dau");
    official.type("End");
    assertThat(shown()).isEqualTo("ket-luan");
    official.type("Home");
    assertThat(official.find(".slide:not([hidden])").count()).isEqualTo(1);
    assertThat(Accessibility.faults(official)).isEmpty();
  }

  @Test
  @Order(4)
  void aConclusionIsRecordedInTwoClicksAndStaysOnItsSlide() {
    official.open(briefing + "/present");
    while (!shown().startsWith("muc-")) {
      official.type("ArrowRight");
    }
    String slide = shown();
    official.find(".slide:not([hidden]) .decide summary").click();
    official.find(".slide:not([hidden]) .decide form button").click();
    official.page().waitForURL(Pattern.compile("/present#" + slide));

    assertThat(shown()).isEqualTo(slide);
    assertThat(official.find(".slide:not([hidden]) .concluded").innerText())
        .contains("Kết luận 1:");
    assertThat(Accessibility.faults(official)).isEmpty();
    official.view("briefing-wall");
  }

  @Test
  @Order(5)
  void keysTypedIntoAFieldTurnNoPage() {
    official.find(".slide:not([hidden]) .decide summary").click();
    official.find(".slide:not([hidden]) textarea").click();
    String slide = shown();
    official.type("ArrowRight");
    official.type("f");

    assertThat(shown()).isEqualTo(slide);
  }

  @Test
  @Order(6)
  void theNoticeIsLookedAtAndDownloaded() {
    official.page().setViewportSize(official.window().width(), official.window().height());
    official.open(briefing + "/notice");
    assertThat(official.find(".a4").innerText()).contains("/TB-", "1. ");
    assertThat(Accessibility.faults(official)).isEmpty();
    var file = official.page().waitForDownload(() -> official.follow("Tải tệp Word"));

    assertThat(file.suggestedFilename()).matches("thong-bao-ket-luan-.*\\.docx");
  }

  @Test
  @Order(7)
  void onATelephoneNothingScrollsSidewaysAndOnPaperStandsTheAgendaAlone() {
    for (String page : new String[] {"", "/present", "/notice", "/minutes", "/edit"}) {
      onTelephone.open(briefing + page);
      assertThat(onTelephone.sidewaysOverflow()).as(page).isLessThanOrEqualTo(0);
      assertThat(Accessibility.faults(onTelephone)).as(page).isEmpty();
    }
    official.open(briefing);
    official.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    official
        .page()
        .pdf(
            new Page.PdfOptions()
                .setFormat("A4")
                .setPath(Path.of("target", "screenshots", "briefing-print.pdf")));

    assertThat(official.find(".line .order").first().isVisible()).isFalse();
    assertThat(official.find("#chuong-trinh .line").first().isVisible()).isTrue();
    assertThat(official.complaints()).isEmpty();
    assertThat(onTelephone.complaints()).isEmpty();
  }

  @Test
  @Order(8)
  void theNoticeIsPrintedAsItsSheetAloneAndAListSaysWhichOfItsPagesOneHolds() throws IOException {
    assertThat(printed(briefing + "/notice"))
        .containsPattern("Số: +/TB-UBND.*ngày +tháng +năm")
        .doesNotContain("Nghị định 30/2020")
        .doesNotContainPattern("(?m)^1/1$");
    assertThat(printed(briefing)).containsPattern("(?m)^1/\\d$");
  }

  @Test
  @Order(9)
  void paperIsWhiteWhateverTheTheme() {
    official.open(briefing);
    official.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    official.page().evaluate("document.documentElement.dataset.bsTheme = 'dark'");
    assertThat(colours()).as("on the screen").startsWith("rgb(14, 24, 36)");
    official.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(colours()).isEqualTo("rgb(255, 255, 255) rgb(21, 32, 43) rgb(255, 255, 255) light");
  }

  private String colours() {
    return (String)
        official
            .page()
            .evaluate(
                """
                [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color,
                  getComputedStyle(document.querySelector('.cardx')).backgroundColor,
                  getComputedStyle(document.documentElement).colorScheme].join(' ')
                """);
  }

  /** The words on the sheets, a line of them as a line. */
  private String printed(String address) throws IOException {
    official.open(address);
    byte[] paper =
        official.page().pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
    try (PDDocument sheets = Loader.loadPDF(paper)) {
      PDFTextStripper reader = new PDFTextStripper();
      reader.setSortByPosition(true);
      return reader.getText(sheets);
    }
  }

  private String shown() {
    return official.find(".slide:not([hidden])").first().getAttribute("id");
  }
}
