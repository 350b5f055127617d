package vn.haidang.measures.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import vn.haidang.measures.Layout;
import vn.haidang.measures.Meaning;

/**
 * What somebody typed for the names of rows that nobody had explained yet, each by the words that
 * stand in the file.
 *
 * @param meanings what the name is to mean
 * @param fresh names that are to become new indicators, with the unit of measure of each
 * @param seen what the name already meant when the form was shown
 * @param numbers the number under which the form sends the name
 */
record RowNames(
    Map<String, Meaning> meanings,
    Map<String, String> fresh,
    Map<String, Meaning> seen,
    Map<String, String> numbers) {

  private static final String NEW_INDICATOR = "+";

  RowNames {
    meanings = Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
    fresh = Collections.unmodifiableMap(new LinkedHashMap<>(fresh));
    seen = Map.copyOf(seen);
    numbers = Map.copyOf(numbers);
  }

  /**
   * Reads the form: {@code words-N} is the name, {@code means-N} what was typed, {@code rest} what
   * counts where nothing was.
   *
   * @param rowsAre only a row of an indicator can become a new one
   * @param meaning what typed words mean; refuses what is not known
   */
  static RowNames read(
      Map<String, String> form, Layout.RowsAre rowsAre, Function<String, Meaning> meaning) {
    String rest = form.getOrDefault("rest", "");
    Map<String, Meaning> meanings = new LinkedHashMap<>();
    Map<String, String> fresh = new LinkedHashMap<>();
    Map<String, Meaning> seen = new LinkedHashMap<>();
    Map<String, String> numbers = new LinkedHashMap<>();
    form.forEach((field, words) -> {
      if (field.matches("words-\\d{1,5}")) {
        String number = field.substring("words-".length());
        numbers.put(words, number);
        String was = form.getOrDefault("was-" + number, "");
        if (!was.isEmpty()) {
          seen.put(words, meaning.apply(was));
        }
        String typed = form.getOrDefault("means-" + number, "").strip();
        String means = typed.isEmpty() ? rest : typed;
        if (means.equals(NEW_INDICATOR) && rowsAre != Layout.RowsAre.UNITS) {
          fresh.put(words, form.getOrDefault("measure-" + number, ""));
        } else if (!means.isEmpty()) {
          meanings.put(words, meaning.apply(means));
        }
      }
    });
    return new RowNames(meanings, fresh, seen, numbers);
  }

  /** Empty for words that the form did not send. */
  String numberOf(String words) {
    return numbers.getOrDefault(words, "");
  }
}
