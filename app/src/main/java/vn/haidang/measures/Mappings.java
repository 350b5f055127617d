package vn.haidang.measures;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

  private static final Pattern BELOW = Pattern.compile("›");

  /** From here on two sheets count as of one kind. */
  private static final double ALIKE = 0.6;

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
    return keep(name, bytes, false, by);
  }

  /** The same with a filled template, to be held against its sheet. */
  @Transactional
  public long keepTemplate(String name, byte[] bytes, String by) {
    return keep(name, bytes, true, by);
  }

  private long keep(String name, byte[] bytes, boolean forSheet, String by) {
    store.forgetBefore(clock.instant().minus(FILES_KEPT));
    long id = store.keep(name, DocumentReader.sha256(bytes), bytes, forSheet, clock.instant(), by);
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

  /**
   * Says of a file on the boundaries of which day its figures are; null: of units as they stood.
   * Holds until it is said otherwise, whoever restarts what.
   */
  @Transactional
  public void declare(ImportFile file, @Nullable LocalDate geography) {
    if (!Objects.equals(file.geography(), geography)) {
      store.declare(file.id(), geography);
      audit.record(
          "figures.geography-declared",
          "import:" + file.id(),
          Map.of("geography", geography == null ? "" : geography.toString()));
    }
  }

  /** The layout kept under a name. */
  public Optional<Mapping> findNamed(String name) {
    return store.findNamed(name.strip());
  }

  /**
   * Keeps a layout under its name, in place of the one that was kept under it and seen.
   *
   * @param seen version of the one of this name that was before somebody's eyes; -1: none was
   * @return its number; empty: another one stands under that name, and is left alone
   */
  @Transactional
  public Optional<Long> put(String name, Layout layout, int seen, String by) {
    if (name.isBlank() || name.length() > 200) {
      throw new RefusedException(Problem.of("measures.mapping-unnamed"));
    }
    if (layout.columns().isEmpty()) {
      throw new RefusedException(Problem.of("measures.mapping-without-columns"));
    }
    Optional<Long> same =
        findNamed(name).filter(now -> now.layout().equals(layout)).map(Mapping::id);
    if (same.isPresent()) {
      return same;
    }
    Optional<Long> id = store.put(name.strip(), layout, seen, clock.instant(), by);
    id.ifPresent(
        kept -> audit.record("mapping.kept", "mapping:" + kept, Map.of("name", name.strip())));
    return id;
  }

  /**
   * Forgets a layout.
   *
   * @param seen its version when that was decided
   * @throws RefusedException if somebody else has changed it since
   */
  @Transactional
  public void remove(long id, int seen) {
    Mapping mapping = get(id);
    if (!store.remove(id, seen)) {
      throw new RefusedException(Problem.of("measures.mapping-changed", mapping.name()));
    }
    audit.record("mapping.removed", "mapping:" + id, Map.of("name", mapping.name()));
  }

  /**
   * Of these names of rows those that mean something else than what was seen: somebody has settled
   * them meanwhile. Keeps others from settling names of the mapping until the transaction ends.
   *
   * @param seen what each meant when it was looked at; those that meant nothing yet are left out
   */
  private Map<String, Meaning> settledOtherwise(
      long mapping, List<String> names, Map<String, Meaning> wanted, Map<String, Meaning> seen) {
    store.hold(mapping);
    Map<String, Meaning> now = store.listNames(mapping);
    Map<String, Meaning> others = new LinkedHashMap<>();
    for (String words : names) {
      Meaning stands = now.get(words);
      if (stands != null && !stands.equals(wanted.get(words)) && !stands.equals(seen.get(words))) {
        others.put(words, stands);
      }
    }
    return others;
  }

  /** What names of rows mean, as it was laid down, by the names. */
  public Map<String, Meaning> listNames(long mapping) {
    return store.listNames(mapping);
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
   * @param seen what names meant when they were looked at; those that meant nothing yet are left
   *     out
   * @return names that somebody has settled otherwise meanwhile, with what they mean now: nothing
   *     was laid down; empty: all was
   */
  @Transactional
  public Map<String, Meaning> mean(
      long mapping,
      Map<String, Meaning> meanings,
      Map<String, String> wanted,
      Map<String, Meaning> seen,
      Frequency frequency) {
    Map<String, Meaning> others =
        settledOtherwise(
            mapping,
            Stream.concat(meanings.keySet().stream(), wanted.keySet().stream()).toList(),
            meanings,
            seen);
    if (!others.isEmpty()) {
      return others;
    }
    Map<String, Meaning> all = new LinkedHashMap<>(meanings);
    wanted.forEach((words, measure) ->
        all.put(words, new Meaning.OfIndicator(enter(mapping, words, measure, frequency))));
    mean(mapping, all);
    return Map.of();
  }

  /**
   * Enters an indicator for a row of which the catalogue has none, as {@link IndicatorGuess} reads
   * its name; its topic is the name of the layout.
   */
  @Transactional
  public IndicatorId enter(long mapping, String words, String measure, Frequency frequency) {
    String name =
        BELOW
            .splitAsStream(words)
            .map(heading -> heading.replaceFirst("^[\\s*+-]+", "").strip())
            .collect(Collectors.joining(": "));
    int number = indicators.listAll().size() + 1;
    String code = "NL" + mapping + "." + number;
    NewIndicator made =
        IndicatorGuess.of(
                name,
                measure.isBlank() ? "–" : measure,
                2,
                get(mapping).name(),
                BigDecimal.valueOf(number))
            .every(frequency, 0)
            .coded(code);
    IndicatorId id = indicators.add(made);
    audit.record("indicator.added", "indicator:" + id, Map.of("code", code, "name", name));
    return id;
  }

  /** Remembers by what another workbook of the same kind is recognised. */
  @Transactional
  public void recogniseBy(long id, Workbook book) {
    Layout layout = get(id).layout();
    sheetFor(layout, book)
        .ifPresent(sheet -> store.rememberHeadings(id, Headings.of(sheet, layout).written()));
  }

  /**
   * The layout that was made for a workbook of this kind: its sheet is there, and most words that
   * name its columns. Of several the one most alike, and of those the latest.
   */
  public Optional<Mapping> findFitting(Workbook book) {
    Map<Long, String> headings = store.listHeadings();
    Map<Mapping, Double> likeness = new LinkedHashMap<>();
    for (Mapping mapping : store.listAll()) {
      String words = headings.getOrDefault(mapping.id(), "");
      sheetFor(mapping.layout(), book)
          .map(sheet ->
              words.isEmpty()
                  ? ALIKE
                  : Headings.of(sheet, mapping.layout()).likeness(Headings.parse(words)))
          .filter(like -> like >= ALIKE)
          .ifPresent(like -> likeness.put(mapping, like));
    }
    return likeness.entrySet().stream()
        .max(
            Map.Entry.<Mapping, Double>comparingByValue()
                .thenComparing(entry -> entry.getKey().changedAt()))
        .map(Map.Entry::getKey);
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
