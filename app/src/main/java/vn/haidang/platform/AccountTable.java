package vn.haidang.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.AccountOwners.Owner;

/** The list of accounts, as shown, for spreadsheets. */
final class AccountTable {

  private AccountTable() {}

  static TableFile of(List<OwnedAccounts.Line> lines, Texts t) {
    return new TableFile(
        "tai-khoan",
        t.get("accounts.title"),
        Stream.of(
                "name",
                "full-name",
                "role",
                "owner",
                "owner.posts",
                "last-sign-in",
                "state",
                "second-factor")
            .map(column -> t.get("accounts." + column))
            .toList(),
        lines.stream().map(line -> row(line, t)).toList());
  }

  private static List<@Nullable Object> row(OwnedAccounts.Line line, Texts t) {
    Account account = line.account();
    Owner owner = line.owner();
    List<@Nullable Object> row = new ArrayList<>();
    row.add(account.name());
    row.add(account.fullName());
    row.add(t.get(account.role().messageKey()));
    row.add(owner == null ? t.get("accounts.owner.nobody") : owner.name());
    row.add(owner == null ? "" : String.join("; ", owner.posts()));
    row.add(day(account.lastSignInAt()));
    row.add(t.get("accounts.state." + (account.locked() ? "locked" : "open")));
    row.add(t.get(account.secondFactor() ? "accounts.yes" : "accounts.no"));
    return row;
  }

  private static @Nullable LocalDate day(@Nullable Instant at) {
    return at == null ? null : VietnamTime.dayOf(at);
  }
}
