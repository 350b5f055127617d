package vn.haidang.kernel.legaltext;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * Decides whether a figure is promised or merely told: "đạt trên 84,5%" is a target, "ước đạt 8%"
 * is news, "đối với … dưới 30%" is a rule, "kỷ niệm 63 năm" is neither.
 */
final class TargetJudge {

  private static final Lexicon TOLD =
      Lexicon.of(
          "ước|ước đạt|ước cả năm|đến nay|hiện nay|hiện có|hiện tại|mới đạt|cùng kỳ|năm trước|tháng đầu năm|đã đạt|đã có|lũy kế|vừa qua|trong thời gian qua|đã được|đã thực hiện|tính đến|đã cấp|đã tổ chức|đã hoàn thành|đã triển khai|đã thu|đã giải ngân|kết quả đạt được|đã bố trí|đã trình|qua rà soát|dự báo|nguyên nhân");
  private static final Lexicon TOLD_IN_CLAUSE =
      Lexicon.of("đã|hiện đang|hiện đã|vượt|đang|còn lại là|tương đương|thực tế");
  private static final Lexicon CONDITIONS = Lexicon.of("đối với|trường hợp|nếu|khi|căn cứ");
  private static final Lexicon PROMISES =
      Lexicon.of("phấn đấu|đạt tỷ lệ|mục tiêu|chỉ tiêu|đạt|tối thiểu|ít nhất");

  /** Where one of these opens, what follows the figure describes whom it counts: "người đã có". */
  private static final Lexicon PROMISING = Lexicon.of("phấn đấu|ít nhất|tối thiểu");

  /** "Hiện có 85 trường, phấn đấu đạt 90": news before it says nothing of what follows it. */
  private static final Lexicon STRIVING = Lexicon.of("phấn đấu");

  private static final Lexicon GRANTS =
      Lexicon.of(
          "mức hỗ trợ|mức chi|mức phạt|thuế suất|lãi suất|mức đóng|mức thu|giảm giá|định mức|mức thưởng|trợ cấp|mức lương|vốn điều lệ|tỷ lệ vốn|mức giá|tổng mức đầu tư|kinh phí thực hiện|kinh phí dự kiến|dự kiến kinh phí|khái toán|hỗ trợ tối đa|hỗ trợ không quá|với tỷ lệ|theo tỷ lệ");

  /** A part of the regional product, not money given to somebody. */
  private static final Lexicon LESS_SUBSIDIES = Lexicon.of("trừ trợ cấp");

  private static final Lexicon GRANTS_DIRECTLY =
      Lexicon.of(
          "hỗ trợ|phạt|vay|cho vay|thưởng|phí|quy mô|diện tích|công suất|chiều dài|chiều rộng|dài|rộng|cổ phần|thời hạn|chi phí|giá|trị giá|hỗ trợ đến");
  private static final Lexicon RAISES =
      Lexicon.of(
          "đạt|tăng|giảm|chiếm|ở mức|còn|xuống|lên|là|bằng|tăng trưởng|vượt|trong khoảng|phấn đấu|đạt tỷ lệ|đạt mức|tăng thêm|giảm thêm|tăng bình quân|bình quân|nâng|tăng lên|giảm còn|tối thiểu|tiết kiệm|tiết kiệm thêm");
  private static final Lexicon MEASURED =
      Lexicon.of(
          "tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tốc độ|tỷ số|tỷ suất|chỉ số|tăng trưởng|mức giảm|tỷ lệ phủ sóng|mức tăng|cơ cấu|mật độ");
  private static final Lexicon AMOUNTS =
      Lexicon.of(
          "thu|chi|tổng|vốn|kinh phí|dự toán|bổ sung|dự phòng|doanh thu|kim ngạch|giá trị|thu nhập|grdp|quỹ|nguồn|các khoản|thu hút|phân bổ|nộp|xuất khẩu|nhập khẩu|huy động|hoàn thành chỉ tiêu|phấn đấu|đạt");
  private static final Lexicon SAYS_AMOUNT =
      Lexicon.of(":|là|là :|đạt|đạt mức|bằng|trên|tối thiểu|ít nhất");
  private static final Lexicon OUTPUTS =
      Lexicon.of(
          "cổ phần hóa|thành lập|thành lập mới|xây dựng mới|đào tạo|bồi dưỡng|giải quyết việc làm cho|tạo việc làm cho|trồng mới|công nhận|thu hút|phát triển|phát triển mới|hình thành|có thêm|đưa vào hoạt động|xây dựng được|cấp mới|kết nạp|tuyển|trồng|trồng thêm|phát triển thêm|xây dựng thêm|thành lập thêm|tạo việc làm mới cho|giải quyết việc làm mới cho|xóa|xây dựng và phát triển|thực hiện cổ phần hóa|đạt|phấn đấu có|phấn đấu đạt|duy trì|đạt được");
  private static final Lexicon UNITS_OF_PLACE = Lexicon.of("tại|ở|trên địa bàn");
  private static final Lexicon PLACES = Lexicon.of("xã|phường|thị trấn|huyện|quận|thôn|đặc khu");
  private static final Lexicon SPENT =
      Lexicon.of(
          "tuổi|năm|tháng|giờ|phút|giây|ngày|ngày làm việc|km|m|km2|điểm|gb|mbps|gbps|khu|kw|cấp|vụ|con|đợt|buổi|lần|bộ|nhóm|tổ|ca");
  private static final Lexicon SHORTENS =
      Lexicon.of("gấp|giảm|rút ngắn|cắt giảm|còn|đạt|tăng|tuổi thọ|số giờ|số ngày|phấn đấu");

  /** Directly before a figure these say that it only places or groups something. */
  private static final Lexicon INCIDENTAL =
      Lexicon.of(
          "tại|của|trong|ở|thuộc|với|giữa|cả|trên cả|theo|gồm|bao gồm|sau|qua|thứ|lần|cùng|trên địa bàn"
              + "|và|hoặc|từ|đến|tới|một trong|toàn bộ|đối với");

  /** What a plan itself is made of is not counted as a promise. */
  private static final Lexicon PARTS_OF_A_PLAN =
      Lexicon.of(
          "chỉ tiêu|mục tiêu|nhiệm vụ|tiêu chí|nhóm|giải pháp|lĩnh vực|trụ cột|khâu|nội dung|chương trình"
              + "|đề án|quan điểm|trọng tâm|đột phá|định hướng|bước|giai đoạn|cấp|loại|phần|yếu tố|nguyên tắc");

  /** "nâng diện tích … lên 2.000 ha", "giảm số hộ nghèo xuống còn 500 hộ". */
  private static final Lexicon MOVES = Lexicon.of("nâng|đưa|giảm|tăng|phấn đấu nâng|phấn đấu đưa");

  /** "Thời gian khởi sự kinh doanh tối đa 02 ngày làm việc": how long something may take. */
  private static final Lexicon TIMES = Lexicon.of("thời gian|thời hạn");

  private static final Lexicon EVERY_ONE = Lexicon.of("mỗi|từng|một lần|/");
  private static final Lexicon PERIODS = Lexicon.of("năm");
  private static final Lexicon STRIVES =
      Lexicon.of("phấn đấu|duy trì|giữ vững|nâng|đạt|cải thiện|mục tiêu|chỉ tiêu|vươn lên|đưa");
  private static final Set<String> ORDINALS = Set.of("thứ", "hạng");
  private static final List<String> LENGTHS = List.of("km", "km2", "m", "m2", "điểm", "giờ");

  private TargetJudge() {}

  static boolean accepts(Clause clause, TargetContext context, int sentenceEnd) {
    Passage passage = clause.passage();
    int strives = STRIVING.lastIn(passage, clause.start(), clause.figure().lead());
    boolean promised =
        strives >= 0
            || (PROMISING.beginsAt(passage, clause.start()) && clause.figureFirst())
            || PROMISING.beginsAt(passage, clause.sentence());
    int until = promised ? clause.figure().first() : sentenceEnd;
    boolean told =
        isTold(passage, Math.max(strives, clause.sentence()), until)
            || clause.saysBefore(TOLD_IN_CLAUSE);
    if (context.retrospective() || context.ruleBook() || told || isConditional(clause)) {
      return false;
    }
    Figure figure = clause.figure();
    if ("hạng".equals(figure.unit())) {
      return acceptsRank(clause, context);
    }
    if (figure.isPercent() || figure.isPoint() || "‰".equals(figure.unit())) {
      return acceptsShare(clause) || (context.aims() && isPromisedByPlace(clause));
    }
    if (figure.per() != null) {
      boolean raised = clause.saysBefore(RAISES) || clause.saysBefore(MEASURED);
      return raised || figure.stated() || (context.aims() && isPromisedByPlace(clause));
    }
    boolean accepted = figure.isMoney() ? acceptsMoney(clause) : acceptsCount(clause);
    return accepted || (context.aims() && isPromisedByPlace(clause));
  }

  /** "tốp 3" is always an aim; "đứng thứ 5" is one where somebody strives for it. */
  private static boolean acceptsRank(Clause clause, TargetContext context) {
    Passage passage = clause.passage();
    boolean ordinal = ORDINALS.contains(passage.fold(clause.figure().first() - 1));
    return !ordinal
        || context.aims()
        || STRIVES.firstIn(passage, clause.sentence(), clause.figure().first()) >= 0;
  }

  /** Under aims: "Thu gom 92% rác thải", "Trồng mới 5.000 ha rừng", "Số xã đạt chuẩn: 85 xã". */
  private static boolean isPromisedByPlace(Clause clause) {
    Passage passage = clause.passage();
    Figure figure = clause.figure();
    int unitAt = figure.valueMax() == null ? figure.first() + 1 : figure.first() + 3;
    boolean spent =
        isSpent(clause, unitAt)
            && !LENGTHS.contains(passage.fold(unitAt))
            && !(figure.stated() && TIMES.beginsAt(passage, clause.start()));
    boolean fromTo = figure.valueMax() != null && passage.fold(figure.first() - 1).equals("từ");
    return !isGrant(clause)
        && !isInner(clause)
        && !spent
        && (fromTo || !clause.endsBeforeFigureWith(INCIDENTAL))
        && !PARTS_OF_A_PLAN.beginsAt(passage, unitAt);
  }

  /** The whole unit is one of those that say how much goes in: "bộ", but not "bộ dữ liệu". */
  private static boolean isSpent(Clause clause, int unitAt) {
    Passage passage = clause.passage();
    int end = SPENT.endFrom(passage, unitAt);
    boolean compound =
        end > 0
            && end < clause.figure().end()
            && passage.at(end).isWord()
            && !passage.fold(end).equals("trở");
    return end > 0 && !compound;
  }

  /** "mỗi lớp 30 trẻ": a figure for each one; "mỗi năm" only says how often. */
  private static boolean isInner(Clause clause) {
    Passage passage = clause.passage();
    for (int i = clause.start(); i < clause.figure().lead(); i++) {
      boolean average = passage.fold(i - 1).equals("quân");
      boolean often = PERIODS.beginsAt(passage, i + 1) && !passage.fold(i).equals("/");
      boolean rate = passage.fold(i).equals("/") && passage.fold(i + 1).equals("vạn");
      if (EVERY_ONE.beginsAt(passage, i) && !often && !average && !rate) {
        return true;
      }
    }
    return false;
  }

  /**
   * News of what is; "phát hiện có", "thực hiện" only sound like it, and a remark in brackets does
   * not make news of a promise: "phải đạt 90% (đến nay mới đạt 39,5%)".
   */
  private static boolean isTold(Passage passage, int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      depth += passage.fold(i).equals("(") ? 1 : passage.fold(i).equals(")") && depth > 0 ? -1 : 0;
      int end = depth == 0 ? TOLD.endFrom(passage, i) : -1;
      boolean compound = passage.fold(i).equals("hiện") && COMPOUNDS.contains(passage.fold(i - 1));
      boolean compared = passage.fold(i).equals("ước") && passage.fold(i - 1).equals("với");
      if (end > 0 && end <= to && !compound && !compared) {
        return true;
      }
    }
    return false;
  }

  private static final List<String> COMPOUNDS = List.of("phát", "thực", "thể", "xuất", "biểu");

  private static boolean isConditional(Clause clause) {
    boolean opens = CONDITIONS.beginsAt(clause.passage(), clause.sentence());
    return opens && (clause.start() == clause.sentence() || !clause.saysBefore(PROMISES));
  }

  private static boolean isGrant(Clause clause) {
    boolean granted = clause.saysBefore(GRANTS) && !clause.saysBefore(LESS_SUBSIDIES);
    return granted || clause.endsBeforeFigureWith(GRANTS_DIRECTLY);
  }

  private static boolean acceptsShare(Clause clause) {
    if (isGrant(clause)) {
      return false;
    }
    if (clause.figureFirst()) {
      return clause
          .passage()
          .at(Math.min(clause.figure().end(), clause.passage().size() - 1))
          .isWord();
    }
    boolean whole = clause.figure().value().compareTo(BigDecimal.valueOf(100)) == 0;
    boolean ofSomething =
        clause.figure().end() < clause.end() && clause.passage().at(clause.figure().end()).isWord();
    boolean raised = clause.saysBefore(RAISES) || clause.saysBefore(MEASURED);
    return clause.figure().stated() || raised || (whole && ofSomething);
  }

  private static boolean acceptsMoney(Clause clause) {
    if (isGrant(clause)) {
      return false;
    }
    boolean amount =
        AMOUNTS.beginsAt(clause.passage(), clause.start())
            || clause.endsBeforeFigureWith(SAYS_AMOUNT);
    return !clause.figureFirst() && (amount || clause.figure().stated());
  }

  private static boolean acceptsCount(Clause clause) {
    Passage passage = clause.passage();
    Figure figure = clause.figure();
    int unitAt = figure.valueMax() == null ? figure.first() + 1 : figure.first() + 3;
    boolean scaled =
        passage.fold(unitAt).equals("triệu")
            || passage.fold(unitAt).equals("nghìn")
            || passage.fold(unitAt).equals("tỷ");
    if (isSpent(clause, unitAt)) {
      boolean factor = "lần".equals(figure.unit()) && figure.value().scale() > 0;
      return (clause.endsBeforeFigureWith(Lexicons.REMAINS) || factor)
          && clause.saysBefore(SHORTENS)
          && !isInner(clause);
    }
    boolean inner = isInner(clause);
    if (figure.stated() || scaled) {
      return !inner && !passage.fold(figure.end()).equals("trong") && (scaled || figure.stated());
    }
    boolean moved =
        MOVES.beginsAt(passage, clause.start()) && clause.endsBeforeFigureWith(Lexicons.REMAINS);
    boolean output = clause.endsBeforeFigureWith(OUTPUTS) || moved;
    boolean places =
        PLACES.beginsAt(passage, unitAt) && clause.endsBeforeFigureWith(UNITS_OF_PLACE);
    boolean dated = PeriodFinder.firstIn(passage, clause.sentence(), clause.end()) != null;
    return !inner && (output || (places && dated));
  }
}
