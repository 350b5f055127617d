package vn.haidang.measures.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.measures.Entry;
import vn.haidang.measures.FigureStatus;
import vn.haidang.measures.HomeUnit;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.Standing;
import vn.haidang.measures.Standings;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Texts;

/** "Chỉ tiêu": how everything promised stands, one by one, now or as it was known on a day. */
@Controller
@Needs(Permission.READ)
class IndicatorsController {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Standings standings;
  private final Entry entry;
  private final HomeUnit home;
  private final MessageFiles messages;

  IndicatorsController(Standings standings, Entry entry, HomeUnit home, MessageFiles messages) {
    this.standings = standings;
    this.entry = entry;
    this.home = home;
    this.messages = messages;
  }

  @GetMapping("/indicators")
  Screen scorecard(
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String asOf,
      @RequestParam(defaultValue = "") String rating,
      SignedIn user) {
    Texts texts = messages.in(user.language());
    List<Integer> years = standings.listYears(home.number());
    int shown = year(year, years);
    ScorecardBuilder.Moment moment = moment(asOf);
    return Screen.of(
        "measures/scorecard.jte",
        new ScorecardBuilder(texts)
            .build(standings.list(home.number(), shown, at(moment)), shown, years, moment, rating));
  }

  @GetMapping("/indicators.{format}")
  ResponseEntity<byte[]> export(
      @PathVariable String format,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String asOf,
      SignedIn user) {
    int shown = year(year, standings.listYears(home.number()));
    return new Exports(messages.in(user.language()))
        .of(standings.list(home.number(), shown, at(moment(asOf))), format, "chi-tieu-" + shown);
  }

  @GetMapping("/indicators/{indicator:[1-9]\\d{0,8}}")
  Screen indicator(
      @PathVariable int indicator,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String asOf,
      SignedIn user) {
    IndicatorId id = new IndicatorId(indicator);
    int shown = year(year, standings.listYears(home.number()));
    ScorecardBuilder.Moment moment = moment(asOf);
    Standing standing = standings.get(id, home.number(), shown, at(moment));
    return Screen.of(
        "measures/indicator.jte",
        new IndicatorPageBuilder(messages.in(user.language()), standing)
            .build(
                standings.listTargets(id, home.number(), shown),
                standings.listHistory(id, home.number(), shown, 50).stream()
                    .filter(observation -> !observation.asOf().isAfter(at(moment)))
                    .toList(),
                moment));
  }

  @GetMapping("/indicators/{indicator:[1-9]\\d{0,8}}.{format}")
  ResponseEntity<byte[]> exportOne(
      @PathVariable int indicator,
      @PathVariable String format,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String asOf,
      SignedIn user) {
    int shown = year(year, standings.listYears(home.number()));
    Standing standing =
        standings.get(new IndicatorId(indicator), home.number(), shown, at(moment(asOf)));
    return new Exports(messages.in(user.language()))
        .of(List.of(standing), format, "chi-tieu-" + indicator + "-" + shown);
  }

  /** The figure of one step as it was typed. */
  @PostMapping("/indicators/{indicator:[1-9]\\d{0,8}}/figures")
  @Needs(Permission.REPORT_WORK)
  Redirect enter(
      @PathVariable int indicator,
      @RequestParam int year,
      @RequestParam int step,
      @RequestParam(defaultValue = "false") boolean toDate,
      @RequestParam String figure,
      @RequestParam(defaultValue = "ESTIMATE") FigureStatus status,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "") String reason,
      SignedIn user) {
    Redirect back = Redirect.to("/indicators/" + indicator + "?year=" + year);
    try {
      entry.enter(
          new Entry.Typed(
              new IndicatorId(indicator),
              home.number(),
              year,
              step,
              toDate,
              figure,
              status,
              source,
              reason),
          user.name());
    } catch (RefusedException refused) {
      return back.refusing(refused.problem());
    }
    return back.saying("measures.entered", figure.strip());
  }

  private int year(String wanted, List<Integer> years) {
    if (wanted.matches("(19|20)\\d\\d")) {
      return Integer.parseInt(wanted);
    }
    return years.isEmpty()
        ? LocalDate.ofInstant(standings.now(), VIETNAM).getYear()
        : years.getFirst();
  }

  private ScorecardBuilder.Moment moment(String asOf) {
    LocalDate today = LocalDate.ofInstant(standings.now(), VIETNAM);
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
        ? moment.day().plusDays(1).atStartOfDay(VIETNAM).toInstant().minusSeconds(1)
        : standings.now();
  }
}
