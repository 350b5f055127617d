package vn.haidang.platform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The address of a list with its filters, so that every state of a page is a link that can be sent
 * to a colleague.
 *
 * <pre>
 * {@code Query.of("/documents").with("kind", "QD").with("q", text).address()  // /documents?kind=QD&q=…}
 * </pre>
 *
 * An empty value is left out.
 */
public record Query(String path, Map<String, String> parameters) {

  public Query {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  public static Query of(String path) {
    return new Query(path, Map.of());
  }

  public Query with(String name, Object value) {
    Map<String, String> changed = new LinkedHashMap<>(parameters);
    String written = String.valueOf(value);
    if (written.isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, written);
    }
    return new Query(path, changed);
  }

  public Query without(String name) {
    return with(name, "");
  }

  /** Whether nothing is filtered. */
  public boolean isEmpty() {
    return parameters.isEmpty();
  }

  public String address() {
    if (parameters.isEmpty()) {
      return path;
    }
    return parameters.entrySet().stream()
        .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
        .collect(Collectors.joining("&", path + "?", ""));
  }

  /** What an address says under a name; empty: nothing. */
  public static String said(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  /** The one of these that an address names, in whatever letters; null: it names none of them. */
  public static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String value) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().equalsIgnoreCase(said(value)))
        .findFirst()
        .orElse(null);
  }

  /** How an address names it. */
  public static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
