package vn.haidang.kernel.legaltext;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns an accepted figure and its clause into a target: what is measured, how, and until when. */
final class TargetBuilder {

  private static final Lexicon OPENINGS =
      Lexicon.of(
          "phấn đấu đạt mục tiêu|phấn đấu đạt|phấn đấu đến|phấn đấu|hoàn thành chỉ tiêu|hoàn thành nhiệm vụ|cải thiện tích cực|trong đó|hướng tới mục tiêu|hướng tới|hướng đến|bảo đảm|đảm bảo|nâng"
              + "|đưa|đạt|có|tiếp tục|mục tiêu|thực hiện|đồng loạt triển khai|đồng loạt|và|,|:|trong năm|chỉ tiêu|duy trì|toàn tỉnh có|toàn thành phố có|toàn thành phố|đồng thời|từng bước");
  private static final Lexicon MOVES = Lexicon.of("tăng|giảm|nâng|tăng cường|giảm dần");
  private static final Lexicon MEASURED =
      Lexicon.of("tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|số|tỷ suất|tỷ số|tốc độ");
  private static final Lexicon CLOSINGS =
      Lexicon.of(
          "đạt|tăng|giảm|cắt giảm|là|:|ở mức|còn|xuống|lên|có|chiếm|tỷ lệ|tỉ lệ|đạt tỷ lệ|bằng|khoảng|từ|tăng trưởng đạt|ít nhất|tối thiểu|trên|dưới|mức|tăng thêm|được|,|các cấp ít nhất|giảm từ|tại|cho");
  private static final Lexicon GROWS =
      Lexicon.of(
          "tăng trưởng|tăng|tăng bình quân|tăng trưởng bình quân|tốc độ tăng|tốc độ tăng trưởng|mức tăng|tăng thêm");
  private static final Lexicon SHRINKS =
      Lexicon.of("giảm|giảm thêm|mức giảm|giảm bình quân|cắt giảm");
  private static final Lexicon AVERAGES = Lexicon.of("hàng năm|hằng năm|mỗi năm|trung bình");
  private static final Lexicon RATES = Lexicon.of("tỷ lệ|tỉ lệ");
  private static final Lexicon TAILS =
      Lexicon.of(
          "so với|theo nghị quyết|theo quyết định|theo quy định|theo kế hoạch|nhằm|góp phần|gắn với|tiếp tục theo dõi|để|;");
  private static final Lexicon ASPIRES = Lexicon.of("phấn đấu");

  private final Clause clause;
  private final Figure figure;
  private final Passage passage;

  private TargetBuilder(Clause clause) {
    this.clause = clause;
    this.figure = clause.figure();
    this.passage = clause.passage();
  }

  static Target build(
      String id,
      Clause clause,
      TargetContext context,
      PeriodFinder.@Nullable Found leading,
      int sentenceStart) {
    var builder = new TargetBuilder(clause);
    PeriodFinder.Found own = PeriodFinder.firstIn(clause.passage(), clause.start(), clause.end());
    PeriodFinder.Found period = own != null ? own : leading != null ? leading : context.inherited();
    Integer year = context.planYear();
    String name = period != null ? period.period() : year == null ? null : String.valueOf(year);
    LocalDate by = period != null ? period.by() : year == null ? null : LocalDate.of(year, 12, 31);
    Target.Measure measure = builder.measure();
    return new Target(
        id,
        clause.passage().section(),
        clause.quote(),
        clause.passage().span(clause.start(), clause.end()),
        builder.indicator(),
        clause.figure().comparator(),
        clause.figure().value(),
        clause.figure().valueMax(),
        builder.unit(measure),
        measure,
        name,
        by,
        clause.figure().approximate(),
        ASPIRES.firstIn(clause.passage(), sentenceStart, clause.figure().first()) >= 0,
        clause.figure().baseline(),
        clause.figure().per(),
        null);
  }

  /** A share that falls "by" a percentage falls by points, whatever the text prints. */
  private @Nullable String unit(Target.Measure measure) {
    boolean share =
        measure == Target.Measure.REDUCTION && figure.isPercent() && clause.saysBefore(RATES);
    return share ? "điểm %" : figure.unit();
  }

  private Target.Measure measure() {
    if ("hạng".equals(figure.unit())) {
      return Target.Measure.RANK;
    }
    if (figure.per() != null) {
      return figure.unit() != null && figure.unit().contains("/100 ")
          ? Target.Measure.RATIO
          : Target.Measure.RATE;
    }
    if ("lần".equals(figure.unit())) {
      return Target.Measure.RATIO;
    }
    if (figure.isPercent() || figure.isPoint()) {
      return measureOfPercent();
    }
    if ("‰".equals(figure.unit())) {
      return measureOfPercent() == Target.Measure.REDUCTION
          ? Target.Measure.REDUCTION
          : Target.Measure.RATE;
    }
    return figure.isMoney() ? Target.Measure.LEVEL : measureOfCount();
  }

  private Target.Measure measureOfPercent() {
    int last = figure.lead();
    for (int at = AVERAGES.startBefore(passage, last);
        at > clause.start();
        at = AVERAGES.startBefore(passage, last)) {
      last = at;
    }
    int grows = GROWS.lastIn(passage, clause.start(), last);
    int shrinks = SHRINKS.lastIn(passage, clause.start(), last);
    boolean adjacentShrink = shrinks >= 0 && SHRINKS.endFrom(passage, shrinks) >= last - 1;
    boolean adjacentGrowth = grows >= 0 && GROWS.endFrom(passage, grows) >= last - 1;
    if (adjacentShrink) {
      return Target.Measure.REDUCTION;
    }
    boolean opensWithGrowth =
        GROWS.beginsAt(passage, bodyStart()) && !MEASURED.beginsAt(passage, bodyStart() + 1);
    boolean namesGrowth = GROWTH_NAMES.firstIn(passage, clause.start(), last) >= 0;
    if (adjacentGrowth
        || opensWithGrowth
        || (namesGrowth && !RATES.beginsAt(passage, bodyStart()))) {
      return Target.Measure.GROWTH;
    }
    boolean level =
        LEVEL_NAMES.firstIn(passage, clause.start(), last) >= 0
            && clause.endsBeforeFigureWith(AT_LEVEL);
    return level ? Target.Measure.LEVEL : Target.Measure.SHARE;
  }

  private static final Lexicon GROWTH_NAMES =
      Lexicon.of(
          "tốc độ tăng|tốc độ tăng trưởng|tăng trưởng tổng|tăng trưởng kinh tế|tăng trưởng grdp|mức tăng trưởng");
  private static final Lexicon LEVEL_NAMES = Lexicon.of("tỷ lệ|chỉ số");
  private static final Lexicon AT_LEVEL = Lexicon.of("ở mức");

  private Target.Measure measureOfCount() {
    String unit = figure.unit() == null ? "" : figure.unit();
    if (unit.startsWith("ngày")
        || unit.startsWith("giờ")
        || unit.equals("phút")
        || unit.equals("tháng")
        || unit.equals("năm")) {
      return Target.Measure.DURATION;
    }
    boolean scaled =
        unit.startsWith("triệu")
            || unit.startsWith("nghìn")
            || unit.startsWith("tỷ")
            || unit.equals("tấn")
            || unit.equals("ha");
    return scaled ? Target.Measure.LEVEL : Target.Measure.COUNT;
  }

  private int bodyStart() {
    int i = clause.start();
    boolean again = true;
    while (again && i < figure.lead()) {
      PeriodFinder.Found period = PeriodFinder.at(passage, i);
      int opening = period != null ? period.end() : OPENINGS.endFrom(passage, i);
      again = opening > 0 && opening <= figure.lead();
      i = again ? opening : i;
    }
    return i;
  }

  private String indicator() {
    int start = bodyStart();
    if (MOVES.beginsAt(passage, start)
        && MEASURED.beginsAt(passage, MOVES.endFrom(passage, start))) {
      start = MOVES.endFrom(passage, start);
    }
    int end = beforeEnd(start);
    String before = passage.between(start, end);
    String after = after();
    boolean located =
        passage.fold(figure.lead() - 1).equals("có") && !after.isEmpty() && !figure.isMoney();
    if (!before.isEmpty() && !located && (after.isEmpty() || !takesObject(end))) {
      return counted(start, before);
    }
    before = located ? "" : before;
    if (figure.isPercent()) {
      return "Tỷ lệ " + (before.isEmpty() ? after : Spelling.lowered(before) + " " + after);
    }
    if ("hạng".equals(figure.unit())) {
      return "Xếp hạng " + (before.isEmpty() ? after : before + " " + after);
    }
    String unit = figure.unit() == null || figure.isMoney() ? "" : noun(figure.unit()) + " ";
    String done = before.isEmpty() ? "" : " được " + Spelling.lowered(before);
    return ("Số " + unit + after + done).strip();
  }

  /** "Xây dựng nông thôn mới" counted in communes is "Số xã xây dựng nông thôn mới". */
  private String counted(int start, String before) {
    String unit = figure.unit();
    if (unit == null
        || !figure.isCount()
        || unit.equals("lần")
        || measureOfCount() != Target.Measure.COUNT
        || QUANTITIES.beginsAt(passage, start)) {
      return Spelling.capitalised(before);
    }
    return "Số " + noun(unit) + " " + Spelling.lowered(before);
  }

  private static final Lexicon QUANTITIES =
      Lexicon.of(
          "số|tổng|tỷ lệ|tỉ lệ|sản lượng|diện tích|tỷ số|tỷ suất|bình quân|doanh thu|thu hút|mật độ");

  private static String noun(String unit) {
    return unit.replaceFirst("^(?:nghìn tỷ|nghìn|triệu|tỷ) ", "");
  }

  /**
   * "giải ngân 100% dự toán": the figure is the verb's object, so what is measured stands on both
   * sides.
   */
  private boolean takesObject(int end) {
    return end == figure.lead() && !figure.isMoney() && figure.per() == null;
  }

  private int beforeEnd(int start) {
    int from = figure.baseline() == null ? -1 : FROM.lastIn(passage, start, figure.lead());
    int end = from > start ? from : figure.lead();
    boolean again = true;
    while (again && end > start) {
      int period = PeriodFinder.startBefore(passage, end);
      int closing = period >= start ? period : CLOSINGS.startBefore(passage, end);
      again = closing >= start && closing >= 0;
      end = again ? closing : end;
    }
    return end;
  }

  private static final Lexicon FROM = Lexicon.of("từ");

  private String after() {
    int end = figure.end();
    while (end < clause.end()
        && !TAILS.beginsAt(passage, end)
        && PeriodFinder.at(passage, end) == null) {
      end++;
    }
    while (end > figure.end() && BETWEEN_WORDS.contains(passage.fold(end - 1))) {
      end--;
    }
    return passage.between(figure.end(), end);
  }

  private static final Set<String> BETWEEN_WORDS = Set.of(",", ";", ":", "(");
}
