package vn.haidang.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.UnitId;

/**
 * Something somebody owes somebody: a task of a plan, a report, a decision of a meeting.
 *
 * <p>Three statuses stand side by side and are never mixed: {@link #claim} is what its owner says,
 * {@link #evidence} what was handed in and accepted, {@link #bucket} what the clock says.
 *
 * @param parent of which it is a part
 * @param deliverable what shall come out of it
 * @param visibility who may see it
 * @param owner who owes it; null: nobody has been named
 * @param proposed whom the document names, or who returned it, before the office decides
 * @param accountable number of the post in the owing unit that answers for it; null: none named
 * @param officer number of the person who works on it; null: nobody has been named
 * @param owedTo who gets what comes out of it
 * @param openedOn since when it is owed
 * @param version for the lock against two changes at once
 */
public record Commitment(
    CommitmentId id,
    Origin origin,
    @Nullable CommitmentId parent,
    String text,
    @Nullable String deliverable,
    @Nullable String legalBasis,
    Visibility visibility,
    @Nullable UnitId owner,
    @Nullable UnitId proposed,
    @Nullable Integer accountable,
    @Nullable Integer officer,
    OwedTo owedTo,
    Terms terms,
    State state,
    Claim claim,
    Evidenced evidence,
    LocalDate openedOn,
    int version) {

  /** From where a commitment comes. */
  public enum Source {
    /** A task of an issued plan. */
    PLAN,
    /** A duty to report that an issued plan sets. */
    REPORT_DUTY,
    /** A decision of a meeting. */
    MEETING,
    /** A letter or another document. */
    LETTER,
    /** A conclusion of an inspection. */
    INSPECTION;

    /** The key of its name in the messages. */
    public String messageKey() {
      return "tasks.source." + name();
    }
  }

  /**
   * Where it was given.
   *
   * @param plan number of the plan; null: it comes from elsewhere, likewise edition and item
   * @param occurrence which due date of a recurring duty, from 1; 0: it does not recur
   * @param meeting number of the meeting that decided it
   * @param words "Kế hoạch 08/KH-UBND", "Giao ban tháng 9/2018"
   * @param address II.1.6; empty where there is none
   */
  public record Origin(
      Source source,
      @Nullable Long plan,
      @Nullable Long edition,
      @Nullable Long item,
      int occurrence,
      @Nullable Long meeting,
      String words,
      String address) {}

  /**
   * By when.
   *
   * @param rule as {@link vn.haidang.kernel.time.DeadlineRule#text}; null: none
   * @param originalDue as set first; it stays when {@code due} is extended
   * @param due last day in time; null: no due date
   * @param asked until when its owner asks to extend it
   * @param pausedOn since when the clock stands still
   */
  public record Terms(
      @Nullable String rule,
      @Nullable LocalDate originalDue,
      @Nullable LocalDate due,
      int extensions,
      @Nullable LocalDate asked,
      @Nullable LocalDate pausedOn) {

    /** A due date set for the first time, or none. */
    public static Terms of(@Nullable String rule, @Nullable LocalDate due) {
      return new Terms(rule, due, due, 0, null, null);
    }
  }

  /**
   * What its owner says.
   *
   * @param percent 0 to 100
   * @param claimedOn when he reported it done
   * @param doneOn the same day, once the office confirmed it
   * @param reportedAt his last word; null: he has never reported
   */
  public record Claim(
      int percent,
      @Nullable LocalDate claimedOn,
      @Nullable LocalDate doneOn,
      @Nullable Instant reportedAt) {
    /** Nothing reported. */
    public static final Claim NONE = new Claim(0, null, null, null);
  }

  /** How much evidence was handed in, and how much of it the office accepted. */
  public record Evidenced(int offered, int accepted) {
    /** Nothing handed in. */
    public static final Evidenced NONE = new Evidenced(0, 0);
  }

  /** In which official bucket it stands on a day; empty for what is no longer owed. */
  public Optional<Bucket> bucket(LocalDate today) {
    return Bucket.of(state, terms.due(), claim.doneOn(), today);
  }

  /** Whom the unit that gave it back holds for competent; null: nobody was named. */
  public @Nullable UnitId competent() {
    return state == State.RETURNED && proposed != null && !proposed.equals(owner) ? proposed : null;
  }

  /** Whether it is not for every official. */
  public boolean isRestricted() {
    return visibility == Visibility.RESTRICTED;
  }

  /** Days past the due date: of the day it was done, or today; 0 where it is in time. */
  public long daysLate(LocalDate today) {
    LocalDate due = terms.due();
    if (due == null || !state.isOpen() && claim.doneOn() == null) {
      return 0;
    }
    LocalDate end = claim.doneOn() == null ? today : claim.doneOn();
    return Math.max(0, ChronoUnit.DAYS.between(due, end));
  }

  /** The first sentence or clause of its text, cut where it is long, for lists. */
  public String title() {
    return Titles.of(text);
  }

  /** The whole first sentence of its text, where there is room for it. */
  public String sentence() {
    return Titles.sentence(text);
  }

  /** The same without its full stop, where words follow on the line. */
  public String phrase() {
    return sentence().replaceFirst("[.;]+$", "");
  }
}
