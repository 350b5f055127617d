package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds laws cited by name: "Luật Du lịch 2017", "Luật An toàn, vệ sinh lao động". No list of laws
 * is needed: "Luật" with a capital letter opens a name, and the name ends where a sentence goes on
 * with something no name contains.
 */
final class LawScanner {

  private static final int LONGEST = 24;
  private static final int LONGEST_AMENDING = 48;

  private static final Lexicon ENDS =
      Lexicon.of(
          "nhằm|để|và các|và những|và luật|và nghị|và quy định|và văn bản|và pháp luật|và hướng dẫn|và bộ|trong|theo|tại|được|đã|có|cho|khi|thì|là|ước|trên địa bàn|gắn"
              + "|đối với|từ|do|bằng|sau|trước|vào|này|đến|với|góp phần|bảo đảm|đảm bảo|phải|cần|của|như|nếu|ngày|số|năm|về việc|quy định|hướng dẫn thi hành|ban hành|phù hợp"
              + "|nghị quyết|nghị định|thông tư|quyết định|luật|khóa|nêu|và chỉ đạo|và triển khai|và thực hiện|và tổ chức|và xây dựng|và sửa đổi|kể từ|hiện hành|mới|đi vào|đang|sẽ|còn|không|thay thế|tới|vẫn|bởi|chưa|trình|sát|gồm|bao gồm");

  private static final Lexicon AMENDED_ENDS =
      Lexicon.of("số|ngày|năm|được|và luật|và các|để|theo|có|đã");

  private static final Lexicon AFTER_COMMA =
      Lexicon.of(
          "trong đó|các|và|nghị|luật|để|bảo đảm|đảm bảo|góp phần|trên|theo|đồng thời|nhất là|tạo|nâng cao|bộ|những|kịp thời|tiếp tục|thông tư|quyết định|quy định|chủ động|ban hành|từ đó|cụ thể|như|phù hợp|xử lý|tăng cường|đặc biệt|trình");

  private LawScanner() {}

  static List<CitationMention> scan(Passage passage, List<CitationMention> numbered) {
    var laws = new ArrayList<CitationMention>();
    int i = 0;
    while (i < passage.size()) {
      CitationMention law = opensLaw(passage, i) && !covered(numbered, i) ? read(passage, i) : null;
      if (law != null) {
        laws.add(law);
      }
      i = law == null ? i + 1 : law.end();
    }
    return laws;
  }

  /**
   * "Luật" in title case, "Bộ luật" too; at the head of a sentence only before a capital, for there
   * every noun has one.
   */
  private static boolean opensLaw(Passage passage, int i) {
    if (!passage.fold(i).equals("luật")) {
      return false;
    }
    boolean code = passage.fold(i - 1).equals("bộ") && passage.at(i - 1).isCapitalised();
    boolean capital = passage.at(i).isCapitalised() || code;
    if (!capital || passage.at(i).text().equals("LUẬT")) {
      return false;
    }
    if (i + 1 >= passage.size() || !passage.at(i + 1).isWord() || LAWYERS.beginsAt(passage, i)) {
      return false;
    }
    boolean headOfSentence = i == 0 || passage.fold(i - 1).equals(".");
    boolean named = !headOfSentence || passage.at(i + 1).isCapitalised();
    return named && (passage.at(i + 1).isCapitalised() || !ENDS.beginsAt(passage, i + 1));
  }

  private static final Lexicon LAWYERS =
      Lexicon.of("luật sư|luật gia|luật định|luật pháp|luật hóa|luật học|luật việt nam");

  private static boolean covered(List<CitationMention> numbered, int i) {
    return numbered.stream().anyMatch(mention -> mention.first() <= i && i < mention.end());
  }

  private static @Nullable CitationMention read(Passage passage, int luat) {
    int first =
        passage.fold(luat - 1).equals("bộ") && passage.at(luat - 1).isCapitalised()
            ? luat - 1
            : luat;
    int end = luat + 2;
    int longest = amends(passage, luat) ? LONGEST_AMENDING : LONGEST;
    while (end < passage.size() && end - luat < longest && !ends(passage, luat, end)) {
      end++;
    }
    if (end - luat >= longest) {
      return null;
    }
    end = behindYear(passage, end);
    if (amends(passage, luat) && numbersTheAmended(passage, end)) {
      return null;
    }
    String name = passage.between(first, end);
    String type = first == luat ? "Luật" : "Bộ luật";
    DateMention date = dateAt(passage, end);
    return new CitationMention(
        null,
        type,
        date == null ? null : date.date(null),
        "Quốc hội",
        name,
        passage,
        first,
        date == null ? end : date.end(),
        false,
        true,
        null);
  }

  /** "Luật Đất đai năm 2013", "Luật Đất đai 2013": the year belongs to the name. */
  private static int behindYear(Passage passage, int end) {
    if (passage.fold(end).equals("năm") && DateMention.yearAt(passage, end + 1) > 0) {
      return end + 2;
    }
    boolean year = DateMention.yearAt(passage, end) > 0 && !passage.fold(end + 1).equals("/");
    return year ? end + 1 : end;
  }

  /** "Luật sửa đổi, bổ sung một số điều của …". */
  private static boolean amends(Passage passage, int luat) {
    return passage.fold(luat + 1).equals("sửa");
  }

  /** "Luật Quy hoạch ngày 24/11/2017": the day it was passed. */
  private static @Nullable DateMention dateAt(Passage passage, int end) {
    int day = passage.fold(end).equals(",") ? end + 1 : end;
    DateMention date =
        passage.fold(day).equals("ngày") ? DateMention.wholeAt(passage, day + 1) : null;
    return date == null || date.date(null) == null ? null : date;
  }

  /** Whether the name of the law that begins at {@code luat} is over before this word. */
  private static boolean ends(Passage passage, int luat, int i) {
    if (runsOn(passage, luat, i)) {
      return false;
    }
    Token token = passage.at(i);
    boolean amended = amends(passage, luat);
    boolean changed = token.is("sửa") && i > luat + 1 && passage.fold(i + 1).equals("đổi");
    if (token.isNumber() || (changed && !amended)) {
      return true;
    }
    if (token.is(",")) {
      return !commaInside(passage, luat, i);
    }
    boolean wordNext = i + 1 < passage.size() && passage.at(i + 1).isWord();
    if (token.kind() == Token.Kind.MARK) {
      return !(token.is("-") && wordNext);
    }
    if (amended ? AMENDED_ENDS.beginsAt(passage, i) : ENDS.beginsAt(passage, i)) {
      return true;
    }
    boolean nameAfterAnd = token.is("và") && wordNext && passage.at(i + 1).isCapitalised();
    return nameAfterAnd && !passage.at(luat + 1).isCapitalised();
  }

  /** Words that elsewhere end a name and here belong to it: "theo phương thức", "đổi mới". */
  private static boolean runsOn(Passage passage, int luat, int i) {
    Token token = passage.at(i);
    boolean method = token.is("theo") && passage.fold(i + 1).equals("phương");
    boolean legal = token.is("luật") && passage.fold(i - 1).equals("pháp");
    boolean renewal = token.is("mới") && passage.fold(i - 1).equals("đổi");
    if (method || legal || renewal) {
      return true;
    }
    boolean number = passage.fold(i + 1).equals(":") || isNumber(passage, i + 1);
    if (token.is("số") && !number && !passage.fold(i - 1).equals("một")) {
      return true;
    }
    boolean joint = token.is("và") || token.is(",");
    if (joint && i + 1 < passage.size() && closesBeforeDate(passage, i + 1)) {
      return true;
    }
    return amends(passage, luat) && (countsLaws(passage, i) || listsLaws(passage, i));
  }

  private static boolean isNumber(Passage passage, int i) {
    return i < passage.size() && passage.at(i).isNumber();
  }

  /**
   * "Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ ngày 29/6/2024": the name runs on
   * to the day or the number, where no other document and no end of a sentence stands before it.
   */
  private static boolean closesBeforeDate(Passage passage, int from) {
    for (int i = from; i < Math.min(passage.size(), from + REACH_TO_DATE); i++) {
      String fold = passage.fold(i);
      boolean closes = fold.equals("ngày") || fold.equals("số");
      if (closes && isNumber(passage, i + 1)) {
        return i > from;
      }
      boolean other = fold.equals("luật") || fold.equals("nghị") || fold.equals("bộ");
      boolean mark = passage.at(i).kind() == Token.Kind.MARK && !fold.equals(",");
      if (mark || other || passage.at(i).isNumber() || RUNS_ON.beginsAt(passage, i)) {
        return false;
      }
    }
    return false;
  }

  private static final Lexicon RUNS_ON =
      Lexicon.of(
          "được|theo|quyết định|thông tư|chỉ thị|kế hoạch|văn bản|của|trong|tại|về|và các|để|trước|đến|từ");
  private static final int REACH_TO_DATE = 16;

  /** "một số điều của 37 luật có liên quan đến quy hoạch". */
  private static boolean countsLaws(Passage passage, int i) {
    boolean related = passage.fold(i).equals("có") && passage.fold(i + 1).equals("liên");
    boolean some = passage.fold(i).equals("số") && passage.fold(i - 1).equals("một");
    return related || some || (passage.at(i).isNumber() && passage.fold(i + 1).equals("luật"));
  }

  /** "… của Luật Đất đai số 31/2024/QH15, Luật Nhà ở số …": the numbers are of those amended. */
  private static boolean numbersTheAmended(Passage passage, int end) {
    int behind = end + 6; // số, 31, /, 2024, /, QH15
    boolean joint = passage.fold(behind).equals(",") || passage.fold(behind).equals("và");
    return passage.fold(end).equals("số") && joint && passage.fold(behind + 1).equals("luật");
  }

  /**
   * ", Luật Đầu tư … và Luật Đấu thầu số …": one law that amends several, where its number or its
   * day closes the list.
   */
  private static boolean listsLaws(Passage passage, int i) {
    boolean joint = passage.fold(i).equals(",") || passage.fold(i).equals("và");
    if (!joint || !passage.fold(i + 1).equals("luật")) {
      return false;
    }
    boolean last = passage.fold(i).equals("và");
    for (int at = i + 2; at < Math.min(passage.size(), i + LONGEST_AMENDING); at++) {
      String fold = passage.fold(at);
      if (fold.equals("số") || fold.equals("ngày")) {
        return last;
      }
      if (Sentences.endsAt(passage, at) || fold.equals(":")) {
        return false;
      }
      last = last || (fold.equals("và") && passage.fold(at + 1).equals("luật"));
    }
    return false;
  }

  /**
   * ", công nghệ và đổi mới sáng tạo", ", chữa cháy và cứu nạn": of a name in small letters or all
   * in capitals; no duty and no other document.
   */
  private static boolean enumerates(Passage passage, int next) {
    boolean capital = passage.at(next).isCapitalised();
    boolean other =
        DutyVerbs.IN_TEXT.beginsAt(passage, next)
            || CitationScanner.KINDS.beginsAt(passage, next)
            || (capital && AgencyNames.beginsAt(passage, next));
    for (int and = next + 1;
        !other && and < next + LONGEST_PART && and + 1 < passage.size();
        and++) {
      boolean word = passage.at(and).isWord() && passage.at(and + 1).isWord();
      if (!word || ENDS.beginsAt(passage, and)) {
        return false;
      }
      if (passage.fold(and).equals("và")) {
        return passage.at(and + 1).isCapitalised() == capital
            && !CitationScanner.KINDS.beginsAt(passage, and + 1);
      }
    }
    return false;
  }

  private static final int LONGEST_PART = 5;

  /**
   * A comma belongs to the name after a single word ("Phòng, chống") or when the name ends within
   * four words.
   */
  private static boolean commaInside(Passage passage, int luat, int comma) {
    int next = comma + 1;
    if (next >= passage.size() || AFTER_COMMA.beginsAt(passage, next)) {
      return false;
    }
    if (enumerates(passage, next)) {
      return true;
    }
    if (passage.at(next).isCapitalised()) {
      return false;
    }
    if (comma == luat + 2) {
      return true;
    }
    for (int i = next; i <= Math.min(next + 6, passage.size()); i++) {
      String fold = passage.fold(i);
      boolean another = fold.equals(",") && AFTER_COMMA.beginsAt(passage, i + 1);
      boolean stop = fold.equals(";") || fold.equals(".") || another;
      if (i == passage.size() || stop || ENDS.beginsAt(passage, i)) {
        return i > next;
      }
    }
    return false;
  }
}
