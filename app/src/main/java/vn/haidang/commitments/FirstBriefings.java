package vn.haidang.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Texts;

/** Obstacles of the made-up year, the briefing of last month and the one that is coming. */
@Component
class FirstBriefings {

  private static final int OBSTACLES = 5;
  private static final int LOOKED_AT = 100;

  private final CommitmentLists lists;
  private final Units units;
  private final Obstacles obstacles;
  private final Briefings briefings;
  private final Agenda agenda;
  private final Decisions decisions;
  private final MessageFiles messages;
  private final Clock clock;

  FirstBriefings(
      CommitmentLists lists,
      Units units,
      Obstacles obstacles,
      Briefings briefings,
      Agenda agenda,
      Decisions decisions,
      MessageFiles messages,
      Clock clock) {
    this.lists = lists;
    this.units = units;
    this.obstacles = obstacles;
    this.briefings = briefings;
    this.agenda = agenda;
    this.decisions = decisions;
    this.messages = messages;
    this.clock = clock;
  }

  @Transactional
  void hold(UnitId top, SignedIn by, Function<@Nullable UnitId, SignedIn> officers) {
    Texts t = messages.in(MessageFiles.VIETNAMESE);
    LocalDate today = LocalDate.now(clock);
    List<Commitment> late =
        lists.list(CommitmentFilter.of(List.of(), Bucket.OPEN_OVERDUE), LOOKED_AT, 0).stream()
            .filter(task -> stands(task.owner(), today))
            .toList();
    for (int i = 0; i < Math.min(OBSTACLES, late.size()); i++) {
      report(late.get(i), i + 1, t, officers.apply(late.get(i).owner()));
    }
    BriefingId last = plan(top, GeneratedYear.workday(today.minusDays(30)), t, by);
    agenda.draw(last, by);
    for (int i = 0; i < Math.min(2, late.size()); i++) {
      decisions.record(
          last,
          new Decisions.Wish(
              t.get("demo.decision", late.get(i).text()),
              late.get(i).owner(),
              today.plusDays(5L + 7 * i),
              null),
          by);
    }
    briefings.close(last, LocalTime.of(11, 15), by);
    agenda.draw(plan(top, GeneratedYear.workday(today.plusDays(3)), t, by), by);
  }

  /** Work of the made-up year may be owed by a unit that was merged within it. */
  private boolean stands(@Nullable UnitId owner, LocalDate today) {
    return owner != null && units.find(owner, today).isPresent();
  }

  private void report(Commitment task, int number, Texts t, SignedIn by) {
    Competence competence = number % 2 == 0 ? Competence.CENTRAL : Competence.COMMITTEE;
    obstacles.report(
        new NewObstacle(
            t.get("demo.obstacle." + number),
            t.get("demo.obstacle.proposal." + number),
            competence,
            null,
            task.id()),
        by);
  }

  private BriefingId plan(UnitId top, LocalDate day, Texts t, SignedIn by) {
    return briefings.plan(
        top,
        new Briefing.Setting(
            t.get("demo.briefing", day.getMonthValue(), Integer.toString(day.getYear())),
            day,
            LocalTime.of(8, 0),
            null,
            t.get("demo.briefing.place"),
            t.get("demo.briefing.chair"),
            t.get("demo.briefing.chair-post"),
            t.get("demo.briefing.secretary"),
            t.get("demo.briefing.attendance").lines().toList()),
        by);
  }
}
