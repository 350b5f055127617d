package vn.haidang.commitments.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.commitments.Agenda;
import vn.haidang.commitments.Briefing;
import vn.haidang.commitments.BriefingId;
import vn.haidang.commitments.Briefings;
import vn.haidang.commitments.Decisions;
import vn.haidang.commitments.Decisions.Tally;
import vn.haidang.commitments.web.BriefingList.Line;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Paging;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Query;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.TableFile;
import vn.haidang.platform.Texts;

/** "Giao ban": the briefings as a list, on the screen or as a file, and a new one. */
@Controller
@Needs(Permission.READ)
class BriefingsController {

  private static final int LINES = 30;
  private static final int MOST = 5000;
  private static final LocalDate EVER = LocalDate.of(1945, 9, 2);

  private final Briefings briefings;
  private final Agenda agenda;
  private final Decisions decisions;
  private final UnitNames names;
  private final MessageFiles messages;
  private final TransactionTemplate transaction;
  private final Clock clock;

  BriefingsController(
      Briefings briefings,
      Agenda agenda,
      Decisions decisions,
      UnitNames names,
      MessageFiles messages,
      TransactionTemplate transaction,
      Clock clock) {
    this.briefings = briefings;
    this.agenda = agenda;
    this.decisions = decisions;
    this.names = names;
    this.messages = messages;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping("/briefings")
  Screen list(
      @RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "1") int page) {
    Integer of = year.matches("\\d{4}") ? Integer.valueOf(year) : null;
    int found = briefings.count(from(of), until(of));
    Query query = Query.of("/briefings").with("year", of == null ? "" : of);
    Paging paging = Paging.of(page, LINES, found, query);
    return Screen.of(
        "commitments/briefings.jte",
        new BriefingList(
            lines(briefings.list(from(of), until(of), LINES, paging.offset())),
            briefings.listYears(),
            of,
            paging));
  }

  @GetMapping("/briefings.xlsx")
  ResponseEntity<byte[]> xlsx(@RequestParam(defaultValue = "") String year, SignedIn user) {
    return table(year, user).xlsxAnswer();
  }

  @GetMapping("/briefings.csv")
  ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String year, SignedIn user) {
    return table(year, user).csvAnswer();
  }

  @GetMapping("/briefings/new")
  @Needs(Permission.ASSIGN_WORK)
  Screen fresh(SignedIn user) {
    return form(suggested(user), null);
  }

  @PostMapping("/briefings")
  @InUnitOf(value = "unit", field = "unit")
  @Needs(Permission.ASSIGN_WORK)
  View plan(@RequestParam Map<String, String> form, SignedIn user) {
    try {
      UnitId unit = Typed.unit(form.getOrDefault("unit", ""));
      if (unit == null) {
        throw new RefusedException(Problem.of("commitments.unit-missing"));
      }
      Briefing.Setting setting = BriefingForm.read(form);
      BriefingId id =
          transaction.execute(status -> {
            BriefingId made = briefings.plan(unit, setting, user);
            agenda.draw(made, user);
            return made;
          });
      return Redirect.to("/briefings/" + id).saying("briefings.planned", setting.title());
    } catch (RefusedException e) {
      return form(form, e.problem()).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private Screen form(Map<String, String> typed, @Nullable Problem problem) {
    return Screen.of(
        "commitments/briefing-form.jte",
        new BriefingFormPage(null, names.choices(List.of()), typed, problem));
  }

  /** Today's, and place and people as they were the last time. */
  private Map<String, String> suggested(SignedIn user) {
    LocalDate today = LocalDate.now(clock);
    Map<String, String> typed = new LinkedHashMap<>();
    briefings.list(EVER, today, LINES, 0).stream()
        .filter(last -> briefings.mayHold(last.unit(), user))
        .findFirst()
        .ifPresent(last -> {
          typed.putAll(BriefingForm.written(last.setting()));
          typed.put("unit", last.unit().toString());
        });
    typed.putIfAbsent("starts", "08:00");
    typed.put("ends", "");
    typed.put("day", today.toString());
    Texts t = messages.in(user.language());
    typed.put(
        "title",
        t.get("briefings.title.of-month", "" + today.getMonthValue(), "" + today.getYear()));
    return typed;
  }

  private TableFile table(String year, SignedIn user) {
    Integer of = year.matches("\\d{4}") ? Integer.valueOf(year) : null;
    Texts t = messages.in(user.language());
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Line line : lines(briefings.list(from(of), until(of), MOST, 0))) {
      Briefing.Setting s = line.briefing().setting();
      List<@Nullable Object> row = new ArrayList<>();
      row.add(s.heldOn());
      row.add(s.startsAt().toString());
      row.add(s.title());
      row.add(line.unit());
      row.add(s.place());
      row.add((s.chairPost() + " " + s.chair()).strip());
      row.add(t.get(line.briefing().state().messageKey()));
      row.add(line.decisions().taken());
      row.add(line.decisions().open());
      rows.add(row);
    }
    List<String> head =
        List.of("day", "hour", "title", "unit", "place", "chair", "state", "decisions", "open")
            .stream()
            .map(column -> t.get("briefings.column." + column))
            .toList();
    return new TableFile("giao-ban", t.get("briefings.title"), head, rows);
  }

  private List<Line> lines(List<Briefing> list) {
    Map<UnitId, String> called = names.names(list.stream().map(Briefing::unit).toList());
    Map<BriefingId, Tally> counts = decisions.count(list.stream().map(Briefing::id).toList());
    return list.stream()
        .map(briefing ->
            new Line(
                briefing,
                called.getOrDefault(briefing.unit(), ""),
                counts.getOrDefault(briefing.id(), Tally.NONE)))
        .toList();
  }

  private static LocalDate from(@Nullable Integer year) {
    return year == null ? EVER : LocalDate.of(year, 1, 1);
  }

  private static LocalDate until(@Nullable Integer year) {
    return year == null ? LocalDate.of(9999, 12, 31) : LocalDate.of(year, 12, 31);
  }
}
