package vn.haidang.commitments.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import vn.haidang.commitments.Urging;
import vn.haidang.commitments.Urging.Candidate;
import vn.haidang.commitments.Urgings;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.organisation.UnitId;
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
import vn.haidang.platform.TableFile;
import vn.haidang.platform.Texts;
import vn.haidang.publication.OfficialDocument;
import vn.haidang.publication.WordFile;

/** "Đôn đốc": who is late by a week, the letter that urges him, the note to the leader. */
@Controller
@Needs(Permission.ASSIGN_WORK)
class UrgingController {

  private static final String UNIT = "/urging/{unit:[1-9]\\d{0,8}}";
  private static final String LETTER = "/urging/letters/{letter:[1-9]\\d{0,17}}";
  private static final int TIME_TO_ANSWER = 7;

  private final Urgings urgings;
  private final UnitNames names;
  private final MessageFiles messages;
  private final Clock clock;

  UrgingController(Urgings urgings, UnitNames names, MessageFiles messages, Clock clock) {
    this.urgings = urgings;
    this.names = names;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/urging")
  Screen show(UrgingWish wish, SignedIn user) {
    return Screen.of("commitments/urging.jte", page(wish, user));
  }

  private UrgingPage page(UrgingWish wish, SignedIn user) {
    List<Candidate> all = urgings.listCandidates(user);
    Map<UnitId, String> called = names.names(all.stream().map(Candidate::unit).toList());
    Map<UnitId, LocalDate> last = urgings.listLast();
    return new UrgingPage(
        wish,
        all.size(),
        all.stream().anyMatch(unit -> unit.leading() > 0),
        wish.of(all, called, last),
        called,
        last,
        today());
  }

  @GetMapping("/urging.{format}")
  ResponseEntity<byte[]> export(@PathVariable String format, UrgingWish wish, SignedIn user) {
    Texts t = messages.in(user.language());
    UrgingPage page = page(wish, user);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Candidate unit : page.units()) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(page.names().getOrDefault(unit.unit(), ""));
      row.add(unit.late());
      row.add(unit.leading());
      row.add(unit.oldest());
      row.add(page.last().get(unit.unit()));
      rows.add(row);
    }
    List<String> head =
        List.of("unit", "late", "leading", "oldest", "urged").stream()
            .map(column -> t.get("urging.list." + column))
            .toList();
    return TableFormat.of(format)
        .answer(new TableFile("don-doc", t.get("urging.title"), head, rows));
  }

  /** The letter as it would be made now. */
  @GetMapping(UNIT)
  @InUnitOf("unit")
  Screen draft(@PathVariable UnitId unit) {
    return draft(unit, today().plusDays(TIME_TO_ANSWER), null);
  }

  /** Makes it: from now on the history of each task says so. */
  @PostMapping(UNIT)
  @InUnitOf("unit")
  View urge(
      @PathVariable UnitId unit, @RequestParam(defaultValue = "") String reply, SignedIn user) {
    LocalDate suggested = today().plusDays(TIME_TO_ANSWER);
    try {
      LocalDate by = Typed.day(reply);
      long id = urgings.urge(unit, by == null ? suggested : by, user);
      return Redirect.to("/urging/letters/" + id).saying("urging.made", names.name(unit));
    } catch (RefusedException e) {
      return draft(unit, suggested, e.problem()).status(HttpStatus.CONFLICT);
    }
  }

  /** Who is urged reads the letter as well. */
  @GetMapping(LETTER)
  @Needs(Permission.READ)
  Screen letter(@PathVariable long letter, SignedIn user) {
    Urging urging = urgings.get(letter, user);
    return paper(
        urgings.letter(urging),
        "urging.letter.title",
        user.may(Permission.ASSIGN_WORK)
            ? new Back(UrgingLettersWish.LIST, "urging.letters.title")
            : new Back("/work", "work.title"),
        "/urging/letters/" + letter + ".docx");
  }

  @GetMapping(LETTER + ".docx")
  @Needs(Permission.READ)
  ResponseEntity<byte[]> letterInWord(@PathVariable long letter, SignedIn user) {
    return Download.of(
        "cong-van-don-doc-" + letter + ".docx",
        WordFile.MEDIA_TYPE,
        WordFile.write(urgings.letter(urgings.get(letter, user))));
  }

  @GetMapping("/urging/leader")
  Screen note(SignedIn user) {
    return paper(
        note(today(), user),
        "urging.note.title",
        new Back("/urging", "urging.title"),
        "/urging/leader.docx");
  }

  @GetMapping("/urging/leader.docx")
  ResponseEntity<byte[]> noteInWord(SignedIn user) {
    return Download.of(
        "bao-cao-viec-qua-han-" + today() + ".docx",
        WordFile.MEDIA_TYPE,
        WordFile.write(note(today(), user)));
  }

  private OfficialDocument note(LocalDate on, SignedIn user) {
    UnitId first =
        urgings.listCandidates(user).stream()
            .filter(unit -> unit.leading() > 0)
            .map(Candidate::unit)
            .findFirst()
            .orElseThrow(() -> new NotFound("commitments.nothing-for-the-leader", on));
    return urgings.noteToLeader(urgings.committeeAbove(first, on), user);
  }

  private Screen draft(UnitId unit, LocalDate replyBy, @Nullable Problem problem) {
    return Screen.of(
        "commitments/urging-letter.jte",
        new UrgingLetterPage(
            unit.toString(), names.name(unit), urgings.draft(unit, replyBy), replyBy, problem));
  }

  /** Where one came from, and the key of what that is called. */
  private record Back(String address, String title) {}

  private Screen paper(OfficialDocument document, String title, Back back, String download) {
    Texts t = messages.in(MessageFiles.VIETNAMESE);
    return Screen.of(
        "commitments/paper.jte",
        new PaperPage(document, "urging", title, back.address(), t.get(back.title()), download));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
