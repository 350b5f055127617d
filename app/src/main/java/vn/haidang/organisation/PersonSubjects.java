package vn.haidang.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.haidang.platform.SubjectNames;

/** Names of people for the audit. */
@Component
class PersonSubjects implements SubjectNames {

  private final PersonStore people;

  PersonSubjects(PersonStore people) {
    this.people = people;
  }

  @Override
  public String kind() {
    return "person";
  }

  @Override
  public Map<String, String> namesOf(Collection<String> ids) {
    List<PersonId> numbers =
        ids.stream()
            .filter(id -> id.matches("[1-9]\\d{0,8}"))
            .map(id -> new PersonId(Integer.parseInt(id)))
            .toList();
    return people.list(numbers).stream()
        .collect(Collectors.toMap(person -> person.id().toString(), Person::name));
  }
}
