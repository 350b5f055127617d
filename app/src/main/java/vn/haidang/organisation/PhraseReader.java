package vn.haidang.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.haidang.organisation.Referent.Ground;
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
  private final ListedNames listed;
  private final NameMeaning meaning;
  private final List<Referent> found = new ArrayList<>();

  PhraseReader(UnitNames names, NameWords phrase, Setting setting) {
    this.names = names;
    this.phrase = phrase;
    this.setting = setting;
    this.groups = new GroupReader(names, phrase, setting);
    this.listed = new ListedNames(names, phrase);
    this.meaning = new NameMeaning(setting);
  }

  private static List<NameWords> words(String... all) {
    return Arrays.stream(all).map(NameWords::of).toList();
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
    int known = groupOrNameAt(start, at);
    if (known > 0) {
      return known;
    }
    int committee = committeeEnd(at);
    if (committee > at) {
      return committeeAt(start, committee);
    }
    return unknown(start);
  }

  /** End of the group or name that stands at the index, 0 for none. */
  private int groupOrNameAt(int start, int at) {
    GroupReader.Found group = groups.at(at);
    if (group == null) {
      return nameAt(start, at);
    }
    found.add(group.group(phrase.text(start, group.end())));
    return group.end();
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
    int known = groupOrNameAt(start, at);
    if (known > 0) {
      return known;
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
                .or(() -> Optional.of(UnitLevel.PROVINCE))
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
    List<Match> matches = listed.longestAt(from);
    if (matches.isEmpty() || goesOn(matches.getFirst().end())) {
      int kind = many ? listed.headAt(from) : 0;
      if (kind > 0) {
        listed.carry(from, kind);
        return from + kind;
      }
      return matches.isEmpty() ? almost(start, from) : 0;
    }
    int end = matches.getFirst().end();
    int kind = KindWords.lengthAt(phrase, from);
    boolean inList = many || phrase.isPartedAt(from + 1) && from + 1 < end;
    if (kind > 0 || inList) {
      listed.carry(from, Math.max(kind, 1));
    }
    var place = new PlaceReader(names, phrase, setting).after(end, matches);
    String words = phrase.text(start, place.end());
    found.add(meaning.of(words, place.matches(), place.narrowed()));
    return place.end();
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

  /** The rest up to the next joint that begins something known. */
  private int unknown(int start) {
    int end = nextKnown(start);
    if (phrase.at(start).isCapitalised() || start == 0) {
      found.add(new Referent.Unknown(phrase.text(start, end)));
    }
    return end;
  }

  private int nextKnown(int start) {
    int end = start + 1;
    while (end < phrase.size() && !(phrase.isPartedAt(end) && begins(end))) {
      end++;
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
    int end = nextKnown(from);
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
    Optional<Unit> nearest = meaning.nearest(near);
    if (nearest.isEmpty()) {
      return 0;
    }
    int to = near.getFirst().end();
    found.add(new Referent.One(phrase.text(start, to), nearest.get(), Ground.ALMOST));
    return to;
  }
}
