package vn.haidang.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Text that a database can hold: without the character U+0000 and without half of a pair of
 * surrogates, which neither UTF-8 nor PostgreSQL's {@code text} can write.
 */
final class StorableText {

  private StorableText() {}

  static boolean is(String text) {
    for (int i = 0; i < text.length(); i++) {
      char here = text.charAt(i);
      if (here == 0 || Character.isLowSurrogate(here)) {
        return false;
      }
      if (Character.isHighSurrogate(here)) {
        i++;
        if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }

  /** The first field of a request that holds something else, in its name or a value. */
  static Optional<String> findField(HttpServletRequest request) {
    for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
      if (!is(field.getKey())) {
        return Optional.of(legible(field.getKey()));
      }
      for (String value : field.getValue()) {
        if (!is(value)) {
          return Optional.of(field.getKey());
        }
      }
    }
    return Optional.empty();
  }

  /** The first member of what was read from JSON that holds something else; its place is told. */
  static Optional<String> findMember(String at, @Nullable Object sent) {
    return switch (sent) {
      case String text -> is(text) ? Optional.empty() : Optional.of(at);
      case JsonNode node when node.isString() -> findMember(at, node.stringValue());
      case JsonNode node when node.isObject() -> inMap(at, node.properties());
      case JsonNode node when node.isArray() -> inList(at, node);
      case Map<?, ?> map -> inMap(at, map.entrySet());
      case List<?> list -> inList(at, list);
      case Record held -> inRecord(at, held);
      case null, default -> Optional.empty();
    };
  }

  private static Optional<String> inMap(String at, Iterable<? extends Map.Entry<?, ?>> members) {
    for (Map.Entry<?, ?> member : members) {
      String name = String.valueOf(member.getKey());
      String place = below(at, legible(name));
      Optional<String> found = is(name) ? findMember(place, member.getValue()) : Optional.of(place);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> inList(String at, Iterable<?> list) {
    int i = 0;
    for (Object one : list) {
      Optional<String> found = findMember(at + "[" + i++ + "]", one);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> inRecord(String at, Record held) {
    for (RecordComponent member : held.getClass().getRecordComponents()) {
      Optional<String> found =
          findMember(below(at, member.getName()), RequiredMembers.valueOf(member, held));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static String below(String at, String name) {
    return at.isEmpty() ? name : at + "." + name;
  }

  private static String legible(String name) {
    return name.replaceAll("[\\p{Cc}\\p{Cs}]", "\uFFFD");
  }
}
