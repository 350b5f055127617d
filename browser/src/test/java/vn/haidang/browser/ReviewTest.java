package vn.haidang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The main job: a plan goes in as a file and comes out reviewed, issued and readable. */
@BrowserTest(share = "an-amendment")
class ReviewTest {

  private static final Pattern DECIDED = Pattern.compile("(\\d+) / (\\d+) mục đã rà soát");

  private final Person official;
  private String plan = "";

  ReviewTest(Office office) {
    official = office.somebody(Window.DESK);
    official.page().onDialog(Dialog::accept);
  }

  @BeforeAll
  void theOfficialSignsIn() {
    official.signInAsAdministrator();
  }

  @Test
  @Order(1)
  void aPlanHandedInAsAFileBecomesADraft() {
    official.open("/plans/upload");
    official.find("input[type=file]").setInputFiles(Papers.plan());
    official.press("Tải lên và đọc");
    official.page().waitForURL(Pattern.compile("/plans/\\d+"));
    plan = official.path().replaceAll("^(/plans/\\d+).*$", "$1");

    official.open(plan);
    official.view("reader");

    assertThat(plan).matches("/plans/\\d+");
    assertThat(official.text()).contains("Đang rà soát");
    assertThat(official.heading()).contains("KH-");
  }

  @Test
  @Order(2)
  void theReaderShowsTheWordsAndWhatWasReadFromThem() {
    official.open(plan + "?at=II.1.6");
    official.view("reader-II.1.6");

    assertThat(official.find("[data-page]").innerText())
        .contains("xuất khẩu", "13,5 - 14,5%", "TỔ CHỨC THỰC HIỆN");
    assertThat(official.find("[data-page] a.m").count()).isGreaterThan(60);
    assertThat(official.find("#bang").innerText()).contains("22 – 23%", "13,5 – 14,5%");
    assertThat(official.find(".toc").innerText()).contains("TỔ CHỨC THỰC HIỆN", "CHỈ TIÊU KINH TẾ");
  }

  @Test
  @Order(3)
  void aMarkInTheTextOpensItsProposalAtTheSide() {
    official.open(plan);
    official.find("[data-page] a.m.t").first().click();
    official.find("[data-page] .now").first().waitFor();

    assertThat(official.find("#bang article[data-card]").count()).isPositive();
    assertThat(official.find("[data-page] .now").count()).isPositive();
  }

  @Test
  @Order(4)
  void jAndKWalkThroughTheProposals() {
    official.open(plan + "/review");
    String first = Draft.current(official);
    official.type("j");
    Draft.waitUntilCurrentIsNot(official, first);
    String second = Draft.current(official);
    official.type("k");
    Draft.waitUntilCurrentIsNot(official, second);

    assertThat(Draft.current(official)).isEqualTo(first).isNotEqualTo(second);
  }

  @Test
  @Order(5)
  void enterAcceptsAndGoesOn() {
    int before = decided();
    String first = Draft.current(official);
    official.type("Enter");
    Draft.waitUntilCurrentIsNot(official, first);

    assertThat(decided()).isEqualTo(before + 1);
    official.view("review");
  }

  @Test
  @Order(6)
  void whatWasAcceptedLastCanBeTakenBackAfterThePageWasLeft() {
    int before = decided();
    official.open("/plans");
    official.open(plan + "/review");
    official.type("u");
    waitUntilDecidedIs(before - 1);

    assertThat(decided()).isEqualTo(before - 1);
  }

  @Test
  @Order(7)
  void aFigureIsCorrectedInItsFields() {
    int before = decided();
    official.open(plan + "/review?kind=TARGET");
    official.type("e");
    official.find("#bang form.edit").waitFor();
    official.view("review-correct");
    official.find("#bang form.edit [name$=indicator]").first().fill("Tên chỉ tiêu đã sửa");
    official.find("#bang form.edit button.btn-p").click();
    waitUntilDecidedIs(before + 1);

    official.open(plan + "/review?kind=TARGET&decision=CORRECTED");
    assertThat(official.find("#bang").innerText()).contains("Tên chỉ tiêu đã sửa", "Đã sửa");
  }

  @Test
  @Order(8)
  void nothingIsDroppedWithoutAReason() {
    int before = decided();
    official.open(plan + "/review?kind=TARGET");
    official.type("x");
    official.find("#bang form.edit").waitFor();
    official.find("#bang form.edit button.btn-p").click();
    assertThat(official.find("#bang form.edit").count()).isEqualTo(1);

    official.find("#bang form.edit [name=reason]").fill("Số liệu của năm trước");
    official.find("#bang form.edit button.btn-p").click();
    waitUntilDecidedIs(before + 1);

    official.open(plan + "/review?kind=TARGET&decision=REJECTED");
    assertThat(official.find("#bang").innerText()).contains("Số liệu của năm trước");
  }

  @Test
  @Order(9)
  void theSameFileAgainIsRecognised() {
    official.open("/plans/upload");
    official.find("input[type=file]").setInputFiles(Papers.plan());
    official.press("Tải lên và đọc");
    official.page().waitForURL(Pattern.compile(plan + "(\\b|$)"));

    assertThat(official.text()).contains("Đúng tệp này đã có trong hệ thống");
  }

  @Test
  @Order(10)
  void issuingFreezesThePlan() {
    Draft.settleWhatNobodyMayPassOver(official, plan);
    official.open(plan + "/issue");
    official.picture("issue");
    Draft.issue(official, plan);
    official.view("reader-issued");

    assertThat(official.text()).contains("Đã ban hành");
    assertThat(official.find("form[action*='/review/']").count()).isZero();
  }

  @Test
  @Order(11)
  void anIssuedPlanIsReadOnly() {
    official.open(plan + "/review");

    assertThat(official.find("form[action*='/review/']").count()).isZero();
    assertThat(official.find("a[href$='/issue']").count()).isZero();
  }

  @Test
  @Order(12)
  void theBrowserHadNothingToComplainOf() {
    assertThat(official.complaints()).isEmpty();
  }

  private int decided() {
    var found = DECIDED.matcher(official.find("#bang .queue").innerText());
    assertThat(found.find())
        .as("progress in " + official.find("#bang .queue").innerText())
        .isTrue();
    return Integer.parseInt(found.group(1));
  }

  private void waitUntilDecidedIs(int number) {
    official
        .page()
        .waitForFunction(
            "wanted => document.querySelector('#bang .queue')?.innerText.trim().startsWith(wanted)",
            number + " / ",
            new Page.WaitForFunctionOptions());
  }
}
