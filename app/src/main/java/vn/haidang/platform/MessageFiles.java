package vn.haidang.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All message files, read once when the program starts; what a sentence's pattern means is worked
 * out when it is first said.
 */
@Component
public class MessageFiles {

  /** The language of the administration. */
  public static final Locale VIETNAMESE = Locale.of("vi");

  private static final Logger LOG = LoggerFactory.getLogger(MessageFiles.class);

  private final Texts vietnamese;
  private final Texts english;
  private final Set<String> reported = ConcurrentHashMap.newKeySet();

  MessageFiles() {
    Map<String, String> first = read(false);
    Map<String, String> second = new HashMap<>(first);
    second.putAll(read(true));
    vietnamese = new Texts(VIETNAMESE, sentences(first, VIETNAMESE), this::report);
    english = new Texts(Locale.ENGLISH, sentences(second, Locale.ENGLISH), this::report);
  }

  /** The texts in the language of this locale; Vietnamese unless it is English. */
  public Texts in(Locale locale) {
    return locale.getLanguage().equals("en") ? english : vietnamese;
  }

  private void report(String key) {
    if (reported.add(key)) {
      LOG.error("no sentence for {} in the message files", key);
    }
  }

  private static Map<String, Sentence> sentences(Map<String, String> patterns, Locale locale) {
    Map<String, Sentence> all = new HashMap<>();
    patterns.forEach((key, pattern) -> {
      // Help texts of commands follow the rules of picocli, not of MessageFormat.
      if (!key.startsWith("haidang.")) {
        all.put(key, new Sentence(pattern, locale));
      }
    });
    return Map.copyOf(all);
  }

  private static Map<String, String> read(boolean english) {
    Map<String, String> all = new HashMap<>();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:messages/*.properties")) {
        String name = String.valueOf(file.getFilename());
        if (name.endsWith("_en.properties") == english) {
          read(file, name).forEach((key, sentence) -> put(all, key, sentence, name));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the message files cannot be read", e);
    }
    return all;
  }

  private static Map<String, String> read(Resource file, String name) throws IOException {
    Properties lines = new Properties();
    try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      lines.load(reader);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("the message file " + name + " is malformed", e);
    }
    Map<String, String> found = new HashMap<>();
    lines.stringPropertyNames().forEach(key -> found.put(key, lines.getProperty(key)));
    return found;
  }

  private static void put(Map<String, String> all, String key, String sentence, String file) {
    String before = all.putIfAbsent(key, sentence);
    if (before != null && !before.equals(sentence)) {
      throw new IllegalStateException(
          "the message key " + key + " stands twice, the second time in " + file);
    }
  }
}
