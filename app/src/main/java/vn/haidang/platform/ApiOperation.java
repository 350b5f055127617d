package vn.haidang.platform;

import static vn.haidang.platform.ApiJson.JSON;
import static vn.haidang.platform.ApiJson.content;
import static vn.haidang.platform.ApiJson.map;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.ValueConstants;

/** One endpoint as an operation of OpenAPI: parameters, body, answers, permission. */
final class ApiOperation {

  private final ApiEndpoint endpoint;
  private final ApiShapes shapes;
  private final Texts texts;

  ApiOperation(ApiEndpoint endpoint, ApiShapes shapes, Texts texts) {
    this.endpoint = endpoint;
    this.shapes = shapes;
    this.texts = texts;
  }

  Map<String, Object> described() {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("operationId", endpoint.operation());
    operation.put("summary", OpenApi.summary(texts, endpoint));
    operation.put("tags", List.of(endpoint.topic()));
    endpoint.permission().ifPresent(needed -> operation.put("x-permission", needed.name()));
    List<Object> parameters = parameters();
    if (!parameters.isEmpty()) {
      operation.put("parameters", parameters);
    }
    Map<String, Object> body = body();
    if (!body.isEmpty()) {
      operation.put("requestBody", body);
    }
    operation.put("responses", responses());
    return operation;
  }

  private List<Object> parameters() {
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
              variableShape(variable)));
    }
    if (endpoint.files().isEmpty()) {
      endpoint.asked().forEach(asked -> parameters.add(query(asked)));
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

  private Map<String, Object> query(MethodParameter asked) {
    Map<String, Object> parameter = map("name", ApiEndpoint.name(asked), "in", "query");
    if (isRequired(asked)) {
      parameter.put("required", true);
    }
    Map<String, Object> schema = variableShape(asked);
    String usual = annotation(asked).defaultValue();
    if (!usual.equals(ValueConstants.DEFAULT_NONE) && !usual.isEmpty()) {
      schema.put("default", usual);
    }
    parameter.put("schema", schema);
    return parameter;
  }

  private static RequestParam annotation(MethodParameter parameter) {
    return Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class));
  }

  private static boolean isRequired(MethodParameter parameter) {
    RequestParam asked = annotation(parameter);
    return asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);
  }

  /** A record that wraps a number in the code is the bare number in an address. */
  private Map<String, Object> variableShape(MethodParameter parameter) {
    Class<?> type = parameter.getParameterType();
    RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : null;
    return components != null && components.length == 1
        ? shapes.of(components[0].getGenericType())
        : shapes.of(parameter.getGenericParameterType());
  }

  private Map<String, Object> body() {
    if (!endpoint.files().isEmpty()) {
      return formBody();
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

  private Map<String, Object> formBody() {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (MethodParameter file : endpoint.files()) {
      properties.put(ApiEndpoint.name(file), map("type", "string", "format", "binary"));
      required.add(ApiEndpoint.name(file));
    }
    endpoint
        .asked()
        .forEach(asked -> properties.put(ApiEndpoint.name(asked), variableShape(asked)));
    return map(
        "required",
        true,
        "content",
        content(
            "multipart/form-data",
            map("type", "object", "properties", properties, "required", required)));
  }

  private Map<String, Object> responses() {
    ResponseStatus status = endpoint.method().getMethodAnnotation(ResponseStatus.class);
    Map<String, Object> done = map("description", texts.get("api.done"));
    Map<String, Object> content = answered();
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

  private Map<String, Object> answered() {
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
}
