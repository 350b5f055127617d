package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A unit to be entered.
 *
 * @param level of a territory: that of its kind
 * @param since the first day we know of
 */
public record NewUnit(
    String name,
    @Nullable String abbreviation,
    UnitKind kind,
    UnitLevel level,
    @Nullable UnitId parent,
    Map<CodeScheme, String> codes,
    LocalDate since) {

  public NewUnit {
    name = name.strip();
    codes = Map.copyOf(codes);
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a unit without a name");
    }
    UnitLevel given = level;
    kind.onlyLevel()
        .ifPresent(only -> {
          if (only != given) {
            throw new IllegalArgumentException("not on level " + given + ": " + only);
          }
        });
  }

  /** A territory or an agency that stands on the level given, without codes. */
  public static NewUnit of(
      String name, UnitKind kind, UnitLevel level, @Nullable UnitId parent, LocalDate since) {
    return new NewUnit(name, null, kind, level, parent, Map.of(), since);
  }
}
