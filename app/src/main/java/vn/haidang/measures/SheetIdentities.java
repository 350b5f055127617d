package vn.haidang.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.time.Period;
import vn.haidang.organisation.UnitId;

/**
 * Identities between indicators, asked about while a sheet is typed: figures of the sheet with each
 * other, and with what others have entered of the same unit and time. A breach is a warning that
 * waits for a reason: either figure may be the right one.
 */
@Component
class SheetIdentities {

  private final Identities identities;

  SheetIdentities(Identities identities) {
    this.identities = identities;
  }

  /** Figures of one unit and one stretch of days stand beside each other. */
  private record Place(UnitId unit, Period period) {}

  /** The same rows with everything that is to be said about them. */
  List<SheetRow> check(List<SheetRow> rows) {
    Map<IndicatorId, List<Finding>> together = new HashMap<>();
    Map<Place, List<SheetRow>> typed =
        rows.stream()
            .filter(row -> !row.cell().isEmpty())
            .collect(
                Collectors.groupingBy(
                    row -> new Place(new UnitId(row.subject()), row.period()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Set<IndicatorId> present =
        rows.stream().map(row -> row.indicator().id()).collect(Collectors.toSet());
    typed.forEach((place, some) -> find(place, some, present, together));
    return SheetChecks.check(rows, together);
  }

  private void find(
      Place place,
      List<SheetRow> typed,
      Set<IndicatorId> present,
      Map<IndicatorId, List<Finding>> together) {
    Map<IndicatorId, BigDecimal> figures = new HashMap<>();
    typed.forEach(row -> row.value().ifPresent(value -> figures.put(row.indicator().id(), value)));
    Set<IndicatorId> unclear =
        typed.stream()
            .map(row -> row.indicator().id())
            .filter(id -> !figures.containsKey(id))
            .collect(Collectors.toSet());
    for (Breach breach : identities.listBrokenBy(figures, place.unit(), place.period())) {
      if (unclear.stream().noneMatch(breach::concerns) && !isSaidAlready(breach, typed, present)) {
        Finding finding =
            new Finding(Finding.Severity.WARNING, identities.problem(breach), List.of());
        for (SheetRow row : bearers(breach, typed)) {
          together.computeIfAbsent(row.indicator().id(), key -> new ArrayList<>()).add(finding);
        }
      }
    }
  }

  /** A part ("trong đó") above a whole of the same sheet is an error of its own. */
  private static boolean isSaidAlready(
      Breach breach, List<SheetRow> typed, Set<IndicatorId> present) {
    Identity identity = breach.identity();
    return identity.relation() == Identity.Relation.WITHIN
        && identity.parts().size() == 1
        && present.contains(identity.whole())
        && typed.stream()
            .filter(row -> row.indicator().id().equals(identity.parts().getFirst()))
            .anyMatch(part -> identity.whole().equals(part.indicator().parent()));
  }

  /** Where it is said: at the whole if it can still be changed, else at the parts that can. */
  private static List<SheetRow> bearers(Breach breach, List<SheetRow> typed) {
    List<SheetRow> members =
        typed.stream().filter(row -> breach.concerns(row.indicator().id())).toList();
    List<SheetRow> open = members.stream().filter(row -> row.cell().stage() == Stage.OPEN).toList();
    List<SheetRow> among = open.isEmpty() ? members : open;
    List<SheetRow> whole =
        among.stream()
            .filter(row -> row.indicator().id().equals(breach.identity().whole()))
            .toList();
    return whole.isEmpty() ? among : whole;
  }
}
