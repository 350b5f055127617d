package vn.haidang.measures.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.measures.HomeUnit;
import vn.haidang.measures.Standings;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.VietnamTime;

/** Reads from an address from where figures are to be looked at. */
@Component
class Viewpoints {

  private final Standings standings;
  private final HomeUnit home;
  private final AreaNames names;

  Viewpoints(Standings standings, HomeUnit home, AreaNames names) {
    this.standings = standings;
    this.home = home;
    this.names = names;
  }

  /** As {@link #of(String, String, String)}. */
  Viewpoint of(ViewpointWish wish) {
    return of(said(wish.year()), said(wish.unit()), said(wish.asOf()));
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** What is not said or not understood is what is usual: the last year, the home unit, today. */
  Viewpoint of(String year, String unit, String asOf) {
    List<Integer> years = standings.listYears();
    int shown = year(year, years);
    Optional<UnitId> usual = home.in(shown);
    Optional<UnitId> wanted =
        unit.matches("[1-9]\\d{0,8}") ? Optional.of(UnitId.valueOf(unit)) : usual;
    ScorecardBuilder.Moment moment = moment(asOf);
    LocalDate end = LocalDate.of(shown, 12, 31);
    LocalDate named = end.isAfter(moment.day()) ? moment.day() : end;
    return new Viewpoint(
        wanted.orElse(null),
        wanted.map(id -> names.name(id, named)).orElse(""),
        wanted.equals(usual),
        shown,
        years,
        moment,
        at(moment));
  }

  private int year(String wanted, List<Integer> years) {
    if (wanted.matches("(19|20)\\d\\d")) {
      return Integer.parseInt(wanted);
    }
    return years.isEmpty() ? VietnamTime.dayOf(standings.now()).getYear() : years.getFirst();
  }

  private ScorecardBuilder.Moment moment(String asOf) {
    LocalDate today = VietnamTime.dayOf(standings.now());
    try {
      LocalDate day = asOf.isBlank() ? today : LocalDate.parse(asOf);
      return new ScorecardBuilder.Moment(day, day.isBefore(today));
    } catch (DateTimeParseException e) {
      return new ScorecardBuilder.Moment(today, false);
    }
  }

  /** The end of the day that is asked for, or now. */
  private Instant at(ScorecardBuilder.Moment moment) {
    return moment.isPast()
        ? moment.day().plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant().minusSeconds(1)
        : standings.now();
  }
}
