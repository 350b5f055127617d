package vn.haidang.platform;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who did what when. A module calls {@link #record} inside the transaction of the change itself:
 * either both stand or neither.
 *
 * <p>Names and figures go in, secrets never: no password, token or content of a sealed document.
 */
@Component
public class Audit {

  /** The program itself, where nobody is signed in. No account can be called so. */
  public static final String SYSTEM = "hệ thống";

  private final AuditStore store;
  private final CurrentUser currentUser;
  private final Clock clock;

  Audit(AuditStore store, CurrentUser currentUser, Clock clock) {
    this.store = store;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /**
   * Adds a line for whoever is signed in, or for the program itself where nobody is (commands at
   * the terminal).
   *
   * @param action stable, {@code <thing>.<past verb>}: {@code edition.issued}; its Vietnamese name
   *     stands under {@code audit.<action>}
   * @param subject what it was done to, {@code <kind>:<id>}
   * @param detail what must be known later: reason, old and new value
   */
  public void record(String action, String subject, Map<String, String> detail) {
    SignedIn somebody = currentUser.find().orElse(null);
    add(somebody, action, subject, detail);
  }

  void recordBy(SignedIn somebody, String action, String subject, Map<String, String> detail) {
    add(somebody, action, subject, detail);
  }

  void recordBySystem(String action, String subject, Map<String, String> detail) {
    add(null, action, subject, detail);
  }

  private void add(
      @Nullable SignedIn somebody, String action, String subject, Map<String, String> detail) {
    store.add(
        clock.instant(),
        somebody == null ? null : somebody.account(),
        somebody == null ? SYSTEM : somebody.name(),
        action,
        subject,
        detail);
  }
}
