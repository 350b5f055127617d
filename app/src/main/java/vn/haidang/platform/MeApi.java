package vn.haidang.platform;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who a program comes from, and his tokens. */
@RestController
@Needs(Permission.READ)
class MeApi {

  private final Tokens tokens;
  private final Clock clock;

  MeApi(Tokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * The account behind the call.
   *
   * @param permissions what this call may do: those of the role, narrowed by the token
   * @param token number of the personal token; null: a signed-in browser
   */
  record MeView(
      String name,
      String fullName,
      String post,
      Role role,
      List<Permission> permissions,
      @Nullable UUID token) {}

  /** A personal token without its text. */
  record TokenView(
      UUID id,
      String name,
      String beginning,
      List<Permission> permissions,
      PersonalToken.State state,
      Instant createdAt,
      Instant endsAt,
      @Nullable Instant usedAt,
      @Nullable String usedFrom,
      @Nullable Instant revokedAt) {

    static TokenView of(PersonalToken token, Instant now) {
      return new TokenView(
          token.id(),
          token.name(),
          token.beginning(),
          token.permissions().stream().sorted(Comparator.naturalOrder()).toList(),
          token.stateAt(now),
          token.createdAt(),
          token.endsAt(),
          token.usedAt(),
          token.usedFrom(),
          token.revokedAt());
    }
  }

  /**
   * What is wanted of a new token; without permissions it only reads.
   *
   * @param days until it ends: 7, 30, 90, 180 or 365
   */
  record NewToken(String name, @Nullable Set<Permission> permissions, int days) {}

  /** A new token with its text, which is told once. */
  record MadeView(String token, TokenView about) {}

  @GetMapping("/api/v1/me")
  MeView me(SignedIn user) {
    TokenScope scope = user.token();
    return new MeView(
        user.name(),
        user.fullName(),
        user.post(),
        user.role(),
        Arrays.stream(Permission.values()).filter(user::may).toList(),
        scope == null ? null : scope.token());
  }

  @GetMapping("/api/v1/me/tokens")
  Listing<TokenView> tokens(SignedIn user) {
    Instant now = clock.instant();
    return Listing.whole(tokens.list(user), token -> TokenView.of(token, now));
  }

  @PostMapping("/api/v1/me/tokens")
  @ResponseStatus(HttpStatus.CREATED)
  MadeView makeToken(SignedIn user, @RequestBody NewToken wanted) {
    Set<Permission> permissions = wanted.permissions();
    Tokens.Wish wish =
        new Tokens.Wish(wanted.name(), permissions == null ? Set.of() : permissions, wanted.days());
    Map<String, Problem> wrong = tokens.check(user, wish);
    if (!wrong.isEmpty()) {
      throw RefusedCall.invalid(wrong);
    }
    Tokens.Made made = tokens.make(user, wish);
    return new MadeView(made.text(), TokenView.of(made.token(), clock.instant()));
  }

  @DeleteMapping("/api/v1/me/tokens/{token}")
  TokenView revokeToken(SignedIn user, @PathVariable UUID token) {
    return TokenView.of(tokens.revoke(user, token), clock.instant());
  }
}
