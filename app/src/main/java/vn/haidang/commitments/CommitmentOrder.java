package vn.haidang.commitments;

import java.util.Locale;

/** In which order a list of commitments stands. */
public enum CommitmentOrder {
  /** The earliest due date first, those without one last. */
  DUE("due, owner_unit, id", "due, owner_unit, id"),
  /** The latest due date first, those without one last. */
  LATEST_DUE("due desc nulls last, owner_unit desc, id desc", "due desc, owner_unit desc, id desc"),
  /** Overdue, in time, without a due date; then what is done: late, in time, without one. */
  STATUS("rank, due, owner_unit, id", "due, owner_unit, id"),
  /** What is nobody's yet, then unit by unit as they stand in the book of units. */
  OWNER("coalesce(owner_unit, 0), due, id", "due, id"),
  /** What was reported on last first, what never was last. */
  UPDATED("told desc, id desc", "coalesce(reported_at, '-infinity') desc, id desc"),
  /** What was never reported on first, then what was reported on longest ago. */
  SILENT("told, id", "coalesce(reported_at, '-infinity'), id"),
  /** Plan by plan, and as the clauses follow each other in it; what no plan set last. */
  ADDRESS("plan_id, place, id", "plan_id, place, id");

  /** What the clauses of order speak of, for an outer statement. */
  static final String KEYS =
      """
      id, due, owner_unit, plan_id, place, coalesce(reported_at, '-infinity') as told,
        case closed when 'O' then 0 when 'L' then 1 when 'T' then 2 else 3 end as rank
      """;

  private final String by;
  private final String within;

  CommitmentOrder(String by, String within) {
    this.by = by;
    this.within = within;
  }

  /** The clause of order for rows of {@link #KEYS}. */
  String by() {
    return " order by " + by + " ";
  }

  /** The same inside one kind of commitment, as an index has it. */
  String within() {
    return " order by " + within + " ";
  }

  /** Whether what has no due date stands apart from the rest of its kind. */
  boolean setsUndatedApart() {
    return this == LATEST_DUE;
  }

  /** Whether the indexes that have this order begin with what lists are filtered by. */
  boolean isIndexedByFilters() {
    return switch (this) {
      case DUE, LATEST_DUE, STATUS, OWNER -> true;
      case UPDATED, SILENT, ADDRESS -> false;
    };
  }

  /** As it stands in an address: {@code latest-due}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The key of its name in the messages. */
  public String messageKey() {
    return "tasks.sort." + name();
  }
}
