package vn.haidang.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.platform.Audit;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/**
 * Takes in files of people and the posts they hold (docs/import-people.md): all rows of all files
 * in one transaction, or none with an error for each bad row. The same files again change nothing.
 * A preview does exactly the same and takes it back.
 */
@Component
public class PeopleImport {

  private final PersonRowBook book;
  private final Audit audit;
  private final TransactionTemplate whole;
  private final TransactionTemplate row;

  PeopleImport(PersonRowBook book, Audit audit, PlatformTransactionManager transactions) {
    this.book = book;
    this.audit = audit;
    this.whole = new TransactionTemplate(transactions);
    this.row = new TransactionTemplate(transactions);
    this.row.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** What a row does. */
  public enum Effect {
    PERSON_ENTERED,
    PERSON_RENAMED,
    ACCOUNT_TIED,
    POST_SET_UP,
    POST_GIVEN,
    HOLDING_CORRECTED;

    /** The key of its name in the messages. */
    public String messageKey() {
      return "people.effect." + name();
    }
  }

  /**
   * What became of one row.
   *
   * @param line in the file, from 1
   * @param effects none: it says what is known already
   * @param problem why it cannot be taken; null: it can
   */
  public record Line(
      String file,
      int line,
      String code,
      String name,
      String post,
      Set<Effect> effects,
      @Nullable Problem problem) {
    public Line {
      effects = Set.copyOf(effects);
    }
  }

  /**
   * What an import did, or would do.
   *
   * @param lines by file and line
   */
  public record Result(List<Line> lines) {
    public Result {
      lines = List.copyOf(lines);
    }

    /** Rows that cannot be taken; where there is one, nothing is written. */
    public List<Line> errors() {
      return lines.stream().filter(line -> line.problem() != null).toList();
    }

    /** The same as errors of a file's rows. */
    List<RowError> rowErrors() {
      return lines.stream()
          .flatMap(line ->
              Stream.ofNullable(line.problem())
                  .map(problem -> new RowError(line.file(), line.line(), problem)))
          .toList();
    }

    /** How many rows have this effect. */
    public int count(Effect effect) {
      return (int) lines.stream().filter(line -> line.effects().contains(effect)).count();
    }

    /** Whether the database says something else than before. */
    public boolean changesSomething() {
      return lines.stream().anyMatch(line -> !line.effects().isEmpty());
    }
  }

  /**
   * What {@link #importAll} would do.
   *
   * @param by who asks; null: the program itself, which may everything
   */
  public Result preview(List<UnitImport.Text> files, @Nullable SignedIn by) {
    return run(files, by, false);
  }

  /** Takes the files in together, or nothing of them. */
  public Result importAll(List<UnitImport.Text> files, @Nullable SignedIn by) {
    return run(files, by, true);
  }

  private Result run(List<UnitImport.Text> files, @Nullable SignedIn by, boolean keep) {
    PersonRows rows = PersonRows.of(files);
    List<Line> lines = new ArrayList<>();
    rows.errors.forEach(error ->
        lines.add(new Line(error.file(), error.line(), "", "", "", Set.of(), error.problem())));
    whole.executeWithoutResult(status -> {
      rows.rows.forEach(one -> lines.add(take(one, by)));
      Result result = new Result(lines);
      if (!keep || !result.errors().isEmpty()) {
        status.setRollbackOnly();
      } else if (result.changesSomething()) {
        record(files, result);
      }
    });
    lines.sort(Comparator.comparing(Line::file).thenComparingInt(Line::line));
    return new Result(lines);
  }

  /** A row that cannot be taken leaves nothing behind; the rows after it are tried all the same. */
  private Line take(PersonRow one, @Nullable SignedIn by) {
    Set<Effect> effects = EnumSet.noneOf(Effect.class);
    Problem problem = null;
    try {
      row.executeWithoutResult(status -> effects.addAll(book.take(one, by)));
    } catch (RefusedException e) {
      problem = e.problem();
    } catch (NotFound e) {
      problem = e.problem();
    }
    PersonRow.Seat seat = one.seat();
    return new Line(
        one.source().file(),
        one.source().line(),
        one.code(),
        one.name(),
        seat == null ? "" : seat.title(),
        problem == null ? effects : Set.of(),
        problem);
  }

  private void record(List<UnitImport.Text> files, Result result) {
    audit.record(
        "people.imported",
        files.stream().map(UnitImport.Text::name).collect(Collectors.joining(", ")),
        Map.of(
            "rows", Integer.toString(result.lines().size()),
            "people", Integer.toString(result.count(Effect.PERSON_ENTERED)),
            "posts", Integer.toString(result.count(Effect.POST_SET_UP)),
            "holdings", Integer.toString(result.count(Effect.POST_GIVEN))));
  }
}
