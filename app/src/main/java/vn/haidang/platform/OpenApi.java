package vn.haidang.platform;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.ValueConstants;

/**
 * The interface for programs as an OpenAPI 3.1 document, made from the endpoints themselves: paths
 * from the route table, shapes from the records, permissions from {@link Needs}, sentences from the
 * message files ({@code api.<controller>.<method>}, {@code api.topic.<first part of the path>}).
 */
@Component
class OpenApi {

  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";

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
              endpoint.verb().toLowerCase(java.util.Locale.ROOT),
              operation(endpoint, shapes, texts));
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
    document.put("components", components(shapes, texts));
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

  private Map<String, Object> operation(ApiEndpoint endpoint, ApiShapes shapes, Texts texts) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", endpoint.operation());
    operation.put("summary", summary(texts, endpoint));
    operation.put("tags", List.of(endpoint.topic()));
    endpoint.permission().ifPresent(needed -> operation.put("x-permission", needed.name()));
    List<Object> parameters = parameters(endpoint, shapes);
    if (!parameters.isEmpty()) {
      operation.put("parameters", parameters);
    }
    Map<String, Object> body = body(endpoint, shapes);
    if (!body.isEmpty()) {
      operation.put("requestBody", body);
    }
    operation.put("responses", responses(endpoint, shapes, texts));
    return operation;
  }

  private static List<Object> parameters(ApiEndpoint endpoint, ApiShapes shapes) {
    List<Object> parameters = new ArrayList<>();
    for (MethodParameter variable : endpoint.variables()) {
      parameters.add(
          map(
              "name",
              ApiEndpoint.name(variable),
              "in",
              "path",
              "required",
              true,
              "schema",
              variableShape(variable, shapes)));
    }
    if (endpoint.files().isEmpty()) {
      endpoint.asked().forEach(asked -> parameters.add(query(asked, shapes)));
    }
    for (Class<?> gathered : endpoint.gathered()) {
      for (RecordComponent component : gathered.getRecordComponents()) {
        parameters.add(
            map(
                "name", component.getName(),
                "in", "query",
                "schema", shapes.of(component.getGenericType())));
      }
    }
    if (endpoint.changes()) {
      parameters.add(map("$ref", "#/components/parameters/IdempotencyKey"));
    }
    return parameters;
  }

  private static Map<String, Object> query(MethodParameter asked, ApiShapes shapes) {
    Map<String, Object> parameter = map("name", ApiEndpoint.name(asked), "in", "query");
    if (isRequired(asked)) {
      parameter.put("required", true);
    }
    Map<String, Object> schema = variableShape(asked, shapes);
    String usual = annotation(asked).defaultValue();
    if (!usual.equals(ValueConstants.DEFAULT_NONE) && !usual.isEmpty()) {
      schema.put("default", usual);
    }
    parameter.put("schema", schema);
    return parameter;
  }

  private static RequestParam annotation(MethodParameter parameter) {
    return java.util.Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class));
  }

  private static boolean isRequired(MethodParameter parameter) {
    RequestParam asked = annotation(parameter);
    return asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);
  }

  /** A record that wraps a number in the code is the bare number in an address. */
  private static Map<String, Object> variableShape(MethodParameter parameter, ApiShapes shapes) {
    Class<?> type = parameter.getParameterType();
    RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : null;
    return components != null && components.length == 1
        ? shapes.of(components[0].getGenericType())
        : shapes.of(parameter.getGenericParameterType());
  }

  private static Map<String, Object> body(ApiEndpoint endpoint, ApiShapes shapes) {
    if (!endpoint.files().isEmpty()) {
      return formBody(endpoint, shapes);
    }
    return endpoint.body().stream()
        .findFirst()
        .map(body ->
            map(
                "required",
                true,
                "content",
                content(JSON, shapes.of(body.getGenericParameterType()))))
        .orElse(map());
  }

  private static Map<String, Object> formBody(ApiEndpoint endpoint, ApiShapes shapes) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (MethodParameter file : endpoint.files()) {
      properties.put(ApiEndpoint.name(file), map("type", "string", "format", "binary"));
      required.add(ApiEndpoint.name(file));
    }
    endpoint
        .asked()
        .forEach(asked -> properties.put(ApiEndpoint.name(asked), variableShape(asked, shapes)));
    return map(
        "required",
        true,
        "content",
        content(
            "multipart/form-data",
            map("type", "object", "properties", properties, "required", required)));
  }

  private static Map<String, Object> responses(
      ApiEndpoint endpoint, ApiShapes shapes, Texts texts) {
    ResponseStatus status = endpoint.method().getMethodAnnotation(ResponseStatus.class);
    Map<String, Object> done = map("description", texts.get("api.done"));
    Map<String, Object> content = answered(endpoint, shapes);
    if (!content.isEmpty()) {
      done.put("content", content);
    }
    Map<String, Object> responses = new LinkedHashMap<>();
    responses.put(String.valueOf(status == null ? 200 : status.value().value()), done);
    List<String> refusals = new ArrayList<>(List.of("401", "403"));
    if (!endpoint.variables().isEmpty()) {
      refusals.add("404");
    }
    if (endpoint.changes()) {
      refusals.addAll(List.of("400", "409", "422"));
    }
    refusals.sort(null);
    refusals.forEach(code -> responses.put(code, map("$ref", "#/components/responses/Problem")));
    return responses;
  }

  private static Map<String, Object> answered(ApiEndpoint endpoint, ApiShapes shapes) {
    Answers named = endpoint.method().getMethodAnnotation(Answers.class);
    if (named != null) {
      Map<String, Object> one =
          named.value() == Object.class ? ApiShapes.typed("object") : shapes.of(named.value());
      return content(JSON, named.many() ? map("type", "array", "items", one) : one);
    }
    Type type = endpoint.answer();
    if (type == void.class || type == Void.class) {
      return map();
    }
    if (type == byte[].class) {
      return content("application/octet-stream", map("type", "string", "format", "binary"));
    }
    return content(JSON, type == String.class ? ApiShapes.typed("object") : shapes.of(type));
  }

  private static Map<String, Object> components(ApiShapes shapes, Texts texts) {
    Map<String, Object> schemas = new LinkedHashMap<>(shapes.named());
    schemas.put("Problem", problem(texts));
    return map(
        "securitySchemes",
        map(
            "token",
            map("type", "http", "scheme", "bearer", "description", texts.get("api.token")),
            "session",
            map(
                "type",
                "apiKey",
                "in",
                "cookie",
                "name",
                SessionCookie.NAME,
                "description",
                texts.get("api.session"))),
        "parameters",
        map(
            "IdempotencyKey",
            map(
                "name",
                IdempotencyKey.HEADER,
                "in",
                "header",
                "required",
                true,
                "description",
                texts.get("api.key"),
                "schema",
                map("type", "string", "minLength", 16, "maxLength", 128))),
        "responses",
        map(
            "Problem",
            map(
                "description",
                texts.get("api.refused"),
                "content",
                content(PROBLEM, map("$ref", "#/components/schemas/Problem")))),
        "schemas",
        schemas);
  }

  /** RFC 9457 with our extension members. */
  private static Map<String, Object> problem(Texts texts) {
    Map<String, Object> field =
        map(
            "type",
            "object",
            "properties",
            map(
                "field", ApiShapes.typed("string"),
                "code", ApiShapes.typed("string"),
                "detail", ApiShapes.typed("string")));
    return map(
        "type",
        "object",
        "description",
        texts.get("api.problem"),
        "properties",
        map(
            "type", map("type", "string", "format", "uri"),
            "title", ApiShapes.typed("string"),
            "status", map("type", "integer"),
            "detail", ApiShapes.typed("string"),
            "instance", map("type", "string", "format", "uri-reference"),
            "code", ApiShapes.typed("string"),
            "reference", ApiShapes.typed("string"),
            "fields", map("type", "array", "items", field),
            "current", map("description", texts.get("api.current"))),
        "required",
        List.of("type", "title", "status", "code"));
  }

  private static Map<String, Object> content(String type, Map<String, Object> schema) {
    return map(type, map("schema", schema));
  }

  private static Map<String, Object> map(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
