package vn.haidang.platform.web;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Conflict;

/**
 * Yours and theirs, to choose from.
 *
 * @param back where theirs is shown
 * @param action where the choice is sent
 * @param by who saved theirs; empty: not known
 * @param fields in which the two differ
 * @param hidden what is sent along
 */
public record ConflictPage(
    String back,
    String action,
    String by,
    @Nullable Instant at,
    List<Field> fields,
    Map<String, String> hidden) {

  public ConflictPage {
    fields = List.copyOf(fields);
    hidden = Collections.unmodifiableMap(new LinkedHashMap<>(hidden));
  }

  /**
   * A field with both values; its label stands in the messages under {@code labelKey}, unless it
   * has a name of its own.
   */
  public record Field(
      String name, String labelKey, String ownName, Conflict.Side mine, Conflict.Side theirs) {}
}
