package vn.haidang.commitments;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.SearchWords;

/** A filter as conditions of a statement; each bucket is written so that an index answers it. */
final class CommitmentConditions {

  private final Map<String, Object> parameters = new HashMap<>();
  private final List<String> conditions = new ArrayList<>();

  CommitmentConditions(CommitmentFilter filter, LocalDate today, ZoneId zone) {
    parameters.put("today", today);
    conditions.add(filter.buckets().isEmpty() ? "closed <> 'X'" : buckets(filter));
    if (!filter.states().isEmpty()) {
      add("state = any(:states)", "states", names(filter));
    }
    if (!filter.units().isEmpty()) {
      add(
          "owner_unit = any(:units)",
          "units",
          filter.units().stream().map(UnitId::value).toArray(Integer[]::new));
    }
    if (filter.plan() != null) {
      add("plan_id = :plan", "plan", filter.plan());
    }
    if (filter.officer() != null) {
      add("officer_id = :officer", "officer", filter.officer());
    }
    SearchWords words = SearchWords.of(filter.text());
    if (!words.isEmpty()) {
      add(
          "to_tsvector('public.vi', text) @@ to_tsquery('public.vi', :words)",
          "words",
          words.tsquery());
    }
    if (filter.dueSoon()) {
      conditions.add("closed = 'O'");
      add("due between :today and :soon", "soon", today.plusDays(CommitmentFilter.SOON));
    }
    if (filter.silent()) {
      conditions.add("closed = 'O'");
      conditions.add("opened_on < :silentDay");
      parameters.put("silentDay", today.minusDays(CommitmentFilter.SILENCE));
      add(
          "coalesce(reported_at, '-infinity') < :silentSince",
          "silentSince",
          today.minusDays(CommitmentFilter.SILENCE).atStartOfDay(zone).toOffsetDateTime());
    }
  }

  String where() {
    return " where " + String.join(" and ", conditions);
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  private void add(String condition, String name, Object value) {
    conditions.add(condition);
    parameters.put(name, value);
  }

  private static String[] names(CommitmentFilter filter) {
    return filter.states().stream().map(State::name).toArray(String[]::new);
  }

  private static String buckets(CommitmentFilter filter) {
    return filter.buckets().stream()
        .sorted()
        .map(CommitmentConditions::condition)
        .collect(Collectors.joining(" or ", "(", ")"));
  }

  private static String condition(Bucket bucket) {
    String closed = "closed = '" + bucket.closed() + "'";
    return switch (bucket) {
      case DONE_ON_TIME, DONE_LATE, DONE_NO_DUE -> closed;
      case OPEN_IN_TIME -> closed + " and due >= :today";
      case OPEN_OVERDUE -> closed + " and due < :today";
      case OPEN_NO_DUE -> closed + " and due is null";
    };
  }
}
