package vn.haidang.organisation.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.Holding;
import vn.haidang.organisation.Kin;
import vn.haidang.organisation.Lifetime;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.WorkOfUnit;
import vn.haidang.platform.Query;

/**
 * A unit on a day: what it is, how it came about, who is in it.
 *
 * @param unit as it stood on the day, or as it last or first stood where it did not then
 * @param stands whether it stood on the day
 * @param line its history, oldest first
 * @param after who answers for it on the latest day of its history, where it stands no more
 * @param below units directly below
 * @param desks open work of the unit on the day
 * @param heir who has its open work today; null: it stands, or nobody has it yet
 */
public record UnitPage(
    Unit unit,
    LocalDate on,
    LocalDate today,
    boolean stands,
    Lifetime lifetime,
    List<Unit> above,
    List<Moment> line,
    List<Kin> before,
    List<Kin> after,
    List<Seats> seats,
    List<String> functions,
    List<Unit> below,
    List<Desk> desks,
    @Nullable Heir heir) {
  public UnitPage {
    desks = List.copyOf(desks);
    above = List.copyOf(above);
    line = List.copyOf(line);
    before = List.copyOf(before);
    after = List.copyOf(after);
    seats = List.copyOf(seats);
    functions = List.copyOf(functions);
    below = List.copyOf(below);
  }

  /**
   * Who has the open work of a unit that is no more.
   *
   * @param mayCorrect whether the user may put a wrong one right
   */
  public record Heir(Unit unit, boolean mayCorrect) {}

  /** Open work of one kind: how much, and its most urgent pieces. */
  public record Desk(String key, int count, List<WorkOfUnit.Piece> pieces) {
    public Desk {
      pieces = List.copyOf(pieces);
    }
  }

  /** A post with who holds it on the day; nobody: it is vacant. */
  public record Seats(String title, List<Holding> holders) {
    public Seats {
      holders = List.copyOf(holders);
    }
  }

  /**
   * A day in the unit's history.
   *
   * @param kind key of the event's name; null: only the facts changed, by an entry without event
   * @param legalBasis by which it happened
   * @param changes what was different from then on, as sentences' keys and arguments
   * @param from units it took over from, {@code to} units it handed over to
   */
  public record Moment(
      LocalDate day,
      @Nullable String kind,
      @Nullable String legalBasis,
      List<Step> changes,
      List<Unit> from,
      List<Unit> to) {
    public Moment {
      changes = List.copyOf(changes);
      from = List.copyOf(from);
      to = List.copyOf(to);
    }
  }

  /** One fact that changed: key of the sentence and what it is now. */
  public record Step(String key, String value) {}

  public String page(Unit other) {
    return Query.of("/units/" + other.id()).with("on", on).address();
  }

  public String page(Unit other, LocalDate day) {
    return Query.of("/units/" + other.id()).with("on", day).address();
  }

  public String at(LocalDate day) {
    return page(unit, day);
  }

  /** The unit's branch of the tree on the day. */
  public String tree() {
    return Query.of("/units").with("on", on).with("root", unit.id()).address();
  }
}
