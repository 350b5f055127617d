package vn.haidang.plan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.platform.Console;
import vn.haidang.platform.ConsoleText;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.StartOptions;
import vn.haidang.platform.StartStep;

/** A program that talks to ours over the network, signed in as people are. */
final class ProgramAtTheDoor {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String home;
  private String token = "";

  ProgramAtTheDoor(int port) {
    home = "http://localhost:" + port;
  }

  /** What came back. */
  record Answer(int status, String type, JsonNode body) {
    String code() {
      return body.path("code").asString("");
    }
  }

  /** Opens an account for trying things out and signs in with the password that is printed. */
  void signIn(StartStep firstAccounts, String name) throws IOException, InterruptedException {
    var printed = new ByteArrayOutputStream();
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    firstAccounts.start(
        new StartOptions(List.of(), true),
        new Console(new ConsoleText(MessageFiles.VIETNAMESE), out, out));
    Matcher line =
        Pattern.compile("(?m)^ *" + name + "  mật khẩu (\\S+)")
            .matcher(printed.toString(StandardCharsets.UTF_8));
    if (!line.find()) {
      throw new IllegalStateException("no password for " + name + " in " + printed);
    }
    token = token(text("/sign-in"));
    String form = "name=" + name + "&password=" + quoted(line.group(1)) + "&_csrf=" + quoted(token);
    int status =
        http.send(
                HttpRequest.newBuilder(URI.create(home + "/sign-in"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build(),
                BodyHandlers.discarding())
            .statusCode();
    if (status != 303) {
      throw new IllegalStateException("not let in: " + status);
    }
    token = token(text("/sign-in?next=/"));
  }

  private static String token(String page) {
    return Jsoup.parse(page).body().attr("data-csrf");
  }

  private String text(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(HttpRequest.newBuilder(URI.create(home + path)).build(), BodyHandlers.ofString());
    return answer.statusCode() == 303
        ? text(URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath())
        : answer.body();
  }

  private static String quoted(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  Answer get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(home + path)));
  }

  Answer post(String path, String json) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(home + path))
            .header("Content-Type", "application/json")
            .header("X-CSRF-TOKEN", token)
            .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(json)));
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(request.header("Accept", "application/json").build(), BodyHandlers.ofString());
    String type = answer.headers().firstValue("Content-Type").orElse("");
    JsonNode body = type.contains("json") ? JSON.readTree(answer.body()) : JSON.createObjectNode();
    return new Answer(answer.statusCode(), type, body);
  }
}
