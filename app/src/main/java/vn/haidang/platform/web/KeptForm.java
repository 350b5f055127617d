package vn.haidang.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form that came after its session had ended: where it was going and what was typed. */
public record KeptForm(String path, List<Field> fields) {

  /** Nothing was typed. */
  public static final KeptForm NONE = new KeptForm("/", List.of());

  private static final String ONCE = "_once";

  public KeptForm {
    fields = List.copyOf(fields);
  }

  /** One value of the form. */
  public record Field(String name, String value) {}

  /** The key that the form carried; sent again it is still the same form. */
  public @Nullable String once() {
    return fields.stream()
        .filter(field -> field.name().equals(ONCE))
        .map(Field::value)
        .findFirst()
        .orElse(null);
  }

  /** What was typed or chosen, without the key. */
  public List<Field> typed() {
    return fields.stream().filter(field -> !field.name().equals(ONCE)).toList();
  }

  public boolean isEmpty() {
    return fields.isEmpty();
  }
}
