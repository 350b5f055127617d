package vn.haidang.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.haidang.organisation.ReorganisationDraft.After;
import vn.haidang.organisation.ReorganisationDraft.Handed;
import vn.haidang.organisation.ReorganisationDraft.Link;

/** What stands against a reorganisation, each with its place in the draft. */
final class ReorganisationChecks {

  private final Units units;
  private final ReorganisationDraft draft;
  private final Set<UnitId> ending;
  private final List<DraftProblem> problems = new ArrayList<>();

  private ReorganisationChecks(Units units, ReorganisationDraft draft) {
    this.units = units;
    this.draft = draft;
    this.ending = Set.copyOf(draft.ending());
  }

  /** All of them; none: it can be decided. {@code below}: units that would lose the one above. */
  static List<DraftProblem> of(Units units, ReorganisationDraft draft, List<Unit> below) {
    ReorganisationChecks checks = new ReorganisationChecks(units, draft);
    checks.basis();
    checks.before();
    checks.shape();
    checks.after();
    checks.links();
    checks.functions();
    if (!below.isEmpty()) {
      checks.add("below", "organisation.units-below", below.size(), below.getFirst().name());
    }
    return List.copyOf(checks.problems);
  }

  private void add(String place, String code, Object... arguments) {
    problems.add(DraftProblem.at(place, code, arguments));
  }

  private void basis() {
    if (draft.legalBasis().isEmpty()) {
      add("legalBasis", "organisation.legal-basis-missing");
    }
  }

  private void before() {
    LocalDate dayBefore = draft.on().minusDays(1);
    for (UnitId unit : draft.before()) {
      if (units.find(unit, dayBefore).isEmpty()) {
        add("before", "organisation.unit-does-not-stand", unit, dayBefore);
      } else {
        LocalDate until = units.getLifetime(unit).until();
        if (until != null && ending.contains(unit)) {
          add("before", "organisation.unit-ends-already", name(unit), until);
        }
      }
    }
    if (new HashSet<>(draft.before()).size() < draft.before().size()) {
      add("before", "organisation.unit-twice");
    }
  }

  /** What each kind of event needs to be one. */
  private void shape() {
    long fresh = draft.after().stream().filter(one -> one.goesOn() == null).count();
    switch (draft.kind()) {
      case FOUND -> require(fresh > 0, "after", "organisation.nothing-founded");
      case RENAME, LEVEL_CHANGE ->
          require(!draft.before().isEmpty(), "before", "organisation.nothing-chosen");
      case MERGE -> {
        require(draft.before().size() > 1, "before", "organisation.merger-of-one");
        require(!ending.isEmpty(), "before", "organisation.nothing-ends");
        require(!draft.after().isEmpty(), "after", "organisation.nothing-after");
      }
      case SPLIT -> {
        require(!draft.before().isEmpty(), "before", "organisation.nothing-chosen");
        require(draft.after().size() > 1, "after", "organisation.split-into-one");
      }
      case DISSOLVE -> require(!ending.isEmpty(), "before", "organisation.nothing-ends");
      case FUNCTION_TRANSFER ->
          require(!draft.functions().isEmpty(), "functions", "organisation.no-function-passes");
    }
  }

  private void require(boolean holds, String place, String code) {
    if (!holds) {
      add(place, code);
    }
  }

  private void after() {
    for (int i = 0; i < draft.after().size(); i++) {
      After after = draft.after().get(i);
      String place = "after." + i;
      Integer below = after.below();
      UnitId parent = after.stands().parent();
      if (below == null && parent != null && !stands(parent)) {
        add(place + ".parent", "organisation.parent-does-not-stand", name(parent), draft.on());
      }
      if (below != null && (below < 0 || below >= draft.after().size() || below == i)) {
        add(place + ".parent", "organisation.link-outside");
      }
      if (after.goesOn() != null && after.goesOn().equals(parent)) {
        add(place + ".parent", "organisation.below-itself", after.stands().name());
      }
      codes(place, after);
      sameName(place, after);
      unchanged(place, after);
    }
  }

  /** A new name that is the old one, a new place that is the old one: an event about nothing. */
  private void unchanged(String place, After after) {
    UnitId goesOn = after.goesOn();
    boolean changes = draft.kind() == EventKind.RENAME || draft.kind() == EventKind.LEVEL_CHANGE;
    if (changes && goesOn != null && after.below() == null) {
      NewUnit stands = after.stands();
      units
          .find(goesOn, draft.on().minusDays(1))
          .filter(unit -> unit.name().equals(stands.name()))
          .filter(unit -> Objects.equals(unit.abbreviation(), stands.abbreviation()))
          .filter(unit -> unit.kind() == stands.kind() && unit.level() == stands.level())
          .filter(unit -> Objects.equals(unit.parent(), stands.parent()))
          .ifPresent(unit -> add(place + ".name", "organisation.unit-unchanged", unit.name()));
    }
  }

  private boolean stands(UnitId unit) {
    return units.find(unit, draft.on()).isPresent() && !ending.contains(unit);
  }

  private void codes(String place, After after) {
    after
        .stands()
        .codes()
        .forEach((scheme, code) -> {
          if (!code.isEmpty() && !CodeScheme.isCode(code)) {
            add(place + "." + scheme, "organisation.code-malformed", code);
          } else {
            units
                .findByCode(scheme, code, draft.on())
                .filter(other -> !other.id().equals(after.goesOn()) && !ending.contains(other.id()))
                .ifPresent(other ->
                    add(place + "." + scheme, "organisation.code-of-two", code, other.name()));
          }
        });
  }

  /** Two units of one name beside each other cannot be told apart by anybody. */
  private void sameName(String place, After after) {
    UnitId parent = after.stands().parent();
    if (after.below() == null) {
      units.listNamed(after.stands().name(), draft.on()).stream()
          .filter(other -> Objects.equals(other.parent(), parent))
          .filter(other -> other.name().equals(after.stands().name()))
          .filter(other -> !other.id().equals(after.goesOn()) && !ending.contains(other.id()))
          .filter(other -> draft.indexOf(other.id()).isEmpty())
          .findFirst()
          .ifPresent(other -> add(place + ".name", "organisation.name-beside", other.name()));
    }
  }

  private void links() {
    Map<UnitId, BigDecimal> passed = new HashMap<>();
    for (Link link : draft.links()) {
      boolean inside =
          draft.before().contains(link.before())
              && link.after() >= 0
              && link.after() < draft.after().size();
      if (!inside) {
        add("parts", "organisation.link-outside");
        continue;
      }
      BigDecimal share = link.share().fraction();
      if (share != null) {
        passed.merge(link.before(), share, BigDecimal::add);
      }
    }
    passed.forEach((unit, sum) -> {
      boolean several = draft.links().stream().filter(l -> l.before().equals(unit)).count() > 1;
      boolean whole = sum.compareTo(BigDecimal.ONE) == 0;
      boolean known =
          draft.links().stream()
              .filter(link -> link.before().equals(unit))
              .allMatch(link -> link.share().fraction() != null);
      if (sum.compareTo(BigDecimal.ONE) > 0 || several && whole && !known) {
        add("parts." + unit, "organisation.shares-above-whole", name(unit));
      }
    });
    if (draft.kind() == EventKind.MERGE || draft.kind() == EventKind.SPLIT) {
      for (UnitId unit : draft.ending()) {
        if (draft.links().stream().noneMatch(link -> link.before().equals(unit))
            && !isBelowAnEnding(unit)) {
          add("parts." + unit, "organisation.heir-missing", name(unit));
        }
      }
    }
  }

  private boolean isBelowAnEnding(UnitId unit) {
    return units
        .find(unit, draft.on().minusDays(1))
        .map(found -> found.ancestors().stream().anyMatch(ending::contains))
        .orElse(false);
  }

  private void functions() {
    for (Handed handed : draft.functions()) {
      boolean inside =
          draft.before().contains(handed.from())
              && handed.after() >= 0
              && handed.after() < draft.after().size();
      if (!inside) {
        add("functions", "organisation.link-outside");
      } else if (handed.words().isBlank()) {
        add("functions", "organisation.function-missing");
      } else if (handed.from().equals(draft.after().get(handed.after()).goesOn())) {
        add("functions", "organisation.function-to-itself", handed.words());
      }
    }
  }

  private String name(UnitId unit) {
    return units
        .find(unit, draft.on().minusDays(1))
        .or(() -> units.find(unit, draft.on()))
        .map(Unit::name)
        .orElse(unit.toString());
  }
}
