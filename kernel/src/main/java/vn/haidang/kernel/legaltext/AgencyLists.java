package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;

/** Names of agencies in headings and table cells, as printed. */
final class AgencyLists {

  private AgencyLists() {}

  static boolean startsWithAgency(String text) {
    String small = Letters.small(text);
    for (String lead : List.of("đề nghị: ", "đề nghị ", "giao ", "yêu cầu ")) {
      if (small.startsWith(lead)) {
        small = small.substring(lead.length());
      }
    }
    for (String word : AgencyWords.IN_CELLS) {
      if (Letters.startsWithWord(small, word)) {
        return true;
      }
    }
    return false;
  }

  /** Splits a list of agencies at marks after which another agency begins. */
  static List<String> split(String text) {
    var names = new ArrayList<String>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      int after = separatorEnd(text, i);
      if (after > i && (text.charAt(i) != ',' || startsName(text, after))) {
        add(names, text.substring(from, i));
        from = after;
        i = after - 1;
      }
    }
    add(names, text.substring(from));
    return names;
  }

  private static boolean startsName(String text, int from) {
    return startsWithAgency(text.substring(from, Math.min(text.length(), from + 24)))
        && (Character.isUpperCase(text.charAt(from)) || text.startsWith("các ", from));
  }

  private static int separatorEnd(String text, int i) {
    char c = text.charAt(i);
    if (c != ',' && c != ';' && c != '\n') {
      return i;
    }
    int end = i + 1;
    while (end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    return end < text.length() ? end : i;
  }

  private static void add(List<String> names, String name) {
    String bare = name.strip();
    while (!bare.isEmpty() && ".;,:".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
      bare = bare.substring(0, bare.length() - 1).strip();
    }
    if (Letters.hasLetter(bare)) {
      names.add(bare);
    }
  }
}
