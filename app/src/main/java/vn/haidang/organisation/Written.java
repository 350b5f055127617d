package vn.haidang.organisation;

import org.jspecify.annotations.Nullable;

/** What was typed into a field that may stay empty. */
final class Written {

  private Written() {}

  /** Without blanks around it; null: nothing was typed. */
  static @Nullable String orNull(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
