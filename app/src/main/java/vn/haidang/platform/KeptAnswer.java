package vn.haidang.platform;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer that can be given a second time: status, the headers that belong to it, body.
 *
 * @param headers as name and value; one name may stand several times
 */
record KeptAnswer(int status, List<Header> headers, byte[] body) {

  /** Says in the answer itself that it is a repetition. */
  static final String REPLAYED = "Idempotency-Replayed";

  /** What the gate and the server put into every answer anew. */
  private static final Set<String> NOT_KEPT =
      Set.of(
          "set-cookie",
          "content-length",
          "content-encoding",
          "transfer-encoding",
          "connection",
          "date",
          "vary",
          "content-security-policy",
          "strict-transport-security",
          "permissions-policy",
          "referrer-policy",
          "cross-origin-opener-policy",
          "x-content-type-options",
          "x-xss-protection",
          "x-frame-options",
          "cache-control",
          "pragma",
          "expires");

  KeptAnswer {
    headers = List.copyOf(headers);
  }

  /** One header. */
  record Header(String name, String value) {}

  /** What {@code response} says, with this body. The sentence for the next page is kept as well. */
  static KeptAnswer of(HttpServletResponse response, byte[] body) {
    List<Header> headers = new ArrayList<>();
    for (String name : response.getHeaderNames()) {
      if (!NOT_KEPT.contains(name.toLowerCase(Locale.ROOT))) {
        response.getHeaders(name).forEach(value -> headers.add(new Header(name, value)));
      }
    }
    response.getHeaders("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith(Flash.COOKIE + "="))
        .forEach(cookie -> headers.add(new Header("Set-Cookie", cookie)));
    String type = response.getContentType();
    if (type != null
        && headers.stream().noneMatch(h -> h.name().equalsIgnoreCase("Content-Type"))) {
      headers.add(new Header("Content-Type", type));
    }
    return new KeptAnswer(response.getStatus(), headers, body);
  }

  /** Where the answer sends the browser, if it does. */
  @Nullable String location() {
    return headers.stream()
        .filter(
            h -> h.name().equalsIgnoreCase("Location") || h.name().equalsIgnoreCase("HX-Redirect"))
        .map(Header::value)
        .findFirst()
        .orElse(null);
  }

  void sendAgain(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    headers.forEach(header -> response.addHeader(header.name(), header.value()));
    response.setHeader(REPLAYED, "true");
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
