package vn.haidang.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.time.Period;
import vn.haidang.measures.ImportStore.Neighbours;
import vn.haidang.measures.OpenSection.Row;

/**
 * One delivery coming in, some ten thousand rows at a time, so that memory does not grow with it.
 * Rows are judged here. Those of a cross-section without figures go straight into the table of
 * figures; those that may correct something wait in a table of the transaction until the end.
 */
final class Arrival implements FigureRows.Sink {

  private final ImportStore store;
  private final CorrectionStore corrections;
  private final IndicatorStore catalogue;
  private final Places places;
  private final Delivery delivery;
  private final int batch;
  private final Portion portion;

  private final Map<Integer, Indicator> indicators = new HashMap<>();
  private final Map<CrossSection, OpenSection> open = new HashMap<>();
  private final Map<CrossSection, List<Row>> waiting = new HashMap<>();
  private final Queue<Batch.Fault> faults =
      new PriorityQueue<>(Comparator.comparingInt(Batch.Fault::line).reversed());
  private @Nullable CrossSection section;
  private List<Row> rows = new ArrayList<>();
  private int rowsWaiting;
  private int handed;
  private int refused;
  private int stored;

  Arrival(
      ImportStore store,
      CorrectionStore corrections,
      IndicatorStore catalogue,
      Places places,
      Delivery delivery,
      int batch,
      Portion portion) {
    this.store = store;
    this.corrections = corrections;
    this.catalogue = catalogue;
    this.places = places;
    this.delivery = delivery;
    this.batch = batch;
    this.portion = portion;
  }

  /**
   * How much of a delivery is held in memory.
   *
   * @param rows before they are stored
   * @param sums about so many before they are added
   */
  record Portion(int rows, int sums) {
    static final Portion USUAL = new Portion(50_000, 100_000);
  }

  /** Rows of one cross-section that can be stored, by unit. */
  record Accepted(OpenSection section, List<Row> rows) {}

  @Override
  public void add(
      int line,
      IndicatorId indicator,
      int unit,
      Period period,
      BigDecimal value,
      FigureStatus status,
      @Nullable Integer baseYear) {
    if (section == null
        || !section.indicator().equals(indicator)
        || !section.period().equals(period)) {
      section = new CrossSection(indicator, period);
      rows = waiting.computeIfAbsent(section, key -> new ArrayList<>());
    }
    rows.add(new Row(line, unit, value, status, baseYear));
    handed++;
    rowsWaiting++;
    if (rowsWaiting == portion.rows()) {
      settle();
    }
  }

  /** Stores what still waits; all sums are right when it returns. */
  Batch end() {
    settle();
    addSums();
    List<OpenSection> corrected =
        open.values().stream().filter(section -> !section.isFresh()).toList();
    if (!corrected.isEmpty()) {
      stored += corrections.correct(batch, delivery.asOf(), corrected);
    }
    List<Batch.Fault> named =
        faults.stream().sorted(Comparator.comparingInt(Batch.Fault::line)).toList();
    return new Batch(batch, handed, stored, refused, named);
  }

  private void settle() {
    Set<Integer> units = new HashSet<>();
    waiting.values().forEach(rows -> rows.forEach(row -> units.add(row.unit())));
    places.read(units);
    List<CrossSection> keys = waiting.keySet().stream().sorted().toList();
    openAll(keys);
    List<Accepted> fresh = new ArrayList<>();
    List<Accepted> careful = new ArrayList<>();
    for (CrossSection key : keys) {
      OpenSection section = Objects.requireNonNull(open.get(key));
      (section.isFresh() ? fresh : careful).add(new Accepted(section, judge(section)));
    }
    stored += store.storeFresh(batch, fresh);
    corrections.stage(careful);
    waiting.clear();
    section = null;
    rowsWaiting = 0;
    if (open.values().stream().mapToInt(OpenSection::sums).sum() >= portion.sums()) {
      addSums();
    }
  }

  private void openAll(List<CrossSection> keys) {
    List<CrossSection> closed = keys.stream().filter(key -> !open.containsKey(key)).toList();
    Set<Integer> unknown = new HashSet<>();
    closed.forEach(key -> unknown.add(key.indicator().value()));
    unknown.removeAll(indicators.keySet());
    catalogue.list(unknown).forEach(indicator -> indicators.put(indicator.id().value(), indicator));
    store.lock(closed);
    for (CrossSection key : closed) {
      Indicator indicator = indicators.get(key.indicator().value());
      boolean fresh = indicator != null && store.isFresh(key);
      open.put(key, new OpenSection(key, indicator, fresh));
    }
  }

  private List<Row> judge(OpenSection section) {
    List<Row> rows = Objects.requireNonNull(waiting.get(section.key()));
    rows.sort(Comparator.comparingInt(Row::unit));
    Neighbours before =
        delivery.confirmed() || section.indicator() == null
            ? Neighbours.NONE
            : store.findBefore(section.key(), rows.getFirst().unit(), rows.getLast().unit(), batch);
    List<Row> good = new ArrayList<>(rows.size());
    for (Row row : rows) {
      String fault = fault(section, row, before);
      if (fault == null) {
        good.add(row);
      } else {
        refuse(new Batch.Fault(row.line(), fault, row.value().toPlainString()));
      }
    }
    return good;
  }

  private @Nullable String fault(OpenSection section, Row row, Neighbours before) {
    Indicator indicator = section.indicator();
    if (indicator == null) {
      return "measures.indicator-unknown";
    }
    Places.Place place = places.get(row.unit());
    Area stay = place.on(section.key().period().last());
    if (stay == null) {
      return "measures.unit-unknown";
    }
    if (!indicator.limits().allow(row.value())) {
      return "measures.out-of-range";
    }
    if (before.isThousandfold(row.unit(), row.value())) {
      return "measures.thousandfold";
    }
    if (!section.see(place)) {
      return "measures.twice";
    }
    if (section.isFresh()) {
      section.count(stay, row.value());
    }
    return null;
  }

  private void refuse(Batch.Fault fault) {
    refused++;
    faults.add(fault);
    if (faults.size() > FigureReport.FAULTS_NAMED) {
      faults.remove();
    }
  }

  private void addSums() {
    store.addSums(
        open.values().stream()
            .filter(section -> section.sums() > 0)
            .sorted(Comparator.comparing(OpenSection::key))
            .toList(),
        places);
  }
}
