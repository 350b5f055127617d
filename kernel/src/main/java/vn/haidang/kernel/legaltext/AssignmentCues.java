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

  /** Who gives duties to others; what they say of themselves they do not give. */
  private static final Lexicon GIVERS =
      Lexicon.of(
          "ủy ban nhân dân tỉnh|ủy ban nhân dân thành phố|ubnd tỉnh|ubnd thành phố|hội đồng nhân dân"
              + "|hđnd|chủ tịch ủy ban nhân dân|chủ tịch ubnd|chính phủ|thủ tướng");

  private static final Lexicon GIVES =
      Lexicon.of("giao|giao cho|thống nhất giao|yêu cầu|phân công|đề nghị");
  private static final Lexicon HELPS =
      Lexicon.of(
          "phối hợp|phối hợp với|phối hợp cùng|phối hợp chặt chẽ với|chủ động phối hợp với"
              + "|chủ trì , phối hợp|chủ trì , phối hợp với|chủ trì phối hợp với|chủ trì , phối hợp cùng"
              + "|chủ trì , phối hợp chặt chẽ với|tiếp tục phối hợp với|là đầu mối , phối hợp với"
              + "|là cơ quan đầu mối , phối hợp với|là cơ quan đầu mối , chủ trì , phối hợp với"
              + "|là cơ quan thường trực , chủ trì , phối hợp với");

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

  /**
   * Index after the words with which a giver, named from start to end, gives; -1 if it does not.
   */
  int endOfGiving(int start, int end) {
    return GIVERS.beginsAt(passage, start) ? GIVES.endFrom(passage, end) : -1;
  }

  /** Index behind "giao" or "cơ quan chủ trì:", the index itself where neither stands there. */
  int endOfGivingWord(int at) {
    int end = Math.max(GIVES.endFrom(passage, at), CHAIRED_BY.endFrom(passage, at));
    return end < 0 ? at : passage.fold(end).equals(":") ? end + 1 : end;
  }

  /** A verb of leading follows the agency, or the label before it has said so. */
  boolean isChairing(int end) {
    return CHAIRS.beginsAt(passage, end);
  }

  private static final Lexicon CHAIRED_BY =
      Lexicon.of("cơ quan chủ trì|đơn vị chủ trì|chủ trì|cơ quan thực hiện|đơn vị thực hiện");
  private static final Lexicon CHAIRS =
      Lexicon.of("chủ trì|, chủ trì|là cơ quan chủ trì|là đơn vị chủ trì|là đầu mối|thực hiện");

  /** Index after "Phối hợp với" where a sentence opens so; -1 if it does not. */
  int endOfHelping(int from) {
    boolean opens = from < passage.size() && passage.at(from).isCapitalised();
    return opens ? HELPS.endFrom(passage, from) : -1;
  }

  /** "tỉnh Cà Mau xây dựng kế hoạch …": the province that speaks, no agency of it. */
  boolean isTerritory(int start) {
    return passage.at(start).text().equals("tỉnh")
        || (passage.at(start).text().equals("thành") && passage.fold(start + 1).equals("phố"));
  }

  /**
   * Whether a duty follows the agency.
   *
   * @param start of its name
   * @param end of its name
   * @param commanded a word of command stands before it, so that any verb will do
   */
  boolean isAssigned(int start, int end, int to, boolean commanded) {
    int verb = passage.fold(end).equals(",") ? end + 1 : end;
    if (verb >= to
        || (NOT_ASSIGNED.beginsAt(passage, verb) && !DutyVerbs.IN_TEXT.beginsAt(passage, verb))
        || (!passage.fold(start).equals("các") && isIssuing(verb))) {
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
