package vn.haidang.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who did what, when, from where, with what was there before and after. A module calls it inside
 * the transaction of the change itself: either both stand or neither. Outside of one it refuses.
 *
 * <p>The time is the database's. Once committed, a line becomes a link of the chain that {@code
 * haidang audit verify} proves (docs/audit.md). Names and figures go in, secrets never: no
 * password, token or content of a sealed document.
 */
@Component
public class Audit {

  /** The program itself, where nobody is signed in. No account can be called so. */
  public static final String SYSTEM = "hệ thống";

  private final AuditStore store;
  private final AuditBell bell;
  private final CurrentUser currentUser;
  private final TransactionTemplate transaction;
  private final TransactionTemplate transactionOfItsOwn;

  Audit(
      AuditStore store,
      AuditBell bell,
      CurrentUser currentUser,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.bell = bell;
    this.currentUser = currentUser;
    this.transaction = new TransactionTemplate(transactions);
    this.transactionOfItsOwn = new TransactionTemplate(transactions);
    this.transactionOfItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Adds a line for whoever is signed in, or for the program itself where nobody is (commands at
   * the terminal).
   *
   * @param action stable, {@code <thing>.<past verb>}: {@code edition.issued}; its Vietnamese name
   *     stands under {@code audit.<action>}
   * @param subject what it was done to, {@code <kind>:<id>}
   * @param detail what must be known later, such as the reason
   */
  public void record(String action, String subject, Map<String, String> detail) {
    add(currentUser.find().orElse(null), action, subject, Map.of(), Map.of(), detail);
  }

  /**
   * The same for a change of something that has fields: what they held before (empty: it is new)
   * and hold now (empty: it is gone). Fields of one name are compared on the screen; a field's
   * Vietnamese name stands under {@code audit.field.<name>}.
   */
  public void recordChange(
      String action, String subject, Map<String, String> before, Map<String, String> after) {
    recordChange(action, subject, before, after, Map.of());
  }

  /** The same with what must be known besides, such as the reason. */
  public void recordChange(
      String action,
      String subject,
      Map<String, String> before,
      Map<String, String> after,
      Map<String, String> detail) {
    add(currentUser.find().orElse(null), action, subject, before, after, detail);
  }

  /**
   * Notes that something sealed is about to be shown. The line stands for good before this returns,
   * in a transaction of its own: who cannot be recorded is not shown anything, and a reading that
   * fails afterwards still counts as one.
   *
   * @param action {@code <thing>.read}
   * @param reason why it is read, as the reader gives it
   */
  public void recordReading(String action, String subject, String reason) {
    SignedIn somebody = currentUser.find().orElse(null);
    transactionOfItsOwn.executeWithoutResult(
        status -> add(somebody, action, subject, Map.of(), Map.of(), Map.of("reason", reason)));
  }

  /**
   * Notes what somebody did without changing anything, such as taking a list along: in the
   * transaction that runs, or else in one of its own.
   */
  void note(String action, String subject, Map<String, String> detail) {
    transaction.executeWithoutResult(status -> record(action, subject, detail));
  }

  /** The same for what befell the program, such as a sign-in it refused. */
  void noteBySystem(String action, String subject, Map<String, String> detail) {
    transaction.executeWithoutResult(status -> recordBySystem(action, subject, detail));
  }

  void recordBy(SignedIn somebody, String action, String subject, Map<String, String> detail) {
    add(somebody, action, subject, Map.of(), Map.of(), detail);
  }

  void recordBySystem(String action, String subject, Map<String, String> detail) {
    add(null, action, subject, Map.of(), Map.of(), detail);
  }

  private void add(
      @Nullable SignedIn somebody,
      String action,
      String subject,
      Map<String, String> before,
      Map<String, String> after,
      Map<String, String> detail) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "The audit line " + action + " of " + subject + " stands outside of a transaction.");
    }
    store.add(
        new NewAuditLine(
            somebody == null ? null : somebody.account(),
            somebody == null ? SYSTEM : somebody.name(),
            AuditOrigin.present(),
            action,
            subject,
            before,
            after,
            detail));
    bell.ringAfterCommit();
  }
}
