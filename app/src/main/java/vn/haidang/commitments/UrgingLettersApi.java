package vn.haidang.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.commitments.Urging.Made;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Listing;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Paging;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Query;
import vn.haidang.platform.SignedIn;

/** The letters that urged units, as a list for programs. */
@RestController
@Needs(Permission.ASSIGN_WORK)
class UrgingLettersApi {

  private static final String LETTERS = "/api/v1/urging/letters";
  private static final int LINES = 50;

  private final UrgingLetters letters;
  private final Clock clock;

  UrgingLettersApi(UrgingLetters letters, Clock clock) {
    this.letters = letters;
    this.clock = clock;
  }

  /** A letter: of how many tasks it spoke, how many are still owed, and not reported on since. */
  record UrgingLineView(
      long letter,
      int unit,
      LocalDate made,
      String by,
      LocalDate reply,
      int tasks,
      int open,
      int silent,
      UrgingFilter.Answer answer) {
    static UrgingLineView of(Made made, LocalDate today) {
      return new UrgingLineView(
          made.id(),
          made.unit().value(),
          made.madeOn(),
          made.madeBy(),
          made.replyBy(),
          made.tasks(),
          made.open(),
          made.silent(),
          made.answer(today));
    }
  }

  @GetMapping(LETTERS)
  Listing<UrgingLineView> list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable Integer unit,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate until,
      @RequestParam(required = false) UrgingFilter.@Nullable Answer answer,
      @RequestParam(defaultValue = "MADE") UrgingFilter.Order sort,
      @RequestParam(defaultValue = "1") int page,
      SignedIn user) {
    var filter =
        new UrgingFilter(q, unit == null ? null : new UnitId(unit), from, until, answer, sort);
    Query query =
        Query.of(LETTERS)
            .with("q", filter.text())
            .with("unit", unit == null ? "" : unit)
            .with("from", from == null ? "" : from)
            .with("until", until == null ? "" : until)
            .with("answer", answer == null ? "" : answer)
            .with("sort", sort);
    Map<UnitId, String> units = letters.nameUnits(user);
    Paging paging = Paging.of(page, LINES, letters.count(filter, units), query);
    LocalDate today = LocalDate.now(clock);
    return Listing.of(
        letters.list(filter, units, LINES, paging.offset()),
        paging,
        made -> UrgingLineView.of(made, today));
  }
}
