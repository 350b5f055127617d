package vn.haidang.platform;

import java.util.LinkedHashMap;
import java.util.Map;

/** Objects of the description of the interface, whose members keep their order. */
final class ApiJson {

  static final String JSON = "application/json";

  private ApiJson() {}

  /** Names and values in turn, in this order. */
  static Map<String, Object> map(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }

  /** What is sent in one form only, with its shape. */
  static Map<String, Object> content(String type, Map<String, Object> schema) {
    return map(type, map("schema", schema));
  }
}
