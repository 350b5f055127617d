package vn.haidang.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.haidang.platform.Console;
import vn.haidang.platform.ConsoleText;
import vn.haidang.platform.StartOptions;

/**
 * An official at a browser on the same machine: what he waits for is the server's time, with
 * sign-in, page and compression, without the way through the network.
 */
final class SignedInBrowser implements AutoCloseable {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  /** The account of the demonstration that prepares plans. */
  private static final String PLANNER = "tonghop";

  private final HttpClient client;
  private final String address;

  private SignedInBrowser(String address) {
    this.address = address;
    this.client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  /**
   * Starts the program as {@code run --demo --plan} does, and signs in.
   *
   * @param plans documents to take in first
   */
  static SignedInBrowser at(ProgramUnderLoad program, List<Path> plans) {
    return at(program, console -> program.start(new StartOptions(plans, true), console));
  }

  /** Makes the accounts of {@code run --demo} and nothing else, and signs in. */
  static SignedInBrowser at(ProgramUnderLoad program) {
    return at(
        program, console -> program.startAccounts(new StartOptions(List.of(), true), console));
  }

  private static SignedInBrowser at(ProgramUnderLoad program, Consumer<Console> start) {
    var printed = new ByteArrayOutputStream();
    try (var out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      start.accept(new Console(new ConsoleText(Locale.of("vi")), out, out));
    }
    String text = printed.toString(StandardCharsets.UTF_8);
    Matcher line = Pattern.compile(PLANNER + "\\s+mật khẩu (\\S+)").matcher(text);
    if (!line.find()) {
      throw new IllegalStateException("no account of the demonstration in: " + text);
    }
    SignedInBrowser browser = new SignedInBrowser("http://127.0.0.1:" + program.port());
    browser.signIn(line.group(1));
    return browser;
  }

  private void signIn(String password) {
    Matcher token = TOKEN.matcher(text(get("/sign-in")));
    if (!token.find()) {
      throw new IllegalStateException("no form token on the sign-in page");
    }
    post("/sign-in", Map.of("_csrf", token.group(1), "name", PLANNER, "password", password));
    if (text(get("/plans")).contains("name=\"password\"")) {
      throw new IllegalStateException(PLANNER + " was not let in");
    }
  }

  /** The page at this path, whole, as text. */
  String open(String path) {
    return text(get(path));
  }

  /** As htmx asks for a part of a page. */
  int bytesOfPart(String path) {
    return send(request(path).header("HX-Request", "true")).body().length;
  }

  /** Bytes of the page as they cross the wire, compressed. */
  int bytes(String path) {
    return send(request(path).header("Accept-Encoding", "gzip")).body().length;
  }

  private HttpResponse<byte[]> get(String path) {
    return send(request(path));
  }

  /** Sends a form; what it answers need not be a page. */
  int post(String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)))
        .statusCode();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() >= 400) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.uri());
      }
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
