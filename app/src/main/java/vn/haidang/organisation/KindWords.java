package vn.haidang.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words by which territories begin: "quận", "thị xã", "đặc khu". */
final class KindWords {

  private static final Map<UnitLevel, List<NameWords>> WORDS =
      Map.of(
          UnitLevel.PROVINCE, words("tỉnh", "thành phố"),
          UnitLevel.DISTRICT, words("quận", "huyện", "thị xã", "thành phố"),
          UnitLevel.COMMUNE, words("phường", "xã", "thị trấn", "đặc khu"));

  private KindWords() {}

  private static List<NameWords> words(String... kinds) {
    return Arrays.stream(kinds).map(NameWords::of).toList();
  }

  /** How many words of a kind stand at the index: 0, 1 or 2. */
  static int lengthAt(NameWords phrase, int index) {
    for (List<NameWords> kinds : WORDS.values()) {
      for (NameWords kind : kinds) {
        if (phrase.hasAt(index, kind)) {
          return kind.size();
        }
      }
    }
    return 0;
  }

  /**
   * Level of the kind that stands at the index; "thành phố" may be of two levels and gives none.
   */
  static Optional<UnitLevel> levelAt(NameWords phrase, int index) {
    List<UnitLevel> levels =
        WORDS.entrySet().stream()
            .filter(each -> each.getValue().stream().anyMatch(kind -> phrase.hasAt(index, kind)))
            .map(Map.Entry::getKey)
            .toList();
    return levels.size() == 1 ? Optional.of(levels.getFirst()) : Optional.empty();
  }
}
