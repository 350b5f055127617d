package vn.haidang.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Calls that name a person: he is of the units in which he holds a post today, else of the last;
 * who never held one is of the units at the top.
 */
@Component
class PersonUnits implements UnitOfObject {

  private final PersonStore people;
  private final UnitStore units;
  private final Clock clock;

  PersonUnits(PersonStore people, UnitStore units, Clock clock) {
    this.people = people;
    this.units = units;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "person";
  }

  @Override
  public Set<UnitId> unitsOf(String value) {
    return value.matches("[1-9][0-9]{0,8}") ? unitsOf(PersonId.valueOf(value)) : Set.of();
  }

  Set<UnitId> unitsOf(PersonId id) {
    if (people.find(id).isEmpty()) {
      return Set.of();
    }
    LocalDate today = LocalDate.now(clock);
    List<UnitId> own = people.listUnitsOf(id, today);
    return Set.copyOf(own.isEmpty() ? units.listTops(today) : own);
  }
}
