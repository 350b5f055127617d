package vn.haidang.measures;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.documents.DocumentReader;
import vn.haidang.documents.Workbook;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Audit;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/** How foreign spreadsheets are read, as people have laid it down. */
@Component
public class Mappings {

  private static final Duration FILES_KEPT = Duration.ofDays(30);

  private final MappingStore store;
  private final IndicatorStore indicators;
  private final Units units;
  private final Audit audit;
  private final Clock clock;

  Mappings(MappingStore store, IndicatorStore indicators, Units units, Audit audit, Clock clock) {
    this.store = store;
    this.indicators = indicators;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  public List<Mapping> listAll() {
    return store.listAll();
  }

  public Mapping get(long id) {
    return store.find(id).orElseThrow(() -> new NotFound("measures.no-such-mapping", id));
  }

  /** Keeps a file until its figures are taken, thirty days at most. */
  @Transactional
  public long keep(String name, byte[] bytes, String by) {
    store.forgetBefore(clock.instant().minus(FILES_KEPT));
    long id = store.keep(name, DocumentReader.sha256(bytes), bytes, clock.instant(), by);
    audit.record("figures.file-kept", "import:" + id, Map.of("file", name));
    return id;
  }

  /**
   * A file that is being looked at; by whoever handed it in and nobody else.
   *
   * @throws NotFound if there is none of his
   */
  public ImportFile getFile(long id, String by) {
    return store
        .findFile(id)
        .filter(file -> file.uploadedBy().equals(by))
        .orElseThrow(() -> new NotFound("measures.no-such-file", id));
  }

  /** Keeps a layout under its name; the one kept under that name before is replaced. */
  @Transactional
  public long put(String name, Layout layout, String by) {
    if (name.isBlank() || name.length() > 200) {
      throw new RefusedException(Problem.of("measures.mapping-unnamed"));
    }
    if (layout.columns().isEmpty()) {
      throw new RefusedException(Problem.of("measures.mapping-without-columns"));
    }
    long id = store.put(name.strip(), layout, clock.instant(), by);
    audit.record("mapping.kept", "mapping:" + id, Map.of("name", name.strip()));
    return id;
  }

  @Transactional
  public void remove(long id) {
    Mapping mapping = get(id);
    store.remove(id);
    audit.record("mapping.removed", "mapping:" + id, Map.of("name", mapping.name()));
  }

  /** Lays down what names of rows mean. */
  @Transactional
  public void mean(long mapping, Map<String, Meaning> meanings) {
    meanings.forEach((words, meaning) -> store.mean(mapping, words, meaning));
    audit.record(
        "mapping.names-settled",
        "mapping:" + mapping,
        Map.of("names", Integer.toString(meanings.size())));
  }

  /**
   * The same, with an indicator entered for each name of which the catalogue has none: all of it or
   * nothing.
   *
   * @param wanted the units of measurement of those names
   */
  @Transactional
  public void mean(
      long mapping,
      Map<String, Meaning> meanings,
      Map<String, String> wanted,
      Frequency frequency) {
    Map<String, Meaning> all = new LinkedHashMap<>(meanings);
    wanted.forEach((words, measure) ->
        all.put(words, new Meaning.OfIndicator(enter(mapping, words, measure, frequency))));
    mean(mapping, all);
  }

  /**
   * Enters an indicator for a row of which the catalogue has none, as {@link IndicatorGuess} reads
   * its name.
   */
  @Transactional
  public IndicatorId enter(long mapping, String words, String measure, Frequency frequency) {
    String own = words.substring(words.lastIndexOf('›') + 1).replaceFirst("^[\\s*+-]+", "").strip();
    String name = words.contains("›") ? words.replace(" › ", ": ") : own;
    int number = indicators.listAll().size() + 1;
    String code = "NL" + mapping + "." + number;
    NewIndicator made =
        IndicatorGuess.of(
                name,
                measure.isBlank() ? "–" : measure,
                2,
                null,
                java.math.BigDecimal.valueOf(number))
            .every(frequency, 0)
            .coded(code);
    IndicatorId id = indicators.add(made);
    audit.record("indicator.added", "indicator:" + id, Map.of("code", code, "name", name));
    return id;
  }

  /** The sheet a mapping is made for, in a workbook that may number its sheets otherwise. */
  public static Optional<Workbook.Sheet> sheetFor(Layout layout, Workbook book) {
    return book.find(layout.sheet())
        .or(() ->
            book.sheets().stream()
                .filter(sheet -> bare(sheet.name()).equals(bare(layout.sheet())))
                .findFirst());
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\d\\W_]+", "");
  }

  /** The sheet's figures by a mapping; names that are plainly known need not be laid down. */
  public ForeignSheet read(Workbook book, Mapping mapping, YearMonth month) {
    Layout layout = mapping.layout();
    Workbook.Sheet sheet =
        sheetFor(layout, book)
            .orElseThrow(
                () -> new RefusedException(Problem.of("measures.no-such-sheet", layout.sheet())));
    List<Indicator> all = indicators.listAll();
    Map<Integer, Frequency> frequencies = new HashMap<>();
    all.forEach(each -> frequencies.put(each.id().value(), each.frequency()));
    Map<String, Meaning> names = new LinkedHashMap<>(store.listNames(mapping.id()));
    ForeignSheet laidDown =
        new ForeignSheet(
            sheet, layout, month, names, id -> frequencies.getOrDefault(id, Frequency.MONTH));
    plain(all, layout, laidDown.unknownNames(), month).forEach(names::putIfAbsent);
    return laidDown.knowing(names);
  }

  private Map<String, Meaning> plain(
      List<Indicator> all, Layout layout, Set<String> unknown, YearMonth month) {
    Map<String, Meaning> found = new LinkedHashMap<>();
    Map<String, IndicatorId> byName = new HashMap<>();
    all.forEach(each -> byName.putIfAbsent(each.name().toLowerCase(Locale.ROOT), each.id()));
    for (String words : unknown) {
      if (layout.rowsAre() == Layout.RowsAre.UNITS) {
        findUnit(words, month.atEndOfMonth())
            .ifPresent(unit -> found.put(words, new Meaning.OfUnit(unit.value())));
      } else {
        IndicatorId id = byName.get(words.toLowerCase(Locale.ROOT));
        if (id != null) {
          found.put(words, new Meaning.OfIndicator(id));
        }
      }
    }
    return found;
  }

  /** The one territory of this name, with or without the word for what it is. */
  public Optional<UnitId> findUnit(String words, LocalDate on) {
    String full = words.strip().replaceFirst("^TP\\.?\\s*", "Thành phố ");
    return Stream.of(full, "Tỉnh " + full, "Thành phố " + full)
        .map(name -> units.listNamed(name, on))
        .filter(named -> named.size() == 1)
        .map(List::getFirst)
        .map(Unit::id)
        .findFirst();
  }
}
