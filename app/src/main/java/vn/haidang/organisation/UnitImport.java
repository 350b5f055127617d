package vn.haidang.organisation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.platform.Audit;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/**
 * Takes in files of units and events (docs/import-units.md): all rows of all files in one
 * transaction, or none with an error for each bad row. The same files again change nothing.
 */
@Component
public class UnitImport {

  private final UnitStagingStore staging;
  private final UnitImportStore store;
  private final EventImportStore eventStore;
  private final UnitImportFaultStore faults;
  private final UnitBookStore book;
  private final SuccessionNews news;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  UnitImport(
      UnitStagingStore staging,
      UnitImportStore store,
      EventImportStore eventStore,
      UnitImportFaultStore faults,
      UnitBookStore book,
      SuccessionNews news,
      Audit audit,
      TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.staging = staging;
    this.store = store;
    this.eventStore = eventStore;
    this.faults = faults;
    this.book = book;
    this.news = news;
    this.audit = audit;
    this.transaction = transaction;
    this.events = events;
  }

  /** A file as it was given: its name for messages, and its text. */
  public record Text(String name, String content) {

    /**
     * The file at this place.
     *
     * @throws RefusedException {@code organisation.file-unreadable}
     */
    static Text of(Path file) {
      try {
        return of(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      } catch (IOException e) {
        throw new RefusedException(Problem.of("organisation.file-unreadable", file), e);
      }
    }

    /**
     * A file that was sent.
     *
     * @throws RefusedException {@code organisation.file-not-utf-8} with the line of the first
     *     letter that is none in UTF-8
     */
    public static Text of(String name, byte[] bytes) {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      CharBuffer out = CharBuffer.allocate(bytes.length);
      if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
        long line = 1 + out.flip().chars().filter(letter -> letter == '\n').count();
        throw new RefusedException(Problem.of("organisation.file-not-utf-8", name, line));
      }
      return new Text(name, out.flip().toString());
    }
  }

  /**
   * What an import did.
   *
   * @param facts names, places, codes, functions, lives and posts that were written differently
   * @param errors of the rows; where there is one, nothing was written
   */
  public record Result(
      int rows, int newUnits, int facts, int events, int successions, List<RowError> errors) {

    public Result {
      errors = List.copyOf(errors);
    }

    /** Whether the database says something else than before. */
    public boolean changedSomething() {
      return newUnits + facts + events + successions > 0;
    }
  }

  /** Takes in the files together; a file may name units that stand in another. */
  public Result importAll(List<Text> files) {
    UnitRows rows = new UnitRows();
    files.forEach(file -> rows.read(CsvFile.parse(file.name(), file.content())));
    Set<String> known = new HashSet<>(staging.findKnownKeys());
    rows.errors.addAll(RowChecks.of(rows, known));
    int count = rows.units.size() + rows.events.size();
    if (!rows.errors.isEmpty()) {
      return refused(count, rows.errors);
    }
    Result result =
        transaction.execute(status -> {
          Result written = write(rows, count);
          if (!written.errors().isEmpty()) {
            status.setRollbackOnly();
          } else if (written.changedSomething()) {
            record(
                "units.imported",
                files.stream().map(Text::name).collect(Collectors.joining(", ")),
                written);
          }
          return written;
        });
    return result == null ? refused(count, List.of()) : result;
  }

  /**
   * Enters rows that were put together by the program, in the transaction of the caller, who must
   * not go on where there is an error.
   */
  Result enter(UnitRows rows) {
    Set<String> known = new HashSet<>(staging.findKnownKeys());
    List<RowError> errors = RowChecks.of(rows, known);
    int count = rows.units.size() + rows.events.size();
    Result written = errors.isEmpty() ? write(rows, count) : refused(count, errors);
    if (written.changedSomething() && written.errors().isEmpty()) {
      record("units.reorganised", rows.events.getFirst().event(), written);
    }
    return written;
  }

  private Result write(UnitRows rows, int count) {
    stage(rows);
    int units = store.addUnits();
    int facts = store.lengthenLives() + store.endUnits();
    store.findTouched();
    facts += store.putNames() + store.putPlaces();
    store.wantCodes();
    List<RowError> errors = timesAndCodes(rows);
    if (!errors.isEmpty()) {
      return refused(count, errors);
    }
    facts += store.putCodes() + store.putFunctions();
    int events = eventStore.addEvents();
    int successions = eventStore.addSuccessions();
    book.removeOutdatedStandings();
    book.addMissingStandings();
    facts += store.endPosts();
    errors =
        faults.listOrphans().stream()
            .map(orphan ->
                at(
                    rows,
                    orphan.key(),
                    "organisation.stands-below-nothing",
                    orphan.key(),
                    orphan.day()))
            .toList();
    Result result = new Result(count, units, facts, events, successions, errors);
    if (errors.isEmpty() && result.changedSomething()) {
      news.tell(store.listEnded());
    }
    return result;
  }

  /** Ends before beginnings, events about units that did not stand, codes of two units. */
  private List<RowError> timesAndCodes(UnitRows rows) {
    List<RowError> errors = new ArrayList<>();
    faults
        .listEndedTooEarly()
        .forEach(end ->
            errors.add(
                at(
                    rows,
                    end.key(),
                    "organisation.ends-before-it-starts",
                    end.until(),
                    end.since())));
    faults
        .listOutOfTime()
        .forEach(out ->
            errors.add(
                out.source(rows.events)
                    .error("organisation.event-out-of-time", out.event(), out.key(), out.day())));
    faults
        .listCodeClashes()
        .forEach(clash ->
            errors.add(
                at(rows, clash.key(), "organisation.code-of-two", clash.code(), clash.otherKey())));
    return errors;
  }

  private void stage(UnitRows rows) {
    staging.stageUnits(rows.units);
    staging.stageCodes(
        rows.units.stream()
            .filter(row -> row.since() != null)
            .flatMap(row ->
                row.codes().entrySet().stream()
                    .map(code ->
                        new UnitStagingStore.StagedCode(row, code.getKey(), code.getValue())))
            .toList());
    staging.stageFunctions(functions(rows));
    staging.stageEvents(rows.events);
    Map<String, LocalDate> ends = ends(rows);
    List<String> keys = List.copyOf(ends.keySet());
    staging.stageEnds(keys, keys.stream().map(ends::get).toList());
  }

  private static List<UnitStagingStore.StagedFunction> functions(UnitRows rows) {
    List<UnitStagingStore.StagedFunction> functions = new ArrayList<>();
    for (UnitRow row : rows.units) {
      LocalDate since = row.since();
      if (since != null) {
        row.functions()
            .forEach(words ->
                functions.add(new UnitStagingStore.StagedFunction(row.key(), since, null, words)));
      }
    }
    for (EventRow row : rows.events) {
      String words = row.function();
      if (words != null && row.from() != null) {
        functions.add(new UnitStagingStore.StagedFunction(row.from(), row.on(), row.on(), words));
      }
      if (words != null && row.to() != null) {
        functions.add(new UnitStagingStore.StagedFunction(row.to(), row.on(), null, words));
      }
    }
    return functions;
  }

  /**
   * Who ends when: as the units' rows say, and every predecessor of a merger, split or dissolution
   * that is not itself among those after it.
   */
  static Map<String, LocalDate> ends(UnitRows rows) {
    Map<String, LocalDate> ends = new HashMap<>();
    rows.units.stream()
        .filter(row -> row.until() != null)
        .forEach(row -> ends.put(row.key(), row.until()));
    Map<String, Set<String>> after =
        rows.events.stream()
            .filter(row -> row.to() != null)
            .collect(
                Collectors.groupingBy(
                    EventRow::event,
                    Collectors.mapping(row -> String.valueOf(row.to()), Collectors.toSet())));
    for (EventRow row : rows.events) {
      boolean ending =
          switch (row.kind()) {
            case MERGE, SPLIT, DISSOLVE -> true;
            case FOUND, RENAME, LEVEL_CHANGE, FUNCTION_TRANSFER -> false;
          };
      String from = row.from();
      if (ending && from != null && !after.getOrDefault(row.event(), Set.of()).contains(from)) {
        ends.put(from, row.on());
      }
    }
    return ends;
  }

  private static RowError at(UnitRows rows, String key, String code, Object... arguments) {
    Stream<CsvRow> units =
        rows.units.stream().filter(row -> row.key().equals(key)).map(UnitRow::source);
    Stream<CsvRow> events =
        rows.events.stream()
            .filter(row -> key.equals(row.from()) || key.equals(row.to()))
            .map(EventRow::source);
    return Stream.concat(units, events)
        .max(Comparator.comparingInt(CsvRow::line))
        .map(row -> row.error(code, arguments))
        .orElseGet(() -> new RowError("", 0, Problem.of(code, arguments)));
  }

  private static Result refused(int count, List<RowError> errors) {
    return new Result(
        count,
        0,
        0,
        0,
        0,
        errors.stream()
            .sorted(Comparator.comparing(RowError::file).thenComparingInt(RowError::line))
            .toList());
  }

  private void record(String action, String source, Result written) {
    audit.record(
        action,
        "units:all",
        Map.of(
            "source", source,
            "rows", Integer.toString(written.rows()),
            "units", Integer.toString(written.newUnits()),
            "facts", Integer.toString(written.facts()),
            "events", Integer.toString(written.events()),
            "successions", Integer.toString(written.successions())));
    events.publishEvent(new UnitsChanged());
  }
}
