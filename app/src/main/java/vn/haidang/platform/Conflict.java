package vn.haidang.platform;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.haidang.platform.web.ConflictPage;

/**
 * Somebody else saved the same thing first: what was typed and what stands now side by side, field
 * by field, to choose from. Nothing is lost and nothing is overwritten unseen.
 *
 * <p>An editable row has a {@code version} that its form carries along; a store changes it only
 * {@code where version = :seen} and counts it up. When that finds nothing, the controller answers:
 *
 * <pre>
 * return Conflict.at("/accounts/" + id, "/accounts/" + id + "/edit")
 *     .savedBy(now.changedBy(), now.changedAt())
 *     .version(now.version())
 *     .field("fullName", "accounts.full-name", typed.fullName(), now.fullName())
 *     .screen();
 * </pre>
 *
 * A chosen value is sent under the field's own name to the same address as before, with the version
 * that stands now, so the ordinary action does the merge. A field in which both agree is carried
 * along unseen.
 */
public final class Conflict {

  private final String back;
  private final String action;
  private final Map<String, String> hidden = new LinkedHashMap<>();
  private final List<ConflictPage.Field> fields = new ArrayList<>();
  private String by = "";
  private @Nullable Instant at;

  private Conflict(String back, String action) {
    this.back = back;
    this.action = action;
  }

  /**
   * @param back where what stands now is shown
   * @param action where the form was sent to
   */
  public static Conflict at(String back, String action) {
    return new Conflict(back, action);
  }

  /** Who saved what stands now, and when, as far as it is known. */
  public Conflict savedBy(@Nullable String name, @Nullable Instant when) {
    by = name == null ? "" : name;
    at = when;
    return this;
  }

  /** The version that stands now; the form calls it {@code version}. */
  public Conflict version(long now) {
    return keeping("version", String.valueOf(now));
  }

  /** Something that the form carries along and that is not to be chosen. */
  public Conflict keeping(String name, String value) {
    hidden.put(name, value);
    return this;
  }

  /** A field whose value is shown as it is sent. */
  public Conflict field(String name, String labelKey, String mine, String theirs) {
    return field(name, labelKey, new Side(mine, mine), new Side(theirs, theirs));
  }

  /** A field that has a name of its own instead of a label: a figure of an indicator. */
  public Conflict called(String name, String ownName, String mine, String theirs) {
    return called(name, ownName, new Side(mine, mine), new Side(theirs, theirs));
  }

  /** The same, shown in other words than it is sent. */
  public Conflict called(String name, String ownName, Side mine, Side theirs) {
    if (mine.value().equals(theirs.value())) {
      return keeping(name, mine.value());
    }
    fields.add(new ConflictPage.Field(name, "", ownName, mine, theirs));
    return this;
  }

  /** A field that is shown in other words than it is sent. */
  public Conflict field(String name, String labelKey, Side mine, Side theirs) {
    if (mine.value().equals(theirs.value())) {
      return keeping(name, mine.value());
    }
    fields.add(new ConflictPage.Field(name, labelKey, "", mine, theirs));
    return this;
  }

  /** One of the two values: what is sent, and how it reads. */
  public record Side(String value, String shown) {}

  /** The page, with status 409. */
  public Screen screen() {
    return Screen.of(
            "platform/conflict.jte", new ConflictPage(back, action, by, at, fields, hidden))
        .status(HttpStatus.CONFLICT);
  }
}
