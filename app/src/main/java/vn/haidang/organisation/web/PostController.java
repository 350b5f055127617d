package vn.haidang.organisation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.organisation.HoldingBook;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.organisation.People;
import vn.haidang.organisation.PeopleFilter;
import vn.haidang.organisation.PersonId;
import vn.haidang.organisation.PersonLine;
import vn.haidang.organisation.Post;
import vn.haidang.organisation.PostBook;
import vn.haidang.organisation.PostId;
import vn.haidang.organisation.Posts;
import vn.haidang.platform.Conflict;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Texts;

/** One post: renamed, ended, given. */
@Controller
@Needs(Permission.READ)
class PostController {

  private static final String POST = "/posts/{post:[1-9]\\d{0,8}}";
  private static final int MOST_OFFERED = 20;

  private final PostPages pages;
  private final Posts posts;
  private final PostBook book;
  private final HoldingBook holdings;
  private final People people;
  private final UnitTitleReader units;
  private final MessageFiles messages;

  PostController(
      PostPages pages,
      Posts posts,
      PostBook book,
      HoldingBook holdings,
      People people,
      UnitTitleReader units,
      MessageFiles messages) {
    this.pages = pages;
    this.posts = posts;
    this.book = book;
    this.holdings = holdings;
    this.people = people;
    this.units = units;
    this.messages = messages;
  }

  /** With {@code person}, the form to give the post is filled in for him. */
  @GetMapping(POST)
  Screen show(
      @PathVariable PostId post,
      @RequestParam(required = false) @Nullable PersonId person,
      SignedIn user) {
    return screen(post, user, person == null ? PostPage.Forms.EMPTY : chosen(person), null);
  }

  @PostMapping(POST)
  @Needs(Permission.KEEP_POSTS)
  @InUnitOf("post")
  View change(@PathVariable PostId post, Typed.Change typed, SignedIn user) {
    try {
      return book.change(user, post, typed.wanted())
          ? Redirect.to("/posts/" + post).saying("posts.changed", Typed.text(typed.title()))
          : conflict(posts.get(post), typed, messages.in(user.language()));
    } catch (RefusedException e) {
      return screen(
              post,
              user,
              new PostPage.Forms(typed, Typed.Appointment.EMPTY, List.of()),
              e.problem())
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @PostMapping(POST + "/end")
  @Needs(Permission.KEEP_POSTS)
  @InUnitOf("post")
  View end(
      @PathVariable PostId post,
      @RequestParam(defaultValue = "") String lastDay,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam int version,
      SignedIn user) {
    try {
      book.end(user, post, Typed.day(lastDay).plusDays(1), reason, version);
      return Redirect.to("/posts/" + post).saying("posts.ended", posts.get(post).title());
    } catch (RefusedException e) {
      return screen(post, user, PostPage.Forms.EMPTY, e.problem())
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  @PostMapping(POST + "/holdings")
  @Needs(Permission.KEEP_POSTS)
  @InUnitOf("post")
  View give(@PathVariable PostId post, Typed.Appointment typed, SignedIn user) {
    List<PersonLine> meant = meant(typed);
    try {
      if (meant.isEmpty() && Typed.text(typed.who()).isEmpty()) {
        throw new RefusedException(Problem.of("organisation.holder-missing"));
      }
      if (meant.size() != 1) {
        throw new RefusedException(
            Problem.of(
                meant.isEmpty() ? "organisation.nobody-so-named" : "organisation.several-so-named",
                Typed.text(typed.who())));
      }
      PersonId person = meant.getFirst().person().id();
      holdings.appoint(user, typed.wanted(post, person, units.today()));
      return Redirect.to("/posts/" + post).saying("posts.given", meant.getFirst().person().name());
    } catch (RefusedException e) {
      return screen(post, user, new PostPage.Forms(null, typed, meant), e.problem())
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  /** Who may be meant: who was chosen, who has the code, else all with the words in their name. */
  private List<PersonLine> meant(Typed.Appointment typed) {
    if (Typed.text(typed.person()).matches("[1-9]\\d{0,8}")) {
      return chosen(PersonId.valueOf(Typed.text(typed.person()))).candidates();
    }
    String who = Typed.text(typed.who());
    if (who.isEmpty()) {
      return List.of();
    }
    List<PersonLine> found = people.list(named(who), MOST_OFFERED, 0);
    List<PersonLine> exact =
        found.stream()
            .filter(line -> who.equalsIgnoreCase(Typed.text(line.person().code())))
            .toList();
    return exact.isEmpty() ? found : exact;
  }

  private PostPage.Forms chosen(PersonId person) {
    var one = people.get(person);
    var typed = new Typed.Appointment(one.name(), person.toString(), "", "", "", "");
    return new PostPage.Forms(null, typed, List.of(people.line(one, units.today())));
  }

  private PeopleFilter named(String who) {
    return new PeopleFilter(
        who, null, null, PeopleFilter.State.ALL, PeopleFilter.Order.NAME, units.today());
  }

  private Screen screen(
      PostId post, SignedIn user, PostPage.Forms forms, @Nullable Problem problem) {
    return Screen.of("organisation/post.jte", pages.ofPost(post, user, forms, problem));
  }

  private static Screen conflict(Post now, Typed.Change typed, Texts t) {
    String at = "/posts/" + now.id();
    return Conflict.at(at, at)
        .version(now.version())
        .keeping("renamedFrom", Typed.text(typed.renamedFrom()))
        .field("title", "people.post", Typed.text(typed.title()), now.title())
        .field(
            "role",
            "posts.role",
            new Conflict.Side(
                Typed.text(typed.role()), t.called("role.", Typed.text(typed.role()))),
            new Conflict.Side(now.role().name(), t.get(now.role().messageKey())))
        .field("rank", "posts.rank", Typed.text(typed.rank()), Integer.toString(now.rank()))
        .screen();
  }
}
