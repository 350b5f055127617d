package vn.haidang.commitments.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.commitments.Agenda;
import vn.haidang.commitments.AgendaItem;
import vn.haidang.commitments.BriefingId;
import vn.haidang.organisation.AsksForUnitsItself;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.platform.Conflict;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/** The agenda of a briefing: drawn anew, ordered, dropped from, added to, discussed. */
@Controller
@Needs(Permission.ASSIGN_WORK)
class AgendaController {

  private static final String AGENDA = "/briefings/{id:[1-9]\\d{0,17}}/agenda";
  private static final String ITEM = AGENDA + "/{item:[1-9]\\d{0,17}}";

  private final Agenda agenda;
  private final BriefingPages pages;

  AgendaController(Agenda agenda, BriefingPages pages) {
    this.agenda = agenda;
    this.pages = pages;
  }

  @PostMapping(AGENDA + "/draw")
  @InUnitOf(value = "briefing", variable = "id")
  View draw(@PathVariable BriefingId id, SignedIn user) {
    try {
      int added = agenda.draw(id, user);
      return Redirect.to("/briefings/" + id).saying("briefings.drawn", added);
    } catch (RefusedException e) {
      return pages.refused(id, user, Map.of(), e.problem());
    }
  }

  /** {@code task}: number of a commitment; empty: {@code title} says it in words. */
  @PostMapping(AGENDA)
  @InUnitOf(value = "briefing", variable = "id")
  View add(@PathVariable BriefingId id, @RequestParam Map<String, String> form, SignedIn user) {
    String title = form.getOrDefault("title", "");
    String task = form.getOrDefault("task", "").strip();
    return act(
        id, user, form, "", () -> agenda.add(id, Typed.task(task), title, user), "briefings.added");
  }

  @PostMapping(AGENDA + "/proposals")
  @AsksForUnitsItself("Agenda, for the unit of whoever puts it forward")
  @Needs(Permission.REPORT_WORK)
  View propose(@PathVariable BriefingId id, @RequestParam Map<String, String> form, SignedIn user) {
    String text = form.getOrDefault("text", "");
    return act(id, user, form, "", () -> agenda.propose(id, text, user), "briefings.proposed");
  }

  /** {@code to}: position from 1. */
  @PostMapping(ITEM + "/move")
  @InUnitOf(value = "briefing", variable = "id")
  View move(
      @PathVariable BriefingId id,
      @PathVariable long item,
      @RequestParam(defaultValue = "1") int to,
      SignedIn user) {
    return act(
        id,
        user,
        Map.of(),
        "#muc-" + item,
        () -> agenda.move(id, item, to, user),
        "briefings.moved");
  }

  @PostMapping(ITEM + "/drop")
  @InUnitOf(value = "briefing", variable = "id")
  View drop(@PathVariable BriefingId id, @PathVariable long item, SignedIn user) {
    return act(
        id, user, Map.of(), "", () -> agenda.drop(id, item, true, user), "briefings.dropped");
  }

  @PostMapping(ITEM + "/restore")
  @InUnitOf(value = "briefing", variable = "id")
  View restore(@PathVariable BriefingId id, @PathVariable long item, SignedIn user) {
    return act(
        id,
        user,
        Map.of(),
        "#muc-" + item,
        () -> agenda.drop(id, item, false, user),
        "briefings.restored");
  }

  @PostMapping(ITEM + "/discussion")
  @InUnitOf(value = "briefing", variable = "id")
  View discuss(
      @PathVariable BriefingId id,
      @PathVariable long item,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String seen,
      @RequestParam(defaultValue = "") String from,
      SignedIn user) {
    try {
      agenda.discuss(id, item, seen, text, user);
      return Redirect.to(DecisionController.back(id, from, "muc-" + item))
          .saying("briefings.discussed");
    } catch (RefusedException e) {
      return TaskConflict.explains(e.problem())
          ? conflict(id, agenda.get(id, item), text)
          : pages.refused(id, user, Map.of(), e.problem());
    }
  }

  private static Screen conflict(BriefingId id, AgendaItem now, String typed) {
    String at = "/briefings/" + id;
    return Conflict.at(at + "#muc-" + now.id(), at + "/agenda/" + now.id() + "/discussion")
        .keeping("seen", now.discussion())
        .field("text", "briefings.discussion", typed.strip(), now.discussion())
        .screen();
  }

  private View act(
      BriefingId id,
      SignedIn user,
      Map<String, String> form,
      String anchor,
      Runnable change,
      String said) {
    try {
      change.run();
      return Redirect.to("/briefings/" + id + anchor).saying(said);
    } catch (RefusedException e) {
      return pages.refused(id, user, form, e.problem());
    }
  }
}
