package vn.haidang.platform.web;

import java.util.List;

/** A form that came after its session had ended: where it was going and what was typed. */
public record KeptForm(String path, List<Field> fields) {

  /** Nothing was typed. */
  public static final KeptForm NONE = new KeptForm("/", List.of());

  public KeptForm {
    fields = List.copyOf(fields);
  }

  /** One value of the form. */
  public record Field(String name, String value) {}

  public boolean isEmpty() {
    return fields.isEmpty();
  }
}
