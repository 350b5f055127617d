package vn.haidang.commitments.web;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.haidang.commitments.Coverage;
import vn.haidang.commitments.CoverageLine;
import vn.haidang.commitments.CoverageLine.Gap;
import vn.haidang.commitments.web.CoverageWish.Order;
import vn.haidang.commitments.web.SubPlanList.PlanChoice;
import vn.haidang.organisation.UnitId;
import vn.haidang.plan.Editions;
import vn.haidang.plan.PlanId;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/** "Ma trận bao phủ": what the tasks of a plan still lack, unit by unit. */
@Controller
@Needs(Permission.READ)
class CoverageController {

  private final Coverage coverage;
  private final Editions editions;
  private final UnitNames names;
  private final MessageFiles messages;

  CoverageController(Coverage coverage, Editions editions, UnitNames names, MessageFiles messages) {
    this.coverage = coverage;
    this.editions = editions;
    this.names = names;
    this.messages = messages;
  }

  @GetMapping("/tasks/coverage")
  Screen show(CoverageWish wish) {
    return Screen.of("commitments/coverage.jte", page(wish));
  }

  @GetMapping("/tasks/coverage.{format}")
  ResponseEntity<byte[]> export(@PathVariable String format, CoverageWish wish, SignedIn user) {
    var table = CoverageTable.of(page(wish), messages.in(user.language()));
    return TableFormat.of(format).answer(table);
  }

  private CoveragePage page(CoverageWish wish) {
    List<PlanChoice> plans =
        editions.listPlans().stream()
            .filter(plan -> plan.current() != null)
            .map(plan ->
                new PlanChoice(
                    plan.id().toString(),
                    Objects.requireNonNull(plan.current()).heading().shortName()))
            .toList();
    String chosen =
        plans.stream().anyMatch(plan -> plan.id().equals(wish.planOrEmpty()))
            ? wish.planOrEmpty()
            : plans.isEmpty() ? "" : plans.getFirst().id();
    List<CoverageLine> all = chosen.isEmpty() ? List.of() : coverage.listOf(PlanId.valueOf(chosen));
    Map<UnitId, String> called =
        names.names(all.stream().map(CoverageLine::unit).filter(Objects::nonNull).toList());
    return new CoveragePage(
        wish.of(chosen),
        plans,
        counts(all),
        all.stream().filter(wish::fits).sorted(order(wish.order(), called)).toList(),
        called);
  }

  /** Lines that are equal in it stay as the clauses follow each other. */
  private static Comparator<CoverageLine> order(Order order, Map<UnitId, String> called) {
    return switch (order) {
      case ADDRESS -> Comparator.comparing(line -> 0);
      case UNIT ->
          Comparator.comparing(
              line -> line.unit() == null ? "" : called.getOrDefault(line.unit(), ""),
              Collator.getInstance(Locale.of("vi"))::compare);
      case GAPS -> Comparator.comparing(line -> -line.gaps().size());
      case DUE ->
          Comparator.comparing(
              line -> line.task().terms().due(), Comparator.nullsLast(Comparator.naturalOrder()));
    };
  }

  private static Map<Gap, Integer> counts(List<CoverageLine> lines) {
    Map<Gap, Integer> counts = new EnumMap<>(Gap.class);
    for (Gap gap : Gap.values()) {
      counts.put(gap, (int) lines.stream().filter(line -> line.gaps().contains(gap)).count());
    }
    return counts;
  }

  static @Nullable Gap gap(String word) {
    return Arrays.stream(Gap.values())
        .filter(gap -> gap.word().equals(word))
        .findFirst()
        .orElse(null);
  }
}
