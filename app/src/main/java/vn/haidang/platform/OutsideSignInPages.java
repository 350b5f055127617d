package vn.haidang.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.platform.web.KeptForm;
import vn.haidang.platform.web.SignInPage;

/** To the outside identity provider and back from it. */
@Controller
@OpenToEverybody
class OutsideSignInPages {

  private static final String COOKIE = "haidang-outside";

  private final OutsideSignIn outside;
  private final SignInCookies cookies;

  OutsideSignInPages(OutsideSignIn outside, SignInCookies cookies) {
    this.outside = outside;
    this.cookies = cookies;
  }

  @GetMapping("/sign-in/provider")
  View depart(
      @RequestParam(defaultValue = "/") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      OutsideSignIn.Departure departure =
          outside.depart(request, Redirect.isLocal(next) ? next : "/");
      int seconds = (int) OutsideSignIn.BACK_WITHIN.toSeconds();
      Cookies.set(request, response, COOKIE, departure.token(), seconds);
      return elsewhere(departure.address());
    } catch (RefusedException e) {
      return Redirect.to("/sign-in").refusing(e.problem());
    }
  }

  @GetMapping(OutsideProvider.DONE)
  View arrive(HttpServletRequest request, HttpServletResponse response) {
    String token = Cookies.find(request, COOKIE).orElse("");
    OutsideSignIn.Arrival arrival = outside.arrive(token, request, Browser.of(request));
    Cookies.remove(request, response, COOKIE);
    return switch (arrival.outcome()) {
      case SignIn.Outcome.Refused refused -> Redirect.to("/sign-in").refusing(refused.problem());
      case SignIn.Outcome.CodeNeeded needed -> {
        SignInCookies.keepHalf(needed.token(), request, response);
        yield Screen.of(
            "platform/code.jte",
            new SignInPage("", arrival.next(), List.of(), KeptForm.NONE, "", false));
      }
      case SignIn.Outcome.Welcome welcome -> {
        cookies.begin(welcome, request, response);
        yield Redirect.to(arrival.next());
      }
    };
  }

  /** To an address that the provider has published; nothing a user can type leads here. */
  static View elsewhere(String address) {
    return (model, request, response) -> {
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader("Location", address);
      response.setHeader("Cache-Control", "no-store");
    };
  }
}
