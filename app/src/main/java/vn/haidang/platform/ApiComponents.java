package vn.haidang.platform;

import static vn.haidang.platform.ApiJson.content;
import static vn.haidang.platform.ApiJson.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the operations of the interface share: ways to sign in, the key of a change, the refusal.
 */
final class ApiComponents {

  private static final String PROBLEM = "application/problem+json";

  private ApiComponents() {}

  static Map<String, Object> of(ApiShapes shapes, Texts texts) {
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
}
