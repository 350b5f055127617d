package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;

/**
 * Agencies that share the word they begin with: "Các Sở: Tài chính, Nông nghiệp và Môi trường và Y
 * tế" are three departments, each with its own "Sở".
 */
final class SharedHead {

  private static final Lexicon HEADS = Lexicon.of("các sở|các bộ|giám đốc các sở|bộ trưởng các bộ");
  private static final Lexicon JOINTS = Lexicon.of(",|;|và");

  /** Behind these an "và" belongs to the name: "Kế hoạch và Đầu tư". */
  private static final Lexicon DOUBLE_NAMES =
      Lexicon.of(
          "kế hoạch|nông nghiệp|tài nguyên|khoa học|thông tin|giáo dục|thương binh|thể thao|văn hóa|dân tộc");

  private SharedHead() {}

  static boolean opensAt(Passage passage, int at) {
    int colon = HEADS.endFrom(passage, at);
    return colon > 0
        && passage.fold(colon).equals(":")
        && colon + 1 < passage.size()
        && passage.at(colon + 1).isCapitalised()
        && !AgencyWords.IN_TEXT.beginsAt(passage, colon + 1);
  }

  /** {@code from}: where the shared head stands; {@code to}: behind the list. */
  static List<String> split(Passage passage, int from, int to) {
    int colon = HEADS.endFrom(passage, from);
    String kind = Spelling.capitalised(passage.fold(colon - 1));
    String office = passage.between(from, colon - 2);
    String head = office.isEmpty() ? kind : office + " " + kind;
    var names = new ArrayList<String>();
    int start = colon + 1;
    for (int i = start; i <= to; i++) {
      if (i == to || endsName(passage, start, i)) {
        if (i > start) {
          names.add(head + " " + passage.between(start, i));
        }
        start = i + 1;
        if (start < to && AgencyNames.beginsAt(passage, start)) {
          names.addAll(AgencyNames.split(passage, start, to));
          return names;
        }
      }
    }
    return names;
  }

  private static boolean endsName(Passage passage, int start, int i) {
    if (!JOINTS.beginsAt(passage, i) || i + 1 >= passage.size()) {
      return false;
    }
    boolean agency = AgencyNames.beginsAt(passage, i + 1);
    boolean inside = passage.fold(i).equals("và") && DOUBLE_NAMES.startBefore(passage, i) >= start;
    boolean culture =
        passage.fold(i).equals(",")
            && passage.fold(i - 1).equals("hóa")
            && passage.fold(i + 1).equals("thể");
    boolean name = passage.at(i + 1).isCapitalised();
    return agency || (name && !inside && !culture);
  }
}
