package vn.haidang.plan;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.plan.Outcome.FieldProblem;

/**
 * Fields as somebody typed them. What is not given keeps the old value; what is blank becomes
 * absent; what makes no sense is noted.
 */
final class Form {

  private static final Pattern NUMBER =
      Pattern.compile("-?(\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,(\\d+))?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

  private final Map<String, String> fields;
  private final List<FieldProblem> problems = new ArrayList<>();

  Form(Map<String, String> fields) {
    this.fields = Map.copyOf(fields);
  }

  List<FieldProblem> problems() {
    return List.copyOf(problems);
  }

  @Nullable String text(String field, @Nullable String old) {
    String typed = fields.get(field);
    return typed == null ? old : typed.isBlank() ? null : typed.strip();
  }

  /** A text that must be there; a blank one is noted and the old one goes on. */
  String needed(String field, String old) {
    String text = text(field, old);
    if (text == null) {
      note(field, "plan.field-missing");
      return old;
    }
    return text;
  }

  /**
   * Which units names mean: fields {@code meant.N} hold {@code name #number}, or a name alone where
   * nobody knows. A name that stands in no such field keeps its unit.
   */
  List<UnitChoice> units(List<UnitChoice> old) {
    List<String> said =
        fields.entrySet().stream()
            .filter(field -> field.getKey().matches("meant\\.\\d{1,3}"))
            .map(Map.Entry::getValue)
            .filter(value -> !value.isBlank())
            .toList();
    List<String> names = said.stream().map(UnitChoice::nameIn).toList();
    return Stream.concat(
            old.stream().filter(choice -> !names.contains(choice.name())),
            said.stream().flatMap(value -> UnitChoice.read(value).stream()))
        .toList();
  }

  /** One a line, or with semicolons. */
  List<String> list(String field, List<String> old) {
    String typed = fields.get(field);
    return typed == null
        ? old
        : Stream.of(typed.split("[\\n;]")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /** As Vietnamese officials write it: 1.200,5. The scale stays as typed. */
  @Nullable BigDecimal number(String field, @Nullable BigDecimal old) {
    String typed = fields.get(field);
    if (typed == null) {
      return old;
    }
    if (typed.isBlank()) {
      return null;
    }
    Matcher number = NUMBER.matcher(typed.strip());
    if (!number.matches()) {
      note(field, "plan.not-a-number", typed.strip());
      return old;
    }
    return new BigDecimal(typed.strip().replace(".", "").replace(',', '.'));
  }

  BigDecimal neededNumber(String field, BigDecimal old) {
    BigDecimal number = number(field, old);
    if (number == null) {
      note(field, "plan.field-missing");
      return old;
    }
    return number;
  }

  /** 05/6/2018 or 2018-06-05. */
  @Nullable LocalDate date(String field, @Nullable LocalDate old) {
    String typed = fields.get(field);
    if (typed == null) {
      return old;
    }
    if (typed.isBlank()) {
      return null;
    }
    LocalDate date = read(typed.strip());
    if (date == null) {
      note(field, "plan.not-a-date", typed.strip());
      return old;
    }
    return date;
  }

  /**
   * A box that is not ticked is sent as "false" by a hidden field, or not at all: then the old
   * value stays.
   */
  boolean yes(String field, boolean old) {
    String typed = fields.get(field);
    return typed == null ? old : typed.equals("true") || typed.equals("on");
  }

  /** The name of a constant, in any case. */
  <E extends Enum<E>> E oneOf(String field, E old) {
    String typed = fields.get(field);
    if (typed == null) {
      return old;
    }
    return Arrays.stream(old.getDeclaringClass().getEnumConstants())
        .filter(constant -> constant.name().equalsIgnoreCase(typed.strip()))
        .findFirst()
        .orElseGet(() -> {
          note(field, "plan.field-unknown");
          return old;
        });
  }

  private static @Nullable LocalDate read(String typed) {
    Matcher day = DAY_FIRST.matcher(typed);
    Matcher year = YEAR_FIRST.matcher(typed);
    try {
      if (day.matches()) {
        return LocalDate.of(number(day, 3), number(day, 2), number(day, 1));
      }
      return year.matches()
          ? LocalDate.of(number(year, 1), number(year, 2), number(year, 3))
          : null;
    } catch (DateTimeException impossible) {
      return null;
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private void note(String field, String code, String... arguments) {
    problems.add(FieldProblem.of(field, code, arguments));
  }
}
