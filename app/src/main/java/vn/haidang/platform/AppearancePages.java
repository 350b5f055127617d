package vn.haidang.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Language and light or dark, by each user's choice; before signing in by cookie. */
@Controller
@OpenToEverybody
class AppearancePages {

  private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

  private final Accounts accounts;
  private final CurrentUser currentUser;

  AppearancePages(Accounts accounts, CurrentUser currentUser) {
    this.accounts = accounts;
    this.currentUser = currentUser;
  }

  @PostMapping("/appearance")
  @SafeToRepeat(because = "language and colours are set, not added to")
  Redirect choose(
      @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String theme,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<SignedIn> user = currentUser.find();
    String chosenLanguage =
        language.matches("vi|en")
            ? language
            : user.map(u -> u.language().getLanguage()).orElse("vi");
    String chosenTheme =
        theme.matches("light|dark") ? theme : user.map(SignedIn::theme).orElse("light");
    Cookies.set(request, response, Pages.LANGUAGE_COOKIE, chosenLanguage, A_YEAR);
    Cookies.set(request, response, Pages.THEME_COOKIE, chosenTheme, A_YEAR);
    user.ifPresent(
        somebody -> accounts.setAppearance(somebody, Locale.of(chosenLanguage), chosenTheme));
    return Redirect.to(Redirect.isLocal(back) ? back : "/");
  }
}
