package vn.haidang.platform;

import static vn.haidang.platform.ApiJson.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * The interface for programs as an OpenAPI 3.1 document, made from the endpoints themselves: paths
 * from the route table, shapes from the records, permissions from {@link Needs}, sentences from the
 * message files ({@code api.<controller>.<method>}, {@code api.topic.<first part of the path>}).
 */
@Component
class OpenApi {

  private final EndpointRules rules;

  OpenApi(EndpointRules rules) {
    this.rules = rules;
  }

  List<ApiEndpoint> endpoints() {
    return ApiEndpoint.list(rules);
  }

  /** The document, in this language. */
  Map<String, Object> document(Texts texts) {
    ApiShapes shapes = new ApiShapes();
    Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
    for (ApiEndpoint endpoint : endpoints()) {
      paths
          .computeIfAbsent(endpoint.path(), path -> new LinkedHashMap<>())
          .put(
              endpoint.verb().toLowerCase(Locale.ROOT),
              new ApiOperation(endpoint, shapes, texts).described());
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.1");
    document.put(
        "info",
        map(
            "title", texts.get("api.title"),
            "description", texts.get("api.description"),
            "version", "1"));
    document.put("servers", List.of(map("url", "/")));
    document.put("security", List.of(map("token", List.of()), map("session", List.of())));
    document.put("tags", tags(texts));
    document.put("paths", paths);
    document.put("components", ApiComponents.of(shapes, texts));
    return document;
  }

  private List<Object> tags(Texts texts) {
    TreeSet<String> topics = new TreeSet<>();
    endpoints().forEach(endpoint -> topics.add(endpoint.topic()));
    List<Object> tags = new ArrayList<>();
    topics.forEach(topic ->
        tags.add(map("name", topic, "description", said(texts, "api.topic." + topic, topic))));
    return tags;
  }

  static String summary(Texts texts, ApiEndpoint endpoint) {
    return said(texts, endpoint.messageKey(), endpoint.operation());
  }

  private static String said(Texts texts, String key, String otherwise) {
    return texts.has(key) ? texts.get(key) : otherwise;
  }
}
