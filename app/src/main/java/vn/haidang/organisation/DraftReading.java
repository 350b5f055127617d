package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.DraftSheet.Moved;
import vn.haidang.organisation.DraftSheet.Stand;
import vn.haidang.organisation.ReorganisationDraft.After;
import vn.haidang.organisation.ReorganisationDraft.Handed;
import vn.haidang.organisation.ReorganisationDraft.Link;

/**
 * Reads a sheet as a reorganisation. What is left open is filled in where it can only be meant one
 * way: the one unit after takes over whole, its functions too.
 *
 * @param draft empty while the sheet says too little to show what would happen
 * @param problems what is missing or makes no sense, each with its place
 */
record DraftReading(Optional<ReorganisationDraft> draft, List<DraftProblem> problems) {

  DraftReading {
    problems = List.copyOf(problems);
  }

  static DraftReading of(DraftSheet sheet, Units units) {
    return new Reader(sheet, units).read();
  }

  private static final class Reader {

    private final DraftSheet sheet;
    private final Units units;
    private final List<DraftProblem> problems = new ArrayList<>();
    private final List<After> after = new ArrayList<>();
    private final Set<UnitId> before = new LinkedHashSet<>();

    Reader(DraftSheet sheet, Units units) {
      this.sheet = sheet;
      this.units = units;
    }

    DraftReading read() {
      LocalDate on = sheet.on();
      if (on == null) {
        problems.add(DraftProblem.at("on", "organisation.day-missing"));
      }
      for (int i = 0; i < sheet.after().size(); i++) {
        check(i, sheet.after().get(i));
      }
      if (on == null || !problems.isEmpty()) {
        if (sheet.legalBasis().isEmpty()) {
          problems.add(DraftProblem.at("legalBasis", "organisation.legal-basis-missing"));
        }
        return new DraftReading(Optional.empty(), problems);
      }
      sheet.before().forEach(number -> before.add(new UnitId(number)));
      sheet.after().forEach(stand -> stand(stand, on));
      sheet.moved().forEach(moved -> move(moved, on));
      List<Link> links = links();
      return new DraftReading(
          Optional.of(
              new ReorganisationDraft(
                  sheet.kind(),
                  on,
                  sheet.legalBasis(),
                  List.copyOf(before),
                  after,
                  links,
                  functions(links, on),
                  sheet.note().isEmpty() ? null : sheet.note())),
          problems);
    }

    private void check(int index, Stand stand) {
      String place = "after." + index;
      UnitKind kind = stand.kind();
      if (!UnitBook.isName(stand.name())) {
        problems.add(DraftProblem.at(place + ".name", "organisation.name-missing"));
      }
      if (kind == null) {
        problems.add(DraftProblem.at(place + ".kind", "organisation.kind-missing"));
      }
      if (kind != null && levelOf(stand, kind) == null) {
        problems.add(DraftProblem.at(place + ".level", "organisation.level-missing"));
      }
    }

    private static @Nullable UnitLevel levelOf(Stand stand, UnitKind kind) {
      return kind.onlyLevel().orElse(stand.level());
    }

    private void stand(Stand stand, LocalDate on) {
      Integer goesOn = stand.goesOn();
      UnitId already = goesOn == null ? null : new UnitId(goesOn);
      if (already != null) {
        before.add(already);
      }
      after.add(new After(already, made(stand, on), stand.below()));
    }

    private NewUnit made(Stand stand, LocalDate on) {
      UnitKind kind = Objects.requireNonNull(stand.kind(), "checked");
      UnitLevel level = Objects.requireNonNull(levelOf(stand, kind), "checked");
      Map<CodeScheme, String> codes = new EnumMap<>(CodeScheme.class);
      put(codes, CodeScheme.GSO, stand.gso(), stand.goesOn() != null);
      put(codes, CodeScheme.LOCAL, stand.local(), stand.goesOn() != null);
      Integer parent = stand.parent();
      return new NewUnit(
          stand.name(),
          stand.abbreviation().isEmpty() ? null : stand.abbreviation(),
          kind,
          level,
          stand.below() != null || parent == null ? null : new UnitId(parent),
          codes,
          on);
    }

    /** A unit that goes on and has its field emptied gives its code up on the day. */
    private static void put(
        Map<CodeScheme, String> codes, CodeScheme scheme, String code, boolean goesOn) {
      if (goesOn || !code.isEmpty()) {
        codes.put(scheme, code);
      }
    }

    private void move(Moved moved, LocalDate on) {
      UnitId id = new UnitId(moved.unit());
      Optional<Unit> found = units.find(id, on.minusDays(1));
      if (found.isEmpty() || !before.add(id)) {
        return;
      }
      Integer parent = moved.parent();
      if (moved.after() != null || parent != null) {
        Unit unit = found.get();
        NewUnit same =
            new NewUnit(
                unit.name(),
                unit.abbreviation(),
                unit.kind(),
                unit.level(),
                moved.after() != null || parent == null ? null : new UnitId(parent),
                Map.of(),
                on);
        after.add(new After(id, same, moved.after()));
      }
    }

    private List<Link> links() {
      List<Link> links = new ArrayList<>();
      sheet
          .parts()
          .forEach(part ->
              links.add(new Link(new UnitId(part.before()), part.after(), Share.of(part.share()))));
      if (sheet.kind() == EventKind.MERGE && sheet.parts().isEmpty() && sheet.after().size() == 1) {
        UnitId only = after.getFirst().goesOn();
        sheet.before().stream()
            .map(UnitId::new)
            .filter(unit -> !unit.equals(only))
            .forEach(unit -> links.add(new Link(unit, 0, new Share.Whole())));
      }
      return links;
    }

    /** Functions of a unit that goes whole to one other go there too, unless it is said. */
    private List<Handed> functions(List<Link> links, LocalDate on) {
      List<Handed> handed = new ArrayList<>();
      sheet.functions().stream()
          .filter(one -> one.after() >= 0)
          .forEach(one -> handed.add(new Handed(new UnitId(one.from()), one.after(), one.words())));
      for (UnitId unit : before) {
        boolean said = sheet.functions().stream().anyMatch(one -> one.from() == unit.value());
        if (!said) {
          ReorganisationDraft.onlyHeirOf(unit, links)
              .ifPresent(heir ->
                  units
                      .listFunctions(unit, on.minusDays(1))
                      .forEach(words -> handed.add(new Handed(unit, heir, words))));
        }
      }
      return handed;
    }
  }
}
