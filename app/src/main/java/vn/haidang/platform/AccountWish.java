package vn.haidang.platform;

import static vn.haidang.platform.Query.said;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The filter of accounts as it stands in an address; what makes no sense counts as not said.
 *
 * @param sort {@code role}, or {@code last} for the latest sign-in first; else by name
 */
record AccountWish(
    @Nullable String q,
    @Nullable String role,
    @Nullable String state,
    @Nullable String owner,
    @Nullable String sort) {

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
            filter.belonging() == OwnedAccounts.Belonging.ALL ? "" : filter.belonging().word())
        .with("sort", order().equals("name") ? "" : order());
  }

  String order() {
    return List.of("role", "last").contains(said(sort)) ? said(sort) : "name";
  }

  /** The lines, which come in the order of names, in the order that is wanted. */
  List<OwnedAccounts.Line> sorted(List<OwnedAccounts.Line> lines) {
    return switch (order()) {
      case "role" ->
          lines.stream().sorted(Comparator.comparing(line -> line.account().role())).toList();
      case "last" -> lines.stream().sorted(Comparator.comparing(AccountWish::ago)).toList();
      default -> lines;
    };
  }

  /** Greater for who signed in longer ago, greatest for who never did. */
  private static long ago(OwnedAccounts.Line line) {
    Instant last = line.account().lastSignInAt();
    return last == null ? Long.MAX_VALUE : -last.toEpochMilli();
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
}
