package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds projects and works that are named, with the verb that says how far they shall get: "Đẩy
 * nhanh tiến độ", "hoàn thành".
 */
final class ProjectScanner {

  private static final Lexicon HEADS =
      Lexicon.of(
          "dự án đầu tư xây dựng|dự án xây dựng|dự án đầu tư|dự án|công trình|tổ hợp|tiểu dự án|các dự án đầu tư xây dựng|các dự án|các công trình|đề án xây dựng");
  private static final Lexicon LIST_HEADS =
      Lexicon.of(
          "các dự án|các công trình|các dự án đầu tư xây dựng|các công trình trọng điểm|các dự án lớn|xây dựng mới các công trình");
  private static final Lexicon MILESTONES =
      Lexicon.of(
          "hoàn thành|khởi công xây dựng mới|khởi công xây dựng|khởi công|đẩy nhanh tiến độ xây dựng|đẩy nhanh tiến độ đầu tư|đẩy nhanh tiến độ thi công|đẩy nhanh tiến độ|bảo đảm đúng kế hoạch , tiến độ|triển khai xây dựng|triển khai|đưa vào sử dụng|chuẩn bị để khởi công|đầu tư xây mới|nâng cấp|thi công");
  private static final Lexicon GENERAL =
      Lexicon.of(
          "trọng điểm|hạ tầng|đầu tư công|lớn|có|đã|được|trên|thuộc|của|theo|này|đang|sử dụng|kêu gọi|đối tác|sản xuất|và|cấp bách|quan trọng|nêu|chuyển|phục vụ|chậm|chưa|đầu tư phát triển|phúc lợi|bảo vệ|công ích|nghiên cứu");
  private static final Lexicon PLACES = Lexicon.of("tại|ở");
  private static final int LONGEST = 45;

  private ProjectScanner() {}

  static List<Project> scan(Passage passage) {
    var projects = new ArrayList<Project>();
    int i = Labels.bodyStart(passage);
    while (i < passage.size()) {
      int end = HEADS.endFrom(passage, i);
      int next = end > 0 ? read(passage, i, end, projects) : -1;
      i = Math.max(i + 1, next);
    }
    return projects;
  }

  private static int read(Passage passage, int first, int afterHead, List<Project> projects) {
    int colon = LIST_HEADS.beginsAt(passage, first) ? colonAfter(passage, afterHead) : -1;
    if (colon > 0) {
      return list(passage, first, colon + 1, projects);
    }
    if (LIST_HEADS.beginsAt(passage, first)
        || GENERAL.beginsAt(passage, afterHead)
        || afterHead >= passage.size()) {
      return -1;
    }
    int end = endOfName(passage, afterHead);
    String milestone = milestoneBefore(passage, first);
    if (!hasProperName(passage, afterHead, end) || milestone == null) {
      return -1;
    }
    add(passage, first, end, milestone, projects);
    return end;
  }

  private static int colonAfter(Passage passage, int from) {
    for (int i = from; i < Math.min(passage.size(), from + 14); i++) {
      if (passage.fold(i).equals(":")) {
        return i;
      }
      if (Sentences.endsAt(passage, i)) {
        return -1;
      }
    }
    return -1;
  }

  /** "các công trình: xây dựng nút giao Nam cầu Bính; nâng cấp đường 359; …". */
  private static int list(Passage passage, int head, int from, List<Project> projects) {
    String milestone = milestoneBefore(passage, head);
    int start = from;
    int i = from;
    while (i <= passage.size()) {
      boolean end = i == passage.size() || passage.fold(i).equals(".");
      if (end || passage.fold(i).equals(";")) {
        if (i > start && i - start <= LONGEST && milestone != null) {
          add(passage, start, i, milestone, projects);
        }
        start = i + 1;
      }
      if (end) {
        break;
      }
      i++;
    }
    return i;
  }

  private static int endOfName(Passage passage, int from) {
    int end = from;
    while (end < passage.size() && end - from < LONGEST) {
      String fold = passage.fold(end);
      boolean mark =
          fold.equals(",")
              || fold.equals("(")
              || fold.equals(":")
              || Sentences.endsAt(passage, end);
      if (mark
          || fold.equals("theo")
          || fold.equals("để")
          || fold.equals("nhằm")
          || fold.equals("trong")
          || fold.equals("năm")) {
        return end;
      }
      end++;
    }
    return end;
  }

  private static boolean hasProperName(Passage passage, int from, int end) {
    for (int i = from; i < end; i++) {
      if (passage.at(i).isCapitalised()) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String milestoneBefore(Passage passage, int first) {
    int start = passageSentenceStart(passage, first);
    int at = MILESTONES.lastIn(passage, start, first);
    if (at < 0) {
      return null;
    }
    int longest = at;
    while (longest > start
        && MILESTONES.endFrom(passage, longest - 1) >= MILESTONES.endFrom(passage, at)) {
      longest--;
    }
    return passage.between(longest, MILESTONES.endFrom(passage, longest));
  }

  private static int passageSentenceStart(Passage passage, int i) {
    int start = i;
    while (start > 0 && !passage.fold(start - 1).equals(".")) {
      start--;
    }
    return start;
  }

  private static void add(
      Passage passage, int first, int end, String milestone, List<Project> projects) {
    int at = PLACES.firstIn(passage, first, end);
    boolean named = at > 0 && at + 1 < end && hasProperName(passage, at + 1, end);
    String place = named ? passage.between(at + 1, end) : null;
    String name = Spelling.capitalised(passage.between(first, named ? at : end));
    projects.add(
        new Project(
            passage.section(),
            name,
            place,
            milestone,
            passage.between(first, end),
            passage.span(first, end)));
  }
}
