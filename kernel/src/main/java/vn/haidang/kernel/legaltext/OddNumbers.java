package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers of documents that follow no notation of an office, as firms and schools give them: "Văn
 * bản số 05/2026/ABC/CV-XY ngày 21/4/2026", "Quyết định số 2222 ngày 05/01/2026". Only between the
 * word for the document and its day.
 */
final class OddNumbers {

  private static final int LONGEST = 12;

  private OddNumbers() {}

  /** All numbers of the passage in reading order, the given ones among them. */
  static List<DocumentNumber> with(List<DocumentNumber> regular, Passage passage) {
    List<DocumentNumber> odd = in(passage, regular);
    if (odd.isEmpty()) {
      return regular;
    }
    var all = new ArrayList<>(regular);
    all.addAll(odd);
    all.sort((a, b) -> Integer.compare(a.start(), b.start()));
    return all;
  }

  private static List<DocumentNumber> in(Passage passage, List<DocumentNumber> regular) {
    var odd = new ArrayList<DocumentNumber>(0);
    int next = 0;
    for (int i = 1; i + 1 < passage.size(); i++) {
      boolean announced =
          passage.fold(i).equals("số") && CitationScanner.KINDS.startBefore(passage, i) >= 0;
      int first = announced && passage.fold(i + 1).equals(":") ? i + 2 : i + 1;
      int end = announced && first < passage.size() ? endOf(passage, first) : first;
      if (end > first && isDated(passage, end)) {
        int start = passage.at(first).start();
        int stop = passage.at(end - 1).end();
        while (next < regular.size() && regular.get(next).start() < start) {
          next++;
        }
        if (next == regular.size() || regular.get(next).start() > start) {
          odd.add(new DocumentNumber(passage.text().substring(start, stop), start, stop, false));
        }
      }
    }
    return odd;
  }

  /** Index after the tokens printed without a blank; the same index where none is a number. */
  private static int endOf(Passage passage, int first) {
    int end = first + 1;
    boolean number = passage.at(first).isNumber();
    while (end < passage.size() && passage.at(end).start() == passage.at(end - 1).end()) {
      number = number || passage.at(end).isNumber();
      end++;
    }
    while (end > first && passage.at(end - 1).kind() == Token.Kind.MARK) {
      end--;
    }
    return number && end - first <= LONGEST ? end : first;
  }

  private static boolean isDated(Passage passage, int end) {
    int day = passage.fold(end).equals(",") ? end + 1 : end;
    return passage.fold(day).equals("ngày") && DateMention.wholeAt(passage, day + 1) != null;
  }
}
