package vn.haidang.measures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.legaltext.IndicatorTable;
import vn.haidang.kernel.legaltext.Target.Comparator;
import vn.haidang.kernel.series.Direction;
import vn.haidang.plan.Finding;
import vn.haidang.plan.Item;

/** Reads what the items of an edition promise for its year. */
final class PlanPromises {

  private final List<IndicatorTable> tables;
  private final List<Item> all;
  private final int year;

  PlanPromises(List<IndicatorTable> tables, List<Item> all, int year) {
    this.tables = List.copyOf(tables);
    this.all = List.copyOf(all);
    this.year = year;
  }

  /** What an item promises, before it is known which indicator that is. */
  record Promise(
      NewIndicator indicator,
      Comparator comparator,
      BigDecimal value,
      @Nullable BigDecimal max,
      @Nullable BigDecimal base,
      boolean aspiration) {}

  Optional<Promise> of(Item item) {
    return switch (item.value()) {
      case Finding.Indicator row ->
          tables.stream()
              .filter(table -> table.appendix().id().equals(row.appendix()))
              .findFirst()
              .flatMap(table -> row(item, row, table));
      case Finding.Target target -> inText(target);
      default -> Optional.empty();
    };
  }

  private Optional<Promise> row(Item item, Finding.Indicator row, IndicatorTable table) {
    Optional<Finding.Figure> planned = figure(row, table.plan());
    String name = fullName(row);
    if (planned.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    Finding.Figure plan = planned.get();
    BigDecimal base = figure(row, table.base()).map(Finding.Figure::value).orElse(null);
    NewIndicator made =
        IndicatorGuess.of(
            name,
            Objects.requireNonNullElse(row.unit(), ""),
            Math.max(plan.value().scale(), 0),
            topicOf(row, table),
            position(item.address()));
    return Optional.of(
        new Promise(
            made,
            plan.valueMax() == null ? plan.comparator() : Comparator.RANGE,
            plan.value(),
            plan.valueMax(),
            base,
            false));
  }

  private static @Nullable String topicOf(Finding.Indicator row, IndicatorTable table) {
    return table.appendix().groups().stream()
        .filter(group -> group.label().equals(row.group()))
        .map(group -> group.label() + ". " + group.name())
        .findFirst()
        .orElse(row.group());
  }

  /** "- Nông thôn" means nothing alone: the row above it says what is counted. */
  private String fullName(Finding.Indicator row) {
    String own = row.name() == null ? "" : row.name().replaceFirst("^[-+–]\\s*", "").strip();
    return all.stream()
        .filter(other -> other.address().equals(row.parent()))
        .map(Item::value)
        .filter(Finding.Indicator.class::isInstance)
        .map(parent -> ((Finding.Indicator) parent).name())
        .filter(Objects::nonNull)
        .findFirst()
        .map(parent -> parent.replaceFirst("[:.]\\s*$", "") + ": " + own)
        .orElse(own)
        .replaceAll("\\s+", " ");
  }

  private static Optional<Finding.Figure> figure(Finding.Indicator row, int column) {
    return row.figures().stream().filter(figure -> figure.column() == column).findFirst();
  }

  /** Row 8 comes after row 7 and before row 10, whatever stands between. */
  private static BigDecimal position(String address) {
    String digits =
        address.replaceFirst("^[^0-9]*", "").replaceFirst("-", ".").replaceAll("[^0-9.]", "");
    return digits.matches("\\d+(\\.\\d+)?") ? new BigDecimal(digits) : new BigDecimal("1000");
  }

  private Optional<Promise> inText(Finding.Target target) {
    boolean thisYear = target.period() == null || target.period().contains(Integer.toString(year));
    boolean another = target.by() != null && target.by().getYear() != year;
    if (target.appendixRow() != null || !thisYear || another || target.indicator().isBlank()) {
      return Optional.empty();
    }
    NewIndicator made =
        IndicatorGuess.of(
            target.indicator().strip(),
            Objects.requireNonNullElse(target.unit(), ""),
            Math.max(target.value().scale(), 0),
            null,
            new BigDecimal("2000"));
    return Optional.of(
        new Promise(
            made,
            target.valueMax() == null ? target.comparator() : Comparator.RANGE,
            target.value(),
            target.valueMax(),
            target.baseline(),
            target.aspiration()));
  }

  static Direction directionOf(Comparator comparator, Direction usual) {
    return switch (comparator) {
      case AT_LEAST, MORE_THAN -> Direction.MORE_IS_BETTER;
      case AT_MOST, LESS_THAN -> Direction.LESS_IS_BETTER;
      case EQUAL, RANGE -> usual;
    };
  }
}
