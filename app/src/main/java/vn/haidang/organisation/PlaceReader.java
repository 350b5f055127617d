package vn.haidang.organisation;

import java.util.List;
import java.util.Optional;
import vn.haidang.organisation.UnitNames.Form;
import vn.haidang.organisation.UnitNames.Match;

/** Reads where a named unit is: "Sở Tài chính tỉnh Nghệ An", "xã Hòa Bình, huyện Vĩnh Bảo". */
final class PlaceReader {

  /** Matches that lie in the place, where the place ends, and whether there was one. */
  record Placed(List<Match> matches, int end, boolean narrowed) {}

  private final UnitNames names;
  private final NameWords phrase;
  private final Setting setting;

  PlaceReader(UnitNames names, NameWords phrase, Setting setting) {
    this.names = names;
    this.phrase = phrase;
    this.setting = setting;
  }

  Placed after(int end, List<Match> matches) {
    List<Match> left = matches;
    int at = end;
    boolean narrowed = false;
    while (at < phrase.size()) {
      Placed next = one(at, left);
      if (!next.narrowed()) {
        break;
      }
      left = next.matches();
      at = next.end();
      narrowed = true;
    }
    return new Placed(left, at, narrowed);
  }

  private Placed one(int at, List<Match> matches) {
    int kind = KindWords.lengthAt(phrase, at);
    List<Match> places =
        names.longestAt(phrase, at).stream()
            .filter(match -> match.unit().kind().isTerritory())
            .filter(match -> match.form() == Form.FULL || !phrase.at(at).parted())
            .toList();
    if (!places.isEmpty()) {
      List<Match> inside =
          matches.stream()
              .filter(
                  match -> places.stream().anyMatch(place -> isBelow(match.unit(), place.unit())))
              .toList();
      return new Placed(inside, places.getFirst().end(), !inside.isEmpty());
    }
    boolean generic = kind > 0 && !phrase.at(at).parted();
    Optional<Unit> home =
        generic
            ? KindWords.levelAt(phrase, at)
                .or(() -> Optional.of(UnitLevel.PROVINCE))
                .flatMap(setting::territory)
            : Optional.empty();
    if (!generic) {
      return new Placed(matches, at, false);
    }
    List<Match> inside =
        matches.stream()
            .filter(match -> home.isEmpty() || match.unit().isWithin(home.get().id()))
            .toList();
    return new Placed(inside.isEmpty() ? matches : inside, at + kind, true);
  }

  private static boolean isBelow(Unit unit, Unit place) {
    return unit.ancestors().contains(place.id());
  }
}
