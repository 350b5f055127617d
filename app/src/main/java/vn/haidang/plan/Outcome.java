package vn.haidang.plan;

import java.util.List;
import vn.haidang.platform.Problem;

/**
 * What became of an action: done, or refused with the reason. Nothing has changed when it was
 * refused.
 */
public sealed interface Outcome<T> {

  /** Carried out and kept. */
  record Done<T>(T value) implements Outcome<T> {}

  /**
   * Not carried out.
   *
   * @param fields what is wrong with single fields of a correction or an addition
   * @param current how the items really stand, when somebody else was faster
   */
  record Refused<T>(Problem problem, List<FieldProblem> fields, List<Item> current)
      implements Outcome<T> {

    public Refused {
      fields = List.copyOf(fields);
      current = List.copyOf(current);
    }
  }

  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Outcome<T> refused(Problem problem) {
    return new Refused<>(problem, List.of(), List.of());
  }

  static <T> Outcome<T> invalid(Problem problem, List<FieldProblem> fields) {
    return new Refused<>(problem, fields, List.of());
  }

  static <T> Outcome<T> conflict(Problem problem, List<Item> current) {
    return new Refused<>(problem, List.of(), current);
  }

  /**
   * What is wrong with one field.
   *
   * @param field the name of the record's component: "value", "valueMax", "lead"
   * @param code as in {@link Problem}
   */
  record FieldProblem(String field, String code, List<String> arguments) {
    public FieldProblem {
      arguments = List.copyOf(arguments);
    }

    public static FieldProblem of(String field, String code, String... arguments) {
      return new FieldProblem(field, code, List.of(arguments));
    }
  }
}
