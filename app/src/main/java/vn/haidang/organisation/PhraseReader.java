package vn.haidang.organisation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.Referent.Ground;
import vn.haidang.organisation.UnitNames.Form;
import vn.haidang.organisation.UnitNames.Match;

/** Goes through one phrase from left to right and says for every stretch what it means. */
final class PhraseReader {

  /** Words before a name that say who acts for the unit, or that it is asked. */
  private static final List<NameWords> BEFORE =
      words(
          "thủ trưởng",
          "người đứng đầu",
          "giám đốc",
          "chủ tịch",
          "chủ nhiệm",
          "lãnh đạo",
          "trưởng",
          "chánh",
          "thường trực",
          "đồng chí",
          "đề nghị",
          "yêu cầu",
          "giao",
          "với",
          "tại",
          "của");

  /** Words that make another name of the one before them. */
  private static final List<NameWords> OTHER_NAME =
      words("khu vực", "tối cao", "cấp cao", "Việt Nam", "trung ương");

  private static final NameWords MINISTER = NameWords.of("bộ trưởng bộ");
  private static final List<NameWords> COMMITTEES = words("ủy ban nhân dân");
  private static final NameWords COUNCIL = NameWords.of("hội đồng nhân dân");
  private static final NameWords MANY = NameWords.of("các");

  private final UnitNames names;
  private final NameWords phrase;
  private final Setting setting;
  private final GroupReader groups;
  private final List<Referent> found = new ArrayList<>();
  private @Nullable NameWords carried;

  PhraseReader(UnitNames names, NameWords phrase, Setting setting) {
    this.names = names;
    this.phrase = phrase;
    this.setting = setting;
    this.groups = new GroupReader(names, phrase, setting);
  }

  private static List<NameWords> words(String... all) {
    return java.util.Arrays.stream(all).map(NameWords::of).toList();
  }

  List<Referent> read() {
    int at = 0;
    while (at < phrase.size()) {
      int next = readAt(at);
      if (next <= at) {
        throw new IllegalStateException("no progress at word " + at);
      }
      at = next;
    }
    return List.copyOf(found);
  }

  private int readAt(int start) {
    int at = skipped(start);
    GroupReader.Found group = groups.at(at);
    if (group != null) {
      found.add(group.group(phrase.text(start, group.end())));
      return group.end();
    }
    int named = nameAt(start, at);
    if (named > 0) {
      return named;
    }
    int committee = committeeEnd(at);
    if (committee > at) {
      return committeeAt(start, committee);
    }
    return unknown(start);
  }

  private int skipped(int start) {
    int at = start;
    boolean again = true;
    while (again) {
      again = false;
      if (phrase.hasAt(at, MINISTER)) {
        at += 2;
      }
      for (NameWords before : BEFORE) {
        if (phrase.hasAt(at, before) && at + before.size() < phrase.size()) {
          at += before.size();
          again = true;
        }
      }
    }
    return at;
  }

  private int committeeEnd(int at) {
    for (NameWords committee : COMMITTEES) {
      if (phrase.hasAt(at, committee)) {
        return at + committee.size();
      }
    }
    return at;
  }

  /**
   * "Ủy ban nhân dân" with what it governs: territories, all territories of a kind, or the
   * issuer's.
   */
  private int committeeAt(int start, int at) {
    GroupReader.Found group = groups.at(at);
    if (group != null) {
      found.add(group.group(phrase.text(start, group.end())));
      return group.end();
    }
    int named = nameAt(start, at);
    if (named > 0) {
      return named;
    }
    int kind = KindWords.lengthAt(phrase, at);
    boolean bare = at >= phrase.size() || phrase.isPartedAt(at) || kind > 0;
    return bare ? issuerAt(start, at, kind) : unknown(start);
  }

  private int issuerAt(int start, int at, int kind) {
    int end = at + kind;
    var territory =
        kind == 0
            ? setting.home()
            : KindWords.levelAt(phrase, at)
                .or(() -> java.util.Optional.of(UnitLevel.PROVINCE))
                .flatMap(setting::territory);
    String words = phrase.text(start, end);
    found.add(
        territory
            .<Referent>map(unit -> new Referent.One(words, unit, Ground.ISSUER))
            .orElseGet(() -> new Referent.Unknown(words)));
    return end;
  }

  /** End of the name that stands at the index, 0 for none; what it means is noted. */
  private int nameAt(int start, int at) {
    boolean many = phrase.hasAt(at, MANY);
    int from = many ? at + 1 : at;
    List<Match> matches = withCarried(from);
    if (matches.isEmpty() || goesOn(matches.getFirst().end())) {
      int kind = many ? headOfList(from) : 0;
      if (kind > 0) {
        carried = phrase.from(from).until(kind);
        return from + kind;
      }
      return matches.isEmpty() ? almost(start, from) : 0;
    }
    int end = matches.getFirst().end();
    int kind = KindWords.lengthAt(phrase, from);
    boolean listed = many || phrase.isPartedAt(from + 1) && from + 1 < end;
    if (kind > 0 || listed) {
      carried = phrase.from(from).until(Math.max(kind, 1));
    }
    var place = new PlaceReader(names, phrase, setting).after(end, matches);
    note(phrase.text(start, place.end()), place.matches(), place.narrowed());
    return place.end();
  }

  /**
   * "các Sở: Nội vụ, Y tế", "quận Lê Chân, Ngô Quyền": the head stands once for all that follow.
   */
  private List<Match> withCarried(int from) {
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
  private int headOfList(int from) {
    int kind = Math.max(KindWords.lengthAt(phrase, from), 1);
    if (from + kind >= phrase.size() || !phrase.at(from + kind).isCapitalised()) {
      return 0;
    }
    NameWords head = phrase.from(from).until(kind);
    NameWords whole = head.followedBy(phrase.from(from + kind));
    return names.longestAt(whole, 0).stream().anyMatch(match -> match.end() > kind) ? kind : 0;
  }

  /**
   * "Tòa án nhân dân" is not meant where the text goes on "tối cao", "Thanh tra" not before "Bộ".
   */
  private boolean goesOn(int end) {
    if (OTHER_NAME.stream().anyMatch(more -> phrase.hasAt(end, more))) {
      return true;
    }
    return end < phrase.size()
        && !phrase.at(end).parted()
        && phrase.at(end).isCapitalised()
        && !phrase.hasAt(end, MANY)
        && KindWords.lengthAt(phrase, end) == 0
        && names.longestAt(phrase, end).isEmpty();
  }

  private void note(String words, List<Match> matches, boolean narrowed) {
    List<Unit> then =
        matches.stream()
            .map(Match::unit)
            .filter(unit -> UnitNames.stood(unit, setting.on()))
            .distinct()
            .toList();
    if (then.isEmpty()) {
      found.add(new Referent.NotThen(words, setting.nearest(latest(matches))));
      return;
    }
    List<Unit> nearest = setting.nearest(then);
    Form form = matches.getFirst().form();
    if (nearest.size() == 1 || isAbove(nearest.get(0), nearest.get(1))) {
      found.add(new Referent.One(words, nearest.getFirst(), ground(form, narrowed, then.size())));
    } else {
      found.add(new Referent.Several(words, nearest));
    }
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
    var latest = new java.util.LinkedHashMap<UnitId, Unit>();
    for (Match match : matches) {
      latest.merge(
          match.unit().id(),
          match.unit(),
          (one, other) -> one.since().isAfter(other.since()) ? one : other);
    }
    return List.copyOf(latest.values());
  }

  /** The rest up to the next joint that begins something known. */
  private int unknown(int start) {
    int end = start + 1;
    while (end < phrase.size() && !(phrase.isPartedAt(end) && begins(end))) {
      end++;
    }
    if (phrase.at(start).isCapitalised() || start == 0) {
      found.add(new Referent.Unknown(phrase.text(start, end)));
    }
    return end;
  }

  private boolean begins(int index) {
    int at = skipped(index);
    return groups.at(at) != null
        || committeeEnd(at) > at
        || !names.longestAt(phrase, at).isEmpty()
        || phrase.hasAt(at, COUNCIL);
  }

  private int almost(int start, int from) {
    var province = setting.territory(UnitLevel.PROVINCE);
    int end = from + 1;
    while (end < phrase.size() && !(phrase.isPartedAt(end) && begins(end))) {
      end++;
    }
    if (province.isEmpty() || end - from < 2) {
      return 0;
    }
    List<Match> near = List.of();
    for (int to = end; to > from + 1 && near.isEmpty(); to--) {
      near =
          names.nearly(phrase, from, to, province.get().id()).stream()
              .filter(match -> UnitNames.stood(match.unit(), setting.on()))
              .toList();
    }
    List<Unit> nearest = setting.nearest(near.stream().map(Match::unit).distinct().toList());
    if (nearest.isEmpty() || nearest.size() > 1 && !isAbove(nearest.get(0), nearest.get(1))) {
      return 0;
    }
    int to = near.getFirst().end();
    found.add(new Referent.One(phrase.text(start, to), nearest.getFirst(), Ground.ALMOST));
    return to;
  }
}
