package vn.haidang.commitments.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.Action;
import vn.haidang.commitments.Commitment;
import vn.haidang.commitments.Event;
import vn.haidang.commitments.Evidence;
import vn.haidang.commitments.Obstacle;
import vn.haidang.commitments.OfficersInCharge.InCharge;
import vn.haidang.commitments.Part;
import vn.haidang.commitments.State;
import vn.haidang.commitments.web.TaskList.UnitChoice;
import vn.haidang.measures.published.PublishedFigure;
import vn.haidang.organisation.Holding;
import vn.haidang.organisation.Post;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Texts;

/**
 * A commitment with all that belongs to it.
 *
 * @param sentence where it stands in its plan; null: it comes from elsewhere
 * @param corrections what is known now of a figure that was handed in and says something else, by
 *     the number of the evidence
 * @param authors people by the names of the accounts under which they wrote
 * @param chosen the action whose form was refused; null: none
 */
public record TaskPage(
    TaskRow row,
    @Nullable String sentence,
    List<Event> history,
    List<Evidence> evidence,
    Map<Long, PublishedFigure> corrections,
    List<Obstacle> obstacles,
    List<Part> parts,
    List<TaskRow> children,
    Map<UnitId, String> names,
    Map<String, String> authors,
    People people,
    Rights rights,
    List<UnitChoice> units,
    @Nullable Action chosen,
    Map<String, String> typed,
    @Nullable Problem problem) {

  /** The field of its form of which a problem speaks. */
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("commitments.reason-missing", "note"),
          Map.entry("commitments.percent-out-of-range", "percent"),
          Map.entry("commitments.unit-missing", "unit"),
          Map.entry("commitments.unit-not-found", "unit"),
          Map.entry("commitments.unit-ambiguous", "unit"),
          Map.entry("commitments.returned-to-itself", "unit"),
          Map.entry("commitments.day-missing", "day"),
          Map.entry("commitments.day-not-understood", "day"),
          Map.entry("commitments.not-later", "day"),
          Map.entry("commitments.done-day-impossible", "day"),
          Map.entry("commitments.parts-missing", "parts"));

  private static final Pattern UNIT = Pattern.compile("[1-9]\\d{0,8}");

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  public TaskPage {
    history = List.copyOf(history);
    evidence = List.copyOf(evidence);
    corrections = Map.copyOf(corrections);
    obstacles = List.copyOf(obstacles);
    parts = List.copyOf(parts);
    children = List.copyOf(children);
    names = Map.copyOf(names);
    authors = Map.copyOf(authors);
    units = List.copyOf(units);
    typed = Map.copyOf(typed);
  }

  /** Who is in charge in the owing unit, and who could be; nobody where he may not choose. */
  public record People(InCharge now, List<Post> posts, List<Holding> holders) {
    public People {
      posts = List.copyOf(posts);
      holders = List.copyOf(holders);
    }
  }

  /**
   * What this person may do here.
   *
   * @param allowed moves of its life
   * @param judges whether he judges evidence and says what the office says
   * @param arranges whether he names coordinating units
   * @param offers whether he may hand in evidence
   * @param appoints whether he names who is in charge
   * @param awaits whether it waits for an event that he may say has come
   * @param reports units whose part he may report on
   * @param name of his account
   */
  public record Rights(
      List<Action> allowed,
      boolean judges,
      boolean arranges,
      boolean offers,
      boolean appoints,
      boolean awaits,
      List<UnitId> reports,
      String name) {
    public Rights {
      allowed = List.copyOf(allowed);
      reports = List.copyOf(reports);
    }
  }

  /**
   * Moves with what is asked for or done every day first; what is not one's business goes back
   * last.
   */
  public List<Action> inOrder() {
    return rights.allowed().stream().sorted(Comparator.comparing(this::place)).toList();
  }

  private int place(Action action) {
    return switch (action) {
      case EXTEND, REFUSE_EXTENSION -> row.task().terms().asked() == null ? 1 : 0;
      case RETURN -> 2;
      default -> 1;
    };
  }

  /** Whether its form stands open: the first one, unless it takes the task from who has it. */
  public boolean isOpen(Action action) {
    return action == chosen || action == inOrder().getFirst() && !isReassigned(action);
  }

  /** Whether the task would go from one unit to another. */
  public boolean isReassigned(Action action) {
    return action == Action.ASSIGN && row.task().owner() != null;
  }

  /** Who is behind the name of an account, or that name. */
  public String author(String account) {
    return authors.getOrDefault(account, account);
  }

  /** What was typed into a field of this action's form before it was refused. */
  public String value(Action action, String field, String otherwise) {
    return action == chosen ? typed.getOrDefault(field, otherwise) : otherwise;
  }

  /** What is wrong with this field of this action's form; null: nothing. */
  public @Nullable Problem wrong(Action action, String field) {
    return action == chosen && problem != null && field.equals(FIELDS.get(problem.code()))
        ? problem
        : null;
  }

  /** Number of the unit to which it will most likely be given next; empty: nobody comes to mind. */
  public String likeliest() {
    Commitment task = row.task();
    UnitId competent = task.competent();
    UnitId unit =
        task.state() == State.RETURNED
            ? competent
            : task.owner() != null ? task.owner() : task.proposed();
    return unit == null ? "" : unit.toString();
  }

  /**
   * A change of a day in a history, {@code 2018-09-20 → 2018-10-05}, as an official writes days.
   */
  public String days(Texts t, String change) {
    return DAY.matcher(change.strip()).replaceAll(day -> t.date(LocalDate.parse(day.group())));
  }

  /** Whose part or task a line of the history speaks of, from whom to whom; empty: of nobody's. */
  public String whose(Event event) {
    return UNIT.matcher(numbersIn(event))
        .replaceAll(one ->
            Matcher.quoteReplacement(names.getOrDefault(UnitId.valueOf(one.group()), one.group())));
  }

  /** The units of which it speaks. */
  static Stream<UnitId> unitsIn(Event event) {
    return UNIT.matcher(numbersIn(event)).results().map(one -> UnitId.valueOf(one.group()));
  }

  private static String numbersIn(Event event) {
    Map<String, String> detail = event.detail();
    return detail.getOrDefault("unit", detail.getOrDefault("owner", "")).strip();
  }

  /** Until when more time was asked for in this line of the history; empty: it asks for none. */
  public String asked(Texts t, Event event) {
    return days(t, event.detail().getOrDefault("asked", "").replaceFirst("^.*→", ""));
  }

  /** What was handed in, of which a line of the history speaks; empty: of none that is there. */
  public String evidenceOf(Event event) {
    String number = event.detail().getOrDefault("evidence", "");
    return evidence.stream()
        .filter(one -> number.equals(Long.toString(one.id())))
        .map(Evidence::title)
        .filter(title -> !title.equals(event.note()))
        .findFirst()
        .orElse("");
  }

  /** Address of the letter that urged it, of which a line of the history speaks; empty: of none. */
  public String letterOf(Event event) {
    String number = event.detail().getOrDefault("letter", "");
    return number.isEmpty() || !rights.arranges() ? "" : "/urging/letters/" + number;
  }

  /** Whether a file was handed in that can be taken back by this person. */
  public boolean mayWithdraw(Evidence one) {
    return one.isWaiting() && one.offeredBy().equals(rights.name());
  }
}
