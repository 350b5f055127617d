package vn.haidang.platform;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Renders templates with the shell of the present request. */
@Component
class Pages {

  static final String LANGUAGE_COOKIE = "haidang-language";
  static final String THEME_COOKIE = "haidang-theme";

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final MessageFiles messages;
  private final Assets assets;
  private final CurrentUser currentUser;
  private final EndpointRules rules;
  private final ObjectProvider<PlanMenu> plans;

  Pages(
      MessageFiles messages,
      Assets assets,
      CurrentUser currentUser,
      EndpointRules rules,
      ObjectProvider<PlanMenu> plans) {
    this.messages = messages;
    this.assets = assets;
    this.currentUser = currentUser;
    this.rules = rules;
    this.plans = plans;
  }

  /** Renders into memory first: a page is sent whole or, when its template fails, not at all. */
  void render(
      String template,
      Map<String, Object> parameters,
      HttpStatus status,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    write(template, parameters, shell(request, response, currentUser.find()), status, response);
  }

  /** The same without asking who is signed in, for when that is what fails. */
  void renderForNobody(
      String template,
      Map<String, Object> parameters,
      HttpStatus status,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    write(template, parameters, shell(request, response, Optional.empty()), status, response);
  }

  private void write(
      String template,
      Map<String, Object> parameters,
      Shell shell,
      HttpStatus status,
      HttpServletResponse response)
      throws IOException {
    parameters.put("shell", shell);
    StringOutput html = new StringOutput(16_384);
    templates.render(template, parameters, html);
    byte[] bytes = html.toString().getBytes(StandardCharsets.UTF_8);
    response.setStatus(status.value());
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  /** The texts in the language of whoever sent this request. */
  Texts texts(HttpServletRequest request) {
    return messages.in(language(request, currentUser.find()));
  }

  /** The texts without asking who is signed in. */
  Texts textsForNobody(HttpServletRequest request) {
    return messages.in(language(request, Optional.empty()));
  }

  private Shell shell(
      HttpServletRequest request, HttpServletResponse response, Optional<SignedIn> user) {
    boolean fragment = request.getHeader("HX-Request") != null;
    return new Shell(
        messages.in(language(request, user)),
        user.orElse(null),
        address(request),
        () -> csrf(request),
        assets::address,
        user.map(this::navigation).orElse(List.of()),
        () ->
            user.isPresent()
                ? plans.stream().flatMap(menu -> menu.listPlans().stream()).toList()
                : List.of(),
        fragment ? null : flash(request, response),
        user.map(SignedIn::theme)
            .or(() -> Cookies.find(request, THEME_COOKIE))
            .filter("dark"::equals)
            .orElse("light"));
  }

  private List<NavEntry> navigation(SignedIn user) {
    if (user.mustSecureAccount()) {
      return List.of();
    }
    return NavEntry.ALL.stream().filter(entry -> rules.mayOpen(user, entry.href())).toList();
  }

  private static Locale language(HttpServletRequest request, Optional<SignedIn> user) {
    return user.map(SignedIn::language)
        .or(() -> Cookies.find(request, LANGUAGE_COOKIE).filter("en"::equals).map(Locale::of))
        .orElse(MessageFiles.VIETNAMESE);
  }

  private static String address(HttpServletRequest request) {
    Object forwarded = request.getAttribute(jakarta.servlet.RequestDispatcher.FORWARD_REQUEST_URI);
    String path = forwarded == null ? request.getRequestURI() : forwarded.toString();
    String query = request.getQueryString();
    return query == null ? path : path + "?" + query;
  }

  private static String csrf(HttpServletRequest request) {
    Object token = request.getAttribute(CsrfToken.class.getName());
    return token instanceof CsrfToken csrf ? Objects.requireNonNull(csrf.getToken()) : "";
  }

  private static @Nullable Flash flash(HttpServletRequest request, HttpServletResponse response) {
    Optional<Flash> flash = Cookies.find(request, Flash.COOKIE).flatMap(Flash::read);
    if (flash.isPresent()) {
      Cookies.remove(request, response, Flash.COOKIE);
    }
    return flash.orElse(null);
  }
}
