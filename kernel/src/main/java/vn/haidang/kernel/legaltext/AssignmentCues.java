package vn.haidang.kernel.legaltext;

/** Tells an agency that is given something from one that is only spoken of. */
final class AssignmentCues {

  private static final Lexicon MONITORS =
      Lexicon.of(
          "giám sát việc thực hiện|kiểm tra , giám sát|giám sát việc|theo dõi , giám sát"
              + "|giám sát , kiểm tra");
  private static final Lexicon LEADS =
      Lexicon.of("chủ trì|, chủ trì|là cơ quan chủ trì|là đầu mối|làm đầu mối");
  private static final Lexicon NOT_ASSIGNED =
      Lexicon.of(
          "đã|được|chưa|không|là|đang|yêu cầu|ban hành|quyết định|có|giao|thông qua|phải|sẽ|cần");
  private static final Lexicon OUTSIDERS =
      Lexicon.of(
          "các doanh nghiệp|các tổ chức , doanh nghiệp|các tổ chức , cá nhân"
              + "|các tổ chức tín dụng|các hiệp hội|các hợp tác xã");
  private static final Lexicon BINDING =
      Lexicon.of("có trách nhiệm|chịu trách nhiệm|chủ trì|phải|cần|đề nghị");

  private final Passage passage;

  AssignmentCues(Passage passage) {
    this.passage = passage;
  }

  /** "a) Bộ Khoa học và Công nghệ: (1) trình …": its duties follow behind the colon. */
  boolean opensItsDuties(int start, int end, int to) {
    boolean opens = start == Labels.bodyStart(passage) && passage.fold(end).equals(":");
    return opens && (end + 1 >= to || DutyVerbs.IN_TEXT.beginsAt(passage, end + 1));
  }

  /** "Các doanh nghiệp cung cấp nền tảng số": what firms do, which no office can order them. */
  boolean isGeneral(int start, int end) {
    return OUTSIDERS.beginsAt(passage, start)
        && BINDING.firstIn(passage, end, Math.min(passage.size(), end + 4)) < 0;
  }

  /** "tỉnh Cà Mau xây dựng kế hoạch …": the province that speaks, no agency of it. */
  boolean isTerritory(int start) {
    return passage.at(start).text().equals("tỉnh")
        || (passage.at(start).text().equals("thành") && passage.fold(start + 1).equals("phố"));
  }

  /**
   * Whether a duty follows the agency.
   *
   * @param end of its name
   * @param commanded a word of command stands before it, so that any verb will do
   */
  boolean isAssigned(int end, int to, boolean commanded) {
    int verb = passage.fold(end).equals(",") ? end + 1 : end;
    if (verb >= to
        || (NOT_ASSIGNED.beginsAt(passage, verb) && !DutyVerbs.IN_TEXT.beginsAt(passage, verb))
        || isIssuing(verb)) {
      return false;
    }
    return commanded || DutyVerbs.IN_TEXT.beginsAt(passage, verb);
  }

  /** "Ủy ban nhân dân thành phố ban hành Kế hoạch …": the issuer speaking of itself. */
  private boolean isIssuing(int verb) {
    boolean issues = passage.fold(verb).equals("ban") && passage.fold(verb + 1).equals("hành");
    boolean builds = passage.fold(verb).equals("xây") && passage.fold(verb + 1).equals("dựng");
    int object = verb + 2;
    return (issues || builds)
        && object < passage.size()
        && passage.at(object).isCapitalised()
        && passage.fold(object).equals("kế");
  }

  /** "giám sát việc thực hiện": it watches over what others do, and leads nothing. */
  boolean isMonitoring(int end, int to) {
    return MONITORS.firstIn(passage, end, Math.min(to, end + 24)) >= 0
        && LEADS.firstIn(passage, end, Math.min(to, end + 4)) < 0;
  }
}
