package vn.haidang.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Texts;

/**
 * What coordinating units have to do in the work of others, in words for a letter or a calendar:
 * their own part, and those of units that are no more, for which they answer as well.
 */
@Component
class PartWords {

  private final PartStore parts;
  private final Units units;
  private final Clock clock;

  PartWords(PartStore parts, Units units, Clock clock) {
    this.parts = parts;
    this.units = units;
    this.clock = clock;
  }

  /** The lines of each task in which there is anything to say. */
  Map<CommitmentId, List<String>> lines(
      Collection<UnitId> of, Collection<CommitmentId> tasks, Texts t) {
    Map<CommitmentId, List<Part>> all = tasks.isEmpty() ? Map.of() : parts.list(tasks);
    Map<CommitmentId, List<Part>> theirs = new HashMap<>();
    all.forEach((task, some) ->
        theirs.put(task, some.stream().filter(part -> of.contains(part.unit())).toList()));
    Map<UnitId, String> names = names(theirs.values());
    Map<CommitmentId, List<String>> lines = new HashMap<>();
    theirs.forEach((task, some) -> {
      List<String> said = some.stream().flatMap(part -> lines(part, names, t).stream()).toList();
      if (!said.isEmpty()) {
        lines.put(task, said);
      }
    });
    return lines;
  }

  private static List<String> lines(Part part, Map<UnitId, String> names, Texts t) {
    List<String> lines = new ArrayList<>();
    if (!part.words().isBlank()) {
      lines.add(t.get("feeds.part", part.words().strip()));
    }
    for (JoinedPart old : part.joined()) {
      String name = names.getOrDefault(old.unit(), "");
      String words = old.words().strip();
      lines.add(
          words.isEmpty()
              ? t.get("feeds.joined-part.bare", name)
              : t.get("feeds.joined-part", name, words));
    }
    return lines;
  }

  private Map<UnitId, String> names(Collection<List<Part>> parts) {
    Set<UnitId> old =
        parts.stream()
            .flatMap(List::stream)
            .flatMap(part -> part.joined().stream())
            .map(JoinedPart::unit)
            .collect(Collectors.toSet());
    return old.isEmpty()
        ? Map.of()
        : units.listNearest(old, LocalDate.now(clock)).stream()
            .collect(Collectors.toMap(Unit::id, Unit::name));
  }
}
