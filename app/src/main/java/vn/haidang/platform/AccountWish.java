package vn.haidang.platform;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The filter of accounts as it stands in an address; what makes no sense counts as not said. */
record AccountWish(
    @Nullable String q, @Nullable String role, @Nullable String state, @Nullable String owner) {

  OwnedAccounts.Filter filter() {
    return new OwnedAccounts.Filter(
        said(q), wantedRole(), locked(), OwnedAccounts.Belonging.of(said(owner)));
  }

  Query query() {
    OwnedAccounts.Filter filter = filter();
    Role wanted = filter.role();
    return Query.of("/accounts")
        .with("q", filter.text())
        .with("role", wanted == null ? "" : wanted.name())
        .with("state", stateWord().equals("all") ? "" : stateWord())
        .with(
            "owner",
            filter.belonging() == OwnedAccounts.Belonging.ALL ? "" : filter.belonging().word());
  }

  String stateWord() {
    Boolean locked = locked();
    return locked == null ? "all" : locked ? "locked" : "open";
  }

  private @Nullable Boolean locked() {
    return switch (said(state)) {
      case "locked" -> Boolean.TRUE;
      case "open" -> Boolean.FALSE;
      default -> null;
    };
  }

  private @Nullable Role wantedRole() {
    return Arrays.stream(Role.values())
        .filter(one -> one.name().equals(said(role)))
        .findFirst()
        .orElse(null);
  }

  private static String said(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
