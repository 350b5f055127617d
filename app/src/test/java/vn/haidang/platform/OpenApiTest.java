package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.Checkout;
import vn.haidang.testing.ApplicationTest;

/**
 * What programs may call. Two readable files say it: the snapshot of the description, and the table
 * of screens and calls. After a change that is meant, renew the snapshot with {@code
 * -Dhaidang.renew=true} and read the difference before it is committed.
 */
@ApplicationTest
class OpenApiTest {

  private static final Path SNAPSHOT =
      Checkout.root().resolve("app/src/test/resources/openapi-snapshot.txt");
  private static final Path TABLE =
      Checkout.root().resolve("app/src/test/resources/screens-and-calls.txt");
  private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\"\\s*:\\s*\"#/([^\"]+)\"");

  @Autowired private ApplicationContext context;
  @Autowired private EndpointRules rules;
  @Autowired private OpenApi openApi;
  @Autowired private MessageFiles messages;

  @Test
  void theInterfaceChangesOnlyOnPurpose() throws IOException {
    String now = readable(document());
    if (Boolean.getBoolean("haidang.renew")) {
      Files.writeString(SNAPSHOT, now);
    }
    assertThat(now)
        .as(
            "the interface for programs differs from %s; where that is meant, run"
                + " mvn -pl app -am test -Dtest=OpenApiTest -Dhaidang.renew=true"
                + " -Dsurefire.failIfNoSpecifiedTests=false and commit the file with the change",
            SNAPSHOT.getFileName())
        .isEqualTo(Files.exists(SNAPSHOT) ? Files.readString(SNAPSHOT) : "");
  }

  @Test
  void theDescriptionIsServedAndEveryReferenceInItLeadsSomewhere() {
    MockHttpServletResponse answer =
        Visitor.signedIn(context, Role.OFFICER).get("/api/openapi.json");
    assertThat(answer.getStatus()).isEqualTo(200);
    String text = Visitor.text(answer);
    JsonNode document = JsonMapper.shared().readTree(text);
    assertThat(document.path("openapi").asString()).startsWith("3.1.");
    List<String> broken =
        REFERENCE
            .matcher(text)
            .results()
            .map(found -> "/" + found.group(1))
            .filter(pointer -> document.at(pointer).isMissingNode())
            .toList();
    assertThat(broken).isEmpty();
    TreeSet<String> operations = new TreeSet<>();
    document
        .path("paths")
        .forEach(path ->
            path.forEach(operation -> operations.add(operation.path("operationId").asString())));
    assertThat(operations)
        .as("each operation has a name of its own")
        .hasSize(openApi.endpoints().size());
  }

  @Test
  void everyCallSaysInBothLanguagesWhatItDoes() {
    List<String> silent = new ArrayList<>();
    for (String language : List.of("vi", "en")) {
      Texts texts = messages.in(java.util.Locale.of(language));
      for (ApiEndpoint endpoint : openApi.endpoints()) {
        if (!texts.has(endpoint.messageKey())) {
          silent.add(endpoint.messageKey());
        }
        if (!texts.has("api.topic." + endpoint.topic())) {
          silent.add("api.topic." + endpoint.topic());
        }
      }
    }
    assertThat(new TreeSet<>(silent)).as("enter these in the message files").isEmpty();
  }

  @Test
  void thePageListsEveryCall() {
    String page = Visitor.signedIn(context, Role.OFFICER).open("/api").text();
    assertThat(openApi.endpoints()).hasSizeGreaterThan(20);
    openApi
        .endpoints()
        .forEach(endpoint -> assertThat(page).contains(endpoint.verb() + " " + endpoint.path()));
  }

  @Test
  void whatAScreenDoesAProgramCanDo() throws IOException {
    Map<String, String> table = table();
    TreeSet<String> calls = new TreeSet<>();
    openApi.endpoints().forEach(e -> calls.add(e.verb() + " " + e.path()));
    TreeSet<String> screens = new TreeSet<>();
    rules
        .listRules()
        .keySet()
        .forEach(endpoint -> {
          String plain = endpoint.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}");
          if (!plain.contains(" /api")) {
            screens.add(plain);
          }
        });
    TreeMap<String, String> wrong = new TreeMap<>();
    screens.stream()
        .filter(screen -> !table.containsKey(screen))
        .forEach(screen -> wrong.put(screen, "has no row: name its call, or say why it has none"));
    table.forEach((screen, call) -> {
      if (!screens.contains(screen)) {
        wrong.put(screen, "is no address of a screen any more");
      } else if (!call.startsWith("none: ") && !calls.contains(call)) {
        wrong.put(screen, "its call does not exist: " + call);
      }
    });
    assertThat(wrong).as("app/src/test/resources/%s", TABLE.getFileName()).isEmpty();
  }

  /** {@code POST /accounts = POST /api/v1/accounts}; a line may be a remark. */
  private static Map<String, String> table() throws IOException {
    return Files.readAllLines(TABLE).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" = ", 2))
        .collect(Collectors.toMap(row -> row[0].strip(), row -> row[1].strip()));
  }

  private Map<String, Object> document() {
    return openApi.document(messages.in(MessageFiles.VIETNAMESE));
  }

  /** The document as short lines: one for a call, one for a shape's part. */
  private static String readable(Map<String, Object> document) {
    StringBuilder out =
        new StringBuilder("# What programs may call. Renewed as OpenApiTest says.\n");
    at(document, "paths")
        .forEach((path, operations) ->
            map(operations)
                .forEach((verb, operation) -> {
                  out.append('\n')
                      .append(verb.toUpperCase(java.util.Locale.ROOT))
                      .append(' ')
                      .append(path);
                  Map<String, Object> of = map(operation);
                  out.append("  ")
                      .append(of.get("x-permission"))
                      .append("  # ")
                      .append(of.get("summary"))
                      .append('\n');
                  list(of.get("parameters")).forEach(parameter -> parameter(map(parameter), out));
                  body(of.get("requestBody"), "  takes ", out);
                  map(of.get("responses"))
                      .forEach((status, response) -> {
                        if (status.startsWith("2")) {
                          body(response, "  " + status + " ", out);
                        }
                      });
                }));
    at(at(document, "components"), "schemas")
        .forEach((name, shape) -> {
          out.append('\n').append(name).append(' ').append(shape(map(shape))).append('\n');
          List<Object> required = list(map(shape).get("required"));
          map(map(shape).get("properties"))
              .forEach((field, of) ->
                  out.append("  ")
                      .append(field)
                      .append(required.contains(field) ? " " : "? ")
                      .append(shape(map(of)))
                      .append('\n'));
        });
    return out.toString();
  }

  private static void parameter(Map<String, Object> parameter, StringBuilder out) {
    if (parameter.containsKey("$ref")) {
      out.append("  header Idempotency-Key\n");
    } else {
      out.append("  ")
          .append(parameter.get("in"))
          .append(' ')
          .append(parameter.get("name"))
          .append(Boolean.TRUE.equals(parameter.get("required")) ? " " : "? ")
          .append(shape(map(parameter.get("schema"))))
          .append('\n');
    }
  }

  private static void body(
      @org.jspecify.annotations.Nullable Object body, String head, StringBuilder out) {
    Map<String, Object> content = map(map(body).get("content"));
    if (body != null && content.isEmpty()) {
      out.append(head).append("nothing\n");
    }
    content.forEach((type, media) -> {
      Map<String, Object> schema = map(map(media).get("schema"));
      out.append(head).append(type).append(' ').append(shape(schema));
      map(schema.get("properties"))
          .forEach((field, of) -> out.append(' ').append(field).append(':').append(shape(map(of))));
      out.append('\n');
    });
  }

  private static String shape(Map<String, Object> schema) {
    if (schema.get("$ref") instanceof String reference) {
      return reference.substring(reference.lastIndexOf('/') + 1);
    }
    if (schema.containsKey("anyOf")) {
      return list(schema.get("anyOf")).stream()
          .map(s -> shape(map(s)))
          .collect(Collectors.joining("|"));
    }
    if (schema.containsKey("oneOf")) {
      return "one of "
          + list(schema.get("oneOf")).stream()
              .map(s -> shape(map(s)))
              .collect(Collectors.joining("|"));
    }
    if (schema.containsKey("enum")) {
      return list(schema.get("enum")).stream()
          .map(String::valueOf)
          .collect(Collectors.joining("|"));
    }
    Object type = schema.getOrDefault("type", "anything");
    String named =
        type instanceof List<?> several
            ? several.stream().map(String::valueOf).collect(Collectors.joining("|"))
            : String.valueOf(type);
    if (schema.containsKey("items")) {
      named =
          "list of " + shape(map(schema.get("items"))) + (named.contains("|null") ? "|null" : "");
    }
    if (schema.containsKey("additionalProperties")) {
      named = "map of " + shape(map(schema.get("additionalProperties")));
    }
    Object usual = schema.get("default");
    Object format = schema.get("format");
    return named + (format == null ? "" : " " + format) + (usual == null ? "" : " = " + usual);
  }

  private static Map<String, Object> at(Map<String, Object> map, String name) {
    return map(map.get(name));
  }

  private static Map<String, Object> map(@org.jspecify.annotations.Nullable Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> found) {
      found.forEach((name, of) -> map.put(String.valueOf(name), of));
    }
    return map;
  }

  private static List<Object> list(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof List<?> found ? new ArrayList<>(found) : List.of();
  }
}
