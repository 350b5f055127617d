package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.haidang.organisation.Appointments;
import vn.haidang.organisation.Neighbourhood;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;
import vn.haidang.testing.ApplicationTest;
import vn.haidang.testing.PageWorld;

/**
 * Sends to each address, through the real server, what nobody means in each of its fields: it is
 * refused with a sentence or taken for nothing, and never breaks anything.
 *
 * <p>One {@link HostileText} for each fourth field, which follows from the field's name; all of
 * them with {@code -Dhaidang.rounds=100}, which takes long.
 */
@ApplicationTest
class BadInputTest {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");
  private static final String FORM = "application/x-www-form-urlencoded";

  private static final List<String> INSIDE =
      List.of("q%5B0%5D=1", "sort.x=1", "page=1&page=2&page=%FF");

  /** Their effect may be that a visitor stands outside, who then reaches nothing. */
  private static final Pattern LEADING_OUT =
      Pattern.compile("/sign-out|/account/sessions/.*|/accounts/.+");

  /** One field of so many is asked for in each build. */
  private static final int EACH = 4;

  private static final int ROUNDS = Integer.getInteger("haidang.rounds", 1);

  @Autowired private ApplicationContext context;
  @Autowired private Clock clock;
  @Autowired private EndpointRules rules;
  @Autowired private OpenApi openApi;
  @Autowired private MessageFiles messages;
  @LocalServerPort private int port;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, String> world = new TreeMap<>();
  private final Map<Role, Visitor> visitors = new TreeMap<>();
  private final Set<String> faults = new TreeSet<>();
  private int asked;

  @BeforeEach
  void fillTheWorld() {
    PageWorld.all().forEach(part -> world.putAll(part.fill(context)));
    UnitId own = Neighbourhood.enter(context).unit("own");
    world.put("unit", own.toString());
    visitors.put(Role.ADMINISTRATOR, Visitor.signedIn(context, Role.ADMINISTRATOR));
    visitors.put(Role.OFFICE, Visitor.holding(context, Role.OFFICE, own));
    String name = "giu.office." + own;
    for (UnitId top : context.getBean(Units.class).listTops(LocalDate.now(clock))) {
      Appointments.appoint(context, Visitor.account(context, name), Role.OFFICE, top);
    }
    visitors.values().forEach(Visitor::anyFormToken);
  }

  /** In one world: what the forms of the pages change would be missing for the second. */
  @Test
  @Tag("long")
  void noFieldOfAnyPageAndNoMemberOfAnyCallBreaksByWhatItHolds() {
    calls();
    pages();
    assertThat(asked).isGreaterThan(600);
    assertThat(faults).isEmpty();
  }

  private void pages() {
    Map<String, SentForm> forms = new TreeMap<>();
    Map<String, Set<String>> asks = new TreeMap<>();
    for (String pattern : patterns("GET ")) {
      String path = filled(pattern);
      Set<String> names = asks.computeIfAbsent(pattern, one -> new TreeSet<>());
      names.addAll(List.of("page", "sort", "q", "khong-co"));
      HttpResponse<String> page = send("GET", path, null, "");
      if (page.statusCode() == 200 && type(page).startsWith("text/html")) {
        for (SentForm form : SentForm.on(Jsoup.parse(page.body()), path)) {
          if (form.posted()) {
            forms.putIfAbsent(
                form.action().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|\\d+", "#"), form);
          } else {
            names.addAll(form.fields().keySet());
          }
        }
      }
    }
    asks.forEach(this::ask);
    assertThat(forms).hasSizeGreaterThan(30);
    forms.forEach(this::fill);
  }

  private void calls() {
    JsonMapper json = JsonMapper.shared();
    JsonNode document = json.valueToTree(openApi.document(messages.in(MessageFiles.VIETNAMESE)));
    for (ApiEndpoint endpoint : openApi.endpoints()) {
      String place = endpoint.verb() + " " + endpoint.path();
      String path = filled(endpoint.pattern());
      ObjectNode members = json.createObjectNode();
      JsonNode schema = body(document, endpoint);
      schema.path("properties").propertyNames().forEach(name -> members.put(name, "1"));
      if (endpoint.changes()) {
        for (String name : members.propertyNames()) {
          for (String value : some(HostileText.JSON, place + name)) {
            String text = members.deepCopy().put(name, "@").toString().replace("\"@\"", value);
            check(place + " " + name, endpoint.verb(), path, text, "application/json");
          }
        }
        for (String text : some(HostileText.BODIES, place)) {
          check(place + " as a whole", endpoint.verb(), path, text, "application/json");
        }
      }
      for (MethodParameter parameter : endpoint.asked()) {
        String name = ApiEndpoint.name(parameter);
        for (String value : some(HostileText.SHORT, place + name)) {
          String sent = endpoint.changes() ? "{}" : null;
          String query = path + "?" + name + "=" + value;
          check(place + " ?" + name, endpoint.verb(), query, sent, "application/json");
        }
      }
    }
  }

  private static JsonNode body(JsonNode document, ApiEndpoint endpoint) {
    JsonNode schema =
        document
            .path("paths")
            .path(endpoint.path())
            .path(endpoint.verb().toLowerCase(java.util.Locale.ROOT))
            .path("requestBody")
            .path("content")
            .path("application/json")
            .path("schema");
    return schema.has("$ref") ? document.at(schema.path("$ref").asString().substring(1)) : schema;
  }

  private void ask(String pattern, Set<String> names) {
    String path = filled(pattern);
    for (String name : names) {
      for (String value : some(HostileText.SHORT, pattern + name)) {
        String query = path + (path.contains("?") ? "&" : "?") + name + "=" + value;
        check("GET " + pattern + " ?" + name, "GET", query, null, "");
      }
    }
    for (String inside : some(INSIDE, pattern)) {
      String query = path + (path.contains("?") ? "&" : "?") + inside;
      check("GET " + pattern + " ?" + inside, "GET", query, null, "");
    }
    VARIABLE
        .matcher(pattern)
        .results()
        .map(found -> found.group(1))
        .forEach(variable -> {
          for (String value : some(HostileText.SHORT, pattern + variable)) {
            if (!value.isEmpty()) {
              check(
                  "GET " + pattern + " " + variable,
                  "GET",
                  filled(pattern, Map.of(variable, value)),
                  null,
                  "");
            }
          }
        });
  }

  private void fill(String place, SentForm form) {
    if (LEADING_OUT.matcher(form.action()).matches()) {
      return;
    }
    for (String name : form.fields().keySet()) {
      for (String value : some(HostileText.ALL, place + name)) {
        check("POST " + place + " " + name, "POST", form.action(), form.with(name, value), FORM);
      }
    }
    for (String type : some(List.of(FORM, "application/json", "multipart/form-data"), place)) {
      check("POST " + place + " as " + type, "POST", form.action(), "{", type);
    }
  }

  private static List<String> some(List<String> all, String place) {
    if (ROUNDS >= 100) {
      return all;
    }
    int chosen = Math.floorMod(place.hashCode(), EACH * all.size());
    return chosen < all.size() ? List.of(all.get(chosen)) : List.of();
  }

  private List<String> patterns(String verb) {
    return rules.listRules().keySet().stream()
        .filter(endpoint -> endpoint.startsWith(verb))
        .map(endpoint -> endpoint.substring(verb.length()))
        .toList();
  }

  private String filled(String pattern) {
    return world.getOrDefault(pattern, filled(pattern, Map.of()));
  }

  private String filled(String pattern, Map<String, String> first) {
    return VARIABLE
        .matcher(pattern)
        .replaceAll(found -> {
          String known = world.getOrDefault(found.group(1), "1");
          return Matcher.quoteReplacement(first.getOrDefault(found.group(1), known));
        });
  }

  private void check(String what, String verb, String path, @Nullable String body, String type) {
    HttpResponse<String> answer = send(verb, path, body, type);
    int status = answer.statusCode();
    String text = answer.body();
    if (status >= 500 || status == 401 || text.contains("⟦") || text.contains("\tat ")) {
      faults.add(what + " → " + status + " " + shown(path) + " " + shown(text));
    } else if (status >= 400 && path.startsWith("/api/")) {
      if (!type(answer).startsWith("application/problem+json") || !text.contains("\"code\"")) {
        faults.add(what + " → " + status + " without a problem");
      }
    } else if (status >= 400) {
      if (!type(answer).startsWith("text/html") || !text.contains("<html lang=\"vi\"")) {
        faults.add(what + " → " + status + " without a page of ours");
      }
    }
  }

  private static String shown(String text) {
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }

  private static String type(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  /** By the administrator what he alone looks after, and by the office of the province the rest. */
  private HttpResponse<String> send(String verb, String path, @Nullable String body, String type) {
    asked++;
    boolean his = path.matches("/(api/v1/)?(accounts|audit|sign-in-rules).*");
    Visitor visitor =
        Optional.ofNullable(visitors.get(his ? Role.ADMINISTRATOR : Role.OFFICE)).orElseThrow();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .timeout(Duration.ofMinutes(2))
            .header("Cookie", SessionCookie.NAME + "=" + visitor.cookie(SessionCookie.NAME))
            .header("X-CSRF-TOKEN", visitor.formToken())
            .header(IdempotencyKey.HEADER, UUID.randomUUID().toString())
            .method(verb, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(verb + " " + path + " got no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
