package vn.haidang.organisation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A phrase taken apart into words that can be compared. Joints ("và", "&", dashes, commas) are no
 * words; "UBND", "TP." and "Q." before a name are written out.
 */
final class NameWords {

  private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{N}]+|[^\\p{L}\\p{N}\\s]");
  private static final String PARTING = ",;/:()•+";

  /** What nearly every document shortens; other abbreviations are found by the names themselves. */
  private static final Map<String, String> SHORT =
      Map.of(
          "UBND", "ủy ban nhân dân",
          "HĐND", "hội đồng nhân dân",
          "TP", "thành phố",
          "Tp", "thành phố",
          "TX", "thị xã",
          "TW", "trung ương");

  private static final Map<String, String> SHORT_BEFORE_STOP =
      Map.of("Q", "quận", "H", "huyện", "P", "phường", "X", "xã", "T", "tỉnh");

  private final String source;
  private final List<NameWord> words;

  private NameWords(String source, List<NameWord> words) {
    this.source = source;
    this.words = List.copyOf(words);
  }

  static NameWords of(String phrase) {
    String source = Normalizer.normalize(phrase, Normalizer.Form.NFC);
    List<MatchResult> pieces = PIECE.matcher(source).results().toList();
    var words = new ArrayList<NameWord>();
    boolean parted = false;
    for (int i = 0; i < pieces.size(); i++) {
      MatchResult piece = pieces.get(i);
      if (PARTING.contains(piece.group()) || piece.group().equalsIgnoreCase("và")) {
        parted = true;
      } else if (Character.isLetterOrDigit(piece.group().charAt(0))) {
        add(words, piece, written(piece.group(), isStoppedBeforeName(pieces, i)), parted);
        parted = false;
      }
    }
    return new NameWords(source, words);
  }

  /** "P. Cầu Dền", but not "TT. HĐND". */
  private static boolean isStoppedBeforeName(List<MatchResult> pieces, int index) {
    if (index + 2 >= pieces.size() || !pieces.get(index + 1).group().equals(".")) {
      return false;
    }
    String next = pieces.get(index + 2).group();
    return Character.isUpperCase(next.charAt(0))
        && next.length() > 1
        && Character.isLowerCase(next.charAt(1));
  }

  private static String written(String piece, boolean stop) {
    if (SHORT.containsKey(piece)) {
      return SHORT.getOrDefault(piece, piece);
    }
    if (stop) {
      return SHORT_BEFORE_STOP.getOrDefault(piece, piece);
    }
    boolean ofTheCity = piece.length() > 4 && piece.endsWith("TP");
    return ofTheCity ? piece.substring(0, piece.length() - 2) + " thành phố" : piece;
  }

  private static void add(List<NameWord> words, MatchResult piece, String written, boolean parted) {
    boolean before = parted;
    for (String one : written.split(" ", -1)) {
      words.add(new NameWord(one, Orthography.key(one), before, piece.start(), piece.end()));
      before = false;
    }
  }

  int size() {
    return words.size();
  }

  NameWord at(int index) {
    return words.get(index);
  }

  /** Empty behind the end. */
  String key(int index) {
    return index < words.size() ? words.get(index).key() : "";
  }

  /** Whether a name may end before the word: at a joint or at the end. */
  boolean isPartedAt(int index) {
    return index >= words.size() || words.get(index).parted();
  }

  NameWords from(int start) {
    return new NameWords(source, words.subList(start, words.size()));
  }

  NameWords until(int end) {
    return new NameWords(source, words.subList(0, end));
  }

  /** With the others behind, as if no joint stood between. */
  NameWords followedBy(NameWords more) {
    var all = new ArrayList<>(words);
    all.add(more.at(0).joined());
    all.addAll(more.words.subList(1, more.size()));
    return new NameWords(source, all);
  }

  /** Whether the other words stand here, from the index on. */
  boolean hasAt(int index, NameWords other) {
    for (int i = 0; i < other.size(); i++) {
      if (!key(index + i).equals(other.key(i))) {
        return false;
      }
    }
    return true;
  }

  /** No comma or "và" within. */
  boolean isUnbroken(int from, int to) {
    return words.subList(from + 1, to).stream().noneMatch(NameWord::parted);
  }

  /** Keys of a stretch in one string. */
  String key(int from, int to) {
    var key = new StringBuilder();
    for (int i = from; i < to; i++) {
      key.append(i == from ? "" : " ").append(words.get(i).key());
    }
    return key.toString();
  }

  /** What the stretch looks like when every word is shortened to its first letter: "SKHĐT". */
  String initials(int from, int to) {
    var initials = new StringBuilder();
    for (NameWord word : words.subList(from, to)) {
      if (word.isAbbreviation()) {
        initials.append(word.text());
      } else {
        initials.append(Orthography.initial(word.text()));
      }
    }
    return initials.toString();
  }

  /** Something is shortened here, and not so far that "CT" might be anything. */
  boolean mayShortenName(int from, int to) {
    List<NameWord> stretch = words.subList(from, to);
    boolean shortened = stretch.stream().anyMatch(NameWord::isAbbreviation);
    boolean word = stretch.stream().anyMatch(each -> !each.isAbbreviation());
    return shortened && (word || initials(from, to).length() >= 3);
  }

  /** Capitals throughout, and nothing of the same name goes on behind it: "Ngô Quyền". */
  boolean isProperName(int from, int to) {
    List<NameWord> name = words.subList(from, to);
    boolean capitals =
        name.stream().allMatch(NameWord::isCapitalised)
            && Character.isUpperCase(name.getFirst().text().charAt(0));
    return capitals && (isPartedAt(to) || !words.get(to).isCapitalised());
  }

  /** The stretch as printed. */
  String text(int from, int to) {
    return source.substring(words.get(from).start(), words.get(to - 1).end());
  }

  /** Whether this stretch, with whole words and abbreviations mixed, shortens the name. */
  boolean shortens(int from, int to, NameWords name) {
    int next = 0;
    for (NameWord word : words.subList(from, to)) {
      if (next < name.size() && word.key().equals(name.key(next))) {
        next++;
      } else if (word.isAbbreviation() && name.hasInitialsAt(next, word.text())) {
        next += word.text().length();
      } else {
        return false;
      }
    }
    return next == name.size();
  }

  private boolean hasInitialsAt(int from, String letters) {
    if (from + letters.length() > size()) {
      return false;
    }
    for (int i = 0; i < letters.length(); i++) {
      if (Orthography.initial(words.get(from + i).text())
          != Orthography.initial(letters.substring(i, i + 1))) {
        return false;
      }
    }
    return true;
  }
}
