package vn.haidang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The organisation with the real rows of Hải Phòng: its tree, its units, and a reorganisation from
 * the first step to the decision. Each page at both widths without a fault of axe-core and nothing
 * to scroll sideways; pictures lie in {@code target/screenshots}.
 */
@BrowserTest(startedWith = "--demo", share = "a-year-of-work")
class UnitScreensTest {

  /** A merger that is still to come, so that the units of other tests of this program stand. */
  private static final int YEAR = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).getYear() + 1;

  private static final String STARTED = YEAR + "-01-01";

  private final List<Person> people;
  private final Person official;
  private final Person withoutScript;
  private String draft = "";

  UnitScreensTest(Office office) {
    people = List.of(office.somebody(Window.DESK), office.somebody(Window.PHONE));
    official = people.getFirst();
    withoutScript = office.somebodyWithoutJavaScript(Window.DESK);
  }

  @BeforeAll
  void everybodySignsIn() {
    people.forEach(person -> person.signInForDemonstration("vanphong"));
    withoutScript.signInForDemonstration("quantri");
  }

  @ParameterizedTest
  @Order(1)
  @ValueSource(
      strings = {
        "/units",
        "/units?on=2018-01-10",
        "/units?q=quan&on=2018-01-10",
        "/units?q=khongcogi",
        "/units/1",
        "/units/1?on=2018-01-10",
        "/units/1/edit",
        "/units/1/edit/place?since=2018-01-01&kind=PROVINCE",
        "/units/new?parent=1",
        "/units/waiting",
        "/units/waiting/decided",
        "/units/reorganisations",
        "/units/reorganisations/new",
        "/search?q=thuy+nguyen"
      })
  void aScreenWithRealRowsHasNoFault(String path) {
    for (Person person : people) {
      assertThat(person.open(path)).isEqualTo(200);
      check(person, path.substring(1).replaceAll("[/?=&.]+", "-") + "-rows");
    }
  }

  @Test
  @Order(2)
  void theTreeIsSlidToAnotherDay() {
    official.open("/units");
    assertThat(official.find(".tree").innerText()).contains("Sở Tài chính");
    official.find("#f-slide").focus();
    official.type("Home");
    official.page().waitForURL(Pattern.compile("on=2020-02-01"));
    assertThat(official.find(".tree").textContent())
        .as("of two provinces each is folded up")
        .contains("Sở Kế hoạch và Đầu tư");
  }

  @Test
  @Order(3)
  void aMergerIsDraftedStepByStepWithoutScript() {
    Person clerk = withoutScript;
    clerk.open("/units/reorganisations/new");
    clerk.press("Bắt đầu");
    draft = clerk.path().replace("/basis", "");
    clerk.enter("Từ ngày", STARTED);
    clerk.enter("Căn cứ pháp lý", "Nghị quyết 77/NQ-HĐND");
    clerk.press("Lưu và tiếp tục");
    takePart(clerk, "so tai chinh");
    takePart(clerk, "so xay dung");
    clerk.press("Tiếp tục");
    clerk.enter("Tên", "Sở Tài chính và Xây dựng");
    clerk.press("Lưu và tiếp tục");

    assertThat(clerk.path()).isEqualTo(draft + "/heirs");
    assertThat(clerk.find("select[name^=share] option[selected]").allInnerTexts())
        .containsExactly("toàn bộ", "toàn bộ");
    clerk.press("Lưu và tiếp tục");
    assertThat(clerk.text())
        .contains(
            "Ngày 31/12/" + (YEAR - 1), "Từ ngày 01/01/" + YEAR, "→ Sở Tài chính và Xây dựng");
  }

  private static void takePart(Person clerk, String words) {
    clerk.find("#f-q").fill(words);
    clerk.press("Tìm");
    clerk.find(".picks button[value^='in.']").first().click();
  }

  @ParameterizedTest
  @Order(4)
  @ValueSource(strings = {"basis", "units?q=so+y+te", "after", "heirs", "preview"})
  void eachStepHasNoFaultAtBothWidths(String step) {
    for (Person person : people) {
      person.open(draft + "/" + step);
      check(person, "reorganisation-" + step.replaceAll("\\W+", "-"));
    }
  }

  @Test
  @Order(5)
  void theTreeAndAUnitArePrintedWithoutWhatOnlyAScreenCanUse() {
    for (String path : List.of("/units", "/units/1", draft + "/preview")) {
      official.open(path);
      official.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      String name = path.substring(1).replaceAll("\\W+", "-") + "-print.pdf";
      byte[] paper =
          official
              .page()
              .pdf(
                  new Page.PdfOptions()
                      .setFormat("A4")
                      .setPath(Path.of("target", "screenshots", name)));
      assertThat(official.find("header .btn, .hd .btn, form .btn").all())
          .as("buttons on paper of " + path)
          .noneMatch(button -> button.isVisible());
      assertThat(new String(paper, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
    }
    official.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  @Test
  @Order(6)
  void theMergerIsDecidedAndTheTreeOfItsDayShowsIt() {
    official.open(draft + "/preview");
    official.find("input[name=sure]").check();
    official.press("Quyết định");
    official.page().waitForURL(Pattern.compile("/units/reorganisations$"));

    assertThat(official.text()).contains("Đã quyết định", "Sở Tài chính và Xây dựng");
    official.open("/units?on=" + STARTED);
    assertThat(official.find(".tree").innerText())
        .contains("Sở Tài chính và Xây dựng")
        .doesNotContain("Sở Xây dựng\n");
  }

  private static void check(Person person, String name) {
    person.picture(name);
    assertThat(Accessibility.faults(person)).as("axe-core on " + name).isEmpty();
    assertThat(person.sidewaysOverflow()).as("sideways overflow of " + name).isLessThanOrEqualTo(0);
    assertThat(person.find("h1").count()).as("headings of " + name).isEqualTo(1);
    assertThat(person.complaints()).isEmpty();
  }
}
