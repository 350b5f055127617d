package vn.haidang.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks units by the functions that occur in a text.
 *
 * <p>A function weighs more the more words it has and the fewer units declare it (inverse document
 * frequency, Spärck Jones 1972); a second and third mention add a half and a third; the first
 * sentence, which says what a duty is about, counts twice. A proposal for a person, never a fact.
 */
final class FunctionRanking {

  private static final int MOST_MENTIONS = 3;

  private record Function(String words, NameWords parts, double weight) {}

  private record Scored(Unit unit, double score, List<String> functions) {}

  private final Map<UnitId, List<Function>> functions = new HashMap<>();
  private final List<Unit> units;

  /** {@code declared}: what each unit is in charge of, in the words of officials. */
  FunctionRanking(Map<Unit, List<String>> declared) {
    Map<String, Integer> bearers = new HashMap<>();
    declared
        .values()
        .forEach(
            all -> all.stream().distinct().forEach(f -> bearers.merge(key(f), 1, Integer::sum)));
    declared.forEach((unit, all) ->
        functions.put(
            unit.id(),
            all.stream().distinct().map(f -> function(f, bearers, declared.size())).toList()));
    units =
        declared.keySet().stream().sorted(Comparator.comparing(unit -> unit.id().value())).toList();
  }

  private static String key(String function) {
    NameWords words = NameWords.of(function);
    return words.key(0, words.size());
  }

  private static Function function(String words, Map<String, Integer> bearers, int all) {
    NameWords parts = NameWords.of(words);
    double rarity = 1 + Math.log((double) all / bearers.getOrDefault(key(words), 1));
    return new Function(words, parts, rarity * parts.size());
  }

  /** Units with at least one function in the text, the likeliest first. */
  List<Suggestion> rank(String text) {
    NameWords whole = NameWords.of(text);
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < whole.size(); i++) {
      places.computeIfAbsent(whole.key(i), key -> new ArrayList<>()).add(i);
    }
    int opening = NameWords.of(firstSentence(text)).size();
    var scored = new ArrayList<Scored>();
    double all = 0;
    for (Unit unit : units) {
      Scored one = score(unit, whole, places, opening);
      if (one.score() > 0) {
        scored.add(one);
        all += one.score();
      }
    }
    double total = all;
    return scored.stream()
        .sorted(Comparator.comparingDouble(Scored::score).reversed())
        .map(one ->
            new Suggestion(
                one.unit(), (int) Math.round(100 * one.score() / total), one.functions()))
        .toList();
  }

  private static String firstSentence(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      boolean stop = text.charAt(i) == '.' || text.charAt(i) == ';';
      if (stop && i > 20 && Character.isWhitespace(text.charAt(i + 1))) {
        return text.substring(0, i);
      }
    }
    return text;
  }

  private Scored score(Unit unit, NameWords text, Map<String, List<Integer>> places, int opening) {
    Map<String, Double> found = new HashMap<>();
    for (Function function : functions.getOrDefault(unit.id(), List.of())) {
      double weight = weight(function, text, places, opening);
      if (weight > 0) {
        found.put(function.words(), weight);
      }
    }
    List<String> weightiest =
        found.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    double score = found.values().stream().mapToDouble(Double::doubleValue).sum();
    return new Scored(unit, score, weightiest);
  }

  /** {@code places}: where each word of the text stands, so that only those are compared. */
  private static double weight(
      Function function, NameWords text, Map<String, List<Integer>> places, int opening) {
    double weight = 0;
    int mentions = 0;
    int next = 0;
    for (int place : places.getOrDefault(function.parts().key(0), List.of())) {
      if (place >= next && mentions < MOST_MENTIONS && text.hasAt(place, function.parts())) {
        mentions++;
        weight += (place < opening ? 2 : 1) * function.weight() / mentions;
        next = place + function.parts().size();
      }
    }
    return weight;
  }
}
