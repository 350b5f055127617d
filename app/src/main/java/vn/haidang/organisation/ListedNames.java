package vn.haidang.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.UnitNames.Match;

/** Names in lists whose head stands once: "các Sở: Nội vụ, Y tế", "quận Lê Chân, Ngô Quyền". */
final class ListedNames {

  private final UnitNames names;
  private final NameWords phrase;
  private @Nullable NameWords carried;

  ListedNames(UnitNames names, NameWords phrase) {
    this.names = names;
    this.phrase = phrase;
  }

  /** The head that begins there is meant for the names that follow as well. */
  void carry(int from, int length) {
    carried = phrase.from(from).until(length);
  }

  /**
   * "các Sở: Nội vụ, Y tế", "quận Lê Chân, Ngô Quyền": the head stands once for all that follow.
   */
  List<Match> longestAt(int from) {
    if (carried != null && from < phrase.size() && phrase.at(from).isCapitalised()) {
      NameWords whole = carried.followedBy(phrase.from(from));
      int head = carried.size();
      List<Match> matches =
          names.longestAt(whole, 0).stream()
              .filter(match -> match.end() > head)
              .map(match -> new Match(match.unit(), match.form(), match.end() - head + from))
              .toList();
      if (!matches.isEmpty()) {
        return matches;
      }
    }
    return names.longestAt(phrase, from);
  }

  /**
   * Length of a head after "các" that is followed by names: "các Sở: Nội vụ", "các quận Lê Chân".
   */
  int headAt(int from) {
    int kind = Math.max(KindWords.lengthAt(phrase, from), 1);
    if (from + kind >= phrase.size() || !phrase.at(from + kind).isCapitalised()) {
      return 0;
    }
    NameWords head = phrase.from(from).until(kind);
    NameWords whole = head.followedBy(phrase.from(from + kind));
    return names.longestAt(whole, 0).stream().anyMatch(match -> match.end() > kind) ? kind : 0;
  }
}
