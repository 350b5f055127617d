package vn.haidang.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.platform.web.PasswordPage;

/** "Đổi mật khẩu": everybody's own password. */
@Controller
@Needs(Permission.OWN_ACCOUNT)
class PasswordPages {

  private final Accounts accounts;

  PasswordPages(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/password")
  Screen show(SignedIn user) {
    return screen(user, Map.of());
  }

  @PostMapping("/password")
  View change(
      SignedIn user,
      @RequestParam(defaultValue = "") String present,
      @RequestParam(defaultValue = "") String wanted,
      @RequestParam(defaultValue = "") String repeated,
      HttpServletRequest request) {
    String token = Cookies.find(request, SessionCookie.NAME).orElse("");
    Map<String, Problem> wrong = accounts.changePassword(user, token, present, wanted, repeated);
    return wrong.isEmpty()
        ? Redirect.to("/").saying("password.changed")
        : screen(user, wrong).status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static Screen screen(SignedIn user, Map<String, Problem> wrong) {
    return Screen.of(
        "platform/password.jte",
        new PasswordPage(user.mustChangePassword(), Passwords.SHORTEST, wrong));
  }
}
