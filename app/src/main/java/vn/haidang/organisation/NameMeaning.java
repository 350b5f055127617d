package vn.haidang.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import vn.haidang.organisation.Referent.Ground;
import vn.haidang.organisation.UnitNames.Form;
import vn.haidang.organisation.UnitNames.Match;

/**
 * Which of the units that bear a name is meant: the nearest that stood then. Several that are
 * equally near are told as such, and so is a name that nobody bore then.
 */
final class NameMeaning {

  private final Setting setting;

  NameMeaning(Setting setting) {
    this.setting = setting;
  }

  /**
   * What the words mean.
   *
   * @param matches bearers of the name, at least one
   * @param narrowed whether the words say where it is
   */
  Referent of(String words, List<Match> matches, boolean narrowed) {
    List<Unit> then = standing(matches);
    if (then.isEmpty()) {
      return new Referent.NotThen(words, setting.nearest(latest(matches)));
    }
    Form form = matches.getFirst().form();
    return clearlyNearest(then)
        .<Referent>map(unit -> new Referent.One(words, unit, ground(form, narrowed, then.size())))
        .orElseGet(() -> new Referent.Several(words, setting.nearest(then)));
  }

  /** The one that is meant; empty where none stood then or several are equally near. */
  Optional<Unit> nearest(List<Match> matches) {
    return clearlyNearest(standing(matches));
  }

  private List<Unit> standing(List<Match> matches) {
    return matches.stream()
        .map(Match::unit)
        .filter(unit -> UnitNames.stood(unit, setting.on()))
        .distinct()
        .toList();
  }

  private Optional<Unit> clearlyNearest(List<Unit> units) {
    List<Unit> nearest = setting.nearest(units);
    boolean clear =
        nearest.size() == 1 || nearest.size() > 1 && isAbove(nearest.get(0), nearest.get(1));
    return clear ? Optional.of(nearest.getFirst()) : Optional.empty();
  }

  private static boolean isAbove(Unit one, Unit other) {
    return one.ancestors().size() < other.ancestors().size();
  }

  private static Ground ground(Form form, boolean narrowed, int alike) {
    if (form == Form.ABBREVIATION) {
      return Ground.ABBREVIATION;
    }
    if (narrowed) {
      return Ground.NAME_AND_PLACE;
    }
    return form == Form.FULL && alike == 1 ? Ground.NAME : Ground.NAME_AT_ISSUER;
  }

  /** Each bearer once, as it last bore the name. */
  private static List<Unit> latest(List<Match> matches) {
    var latest = new LinkedHashMap<UnitId, Unit>();
    for (Match match : matches) {
      latest.merge(
          match.unit().id(),
          match.unit(),
          (one, other) -> one.since().isAfter(other.since()) ? one : other);
    }
    return List.copyOf(latest.values());
  }
}
