package vn.haidang.organisation.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.organisation.AsksForUnitsItself;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.organisation.People;
import vn.haidang.organisation.PeopleFilter;
import vn.haidang.organisation.PeopleImport;
import vn.haidang.organisation.Person;
import vn.haidang.organisation.PersonId;
import vn.haidang.organisation.Posts;
import vn.haidang.organisation.UnitImport;
import vn.haidang.organisation.web.PostShapes.PersonView;
import vn.haidang.platform.AccountBook;
import vn.haidang.platform.Listing;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Paging;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedCall;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/** People for programs. */
@RestController
@Needs(Permission.READ)
class PeopleApi {

  private static final String PERSON = "/api/v1/people/{person:[1-9]\\d{0,8}}";
  private static final int LINES = 50;

  private final People people;
  private final Posts posts;
  private final PeopleImport imports;
  private final AccountBook accounts;
  private final UnitTitleReader units;
  private final MessageFiles messages;

  PeopleApi(
      People people,
      Posts posts,
      PeopleImport imports,
      AccountBook accounts,
      UnitTitleReader units,
      MessageFiles messages) {
    this.people = people;
    this.posts = posts;
    this.imports = imports;
    this.accounts = accounts;
    this.units = units;
    this.messages = messages;
  }

  @GetMapping("/api/v1/people")
  Listing<PersonView> list(
      PeopleWish wish, @RequestParam(defaultValue = "1") int page, SignedIn user) {
    PeopleFilter filter = wish.filter(units.today());
    Paging paging =
        Paging.of(page, LINES, people.count(filter), PeopleWish.query("/api/v1/people", filter));
    boolean withAccount = user.may(Permission.ADMINISTER_ACCOUNTS);
    return Listing.of(
        people.list(filter, LINES, paging.offset()),
        paging,
        line -> PersonView.of(line, withAccount));
  }

  @GetMapping(PERSON)
  PersonView get(@PathVariable PersonId person, SignedIn user) {
    return PersonView.of(
        people.get(person), posts.historyOf(person), user.may(Permission.ADMINISTER_ACCOUNTS));
  }

  /** Somebody to be entered. */
  record NewPerson(String name, @Nullable String code) {}

  @PostMapping("/api/v1/people")
  @Needs(Permission.KEEP_POSTS)
  @AsksForUnitsItself("nobody: who holds no post yet is of no unit, and can do nothing")
  @ResponseStatus(HttpStatus.CREATED)
  PersonView enter(@RequestBody NewPerson wanted, SignedIn user) {
    return get(people.enter(wanted.name(), wanted.code(), null), user);
  }

  /** Name and code of a person, and the version that was seen. */
  record ChangedPerson(String name, @Nullable String code, int version) {}

  @PostMapping(PERSON)
  @Needs(Permission.KEEP_POSTS)
  @InUnitOf("person")
  PersonView change(
      @PathVariable PersonId person, @RequestBody ChangedPerson wanted, SignedIn user) {
    if (!people.change(person, wanted.name(), wanted.code(), wanted.version())) {
      throw changedMeanwhile(person, user);
    }
    return get(person, user);
  }

  /** The account with which somebody shall sign in. */
  record TiedAccount(UUID account) {}

  @PostMapping(PERSON + "/account")
  @Needs(Permission.ADMINISTER_ACCOUNTS)
  PersonView tie(@PathVariable PersonId person, @RequestBody TiedAccount wanted, SignedIn user) {
    Person found = people.get(person);
    if (accounts.find(wanted.account()).isEmpty()) {
      throw new RefusedException(Problem.of("organisation.account-unknown", wanted.account()));
    }
    if (found.account() != null && !found.account().equals(wanted.account())) {
      throw new RefusedException(Problem.of("organisation.has-account", found.name()));
    }
    if (!people.tie(found, wanted.account())) {
      throw changedMeanwhile(person, user);
    }
    return get(person, user);
  }

  private RefusedCall changedMeanwhile(PersonId person, SignedIn user) {
    return RefusedCall.changedMeanwhile(
        Problem.of("organisation.changed-meanwhile"), get(person, user));
  }

  /** With the version that was seen; 409 with who he is now where somebody else was faster. */
  @DeleteMapping(PERSON + "/account")
  @Needs(Permission.ADMINISTER_ACCOUNTS)
  PersonView untie(
      @PathVariable PersonId person,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam int version,
      SignedIn user) {
    if (reason.isBlank()) {
      throw new RefusedException(Problem.of("organisation.reason-missing"));
    }
    if (people.get(person).account() != null && !people.untie(person, reason, version)) {
      throw changedMeanwhile(person, user);
    }
    return get(person, user);
  }

  /**
   * A file of people.
   *
   * @param content its text
   * @param write false: it is only tried
   */
  record PeopleFile(String name, String content, boolean write) {}

  /** What became of a row; {@code problem} says why it cannot be taken. */
  record RowView(
      int line, String code, List<PeopleImport.Effect> effects, @Nullable String problem) {}

  /** What a file of people did or would do. */
  record ImportView(boolean written, List<RowView> rows) {}

  @PostMapping("/api/v1/people/import")
  @Needs(Permission.KEEP_POSTS)
  @AsksForUnitsItself("PeopleImport, for the unit of each row")
  ImportView takeIn(@RequestBody PeopleFile file, SignedIn user) {
    List<UnitImport.Text> files = List.of(new UnitImport.Text(file.name(), file.content()));
    PeopleImport.Result result =
        file.write() ? imports.importAll(files, user) : imports.preview(files, user);
    return new ImportView(
        file.write() && result.errors().isEmpty(),
        result.lines().stream().map(line -> row(line, user)).toList());
  }

  private RowView row(PeopleImport.Line line, SignedIn user) {
    Problem problem = line.problem();
    return new RowView(
        line.line(),
        line.code(),
        line.effects().stream().sorted().toList(),
        problem == null ? null : messages.in(user.language()).get(problem));
  }
}
