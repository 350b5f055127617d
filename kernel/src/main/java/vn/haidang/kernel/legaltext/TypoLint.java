package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Slips of one letter: "thị thường" stands once in a document that writes "thị trường" everywhere
 * else.
 *
 * <p>No dictionary is asked; the document itself says how it writes its words. A pair of syllables
 * is doubted only when it stands once, a word of the document differs from it by one letter, and
 * the odd syllable does not belong to the word on its other side ("trách nhiệm | cụ thể").
 */
final class TypoLint {

  /** Syllables that stand beside any other; they make no word with it. */
  private static final Lexicon LOOSE =
      Lexicon.of(
          "và|về|có|các|của|mà|là|với|để|cho|tại|đến|trong|khi|không|sự|từng|được|đã|đang|sẽ|thì|do|bởi|ở|ra|vào|như|theo|này|đó|những|một|mọi|mỗi|hoặc|hay|cả|cùng|trên|dưới|sau|trước|nhằm|bị|lại|phải|cần|nên|ngày|tháng|năm|quý|việc|gồm|ngoài|tới|qua");

  /** Words that differ by one letter from another word, and are right all the same. */
  private static final Lexicon LOOKALIKES =
      Lexicon.of(
          "thông tấn|thông tin|thông tư|đa phương|địa phương|hiện tại|hiện đại|cá thể|cụ thể|có thể|cơ thể|tập thể|truyền thống|truyền thông|truyền thanh"
              + "|thu thập|thu nhập|quy trình|quá trình|hàng năm|hằng năm|hàng ngày|hằng ngày|hàng tháng|hằng tháng|hàng quý|hằng quý|tỉ lệ|tỷ lệ|tỉ trọng|tỷ trọng"
              + "|tỉ đồng|tỷ đồng|liệt sỹ|liệt sĩ|bác sỹ|bác sĩ|y sỹ|y sĩ|cộng tác|công tác|đồ án|đề án|điều tra|điều trị|trung tâm|trọng tâm|trung ương|tự giác|tố giác"
              + "|nông nghiệp|công nghiệp|công nghệ|công bố|khai thác|an ninh|an sinh|chi tiêu|chỉ tiêu|chi trả|chỉ thị|chi phí|tháo gỡ|thí nghiệm|thử nghiệm|thí điểm|thời điểm"
              + "|hiệu năng|khả năng|biên chế|cơ chế|quy chế|thể chế|nhân dân|nước biển|biển dâng|tổ chức|quản lý|quản trị|kỷ luật|kỹ thuật|pháp luật|kinh tế|thực tế|quốc tế"
              + "|dân số|dân sự|dân cư|dân chủ|đầu tư|đầu tiên|ưu tiên|đại hội|xã hội|cơ hội|lãi suất|năng suất|công suất|chủ trì|duy trì|chủ trương|thủ trưởng|thị trường|thị trấn|thị xã"
              + "|môi trường|nhà trường|quan tâm|quan trọng|bảo đảm|đảm bảo|bảo vệ|bảo hộ|bảo trợ|hỗ trợ|hộ nghèo|số hóa|xã hội hóa|mở rộng|đô thị|đề nghị|hội nghị|phí tổn|phù hợp|phối hợp");

  private final SyllablePairs pairs;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private TypoLint(List<Passage> passages) {
    pairs = new SyllablePairs(passages);
  }

  static List<Diagnostic> check(List<Passage> passages) {
    var lint = new TypoLint(passages);
    passages.forEach(lint::check);
    return lint.diagnostics;
  }

  /** A slip spoils the pairs on both its sides; the better known word tells what is meant. */
  private void check(Passage passage) {
    SyllablePairs.Pair before = null;
    for (int i = 0; i + 1 < passage.size(); i++) {
      SyllablePairs.Pair meant = SyllablePairs.standsAt(passage, i) ? meantAt(passage, i) : null;
      if (meant != null && before != null) {
        if (pairs.times(meant) < pairs.times(before)) {
          meant = null;
        } else {
          diagnostics.removeLast();
        }
      }
      if (meant != null) {
        report(passage, i, meant);
      }
      before = meant;
    }
  }

  private SyllablePairs.@Nullable Pair meantAt(Passage passage, int i) {
    SyllablePairs.Pair pair = SyllablePairs.at(passage, i);
    if (pairs.times(pair) != 1) {
      return null;
    }
    SyllablePairs.Pair meant = slipOf(passage, i, pair);
    return meant == null || LOOKALIKES.beginsAt(passage, i) || isName(passage, i) ? null : meant;
  }

  private SyllablePairs.@Nullable Pair slipOf(Passage passage, int i, SyllablePairs.Pair pair) {
    for (SyllablePairs.Pair word : pairs.wordsWithFirstOf(pair)) {
      if (isSlip(pair.second(), word.second()) && !belongsElsewhere(passage, i + 1)) {
        return word;
      }
    }
    for (SyllablePairs.Pair word : pairs.wordsWithSecondOf(pair)) {
      if (isSlip(pair.first(), word.first()) && !belongsElsewhere(passage, i - 1)) {
        return word;
      }
    }
    return null;
  }

  /** Whether the pair that begins at the index, beside the doubted one, is a word of its own. */
  private boolean belongsElsewhere(Passage passage, int i) {
    return SyllablePairs.standsAt(passage, i)
        && (pairs.times(SyllablePairs.at(passage, i)) > 1 || LOOKALIKES.beginsAt(passage, i));
  }

  /** Abbreviations, words with figures and loose syllables are not judged. */
  private static boolean isName(Passage passage, int i) {
    return isOdd(passage, i) || isOdd(passage, i + 1);
  }

  private static boolean isOdd(Passage passage, int i) {
    String text = passage.at(i).text();
    boolean capitals = true;
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      if (!Character.isLetter(c)) {
        return true;
      }
      capitals &= Character.toUpperCase(c) == c;
    }
    return capitals || LOOSE.beginsAt(passage, i);
  }

  /** One letter exchanged, left out or added; every tone and accent makes another letter. */
  private static boolean isSlip(String odd, String right) {
    int shorter = Math.min(odd.length(), right.length());
    int longer = Math.max(odd.length(), right.length());
    int head = 0;
    while (head < shorter && odd.charAt(head) == right.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && odd.charAt(odd.length() - 1 - tail) == right.charAt(right.length() - 1 - tail)) {
      tail++;
    }
    return longer - head - tail == 1 && shorter > 1;
  }

  private void report(Passage passage, int i, SyllablePairs.Pair meant) {
    String words = meant.first() + " " + meant.second();
    boolean capital = passage.at(i).isCapitalised();
    diagnostics.add(
        DiagnosticCode.POSSIBLE_TYPO.at(
            passage.section(),
            passage.span(i, i + 2),
            List.of(),
            passage.between(i, i + 2),
            capital ? Spelling.capitalised(words) : words,
            String.valueOf(pairs.times(meant))));
  }
}
