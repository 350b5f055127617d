package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents that bear no number of an office and whose names have a fixed form: national
 * standards ("TCVN ISO 9001:2015") and resolutions of the Party's Central Committee ("Nghị quyết
 * Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa XII").
 */
final class NamedDocuments {

  private static final Lexicon PLENUM =
      Lexicon.of(
          "nghị quyết hội nghị lần thứ|nghị quyết hội nghị ban chấp hành trung ương|nghị quyết hội nghị trung ương");
  private static final int LONGEST = 20;

  private NamedDocuments() {}

  static List<CitationMention> scan(Passage passage) {
    var found = new ArrayList<CitationMention>();
    for (int i = 0; i < passage.size(); i++) {
      CitationMention standard = standard(passage, i);
      CitationMention one = standard == null ? plenum(passage, i) : standard;
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

  private static CitationMention mention(
      Passage passage, int first, int end, String type, @Nullable String issuer) {
    String name = passage.between(first, end);
    return new CitationMention(
        null, type, null, issuer, name, passage, first, end, false, true, null);
  }
}
