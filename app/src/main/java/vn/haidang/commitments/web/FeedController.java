package vn.haidang.commitments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.commitments.CalendarText;
import vn.haidang.commitments.Desk;
import vn.haidang.commitments.Digests;
import vn.haidang.commitments.Feed;
import vn.haidang.commitments.FeedKind;
import vn.haidang.commitments.Feeds;
import vn.haidang.organisation.AsksForUnitsItself;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.OpenToEverybody;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.Sha256;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Texts;

/**
 * "Lịch và thư nhắc việc": addresses from which a phone fetches due dates and meetings, and where
 * the daily digest goes.
 */
@Controller
@Needs(Permission.READ)
class FeedController {

  private final Feeds feeds;
  private final Digests digests;
  private final Desk desk;
  private final UnitNames names;
  private final MessageFiles messages;
  private final Clock clock;

  FeedController(
      Feeds feeds,
      Digests digests,
      Desk desk,
      UnitNames names,
      MessageFiles messages,
      Clock clock) {
    this.feeds = feeds;
    this.digests = digests;
    this.desk = desk;
    this.names = names;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/feeds")
  Screen show(SignedIn user) {
    return screen(user, null, null);
  }

  /** {@code kind}: {@code mine}, {@code unit} or {@code meetings}. */
  @PostMapping("/feeds")
  @AsksForUnitsItself("Feeds.open, for himself and the unit of his own post")
  Screen open(
      @RequestParam(defaultValue = "unit") String kind, SignedIn user, HttpServletRequest request) {
    try {
      FeedKind wanted =
          Arrays.stream(FeedKind.values())
              .filter(one -> one.name().equalsIgnoreCase(kind))
              .findFirst()
              .orElse(FeedKind.UNIT);
      String secret = feeds.open(user, wanted);
      return screen(user, home(request) + "/feeds/" + secret + ".ics", null);
    } catch (RefusedException e) {
      return screen(user, null, e.problem()).status(HttpStatus.CONFLICT);
    }
  }

  /** Where the daily digest shall go. */
  @PostMapping("/feeds/mail")
  @AsksForUnitsItself("Digests, for himself")
  View subscribe(@RequestParam(defaultValue = "") String address, SignedIn user) {
    try {
      digests.subscribe(user, address);
      return Redirect.to("/feeds#thu").saying("digest.subscribed", address.strip());
    } catch (RefusedException e) {
      return screen(user, null, e.problem()).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @PostMapping("/feeds/mail/stop")
  @AsksForUnitsItself("Digests, for himself")
  View stop(SignedIn user) {
    digests.stop(user);
    return Redirect.to("/feeds#thu").saying("digest.stopped");
  }

  @PostMapping("/feeds/{id:[1-9]\\d{0,17}}/revoke")
  @AsksForUnitsItself("Feeds.revoke, which finds his own feeds only")
  View revoke(@PathVariable long id, SignedIn user) {
    feeds.revoke(user, id);
    return Redirect.to("/feeds").saying("feeds.revoked");
  }

  /**
   * The secret is the key; a wrong or revoked one is nothing at all. Its tag is the hash of what it
   * says, so whoever has it already is told that nothing changed (304).
   */
  @GetMapping("/feeds/{secret}.ics")
  @OpenToEverybody
  ResponseEntity<byte[]> fetch(@PathVariable String secret, HttpServletRequest request) {
    Feeds.Content content = feeds.find(secret).orElse(null);
    if (content == null) {
      return ResponseEntity.notFound().build();
    }
    Texts t = messages.in(MessageFiles.VIETNAMESE);
    String name = t.get("feeds.name." + content.kind().name());
    String text =
        CalendarText.of(
            name, content, title -> t.get("feeds.shared", title), home(request), clock.getZone());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag('"' + HexFormat.of().formatHex(Sha256.of(bytes)) + '"')
        .body(bytes);
  }

  private Screen screen(SignedIn user, @Nullable String fresh, @Nullable Problem problem) {
    List<Feed> own = feeds.listOf(user);
    return Screen.of(
        "commitments/feeds.jte",
        new FeedsPage(
            own,
            names.names(own.stream().map(Feed::unit).filter(Objects::nonNull).toList()),
            desk.findUnitOf(user).map(unit -> unit.id().toString()).orElse(""),
            fresh,
            digests.isPossible(),
            digests.findAddress(user).orElse(""),
            digests.findLast(user).orElse(null),
            problem));
  }

  private static String home(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - request.getRequestURI().length());
  }
}
