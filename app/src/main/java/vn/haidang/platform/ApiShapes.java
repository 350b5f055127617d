package vn.haidang.platform;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of requests and answers as JSON Schema 2020-12, read from the records themselves, so
 * that the description cannot differ from the program. What is no record, enumeration, sealed
 * interface, list, map or plain value is described as "anything".
 */
final class ApiShapes {

  private static final Map<Class<?>, Map<String, Object>> PLAIN = plain();

  private final Map<String, Object> named = new TreeMap<>();
  private final Map<String, Type> owners = new HashMap<>();

  /** The shapes that were met, by name. */
  Map<String, Object> named() {
    return named;
  }

  /** The schema of a type; records and enumerations are referred to by name. */
  Map<String, Object> of(Type type) {
    return of(type, Map.of());
  }

  private Map<String, Object> of(Type type, Map<TypeVariable<?>, Type> bound) {
    return switch (type) {
      case TypeVariable<?> variable -> of(bound.getOrDefault(variable, Object.class), bound);
      case ParameterizedType of -> generic(of, bound);
      case Class<?> plain when PLAIN.containsKey(plain) -> new LinkedHashMap<>(PLAIN.get(plain));
      case Class<?> plain when plain.isArray() -> list(of(plain.getComponentType(), bound));
      case Class<?> plain -> ours(plain, Map.of(), "");
      default -> new LinkedHashMap<>();
    };
  }

  private Map<String, Object> generic(ParameterizedType type, Map<TypeVariable<?>, Type> bound) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] of = type.getActualTypeArguments();
    if (Collection.class.isAssignableFrom(raw)) {
      return list(of(of[0], bound));
    }
    if (Map.class.isAssignableFrom(raw)) {
      Map<String, Object> schema = typed("object");
      schema.put("additionalProperties", of(of[1], bound));
      return schema;
    }
    if (raw == Optional.class) {
      return orNull(of(of[0], bound));
    }
    Map<TypeVariable<?>, Type> inner = new HashMap<>();
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < of.length; i++) {
      Type argument = bound.getOrDefault(of[i], of[i]);
      inner.put(raw.getTypeParameters()[i], argument);
      names.append("Of").append(argument instanceof Class<?> c ? c.getSimpleName() : "Any");
    }
    return ours(raw, inner, names.toString());
  }

  private Map<String, Object> ours(Class<?> type, Map<TypeVariable<?>, Type> bound, String suffix) {
    if (!type.isRecord() && !type.isEnum() && !type.isSealed()) {
      return new LinkedHashMap<>();
    }
    String name = nameOf(type) + suffix;
    Type before = owners.putIfAbsent(name, type);
    if (before != null && before != type) {
      throw new IllegalStateException(
          "two shapes are called " + name + ": " + before + " and " + type + "; rename one");
    }
    if (before == null) {
      named.put(name, Map.of());
      named.put(
          name, type.isEnum() ? words(type) : type.isRecord() ? record(type, bound) : choice(type));
    }
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put("$ref", "#/components/schemas/" + name);
    return reference;
  }

  /**
   * {@code ItemView} is Item; what is nested keeps the name of its outer type unless that gathers.
   */
  private static String nameOf(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    boolean gathers =
        outer == null || outer.getSimpleName().matches(".*(Views|Api|Calls|Shapes|Controller)");
    String own = type.getSimpleName().replaceFirst("View$", "");
    return gathers ? own : nameOf(outer) + own;
  }

  private static Map<String, Object> words(Class<?> type) {
    Map<String, Object> schema = typed("string");
    schema.put(
        "enum",
        Arrays.stream(type.getEnumConstants()).map(word -> ((Enum<?>) word).name()).toList());
    return schema;
  }

  private Map<String, Object> record(Class<?> type, Map<TypeVariable<?>, Type> bound) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    kindOf(type)
        .ifPresent(kind -> {
          properties.put("kind", of(kind.getReturnType()));
          required.add("kind");
        });
    for (RecordComponent component : type.getRecordComponents()) {
      Map<String, Object> schema = of(component.getGenericType(), bound);
      boolean nullable = isNullable(component, component.getAnnotatedType());
      properties.put(component.getName(), nullable ? orNull(schema) : schema);
      if (!nullable) {
        required.add(component.getName());
      }
    }
    Map<String, Object> schema = typed("object");
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    return schema;
  }

  /** A sealed interface whose kinds are told apart by a word has a method {@code kind}. */
  private static Optional<Method> kindOf(Class<?> type) {
    return Arrays.stream(type.getInterfaces())
        .filter(Class::isSealed)
        .flatMap(sealed -> Arrays.stream(sealed.getMethods()))
        .filter(m -> m.getName().equals("kind") && m.getReturnType().isEnum())
        .findFirst();
  }

  private Map<String, Object> choice(Class<?> type) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put(
        "oneOf",
        Arrays.stream(type.getPermittedSubclasses())
            .filter(of -> !Modifier.isAbstract(of.getModifiers()) || of.isSealed())
            .map(this::of)
            .toList());
    return schema;
  }

  static boolean isNullable(AnnotatedElement element, AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class)
        || element.isAnnotationPresent(Nullable.class)
        || type instanceof AnnotatedParameterizedType of && of.isAnnotationPresent(Nullable.class);
  }

  static Map<String, Object> typed(String type) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type);
    return schema;
  }

  private static Map<String, Object> list(Map<String, Object> items) {
    Map<String, Object> schema = typed("array");
    schema.put("items", items);
    return schema;
  }

  private static Map<String, Object> orNull(Map<String, Object> schema) {
    if (schema.get("type") instanceof String type) {
      schema.put("type", List.of(type, "null"));
      return schema;
    }
    if (schema.isEmpty()) {
      return schema;
    }
    Map<String, Object> either = new LinkedHashMap<>();
    either.put("anyOf", List.of(schema, typed("null")));
    return either;
  }

  private static Map<Class<?>, Map<String, Object>> plain() {
    Map<Class<?>, Map<String, Object>> plain = new HashMap<>();
    for (Class<?> whole : List.of(int.class, Integer.class, short.class, Short.class)) {
      plain.put(whole, formatted("integer", "int32"));
    }
    for (Class<?> whole : List.of(long.class, Long.class)) {
      plain.put(whole, formatted("integer", "int64"));
    }
    plain.put(BigInteger.class, typed("integer"));
    plain.put(BigDecimal.class, typed("number"));
    plain.put(double.class, typed("number"));
    plain.put(Double.class, typed("number"));
    plain.put(boolean.class, typed("boolean"));
    plain.put(Boolean.class, typed("boolean"));
    plain.put(String.class, typed("string"));
    plain.put(CharSequence.class, typed("string"));
    plain.put(Locale.class, typed("string"));
    plain.put(UUID.class, formatted("string", "uuid"));
    plain.put(URI.class, formatted("string", "uri-reference"));
    plain.put(LocalDate.class, formatted("string", "date"));
    plain.put(LocalDateTime.class, typed("string"));
    plain.put(YearMonth.class, typed("string"));
    plain.put(Instant.class, formatted("string", "date-time"));
    plain.put(OffsetDateTime.class, formatted("string", "date-time"));
    plain.put(byte[].class, formatted("string", "binary"));
    return Map.copyOf(plain);
  }

  private static Map<String, Object> formatted(String type, String format) {
    Map<String, Object> schema = typed(type);
    schema.put("format", format);
    return schema;
  }
}
