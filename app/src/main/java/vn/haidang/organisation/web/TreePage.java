package vn.haidang.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Query;

/**
 * The organisation on a day.
 *
 * @param root whose units are shown; null: the top
 * @param above the units above the root, outermost first
 * @param found what a search gave; null: nothing was looked for
 * @param marks days on which the tree changed, oldest first
 * @param total how many units stood on that day
 */
public record TreePage(
    LocalDate on,
    LocalDate today,
    String text,
    @Nullable Unit root,
    List<Unit> above,
    List<Branch> branches,
    @Nullable List<Found> found,
    List<LocalDate> marks,
    int total) {
  public TreePage {
    above = List.copyOf(above);
    branches = List.copyOf(branches);
    marks = List.copyOf(marks);
  }

  /** A unit with where it is: "Huyện Vĩnh Bảo, Thành phố Hải Phòng". */
  public record Found(Unit unit, String place) {

    static List<Found> all(List<Unit> units, Map<UnitId, String> places) {
      return units.stream()
          .map(unit -> new Found(unit, places.getOrDefault(unit.id(), "")))
          .toList();
    }
  }

  /**
   * The days to slide over: those on which the tree changed or will change, and today among them.
   */
  public List<LocalDate> stops() {
    return Stream.concat(marks.stream(), Stream.of(today)).distinct().sorted().toList();
  }

  /** This page on another day. */
  public String at(LocalDate day) {
    return query().with("on", day).address();
  }

  /** The same units as a file. */
  public String export(String ending) {
    return new Query("/units." + ending, query().parameters()).address();
  }

  /** The form for a new unit below the one that is shown. */
  public String add() {
    return Query.of("/units/new").with("parent", root == null ? "" : root.id()).address();
  }

  /** A unit of the tree opened as the root, on the same day. */
  public String opened(Unit unit) {
    return Query.of("/units").with("on", on).with("root", unit.id()).address();
  }

  /** The page of a unit on the same day. */
  public String page(Unit unit) {
    return Query.of("/units/" + unit.id()).with("on", on).address();
  }

  private Query query() {
    return Query.of("/units")
        .with("on", on)
        .with("root", root == null ? "" : root.id())
        .with("q", text);
  }
}
