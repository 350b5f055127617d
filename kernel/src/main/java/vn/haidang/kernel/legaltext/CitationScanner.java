package vn.haidang.kernel.legaltext;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbered documents in a passage, with type, date and issuer where the text gives them.
 *
 * <p>"các Nghị quyết của Hội đồng nhân dân: số 33/NQ-HĐND …, số 35/NQ-HĐND …" gives both numbers
 * the type and the issuer of the list's head.
 */
final class CitationScanner {

  static final Lexicon KINDS =
      Lexicon.of(
          "bộ luật|luật|pháp lệnh|lệnh|nghị quyết liên tịch|nghị quyết|nghị định|quyết định|chỉ thị|thông tư liên tịch|thông tư|thông tri"
              + "|chương trình hành động|chương trình phối hợp|chương trình|kế hoạch|kết luận|quy định|quy chế|thông báo kết luận|thông báo|hướng dẫn"
              + "|báo cáo|tờ trình|công văn|công điện|đề án|văn bản hợp nhất|văn bản|công thư|giấy mời|thông cáo|điều lệ|quy hoạch|biên bản");

  private static final int HEAD_REACH = 60;
  private static final int ISSUER_REACH = 16;

  private final Passage passage;
  private final List<CitationMention> found = new ArrayList<>();
  private int cursor;

  private CitationScanner(Passage passage) {
    this.passage = passage;
  }

  static List<CitationMention> scan(Passage passage) {
    List<DocumentNumber> numbers = OddNumbers.with(DocumentNumber.in(passage.text()), passage);
    var scanner = new CitationScanner(passage);
    for (DocumentNumber number : numbers) {
      scanner.accept(number);
    }
    return SharedDays.given(passage, scanner.found);
  }

  private void accept(DocumentNumber number) {
    while (cursor < passage.size() && passage.at(cursor).start() < number.start()) {
      cursor++;
    }
    int numberAt = cursor;
    int after = numberAt;
    while (after < passage.size() && passage.at(after).end() <= number.end()) {
      after++;
    }
    int so = numberAt - 1;
    if (passage.fold(so).equals(":")) {
      so--;
    }
    boolean numberWord = passage.fold(so).equals("số");
    int beforeNumber = numberWord ? so : numberAt;
    int kind = kindBefore(beforeNumber);
    if (kind < 0 && !numberWord && !number.sure() && !continuesList(numberAt)) {
      return;
    }
    build(number, numberAt, after, beforeNumber, kind, numberWord);
  }

  /** The type that stands before the number; "pháp luật" is none, though a law's name ends so. */
  private int kindBefore(int beforeNumber) {
    int kind = KINDS.startBefore(passage, beforeNumber);
    boolean legal =
        kind > 0 && passage.fold(kind).equals("luật") && passage.fold(kind - 1).equals("pháp");
    return legal ? -1 : kind;
  }

  /** "Quyết định số 12/QĐ-UBND, 13/QĐ-UBND": directly after another number. */
  private boolean continuesList(int numberAt) {
    return !found.isEmpty()
        && found.getLast().end() >= numberAt - 1
        && (passage.fold(numberAt - 1).equals(",") || passage.fold(numberAt - 1).equals("và"));
  }

  private void build(
      DocumentNumber number,
      int numberAt,
      int after,
      int beforeNumber,
      int kind,
      boolean numberWord) {
    int dateWord = dateWord(after);
    boolean saysDay = passage.fold(dateWord).equals("ngày");
    DateMention date = saysDay ? DateMention.wholeAt(passage, dateWord + 1) : null;
    int end = date != null ? date.end() : saysDay && dateWord == after ? dateWord + 1 : after;
    boolean undated = saysDay && DateMention.at(passage, dateWord + 1) == null;
    LocalDate day = date == null ? null : date.date(null);
    String invalid = date != null && day == null ? passage.between(date.first(), date.end()) : null;
    int head = kind >= 0 ? -1 : headBefore(beforeNumber);
    int first = kind >= 0 ? kind : numberWord ? beforeNumber : numberAt;
    String type = kind >= 0 ? passage.between(kind, beforeNumber) : typeOf(head, number);
    String issuer = issuerAfter(end);
    if (issuer == null && head >= 0) {
      issuer = issuerOfHead(head);
    }
    if (issuer == null && !number.impliedIssuer().isEmpty()) {
      issuer = number.impliedIssuer();
    }
    String printed = passage.between(first, kindEnd(first, kind));
    found.add(
        new CitationMention(
            number.number(),
            typeName(type == null ? printed : type),
            day,
            issuer,
            null,
            passage,
            first,
            end,
            undated && day == null,
            numberWord,
            invalid));
  }

  /** Where "ngày" would stand: directly behind, behind a comma, in brackets, after "cùng". */
  private int dateWord(int after) {
    String mark = passage.fold(after);
    boolean bracket = mark.equals("(") && passage.fold(after + 1).equals("ngày");
    int word = mark.equals(",") || bracket ? after + 1 : after;
    return passage.fold(word).equals("cùng") ? word + 1 : word;
  }

  private int kindEnd(int first, int kind) {
    return kind < 0 ? first : Math.max(KINDS.endFrom(passage, kind), first);
  }

  private @Nullable String typeOf(int head, DocumentNumber number) {
    if (head >= 0) {
      return passage.between(head, KINDS.endFrom(passage, head));
    }
    return number.impliedType().isEmpty() ? "" : number.impliedType();
  }

  /** "NGHỊ QUYẾT" and "nghị quyết" are one type. */
  private static @Nullable String typeName(String printed) {
    return printed.isEmpty() ? null : Spelling.capitalised(printed.toLowerCase(Locale.ROOT));
  }

  /**
   * The type named at the head of the list this number stands in: in this sentence, after no other
   * full stop.
   */
  private int headBefore(int beforeNumber) {
    int previous = found.isEmpty() ? 0 : found.getLast().end();
    int named = namedBefore(beforeNumber, Math.max(previous, beforeNumber - HEAD_REACH));
    if (named < 0 && !found.isEmpty() && listGoesOn(previous, beforeNumber)) {
      CitationMention last = found.getLast();
      named = KINDS.endFrom(passage, last.first()) > 0 ? last.first() : lastHead;
    }
    lastHead = named;
    return named;
  }

  /**
   * "các Nghị quyết …: số" or "báo cáo của … số" between the two indices; -1 if the stretch names
   * no type.
   */
  private int namedBefore(int beforeNumber, int from) {
    boolean colon = passage.fold(beforeNumber - 1).equals(":");
    for (int i = beforeNumber - 1; i >= from; i--) {
      if (passage.fold(i).equals(".") || passage.fold(i).equals(";")) {
        return -1;
      }
      int end = KINDS.endFrom(passage, i);
      if (end > 0 && end <= beforeNumber && (colon || passage.fold(end).equals("của"))) {
        return longestHead(i, end, from);
      }
    }
    return -1;
  }

  private int longestHead(int start, int end, int from) {
    int longest = start;
    while (longest > from && KINDS.endFrom(passage, longest - 1) >= end) {
      longest--;
    }
    return longest;
  }

  private int lastHead = -1;

  private boolean listGoesOn(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean otherType = KINDS.beginsAt(passage, i) && passage.at(i).isCapitalised();
      if (passage.fold(i).equals(".") || otherType) {
        return false;
      }
    }
    return to - from < HEAD_REACH;
  }

  private @Nullable String issuerAfter(int end) {
    if (!passage.fold(end).equals("của")) {
      return null;
    }
    return issuerFrom(end + 1);
  }

  private @Nullable String issuerFrom(int from) {
    int end = from;
    while (end < passage.size() && end - from < ISSUER_REACH && !stopsIssuer(end, from)) {
      end++;
    }
    while (end > from && !passage.at(end - 1).isWord() && !passage.fold(end - 1).equals(")")) {
      end--;
    }
    return end == from ? null : passage.between(from, end);
  }

  private boolean stopsIssuer(int i, int from) {
    String fold = passage.fold(i);
    if (fold.equals("(")) {
      return !passage.fold(i + 1).equals("khóa");
    }
    if (fold.equals(",") || fold.equals("-")) {
      boolean capital = passage.at(Math.min(i + 1, passage.size() - 1)).isCapitalised();
      return fold.equals(",") && !(insideMinistry(from) && capital);
    }
    if (fold.equals(")")) {
      return !passage.fold(i - 1).matches("[ivx]++");
    }
    boolean mark = passage.at(i).kind() == Token.Kind.MARK;
    boolean and = fold.equals("và") && !(i + 1 < passage.size() && insideNameAfterAnd(i + 1));
    boolean issues = fold.equals("ban") && passage.fold(i + 1).equals("hành");
    boolean number = passage.at(i).isNumber() || fold.equals("khoảng");
    boolean steers = passage.fold(i - 1).equals("ban") && passage.fold(i).equals("chỉ");
    boolean verb =
        issues || number || (ISSUER_ENDS.beginsAt(passage, i) && !startsName(i) && !steers);
    boolean ministry = OFFICES.contains(passage.fold(i - 1)) && passage.at(i).isCapitalised();
    return mark || and || verb || (i > from && KINDS.beginsAt(passage, i) && !ministry);
  }

  private static final Set<String> OFFICES = Set.of("bộ", "sở", "vụ");

  private boolean insideNameAfterAnd(int i) {
    return passage.at(i).isCapitalised()
        && !KINDS.beginsAt(passage, i)
        && !AgencyNames.beginsAt(passage, i);
  }

  /** A capital letter starts a name; a line in capitals proves nothing. */
  private boolean startsName(int i) {
    String text = passage.at(i).text();
    return passage.at(i).isCapitalised() && !text.equals(text.toUpperCase(Locale.ROOT));
  }

  private boolean insideMinistry(int from) {
    return passage.fold(from).equals("bộ") || passage.fold(from).equals("sở");
  }

  private static final Lexicon ISSUER_ENDS =
      Lexicon.of(
          "về|ban hành|quy định|phê duyệt|thực hiện|triển khai|trong|cho|tại|sửa đổi|hướng dẫn|ngày|năm 20|và các|đã|là|để|giao|công bố|theo|nhằm|ở|số|đến|kèm theo|chỉ đạo|có|dành|đối với|với|từ|khi|nêu|vốn|mà|được|yêu cầu");

  /**
   * "các Nghị quyết của Hội đồng nhân dân thành phố: số …" or "báo cáo của Ủy ban nhân dân tỉnh số
   * …".
   */
  private @Nullable String issuerOfHead(int head) {
    int end = KINDS.endFrom(passage, head);
    if (passage.fold(end).equals("của")) {
      return issuerFrom(end + 1);
    }
    return passage.fold(end).equals("hội") && passage.fold(end + 1).equals("nghị")
        ? issuerFrom(end)
        : null;
  }
}
