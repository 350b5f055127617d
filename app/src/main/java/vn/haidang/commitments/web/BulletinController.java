package vn.haidang.commitments.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.commitments.BulletinPaper;
import vn.haidang.commitments.Bulletins;
import vn.haidang.commitments.MonthEnds;
import vn.haidang.commitments.PublishedMonth;
import vn.haidang.organisation.Authority;
import vn.haidang.platform.AtTheTop;
import vn.haidang.platform.Authors;
import vn.haidang.platform.Download;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;
import vn.haidang.publication.WordFile;

/** "Bản tin tháng": the six buckets of a month, checked before release, as page and file. */
@Controller
@Needs(Permission.READ)
class BulletinController {

  private static final int MONTHS = 13;
  private static final String MONTH = "/tasks/bulletin/{month:\\d{4}-\\d{2}}";

  private final Bulletins bulletins;
  private final BulletinPaper paper;
  private final MonthEnds ends;
  private final UnitNames names;
  private final Authority authority;
  private final Authors authors;
  private final MessageFiles messages;

  BulletinController(
      Bulletins bulletins,
      BulletinPaper paper,
      MonthEnds ends,
      UnitNames names,
      Authority authority,
      Authors authors,
      MessageFiles messages) {
    this.bulletins = bulletins;
    this.paper = paper;
    this.ends = ends;
    this.names = names;
    this.authority = authority;
    this.authors = authors;
    this.messages = messages;
  }

  @GetMapping("/tasks/bulletin")
  Screen newest(SignedIn user) {
    return screen(ends.listMonths(1).getFirst(), Map.of(), null, user);
  }

  @GetMapping(MONTH)
  Screen show(@PathVariable String month, SignedIn user) {
    return screen(month(month), Map.of(), null, user);
  }

  @GetMapping(MONTH + "/table.{format}")
  ResponseEntity<byte[]> table(
      @PathVariable String month, @PathVariable String format, SignedIn user) {
    return TableFormat.of(format)
        .answer(
            UnitTables.of(
                page(month(month), Map.of(), null, user).lines(), messages.in(user.language())));
  }

  @GetMapping(MONTH + "/report.docx")
  ResponseEntity<byte[]> report(@PathVariable String month) {
    YearMonth wanted = month(month);
    return Download.of(
        "ban-tin-" + wanted + ".docx", WordFile.MEDIA_TYPE, WordFile.write(paper.report(wanted)));
  }

  @PostMapping(MONTH + "/release")
  @Needs(Permission.ASSIGN_WORK)
  @AtTheTop
  View release(@PathVariable String month, SignedIn user) {
    return act(month, () -> bulletins.release(month(month), user), "bulletin.released");
  }

  @PostMapping(MONTH + "/redraw")
  @Needs(Permission.ASSIGN_WORK)
  @AtTheTop
  View redraw(@PathVariable String month, SignedIn user) {
    return act(month, () -> bulletins.redraw(month(month), user), "bulletin.redrawn");
  }

  /** Figures as they were published, each as printed. */
  @PostMapping("/tasks/bulletin/published")
  @Needs(Permission.ASSIGN_WORK)
  @AtTheTop
  View enter(@RequestParam Map<String, String> form, SignedIn user) {
    TaskForm typed = new TaskForm(form);
    YearMonth month = month(typed.text("month"));
    try {
      PublishedMonth published = PublishedForm.read(month, typed);
      if (!bulletins.enter(published, PublishedForm.seen(month, typed), user)) {
        Bulletins.Entered now = bulletins.findPublished(month).orElseThrow();
        return PublishedForm.conflict(
            published, now, authors.of(now.by()), messages.in(user.language())::number);
      }
      int slips = published.findSlips().size();
      return slips == 0
          ? Redirect.to("/tasks/bulletin/" + month).saying("bulletin.entered")
          : Redirect.to("/tasks/bulletin/" + month).warning("bulletin.entered-with-slips", slips);
    } catch (RefusedException e) {
      return screen(month, form, e.problem(), user).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private static View act(String month, Runnable change, String said) {
    try {
      change.run();
      return Redirect.to("/tasks/bulletin/" + month).saying(said);
    } catch (RefusedException e) {
      return Redirect.to("/tasks/bulletin/" + month).refusing(e.problem());
    }
  }

  private Screen screen(
      YearMonth month, Map<String, String> typed, @Nullable Problem problem, SignedIn user) {
    return Screen.of("commitments/bulletin.jte", page(month, typed, problem, user));
  }

  private BulletinPage page(
      YearMonth month, Map<String, String> typed, @Nullable Problem problem, SignedIn user) {
    var now = ends.at(month);
    var before = ends.at(month.minusMonths(1));
    return new BulletinPage(
        month,
        ends.listMonths(MONTHS),
        now,
        before,
        names.lines(now, before),
        bulletins.findRelease(month).orElse(null),
        bulletins.isOver(month),
        bulletins.listPublished(),
        authority.mayAtTop(user, Permission.ASSIGN_WORK),
        typed.isEmpty()
            ? bulletins.findPublished(month).map(PublishedForm::written).orElse(Map.of())
            : typed,
        problem);
  }

  static YearMonth month(String written) {
    try {
      return YearMonth.parse(written);
    } catch (DateTimeException e) {
      throw new NotFound("commitments.no-such-month", written);
    }
  }
}
