package vn.haidang.platform;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/**
 * An endpoint for programs, as it stands in the route table.
 *
 * @param verb GET, POST …
 * @param pattern as in the controller: {@code /api/v1/plans/{plan:\d+}}
 * @param permission it asks for; empty: open to everybody
 */
record ApiEndpoint(
    String verb, String pattern, HandlerMethod method, Optional<Permission> permission) {

  static final String ROOT = "/api/";

  /** All there are, by path and verb. */
  static List<ApiEndpoint> list(EndpointRules rules) {
    Map<String, ApiEndpoint> all = new TreeMap<>();
    Map<String, Optional<Permission>> permissions = rules.listRules();
    rules
        .endpoints()
        .forEach((mapping, method) -> {
          for (String pattern : mapping.getPatternValues()) {
            if (pattern.startsWith(ROOT)) {
              mapping
                  .getMethodsCondition()
                  .getMethods()
                  .forEach(verb -> {
                    String line = verb + " " + pattern;
                    all.put(
                        pattern + " " + verb,
                        new ApiEndpoint(
                            verb.name(),
                            pattern,
                            method,
                            permissions.getOrDefault(line, Optional.empty())));
                  });
            }
          }
        });
    return List.copyOf(all.values());
  }

  /** {@code /api/v1/plans/{plan}}: without what the variables must look like. */
  String path() {
    return pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}");
  }

  /** What the part of the path behind {@code /api/v1/} begins with: {@code plans}. */
  String topic() {
    String[] parts = path().substring(ROOT.length()).split("/");
    boolean versioned = parts[0].matches("v\\d+") && parts.length > 1;
    return versioned ? parts[1] : parts[0];
  }

  /**
   * {@code plan.items}: the controller without "Api", and its method; stable as long as they are.
   */
  String operation() {
    String owner = method.getBeanType().getSimpleName().replaceFirst("\\$\\$.*", "");
    String thing = owner.replaceFirst("(Api|Calls|Controller|Pages)$", "");
    return Character.toLowerCase(thing.charAt(0))
        + thing.substring(1)
        + "."
        + method.getMethod().getName();
  }

  /** The key of the sentence that says what it does. */
  String messageKey() {
    return "api." + operation();
  }

  boolean changes() {
    return !verb.equals("GET");
  }

  List<MethodParameter> variables() {
    return with(PathVariable.class);
  }

  List<MethodParameter> body() {
    return with(RequestBody.class);
  }

  /**
   * Named parameters of the query or form; the fields of a record that gathers several are theirs.
   */
  List<MethodParameter> asked() {
    return with(RequestParam.class).stream()
        .filter(p -> !Map.class.isAssignableFrom(p.getParameterType()))
        .filter(p -> !p.getParameterType().equals(MultipartFile.class))
        .toList();
  }

  List<MethodParameter> files() {
    return with(RequestParam.class).stream()
        .filter(p -> p.getParameterType().equals(MultipartFile.class))
        .toList();
  }

  /** Records without annotation, which take their components from the query. */
  List<Class<?>> gathered() {
    return Arrays.stream(method.getMethodParameters())
        .filter(p -> p.getParameterAnnotations().length == 0)
        .<Class<?>>map(MethodParameter::getParameterType)
        .filter(type -> type.isRecord() && type != SignedIn.class)
        .toList();
  }

  private List<MethodParameter> with(Class<? extends Annotation> annotation) {
    return Arrays.stream(method.getMethodParameters())
        .filter(parameter -> parameter.hasParameterAnnotation(annotation))
        .toList();
  }

  /** The name under which a parameter is sent. */
  static String name(MethodParameter parameter) {
    RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
    PathVariable variable = parameter.getParameterAnnotation(PathVariable.class);
    String named = asked != null ? asked.name() : variable != null ? variable.name() : "";
    return named.isEmpty() ? String.valueOf(parameter.getParameter().getName()) : named;
  }

  /** What it answers; {@code void} where it answers nothing, {@code byte[]} for a file. */
  Type answer() {
    Type type = method.getMethod().getGenericReturnType();
    return type instanceof java.lang.reflect.ParameterizedType of
            && of.getRawType() == ResponseEntity.class
        ? of.getActualTypeArguments()[0]
        : type;
  }
}
