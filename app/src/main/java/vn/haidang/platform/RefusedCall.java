package vn.haidang.platform;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Carries out of a call what a form would show beside its fields, or what a colleague saved
 * meanwhile; ends as {@code application/problem+json} with the members {@code fields} and {@code
 * current}.
 */
public final class RefusedCall extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient Problem problem;
  private final transient Map<String, Problem> fields;
  private final transient @Nullable Object current;

  private RefusedCall(
      HttpStatus status, Problem problem, Map<String, Problem> fields, @Nullable Object current) {
    super(problem.code() + " " + problem.arguments());
    this.status = status;
    this.problem = problem;
    this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    this.current = current;
  }

  /** 422: what is wrong by field; under the empty name what is wrong with the whole. */
  public static RefusedCall invalid(Map<String, Problem> fields) {
    Problem whole = fields.get("");
    return new RefusedCall(
        HttpStatus.UNPROCESSABLE_CONTENT,
        whole == null ? Problem.of("platform.fields-wrong", fields.size()) : whole,
        fields,
        null);
  }

  /** 422: {@code problem}, and what is wrong by field. */
  public static RefusedCall invalid(Problem problem, Map<String, Problem> fields) {
    return new RefusedCall(HttpStatus.UNPROCESSABLE_CONTENT, problem, fields, null);
  }

  /**
   * 409: somebody else was faster; {@code current} is how it stands now, in the call's own shape.
   */
  public static RefusedCall changedMeanwhile(Problem problem, Object current) {
    return new RefusedCall(HttpStatus.CONFLICT, problem, Map.of(), current);
  }

  HttpStatus status() {
    return status;
  }

  Problem problem() {
    return problem;
  }

  Map<String, Problem> fields() {
    return fields;
  }

  @Nullable Object current() {
    return current;
  }
}
