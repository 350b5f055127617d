package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file of units: how a unit stands from a day on, or that it ends.
 *
 * @param since first day; null: the row only says when the unit ends
 * @param until first day on which the unit is no more; null: the row does not say
 * @param codes of the schemes that the file has columns for; an empty text: none from that day
 */
record UnitRow(
    CsvRow source,
    String key,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    @Nullable String name,
    @Nullable String abbreviation,
    @Nullable UnitKind kind,
    @Nullable UnitLevel level,
    @Nullable String parent,
    Map<CodeScheme, String> codes,
    List<String> functions) {

  UnitRow {
    codes = Map.copyOf(codes);
    functions = List.copyOf(functions);
  }
}
