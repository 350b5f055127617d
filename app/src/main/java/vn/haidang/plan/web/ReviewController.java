package vn.haidang.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import vn.haidang.plan.Change;
import vn.haidang.plan.Edition;
import vn.haidang.plan.Editions;
import vn.haidang.plan.Item;
import vn.haidang.plan.ItemVersion;
import vn.haidang.plan.OpenEdition;
import vn.haidang.plan.Outcome;
import vn.haidang.plan.PlanId;
import vn.haidang.plan.ReviewList;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/**
 * The actions of the review. Each is a plain form that comes back to the same place; for htmx only
 * what changed is sent.
 */
@Controller
@Needs(Permission.PREPARE_PLANS)
class ReviewController {
  private final Editions editions;
  private final ReviewList reviewList;
  private final ReviewDesk desk;
  private final ReaderPages pages;
  private final Seats seats;

  ReviewController(
      Editions editions, ReviewList reviewList, ReviewDesk desk, ReaderPages pages, Seats seats) {
    this.editions = editions;
    this.reviewList = reviewList;
    this.desk = desk;
    this.pages = pages;
    this.seats = seats;
  }

  @PostMapping("/plans/{plan:\\d+}/review/{action:[a-z-]+}")
  View act(
      @PathVariable PlanId plan,
      @PathVariable String action,
      @RequestParam MultiValueMap<String, String> form,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
      HttpServletResponse response,
      SignedIn user) {
    Edition edition = editions.getShown(plan);
    MultiValueMap<String, String> back = back(plan, form);
    OpenEdition before = editions.open(edition.id(), user.name());
    var sent = new SentForm(action, form, before, user.name());
    return switch (desk.carryOut(sent, ReaderState.of("", true, back).filter())) {
      case Outcome.Done<Change> done -> goOn(plan, done.value(), back, htmx != null, user);
      case Outcome.Refused<Change> refused -> {
        if (!refused.current().isEmpty()) {
          if (htmx != null) {
            response.setHeader("HX-Retarget", "body");
            response.setHeader("HX-Reswap", "innerHTML show:window:top");
          }
          yield conflict(plan, sent, refused, htmx != null, user);
        }
        yield again(plan, sent, refused, back, htmx != null, user);
      }
    };
  }

  /** On to the next one that waits; after an undo, back to what was undone. */
  private View goOn(
      PlanId plan,
      Change change,
      MultiValueMap<String, String> back,
      boolean fragment,
      SignedIn user) {
    Edition edition = editions.getShown(plan);
    String done = change.action().name() + ":" + Math.max(1, change.items().size());
    var query = new LinkedMultiValueMap<>(back);
    query.remove("form");
    query.remove("at");
    query.set("done", done);
    String next = next(edition, change, back);
    if (next.isEmpty()) {
      query.remove("item");
    } else {
      query.set("item", next);
    }
    if (!fragment) {
      Link link = ReaderState.of("/plans/" + plan + "/review", true, query).link();
      return Redirect.to(link.with("item", next).with("done", done).toString());
    }
    OpenEdition open = editions.open(edition.id(), user.name());
    Seat seat = seats.of(plan, true, query, open, user);
    return Screen.of(
        "plan/panel-answer.jte", pages.answer(open, pages.panel(open, seat), change.items()));
  }

  private String next(Edition edition, Change change, MultiValueMap<String, String> back) {
    List<Item> live = change.items().stream().filter(i -> i.decision().isLive()).toList();
    Item touched = live.isEmpty() ? null : live.getFirst();
    return switch (change.action()) {
      case UNDO, REDO, REOPEN, SPLIT, MERGE, ADD -> touched == null ? "" : Card.key(touched);
      default ->
          reviewList
              .findNext(
                  edition.id(),
                  change.items().isEmpty() ? null : change.items().getLast().id(),
                  QueueBuilder.walked(ReaderState.of("", true, back).filter()))
              .map(Card::key)
              .orElse("");
    };
  }

  /** The same screen with the form as it was sent and what is wrong with it. */
  private View again(
      PlanId plan,
      SentForm sent,
      Outcome.Refused<Change> refused,
      MultiValueMap<String, String> back,
      boolean fragment,
      SignedIn user) {
    OpenEdition open = editions.open(sent.open().edition().id(), user.name());
    var query = new LinkedMultiValueMap<>(back);
    query.set("form", sent.formName());
    if (!sent.seen().isEmpty()) {
      query.set("item", sent.seen().getFirst().item().toString());
    }
    Seat seat = seats.of(plan, true, query, open, user);
    Panel panel = pages.panelAgain(open, seat, sent, refused);
    Screen screen =
        fragment
            ? Screen.of("plan/panel-answer.jte", pages.answer(panel))
            : Screen.of("plan/reader.jte", pages.page(open, seat, panel));
    // htmx leaves out what comes with an error status, so the form would not be seen.
    return fragment ? screen : screen.status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** Somebody else was faster: yours and theirs side by side. */
  private View conflict(
      PlanId plan,
      SentForm sent,
      Outcome.Refused<Change> refused,
      boolean fragment,
      SignedIn user) {
    OpenEdition open = editions.open(sent.open().edition().id(), user.name());
    var cards = new CardWriter(open, seats.words(user));
    List<Card> theirs = refused.current().stream().map(cards::card).toList();
    List<Card> yours = desk.wanted(sent).stream().map(cards::card).toList();
    Map<String, String> versions = new HashMap<>();
    for (Item item : refused.current()) {
      versions.put(item.id().toString(), item.asSeen().toString());
    }
    List<Link.Choice> fields = new ArrayList<>();
    sent.form()
        .forEach((name, values) -> {
          for (String value : values) {
            boolean seen = name.equals("seen");
            fields.add(new Link.Choice(name, seen ? newer(value, versions) : value));
          }
        });
    Screen screen =
        Screen.of(
            "plan/conflict.jte",
            new ConflictPage(
                "/plans/" + plan,
                sent.action(),
                yours,
                theirs,
                fields.stream().filter(field -> !field.name().startsWith("_")).toList(),
                sent.back()));
    return fragment ? screen : screen.status(HttpStatus.CONFLICT);
  }

  private static String newer(String seen, Map<String, String> versions) {
    return versions.getOrDefault(ItemVersion.valueOf(seen).item().toString(), seen);
  }

  /** What was chosen on the screen the form came from; of another plan's nothing. */
  private static MultiValueMap<String, String> back(
      PlanId plan, MultiValueMap<String, String> form) {
    String back = form.getFirst("back");
    var query = new LinkedMultiValueMap<String, String>();
    if (back == null || !back.startsWith("/plans/" + plan)) {
      return query;
    }
    UriComponentsBuilder.fromUriString(back)
        .build()
        .getQueryParams()
        .forEach((name, values) ->
            values.forEach(value -> {
              if (value != null) {
                query.add(name, UriUtils.decode(value.replace('+', ' '), StandardCharsets.UTF_8));
              }
            }));
    return query;
  }
}
