package vn.haidang.organisation.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.organisation.Capacity;
import vn.haidang.organisation.Holding;
import vn.haidang.organisation.HoldingBook;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.organisation.Lifetime;
import vn.haidang.organisation.NewHolding;
import vn.haidang.organisation.NewPost;
import vn.haidang.organisation.PersonId;
import vn.haidang.organisation.PostBook;
import vn.haidang.organisation.PostChange;
import vn.haidang.organisation.PostId;
import vn.haidang.organisation.Posts;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.web.PostShapes.HoldingView;
import vn.haidang.organisation.web.PostShapes.PostView;
import vn.haidang.platform.Listing;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedCall;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Role;
import vn.haidang.platform.SignedIn;

/** Posts for programs. */
@RestController
@Needs(Permission.READ)
class PostsApi {

  private static final String OF_UNIT = "/api/v1/units/{unit:[1-9]\\d{0,8}}/posts";
  private static final String POST = "/api/v1/posts/{post:[1-9]\\d{0,8}}";

  private final Posts posts;
  private final PostBook book;
  private final HoldingBook holdings;
  private final UnitTitleReader units;

  PostsApi(Posts posts, PostBook book, HoldingBook holdings, UnitTitleReader units) {
    this.posts = posts;
    this.book = book;
    this.holdings = holdings;
    this.units = units;
  }

  @GetMapping(OF_UNIT)
  Listing<PostView> list(
      @PathVariable UnitId unit, @RequestParam(required = false) @Nullable String on) {
    LocalDate day = Typed.dayOr(on, units.today());
    List<Holding> held = posts.holdersIn(unit, day);
    return Listing.whole(
        posts.listIn(unit, day),
        post ->
            PostView.of(
                post, held.stream().filter(one -> one.post().id().equals(post.id())).toList()));
  }

  /** A post to be set up. */
  record WantedPost(String title, Role role, boolean single, int rank, LocalDate since) {}

  @PostMapping(OF_UNIT)
  @Needs(Permission.KEEP_POSTS)
  @InUnitOf("unit")
  @ResponseStatus(HttpStatus.CREATED)
  PostView setUp(@PathVariable UnitId unit, @RequestBody WantedPost wanted, SignedIn user) {
    if (wanted.title().isBlank()) {
      throw new RefusedException(Problem.of("organisation.post-title-wrong", 200));
    }
    return get(
        book.setUp(
            user,
            new NewPost(
                unit,
                wanted.title(),
                wanted.role(),
                wanted.single(),
                wanted.rank(),
                wanted.since())));
  }

  @GetMapping(POST)
  PostView get(@PathVariable PostId post) {
    return PostView.of(posts.get(post), posts.historyOf(post));
  }

  /**
   * Title, role and rank of a post, and the version that was seen.
   *
   * @param renamedFrom first day of the new title; null: a correction
   */
  record ChangedPost(
      String title, @Nullable LocalDate renamedFrom, Role role, int rank, int version) {}

  @PostMapping(POST)
  @Needs(Permission.KEEP_POSTS)
  @InUnitOf("post")
  PostView change(@PathVariable PostId post, @RequestBody ChangedPost wanted, SignedIn user) {
    PostChange change =
        new PostChange(
            wanted.title(), wanted.renamedFrom(), wanted.role(), wanted.rank(), wanted.version());
    if (!book.change(user, post, change)) {
      throw RefusedCall.changedMeanwhile(Problem.of("organisation.changed-meanwhile"), get(post));
    }
    return get(post);
  }

  /**
   * From when on something is no more, and why.
   *
   * @param until first day on which it is no more
   * @param version what was seen
   */
  record Ended(LocalDate until, String reason, int version) {}

  @PostMapping(POST + "/end")
  @Needs(Permission.KEEP_POSTS)
  @InUnitOf("post")
  PostView end(@PathVariable PostId post, @RequestBody Ended wanted, SignedIn user) {
    book.end(user, post, wanted.until(), wanted.reason(), wanted.version());
    return get(post);
  }

  /**
   * Who shall hold the post.
   *
   * @param until first day on which he no longer does; null: no end known
   */
  record WantedHolding(
      int person,
      Capacity capacity,
      LocalDate since,
      @Nullable LocalDate until,
      @Nullable String legalBasis) {}

  @PostMapping(POST + "/holdings")
  @Needs(Permission.KEEP_POSTS)
  @InUnitOf("post")
  @ResponseStatus(HttpStatus.CREATED)
  HoldingView give(@PathVariable PostId post, @RequestBody WantedHolding wanted, SignedIn user) {
    return HoldingView.of(
        posts.getHolding(
            holdings.appoint(
                user,
                new NewHolding(
                    post,
                    new PersonId(wanted.person()),
                    wanted.capacity(),
                    time(wanted.since(), wanted.until()),
                    null,
                    wanted.legalBasis()))));
  }

  /**
   * From when to when.
   *
   * @throws RefusedException if it ends before it starts
   */
  static Lifetime time(LocalDate since, @Nullable LocalDate until) {
    if (until != null && !until.isAfter(since)) {
      throw new RefusedException(Problem.of("organisation.ends-before-it-starts", until, since));
    }
    return new Lifetime(since, until);
  }
}
