package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents that bear no number of an office and whose names have a fixed form: national
 * standards ("TCVN ISO 9001:2015"), action programmes and joint rules that name their years ("Quy
 * chế phối hợp … nhiệm kỳ 2016 - 2021"), and resolutions of the Party's Central Committee ("Nghị
 * quyết Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa XII").
 */
final class NamedDocuments {

  private static final Lexicon PLENUM =
      Lexicon.of(
          "nghị quyết hội nghị lần thứ|nghị quyết hội nghị ban chấp hành trung ương|nghị quyết hội nghị trung ương");
  private static final Lexicon CONGRESS = Lexicon.of("nghị quyết đại hội");
  private static final int LONGEST = 20;
  private static final Lexicon PROGRAMMES =
      Lexicon.of(
          "chương trình hành động|chương trình phối hợp|quy chế phối hợp|quy chế làm việc|quy chế hoạt động");
  private static final Lexicon TERMS = Lexicon.of("thời kỳ|giai đoạn|nhiệm kỳ");
  private static final Lexicon OUTLOOKS =
      Lexicon.of(", định hướng đến năm|, tầm nhìn đến năm|và tầm nhìn đến năm");

  /** Before these a document is meant that is yet to be written. */
  private static final Lexicon WRITES =
      Lexicon.of(
          "xây dựng|ban hành|lập|tham mưu|trình|soạn thảo|đề xuất|ký|ký kết|về|phê duyệt|thông qua");

  private static final int LONGEST_PROGRAMME = 48;

  private NamedDocuments() {}

  static List<CitationMention> scan(Passage passage) {
    var found = new ArrayList<CitationMention>();
    for (int i = 0; i < passage.size(); i++) {
      CitationMention standard = standard(passage, i);
      CitationMention named = standard == null ? plenum(passage, i) : standard;
      CitationMention party = named == null ? congress(passage, i) : named;
      CitationMention one = party == null ? programme(passage, i) : party;
      if (one != null) {
        found.add(one);
        i = one.end() - 1;
      }
    }
    return found;
  }

  /** "TCVN 14423:2025", "QCVN 08:2023/BTNMT". */
  private static @Nullable CitationMention standard(Passage passage, int i) {
    boolean standard = passage.fold(i).equals("tcvn");
    if (!standard && !passage.fold(i).equals("qcvn")) {
      return null;
    }
    int number = i + 1;
    while (number < i + 4 && isOtherBody(passage, number)) {
      number++;
    }
    boolean numbered = number < passage.size() && passage.at(number).isNumber();
    boolean dated =
        numbered
            && passage.fold(number + 1).equals(":")
            && DateMention.yearAt(passage, number + 2) > 0;
    String type = standard ? "Tiêu chuẩn" : "Quy chuẩn";
    int year = number + 3;
    boolean signed = dated && passage.fold(year).equals("/") && isCapitals(passage, year + 1);
    return dated ? mention(passage, i, signed ? year + 2 : year, type, null) : null;
  }

  private static boolean isCapitals(Passage passage, int i) {
    return i < passage.size() && Letters.isCapitals(passage.at(i).text());
  }

  private static boolean isOtherBody(Passage passage, int i) {
    String fold = passage.fold(i);
    return fold.equals("iso") || fold.equals("iec") || fold.equals("/");
  }

  /** Ends with the term of office; a list of numbers behind it is read with the numbers. */
  private static @Nullable CitationMention plenum(Passage passage, int i) {
    int name = PLENUM.endFrom(passage, i);
    if (name < 0 || !passage.at(i).isCapitalised()) {
      return null;
    }
    int end = name;
    while (end < Math.min(passage.size(), name + LONGEST) && !passage.fold(end).equals("khóa")) {
      if (Sentences.endsAt(passage, end) || passage.fold(end).equals(":")) {
        return null;
      }
      end++;
    }
    boolean term = passage.fold(end).equals("khóa") && passage.fold(end + 1).matches("[ivx]++");
    int after = passage.fold(end + 2).equals(")") ? end + 3 : end + 2;
    boolean list = passage.fold(after).equals(":") || passage.fold(after).equals("số");
    String issuer = "Ban Chấp hành Trung ương Đảng";
    return term && !list ? mention(passage, i, after, "Nghị quyết", issuer) : null;
  }

  /**
   * "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII, nhiệm kỳ 2020 - 2025", "Nghị quyết Đại
   * hội XIII của Đảng": ends with the count of the congress, its Party and its term.
   */
  private static @Nullable CitationMention congress(Passage passage, int i) {
    int name = CONGRESS.endFrom(passage, i);
    if (name < 0 || !passage.at(i).isCapitalised()) {
      return null;
    }
    int end = name;
    while (end < Math.min(passage.size(), name + LONGEST) && !isRoman(passage, end)) {
      if (Sentences.endsAt(passage, end) || ENDS_CONGRESS.contains(passage.fold(end))) {
        return null;
      }
      end++;
    }
    if (!isRoman(passage, end)) {
      return null;
    }
    boolean ofParty = passage.fold(end + 1).equals("của") && passage.fold(end + 2).equals("đảng");
    int after = ofParty ? end + 3 : end + 1;
    int term = OPENS_TERM.contains(passage.fold(after)) ? after + 1 : after;
    int years = TERMS.endFrom(passage, term);
    boolean termed = years > 0 && years < passage.size() && DateMention.yearAt(passage, years) > 0;
    int last = termed ? years(passage, years) : after;
    boolean closed = termed && passage.fold(after).equals("(") && passage.fold(last).equals(")");
    return mention(passage, i, closed ? last + 1 : last, "Nghị quyết", null);
  }

  private static final Set<String> ENDS_CONGRESS = Set.of(":", ",", "số");
  private static final Set<String> OPENS_TERM = Set.of(",", "(");

  private static boolean isRoman(Passage passage, int i) {
    return i < passage.size()
        && LabelReader.romanValue(passage.at(i).text()) > 0
        && passage.at(i).isWord();
  }

  /**
   * Ends with the years it holds for; without them the words name no single document, and with a
   * number the number names it. A national programme is what a decision of another name sets up.
   */
  private static @Nullable CitationMention programme(Passage passage, int i) {
    int kind = PROGRAMMES.endFrom(passage, i);
    boolean national = kind > 0 && passage.fold(kind).equals("quốc");
    boolean named = kind > 0 && passage.at(i).isCapitalised() && !national;
    if (!named || WRITES.startBefore(passage, i) >= 0) {
      return null;
    }
    for (int at = kind; at < Math.min(passage.size(), i + LONGEST_PROGRAMME); at++) {
      if (Sentences.endsAt(passage, at) || passage.fold(at).matches("[:;(]|số")) {
        return null;
      }
      int term = TERMS.endFrom(passage, at);
      if (term > 0 && term < passage.size() && DateMention.yearAt(passage, term) > 0) {
        return mention(
            passage, i, outlook(passage, years(passage, term)), type(passage, i, kind), null);
      }
    }
    return null;
  }

  /** After "2016 - 2021" or "2016". */
  private static int years(Passage passage, int first) {
    boolean dash = passage.fold(first + 1).matches("[-–]");
    return dash && DateMention.yearAt(passage, first + 2) > 0 ? first + 3 : first + 1;
  }

  private static int outlook(Passage passage, int end) {
    int year = OUTLOOKS.endFrom(passage, end);
    boolean named = year > 0 && year < passage.size() && DateMention.yearAt(passage, year) > 0;
    return named ? year + 1 : end;
  }

  /** "Chương trình hành động" as it is; "Quy chế phối hợp" is a Quy chế. */
  private static String type(Passage passage, int i, int kind) {
    return passage.fold(i).equals("quy") ? passage.between(i, i + 2) : passage.between(i, kind);
  }

  private static CitationMention mention(
      Passage passage, int first, int end, String type, @Nullable String issuer) {
    String name = passage.between(first, end);
    return new CitationMention(
        null, type, null, issuer, name, passage, first, end, false, true, null);
  }
}
