package vn.haidang.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an official has written down of a reorganisation so far. Anything may still be missing or
 * not fit; {@link DraftReading} says what.
 *
 * <p>Kept as JSON, so it only grows: a component is never renamed or removed.
 *
 * @param before numbers of the units that take part
 * @param after what shall stand from the day on, in the order of the form
 * @param moved what becomes of units below those that end
 * @param parts who takes over how much of whom
 * @param functions which declared functions pass to whom
 */
public record DraftSheet(
    EventKind kind,
    @Nullable LocalDate on,
    String legalBasis,
    String note,
    List<Integer> before,
    List<Stand> after,
    List<Moved> moved,
    List<Part> parts,
    List<Handed> functions) {

  public DraftSheet {
    legalBasis = orEmpty(legalBasis);
    note = orEmpty(note);
    before = listOf(before);
    after = listOf(after);
    moved = listOf(moved);
    parts = listOf(parts);
    functions = listOf(functions);
  }

  /** A sheet with nothing on it but what shall happen. */
  public static DraftSheet empty(EventKind kind) {
    return new DraftSheet(
        kind, null, "", "", List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /**
   * A unit as it shall stand.
   *
   * @param goesOn number of the unit that it is already; null: a new one
   * @param parent number of the unit above; null: none, or {@code below}
   * @param below index of the unit after under which it stands; null: {@code parent} says it
   * @param gso code of the statistics office, {@code local} of the province; empty: none
   */
  public record Stand(
      @Nullable Integer goesOn,
      String name,
      String abbreviation,
      @Nullable UnitKind kind,
      @Nullable UnitLevel level,
      @Nullable Integer parent,
      @Nullable Integer below,
      String gso,
      String local) {

    public Stand {
      name = orEmpty(name).strip().replaceAll("\\s+", " ");
      abbreviation = orEmpty(abbreviation).strip();
      gso = orEmpty(gso).strip();
      local = orEmpty(local).strip();
    }

    /** The unit as it stands now, going on. */
    static Stand of(Unit unit) {
      UnitId parent = unit.parent();
      return new Stand(
          unit.id().value(),
          unit.name(),
          unit.abbreviation() == null ? "" : unit.abbreviation(),
          unit.kind(),
          unit.level(),
          parent == null ? null : parent.value(),
          null,
          unit.code(CodeScheme.GSO).orElse(""),
          unit.code(CodeScheme.LOCAL).orElse(""));
    }
  }

  /**
   * What becomes of a unit below one that ends: it stands below one of those after, below another
   * unit, or ends as well, where neither is said.
   *
   * @param unit its number
   * @param after index of a unit after; null: not below one of them
   * @param parent number of another unit; null: not below one
   */
  public record Moved(int unit, @Nullable Integer after, @Nullable Integer parent) {}

  /**
   * How much of a unit goes to one of those after.
   *
   * @param share 1 the whole, below 1 that part, null a part whose size nobody has stated
   */
  public record Part(int before, int after, @Nullable BigDecimal share) {}

  /**
   * A function that passes, in the words under which it was declared.
   *
   * @param after index of who is in charge from the day on; -1: nobody is, it stays or ends
   */
  public record Handed(int from, int after, String words) {
    public Handed {
      words = orEmpty(words).strip();
    }
  }

  /** A unit as it stands, going on. */
  public static Stand goingOn(Unit unit) {
    return Stand.of(unit);
  }

  /** With another basis: what shall happen, when and by which document. */
  public DraftSheet withBasis(
      EventKind what, @Nullable LocalDate day, String document, String remark) {
    return new DraftSheet(
        what, day, document.strip(), remark.strip(), before, after, moved, parts, functions);
  }

  /** With one more unit that takes part; a unit that goes on is entered below as it stands. */
  public DraftSheet withBefore(Unit unit) {
    int number = unit.id().value();
    if (before.contains(number)) {
      return this;
    }
    boolean goesOn = !endsSomebody();
    return new DraftSheet(
        kind,
        on,
        legalBasis,
        note,
        Stream.concat(before.stream(), Stream.of(number)).toList(),
        goesOn ? Stream.concat(after.stream(), Stream.of(Stand.of(unit))).toList() : after,
        moved,
        parts,
        functions);
  }

  /** Without a unit that took part, and all that was said of it. */
  public DraftSheet withoutBefore(int number) {
    DraftSheet shorter =
        new DraftSheet(
            kind,
            on,
            legalBasis,
            note,
            before.stream().filter(one -> one != number).toList(),
            after,
            moved,
            parts.stream().filter(part -> part.before() != number).toList(),
            functions.stream().filter(handed -> handed.from() != number).toList());
    for (int i = 0; i < after.size(); i++) {
      if (Objects.equals(after.get(i).goesOn(), number)) {
        return shorter.withoutAfter(i);
      }
    }
    return shorter;
  }

  /** With these units after, those below placed like this. */
  public DraftSheet withAfter(List<Stand> stands, List<Moved> places) {
    return new DraftSheet(kind, on, legalBasis, note, before, stands, places, parts, functions);
  }

  /** Without the unit at that index; what points behind it moves up. */
  public DraftSheet withoutAfter(int index) {
    List<Stand> left =
        Stream.concat(after.stream().limit(index), after.stream().skip(index + 1L))
            .map(stand -> {
              Integer below = shifted(stand.below(), index);
              return new Stand(
                  stand.goesOn(),
                  stand.name(),
                  stand.abbreviation(),
                  stand.kind(),
                  stand.level(),
                  stand.parent(),
                  below,
                  stand.gso(),
                  stand.local());
            })
            .toList();
    return new DraftSheet(
        kind,
        on,
        legalBasis,
        note,
        before,
        left,
        moved.stream()
            .filter(one -> !Objects.equals(one.after(), index))
            .map(one -> new Moved(one.unit(), shifted(one.after(), index), one.parent()))
            .toList(),
        parts.stream()
            .filter(part -> part.after() != index)
            .map(part -> new Part(part.before(), moveUp(part.after(), index), part.share()))
            .toList(),
        functions.stream()
            .filter(handed -> handed.after() != index)
            .map(handed -> new Handed(handed.from(), moveUp(handed.after(), index), handed.words()))
            .toList());
  }

  /** With who takes over what. */
  public DraftSheet withHeirs(List<Part> shares, List<Handed> handed) {
    return new DraftSheet(kind, on, legalBasis, note, before, after, moved, shares, handed);
  }

  private static @Nullable Integer shifted(@Nullable Integer at, int gone) {
    return at == null || at == gone ? null : (Integer) moveUp(at, gone);
  }

  /** Whether units that take part can end by it; else all of them go on. */
  public boolean endsSomebody() {
    return switch (kind) {
      case FOUND, MERGE, SPLIT, DISSOLVE -> true;
      case RENAME, LEVEL_CHANGE, FUNCTION_TRANSFER -> false;
    };
  }

  private static int moveUp(int at, int gone) {
    return at > gone ? at - 1 : at;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static <T> List<T> listOf(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
