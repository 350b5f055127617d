package vn.haidang.kernel.legaltext;

import java.util.List;
import java.util.SplittableRandom;

/** Pieces of real documents, cut, shuffled and spoilt; the same seed gives the same text. */
final class DamagedDocuments {

  private static final List<String> DISTURBANCES =
      List.of(
          "\n",
          "\r",
          "\r\n",
          "\n|\n",
          "|",
          "\n| a | b |\n",
          "\n1. ",
          "\n- ",
          "\n+ ",
          "\na) ",
          "\nIII. ",
          "\nĐiều 1. ",
          "\n1.1.1.1.1.1.1.1. x",
          "\nPHỤ LỤC\n",
          "\nPHỤ LỤC II\n",
          "\nNơi nhận:\n",
          "\nTM. ỦY BAN\n",
          "\nKẾ HOẠCH\n",
          "\nSố:    /KH-UBND\n",
          ", ngày 31 tháng 2 năm 2018\n",
          "**",
          "\n# ",
          "\u0000",
          "\uFEFF",
          "\u0301",
          "\uD800",
          "𝕂",
          "   ",
          "\u00A0",
          "\t");

  private final List<String> documents;

  DamagedDocuments(List<String> documents) {
    this.documents = List.copyOf(documents);
  }

  String at(long seed) {
    var random = new SplittableRandom(seed);
    String document = documents.get(random.nextInt(documents.size()));
    int from = random.nextInt(document.length());
    int length = random.nextInt(1, 4_000);
    var text =
        new StringBuilder(document.substring(from, Math.min(document.length(), from + length)));
    int edits = random.nextInt(25);
    for (int i = 0; i < edits; i++) {
      edit(text, random);
    }
    return text.toString();
  }

  private static void edit(StringBuilder text, SplittableRandom random) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), at + random.nextInt(300));
    switch (random.nextInt(4)) {
      case 0 -> text.insert(at, DISTURBANCES.get(random.nextInt(DISTURBANCES.size())));
      case 1 -> text.delete(at, end);
      case 2 -> {
        String cut = text.substring(at, end);
        text.delete(at, end).insert(random.nextInt(text.length() + 1), cut);
      }
      default -> text.insert(at, (char) random.nextInt(0x10000));
    }
  }
}
