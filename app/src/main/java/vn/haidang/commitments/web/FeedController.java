package vn.haidang.commitments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import vn.haidang.commitments.CalendarText;
import vn.haidang.commitments.Commitment;
import vn.haidang.commitments.Desk;
import vn.haidang.commitments.Feed;
import vn.haidang.commitments.Feeds;
import vn.haidang.organisation.Unit;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.OpenToEverybody;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/** "Lịch của tôi": addresses from which a phone fetches the due dates of one's unit. */
@Controller
@Needs(Permission.REPORT_WORK)
class FeedController {

  private final Feeds feeds;
  private final Desk desk;
  private final UnitNames names;
  private final MessageFiles messages;
  private final Clock clock;

  FeedController(Feeds feeds, Desk desk, UnitNames names, MessageFiles messages, Clock clock) {
    this.feeds = feeds;
    this.desk = desk;
    this.names = names;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/feeds")
  Screen show(SignedIn user) {
    return screen(user, null);
  }

  @PostMapping("/feeds")
  Screen open(SignedIn user, HttpServletRequest request) {
    Unit unit =
        desk.findUnitOf(user)
            .orElseThrow(() -> new RefusedException(Problem.of("commitments.not-yours")));
    String secret = feeds.open(user, unit.id());
    return screen(user, home(request) + "/feeds/" + secret + ".ics");
  }

  @PostMapping("/feeds/{id:[1-9]\\d{0,17}}/revoke")
  View revoke(@PathVariable long id, SignedIn user) {
    feeds.revoke(user, id);
    return Redirect.to("/feeds").saying("feeds.revoked");
  }

  /** The secret is the key; a wrong or revoked one is nothing at all. */
  @GetMapping("/feeds/{secret}.ics")
  @OpenToEverybody
  ResponseEntity<byte[]> fetch(@PathVariable String secret, HttpServletRequest request) {
    List<Commitment> due = feeds.findDue(secret).orElse(null);
    if (due == null) {
      return ResponseEntity.notFound().build();
    }
    String name = messages.in(MessageFiles.VIETNAMESE).get("feeds.name");
    String text = CalendarText.of(name, due, home(request), clock.instant());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
        .cacheControl(CacheControl.noStore())
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  private Screen screen(SignedIn user, @Nullable String fresh) {
    List<Feed> own = feeds.listOf(user);
    return Screen.of(
        "commitments/feeds.jte",
        new FeedsPage(
            own,
            names.names(own.stream().map(Feed::unit).toList()),
            desk.findUnitOf(user).map(unit -> unit.id().toString()).orElse(""),
            fresh));
  }

  private static String home(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - request.getRequestURI().length());
  }
}
