package vn.haidang.documents;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The numbers Word draws before paragraphs ("1.", "a)", "II.") though they stand nowhere in the
 * text. Counts as Word does: lists over one definition go on counting, a level starts again after a
 * higher one moves on.
 */
final class DocxNumbering {

  private static final int LEVELS = 9;

  private record Level(
      int start, String format, String text, @Nullable String style, boolean legal) {
    static final Level NONE = new Level(1, "none", "", null, false);
  }

  private record NumberedList(String definition, Map<Integer, Integer> starts) {}

  private final Map<String, Level[]> definitions = new HashMap<>();
  private final Map<String, NumberedList> lists = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();
  private final Set<String> begun = new HashSet<>();

  static DocxNumbering read(PackedParts parts, String part, ReadingLimits limits) throws Refusal {
    var read = new DocxNumbering();
    if (!parts.has(part)) {
      return read;
    }
    XmlPart xml = XmlPart.of(parts, part, limits);
    while (xml.next()) {
      if (xml.starts("abstractNum")) {
        read.definitions.put(xml.attribute("abstractNumId", ""), levels(xml));
      } else if (xml.starts("num")) {
        read.addList(xml);
      }
    }
    return read;
  }

  private static Level[] levels(XmlPart xml) throws Refusal {
    var levels = new Level[LEVELS];
    Arrays.fill(levels, Level.NONE);
    while (xml.next() && !xml.ends("abstractNum")) {
      if (xml.starts("lvl")) {
        int at = Math.clamp(xml.number("ilvl", 0), 0, LEVELS - 1);
        levels[at] = level(xml);
      }
    }
    return levels;
  }

  private static Level level(XmlPart xml) throws Refusal {
    int start = 0;
    String format = "decimal";
    String text = "";
    String style = null;
    boolean legal = false;
    while (xml.next() && !xml.ends("lvl")) {
      if (xml.starts()) {
        switch (xml.element()) {
          case "start" -> start = xml.number("val", 0);
          case "numFmt" -> format = xml.attribute("val", "decimal");
          case "lvlText" -> text = xml.attribute("val", "");
          case "pStyle" -> style = xml.attribute("val");
          case "isLgl" -> legal = xml.isOn();
          case "pPr", "rPr" -> xml.skip();
          default -> {}
        }
      }
    }
    return new Level(start, format, text, style, legal);
  }

  private void addList(XmlPart xml) throws Refusal {
    String id = xml.attribute("numId", "");
    String definition = "";
    var starts = new HashMap<Integer, Integer>();
    int level = 0;
    while (xml.next() && !xml.ends("num")) {
      if (xml.starts("abstractNumId")) {
        definition = xml.attribute("val", "");
      } else if (xml.starts("lvlOverride")) {
        level = xml.number("ilvl", 0);
      } else if (xml.starts("startOverride")) {
        starts.put(level, xml.number("val", 1));
      } else if (xml.starts("lvl")) {
        xml.skip();
      }
    }
    lists.put(id, new NumberedList(definition, starts));
  }

  /**
   * The number of the next paragraph with these looks, without white space; empty where it has
   * none.
   */
  String next(DocxLook paragraph) {
    String id = paragraph.number();
    NumberedList list = id == null || id.equals("0") ? null : lists.get(id);
    Level[] levels = list == null ? null : definitions.get(list.definition());
    if (id == null || list == null || levels == null) {
      return "";
    }
    int at = levelOf(paragraph, levels);
    int[] counts = counters.computeIfAbsent(list.definition(), _ -> fresh(levels));
    Integer restart = list.starts().get(at);
    if (restart != null && begun.add(id + "/" + at)) {
      counts[at] = restart - 1;
    }
    counts[at]++;
    for (int deeper = at + 1; deeper < LEVELS; deeper++) {
      counts[deeper] = levels[deeper].start() - 1;
    }
    return label(levels, at, counts);
  }

  private static int levelOf(DocxLook paragraph, Level[] levels) {
    Integer level = paragraph.level();
    if (level != null) {
      return Math.clamp(level, 0, LEVELS - 1);
    }
    for (int i = 0; i < LEVELS; i++) {
      String style = levels[i].style();
      if (style != null && style.equals(paragraph.style())) {
        return i;
      }
    }
    return 0;
  }

  private static int[] fresh(Level[] levels) {
    return Arrays.stream(levels).mapToInt(level -> level.start() - 1).toArray();
  }

  private static String label(Level[] levels, int at, int[] counts) {
    Level level = levels[at];
    if (level.format().equals("bullet")) {
      return level.text().strip().equals("+") ? "+" : "-";
    }
    String label = level.text();
    for (int i = 0; i <= at; i++) {
      String mark = "%" + (i + 1);
      if (label.contains(mark)) {
        String format = level.legal() && i < at ? "decimal" : levels[i].format();
        int count = Math.max(counts[i], i < at ? levels[i].start() : counts[i]);
        label = label.replace(mark, number(count, format));
      }
    }
    return label.strip();
  }

  static String number(int count, String format) {
    return switch (format) {
      case "upperRoman" -> roman(count);
      case "lowerRoman" -> roman(count).toLowerCase(Locale.ROOT);
      case "upperLetter" -> letters(count).toUpperCase(Locale.ROOT);
      case "lowerLetter" -> letters(count);
      case "decimalZero" -> count < 10 ? "0" + count : Integer.toString(count);
      case "none" -> "";
      default -> Integer.toString(count);
    };
  }

  /** a … z, aa, bb: Word's own way after the 26th. */
  private static String letters(int count) {
    if (count < 1 || count > 26 * 20) {
      return Integer.toString(count);
    }
    char letter = (char) ('a' + (count - 1) % 26);
    return String.valueOf(letter).repeat((count - 1) / 26 + 1);
  }

  private static String roman(int count) {
    if (count < 1 || count > 3999) {
      return Integer.toString(count);
    }
    int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    var out = new StringBuilder();
    int rest = count;
    for (int i = 0; i < values.length; i++) {
      while (rest >= values[i]) {
        out.append(signs[i]);
        rest -= values[i];
      }
    }
    return out.toString();
  }
}
