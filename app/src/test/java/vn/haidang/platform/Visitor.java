package vn.haidang.platform;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.haidang.organisation.Appointments;
import vn.haidang.organisation.UnitId;

/**
 * Somebody at a browser: keeps cookies, sends the form token along, signs in through the real form.
 *
 * <pre>{@code
 * Visitor office = Visitor.signedIn(context, Role.OFFICE);
 * Document page = office.open("/plans");
 * MockHttpServletResponse answer = office.post("/plans/1/issue", "reason", "…");
 * }</pre>
 */
public final class Visitor {

  /** Looked for in the text, because reading every page as a tree takes longer than making it. */
  private static final Pattern FORM_TOKEN = Pattern.compile("<body[^>]* data-csrf=\"([^\"]+)\"");

  private final MockMvc web;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String formToken = "";

  private Visitor(MockMvc web) {
    this.web = web;
  }

  /** Nobody yet. */
  public static Visitor of(ApplicationContext context) {
    return new Visitor(context.getBean(MockMvc.class));
  }

  /** Somebody with an account of this role, made for him if there is none. */
  public static Visitor signedIn(ApplicationContext context, Role role) {
    Visitor visitor = of(context);
    Accounts.Wish wish =
        new Accounts.Wish(FirstAccounts.demoName(role), "Nguyễn Thị " + role, "Phòng thử", role);
    Accounts.Opened opened = context.getBean(Accounts.class).openDemo(wish).orElseThrow();
    MockHttpServletResponse answer = visitor.signIn(opened.account().name(), opened.password());
    if (answer.getStatus() != 303) {
      throw new IllegalStateException("not let in: " + answer.getStatus());
    }
    return visitor;
  }

  /** Somebody whose account names the role of an officer, and whose only post has this role. */
  public static Visitor holding(ApplicationContext context, Role role, UnitId unit) {
    String name =
        "giu." + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "." + unit;
    Visitor visitor = named(context, name, Role.OFFICER);
    Appointments.appoint(context, account(context, name), role, unit);
    return visitor;
  }

  /** Somebody with an account of this name, made for him if there is none. */
  public static Visitor named(ApplicationContext context, String name, Role role) {
    Visitor visitor = of(context);
    Accounts.Wish wish = new Accounts.Wish(name, "Trần Văn " + name, "", role);
    Accounts.Opened opened = context.getBean(Accounts.class).openDemo(wish).orElseThrow();
    visitor.signIn(name, opened.password());
    return visitor;
  }

  /** The number of the account with this name. */
  public static UUID account(ApplicationContext context, String name) {
    return context.getBean(AccountStore.class).findByName(name).orElseThrow().id();
  }

  /** What the account with this name is and may today, as each request finds it. */
  public static SignedIn identity(ApplicationContext context, String name) {
    return context
        .getBean(Admission.class)
        .admit(context.getBean(AccountStore.class).findByName(name).orElseThrow(), Via.PASSWORD);
  }

  /** Fills in the sign-in form. */
  public MockHttpServletResponse signIn(String name, String password) {
    open("/sign-in");
    return post("/sign-in", "name", name, "password", password);
  }

  /** The page at this address. */
  public Document open(String address) {
    return page(get(address, new String[0]));
  }

  /** The answer to a link. */
  public MockHttpServletResponse get(String address, String... headers) {
    MockHttpServletRequestBuilder request =
        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
            java.net.URI.create(address));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  /** Sends a form with these names and values. */
  public MockHttpServletResponse post(String address, String... fields) {
    return send(form(address, fields));
  }

  /** Hands in a file in the field {@code file}, with these names and values beside it. */
  public MockHttpServletResponse upload(
      String address, String name, byte[] bytes, String... fields) {
    return attach(
        address, new MockMultipartFile("file", name, "application/octet-stream", bytes), fields);
  }

  /** The same, prepared and not yet sent. */
  MockHttpServletRequestBuilder form(String address, String... fields) {
    anyFormToken();
    MockHttpServletRequestBuilder request =
        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(
                java.net.URI.create(address))
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .param("_csrf", formToken);
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return request;
  }

  /** Sends a form with one file and these names and values. */
  public MockHttpServletResponse attach(String address, MockMultipartFile file, String... fields) {
    anyFormToken();
    var request =
        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart(address)
            .file(file);
    request.param("_csrf", formToken);
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return send(request);
  }

  /**
   * Whatever the test has prepared, with this browser's cookies; a call of the interface for
   * programs gets a key of its own where it has none.
   */
  public MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) {
    return sendAsIs(
        request.with(sent -> {
          if (String.valueOf(sent.getRequestURI()).startsWith("/api/")
              && sent.getHeader(IdempotencyKey.HEADER) == null) {
            sent.addHeader(IdempotencyKey.HEADER, UUID.randomUUID().toString());
          }
          return sent;
        }));
  }

  /** The same without adding a key. */
  MockHttpServletResponse sendAsIs(AbstractMockHttpServletRequestBuilder<?> request) {
    if (!cookies.isEmpty()) {
      request.cookie(
          cookies.entrySet().stream()
              .map(c -> new Cookie(c.getKey(), c.getValue()))
              .toArray(Cookie[]::new));
    }
    // Whoever a test before has put into this thread is not who sits here.
    TestSecurityContextHolder.clearContext();
    try {
      MockHttpServletResponse answer = web.perform(request).andReturn().getResponse();
      keep(answer);
      return answer;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** A token that forms of this browser may carry, fetched where none is known yet. */
  String anyFormToken() {
    if (formToken.isEmpty()) {
      open("/sign-in");
    }
    if (formToken.isEmpty()) {
      open("/password");
    }
    return formToken;
  }

  /** The token that forms of this browser carry. */
  public String formToken() {
    return formToken;
  }

  String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  void setCookie(String name, String value) {
    cookies.put(name, value);
  }

  /** The page in an answer. */
  public static Document page(MockHttpServletResponse answer) {
    return Jsoup.parse(text(answer), "http://localhost/");
  }

  /** The body of an answer. */
  public static String text(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private void keep(MockHttpServletResponse answer) {
    String session = cookie(SessionCookie.NAME);
    for (String header : answer.getHeaders("Set-Cookie")) {
      String[] pair = header.substring(0, header.indexOf(';')).split("=", 2);
      if (header.contains("Max-Age=0")) {
        cookies.remove(pair[0]);
      } else {
        cookies.put(pair[0], pair[1]);
      }
    }
    for (Cookie cookie : answer.getCookies()) {
      if (cookie.getMaxAge() == 0) {
        cookies.remove(cookie.getName());
      } else {
        cookies.put(cookie.getName(), cookie.getValue());
      }
    }
    if (!session.equals(cookie(SessionCookie.NAME))) {
      formToken = "";
    }
    String type = answer.getContentType();
    if (type != null && type.startsWith("text/html")) {
      Matcher token = FORM_TOKEN.matcher(text(answer));
      formToken = token.find() ? token.group(1) : formToken;
    }
  }
}
