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
  private static final Lexicon LOOKS_AHEAD =
      Lexicon.of(
          "mục tiêu|chỉ tiêu|nhiệm vụ|giải pháp|phương hướng|dự kiến|yêu cầu|tổ chức thực hiện|kế hoạch|nội dung|thực hiện kế hoạch|chế độ báo cáo");
  private static final Lexicon FUNDING =
      Lexicon.of(
          "kinh phí|nguồn vốn|tổng mức đầu tư|cơ cấu nguồn vốn|nguồn kinh phí|nguồn lực thực hiện|nguồn lực và|nguồn lực để");
  private static final Lexicon RULE_TYPES =
      Lexicon.of("quyết định|thông tư|nghị định|luật|quy định|quy chế|pháp lệnh");
  private static final int SHORT_LEAD = 14;

  private final SectionTree tree;
  private final Head head;
  private final boolean ruleBook;
  private final Map<String, TargetContext> known = new HashMap<>();
  private PeriodFinder.@Nullable Found lead;
  private String leadSection = "";

  TargetContexts(SectionTree tree, Head head) {
    this.tree = tree;
    this.head = head;
    boolean ruleType = head.type() != null && RULE_TYPES.beginsAt(Passage.of(head.type()), 0);
    this.ruleBook =
        ruleType && head.number() != null && head.number().matches("\\d++[a-zA-Z]?+/\\d{4}/.*");
  }

  TargetContext of(Passage passage) {
    TargetContext context = known.computeIfAbsent(passage.section(), this::read);
    boolean led =
        lead != null
            && passage.section().equals(leadSection)
            && passage.kind() != Leaf.Kind.HEADING;
    noteLead(passage);
    return led
        ? new TargetContext(context.planYear(), lead, context.retrospective(), context.ruleBook())
        : context;
  }

  /** "Đến năm 2030:" alone on its line holds for the lines after it. */
  private void noteLead(Passage passage) {
    boolean colon =
        passage.size() > 0
            && passage.size() <= SHORT_LEAD
            && passage.fold(passage.size() - 1).equals(":");
    PeriodFinder.Found period = colon ? PeriodFinder.firstIn(passage, 0, passage.size()) : null;
    if (period != null) {
      lead = period;
      leadSection = passage.section();
    }
  }

  private TargetContext read(String section) {
    PeriodFinder.Found inherited = null;
    boolean retrospective = false;
    boolean decided = false;
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
      retrospective = retrospective || (!decided && FUNDING.firstIn(words, 0, 5) >= 0);
      decided = decided || ahead || back;
    }
    return new TargetContext(head.planYear(), inherited, retrospective, ruleBook);
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
