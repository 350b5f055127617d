package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All names that units ever had, to be looked up as a text prints them: in full, without the place
 * ("Sở Tài chính" of "Sở Tài chính thành phố Hải Phòng"), without the kind ("Ngô Quyền" of "quận
 * Ngô Quyền"), shortened.
 */
final class UnitNames {

  /** Longest name of an agency in words; longer stretches are not looked up. */
  private static final int LONGEST = 22;

  /** In shorter names one letter makes another name. */
  private static final int SHORTEST_NEAR = 9;

  private static final NameWords COUNTRY = NameWords.of("Việt Nam");
  private static final NameWords COMMITTEE = NameWords.of("ủy ban");

  /** How a text names a unit. */
  enum Form {
    FULL,
    PLACE_LEFT_OUT,
    KIND_LEFT_OUT,
    ABBREVIATION
  }

  /** A stretch of words that may mean the unit; {@code end} is exclusive. */
  record Match(Unit unit, Form form, int end) {}

  private record Entry(Unit unit, Form form, NameWords words, String letters) {}

  private final Map<String, List<Entry>> byKey = new HashMap<>();
  private final Map<String, List<Entry>> byInitials = new HashMap<>();
  private final Map<String, List<Entry>> byLetters = new HashMap<>();
  private final Map<UnitId, List<Unit>> stretches = new HashMap<>();
  private final Map<UnitId, List<Unit>> within = new HashMap<>();
  private final Map<UnitId, List<Entry>> agencies = new HashMap<>();

  /** {@code units}: each unit once for every stretch of time in which it stood unchanged. */
  UnitNames(List<Unit> units) {
    for (Unit unit : units) {
      stretches.computeIfAbsent(unit.id(), id -> new ArrayList<>()).add(unit);
    }
    for (Unit unit : units) {
      unit.ancestors().stream()
          .filter(above -> levelOf(above) == UnitLevel.PROVINCE)
          .forEach(above -> within.computeIfAbsent(above, id -> new ArrayList<>()).add(unit));
      enter(unit);
    }
  }

  private UnitLevel levelOf(UnitId id) {
    List<Unit> known = stretches.get(id);
    return known == null ? UnitLevel.CENTRAL : known.getFirst().level();
  }

  private void enter(Unit unit) {
    NameWords name = NameWords.of(unit.name());
    put(unit, Form.FULL, name);
    if (unit.kind().isTerritory()) {
      int kind = KindWords.lengthAt(name, 0);
      if (kind > 0 && kind < name.size()) {
        put(unit, Form.KIND_LEFT_OUT, name.from(kind));
      }
    } else {
      int core = coreOf(name, unit);
      if (core < name.size()) {
        put(unit, Form.PLACE_LEFT_OUT, name.until(core));
      }
      if (unit.kind() == UnitKind.MASS_ORGANISATION) {
        worn(name.until(core)).forEach(words -> put(unit, Form.PLACE_LEFT_OUT, words));
      }
    }
    if (unit.abbreviation() != null) {
      put(unit, Form.ABBREVIATION, NameWords.of(unit.abbreviation()));
    }
  }

  /**
   * "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh" is called "Mặt trận Tổ quốc tỉnh" and what lies
   * between.
   */
  private static List<NameWords> worn(NameWords core) {
    var worn = new ArrayList<NameWords>();
    NameWords shorter = core;
    if (core.size() > 3 && core.hasAt(core.size() - 2, COUNTRY)) {
      shorter = core.until(core.size() - 2);
      worn.add(shorter);
    }
    if (core.hasAt(0, COMMITTEE)) {
      worn.add(core.from(2));
      worn.add(shorter.from(2));
    }
    return worn;
  }

  private void put(Unit unit, Form form, NameWords words) {
    if (words.size() == 0) {
      return;
    }
    String key = words.key(0, words.size());
    var entry = new Entry(unit, form, words, Orthography.bare(key));
    byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
    if (form != Form.KIND_LEFT_OUT) {
      byLetters.computeIfAbsent(entry.letters(), k -> new ArrayList<>()).add(entry);
    }
    boolean agency = !unit.kind().isTerritory() && words.size() > 1;
    if (agency && form != Form.ABBREVIATION) {
      for (UnitId above : unit.ancestors()) {
        agencies.computeIfAbsent(above, id -> new ArrayList<>()).add(entry);
      }
    }
    if (agency || form == Form.ABBREVIATION) {
      String initials = words.initials(0, words.size());
      byInitials.computeIfAbsent(initials, k -> new ArrayList<>()).add(entry);
    }
  }

  /** Words of an agency's name before the place it works in. */
  private int coreOf(NameWords name, Unit unit) {
    for (UnitId above : unit.ancestors().reversed()) {
      for (Unit place : stretches.getOrDefault(above, List.of())) {
        NameWords words = NameWords.of(place.name());
        int kind = KindWords.lengthAt(words, 0);
        int tail = longestTail(name, words, kind);
        if (tail > 0 && tail < name.size() - 1) {
          return name.size() - tail;
        }
      }
    }
    return name.size();
  }

  private static int longestTail(NameWords name, NameWords place, int kind) {
    NameWords proper = place.from(kind);
    NameWords kindAlone = place.until(kind);
    for (NameWords tail : List.of(place, proper, kindAlone)) {
      int start = name.size() - tail.size();
      if (tail.size() > 0
          && start > 0
          && name.key(start, name.size()).equals(tail.key(0, tail.size()))) {
        return tail.size();
      }
    }
    return 0;
  }

  /** Everything the longest known stretch from an index on may mean, on whatever day. */
  List<Match> longestAt(NameWords phrase, int from) {
    for (int to = Math.min(phrase.size(), from + LONGEST); to > from; to--) {
      List<Match> found = exactly(phrase, from, to);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Match> exactly(NameWords phrase, int from, int to) {
    Set<Match> found = new LinkedHashSet<>();
    boolean properName = phrase.isProperName(from, to);
    boolean unbroken = phrase.isUnbroken(from, to);
    for (Entry entry : byKey.getOrDefault(phrase.key(from, to), List.of())) {
      boolean agency = !entry.unit().kind().isTerritory();
      boolean kindOrProper = entry.form() != Form.KIND_LEFT_OUT || properName;
      if (kindOrProper && (agency || unbroken)) {
        found.add(new Match(entry.unit(), entry.form(), to));
      }
    }
    if (found.isEmpty() && phrase.mayShortenName(from, to)) {
      for (Entry entry : byInitials.getOrDefault(phrase.initials(from, to), List.of())) {
        if (entry.form() == Form.ABBREVIATION || phrase.shortens(from, to, entry.words())) {
          found.add(new Match(entry.unit(), Form.ABBREVIATION, to));
        }
      }
    }
    return List.copyOf(found);
  }

  /**
   * What a typing error leaves: the words without accents, or an agency of the province with one
   * letter wrong.
   */
  List<Match> nearly(NameWords phrase, int from, int to, UnitId province) {
    String letters = Orthography.bare(phrase.key(from, to));
    Set<Match> found = new LinkedHashSet<>();
    for (Entry entry : byLetters.getOrDefault(letters, List.of())) {
      found.add(new Match(entry.unit(), entry.form(), to));
    }
    if (found.isEmpty() && letters.length() >= SHORTEST_NEAR) {
      for (Entry entry : agencies.getOrDefault(province, List.of())) {
        if (differsByOneLetter(letters, entry.letters())) {
          found.add(new Match(entry.unit(), entry.form(), to));
        }
      }
    }
    return List.copyOf(found);
  }

  static boolean differsByOneLetter(String one, String other) {
    int start = 0;
    int shorter = Math.min(one.length(), other.length());
    while (start < shorter && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return Math.max(one.length(), other.length()) - start - end <= 1;
  }

  /** All units below a province or a city of its rank on a day. */
  List<Unit> listWithin(UnitId province, LocalDate on) {
    return within.getOrDefault(province, List.of()).stream()
        .filter(unit -> stood(unit, on))
        .toList();
  }

  /** All units on a day. */
  List<Unit> listAll(LocalDate on) {
    return stretches.values().stream()
        .flatMap(List::stream)
        .filter(unit -> stood(unit, on))
        .toList();
  }

  /** The unit as it stood on a day, or none if it did not. */
  List<Unit> find(UnitId id, LocalDate on) {
    return stretches.getOrDefault(id, List.of()).stream().filter(u -> stood(u, on)).toList();
  }

  static boolean stood(Unit unit, LocalDate on) {
    LocalDate until = unit.until();
    return !on.isBefore(unit.since()) && (until == null || on.isBefore(until));
  }
}
