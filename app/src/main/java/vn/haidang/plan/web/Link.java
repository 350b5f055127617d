package vn.haidang.plan.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The address of a screen with everything that is chosen on it, so that it can be sent to a
 * colleague. Never changed: each method gives a new one.
 */
public record Link(String path, Map<String, List<String>> chosen) {

  public Link {
    var copy = new LinkedHashMap<String, List<String>>();
    chosen.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    chosen = Collections.unmodifiableMap(copy);
  }

  public static Link to(String path) {
    return new Link(path, Map.of());
  }

  /** Blank takes the choice away. */
  public Link with(String name, String value) {
    return with(name, value.isBlank() ? List.of() : List.of(value));
  }

  public Link with(String name, Collection<String> values) {
    var copy = new LinkedHashMap<>(chosen);
    if (values.isEmpty()) {
      copy.remove(name);
    } else {
      copy.put(name, List.copyOf(values));
    }
    return new Link(path, copy);
  }

  public Link without(String... names) {
    var copy = new LinkedHashMap<>(chosen);
    List.of(names).forEach(copy::remove);
    return new Link(path, copy);
  }

  /** The first value of a choice; empty where nothing is chosen. */
  public String first(String name) {
    return chosen.getOrDefault(name, List.of("")).getFirst();
  }

  public Link at(String otherPath) {
    return new Link(otherPath, chosen);
  }

  /** The single choices, for the hidden fields of a form. */
  public List<Choice> choices() {
    var choices = new ArrayList<Choice>();
    chosen.forEach((name, values) -> values.forEach(v -> choices.add(new Choice(name, v))));
    return choices;
  }

  @Override
  public String toString() {
    return choices().stream()
        .map(choice ->
            choice.name() + "=" + URLEncoder.encode(choice.value(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", choices().isEmpty() ? path : path + "?", ""));
  }

  /** One choice. */
  public record Choice(String name, String value) {}
}
