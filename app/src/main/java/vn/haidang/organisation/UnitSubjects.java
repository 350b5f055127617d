package vn.haidang.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.haidang.platform.SubjectNames;

/** Names of units for the audit, as they stand today, else as they stood last. */
@Component
class UnitSubjects implements SubjectNames {

  private final Units units;
  private final Clock clock;

  UnitSubjects(Units units, Clock clock) {
    this.units = units;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "unit";
  }

  @Override
  public Map<String, String> namesOf(Collection<String> ids) {
    List<UnitId> numbers =
        ids.stream()
            .filter(id -> id.matches("[1-9]\\d{0,8}"))
            .map(id -> new UnitId(Integer.parseInt(id)))
            .toList();
    return units.listNearest(numbers, LocalDate.now(clock)).stream()
        .collect(Collectors.toMap(unit -> unit.id().toString(), Unit::name, (one, same) -> one));
  }
}
