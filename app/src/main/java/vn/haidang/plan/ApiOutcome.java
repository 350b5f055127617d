package vn.haidang.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.haidang.plan.ApiViews.ItemView;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedCall;
import vn.haidang.platform.RefusedException;

/** Answers of the module's calls, written as findings are kept. */
final class ApiOutcome {

  private ApiOutcome() {}

  /**
   * What was done, in the shape that {@code view} gives.
   *
   * @throws RefusedCall where a field is wrong, or somebody else was faster
   * @throws RefusedException where it is refused for another reason
   */
  static <T> ResponseEntity<String> answer(Outcome<T> outcome, Function<T, Object> view) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> ok(view.apply(value));
      case Outcome.Refused<T>(Problem problem, var fields, List<Item> current) -> {
        if (!fields.isEmpty()) {
          Map<String, Problem> wrong = new LinkedHashMap<>();
          fields.forEach(f -> wrong.put(f.field(), new Problem(f.code(), f.arguments())));
          throw RefusedCall.invalid(problem, wrong);
        }
        if (!current.isEmpty()) {
          List<ItemView> now = current.stream().map(ItemView::of).toList();
          throw RefusedCall.changedMeanwhile(problem, Kept.tree(now));
        }
        throw new RefusedException(problem);
      }
    };
  }

  static ResponseEntity<String> ok(Object view) {
    return json(Kept.view(view));
  }

  static ResponseEntity<String> json(String body) {
    return ResponseEntity.status(HttpStatus.OK).contentType(MediaType.APPLICATION_JSON).body(body);
  }
}
