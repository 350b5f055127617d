package vn.haidang.commitments.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.commitments.Urging.Made;
import vn.haidang.commitments.UrgingFilter;
import vn.haidang.commitments.UrgingLetters;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Authors;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Paging;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.TableFile;
import vn.haidang.platform.Texts;

/** "Công văn đã lập": the letters that urged units, each with its Word again. */
@Controller
@Needs(Permission.ASSIGN_WORK)
class UrgingLettersController {

  private static final int LINES = 30;
  private static final int MOST = 10_000;

  private final UrgingLetters letters;
  private final Authors authors;
  private final MessageFiles messages;
  private final Clock clock;

  UrgingLettersController(
      UrgingLetters letters, Authors authors, MessageFiles messages, Clock clock) {
    this.letters = letters;
    this.authors = authors;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping(UrgingLettersWish.LIST)
  Screen list(UrgingLettersWish wish, @RequestParam(defaultValue = "1") int page, SignedIn user) {
    UrgingFilter filter = wish.filter();
    Map<UnitId, String> units = letters.nameUnits(user);
    Paging paging =
        Paging.of(page, LINES, letters.count(filter, units), wish.query(UrgingLettersWish.LIST));
    List<Made> found = letters.list(filter, units, LINES, paging.offset());
    return Screen.of(
        "commitments/urging-letters.jte",
        new UrgingLettersPage(wish, found, units, makers(found), paging, LocalDate.now(clock)));
  }

  @GetMapping(UrgingLettersWish.LIST + ".{format}")
  ResponseEntity<byte[]> export(
      @PathVariable String format, UrgingLettersWish wish, SignedIn user) {
    Texts t = messages.in(user.language());
    Map<UnitId, String> units = letters.nameUnits(user);
    LocalDate today = LocalDate.now(clock);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    List<Made> found = letters.list(wish.filter(), units, MOST, 0);
    Map<String, String> makers = makers(found);
    for (Made letter : found) {
      rows.add(
          List.of(
              letter.id(),
              units.getOrDefault(letter.unit(), ""),
              letter.madeOn(),
              makers.getOrDefault(letter.madeBy(), ""),
              letter.replyBy(),
              letter.tasks(),
              letter.open(),
              letter.silent(),
              t.get(letter.answer(today).messageKey())));
    }
    List<String> head =
        List.of("number", "unit", "made", "by", "reply", "tasks", "open", "silent", "answer")
            .stream()
            .map(column -> t.get("urging.letters." + column))
            .toList();
    return TableFormat.of(format)
        .answer(new TableFile("cong-van-don-doc", t.get("urging.letters.title"), head, rows));
  }

  private Map<String, String> makers(List<Made> found) {
    return authors.of(found.stream().map(Made::madeBy).toList());
  }
}
