package vn.haidang.commitments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.legaltext.IndicatorTable;
import vn.haidang.kernel.legaltext.Target.Comparator;
import vn.haidang.kernel.legaltext.Target.Measure;
import vn.haidang.plan.Edition;
import vn.haidang.plan.Editions;
import vn.haidang.plan.Finding;
import vn.haidang.plan.Item;
import vn.haidang.plan.ItemFilter;
import vn.haidang.plan.ItemKind;
import vn.haidang.plan.ReviewList;

/** The targets of an edition, those of its text and those of its tables, as far as not rejected. */
@Component
class StatedTargets {

  private final Editions editions;
  private final ReviewList items;

  StatedTargets(Editions editions, ReviewList items) {
    this.editions = editions;
    this.items = items;
  }

  List<StatedTarget> listOf(Edition edition) {
    List<Item> live =
        items.listItems(edition.id(), ItemFilter.of(ItemKind.TARGET, ItemKind.INDICATOR)).stream()
            .filter(item -> item.isPending() || item.decision().isKept())
            .toList();
    List<IndicatorTable> tables = IndicatorTable.in(editions.getReading(edition.id()).appendices());
    List<StatedTarget> found = new ArrayList<>();
    for (Item item : live) {
      switch (item.value()) {
        case Finding.Target target -> found.add(inText(item, target));
        case Finding.Indicator row -> inTable(item, row, tables).ifPresent(found::add);
        default -> {}
      }
    }
    return found;
  }

  /** The clauses that set a figure. */
  List<String> clauses(Edition edition) {
    return items.listItems(edition.id(), ItemFilter.of(ItemKind.TARGET)).stream()
        .filter(item -> item.isPending() || item.decision().isKept())
        .map(Item::section)
        .distinct()
        .toList();
  }

  private static StatedTarget inText(Item item, Finding.Target target) {
    return new StatedTarget(
        target.indicator(),
        target.valueMax() == null ? target.comparator() : Comparator.RANGE,
        target.value(),
        target.valueMax(),
        Objects.requireNonNullElse(target.unit(), ""),
        target.measure() == Measure.GROWTH,
        item.section(),
        target.quote());
  }

  private static Optional<StatedTarget> inTable(
      Item item, Finding.Indicator row, List<IndicatorTable> tables) {
    String name = row.name();
    Optional<Integer> column =
        tables.stream()
            .filter(table -> table.appendix().id().equals(row.appendix()))
            .findFirst()
            .map(IndicatorTable::plan);
    if (name == null || column.isEmpty()) {
      return Optional.empty();
    }
    return row.figures().stream()
        .filter(figure -> figure.column() == column.get())
        .findFirst()
        .map(figure -> {
          BigDecimal max = figure.valueMax();
          return new StatedTarget(
              name.replaceFirst("^[-+–]\\s*", "").strip(),
              max == null ? figure.comparator() : Comparator.RANGE,
              figure.value(),
              max,
              Objects.requireNonNullElse(row.unit(), ""),
              false,
              item.address(),
              row.quote());
        });
  }
}
