package vn.haidang.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form as it stands on the screen.
 *
 * @param name the component of the finding's record
 * @param error what is wrong with what was typed
 */
public record FormField(
    String name,
    Type type,
    String label,
    @Nullable String hint,
    String value,
    List<Option> options,
    @Nullable String error) {
  public FormField {
    options = List.copyOf(options);
  }

  /** How it is filled in. */
  public enum Type {
    LINE,
    SHORT,
    LINES,
    CHOICE,
    /** Several of a list. */
    CHOICES
  }

  /** A value to choose and what it is called. */
  public record Option(String value, String label) {}
}
