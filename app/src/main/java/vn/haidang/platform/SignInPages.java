package vn.haidang.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.platform.web.KeptForm;
import vn.haidang.platform.web.KeptForm.Field;
import vn.haidang.platform.web.SignInPage;

/**
 * Signing in and out. A form that was sent after its session had ended is carried through the
 * sign-in in hidden fields and offered to be sent again, so nobody types it twice.
 */
@Controller
@OpenToEverybody
class SignInPages {

  /**
   * A kept form may carry this many characters; more is lost, and the page says so by not offering
   * it.
   */
  private static final int MOST_KEPT = 200_000;

  private static final String NEXT = "next";
  private static final String KEPT_PATH = "kept-path";
  private static final String KEPT = "kept.";

  private final SignIn signIn;
  private final SignInCookies cookies;
  private final OutsideProvider provider;
  private final OutsideSignOutPages outside;
  private final CurrentUser currentUser;
  private final Pages pages;

  SignInPages(
      SignIn signIn,
      SignInCookies cookies,
      OutsideProvider provider,
      OutsideSignOutPages outside,
      CurrentUser currentUser,
      Pages pages) {
    this.signIn = signIn;
    this.cookies = cookies;
    this.provider = provider;
    this.outside = outside;
    this.currentUser = currentUser;
    this.pages = pages;
  }

  @GetMapping("/sign-in")
  View show(
      @RequestParam(defaultValue = "/") String next,
      @RequestParam(defaultValue = "false") boolean left) {
    return currentUser.find().isPresent()
        ? Redirect.to(local(next))
        : Screen.of(
            "platform/sign-in.jte",
            new SignInPage("", local(next), List.of(), KeptForm.NONE, provider.name(), left));
  }

  @PostMapping("/sign-in")
  @SafeToRepeat(because = "twice signed in is two sessions of the same person, and the first ends")
  View signIn(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "/") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    KeptForm kept = keptForm(request);
    return switch (signIn.attempt(name, password, Browser.of(request))) {
      case SignIn.Outcome.Refused refused ->
          screen(name, local(next), List.of(refused.problem()), kept)
              .status(HttpStatus.UNPROCESSABLE_CONTENT);
      case SignIn.Outcome.CodeNeeded needed -> {
        SignInCookies.keepHalf(needed.token(), request, response);
        yield codeScreen(local(next), List.of(), kept);
      }
      case SignIn.Outcome.Welcome welcome -> {
        cookies.begin(welcome, request, response);
        yield go(welcome.who(), local(next), kept);
      }
    };
  }

  /** The second half, where the account has an authenticator. */
  @PostMapping("/sign-in/code")
  View code(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "/") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    KeptForm kept = keptForm(request);
    String token = Cookies.find(request, SignInCookies.HALF).orElse("");
    return switch (signIn.attemptCode(token, code, Browser.of(request))) {
      case SignIn.Outcome.Refused refused
          when refused.problem().code().equals("platform.sign-in-begin-again") ->
          screen("", local(next), List.of(refused.problem()), kept)
              .status(HttpStatus.UNPROCESSABLE_CONTENT);
      case SignIn.Outcome.Refused refused ->
          codeScreen(local(next), List.of(refused.problem()), kept)
              .status(HttpStatus.UNPROCESSABLE_CONTENT);
      case SignIn.Outcome.CodeNeeded needed ->
          throw new IllegalStateException("a code does not ask for a code");
      case SignIn.Outcome.Welcome welcome -> {
        cookies.begin(welcome, request, response);
        yield go(welcome.who(), local(next), kept);
      }
    };
  }

  /** Offers to send again what was typed before the session ended. */
  private static View go(SignedIn who, String next, KeptForm kept) {
    if (who.mustSecureAccount()) {
      return Redirect.to(who.mustChangePassword() ? "/password" : "/account/second-factor");
    }
    return kept.isEmpty() ? Redirect.to(next) : Screen.of("platform/send-again.jte", kept);
  }

  /** Who came through the provider is sent there, to be signed out of it as well. */
  @PostMapping("/sign-out")
  @SafeToRepeat(because = "who is signed out stays signed out")
  View signOut(HttpServletRequest request, HttpServletResponse response) {
    Optional<SessionStore.Ended> ended =
        Cookies.find(request, SessionCookie.NAME).flatMap(signIn::leave);
    Cookies.remove(request, response, SessionCookie.NAME);
    response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    return ended
        .flatMap(left -> outside.leave(left, request, response))
        .orElseGet(() -> {
          boolean there =
              ended.map(left -> left.entrance().via() == Via.PROVIDER).orElse(false)
                  && !provider.name().isEmpty();
          return Redirect.to(there ? "/sign-in?left=true" : "/sign-in")
              .saying("sign-in.signed-out");
        });
  }

  /**
   * The answer to a form that came without a session: the sign-in page, with the form kept in it.
   */
  void askAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
    KeptForm kept = keep(request);
    Map<String, Object> parameters = new HashMap<>();
    String back =
        Optional.ofNullable(request.getHeader("Referer")).map(SignInPages::pathOf).orElse("/");
    parameters.put(
        "page",
        new SignInPage(
            "",
            local(back),
            List.of(Problem.of("platform.session-ended")),
            kept,
            provider.name(),
            false));
    pages.render("platform/sign-in.jte", parameters, HttpStatus.UNAUTHORIZED, request, response);
  }

  private static Screen codeScreen(String next, List<Problem> problems, KeptForm kept) {
    return Screen.of("platform/code.jte", new SignInPage("", next, problems, kept, "", false));
  }

  private Screen screen(String name, String next, List<Problem> problems, KeptForm kept) {
    return Screen.of(
        "platform/sign-in.jte", new SignInPage(name, next, problems, kept, provider.name(), false));
  }

  /** The fields of a form, to be sent later; nothing where files or programs sent it. */
  static KeptForm keep(HttpServletRequest request) {
    String type = request.getContentType();
    boolean secret = request.getRequestURI().equals("/password");
    if (secret || type == null || !type.startsWith("application/x-www-form-urlencoded")) {
      return KeptForm.NONE;
    }
    return keptForm(request.getRequestURI(), request.getParameterMap(), "");
  }

  private static KeptForm keptForm(HttpServletRequest request) {
    String path = request.getParameter(KEPT_PATH);
    return path == null || !Redirect.isLocal(path)
        ? KeptForm.NONE
        : keptForm(path, request.getParameterMap(), KEPT);
  }

  private static KeptForm keptForm(String path, Map<String, String[]> parameters, String prefix) {
    List<Field> fields = new ArrayList<>();
    int size = 0;
    for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
      String name = parameter.getKey();
      if (!name.startsWith(prefix)
          || name.equals("_csrf")
          || name.contains("assword")
          || name.equals(prefix)) {
        continue;
      }
      for (String value : parameter.getValue()) {
        size += name.length() + value.length();
        fields.add(new Field(name.substring(prefix.length()), value));
      }
    }
    return size > MOST_KEPT || fields.isEmpty() ? KeptForm.NONE : new KeptForm(path, fields);
  }

  private static String local(String next) {
    return Redirect.isLocal(next) && !next.startsWith("/sign-") ? next : "/";
  }

  private static String pathOf(String referer) {
    try {
      java.net.URI address = java.net.URI.create(referer);
      String query = address.getRawQuery();
      return address.getRawPath() + (query == null ? "" : "?" + query);
    } catch (IllegalArgumentException e) {
      return "/";
    }
  }
}
