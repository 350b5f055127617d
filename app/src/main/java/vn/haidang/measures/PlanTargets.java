package vn.haidang.measures;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.haidang.kernel.legaltext.IndicatorTable;
import vn.haidang.kernel.legaltext.Target.Comparator;
import vn.haidang.kernel.series.Direction;
import vn.haidang.plan.Decision;
import vn.haidang.plan.Edition;
import vn.haidang.plan.Editions;
import vn.haidang.plan.Finding;
import vn.haidang.plan.Item;
import vn.haidang.plan.PlanIssued;
import vn.haidang.platform.Audit;

/**
 * Opens the books when a plan is issued: every row of its indicator table, and every figure of its
 * text that no row states, becomes an indicator with a target for the year. An amendment replaces
 * what it changes; the earlier target stays.
 */
@Component
class PlanTargets {

  private static final Set<Decision> IN_THE_PLAN =
      Set.of(Decision.ACCEPTED, Decision.CORRECTED, Decision.ADDED);
  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Editions editions;
  private final IndicatorStore indicators;
  private final TargetStore targets;
  private final HomeUnit home;
  private final Audit audit;
  private final Clock clock;

  PlanTargets(
      Editions editions,
      IndicatorStore indicators,
      TargetStore targets,
      HomeUnit home,
      Audit audit,
      Clock clock) {
    this.editions = editions;
    this.indicators = indicators;
    this.targets = targets;
    this.home = home;
    this.audit = audit;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(PlanIssued issued) {
    Edition edition = editions.getEdition(issued.edition());
    Integer year = edition.heading().planYear();
    if (year == null || targets.hasEdition(issued.edition().value())) {
      return;
    }
    List<IndicatorTable> tables =
        IndicatorTable.in(editions.getReading(issued.edition()).appendices());
    List<Item> items =
        editions.open(issued.edition(), "").items().stream()
            .filter(item -> IN_THE_PLAN.contains(item.decision()))
            .toList();
    int made = 0;
    for (Item item : items) {
      made +=
          promise(edition, item, year, tables, items)
              .map(wish -> set(edition, item, year, wish))
              .orElse(0);
    }
    audit.record(
        "targets.opened", "edition:" + issued.edition(), Map.of("targets", Integer.toString(made)));
  }

  /** What an item promises, before it is known which indicator that is. */
  private record Promise(
      NewIndicator indicator,
      Comparator comparator,
      BigDecimal value,
      @Nullable BigDecimal max,
      @Nullable BigDecimal base,
      boolean aspiration) {}

  private Optional<Promise> promise(
      Edition edition, Item item, int year, List<IndicatorTable> tables, List<Item> all) {
    return switch (item.value()) {
      case Finding.Indicator row ->
          tables.stream()
              .filter(table -> table.appendix().id().equals(row.appendix()))
              .findFirst()
              .flatMap(table -> row(item, row, table, all));
      case Finding.Target target -> inText(item, target, year);
      default -> Optional.empty();
    };
  }

  private static Optional<Promise> row(
      Item item, Finding.Indicator row, IndicatorTable table, List<Item> all) {
    Optional<Finding.Figure> planned = figure(row, table.plan());
    String name = fullName(row, all);
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
  private static String fullName(Finding.Indicator row, List<Item> all) {
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

  private static Optional<Promise> inText(Item item, Finding.Target target, int year) {
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

  private int set(Edition edition, Item item, int year, Promise promise) {
    NewIndicator wanted = promise.indicator().directed(promise.comparator());
    IndicatorId indicator =
        indicators
            .findByName(wanted.name(), wanted.unit())
            .map(Indicator::id)
            .orElseGet(() -> indicators.add(wanted.coded(freeCode(item, year))));
    int unit = home.number();
    LocalDate today = LocalDate.ofInstant(clock.instant(), VIETNAM);
    Edition.Heading heading = edition.heading();
    Target target =
        new Target(
            0,
            indicator,
            unit,
            year,
            promise.comparator(),
            promise.value(),
            promise.max(),
            promise.base(),
            promise.aspiration(),
            List.of(),
            new Target.Origin(
                edition.plan().value(),
                edition.id().value(),
                item.id().value(),
                item.address(),
                item.value().quote()),
            heading.shortName().isEmpty() ? edition.original().name() : heading.shortName(),
            Objects.requireNonNullElse(heading.date(), today),
            null);
    return setUnlessTheSame(target, Objects.requireNonNullElse(edition.issuedBy(), Audit.SYSTEM));
  }

  private int setUnlessTheSame(Target target, String by) {
    Optional<Target> before =
        targets.findUnreplaced(target.indicator(), target.unit(), target.year());
    boolean same =
        before.isPresent()
            && before.get().comparator() == target.comparator()
            && before.get().value().compareTo(target.value()) == 0
            && Objects.equals(before.get().valueMax(), target.valueMax());
    if (same) {
      return 0;
    }
    Target replacing =
        new Target(
            0,
            target.indicator(),
            target.unit(),
            target.year(),
            target.comparator(),
            target.value(),
            target.valueMax(),
            target.base(),
            target.aspiration(),
            target.agreedPath(),
            target.origin(),
            target.legalBasis(),
            target.setOn(),
            before.map(Target::id).orElse(null));
    targets.add(replacing, clock.instant(), by);
    return 1;
  }

  private String freeCode(Item item, int year) {
    String start = "KH" + year + "." + item.address().replaceAll("[^A-Za-z0-9.-]", "");
    String code = start;
    for (int more = 2; indicators.findByCode(code).isPresent(); more++) {
      code = start + "." + more;
    }
    return code;
  }

  static Direction directionOf(Comparator comparator, Direction usual) {
    return switch (comparator) {
      case AT_LEAST, MORE_THAN -> Direction.MORE_IS_BETTER;
      case AT_MOST, LESS_THAN -> Direction.LESS_IS_BETTER;
      case EQUAL, RANGE -> usual;
    };
  }
}
