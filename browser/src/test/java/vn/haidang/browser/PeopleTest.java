package vn.haidang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Posts, people and holdings with an office full of them, at both widths and without script. */
@BrowserTest(startedWith = "--demo", share = "a-year-of-work")
class PeopleTest {

  private final List<Person> people;
  private final Person plain;

  PeopleTest(Office office) {
    people = List.of(office.somebody(Window.DESK), office.somebody(Window.PHONE));
    plain = office.somebodyWithoutJavaScript(Window.DESK);
  }

  @BeforeAll
  void everybodySignsIn() {
    people.forEach(person -> person.signInForDemonstration("quantri"));
    plain.signInForDemonstration("quantri");
  }

  @Test
  @Order(1)
  void everyScreenWithRowsHasNoFault() {
    Person desk = people.getFirst();
    desk.open("/people?q=thu+truong+dung+thu");
    String unit = desk.find("tbody a[href^='/units/']").first().getAttribute("href");
    for (String path :
        List.of(
            "/people",
            "/people?state=without_account&sort=unit",
            "/people/1",
            "/people/2/account",
            "/people/2/appoint?q=so+cong+thuong",
            unit,
            "/posts/1",
            "/holdings/1",
            "/delegations",
            unit.replace("/posts", ""))) {
      for (Person person : people) {
        person.open(path);
        ScreensTest.check(person, path);
      }
    }
  }

  @Test
  @Order(2)
  void aPersonIsEnteredGivenAPostAndRelievedOfItWithoutScript() {
    plain.open("/people/new");
    plain.enter("Họ và tên", "Trần Thị Thử Nghiệm");
    plain.find("main form button").first().click();
    assertThat(plain.heading()).isEqualTo("Trần Thị Thử Nghiệm");

    plain.follow("Giao chức vụ");
    plain.find("#f-q").fill("so cong thuong");
    plain.press("Tìm");
    plain
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Chuyên viên").setExact(true))
        .first()
        .click();
    plain.find("form[action$='/holdings'] button").click();
    shows("Đã giao chức vụ cho Trần Thị Thử Nghiệm");

    plain.page().getByLabel("Xem việc giữ chức: Trần Thị Thử Nghiệm").first().click();
    plain.find("#w-reason").fill("chỉ là thử");
    plain.find("form[action$='/withdraw'] button").click();
    shows("Đã rút việc giữ chức của Trần Thị Thử Nghiệm");
  }

  @Test
  @Order(3)
  void aFileIsTriedAndTakenInWithoutScript() throws Exception {
    Path file = Files.createTempFile("can-bo", ".csv");
    Files.writeString(
        file,
        """
        code,name,unit,post,role,from
        HP.9001,Lâm Gia Bảo,hp:so-ct,Chuyên viên,,2026-01-05
        HP.9002,Lâm Gia Minh,hp:so-ct,Kế toán,OFFICER,2026-01-05
        """);
    plain.open("/people/import");
    plain.find("input[type=file]").setInputFiles(file);
    plain.press("Thử tệp");
    assertThat(plain.find("tbody tr").count()).isEqualTo(2);
    plain.picture("people-import-tried");
    people.getLast().open("/people/import");
    plain.press("Ghi tất cả");
    plain.page().waitForURL(Pattern.compile("/people$"));
    shows("Đã nhập 2 dòng");
    Files.delete(file);
  }

  /** Waits for it: a form that was sent is answered in its own time. */
  private void shows(String words) {
    PlaywrightAssertions.assertThat(plain.find("body")).containsText(words);
  }
}
