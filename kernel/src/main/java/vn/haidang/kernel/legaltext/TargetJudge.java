package vn.haidang.kernel.legaltext;

import java.util.List;

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

  private static final Lexicon GRANTS =
      Lexicon.of(
          "mức hỗ trợ|mức chi|mức phạt|thuế suất|lãi suất|mức đóng|mức thu|giảm giá|định mức|mức thưởng|trợ cấp|mức lương|vốn điều lệ|tỷ lệ vốn|mức giá|tổng mức đầu tư|kinh phí thực hiện|kinh phí dự kiến|dự kiến kinh phí|khái toán|hỗ trợ tối đa|hỗ trợ không quá");
  private static final Lexicon GRANTS_DIRECTLY =
      Lexicon.of(
          "hỗ trợ|phạt|vay|cho vay|thưởng|phí|quy mô|diện tích|công suất|chiều dài|chiều rộng|dài|rộng|cổ phần|thời hạn|chi phí|giá|trị giá|hỗ trợ đến");
  private static final Lexicon RAISES =
      Lexicon.of(
          "đạt|tăng|giảm|chiếm|ở mức|còn|xuống|lên|là|bằng|tăng trưởng|vượt|trong khoảng|phấn đấu|đạt tỷ lệ|đạt mức|tăng thêm|giảm thêm|tăng bình quân|bình quân|nâng|tăng lên|giảm còn|tối thiểu");
  private static final Lexicon MEASURED =
      Lexicon.of(
          "tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|tốc độ|tỷ số|tỷ suất|chỉ số|tăng trưởng|mức giảm|tỷ lệ phủ sóng|mức tăng|cơ cấu");
  private static final Lexicon AMOUNTS =
      Lexicon.of(
          "thu|chi|tổng|vốn|kinh phí|dự toán|bổ sung|dự phòng|doanh thu|kim ngạch|giá trị|thu nhập|grdp|quỹ|nguồn|các khoản|thu hút|phân bổ|nộp|xuất khẩu|nhập khẩu|huy động|hoàn thành chỉ tiêu|phấn đấu|đạt");
  private static final Lexicon SAYS_AMOUNT =
      Lexicon.of(":|là|là :|đạt|đạt mức|bằng|trên|tối thiểu|ít nhất");
  private static final Lexicon OUTPUTS =
      Lexicon.of(
          "cổ phần hóa|thành lập|thành lập mới|xây dựng mới|đào tạo|bồi dưỡng|giải quyết việc làm cho|tạo việc làm cho|trồng mới|công nhận|thu hút|phát triển|phát triển mới|hình thành|có thêm|đưa vào hoạt động|xây dựng được|cấp mới|kết nạp|tuyển|trồng|xóa|xây dựng và phát triển|thực hiện cổ phần hóa|đạt|phấn đấu có|phấn đấu đạt|duy trì|đạt được");
  private static final Lexicon UNITS_OF_PLACE = Lexicon.of("tại|ở|trên địa bàn");
  private static final Lexicon PLACES = Lexicon.of("xã|phường|thị trấn|huyện|quận|thôn|đặc khu");
  private static final Lexicon SPENT =
      Lexicon.of(
          "tuổi|năm|tháng|giờ|phút|giây|ngày|ngày làm việc|km|m|km2|điểm|gb|mbps|gbps|khu|kw|cấp|vụ|con|đợt|buổi|lần|bộ|nhóm|tổ|ca");
  private static final Lexicon SHORTENS =
      Lexicon.of("giảm|rút ngắn|cắt giảm|còn|đạt|tăng|tuổi thọ|số giờ|số ngày|phấn đấu");
  private static final Lexicon PER_EVENT = Lexicon.of("mỗi|từng|một lần|/");

  private TargetJudge() {}

  static boolean accepts(Clause clause, TargetContext context, int sentenceEnd) {
    Passage passage = clause.passage();
    boolean promised =
        (PROMISING.beginsAt(passage, clause.start()) && clause.figureFirst())
            || PROMISING.beginsAt(passage, clause.sentence());
    int until = promised ? clause.figure().first() : sentenceEnd;
    boolean told = isTold(passage, clause.sentence(), until) || clause.saysBefore(TOLD_IN_CLAUSE);
    if (context.retrospective() || context.ruleBook() || told || isConditional(clause)) {
      return false;
    }
    Figure figure = clause.figure();
    if ("hạng".equals(figure.unit())) {
      return true;
    }
    if (figure.isPercent() || figure.isPoint() || "‰".equals(figure.unit())) {
      return acceptsShare(clause);
    }
    if (figure.per() != null) {
      return clause.saysBefore(RAISES) || clause.saysBefore(MEASURED) || figure.stated();
    }
    return figure.isMoney() ? acceptsMoney(clause) : acceptsCount(clause);
  }

  /** News of what is; "phát hiện có", "thực hiện" only sound like it. */
  private static boolean isTold(Passage passage, int from, int to) {
    for (int i = TOLD.firstIn(passage, from, to); i >= 0; i = TOLD.firstIn(passage, i + 1, to)) {
      if (!passage.fold(i).equals("hiện") || !COMPOUNDS.contains(passage.fold(i - 1))) {
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
    return clause.saysBefore(GRANTS) || clause.endsBeforeFigureWith(GRANTS_DIRECTLY);
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
    boolean whole = clause.figure().value().compareTo(java.math.BigDecimal.valueOf(100)) == 0;
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
    if (SPENT.beginsAt(passage, unitAt)) {
      boolean factor = "lần".equals(figure.unit()) && figure.value().scale() > 0;
      return (clause.endsBeforeFigureWith(Lexicons.REMAINS) || factor)
          && clause.saysBefore(SHORTENS)
          && !clause.saysBefore(PER_EVENT);
    }
    boolean inner = clause.saysBefore(PER_EVENT);
    if (figure.stated() || scaled) {
      return !inner && !passage.fold(figure.end()).equals("trong") && (scaled || figure.stated());
    }
    boolean output = clause.endsBeforeFigureWith(OUTPUTS);
    boolean places =
        PLACES.beginsAt(passage, unitAt) && clause.endsBeforeFigureWith(UNITS_OF_PLACE);
    boolean dated = PeriodFinder.firstIn(passage, clause.sentence(), clause.end()) != null;
    return !inner && (output || (places && dated));
  }
}
