package vn.haidang.kernel.legaltext;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Works out, once per address, in what sense figures are meant there. */
final class TargetContexts {

  private static final Lexicon LOOKS_BACK =
      Lexicon.of(
          "đánh giá|tình hình|kết quả|thực trạng|bối cảnh|hạn chế|sự cần thiết|ưu điểm|tồn tại|nguyên nhân|khó khăn|thuận lợi|cơ sở pháp lý|căn cứ|ước thực hiện");

  /** A heading that begins so tells of the past, whatever else it and those below it say. */
  private static final Lexicon TELLS =
      Lexicon.of(
          "tình hình|đánh giá tình hình|đánh giá kết quả|đánh giá thực trạng|đánh giá chung|kết quả thực hiện|kết quả đạt được|những kết quả|thực trạng|khái quát tình hình");

  private static final Lexicon AND_AHEAD =
      Lexicon.of(
          "và phương hướng|và mục tiêu|và kế hoạch|và nhiệm vụ|và chỉ tiêu|, mục tiêu|; phương hướng|, phương hướng|; nhiệm vụ|; mục tiêu|; kế hoạch|và dự báo|và giải pháp");

  private static final Lexicon LOOKS_AHEAD =
      Lexicon.of(
          "mục tiêu|chỉ tiêu|nhiệm vụ|giải pháp|phương hướng|dự kiến|yêu cầu|tổ chức thực hiện|kế hoạch|nội dung|thực hiện kế hoạch|chế độ báo cáo");
  private static final Lexicon FUNDING =
      Lexicon.of(
          "kinh phí|nguồn vốn|tổng mức đầu tư|cơ cấu nguồn vốn|nguồn kinh phí|nguồn lực thực hiện|nguồn lực và|nguồn lực để");
  private static final Lexicon RULE_TYPES =
      Lexicon.of("quyết định|thông tư|nghị định|luật|quy định|quy chế|pháp lệnh");

  /** A heading that begins with one of these announces what shall be reached. */
  private static final Lexicon AIMS =
      Lexicon.of(
          "mục tiêu|chỉ tiêu|các mục tiêu|các chỉ tiêu|một số mục tiêu|một số chỉ tiêu|những chỉ tiêu"
              + "|những mục tiêu|hệ thống chỉ tiêu|hệ thống các chỉ tiêu|về mục tiêu|về chỉ tiêu|về các chỉ tiêu");

  private static final Lexicon WORK =
      Lexicon.of("nhiệm vụ|giải pháp|tổ chức thực hiện|nội dung|phân công|trách nhiệm");
  private static final Lexicon GENERAL_AIM =
      Lexicon.of("mục tiêu tổng quát|mục tiêu chung|mục tiêu tổng thể");
  private static final Lexicon ANNOUNCED = Lexicon.of("chỉ tiêu|mục tiêu");
  private static final int SHORT_LEAD = 14;

  private final SectionTree tree;
  private final Head head;
  private final boolean ruleBook;
  private final Map<String, TargetContext> known = new HashMap<>();
  private PeriodFinder.@Nullable Found lead;
  private String leadSection = "";
  private @Nullable String aimsSection;

  TargetContexts(SectionTree tree, Head head) {
    this.tree = tree;
    this.head = head;
    boolean ruleType = head.type() != null && RULE_TYPES.beginsAt(Passage.of(head.type()), 0);
    this.ruleBook =
        ruleType && head.number() != null && head.number().matches("\\d++[a-zA-Z]?+/\\d{4}/.*");
  }

  TargetContext of(Passage passage) {
    TargetContext context = known.computeIfAbsent(passage.section(), this::read);
    boolean under =
        passage.section().equals(leadSection)
            || (leadSection.startsWith(passage.section() + ".") && isDashed(passage));
    boolean below = under && passage.kind() != Leaf.Kind.HEADING;
    PeriodFinder.Found period = below ? lead : null;
    TargetContext aimed = isAnnounced(passage) ? context.aiming() : context;
    noteLead(passage);
    return period == null ? aimed : aimed.led(period);
  }

  /** A dash under "a) Đến năm 2027" is filed under the number above the letter. */
  private static boolean isDashed(Passage passage) {
    return passage.fold(0).equals("-") || passage.kind() == Leaf.Kind.ITEM;
  }

  /** Under "Phấn đấu đạt các chỉ tiêu chủ yếu sau:" until the next heading. */
  private boolean isAnnounced(Passage passage) {
    if (passage.kind() == Leaf.Kind.HEADING) {
      aimsSection = null;
    }
    boolean under =
        aimsSection != null
            && (passage.section().equals(aimsSection)
                || passage.section().startsWith(aimsSection + "."));
    boolean colon = passage.size() > 0 && passage.fold(passage.size() - 1).equals(":");
    if (colon
        && ANNOUNCED.firstIn(passage, 0, passage.size()) >= 0
        && WORK.firstIn(passage, 0, passage.size()) < 0) {
      aimsSection = passage.section();
    }
    return under;
  }

  /** "Đến năm 2030:" alone on its line holds for the lines after it. */
  private void noteLead(Passage passage) {
    boolean colon =
        passage.size() > 0
            && passage.size() <= SHORT_LEAD
            && passage.fold(passage.size() - 1).equals(":");
    int from = Labels.bodyStart(passage);
    PeriodFinder.Found whole = PeriodFinder.at(passage, from);
    boolean only = whole != null && whole.end() == passage.size();
    PeriodFinder.Found period =
        colon || only ? PeriodFinder.firstIn(passage, 0, passage.size()) : null;
    if (period != null) {
      lead = period;
      leadSection = passage.section();
    } else if (passage.kind() == Leaf.Kind.HEADING) {
      lead = null;
    }
  }

  private TargetContext read(String section) {
    PeriodFinder.Found inherited = null;
    boolean retrospective = false;
    boolean decided = false;
    Boolean aims = null;
    for (String address : tree.chain(section)) {
      String title = tree.title(address);
      if (title == null) {
        continue;
      }
      Passage words = Passage.of(title);
      inherited = inherited == null ? PeriodFinder.firstIn(words, 0, words.size()) : inherited;
      boolean ahead = LOOKS_AHEAD.firstIn(words, 0, words.size()) >= 0;
      boolean back = LOOKS_BACK.firstIn(words, 0, words.size()) >= 0;
      retrospective = retrospective || (!decided && back && !ahead);
      boolean tells = TELLS.beginsAt(words, 0) && AND_AHEAD.firstIn(words, 0, words.size()) < 0;
      retrospective = retrospective || tells;
      retrospective = retrospective || (!decided && FUNDING.firstIn(words, 0, 5) >= 0);
      decided = decided || ahead || back;
      aims = aims == null ? announcesAims(words) : aims;
    }
    boolean aiming = Boolean.TRUE.equals(aims);
    return new TargetContext(head.planYear(), inherited, retrospective, aiming, ruleBook);
  }

  /** Null where a heading says nothing of it, so that the one above decides. */
  private static @Nullable Boolean announcesAims(Passage title) {
    if (WORK.firstIn(title, 0, title.size()) >= 0 || GENERAL_AIM.beginsAt(title, 0)) {
      return Boolean.FALSE;
    }
    return AIMS.beginsAt(title, 0) ? Boolean.TRUE : null;
  }

  static List<Leaf.Kind> silent() {
    return List.of(
        Leaf.Kind.TYPE,
        Leaf.Kind.TITLE,
        Leaf.Kind.ADDRESSEE,
        Leaf.Kind.BASIS,
        Leaf.Kind.PREAMBLE,
        Leaf.Kind.CAPTION,
        Leaf.Kind.APPENDIX_TITLE,
        Leaf.Kind.CELL);
  }
}
