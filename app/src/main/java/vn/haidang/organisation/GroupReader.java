package vn.haidang.organisation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads groups: "các Sở, ban, ngành", "UBND các quận, huyện", "100% các xã, phường". */
final class GroupReader {

  /** Nouns by which many units are named at once, and what they stand for. */
  private enum Noun {
    SO("sở", EnumSet.of(UnitKind.DEPARTMENT), null),
    BAN("ban", EnumSet.of(UnitKind.MANAGEMENT_BOARD), null),
    NGANH(
        "ngành",
        EnumSet.of(UnitKind.INSPECTORATE, UnitKind.COMMITTEE_OFFICE, UnitKind.VERTICAL_AGENCY),
        null),
    NGANH_DOC("cơ quan ngành dọc", EnumSet.of(UnitKind.VERTICAL_AGENCY), null),
    BO("bộ", EnumSet.of(UnitKind.MINISTRY), null),
    CO_QUAN_NGANG_BO("cơ quan ngang bộ", EnumSet.of(UnitKind.MINISTRY), null),
    THANH_PHO_TRUNG_UONG(
        "thành phố trực thuộc trung ương", EnumSet.of(UnitKind.CENTRAL_CITY), null),
    TINH("tỉnh", EnumSet.of(UnitKind.PROVINCE, UnitKind.CENTRAL_CITY), null),
    QUAN("quận", EnumSet.of(UnitKind.URBAN_DISTRICT), null),
    HUYEN("huyện", EnumSet.of(UnitKind.RURAL_DISTRICT), null),
    THI_XA("thị xã", EnumSet.of(UnitKind.TOWN), null),
    THANH_PHO("thành phố", EnumSet.of(UnitKind.PROVINCIAL_CITY), null),
    XA("xã", EnumSet.of(UnitKind.RURAL_COMMUNE), null),
    PHUONG("phường", EnumSet.of(UnitKind.WARD), null),
    THI_TRAN("thị trấn", EnumSet.of(UnitKind.TOWNSHIP), null),
    DAC_KHU("đặc khu", EnumSet.of(UnitKind.SPECIAL_ZONE), null),
    CAP_HUYEN("cấp huyện", EnumSet.noneOf(UnitKind.class), UnitLevel.DISTRICT),
    CAP_XA("cấp xã", EnumSet.noneOf(UnitKind.class), UnitLevel.COMMUNE),
    DIA_PHUONG("địa phương", EnumSet.noneOf(UnitKind.class), null),
    OPEN_DOAN_THE("đoàn thể", null, null),
    OPEN_DOAN_THE_CHINH_TRI("tổ chức chính trị - xã hội", null, null),
    OPEN_TO_CHUC("tổ chức", null, null),
    OPEN_CO_QUAN("cơ quan", null, null),
    OPEN_CO_QUAN_CHINH_PHU("cơ quan thuộc Chính phủ", null, null),
    OPEN_DON_VI("đơn vị", null, null),
    OPEN_CAP("cấp", null, null),
    OPEN_DOANH_NGHIEP("doanh nghiệp", null, null);

    private final NameWords words;
    private final String text;
    private final @Nullable Set<UnitKind> kinds;
    private final @Nullable UnitLevel level;

    Noun(String text, @Nullable Set<UnitKind> kinds, @Nullable UnitLevel level) {
      this.words = NameWords.of(text);
      this.text = text;
      this.kinds = kinds;
      this.level = level;
    }
  }

  private static final Set<Noun> OF_THE_COUNTRY =
      EnumSet.of(Noun.BO, Noun.CO_QUAN_NGANG_BO, Noun.TINH, Noun.THANH_PHO_TRUNG_UONG);

  private static final NameWords MANY = NameWords.of("các");
  private static final List<NameWords> TAILS =
      List.of(
          NameWords.of("có liên quan"),
          NameWords.of("liên quan"),
          NameWords.of("trực thuộc trung ương"),
          NameWords.of("trực thuộc"),
          NameWords.of("khác"),
          NameWords.of("cấp tỉnh"));

  private final UnitNames names;
  private final NameWords phrase;
  private final Setting setting;

  GroupReader(UnitNames names, NameWords phrase, Setting setting) {
    this.names = names;
    this.phrase = phrase;
    this.setting = setting;
  }

  /** A group and where its words end. */
  record Found(int end, List<Unit> units, List<String> open, List<String> absent) {
    Referent.Group group(String words) {
      return new Referent.Group(words, units, open, absent);
    }
  }

  /** The group that begins at an index; null where none does. */
  @Nullable Found at(int index) {
    int at = index;
    boolean many = false;
    while (phrase.hasAt(at, MANY) || isCount(at)) {
      many = true;
      at++;
    }
    var nouns = new ArrayList<Noun>();
    int end = at;
    Noun noun = nounAt(at);
    while (noun != null && !isName(end, noun)) {
      nouns.add(noun);
      end += noun.words.size();
      noun = end < phrase.size() && phrase.at(end).parted() ? nounAt(skipMany(end)) : null;
      end = noun == null ? end : skipMany(end);
    }
    int closed = tail(end);
    boolean plural =
        many || nouns.size() > 1 || nouns.contains(Noun.CAP_XA) || nouns.contains(Noun.CAP_HUYEN);
    if (nouns.isEmpty() || !plural && closed == end || isNoGroup(nouns)) {
      return null;
    }
    return members(nouns, closed);
  }

  /** "các ban", "các ngành, lĩnh vực" alone are parts of something else. */
  private static boolean isNoGroup(List<Noun> nouns) {
    return nouns.equals(List.of(Noun.BAN)) || nouns.equals(List.of(Noun.NGANH));
  }

  private int skipMany(int index) {
    return phrase.hasAt(index, MANY) ? index + 1 : index;
  }

  private boolean isCount(int index) {
    return index + 1 < phrase.size()
        && phrase.at(index).text().chars().allMatch(Character::isDigit)
        && (phrase.hasAt(index + 1, MANY) || nounAt(index + 1) != null);
  }

  /** The longest noun at the index. */
  private @Nullable Noun nounAt(int index) {
    Noun longest = null;
    for (Noun noun : Noun.values()) {
      boolean longer = longest == null || noun.words.size() > longest.words.size();
      if (longer && phrase.hasAt(index, noun.words)) {
        longest = noun;
      }
    }
    return longest;
  }

  /**
   * "Sở Tài chính", "Ban Tuyên giáo", "các quận Lê Chân, Ngô Quyền", "các Sở: Nội vụ": names
   * follow.
   */
  private boolean isName(int index, Noun noun) {
    int next = index + noun.words.size();
    if (next >= phrase.size() || noun.kinds == null) {
      return false;
    }
    boolean capital = phrase.at(next).isCapitalised() && nounAt(next) == null;
    if (capital && !phrase.at(next).parted()) {
      return KindWords.lengthAt(phrase, next) == 0 && tail(next) == next;
    }
    NameWords whole = noun.words.followedBy(phrase.from(next));
    return capital && names.longestAt(whole, 0).stream().anyMatch(m -> m.end() > noun.words.size());
  }

  /** "có liên quan", "thành phố", "tỉnh Lào Cai" behind the nouns. */
  private int tail(int index) {
    int end = index;
    for (NameWords tail : TAILS) {
      if (phrase.hasAt(end, tail)) {
        end += tail.size();
      }
    }
    boolean place = end < phrase.size() && !phrase.at(end).parted();
    int kind = place ? KindWords.lengthAt(phrase, end) : 0;
    return end + kind;
  }

  private Found members(List<Noun> nouns, int end) {
    var units = new ArrayList<Unit>();
    var open = new ArrayList<String>();
    var absent = new ArrayList<String>();
    boolean provinces = nouns.contains(Noun.TINH);
    for (Noun noun : nouns) {
      List<Unit> members = noun == Noun.THANH_PHO && provinces ? List.of() : membersOf(noun);
      boolean central = (noun == Noun.NGANH || noun == Noun.BAN) && nouns.contains(Noun.BO);
      if (noun.kinds == null || central) {
        open.add(noun.text);
      } else if (members.isEmpty() && !(noun == Noun.THANH_PHO && provinces)) {
        absent.add(noun.text);
      }
      if (!central) {
        members.stream().filter(unit -> !units.contains(unit)).forEach(units::add);
      }
    }
    return new Found(end, units, open, absent);
  }

  private List<Unit> membersOf(Noun noun) {
    Set<UnitKind> kinds = noun.kinds;
    if (kinds == null) {
      return List.of();
    }
    if (noun == Noun.DIA_PHUONG && !setting.isLocal()) {
      return membersOf(Noun.TINH);
    }
    if (OF_THE_COUNTRY.contains(noun)) {
      return names.listAll(setting.on()).stream().filter(u -> kinds.contains(u.kind())).toList();
    }
    Unit home = setting.territory(UnitLevel.PROVINCE).orElse(null);
    if (home == null) {
      return List.of();
    }
    return names.listWithin(home.id(), setting.on()).stream()
        .filter(unit -> isMember(unit, noun, kinds, home))
        .toList();
  }

  private static boolean isMember(Unit unit, Noun noun, Set<UnitKind> kinds, Unit home) {
    if (noun == Noun.DIA_PHUONG) {
      return unit.kind().isTerritory() && home.id().equals(unit.parent());
    }
    if (noun.level != null) {
      return unit.kind().isTerritory() && unit.level() == noun.level;
    }
    return kinds.contains(unit.kind())
        && (unit.kind().isTerritory() || home.id().equals(unit.parent()));
  }
}
