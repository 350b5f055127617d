package vn.haidang.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the names of what lines of the audit speak of, each kind of thing with one question. */
@Component
class AuditSubjects {

  private final List<SubjectNames> known;

  AuditSubjects(List<SubjectNames> known) {
    this.known = List.copyOf(known);
  }

  /** Names by subject; those that nobody knows are left out. */
  Map<String, String> namesOf(List<AuditEntry> entries) {
    Map<String, String> names = new HashMap<>();
    for (SubjectNames one : known) {
      String start = one.kind() + ":";
      Set<String> ids =
          entries.stream()
              .flatMap(AuditEntry::subjects)
              .filter(subject -> subject.startsWith(start))
              .map(subject -> subject.substring(start.length()))
              .collect(Collectors.toSet());
      if (!ids.isEmpty()) {
        one.namesOf(ids).forEach((id, name) -> names.put(start + id, name));
      }
    }
    return names;
  }
}
