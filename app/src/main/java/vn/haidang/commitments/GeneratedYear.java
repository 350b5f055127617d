package vn.haidang.commitments;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.GeneratedTask.Step;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.VietnamTime;

/**
 * A year of commitments as a city has them, made from a seed: the same seed, units and days give
 * the same year.
 *
 * <p>Shares are those of Hải Phòng at the end of August 2018: 29 % of all have no due date, and of
 * what was done with one 43 % was late (4,071 on time, 3,085 late). Each unit has its own pace and
 * its own care for evidence, so that units differ as they do. Times within a day are made up too.
 */
final class GeneratedYear {

  private static final double WITHOUT_DUE = 0.29;
  private static final double TO_COMMUNES = 0.25;

  private final List<UnitId> agencies;
  private final List<UnitId> communes;
  private final LocalDate from;
  private final LocalDate until;
  private final SplittableRandom chance;
  private final YearWords words = YearWords.shipped();
  private final Map<UnitId, Habit> habits = new HashMap<>();

  /**
   * How a unit works, in thousandths: its pace against the time given, its care for evidence, its
   * silence.
   */
  private record Habit(int pace, int proves, int silent) {}

  /**
   * @param agencies sở, ngành and districts, which get three quarters of the work
   * @param communes the others; may be empty
   * @param until the day up to which the year is known
   */
  GeneratedYear(
      List<UnitId> agencies, List<UnitId> communes, LocalDate from, LocalDate until, long seed) {
    if (agencies.isEmpty() || !from.isBefore(until)) {
      throw new IllegalArgumentException("a year needs units and days: " + from + " to " + until);
    }
    this.agencies = List.copyOf(agencies);
    this.communes = List.copyOf(communes);
    this.from = from;
    this.until = until;
    this.chance = new SplittableRandom(seed);
  }

  /** The next commitment of the year. */
  GeneratedTask next(int number) {
    UnitId owner = owner();
    LocalDate opened =
        workday(from.plusDays(chance.nextLong(ChronoUnit.DAYS.between(from, until))));
    int given = 7 + (int) Math.round(Math.exp(1.2 + 1.1 * Math.abs(chance.nextGaussian())) * 4);
    LocalDate first = chance.nextDouble() < WITHOUT_DUE ? null : workday(opened.plusDays(given));
    LocalDate due =
        first != null && chance.nextDouble() < 0.06
            ? workday(first.plusDays(15 + chance.nextInt(30)))
            : first;
    boolean extended = !Objects.equals(due, first);
    Habit habit = habits.computeIfAbsent(owner, key -> habit());
    double pace = habit.pace() / 1000.0 * Math.exp(0.45 * chance.nextGaussian());
    LocalDate done = workday(opened.plusDays(Math.max(1, Math.round(given * pace))));
    Life life = new Life(opened, first, due, extended, done, habit);
    return life.task(number, owner);
  }

  private UnitId owner() {
    boolean commune = !communes.isEmpty() && chance.nextDouble() < TO_COMMUNES;
    List<UnitId> among = commune ? communes : agencies;
    double skewed = chance.nextDouble() * chance.nextDouble();
    return among.get((int) (skewed * among.size()));
  }

  private Habit habit() {
    return new Habit(
        (int) (1000 * Math.exp(0.16 + 0.28 * chance.nextGaussian())),
        550 + chance.nextInt(400),
        20 + chance.nextInt(200));
  }

  /** The day itself, or the Monday after a weekend. */
  static LocalDate workday(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
    };
  }

  private Instant at(LocalDate day) {
    LocalTime time = LocalTime.of(8 + chance.nextInt(9), chance.nextInt(60), chance.nextInt(60));
    return day.atTime(time).atZone(VietnamTime.ZONE).toInstant();
  }

  /** What happens to one of them, as far as the year is known. */
  private final class Life {

    private final LocalDate opened;
    private final @Nullable LocalDate first;
    private final @Nullable LocalDate due;
    private final boolean extended;
    private final LocalDate done;
    private final Habit habit;
    private final List<Step> steps = new ArrayList<>();
    private @Nullable Instant reported;

    Life(
        LocalDate opened,
        @Nullable LocalDate first,
        @Nullable LocalDate due,
        boolean extended,
        LocalDate done,
        Habit habit) {
      this.opened = opened;
      this.first = first;
      this.due = due;
      this.extended = extended;
      this.done = done;
      this.habit = habit;
    }

    GeneratedTask task(int number, UnitId owner) {
      steps.add(Step.of(at(opened), "commitment.opened"));
      steps.add(Step.of(at(opened), "commitment.assigned"));
      boolean stuck = chance.nextDouble() < 0.015;
      LocalDate confirmed = workday(done.plusDays(1 + chance.nextInt(9)));
      boolean isDone = !stuck && !confirmed.isAfter(until);
      boolean isClaimed = !stuck && !isDone && !done.isAfter(until);
      State state = isDone ? State.COMPLETED : isClaimed ? State.CLAIMED : open();
      int percent = isDone || isClaimed ? 100 : reports(state);
      LocalDate granted = extended && first != null ? first.minusDays(1) : LocalDate.MAX;
      boolean moved = !granted.isAfter(until);
      if (moved) {
        steps.add(new Step(at(granted), "commitment.extended", first + " → " + due, "", ""));
      }
      if (isDone || isClaimed) {
        reports(State.IN_PROGRESS);
        reported = at(done);
        steps.add(new Step(reported, "commitment.claimed", "", "", "100"));
      }
      if (isDone) {
        steps.add(Step.of(at(confirmed), "commitment.confirmed"));
      }
      int offered = chance.nextInt(1000) < habit.proves() && percent > 40 ? 1 : 0;
      return new GeneratedTask(
          "Công văn " + (100 + number) + "/UBND-TH",
          words.task(chance),
          state == State.UNASSIGNED ? null : owner,
          chance.nextDouble() < 0.3 ? agencies.get(chance.nextInt(agencies.size())) : null,
          opened,
          first,
          moved ? due : first,
          moved ? 1 : 0,
          state,
          percent,
          isDone || isClaimed ? done : null,
          isDone ? done : null,
          reported,
          offered,
          isDone && chance.nextDouble() < 0.9 ? offered : 0,
          told());
    }

    /** The steps in their order, each with what it changed from what to what. */
    private List<Step> told() {
      List<Step> told = new ArrayList<>();
      State state = State.UNASSIGNED;
      String percent = "0";
      for (Step step : steps.stream().sorted(Comparator.comparing(Step::at)).toList()) {
        State next = after(step.kind(), state);
        String said = step.percent().isEmpty() ? percent : step.percent();
        told.add(
            new Step(
                step.at(),
                step.kind(),
                step.due(),
                next == state ? "" : state + " → " + next,
                said.equals(percent) ? "" : percent + " → " + said));
        state = next;
        percent = said;
      }
      return told;
    }

    private static State after(String kind, State before) {
      return switch (kind) {
        case "commitment.assigned" -> State.ASSIGNED;
        case "commitment.reported" -> State.IN_PROGRESS;
        case "commitment.claimed" -> State.CLAIMED;
        case "commitment.confirmed" -> State.COMPLETED;
        default -> before;
      };
    }

    private State open() {
      double which = chance.nextDouble();
      if (which < 0.02) {
        return State.UNASSIGNED;
      }
      if (which < 0.03) {
        return State.RETURNED;
      }
      if (which < 0.04) {
        return State.PAUSED;
      }
      return which < 0.12 ? State.ASSIGNED : which < 0.22 ? State.RECEIVED : State.IN_PROGRESS;
    }

    /** Reports every two or three weeks, unless it is a unit that keeps silent. */
    private int reports(State state) {
      if (state != State.IN_PROGRESS || chance.nextInt(1000) < habit.silent()) {
        return 0;
      }
      int percent = 0;
      LocalDate end = done.isBefore(until) ? done : until;
      for (LocalDate day = opened.plusDays(5); day.isBefore(end); day = day.plusDays(14)) {
        LocalDate said = workday(day);
        if (!said.isBefore(end) || said.getDayOfWeek() == DayOfWeek.SUNDAY) {
          break;
        }
        percent = Math.min(95, percent + 10 + chance.nextInt(30));
        reported = at(said);
        steps.add(new Step(reported, "commitment.reported", "", "", "" + percent));
      }
      return percent;
    }
  }
}
