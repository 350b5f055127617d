package vn.haidang.commitments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.commitments.Reminder.Rung;
import vn.haidang.organisation.Authority;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;
import vn.haidang.platform.AccountBook;
import vn.haidang.platform.Audit;
import vn.haidang.platform.MailLetter;
import vn.haidang.platform.Mandate;
import vn.haidang.platform.Mandates;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.OutgoingMail;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Settings;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Texts;

/**
 * The daily digest by e-mail: one for a person and a day, from seven in the morning, and none where
 * there is nothing to tell. It is claimed before it is handed to the mail server and never claimed
 * twice unless the server refused it, so whoever is cut off in between reminds nobody twice.
 */
@Component
public class Digests {

  private static final Logger LOG = LoggerFactory.getLogger(Digests.class);
  private static final LocalTime FROM = LocalTime.of(7, 0);
  private static final int MOST = 300;

  private final DigestStore store;
  private final ReminderStore reminders;
  private final CommitmentStore commitments;
  private final CommitmentLists lists;
  private final PartWords partWords;
  private final Units units;
  private final Authority authority;
  private final Mandates mandates;
  private final AccountBook accounts;
  private final OutgoingMail mail;
  private final Settings settings;
  private final MessageFiles messages;
  private final Audit audit;
  private final Clock clock;

  Digests(
      DigestStore store,
      ReminderStore reminders,
      CommitmentStore commitments,
      CommitmentLists lists,
      PartWords partWords,
      Units units,
      Authority authority,
      Mandates mandates,
      AccountBook accounts,
      OutgoingMail mail,
      Settings settings,
      MessageFiles messages,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.reminders = reminders;
    this.commitments = commitments;
    this.lists = lists;
    this.partWords = partWords;
    this.units = units;
    this.authority = authority;
    this.mandates = mandates;
    this.accounts = accounts;
    this.mail = mail;
    this.settings = settings;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether letters can be sent at all. */
  public boolean isPossible() {
    return mail.isSet();
  }

  /** Where this person's digest goes; empty: he wants none. */
  public Optional<String> findAddress(SignedIn user) {
    return store.findAddress(user.account());
  }

  /** What became of his last one. */
  public Optional<Digest> findLast(SignedIn user) {
    return store.findLast(user.account());
  }

  /** From the next day with something to tell on, a digest goes there. */
  @Transactional
  public void subscribe(SignedIn user, String address) {
    String wanted = address.strip();
    if (!MailLetter.isAddress(wanted)) {
      throw new RefusedException(Problem.of("commitments.mail-address", wanted));
    }
    store.putWish(user.account(), wanted, clock.instant());
    audit.record("digest.subscribed", "account:" + user.account(), Map.of("address", wanted));
  }

  /** No more digests. */
  @Transactional
  public void stop(SignedIn user) {
    if (store.removeWish(user.account())) {
      audit.record("digest.stopped", "account:" + user.account(), Map.of());
    }
  }

  /** Sends what is to be sent now; says how many letters went out. */
  int send() {
    LocalDate today = LocalDate.now(clock);
    if (!mail.isSet() || LocalTime.now(clock).isBefore(FROM)) {
      return 0;
    }
    int sent = 0;
    for (MailWish wish : store.listWaiting(today)) {
      sent += send(wish, today) ? 1 : 0;
    }
    return sent;
  }

  private boolean send(MailWish wish, LocalDate day) {
    Instant begun = clock.instant();
    Optional<DigestText> found = compose(wish, day).filter(digest -> digest.lines() > 0);
    if (found.isEmpty()) {
      return false;
    }
    DigestText digest = found.get();
    if (!store.claim(wish.account(), day, digest.lines(), begun)) {
      return false;
    }
    try {
      Texts t = vietnamese();
      mail.send(
          new MailLetter(
              "digest." + day + "." + wish.account(),
              wish.address(),
              digest.subject(t),
              digest.text(t, settings.link(""))));
    } catch (RefusedException e) {
      LOG.warn("a digest could not be sent and is tried again: {}", e.getMessage());
      store.markFailed(wish.account(), day, String.valueOf(e.getMessage()), now());
      return false;
    }
    store.markSent(wish.account(), day, now());
    return true;
  }

  private Texts vietnamese() {
    return messages.in(MessageFiles.VIETNAMESE);
  }

  private Instant now() {
    return clock.instant();
  }

  /** Empty: the account is locked, or belongs to nobody who holds a post. */
  private Optional<DigestText> compose(MailWish wish, LocalDate day) {
    String name =
        accounts
            .find(wish.account())
            .filter(account -> !account.locked())
            .map(AccountBook.Entry::fullName)
            .orElse("");
    Set<Mandate> held = mandates.find(wish.account(), day).orElse(Set.of());
    if (name.isEmpty() || held.isEmpty()) {
      return Optional.empty();
    }
    List<UnitId> own = reach(held, Permission.REPORT_WORK, day);
    List<UnitId> charge = reach(held, Permission.ASSIGN_WORK, day);
    ReminderStore.News news = newsFor(wish, day);
    Map<Rung, List<Commitment>> reminded = new LinkedHashMap<>();
    for (Rung rung :
        List.of(
            Rung.LEADER,
            Rung.URGE,
            Rung.DAY_AFTER,
            Rung.ON_THE_DAY,
            Rung.TWO_DAYS_BEFORE,
            Rung.WEEK_BEFORE)) {
      List<Commitment> tasks = reminded(own, news, rung, false);
      if (!tasks.isEmpty()) {
        reminded.put(rung, tasks);
      }
    }
    List<Commitment> shared =
        own.isEmpty() ? List.of() : withOwners(reminders.listShared(own, news, MOST));
    List<Commitment> urged = minus(reminded(charge, news, Rung.URGE, true), own);
    List<Commitment> leading = minus(reminded(charge, news, Rung.LEADER, true), own);
    return Optional.of(
        new DigestText(
            name,
            day,
            reminded,
            shared,
            partWords.lines(own, shared.stream().map(Commitment::id).toList(), vietnamese()),
            own.isEmpty() ? 0 : lists.countOf(own).of(Bucket.OPEN_OVERDUE),
            urged,
            leading,
            names(Stream.of(shared, urged, leading).flatMap(List::stream), day),
            count(charge, CommitmentFilter.stillOwed(charge).in(State.CLAIMED)),
            count(charge, CommitmentFilter.asking(charge)),
            count(charge, CommitmentFilter.stillOwed(charge).in(State.RETURNED))));
  }

  private int count(List<UnitId> charge, CommitmentFilter waiting) {
    return charge.isEmpty() ? 0 : lists.count(waiting);
  }

  /** What was noted since his last letter; where he has had none, on this day. */
  private ReminderStore.News newsFor(MailWish wish, LocalDate day) {
    Instant midnight = day.atStartOfDay(clock.getZone()).toInstant();
    return new ReminderStore.News(day, store.findLastBegun(wish.account(), day).orElse(midnight));
  }

  private List<Commitment> reminded(
      List<UnitId> of, ReminderStore.News news, Rung rung, boolean all) {
    return of.isEmpty() ? List.of() : withOwners(reminders.list(of, news, rung, all, MOST));
  }

  /** Those of them that are with who owes them. */
  private List<Commitment> withOwners(List<CommitmentId> listed) {
    Map<CommitmentId, Commitment> tasks = commitments.list(listed);
    return listed.stream()
        .flatMap(id -> Stream.ofNullable(tasks.get(id)))
        .filter(task -> task.state().isWithOwner())
        .toList();
  }

  private Map<UnitId, String> names(Stream<Commitment> tasks, LocalDate day) {
    Set<UnitId> owners =
        tasks.flatMap(task -> Stream.ofNullable(task.owner())).collect(Collectors.toSet());
    return units.list(owners, day).stream().collect(Collectors.toMap(Unit::id, Unit::name));
  }

  /** What he is told of as his own is not told a second time. */
  private static List<Commitment> minus(List<Commitment> tasks, List<UnitId> own) {
    Set<UnitId> told = new HashSet<>(own);
    return tasks.stream().filter(task -> !told.contains(task.owner())).toList();
  }

  /** Units in which he may do it, with all below them. */
  private List<UnitId> reach(Set<Mandate> held, Permission permission, LocalDate day) {
    return authority.reachOf(held, permission, day).stream()
        .flatMap(unit -> units.tree(unit, day).units().stream())
        .map(Unit::id)
        .distinct()
        .toList();
  }
}
