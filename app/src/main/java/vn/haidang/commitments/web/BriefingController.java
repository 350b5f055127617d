package vn.haidang.commitments.web;

import java.util.HashMap;
import java.util.List;
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
import vn.haidang.commitments.Briefing;
import vn.haidang.commitments.BriefingId;
import vn.haidang.commitments.BriefingPapers;
import vn.haidang.commitments.Briefings;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.platform.Conflict;
import vn.haidang.platform.Download;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;
import vn.haidang.publication.OfficialDocument;
import vn.haidang.publication.WordFile;

/** One briefing: its page, the pictures on the wall, its invitation, its papers, its end. */
@Controller
@Needs(Permission.READ)
class BriefingController {

  private static final String BRIEFING = "/briefings/{id:[1-9]\\d{0,17}}";

  private final Briefings briefings;
  private final BriefingPages pages;
  private final BriefingPapers papers;
  private final UnitNames names;

  BriefingController(
      Briefings briefings, BriefingPages pages, BriefingPapers papers, UnitNames names) {
    this.briefings = briefings;
    this.pages = pages;
    this.papers = papers;
    this.names = names;
  }

  /** {@code today}: anything; a briefing that has ended as everything stands today. */
  @GetMapping(BRIEFING)
  Screen show(
      @PathVariable BriefingId id, @RequestParam(defaultValue = "") String today, SignedIn user) {
    return Screen.of(
        "commitments/briefing.jte", pages.page(id, user, !today.isEmpty(), Map.of(), null));
  }

  /** For the wall: one line at a time, by the arrow keys. */
  @GetMapping(BRIEFING + "/present")
  Screen present(
      @PathVariable BriefingId id, @RequestParam(defaultValue = "") String today, SignedIn user) {
    return Screen.of(
        "commitments/present.jte", pages.page(id, user, !today.isEmpty(), Map.of(), null));
  }

  @GetMapping(BRIEFING + "/edit")
  @InUnitOf(value = "briefing", variable = "id")
  @Needs(Permission.ASSIGN_WORK)
  Screen edit(@PathVariable BriefingId id) {
    Briefing briefing = briefings.get(id);
    Map<String, String> typed = new HashMap<>(BriefingForm.written(briefing.setting()));
    typed.put("version", "" + briefing.version());
    return form(briefing, typed, null);
  }

  @PostMapping(BRIEFING + "/edit")
  @InUnitOf(value = "briefing", variable = "id")
  @Needs(Permission.ASSIGN_WORK)
  View change(@PathVariable BriefingId id, @RequestParam Map<String, String> form, SignedIn user) {
    try {
      int seen = Typed.version(form.getOrDefault("version", ""));
      briefings.change(id, seen, BriefingForm.read(form), user);
      return Redirect.to("/briefings/" + id).saying("briefings.changed");
    } catch (RefusedException e) {
      return TaskConflict.explains(e.problem())
          ? conflict(briefings.get(id), form)
          : form(briefings.get(id), form, e.problem()).status(HttpStatus.CONFLICT);
    }
  }

  private static Screen conflict(Briefing now, Map<String, String> typed) {
    String at = "/briefings/" + now.id();
    Conflict conflict = Conflict.at(at, at + "/edit").version(now.version());
    BriefingForm.written(now.setting())
        .forEach((field, theirs) ->
            conflict.field(
                field,
                BriefingForm.labelOf(field),
                typed.getOrDefault(field, "").replace("\r", ""),
                theirs));
    return conflict.screen();
  }

  @PostMapping(BRIEFING + "/close")
  @InUnitOf(value = "briefing", variable = "id")
  @Needs(Permission.ASSIGN_WORK)
  View close(
      @PathVariable BriefingId id, @RequestParam(defaultValue = "") String ends, SignedIn user) {
    try {
      briefings.close(id, Typed.hour(ends), user);
      return Redirect.to("/briefings/" + id).saying("briefings.closed");
    } catch (RefusedException e) {
      return pages.refused(id, user, Map.of(), e.problem());
    }
  }

  @PostMapping(BRIEFING + "/reopen")
  @InUnitOf(value = "briefing", variable = "id")
  @Needs(Permission.ASSIGN_WORK)
  View reopen(
      @PathVariable BriefingId id, @RequestParam(defaultValue = "") String reason, SignedIn user) {
    try {
      briefings.reopen(id, reason, user);
      return Redirect.to("/briefings/" + id).saying("briefings.reopened");
    } catch (RefusedException e) {
      return pages.refused(id, user, Map.of(), e.problem());
    }
  }

  @GetMapping(BRIEFING + "/notice")
  Screen notice(@PathVariable BriefingId id) {
    return preview(id, "notice", papers.notice(id));
  }

  @GetMapping(BRIEFING + "/minutes")
  Screen minutes(@PathVariable BriefingId id) {
    return preview(id, "minutes", papers.minutes(id));
  }

  @GetMapping(BRIEFING + "/notice.docx")
  ResponseEntity<byte[]> noticeInWord(@PathVariable BriefingId id) {
    return word(id, "thong-bao-ket-luan-", papers.notice(id));
  }

  @GetMapping(BRIEFING + "/minutes.docx")
  ResponseEntity<byte[]> minutesInWord(@PathVariable BriefingId id) {
    return word(id, "bien-ban-", papers.minutes(id));
  }

  private Screen preview(BriefingId id, String paper, OfficialDocument document) {
    return Screen.of(
        "commitments/paper.jte",
        new PaperPage(
            document,
            "briefings",
            "papers." + paper + ".title",
            "/briefings/" + id,
            briefings.get(id).setting().title(),
            "/briefings/" + id + "/" + paper + ".docx"));
  }

  private ResponseEntity<byte[]> word(BriefingId id, String name, OfficialDocument document) {
    return Download.of(
        name + briefings.get(id).setting().heldOn() + ".docx",
        WordFile.MEDIA_TYPE,
        WordFile.write(document));
  }

  private Screen form(Briefing briefing, Map<String, String> typed, @Nullable Problem problem) {
    return Screen.of(
        "commitments/briefing-form.jte",
        new BriefingFormPage(
            briefing,
            List.of(
                new TaskList.UnitChoice(briefing.unit().toString(), names.name(briefing.unit()))),
            typed,
            problem));
  }
}
