package vn.haidang.organisation.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.DraftSheet;
import vn.haidang.organisation.DraftSheet.Handed;
import vn.haidang.organisation.DraftSheet.Moved;
import vn.haidang.organisation.DraftSheet.Part;
import vn.haidang.organisation.DraftSheet.Stand;
import vn.haidang.organisation.EventKind;
import vn.haidang.organisation.UnitKind;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.platform.Problem;

/**
 * The fields of one step: written from a sheet and read back into it. Names end with the index of
 * the unit after ({@code name.1}) or the number of the unit before ({@code share.17.1}).
 */
final class DraftForm {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Pattern SHARE = Pattern.compile("share\\.([1-9]\\d{0,8})\\.(\\d{1,3})");
  private static final Pattern WORDS = Pattern.compile("words\\.([1-9]\\d{0,8})\\.(\\w{1,4})");
  private static final Pattern MOVED = Pattern.compile("moved\\.([1-9]\\d{0,8})");
  private static final String WHOLE = "whole";
  private static final String PART = "part";
  private static final String UNKNOWN = "unknown";

  private final Map<String, String> sent;
  private final Map<String, Problem> wrong = new LinkedHashMap<>();

  private DraftForm(Map<String, String> sent) {
    this.sent = sent;
  }

  /**
   * What was sent, as a sheet.
   *
   * @param wrong by field; where there is any, the sheet lacks those values
   */
  record Read(DraftSheet sheet, Map<String, Problem> wrong) {
    Read {
      wrong = Collections.unmodifiableMap(new LinkedHashMap<>(wrong));
    }
  }

  /** Reads a step that was sent onto the sheet. */
  static Read read(DraftStep step, Map<String, String> sent, DraftSheet onto) {
    DraftForm form = new DraftForm(sent);
    DraftSheet sheet =
        switch (step) {
          case BASIS -> form.basis(onto);
          case AFTER -> onto.withAfter(form.stands(), form.moved());
          case HEIRS -> onto.withHeirs(form.parts(), form.functions());
          case UNITS, PREVIEW -> onto;
        };
    return new Read(sheet, form.wrong);
  }

  private DraftSheet basis(DraftSheet onto) {
    EventKind kind = word("kind", EventKind.class).orElse(onto.kind());
    LocalDate on = null;
    String day = text("on");
    try {
      on = day.isEmpty() ? null : LocalDate.parse(day);
    } catch (DateTimeException e) {
      wrong.put("on", Problem.of("organisation.day-unreadable", day));
    }
    if (text("legalBasis").length() > 500 || text("note").length() > 2000) {
      wrong.put("legalBasis", Problem.of("organisation.text-too-long"));
    }
    return onto.withBasis(kind, on, text("legalBasis"), text("note"));
  }

  /** Rows at the end in which nothing was typed are none. */
  private List<Stand> stands() {
    List<Stand> stands = new ArrayList<>();
    for (int i = 0; sent.containsKey("name." + i); i++) {
      String parent = text("parent." + i);
      stands.add(
          new Stand(
              unit(text("goesOn." + i)),
              text("name." + i),
              text("abbreviation." + i),
              word("kind." + i, UnitKind.class).orElse(null),
              word("level." + i, UnitLevel.class).orElse(null),
              unit(parent),
              parent.startsWith("a") ? index(parent.substring(1)) : null,
              text("gso." + i),
              text("local." + i)));
    }
    while (!stands.isEmpty() && isBlank(stands.getLast())) {
      stands.removeLast();
    }
    return stands;
  }

  private static boolean isBlank(Stand stand) {
    return stand.goesOn() == null
        && (stand.name() + stand.abbreviation() + stand.gso() + stand.local()).isEmpty();
  }

  private List<Moved> moved() {
    List<Moved> moved = new ArrayList<>();
    new TreeMap<>(sent)
        .forEach((name, value) -> {
          Matcher field = MOVED.matcher(name);
          if (field.matches() && !value.isBlank()) {
            int unit = Integer.parseInt(field.group(1));
            boolean ends = value.equals("end");
            moved.add(
                new Moved(
                    unit,
                    ends || !value.startsWith("a") ? null : index(value.substring(1)),
                    ends || value.startsWith("a") ? null : unit(value)));
          }
        });
    return moved;
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (Map.Entry<String, String> entry : sent.entrySet()) {
      Matcher field = SHARE.matcher(entry.getKey());
      if (field.matches()) {
        int before = Integer.parseInt(field.group(1));
        int after = Integer.parseInt(field.group(2));
        switch (entry.getValue()) {
          case WHOLE -> parts.add(new Part(before, after, BigDecimal.ONE));
          case UNKNOWN -> parts.add(new Part(before, after, null));
          case PART -> percent(before, after).ifPresent(parts::add);
          default -> {}
        }
      }
    }
    return parts;
  }

  private Optional<Part> percent(int before, int after) {
    String name = "percent." + before + "." + after;
    String typed = text(name).replace("%", "").replace(',', '.').strip();
    try {
      BigDecimal share = new BigDecimal(typed).movePointLeft(2);
      if (share.signum() > 0 && share.compareTo(BigDecimal.ONE) < 0) {
        return Optional.of(new Part(before, after, share));
      }
    } catch (NumberFormatException e) {
      // told below, as any other figure that is no share
    }
    wrong.put(name, Problem.of("organisation.percent-malformed", text(name)));
    return Optional.empty();
  }

  private List<Handed> functions() {
    List<Handed> functions = new ArrayList<>();
    for (Map.Entry<String, String> entry : sent.entrySet()) {
      Matcher field = WORDS.matcher(entry.getKey());
      if (field.matches() && !entry.getValue().isBlank()) {
        int from = Integer.parseInt(field.group(1));
        Integer to = index(text("to." + field.group(1) + "." + field.group(2)));
        functions.add(new Handed(from, to == null ? -1 : to, entry.getValue()));
      }
    }
    return functions;
  }

  /** The fields of a step as the sheet fills them. */
  static Map<String, String> write(DraftStep step, DraftSheet sheet) {
    Map<String, String> fields = new LinkedHashMap<>();
    switch (step) {
      case BASIS -> {
        fields.put("kind", sheet.kind().name());
        fields.put("on", written(sheet.on()));
        fields.put("legalBasis", sheet.legalBasis());
        fields.put("note", sheet.note());
      }
      case AFTER -> {
        for (int i = 0; i < sheet.after().size(); i++) {
          write(fields, i, sheet.after().get(i));
        }
        for (Moved moved : sheet.moved()) {
          fields.put(
              "moved." + moved.unit(),
              moved.after() != null
                  ? "a" + moved.after()
                  : moved.parent() != null ? written(moved.parent()) : "end");
        }
      }
      case HEIRS -> heirs(fields, sheet);
      case UNITS, PREVIEW -> {}
    }
    return fields;
  }

  private static void write(Map<String, String> fields, int i, Stand stand) {
    fields.put("goesOn." + i, written(stand.goesOn()));
    fields.put("name." + i, stand.name());
    fields.put("abbreviation." + i, stand.abbreviation());
    fields.put("kind." + i, written(stand.kind()));
    fields.put("level." + i, written(stand.level()));
    fields.put(
        "parent." + i, stand.below() != null ? "a" + stand.below() : written(stand.parent()));
    fields.put("gso." + i, stand.gso());
    fields.put("local." + i, stand.local());
  }

  private static void heirs(Map<String, String> fields, DraftSheet sheet) {
    for (Part part : sheet.parts()) {
      String at = part.before() + "." + part.after();
      BigDecimal share = part.share();
      boolean whole = share != null && share.compareTo(BigDecimal.ONE) == 0;
      fields.put("share." + at, share == null ? UNKNOWN : whole ? WHOLE : PART);
      if (share != null && !whole) {
        fields.put("percent." + at, percentOf(share));
      }
    }
    Map<Integer, Integer> count = new LinkedHashMap<>();
    for (Handed handed : sheet.functions()) {
      int n = count.merge(handed.from(), 1, Integer::sum) - 1;
      fields.put("words." + handed.from() + "." + n, handed.words());
      fields.put(
          "to." + handed.from() + "." + n,
          handed.after() < 0 ? "" : Integer.toString(handed.after()));
    }
  }

  /** 0.405 is written 40,5. */
  static String percentOf(BigDecimal share) {
    BigDecimal percent = share.multiply(HUNDRED).stripTrailingZeros();
    return percent
        .setScale(Math.max(0, percent.scale()), RoundingMode.UNNECESSARY)
        .toPlainString()
        .replace('.', ',');
  }

  /** The names of both, in the order of the first and then of the second. */
  static List<String> names(Map<String, String> one, Map<String, String> other) {
    return Stream.concat(one.keySet().stream(), other.keySet().stream()).distinct().toList();
  }

  private String text(String name) {
    return Objects.requireNonNullElse(sent.get(name), "").strip();
  }

  private static @Nullable Integer unit(String text) {
    return text.matches("[1-9]\\d{0,8}") ? Integer.valueOf(text) : null;
  }

  private static @Nullable Integer index(String text) {
    return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
  }

  private static String written(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private <E extends Enum<E>> Optional<E> word(String name, Class<E> words) {
    String written = text(name).toUpperCase(Locale.ROOT);
    return Stream.of(words.getEnumConstants())
        .filter(word -> word.name().equals(written))
        .findFirst();
  }
}
