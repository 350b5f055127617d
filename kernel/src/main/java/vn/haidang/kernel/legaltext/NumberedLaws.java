package vn.haidang.kernel.legaltext;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * "Luật Đất đai số 31/2024/QH15" is one document: the name and the number that directly follows it
 * belong together.
 */
final class NumberedLaws {

  private NumberedLaws() {}

  static List<CitationMention> merge(List<CitationMention> numbered, List<CitationMention> laws) {
    if (laws.isEmpty()) {
      return numbered;
    }
    var merged = new ArrayList<CitationMention>();
    var left = new ArrayList<>(laws);
    for (CitationMention number : numbered) {
      CitationMention law = before(number, left);
      merged.add(law == null ? number : join(law, number));
      left.remove(law);
    }
    merged.addAll(left);
    return merged;
  }

  private static @Nullable CitationMention before(
      CitationMention number, List<CitationMention> laws) {
    for (CitationMention law : laws) {
      if (law.end() == number.first()) {
        return law;
      }
    }
    return null;
  }

  private static CitationMention join(CitationMention law, CitationMention number) {
    return new CitationMention(
        number.number(),
        law.type(),
        number.date(),
        number.issuer(),
        law.name(),
        law.passage(),
        law.first(),
        number.end(),
        number.undated(),
        number.numberWord(),
        number.invalidDate());
  }
}
