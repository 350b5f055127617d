package vn.haidang.plan.web;

import org.jspecify.annotations.Nullable;

/**
 * A line of an item: what it is called and what it says.
 *
 * @param was what the compiler had proposed where an official put something else
 */
public record Fact(String label, String text, @Nullable String was) {
  static Fact of(String label, String text) {
    return new Fact(label, text, null);
  }
}
