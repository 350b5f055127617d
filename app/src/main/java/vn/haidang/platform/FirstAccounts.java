package vn.haidang.platform;

import java.util.Iterator;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes the first administrator when there is no account yet, and with {@code --demo} one account
 * for each role. Passwords are printed once; a demo account gets a new one at every start with
 * {@code --demo}, so that what is printed is always right.
 */
@Component
@Order(10)
class FirstAccounts implements StartStep {

  private static final String PLATFORM = "platform";
  private static final String ADMINISTRATOR = "quantri";

  private final AccountStore store;
  private final Accounts accounts;
  private final MessageFiles messages;

  FirstAccounts(AccountStore store, Accounts accounts, MessageFiles messages) {
    this.store = store;
    this.accounts = accounts;
    this.messages = messages;
  }

  @Override
  public void start(StartOptions options, Console console) {
    if (options.demo()) {
      console.say(PLATFORM, "accounts.demo");
      List<Role> roles = List.of(Role.values());
      Iterator<Passwords.Made> passwords = accounts.makePasswords(roles.size()).iterator();
      roles.forEach(role -> makeDemo(role, passwords.next(), console));
    }
    if (store.isEmpty()) {
      Accounts.Opened opened = accounts.openFirst(wish(ADMINISTRATOR, Role.ADMINISTRATOR));
      console.say(PLATFORM, "accounts.first", ADMINISTRATOR, opened.password());
    }
  }

  private void makeDemo(Role role, Passwords.Made password, Console console) {
    String name = demoName(role);
    accounts
        .openDemo(wish(name, role), password)
        .ifPresentOrElse(
            opened ->
                console.say(
                    PLATFORM,
                    "accounts.demo-line",
                    name,
                    opened.password(),
                    text(role.messageKey())),
            () -> console.note(PLATFORM, "accounts.demo-taken", name));
  }

  private Accounts.Wish wish(String name, Role role) {
    return new Accounts.Wish(
        name, text("demo." + role.name() + ".name"), text("role." + role.name()), role);
  }

  private String text(String key) {
    return messages.in(MessageFiles.VIETNAMESE).get(key);
  }

  /** Sign-in names for trying the program out. */
  static String demoName(Role role) {
    return switch (role) {
      case LEADER -> "lanhdao";
      case OFFICE -> "vanphong";
      case PLANNER -> "tonghop";
      case DEPARTMENT_HEAD -> "thutruong";
      case OFFICER -> "chuyenvien";
      case CLERK -> "vanthu";
      case INSPECTOR -> "thanhtra";
      case ADMINISTRATOR -> ADMINISTRATOR;
      case AUDITOR -> "kiemtoan";
    };
  }
}
