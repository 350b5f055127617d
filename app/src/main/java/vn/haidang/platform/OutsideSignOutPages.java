package vn.haidang.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.haidang.platform.web.LeavingPage;

/** Out of the outside identity provider, and what it tells us of those who left there. */
@Controller
@OpenToEverybody
class OutsideSignOutPages {

  /** The provider sends logout tokens here: it is no browser and has no token of ours for forms. */
  static final String TOLD = "/sign-in/provider/signed-out";

  private static final int SECONDS_THERE = 300;

  private final OutsideSignOut outside;
  private final OutsideProvider provider;

  OutsideSignOutPages(OutsideSignOut outside, OutsideProvider provider) {
    this.outside = outside;
    this.provider = provider;
  }

  /**
   * The page that goes on to the provider. It goes by itself, by a header: an answer to a form may
   * not redirect to another site, as the policy for our forms says.
   *
   * @return empty: nowhere to go
   */
  Optional<View> leave(
      SessionStore.Ended ended, HttpServletRequest request, HttpServletResponse response) {
    return outside
        .findPage(ended, back(request))
        .map(address -> {
          Flash done = new Flash("ok", "sign-in.signed-out", List.of());
          Cookies.set(request, response, Flash.COOKIE, done.written(), SECONDS_THERE);
          response.setHeader("Refresh", "0; url=" + address);
          return Screen.of("platform/leaving.jte", new LeavingPage(provider.name(), address));
        });
  }

  /** For who was signed out here while the provider did not answer. */
  @GetMapping("/sign-in/provider/leave")
  View leave(HttpServletRequest request) {
    try {
      return outside
          .findPage("", back(request))
          .<View>map(OutsideSignInPages::elsewhere)
          .orElseGet(() -> Redirect.to("/sign-in").saying("sign-in.signed-out"));
    } catch (RefusedException e) {
      return Redirect.to("/sign-in").refusing(e.problem());
    }
  }

  /**
   * Back-channel logout, as the standard has it: 200 where the token was obeyed, 400 with a reason
   * in the words of OAuth otherwise.
   */
  @PostMapping(TOLD)
  @SafeToRepeat(because = "a token counts once")
  ResponseEntity<Map<String, String>> told(
      @RequestParam(name = "logout_token", defaultValue = "") String token,
      HttpServletRequest request) {
    return switch (outside.obey(token, request.getRemoteAddr())) {
      case ENDED -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).build();
      case NOT_TRUSTED -> refused("the logout token is not valid");
      case CAME_BEFORE -> refused("the logout token was used before");
      case NOBODY_TO_ASK -> refused("the identity provider is not set or cannot be asked");
    };
  }

  private static ResponseEntity<Map<String, String>> refused(String why) {
    return ResponseEntity.status(HttpStatus.BAD_REQUEST)
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("error", "invalid_request", "error_description", why));
  }

  private static String back(HttpServletRequest request) {
    return ServletUriComponentsBuilder.fromContextPath(request).path("/sign-in").toUriString();
  }
}
