package vn.haidang.organisation.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.organisation.AsksForUnitsItself;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.organisation.People;
import vn.haidang.organisation.PeopleFilter;
import vn.haidang.organisation.Person;
import vn.haidang.organisation.PersonId;
import vn.haidang.organisation.PersonLine;
import vn.haidang.platform.Conflict;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Paging;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Query;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.TableFile;

/** "Cán bộ": the people who hold posts, as a list, a file, and one by one. */
@Controller
@Needs(Permission.READ)
class PeopleController {

  private static final int LINES = 50;
  private static final int MOST_EXPORTED = 100_000;
  private static final String PERSON = "/people/{person:[1-9]\\d{0,8}}";

  private final People people;
  private final PersonPages pages;
  private final UnitTitleReader units;
  private final MessageFiles messages;

  PeopleController(People people, PersonPages pages, UnitTitleReader units, MessageFiles messages) {
    this.people = people;
    this.pages = pages;
    this.units = units;
    this.messages = messages;
  }

  @GetMapping("/people")
  Screen list(PeopleWish wish, @RequestParam(defaultValue = "1") int page, SignedIn user) {
    PeopleFilter filter = wish.filter(units.today());
    Query query = PeopleWish.query("/people", filter);
    Paging paging = Paging.of(page, LINES, people.count(filter), query);
    List<PersonLine> lines = people.list(filter, LINES, paging.offset());
    return Screen.of(
        "organisation/people.jte",
        new PeoplePage(
            filter,
            query,
            lines,
            paging,
            units.agencies(),
            units.ofHoldings(lines.stream().flatMap(line -> line.holdings().stream()).toList()),
            user.may(Permission.KEEP_POSTS)));
  }

  @GetMapping("/people.csv")
  ResponseEntity<byte[]> csv(PeopleWish wish, SignedIn user) {
    return table(wish, user).csvAnswer();
  }

  @GetMapping("/people.xlsx")
  ResponseEntity<byte[]> xlsx(PeopleWish wish, SignedIn user) {
    return table(wish, user).xlsxAnswer();
  }

  @GetMapping("/people/new")
  @Needs(Permission.KEEP_POSTS)
  Screen form() {
    return Screen.of("organisation/person-new.jte", new PersonForm("", "", Map.of()));
  }

  @PostMapping("/people")
  @Needs(Permission.KEEP_POSTS)
  @AsksForUnitsItself("nobody: who holds no post yet is of no unit, and can do nothing")
  View enter(
      @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String code) {
    Map<String, Problem> wrong = People.check(name, code);
    try {
      if (wrong.isEmpty()) {
        PersonId made = people.enter(name, code, null);
        return Redirect.to("/people/" + made).saying("people.entered", name.strip());
      }
    } catch (RefusedException e) {
      wrong.put("code", e.problem());
    }
    return Screen.of("organisation/person-new.jte", new PersonForm(name, code, wrong))
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @GetMapping(PERSON)
  Screen person(@PathVariable PersonId person, SignedIn user) {
    Person now = people.get(person);
    return screen(now, formOf(now), user);
  }

  @PostMapping(PERSON)
  @Needs(Permission.KEEP_POSTS)
  @InUnitOf("person")
  View change(
      @PathVariable PersonId person,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String code,
      @RequestParam int version,
      SignedIn user) {
    Map<String, Problem> wrong = People.check(name, code);
    try {
      if (wrong.isEmpty()) {
        return people.change(person, name, code, version)
            ? Redirect.to("/people/" + person).saying("people.changed", name.strip())
            : conflict(people.get(person), name, code);
      }
    } catch (RefusedException e) {
      wrong.put("code", e.problem());
    }
    return screen(people.get(person), new PersonForm(name, code, wrong), user)
        .status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Screen screen(Person person, PersonForm form, SignedIn user) {
    return Screen.of("organisation/person.jte", pages.page(person, form, user));
  }

  private static PersonForm formOf(Person person) {
    return new PersonForm(person.name(), text(person.code()), Map.of());
  }

  private static Screen conflict(Person now, String name, String code) {
    String at = "/people/" + now.id();
    return Conflict.at(at, at)
        .version(now.version())
        .field("name", "people.name", name.strip(), now.name())
        .field("code", "people.code", code.strip(), text(now.code()))
        .screen();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private TableFile table(PeopleWish wish, SignedIn user) {
    List<PersonLine> lines = people.list(wish.filter(units.today()), MOST_EXPORTED, 0);
    return PeopleTable.of(
        lines,
        units.ofHoldings(lines.stream().flatMap(line -> line.holdings().stream()).toList()),
        messages.in(user.language()));
  }
}
