package vn.haidang.platform;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.platform.web.TokenList;
import vn.haidang.platform.web.TokenMade;

/** "Mã truy cập cá nhân": everybody's own tokens for his programs. */
@Controller
@Needs(Permission.READ)
class TokenPages {

  private static final int USUAL_DAYS = 90;

  private final Tokens tokens;
  private final Clock clock;

  TokenPages(Tokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  @GetMapping("/tokens")
  Screen list(SignedIn user) {
    return screen(user, new Tokens.Wish("", Set.of(), USUAL_DAYS), Map.of());
  }

  @PostMapping("/tokens")
  View make(
      SignedIn user,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") Set<Permission> permissions,
      @RequestParam(defaultValue = "0") int days) {
    Tokens.Wish wish = new Tokens.Wish(name, permissions, days);
    Map<String, Problem> wrong = tokens.check(user, wish);
    if (!wrong.isEmpty()) {
      return screen(user, wish, wrong).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Tokens.Made made = tokens.make(user, wish);
    return Screen.of("platform/token-made.jte", new TokenMade(made.token(), made.text()));
  }

  @PostMapping("/tokens/{token}/revoke")
  View revoke(SignedIn user, @PathVariable UUID token) {
    return Redirect.to("/tokens").saying("tokens.revoked", tokens.revoke(user, token).name());
  }

  private Screen screen(SignedIn user, Tokens.Wish wish, Map<String, Problem> wrong) {
    List<Permission> offered =
        Arrays.stream(Permission.values())
            .filter(p -> p != Permission.READ && p != Permission.OWN_ACCOUNT && user.may(p))
            .toList();
    return Screen.of(
        "platform/tokens.jte",
        new TokenList(
            tokens.list(user),
            clock.instant(),
            offered,
            new TokenList.Typed(wish.name(), wish.permissions(), wish.days()),
            Tokens.DAYS,
            wrong));
  }
}
