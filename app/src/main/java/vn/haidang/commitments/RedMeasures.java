package vn.haidang.commitments;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.measures.published.PublishedStanding;
import vn.haidang.measures.published.PublishedStandings;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Texts;

/**
 * Indicators of a unit that miss what was promised, will miss it as things go, or whose figure is
 * overdue, by the published rule and as known at the end of a day. A meeting speaks of the month
 * that ended before it: in January the year just over is looked at.
 */
@Component
class RedMeasures {

  private static final Set<String> RED = Set.of("AT_RISK", "MISSED", "OVERDUE");

  private final PublishedStandings standings;
  private final MessageFiles messages;
  private final Clock clock;

  RedMeasures(PublishedStandings standings, MessageFiles messages, Clock clock) {
    this.standings = standings;
    this.messages = messages;
    this.clock = clock;
  }

  /** Lines for an agenda, in the order of the catalogue. */
  List<NewAgendaItem> list(UnitId unit, LocalDate on) {
    Texts texts = messages.in(MessageFiles.VIETNAMESE);
    return known(unit, on)
        .filter(standing -> RED.contains(Objects.requireNonNullElse(standing.rating(), "")))
        .map(standing -> line(standing, unit, texts))
        .toList();
  }

  /** The verdict on every indicator that has one, red or not, in words, by its number. */
  Map<Long, String> verdicts(UnitId unit, LocalDate on) {
    Texts texts = messages.in(MessageFiles.VIETNAMESE);
    return known(unit, on)
        .filter(standing -> standing.rating() != null)
        .collect(
            Collectors.toMap(
                standing -> (long) standing.indicator(),
                standing -> verdict(standing, texts),
                (first, same) -> first));
  }

  private Stream<PublishedStanding> known(UnitId unit, LocalDate on) {
    Instant at = on.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    return standings.list(unit, on.minusMonths(1).getYear(), at).stream();
  }

  private static NewAgendaItem line(PublishedStanding standing, UnitId unit, Texts texts) {
    return new NewAgendaItem(
        AgendaItem.Kind.RED,
        null,
        null,
        (long) standing.indicator(),
        unit,
        standing.name(),
        verdict(standing, texts));
  }

  private static String verdict(PublishedStanding standing, Texts texts) {
    return texts.get(
        "briefings.red",
        texts.get("measures.rating." + standing.rating()),
        written(standing.figure(), texts),
        written(standing.target(), texts),
        standing.unit(),
        Integer.toString(standing.year()));
  }

  private static String written(@Nullable BigDecimal value, Texts texts) {
    return value == null ? "–" : texts.number(value);
  }
}
