package vn.haidang.commitments.web;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.commitments.BriefingId;
import vn.haidang.commitments.Commitment;
import vn.haidang.commitments.CommitmentId;
import vn.haidang.commitments.Decisions;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Conflict;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/** Conclusions, recorded while people sit together: open the form, send it. */
@Controller
@Needs(Permission.ASSIGN_WORK)
class DecisionController {

  private static final String DECISIONS = "/briefings/{id:[1-9]\\d{0,17}}/decisions";

  private final Decisions decisions;
  private final BriefingPages pages;
  private final UnitNames names;

  DecisionController(Decisions decisions, BriefingPages pages, UnitNames names) {
    this.decisions = decisions;
    this.pages = pages;
    this.names = names;
  }

  /** {@code from}: {@code present} comes back to the wall. */
  @PostMapping(DECISIONS)
  @InUnitOf(value = "briefing", variable = "id")
  View record(@PathVariable BriefingId id, @RequestParam Map<String, String> form, SignedIn user) {
    try {
      CommitmentId made = decisions.record(id, wish(form), user);
      String item = form.getOrDefault("item", "");
      String anchor = item.isEmpty() ? "ket-luan" : "muc-" + item;
      return Redirect.to(back(id, form.getOrDefault("from", ""), anchor))
          .saying("briefings.decided", made);
    } catch (RefusedException e) {
      return pages.refused(id, user, form, e.problem());
    }
  }

  @PostMapping(DECISIONS + "/{task:[1-9]\\d{0,17}}")
  @InUnitOf(value = "briefing", variable = "id")
  View rewrite(
      @PathVariable BriefingId id,
      @PathVariable CommitmentId task,
      @RequestParam Map<String, String> form,
      SignedIn user) {
    try {
      int seen = Typed.version(form.getOrDefault("version", ""));
      decisions.rewrite(id, task, seen, wish(form), user);
      return Redirect.to("/briefings/" + id + "#ket-luan").saying("briefings.rewritten");
    } catch (RefusedException e) {
      return TaskConflict.explains(e.problem())
          ? conflict(id, decisions.get(id, task).task(), form)
          : pages.refused(id, user, form, e.problem());
    }
  }

  private Screen conflict(BriefingId id, Commitment now, Map<String, String> typed) {
    String at = "/briefings/" + id;
    UnitId owner = now.owner();
    LocalDate due = now.terms().due();
    return Conflict.at(at + "#ket-luan", at + "/decisions/" + now.id())
        .version(now.version())
        .field("text", "briefings.decide.text", typed.getOrDefault("text", "").strip(), now.text())
        .field(
            "unit",
            "tasks.column.owner",
            names.side(typed.getOrDefault("unit", "")),
            names.side(owner == null ? "" : owner.toString()))
        .field(
            "due",
            "tasks.column.due",
            typed.getOrDefault("due", ""),
            due == null ? "" : due.toString())
        .screen();
  }

  @PostMapping(DECISIONS + "/{task:[1-9]\\d{0,17}}/withdraw")
  @InUnitOf(value = "briefing", variable = "id")
  View withdraw(@PathVariable BriefingId id, @PathVariable CommitmentId task, SignedIn user) {
    try {
      decisions.withdraw(id, task, user);
      return Redirect.to("/briefings/" + id + "#ket-luan").saying("briefings.withdrawn");
    } catch (RefusedException e) {
      return pages.refused(id, user, Map.of(), e.problem());
    }
  }

  static String back(BriefingId id, String from, String anchor) {
    return "/briefings/" + id + (from.equals("present") ? "/present" : "") + "#" + anchor;
  }

  private Decisions.Wish wish(Map<String, String> sent) {
    Map<String, String> form = names.withUnit(sent);
    String item = form.getOrDefault("item", "");
    return new Decisions.Wish(
        form.getOrDefault("text", ""),
        Typed.unit(form.getOrDefault("unit", "")),
        Typed.day(form.getOrDefault("due", "")),
        item.matches("[1-9]\\d{0,17}") ? Long.valueOf(item) : null);
  }
}
