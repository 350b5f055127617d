package vn.haidang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every screen at both widths: no fault found by axe-core, nothing to scroll sideways, one heading,
 * nothing refused by the browser. A picture of each lies in {@code target/screenshots}.
 */
@BrowserTest(share = "the-sample")
class ScreensTest {

  private final List<Person> people;
  private final Office office;

  ScreensTest(Office office) {
    this.office = office;
    people = List.of(office.somebody(Window.DESK), office.somebody(Window.PHONE));
  }

  @BeforeAll
  void everybodySignsIn() {
    people.forEach(Person::signInAsAdministrator);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/plans",
        "/plans/upload",
        "/plans/1",
        "/plans/1?at=II.1.6",
        "/plans/1/review",
        "/plans/1/issue",
        "/plans/1/editions",
        "/documents",
        "/documents/unclear",
        "/documents/graph",
        "/documents/1",
        "/search?q=xuat+khau",
        "/search?q=khongcogi",
        "/work",
        "/tasks",
        "/tasks/assign",
        "/tasks/new",
        "/tasks/units",
        "/tasks/coverage",
        "/tasks/bulletin",
        "/tasks/sub-plans",
        "/feeds",
        "/briefings",
        "/briefings/new",
        "/urging",
        "/urging/letters",
        "/obstacles",
        "/obstacles/new",
        "/indicators",
        "/sheets",
        "/indicators/catalogue",
        "/indicators/new",
        "/figures/import",
        "/units/new",
        "/people/new",
        "/people/import",
        "/calendar",
        "/accounts",
        "/accounts/new",
        "/accounts/sign-in",
        "/account",
        "/account/second-factor",
        "/tokens",
        "/api",
        "/audit",
        "/password",
        "/nowhere"
      })
  void aScreenHasNoFault(String path) {
    for (Person person : people) {
      person.open(path);
      check(person, path);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sign-in"})
  void aScreenBeforeSigningInHasNoFault(String path) {
    for (Window window : Window.values()) {
      Person stranger = office.somebody(window);
      stranger.open(path);
      check(stranger, path);
    }
  }

  static void check(Person person, String path) {
    String name = path.equals("/") ? "home" : path.substring(1).replaceAll("[/?=&.]+", "-");
    person.view(name);

    assertThat(Accessibility.faults(person)).as("axe-core on " + path).isEmpty();
    assertThat(person.sidewaysOverflow()).as("sideways overflow of " + path).isLessThanOrEqualTo(0);
    assertThat(person.find("h1").count()).as("headings of " + path).isEqualTo(1);
    assertThat(person.complaints()).isEmpty();
  }
}
