package vn.haidang.organisation.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.Holding;
import vn.haidang.organisation.PersonLine;
import vn.haidang.platform.TableFile;
import vn.haidang.platform.Texts;

/** The list of people, as shown, for spreadsheets: one row a person and post. */
final class PeopleTable {

  private PeopleTable() {}

  static TableFile of(List<PersonLine> lines, UnitTitles units, Texts t) {
    return new TableFile(
        "can-bo",
        t.get("people.title"),
        Stream.of(
                "code", "name", "post", "unit", "capacity", "since", "last-day", "basis", "account")
            .map(column -> t.get("people." + column))
            .toList(),
        lines.stream().flatMap(line -> rows(line, units, t)).collect(Collectors.toList()));
  }

  private static Stream<List<@Nullable Object>> rows(PersonLine line, UnitTitles units, Texts t) {
    return line.holdings().isEmpty()
        ? Stream.of(row(line, null, units, t))
        : line.holdings().stream().map(holding -> row(line, holding, units, t));
  }

  private static List<@Nullable Object> row(
      PersonLine line, @Nullable Holding holding, UnitTitles units, Texts t) {
    String account = t.get(line.person().account() == null ? "people.no" : "people.yes");
    if (holding == null) {
      return Arrays.asList(
          line.person().code(), line.person().name(), null, null, null, null, null, null, account);
    }
    return Arrays.asList(
        line.person().code(),
        line.person().name(),
        holding.post().title(),
        units.of(holding),
        t.get(holding.capacity().messageKey()),
        holding.time().since(),
        holding.time().until() == null ? null : holding.time().until().minusDays(1),
        holding.legalBasis(),
        account);
  }
}
