package vn.haidang.kernel.legaltext;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.quantity.PrintedNumber;

/**
 * Finds the figures of a passage, with unit, bound and range. Numbers that only name something
 * (articles, dates, roads, terms) and figures in brackets are passed over.
 */
final class FigureScanner {

  /** A figure that can be read two ways; it is reported and never guessed. */
  record Doubtful(int first, int end) {}

  record Result(List<Figure> figures, List<Doubtful> doubtful) {}

  private static final Lexicon NAMES_A_NUMBER =
      Lexicon.of(
          "điều|khoản|điểm|mục|phụ lục|biểu|số|chương|phần|tháng|quý|quí|ngày|năm|thứ|đợt|khóa|kỳ|loại|cấp|bước|tuyến|quốc lộ|đường|tỉnh lộ|ngã|tcvn|iso|khu vực|tiểu mục|mẫu|chỉ tiêu|mục tiêu|hoạt động|nhiệm vụ|giai đoạn|nhóm|mô hình|vùng|phiên bản|bản|tiết|câu|bảng|hình|tổ|phường|quận|hạng|lớp|mức độ");

  private static final Lexicon RANK =
      Lexicon.of("tốp|top|tốp đầu|nhóm|vị trí thứ|xếp thứ|đứng thứ|thứ hạng");
  private static final Lexicon LEADING =
      Lexicon.of("dẫn đầu|đứng đầu|hàng đầu|có chỉ số cao|cao nhất cả nước|tốt nhất");

  /** "nhóm 4 nước dẫn đầu": how far behind the number the words may stand that make it a rank. */
  private static final int RANK_REACH = 8;

  /** No noun that is counted begins with one of these. */
  private static final Lexicon NO_NOUN =
      Lexicon.of(
          "trong|của|và|hoặc|đến|tới|so|ở|tại|từ|là|được|theo|với|để|thì|như|này|đó|trở|mỗi|cho|vào|bằng|lên|xuống|khi|nếu|có|đạt|tăng|giảm|còn");

  private static final List<String> WORDS =
      List.of("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười");

  private final Passage passage;
  private final List<Figure> figures = new ArrayList<>();
  private final List<Doubtful> doubtful = new ArrayList<>();
  private @Nullable BigDecimal pendingBaseline;

  private FigureScanner(Passage passage) {
    this.passage = passage;
  }

  /** {@code taken}: tokens that belong to citations. */
  static Result scan(Passage passage, boolean[] taken) {
    var scanner = new FigureScanner(passage);
    int i = Labels.bodyStart(passage);
    int depth = 0;
    while (i < passage.size()) {
      Token token = passage.at(i);
      depth = Math.max(0, depth + (token.is("(") ? 1 : token.is(")") ? -1 : 0));
      int end = depth == 0 && !taken[i] ? scanner.readAt(i) : -1;
      i = Math.max(i + 1, end);
    }
    return new Result(scanner.figures, scanner.doubtful);
  }

  private int readAt(int i) {
    Token token = passage.at(i);
    if (token.isNumber()) {
      int part = partOf(i);
      return part > 0 ? part : isName(i) ? -1 : number(i);
    }
    int word = WORDS.indexOf(token.fold());
    boolean bounded = Bound.AT_LEAST.startBefore(passage, i) >= 0;
    UnitReader.Found unit = word >= 0 && bounded ? UnitReader.after(passage, i + 1) : null;
    if (unit == null) {
      return -1;
    }
    return add(i, i + 1, BigDecimal.valueOf(word + 1L), null, unit);
  }

  /** "65/72 xã": so many of all; -1 where no such thing stands. */
  private int partOf(int i) {
    boolean stroke = passage.fold(i + 1).equals("/") && !DATED.contains(passage.fold(i - 1));
    boolean rate = stroke && UnitReader.after(passage, i + 1) != null;
    UnitReader.Found unit = stroke && !rate ? UnitReader.after(passage, i + 3) : null;
    if (unit == null || passage.at(i + 2).isWord() || !UnitReader.countsAt(passage, i + 3)) {
      return -1;
    }
    return PrintedNumber.read(passage.at(i).text()) instanceof PrintedNumber.Read(BigDecimal some)
            && PrintedNumber.read(passage.at(i + 2).text())
                instanceof PrintedNumber.Read(BigDecimal all)
            && some.compareTo(all) <= 0
        ? add(i, i + 3, some, null, unit)
        : -1;
  }

  /** Behind these two numbers and a stroke are a day. */
  private static final Set<String> DATED = Set.of("ngày", "trước", "đến", "từ", "/", "số", "hết");

  /** "nâng cấp 40 công trình" counts, "trường cấp 3" names. */
  private static final Set<String> BEFORE_LEVEL = Set.of("nâng", "cung", "trợ");

  private boolean isName(int i) {
    String before = passage.fold(i - 1);
    boolean joined =
        before.equals("/")
            || (before.equals("-") && i >= 2 && passage.at(i - 2).isWord() && touches(i - 2));
    boolean year = DateMention.yearAt(passage, i) > 0 && UnitReader.after(passage, i + 1) == null;
    boolean share = passage.fold(i + 1).equals("%");
    boolean raised = before.equals("cấp") && BEFORE_LEVEL.contains(passage.fold(i - 2));
    boolean named = NAMES_A_NUMBER.startBefore(passage, i) >= 0 && !isRank(i) && !share && !raised;
    return joined || year || named || DateMention.at(passage, i) != null;
  }

  private boolean touches(int i) {
    return passage.at(i).end() == passage.at(i + 1).start()
        && passage.at(i + 1).end() == passage.at(i + 2).start();
  }

  private boolean isRank(int i) {
    int start = RANK.startBefore(passage, i);
    if (start < 0) {
      return false;
    }
    int end = Math.min(Sentences.endOf(passage, i), i + RANK_REACH);
    return !passage.fold(start).equals("nhóm") || LEADING.firstIn(passage, i + 1, end) >= 0;
  }

  private int number(int i) {
    if (isRank(i)) {
      return rank(i);
    }
    int second = rangeEnd(i);
    int last = second < 0 ? i : second;
    UnitReader.Found known = UnitReader.after(passage, last + 1);
    UnitReader.Found unit = known == null && second < 0 ? counted(i) : known;
    if (unit == null) {
      return standsWhereItWas(i);
    }
    PrintedNumber low = PrintedNumber.read(passage.at(i).text());
    PrintedNumber high = second < 0 ? low : PrintedNumber.read(passage.at(second).text());
    if (low instanceof PrintedNumber.Ambiguous || high instanceof PrintedNumber.Ambiguous) {
      doubtful.add(new Doubtful(i, unit.end()));
      return unit.end();
    }
    if (!(low instanceof PrintedNumber.Read(BigDecimal value))
        || !(high instanceof PrintedNumber.Read(BigDecimal max))) {
      return -1;
    }
    return add(i, last + 1, value, second < 0 || max.compareTo(value) <= 0 ? null : max, unit);
  }

  /** "từ 4.500 lên 5.200 doanh nghiệp": the unit stands with the second figure alone. */
  private int standsWhereItWas(int i) {
    String next = passage.fold(i + 1);
    boolean moves = next.equals("lên") || next.equals("xuống");
    int second = passage.fold(i + 2).equals("còn") ? i + 3 : i + 2;
    boolean figure = moves && second < passage.size() && passage.at(second).isNumber();
    if (figure
        && passage.fold(i - 1).equals("từ")
        && PrintedNumber.read(passage.at(i).text())
            instanceof PrintedNumber.Read(BigDecimal value)) {
      pendingBaseline = value;
      return i + 1;
    }
    return -1;
  }

  /**
   * "ít nhất 03 cụm trung tâm dữ liệu": behind a bound, or a count printed with a leading zero, the
   * next word is what is counted, whatever it is. Null where no noun follows.
   */
  private UnitReader.@Nullable Found counted(int i) {
    String printed = passage.at(i).text();
    boolean padded = printed.length() == 2 && printed.charAt(0) == '0';
    boolean bounded = Bound.standsBefore(passage, i);
    boolean whole = printed.indexOf(',') < 0;
    boolean word =
        i + 1 < passage.size()
            && passage.at(i + 1).isWord()
            && !passage.at(i + 1).isCapitalised()
            && !NO_NOUN.beginsAt(passage, i + 1);
    return whole && word && (padded || bounded)
        ? new UnitReader.Found(passage.fold(i + 1), i + 2, null)
        : null;
  }

  private int rank(int i) {
    if (!(PrintedNumber.read(passage.at(i).text())
        instanceof PrintedNumber.Read(BigDecimal value))) {
      return -1;
    }
    int lead = RANK.startBefore(passage, i);
    figures.add(
        new Figure(
            i,
            i + 1,
            lead,
            Target.Comparator.AT_MOST,
            true,
            false,
            value,
            null,
            "hạng",
            null,
            null));
    return i + 1;
  }

  /**
   * Index of the second number of "13,5 - 14,5%", "1% - 3%" or "từ 10 đến 15 xã"; -1 if there is no
   * range.
   */
  private int rangeEnd(int i) {
    int dash = passage.fold(i + 1).equals("%") ? i + 2 : i + 1;
    boolean to =
        passage.fold(dash).equals("-")
            || (passage.fold(dash).equals("đến") && passage.fold(i - 1).equals("từ"));
    boolean number = to && dash + 1 < passage.size() && passage.at(dash + 1).isNumber();
    return number && UnitReader.after(passage, dash + 2) != null ? dash + 1 : -1;
  }

  private int add(
      int first,
      int afterNumber,
      BigDecimal value,
      @Nullable BigDecimal max,
      UnitReader.Found unit) {
    int end = unit.end();
    if (isBaseline(first, end, unit)) {
      pendingBaseline = value;
      return end;
    }
    Bound bound = bound(first, end, max != null);
    end += closesUpwards(end) || closesDownwards(end) ? 2 : 0;
    boolean about = Bound.ABOUT.startBefore(passage, bound.lead()) >= 0;
    int lead = about ? Bound.ABOUT.startBefore(passage, bound.lead()) : bound.lead();
    Figure figure =
        new Figure(
            first,
            end,
            lead,
            bound.comparator(),
            bound.stated(),
            about,
            value,
            max,
            unit.unit(),
            unit.per(),
            null);
    figures.add(pendingBaseline == null ? figure : figure.withBaseline(pendingBaseline));
    pendingBaseline = null;
    return Math.max(end, afterNumber);
  }

  /** What the words before and behind the figure say of it, the plainest first. */
  private Bound bound(int first, int end, boolean range) {
    Bound bound =
        range ? new Bound(Target.Comparator.RANGE, first, true) : Bound.before(passage, first);
    if (closesUpwards(end) || closesDownwards(end)) {
      Target.Comparator comparator =
          closesUpwards(end) ? Target.Comparator.AT_LEAST : Target.Comparator.AT_MOST;
      int lead = passage.fold(first - 1).equals("từ") ? first - 1 : bound.lead();
      return new Bound(comparator, lead, true);
    }
    if (!bound.stated() && risesBehind(end)) {
      return new Bound(Target.Comparator.AT_LEAST, first, true);
    }
    if (!bound.stated() && opensUpwards(first)) {
      return new Bound(Target.Comparator.AT_LEAST, first - 1, true);
    }
    return bound;
  }

  /** "15% trở lên". */
  private boolean closesUpwards(int end) {
    return passage.fold(end).equals("trở") && passage.fold(end + 1).equals("lên");
  }

  /** "30% trở xuống". */
  private boolean closesDownwards(int end) {
    return passage.fold(end).equals("trở") && passage.fold(end + 1).equals("xuống");
  }

  /**
   * "giảm từ 23 ca … xuống 18 ca": the first figure is where things stand, not where they shall go.
   */
  private boolean isBaseline(int first, int end, UnitReader.Found unit) {
    boolean from = passage.fold(first - 1).equals("từ");
    String next = passage.fold(end);
    boolean moves =
        next.equals("xuống")
            || next.equals("lên")
            || next.equals("còn")
            || (next.equals("năm") && passage.fold(end + 2).equals("lên"));
    return from && moves && !unit.unit().isEmpty();
  }

  /** "95% dân số trở lên": a short noun may stand between. */
  private boolean risesBehind(int end) {
    for (int i = end; i < Math.min(passage.size() - 1, end + LONGEST_NOUN); i++) {
      if (i > end && passage.fold(i).equals("trở") && passage.fold(i + 1).equals("lên")) {
        return true;
      }
      if (!passage.at(i).isWord()) {
        return false;
      }
    }
    return false;
  }

  private static final int LONGEST_NOUN = 4;

  /** "phát triển từ 05 bộ dữ liệu": so many or more, where nothing says up to how many. */
  private boolean opensUpwards(int first) {
    return passage.fold(first - 1).equals("từ") && REACHES.startBefore(passage, first - 1) >= 0;
  }

  private static final Lexicon REACHES =
      Lexicon.of("đạt|phát triển|có|xây dựng|thành lập|hình thành|thu hút|tổ chức");
}
