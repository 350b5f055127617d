package vn.haidang.commitments;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** The words from which made-up tasks are put together; they name no real work. */
final class YearWords {

  private final Map<String, List<String>> lists;

  private YearWords(Map<String, List<String>> lists) {
    this.lists = lists;
  }

  static YearWords shipped() {
    Map<String, List<String>> lists = new HashMap<>();
    String under = "";
    try (InputStream file =
            Objects.requireNonNull(YearWords.class.getResourceAsStream("/generated-year.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (String line : lines.lines().toList()) {
        if (line.startsWith("= ")) {
          under = line.substring(2).strip();
        } else if (!line.isBlank() && !line.startsWith("#")) {
          lists.computeIfAbsent(under, key -> new ArrayList<>()).add(line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new YearWords(lists);
  }

  /** A task in one sentence. */
  String task(RandomGenerator chance) {
    return any("ACTIONS", chance) + " " + any("OBJECTS", chance) + " " + any("PLACES", chance);
  }

  private String any(String list, RandomGenerator chance) {
    List<String> words = lists.getOrDefault(list, List.of());
    return words.get(chance.nextInt(words.size()));
  }
}
