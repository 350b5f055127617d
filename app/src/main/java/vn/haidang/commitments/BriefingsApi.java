package vn.haidang.commitments;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.commitments.Briefing.Setting;
import vn.haidang.organisation.AsksForUnitsItself;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Download;
import vn.haidang.platform.Listing;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Paging;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Query;
import vn.haidang.platform.RefusedCall;
import vn.haidang.platform.SignedIn;
import vn.haidang.publication.WordFile;

/** Briefings for programs: listed, planned, ended, and their papers as Word. */
@RestController
@Needs(Permission.READ)
class BriefingsApi {

  private static final int LINES = 50;
  private static final String ALL = "/api/v1/briefings";
  private static final String ONE = ALL + "/{briefing}";

  private final Briefings briefings;
  private final Agenda agenda;
  private final Decisions decisions;
  private final BriefingPapers papers;
  private final MeetingRecords records;
  private final TransactionTemplate transaction;

  BriefingsApi(
      Briefings briefings,
      Agenda agenda,
      Decisions decisions,
      BriefingPapers papers,
      MeetingRecords records,
      TransactionTemplate transaction) {
    this.briefings = briefings;
    this.agenda = agenda;
    this.decisions = decisions;
    this.papers = papers;
    this.records = records;
    this.transaction = transaction;
  }

  /** A briefing with what stands on its invitation; hours as {@code 08:00}. */
  record BriefingView(
      long id,
      int unit,
      String title,
      LocalDate day,
      String starts,
      @Nullable String ends,
      String place,
      String chairPost,
      String chair,
      String secretary,
      List<String> attendance,
      Briefing.State state,
      @Nullable Long previous,
      int version) {

    static BriefingView of(Briefing b) {
      Setting s = b.setting();
      LocalTime end = s.endsAt();
      BriefingId previous = b.previous();
      return new BriefingView(
          b.id().value(),
          b.unit().value(),
          s.title(),
          s.heldOn(),
          s.startsAt().toString(),
          end == null ? null : end.toString(),
          s.place(),
          s.chairPost(),
          s.chair(),
          s.secretary(),
          s.attendance(),
          b.state(),
          previous == null ? null : previous.value(),
          b.version());
    }
  }

  /**
   * A briefing with its agenda, its conclusions, and what changed since the one before.
   *
   * @param asOf of which day the lines tell: its own once it has ended, today while it is open
   */
  record BriefingBookView(
      BriefingView briefing,
      LocalDate asOf,
      List<AgendaApi.AgendaLineView> agenda,
      List<AgendaApi.ConclusionView> conclusions,
      @Nullable SinceView since) {}

  /** How many commitments are new, slipped, recovered and done since a day. */
  record SinceView(LocalDate day, int fresh, int slipped, int recovered, int done) {
    static SinceView of(SinceLast s) {
      return new SinceView(
          s.since(),
          s.fresh().count(),
          s.slipped().count(),
          s.recovered().count(),
          s.done().count());
    }
  }

  /**
   * An invitation as it is sent.
   *
   * @param unit who holds it; only for a new one
   * @param version that was seen; only for a change
   */
  record InvitationView(
      @Nullable Integer unit,
      String title,
      LocalDate day,
      String starts,
      @Nullable String ends,
      @Nullable String place,
      @Nullable String chairPost,
      @Nullable String chair,
      @Nullable String secretary,
      @Nullable List<String> attendance,
      @Nullable Integer version) {

    Setting setting() {
      return new Setting(
          title,
          day,
          hour("starts", starts),
          ends == null || ends.isBlank() ? null : hour("ends", ends),
          said(place),
          said(chair),
          said(chairPost),
          said(secretary),
          attendance == null ? List.of() : attendance);
    }

    private static LocalTime hour(String field, String written) {
      try {
        return LocalTime.parse(written.strip());
      } catch (DateTimeParseException e) {
        throw RefusedCall.invalid(
            Map.of(field, Problem.of("commitments.hour-not-understood", written)));
      }
    }

    private static String said(@Nullable String text) {
      return text == null ? "" : text;
    }
  }

  /** When it ended ({@code 10:30}); null: nobody noted it. */
  record BriefingEndView(@Nullable String ends) {}

  /** Why something is done. */
  record BriefingReasonView(String reason) {}

  @GetMapping(ALL)
  Listing<BriefingView> list(
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(defaultValue = "1") int page) {
    LocalDate from = LocalDate.of(year == null ? 1945 : Math.clamp(year, 1945, 9999), 1, 1);
    LocalDate until = LocalDate.of(year == null ? 9999 : from.getYear(), 12, 31);
    Paging paging =
        Paging.of(
            page,
            LINES,
            briefings.count(from, until),
            Query.of(ALL).with("year", year == null ? "" : year));
    return Listing.of(
        briefings.list(from, until, LINES, paging.offset()), paging, BriefingView::of);
  }

  @GetMapping(ONE)
  BriefingBookView get(@PathVariable BriefingId briefing) {
    Briefing found = briefings.get(briefing);
    MeetingRecord record = records.of(found);
    SinceLast since = found.isOpen() ? briefings.findSinceLast(found).orElse(null) : record.since();
    return new BriefingBookView(
        BriefingView.of(found),
        record.on(),
        agenda.listOf(briefing).stream()
            .map(line -> AgendaApi.AgendaLineView.of(line, record))
            .toList(),
        decisions.listOf(briefing).stream()
            .map(decision -> AgendaApi.ConclusionView.of(decision, record))
            .toList(),
        since == null ? null : SinceView.of(since));
  }

  /** Plans it and draws its agenda. */
  @PostMapping(ALL)
  @AsksForUnitsItself("Briefings, for the unit that holds it")
  @Needs(Permission.ASSIGN_WORK)
  @ResponseStatus(HttpStatus.CREATED)
  BriefingBookView plan(@RequestBody InvitationView wanted, SignedIn user) {
    Integer unit = wanted.unit();
    if (unit == null) {
      throw RefusedCall.invalid(Map.of("unit", Problem.of("commitments.unit-missing")));
    }
    Setting setting = wanted.setting();
    BriefingId made =
        transaction.execute(status -> {
          BriefingId id = briefings.plan(new UnitId(unit), setting, user);
          agenda.draw(id, user);
          return id;
        });
    return get(made);
  }

  @PostMapping(ONE)
  @InUnitOf("briefing")
  @Needs(Permission.ASSIGN_WORK)
  BriefingBookView change(
      @PathVariable BriefingId briefing, @RequestBody InvitationView wanted, SignedIn user) {
    Integer seen = wanted.version();
    briefings.change(briefing, seen == null ? -1 : seen, wanted.setting(), user);
    return get(briefing);
  }

  @PostMapping(ONE + "/close")
  @InUnitOf("briefing")
  @Needs(Permission.ASSIGN_WORK)
  BriefingBookView close(
      @PathVariable BriefingId briefing, @RequestBody BriefingEndView end, SignedIn user) {
    String written = end.ends();
    briefings.close(
        briefing,
        written == null || written.isBlank() ? null : InvitationView.hour("ends", written),
        user);
    return get(briefing);
  }

  @PostMapping(ONE + "/reopen")
  @InUnitOf("briefing")
  @Needs(Permission.ASSIGN_WORK)
  BriefingBookView reopen(
      @PathVariable BriefingId briefing, @RequestBody BriefingReasonView why, SignedIn user) {
    briefings.reopen(briefing, why.reason(), user);
    return get(briefing);
  }

  @GetMapping(ONE + "/notice.docx")
  ResponseEntity<byte[]> notice(@PathVariable BriefingId briefing) {
    return Download.of(
        "thong-bao-ket-luan-" + briefing + ".docx",
        WordFile.MEDIA_TYPE,
        WordFile.write(papers.notice(briefing)));
  }

  @GetMapping(ONE + "/minutes.docx")
  ResponseEntity<byte[]> minutes(@PathVariable BriefingId briefing) {
    return Download.of(
        "bien-ban-" + briefing + ".docx",
        WordFile.MEDIA_TYPE,
        WordFile.write(papers.minutes(briefing)));
  }
}
