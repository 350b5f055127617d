package vn.haidang.organisation.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.Authority;
import vn.haidang.organisation.Delegations;
import vn.haidang.organisation.Holding;
import vn.haidang.organisation.Post;
import vn.haidang.organisation.PostId;
import vn.haidang.organisation.PostRules;
import vn.haidang.organisation.Posts;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.TableFile;
import vn.haidang.platform.Texts;

/** Gathers what the pages of posts show. */
@Component
final class PostPages {

  private final Posts posts;
  private final Delegations delegations;
  private final Authority authority;
  private final PostRules rules;
  private final UnitTitleReader units;

  PostPages(
      Posts posts,
      Delegations delegations,
      Authority authority,
      PostRules rules,
      UnitTitleReader units) {
    this.posts = posts;
    this.delegations = delegations;
    this.authority = authority;
    this.rules = rules;
    this.units = units;
  }

  UnitPostsPage ofUnit(
      UnitId unit, LocalDate on, SignedIn user, Typed.NewPost typed, @Nullable Problem problem) {
    return new UnitPostsPage(
        units.get(unit),
        on,
        units.today(),
        seats(unit, on),
        posts.listOthersIn(unit, on),
        authority.may(user, Permission.READ, unit) ? delegations.listIn(unit) : List.of(),
        authority.may(user, Permission.KEEP_POSTS, unit) ? rules.rolesOf(user) : Set.of(),
        authority.may(user, Permission.DELEGATE, unit),
        typed,
        problem);
  }

  private List<UnitPostsPage.Seat> seats(UnitId unit, LocalDate on) {
    List<Holding> holders = posts.holdersIn(unit, on);
    return posts.listIn(unit, on).stream()
        .map(post ->
            new UnitPostsPage.Seat(
                post, holders.stream().filter(one -> one.post().id().equals(post.id())).toList()))
        .toList();
  }

  PostPage ofPost(PostId id, SignedIn user, PostPage.Forms forms, @Nullable Problem problem) {
    Post post = posts.get(id);
    boolean keeps =
        authority.may(user, Permission.KEEP_POSTS, post.unit())
            && rules.check(user, post.role()).isEmpty();
    return new PostPage(
        post,
        units.get(post.unit()),
        units.today(),
        posts.historyOf(id),
        keeps ? rules.rolesOf(user) : Set.of(),
        forms,
        problem);
  }

  /** The posts and their holders for spreadsheets, one row a holder. */
  TableFile table(UnitId unit, LocalDate on, Texts t) {
    return new TableFile(
        "chuc-vu",
        t.get("posts.title"),
        Stream.of(
                "people.post",
                "posts.role",
                "people.code",
                "people.name",
                "people.capacity",
                "people.since",
                "people.last-day",
                "people.basis")
            .map(t::get)
            .toList(),
        seats(unit, on).stream().flatMap(seat -> rows(seat, t)).toList());
  }

  private static Stream<List<@Nullable Object>> rows(UnitPostsPage.Seat seat, Texts t) {
    String role = t.get(seat.post().role().messageKey());
    return seat.holders().isEmpty()
        ? Stream.of(
            Arrays.asList(
                seat.post().title(), role, null, t.get("units-web.vacant"), null, null, null, null))
        : seat.holders().stream().map(holding -> row(holding, role, t));
  }

  private static List<@Nullable Object> row(Holding holding, String role, Texts t) {
    LocalDate until = holding.time().until();
    return Arrays.asList(
        holding.post().title(),
        role,
        holding.person().code(),
        holding.person().name(),
        t.get(holding.capacity().messageKey()),
        holding.time().since(),
        until == null ? null : until.minusDays(1),
        holding.legalBasis());
  }
}
