package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.Audit;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;

/** The people who hold posts, told as {@link Discretion} says. */
@Component
public class People {

  private static final int LONGEST_NAME = 120;

  private final PersonStore store;
  private final PostStore posts;
  private final Discretion discretion;
  private final Audit audit;

  People(PersonStore store, PostStore posts, Discretion discretion, Audit audit) {
    this.store = store;
    this.posts = posts;
    this.discretion = discretion;
    this.audit = audit;
  }

  /** The person with that number. */
  public Person get(PersonId id) {
    return discretion.told(getKept(id));
  }

  /** As it is kept, for what the program itself does with it. */
  Person getKept(PersonId id) {
    return store.find(id).orElseThrow(() -> new NotFound("organisation.no-such-person", id));
  }

  /** Whose account this is; empty where it belongs to nobody entered here. */
  public Optional<Person> findByAccount(UUID account) {
    return store.findByAccount(account);
  }

  /** People whose name contains the words, without accents; all of them for an empty text. */
  public List<Person> listNamed(String words) {
    return store.listNamed(words.strip());
  }

  /** How many people the filter means. */
  public int count(PeopleFilter filter) {
    return store.count(filter, discretion.codesKnown());
  }

  /** A page of the people whom the filter means, each with the posts held on its day. */
  public List<PersonLine> list(PeopleFilter filter, int most, int offset) {
    List<Person> people = store.list(filter, discretion.codesKnown(), most, offset);
    Map<PersonId, List<Holding>> held =
        posts.listOfPeople(people.stream().map(Person::id).toList(), filter.on()).stream()
            .collect(Collectors.groupingBy(holding -> holding.person().id()));
    return discretion.toldLines(
        people.stream()
            .map(person -> new PersonLine(person, held.getOrDefault(person.id(), List.of())))
            .toList());
  }

  /** The person with the posts he holds on that day. */
  public PersonLine line(Person person, LocalDate on) {
    return discretion
        .toldLines(List.of(new PersonLine(person, posts.listOfPeople(List.of(person.id()), on))))
        .getFirst();
  }

  /** What is wrong with a name and a code, by field. */
  public static Map<String, Problem> check(String name, @Nullable String code) {
    Map<String, Problem> wrong = new TreeMap<>();
    if (name.isBlank()) {
      wrong.put("name", Problem.of("organisation.person-name-missing"));
    } else if (name.strip().length() > LONGEST_NAME) {
      wrong.put("name", Problem.of("organisation.person-name-too-long", LONGEST_NAME));
    }
    String written = Written.orNull(code);
    if (written != null && !written.matches("[0-9A-Za-zĐđ._/-]{1,40}")) {
      wrong.put("code", Problem.of("organisation.person-code-malformed", written));
    }
    return wrong;
  }

  /** Enters a person. */
  @Transactional
  public PersonId enter(String name, @Nullable UUID account) {
    return enter(name, null, account);
  }

  /**
   * Enters a person.
   *
   * @param code by which the personnel office knows him; null: it has none
   * @throws RefusedException if name or code are wrong, or code or account are another's
   */
  @Transactional
  public PersonId enter(String name, @Nullable String code, @Nullable UUID account) {
    refuseWrong(name, code);
    String written = Written.orNull(code);
    try {
      PersonId id = store.add(name.strip(), written, account);
      audit.recordChange("person.entered", "person:" + id, Map.of(), fields(name, written));
      return id;
    } catch (DataIntegrityViolationException e) {
      throw taken(e, written);
    }
  }

  /**
   * Writes name and code.
   *
   * @param version what was seen
   * @return false: somebody else was faster
   */
  @Transactional
  public boolean change(PersonId id, String name, @Nullable String code, int version) {
    Person before = getKept(id);
    refuseWrong(name, code);
    String written = Written.orNull(code);
    try {
      if (!store.change(id, name.strip(), written, version)) {
        return false;
      }
    } catch (DataIntegrityViolationException e) {
      throw taken(e, written);
    }
    audit.recordChange(
        "person.changed",
        "person:" + id,
        fields(before.name(), before.code()),
        fields(name, written));
    return true;
  }

  /**
   * Says with which account a person signs in.
   *
   * @param seen the person as he was when that was decided
   * @return false: somebody else was faster
   * @throws RefusedException if the account is another's
   */
  @Transactional
  public boolean tie(Person seen, UUID account) {
    return link(seen.id(), account, "", seen.version());
  }

  /**
   * Says that a person signs in with no account any more.
   *
   * @param version what was seen
   * @return false: somebody else was faster
   */
  @Transactional
  public boolean untie(PersonId id, String reason, int version) {
    return link(id, null, reason, version);
  }

  private boolean link(PersonId id, @Nullable UUID account, String reason, int version) {
    Person before = getKept(id);
    try {
      if (!store.setAccount(id, account, version)) {
        return false;
      }
    } catch (DataIntegrityViolationException e) {
      throw new RefusedException(Problem.of("organisation.account-taken"), e);
    }
    audit.recordChange(
        account == null ? "person.unlinked" : "person.linked",
        "person:" + id,
        Map.of("account", before.account() == null ? "" : before.account().toString()),
        Map.of("account", account == null ? "" : account.toString()),
        reason.isBlank() ? Map.of() : Map.of("reason", reason.strip()));
    return true;
  }

  private static void refuseWrong(String name, @Nullable String code) {
    check(name, code).values().stream()
        .findFirst()
        .ifPresent(problem -> {
          throw new RefusedException(problem);
        });
  }

  private static RefusedException taken(
      DataIntegrityViolationException thrown, @Nullable String code) {
    boolean account = String.valueOf(thrown.getMessage()).contains("account_id");
    return new RefusedException(
        account
            ? Problem.of("organisation.account-taken")
            : Problem.of("organisation.person-code-taken", code == null ? "" : code),
        thrown);
  }

  private static Map<String, String> fields(String name, @Nullable String code) {
    return Map.of("name", name.strip(), "code", code == null ? "" : code);
  }
}
