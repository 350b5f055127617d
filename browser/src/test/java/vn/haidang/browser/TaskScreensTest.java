package vn.haidang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The screens of work with a year of work on them, at both widths; the core of it without script.
 */
@BrowserTest(startedWith = "--demo", share = "a-year-of-work")
class TaskScreensTest {

  private final List<Person> people;
  private final Person official;
  private final Person officer;
  private final Person officeWithoutScript;
  private String task = "";

  TaskScreensTest(Office office) {
    people = List.of(office.somebody(Window.DESK), office.somebody(Window.PHONE));
    official = people.getFirst();
    officer = office.somebodyWithoutJavaScript(Window.PHONE);
    officeWithoutScript = office.somebodyWithoutJavaScript(Window.DESK);
  }

  @BeforeAll
  void everybodySignsIn() {
    people.forEach(person -> person.signInForDemonstration("vanphong"));
    officer.signInForDemonstration("chuyenvien");
    officeWithoutScript.signInForDemonstration("vanphong");
  }

  @ParameterizedTest
  @Order(1)
  @ValueSource(
      strings = {
        "/work",
        "/tasks",
        "/tasks?bucket=open_overdue",
        "/tasks/1",
        "/tasks/1/evidence/figure?q=xuat+khau",
        "/tasks/assign",
        "/tasks/new",
        "/tasks/units",
        "/tasks/coverage",
        "/tasks/bulletin",
        "/tasks/sub-plans",
        "/tasks/sub-plans/2",
        "/obstacles",
        "/obstacles/1",
        "/briefings",
        "/briefings/2",
        "/urging"
      })
  void aScreenWithAYearOfWorkHasNoFault(String path) {
    for (Person person : people) {
      assertThat(person.open(path)).isEqualTo(200);
      ScreensTest.check(person, path + "-year");
    }
  }

  @Test
  @Order(2)
  void aUnitsPageHasNoFault() {
    for (Person person : people) {
      person.open("/tasks/units");
      person.open(person.find("table.unitstable .tn a").first().getAttribute("href"));
      ScreensTest.check(person, "/tasks/units/one-year");
    }
  }

  @Test
  @Order(2)
  void aUnitIsChosenByTypingAFewLettersOfItsName() {
    official.open("/tasks");
    official.find("#f-unit").fill("cong thuong");
    official.find(".suggest [role=option]").first().waitFor();
    official.type("ArrowDown");
    official.type("Enter");
    official.page().waitForURL(Pattern.compile("unit=\\d+"));

    assertThat(official.find("#f-unit").inputValue()).isEqualTo("Sở Công Thương");
    official.find("#f-unit").fill("không có đơn vị này");
    official.find(".suggest .none").waitFor();
    official.type("Escape");
    assertThat(official.find("#f-unit").inputValue()).isEqualTo("Sở Công Thương");
    String before = official.page().url();
    official.find("#f-unit").fill("Sở Xây dựng");
    official.type("Tab");
    official.page().waitForURL(url -> !url.equals(before));
    assertThat(official.find("#f-unit").inputValue()).isEqualTo("Sở Xây dựng");
    assertThat(Accessibility.faults(official)).isEmpty();
  }

  @Test
  @Order(2)
  void oneBoxTicksAllTasksToBeAssigned() {
    official.open("/tasks/assign");
    var all = official.find("[data-ticks]");
    int tasks = official.find("[name=task]").count();
    all.check();
    assertThat(tasks).isGreaterThan(1);
    assertThat(official.find("[name=task]:checked").count()).isEqualTo(tasks);
    official.find("[name=task]").first().uncheck();
    assertThat(all.isChecked()).isFalse();

    officeWithoutScript.open("/tasks/assign");
    assertThat(officeWithoutScript.find("[data-ticks]").isVisible()).isFalse();
  }

  @Test
  @Order(2)
  void fromMyWorkAFewKeysLeadToWhereTheFirstTaskIsUpdated() {
    official.open("/work");
    official.type("Tab");
    official.type("Tab");
    official.type("Enter");
    int keys = 3 + tabsTo("a.btn[href$='#xu-ly']");
    official.type("Enter");
    official.page().waitForURL(Pattern.compile("/tasks/\\d+#xu-ly$"));
    keys += 1 + tabsTo("#xu-ly *");
    assertThat(keys).as("without passing the menu twice").isLessThan(12);
  }

  /** Presses Tab until the focus is on one of these, and says how often. */
  private int tabsTo(String selector) {
    for (int tabs = 1; tabs < 60; tabs++) {
      official.type("Tab");
      if (Boolean.TRUE.equals(
          official.page().evaluate("wanted => document.activeElement.matches(wanted)", selector))) {
        return tabs;
      }
    }
    throw new AssertionError("not reached by Tab: " + selector);
  }

  @Test
  @Order(3)
  void withoutScriptAnOfficerReadsReportsAndSaysItIsDone() {
    officer.open("/work");
    officer.find(".due:has(a.btn[href$='#xu-ly']) .tn a").first().click();
    officer.page().waitForURL(Pattern.compile("/tasks/\\d+$"));
    task = officer.path();
    report("report", "percent", "80");
    assertThat(officer.text()).contains("80%");

    report("claim", "note", "Đã nghiệm thu");
    assertThat(officer.text()).contains("Chờ xác nhận");
  }

  @Test
  @Order(4)
  void withoutScriptTheOfficeConfirms() {
    officeWithoutScript.open(task);
    officeWithoutScript.find("form[action$='/order/confirm'] button").first().click();

    assertThat(officeWithoutScript.text()).contains("Hoàn thành");
    assertThat(officeWithoutScript.complaints()).isEmpty();
  }

  @ParameterizedTest
  @Order(5)
  @ValueSource(
      strings = {
        "/work",
        "/tasks",
        "/tasks/1",
        "/tasks/units",
        "/tasks/coverage",
        "/tasks/bulletin"
      })
  void onPaperStandTheRowsWithoutButtonsAndFilters(String path) {
    official.open(path);
    official.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    String name = path.substring(1).replace('/', '-') + "-print.pdf";
    official
        .page()
        .pdf(
            new Page.PdfOptions()
                .setFormat("A4")
                .setPrintBackground(true)
                .setPath(Path.of("target", "screenshots", name)));
    int filters = official.find("form.filters:visible").count();
    int rows =
        official.find("main table tbody tr:visible, main .due:visible, main dl:visible").count();
    official.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

    assertThat(filters).isZero();
    assertThat(rows).isPositive();
  }

  private void report(String action, String field, String value) {
    var form = officer.find("form[action$='/do/" + action + "']");
    if (!form.isVisible()) {
      officer.find("details:has(form[action$='/do/" + action + "']) > summary").click();
    }
    form.locator("[name=" + field + "]").fill(value);
    form.locator("button").click();
    officer.page().waitForURL(Pattern.compile("/tasks/\\d+"));
  }
}
