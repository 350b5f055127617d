package vn.haidang.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Audit;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/**
 * Handing a part of a post's authority to somebody else, in writing and for a time.
 *
 * <p>Only who fills the post himself, ordinarily or acting, delegates; a delegate passes nothing
 * on. It counts from today to its last day; ending it earlier counts at once.
 */
@Component
public class Delegations {

  private static final int LONGEST_TEXT = 300;

  private final DelegationStore store;
  private final PostStore posts;
  private final PersonStore people;
  private final Posts holdings;
  private final Authority authority;
  private final Audit audit;
  private final Clock clock;

  Delegations(
      DelegationStore store,
      PostStore posts,
      PersonStore people,
      Posts holdings,
      Authority authority,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.posts = posts;
    this.people = people;
    this.holdings = holdings;
    this.authority = authority;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is delegated in this unit today or later, the one that ends first first. */
  public List<Delegation> listIn(UnitId unit) {
    return told(store.listIn(unit, today(), false));
  }

  /** What was delegated in this unit and is over or was taken back, the latest first. */
  public List<Delegation> listOverIn(UnitId unit) {
    return told(store.listIn(unit, today(), true));
  }

  private List<Delegation> told(List<HoldingId> ids) {
    return ids.stream().flatMap(id -> posts.findHolding(id).stream()).map(this::of).toList();
  }

  /** What this holding handed on; nothing, where it is no delegation. */
  public Delegation of(Holding holding) {
    Set<Permission> handed = store.listHanded(holding.id());
    return new Delegation(
        holding, handed, !handed.isEmpty() && store.listPermissions(holding.id()).isEmpty());
  }

  /**
   * What concerns him, over or not, the one that ends first first: what he was handed, and what is
   * delegated in the units in which he may delegate.
   */
  public List<Delegation> listSeenBy(SignedIn who) {
    Set<UnitId> reach = authority.reachOf(who, Permission.DELEGATE);
    return told(store.listSeen(reach, who.account(), today()));
  }

  /** The units in which he fills a post himself that may delegate. */
  public List<Unit> listUnitsToDelegateIn(SignedIn who) {
    List<UnitId> own =
        posts.listOfAccount(who.account(), today()).stream()
            .filter(holding ->
                holding.capacity() == Capacity.ORDINARY || holding.capacity() == Capacity.ACTING)
            .map(holding -> holding.post().unit())
            .distinct()
            .toList();
    return authority.listAllowed(who, Permission.DELEGATE, own, today());
  }

  /** The posts of the unit that he fills himself today, of which he may delegate. */
  public List<Post> listPostsOf(SignedIn who, UnitId unit) {
    return store.listFilledBy(who.account(), unit, today()).stream()
        .flatMap(id -> posts.find(id).stream())
        .toList();
  }

  /** To whom he can delegate in this unit: who holds a post in it or below it, but himself. */
  public List<Person> listCandidates(SignedIn who, UnitId unit) {
    return store.listPeopleWithin(unit, today()).stream()
        .filter(person -> !who.account().equals(person.account()))
        .toList();
  }

  /** What of a post can be delegated. */
  public static Set<Permission> listDelegable(Post post) {
    return Arrays.stream(Permission.values())
        .filter(permission -> permission.canBeDelegated() && post.role().may(permission))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
  }

  /** Why it cannot be delegated so, if it cannot. */
  public Optional<Problem> check(SignedIn who, UnitId unit, NewDelegation wanted) {
    Optional<Post> post =
        listPostsOf(who, unit).stream().filter(own -> own.id().equals(wanted.post())).findFirst();
    if (post.isEmpty()) {
      return Optional.of(Problem.of("organisation.post-not-filled-by-you"));
    }
    if (listCandidates(who, unit).stream().noneMatch(p -> p.id().equals(wanted.to()))) {
      return Optional.of(Problem.of("organisation.delegate-not-in-unit"));
    }
    if (wanted.permissions().isEmpty()
        || !listDelegable(post.get()).containsAll(wanted.permissions())) {
      return Optional.of(Problem.of("organisation.nothing-to-delegate"));
    }
    if (wanted.firstDay().isBefore(today()) || wanted.firstDay().isAfter(today().plusYears(1))) {
      return Optional.of(Problem.of("organisation.delegation-begin-wrong"));
    }
    if (wanted.lastDay().isBefore(wanted.firstDay())
        || wanted.lastDay().isAfter(wanted.firstDay().plusYears(1))) {
      return Optional.of(Problem.of("organisation.delegation-end-wrong"));
    }
    Lifetime time = new Lifetime(wanted.firstDay(), wanted.lastDay().plusDays(1));
    if (listIn(unit).stream().anyMatch(other -> covers(other.holding(), wanted, time))) {
      return Optional.of(Problem.of("organisation.delegated-already"));
    }
    if (wanted.scope().isEmpty() || wanted.legalBasis().isEmpty()) {
      return Optional.of(Problem.of("organisation.delegation-without-limits"));
    }
    return wanted.scope().length() > LONGEST_TEXT || wanted.legalBasis().length() > LONGEST_TEXT
        ? Optional.of(Problem.of("organisation.delegation-text-too-long", LONGEST_TEXT))
        : Optional.empty();
  }

  /** Whether the same person has something of the same post at a time that touches this one. */
  private static boolean covers(Holding other, NewDelegation wanted, Lifetime time) {
    LocalDate until = other.time().until();
    LocalDate end = time.until();
    return other.post().id().equals(wanted.post())
        && other.person().id().equals(wanted.to())
        && (end == null || other.time().since().isBefore(end))
        && (until == null || time.since().isBefore(until));
  }

  /**
   * Delegates from the first day that is wanted.
   *
   * @throws RefusedException if {@link #check} has something against it, or he holds the post
   *     already
   */
  @Transactional
  public HoldingId delegate(SignedIn who, UnitId unit, NewDelegation wanted) {
    check(who, unit, wanted)
        .ifPresent(problem -> {
          throw new RefusedException(problem);
        });
    HoldingId id =
        holdings.give(
            new NewHolding(
                wanted.post(),
                wanted.to(),
                Capacity.DELEGATE,
                new Lifetime(wanted.firstDay(), wanted.lastDay().plusDays(1)),
                wanted.scope(),
                wanted.legalBasis()));
    wanted.permissions().forEach(permission -> store.add(id, permission));
    audit.record(
        "post.delegated",
        "holding:" + id,
        Map.of(
            "to", people.find(wanted.to()).map(Person::name).orElse(""),
            "permissions", words(wanted.permissions()),
            "first-day", wanted.firstDay().toString(),
            "last-day", wanted.lastDay().toString()));
    return id;
  }

  /**
   * Takes a delegation back: from now on it gives nothing, though a day is the shortest holding.
   */
  @Transactional
  public void takeBack(UnitId unit, HoldingId id) {
    Holding holding =
        posts
            .findHolding(id)
            .filter(found -> found.capacity() == Capacity.DELEGATE)
            .filter(found -> found.post().unit().equals(unit))
            .filter(this::isNotOver)
            .orElseThrow(() -> new NotFound("organisation.no-such-delegation", id));
    store.takeBack(id);
    LocalDate today = today();
    LocalDate since = holding.time().since();
    LocalDate until = since.isBefore(today) ? today : since.plusDays(1);
    if (!until.equals(holding.time().until())) {
      holdings.end(id, until);
    }
    audit.record("post.delegation-taken-back", "holding:" + id, Map.of());
  }

  private boolean isNotOver(Holding holding) {
    return switch (of(holding).stateOn(today())) {
      case COMING, RUNNING -> true;
      case ENDED, TAKEN_BACK -> false;
    };
  }

  private static String words(Set<Permission> permissions) {
    return permissions.stream().map(Permission::name).sorted().collect(Collectors.joining(", "));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
