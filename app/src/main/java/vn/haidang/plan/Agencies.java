package vn.haidang.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.haidang.organisation.Kin;
import vn.haidang.organisation.Referent;
import vn.haidang.organisation.Suggestion;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;
import vn.haidang.organisation.UnitsInText;
import vn.haidang.platform.VietnamTime;

/**
 * The agencies of one edition as units: whom its words mean on its own day, and who is likely in
 * charge where it names nobody. Proposals with a ground; what an official puts goes first.
 */
public final class Agencies {

  private static final int MOST_SUGGESTIONS = 3;

  private final UnitsInText.Reader reader;
  private final Units units;
  private final LocalDate on;
  private final Map<String, List<Referent>> known = new HashMap<>();
  private final Map<List<UnitId>, String> places = new HashMap<>();

  private Agencies(UnitsInText.Reader reader, Units units, LocalDate on) {
    this.reader = reader;
    this.units = units;
    this.on = on;
  }

  static Agencies of(Edition edition, UnitsInText text, Units units) {
    LocalDate on =
        Objects.requireNonNullElseGet(
            edition.heading().date(), () -> VietnamTime.dayOf(edition.createdAt()));
    return new Agencies(text.of(on, edition.heading().issuer()), units, on);
  }

  /** The document's day. */
  public LocalDate on() {
    return on;
  }

  /** The unit that issued it: a territory for its people's committee, or an agency. */
  public Optional<Unit> issuer() {
    return reader.issuer();
  }

  /** Whether any units are entered; where none are, names stay words. */
  public boolean hasUnits() {
    return !reader.isEmpty();
  }

  /** What the names mean, in their order. */
  public List<Referent> meant(List<String> names) {
    return names.stream()
        .flatMap(name -> known.computeIfAbsent(name, reader::recognise).stream())
        .toList();
  }

  /** What the names of a finding mean, in their order; what an official has chosen goes first. */
  public List<Referent> meant(Finding finding, List<String> names) {
    return names.stream()
        .flatMap(name ->
            finding
                .chosenFor(name)
                .flatMap(choice -> units.find(new UnitId(choice.unit()), on))
                .<Stream<Referent>>map(
                    unit -> Stream.of(new Referent.One(name, unit, Referent.Ground.CHOSEN)))
                .orElseGet(() -> meant(List.of(name)).stream()))
        .toList();
  }

  /**
   * Among which units one has to choose for a name: those of several that bear it; where one was
   * chosen, those it was chosen from. Empty where the name says it.
   */
  public List<Unit> candidates(String name) {
    return meant(List.of(name)).stream()
        .flatMap(referent ->
            referent instanceof Referent.Several several
                ? several.units().stream()
                : Stream.<Unit>empty())
        .distinct()
        .toList();
  }

  /** Where a unit stands: the names of those above it, the nearest first. */
  public String placeOf(Unit unit) {
    return places.computeIfAbsent(
        unit.ancestors(), above -> units.placesOf(List.of(unit), on).getOrDefault(unit.id(), ""));
  }

  /** The units the names mean without doubt, members of groups included, each once. */
  public List<Unit> units(Finding finding, List<String> names) {
    return meant(finding, names).stream()
        .flatMap(referent ->
            switch (referent) {
              case Referent.One one -> Stream.of(one.unit());
              case Referent.Group group -> group.units().stream();
              case Referent.Several several -> Stream.<Unit>empty();
              case Referent.NotThen not -> Stream.<Unit>empty();
              case Referent.Unknown unknown -> Stream.<Unit>empty();
            })
        .distinct()
        .toList();
  }

  /** Who is likely in charge of a task for which nobody is named; at most three. */
  public List<Suggestion> suggested(Finding.Task task) {
    if (!task.lead().isEmpty() || reader.isEmpty()) {
      return List.of();
    }
    String text =
        Stream.concat(Stream.of(task.quote()), task.parts().stream().map(Finding.Part::text))
            .distinct()
            .collect(Collectors.joining(" "));
    return reader.suggest(text).stream().limit(MOST_SUGGESTIONS).toList();
  }

  /**
   * Units to pick from. Those that answer to a ministry, to the Party or to their members can be
   * asked to co-operate and are no choice for a lead (Law 77/2015/QH13 and the laws of each
   * vertical branch).
   */
  public List<Unit> choices(boolean lead) {
    return reader.listChoices().stream()
        .filter(unit -> !lead || unit.kind().canBeAssigned())
        .toList();
  }

  /** Who took over from a unit by the document's day. */
  public List<Unit> successors(Unit unit) {
    return units.successorsOf(unit.id(), on).stream().map(Kin::unit).toList();
  }
}
