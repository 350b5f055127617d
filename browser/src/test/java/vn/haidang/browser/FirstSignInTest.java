package vn.haidang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The first minutes with a new program: the printed password, a password of one's own, signing out.
 */
@BrowserTest
class FirstSignInTest {

  private final Program program;
  private final Person administrator;

  FirstSignInTest(Program program, Office office) {
    this.program = program;
    administrator = office.somebody(Window.DESK);
  }

  @Test
  @Order(1)
  void whoeverIsNotSignedInIsAskedToSignIn() {
    administrator.open("/");

    assertThat(administrator.path()).isEqualTo("/sign-in");
    assertThat(administrator.heading()).isEqualTo("Đăng nhập");
    assertThat(administrator.page().getAttribute("html", "lang")).isEqualTo("vi");
  }

  @Test
  @Order(2)
  void aWrongPasswordIsRefusedWithoutSayingWhatWasWrong() {
    administrator.signIn(Person.ADMINISTRATOR, "không phải mật khẩu này");
    String refusal = administrator.find(".notice, .note, [role=alert], .bad").first().innerText();
    administrator.signIn("khong.co.ai", "không phải mật khẩu này");

    assertThat(administrator.path()).isEqualTo("/sign-in");
    assertThat(refusal).isNotBlank();
    assertThat(administrator.text()).contains(refusal.replaceAll("\\s+", " "));
  }

  @Test
  @Order(3)
  void thePrintedPasswordMustBeChangedBeforeAnythingElse() {
    administrator.signIn(Person.ADMINISTRATOR, program.oneTimePassword());
    assertThat(administrator.path()).isEqualTo("/password");

    administrator.open("/accounts");

    assertThat(administrator.path()).isEqualTo("/password");
    assertThat(administrator.heading()).isEqualTo("Đổi mật khẩu");
  }

  @Test
  @Order(4)
  void aPasswordTypedTwoWaysIsNotTaken() {
    administrator.changePassword(
        program.oneTimePassword(), Person.PASSWORD, Person.PASSWORD + " khác");

    assertThat(administrator.path()).isEqualTo("/password");
    assertThat(administrator.find("input[name=repeated]").getAttribute("aria-invalid"))
        .isEqualTo("true");
  }

  @Test
  @Order(5)
  void withAPasswordOfTheirOwnPeopleGetIn() {
    administrator.changePassword(program.oneTimePassword(), Person.PASSWORD, Person.PASSWORD);

    assertThat(administrator.path()).isNotIn("/password", "/sign-in");
    assertThat(administrator.text()).contains("Đã đổi mật khẩu.");
    assertThat(administrator.open("/accounts")).isEqualTo(200);
  }

  @Test
  @Order(6)
  void whoSignsOutIsOut() {
    administrator.find("form[action='/sign-out'] button").first().dispatchEvent("click");
    administrator.page().waitForURL("**/sign-in**");
    administrator.open("/accounts");

    assertThat(administrator.path()).isEqualTo("/sign-in");
  }

  @Test
  @Order(7)
  void theBrowserHadNothingToComplainOf() {
    assertThat(administrator.complaints()).isEmpty();
  }
}
