package vn.haidang.organisation.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.haidang.organisation.Authority;
import vn.haidang.organisation.People;
import vn.haidang.organisation.PersonId;
import vn.haidang.organisation.Posts;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitSearch;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/** From a person to the post he shall hold: units by name, and their posts. */
@Controller
@Needs(Permission.KEEP_POSTS)
class AppointController {

  private static final int MOST_UNITS = 8;
  private static final int MOST_FOUND = 60;

  private final People people;
  private final Posts posts;
  private final UnitSearch search;
  private final Authority authority;
  private final UnitTitleReader units;

  AppointController(
      People people, Posts posts, UnitSearch search, Authority authority, UnitTitleReader units) {
    this.people = people;
    this.posts = posts;
    this.search = search;
    this.authority = authority;
    this.units = units;
  }

  @GetMapping("/people/{person:[1-9]\\d{0,8}}/appoint")
  Screen choose(
      @PathVariable PersonId person, @RequestParam(defaultValue = "") String q, SignedIn user) {
    List<Unit> found =
        q.isBlank() ? List.of() : search.find(q.strip(), units.today(), MOST_FOUND, 0);
    List<Unit> his =
        authority.listAllowed(
            user, Permission.KEEP_POSTS, found.stream().map(Unit::id).toList(), units.today());
    return Screen.of(
        "organisation/appoint.jte",
        new AppointPage(
            people.get(person),
            q.strip(),
            found.stream()
                .filter(his::contains)
                .limit(MOST_UNITS)
                .map(unit -> new AppointPage.Choice(unit, posts.listIn(unit.id(), units.today())))
                .toList()));
  }
}
