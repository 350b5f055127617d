package vn.haidang.organisation.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.organisation.InUnitOf;
import vn.haidang.organisation.PostBook;
import vn.haidang.organisation.PostId;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/** "Chức vụ": the posts of a unit, who holds them, and a new one. */
@Controller
@Needs(Permission.READ)
class PostsController {

  private static final String POSTS = "/units/{unit:[1-9]\\d{0,8}}/posts";

  private final PostPages pages;
  private final PostBook book;
  private final UnitTitleReader units;
  private final MessageFiles messages;

  PostsController(PostPages pages, PostBook book, UnitTitleReader units, MessageFiles messages) {
    this.pages = pages;
    this.book = book;
    this.units = units;
    this.messages = messages;
  }

  @GetMapping(POSTS)
  Screen list(
      @PathVariable UnitId unit,
      @RequestParam(required = false) @Nullable String on,
      SignedIn user) {
    return Screen.of(
        "organisation/posts.jte",
        pages.ofUnit(unit, Typed.dayOr(on, units.today()), user, Typed.NewPost.EMPTY, null));
  }

  @GetMapping("/units/{unit:[1-9]\\d{0,8}}/posts.csv")
  ResponseEntity<byte[]> csv(
      @PathVariable UnitId unit,
      @RequestParam(required = false) @Nullable String on,
      SignedIn user) {
    return pages
        .table(unit, Typed.dayOr(on, units.today()), messages.in(user.language()))
        .csvAnswer();
  }

  @GetMapping("/units/{unit:[1-9]\\d{0,8}}/posts.xlsx")
  ResponseEntity<byte[]> xlsx(
      @PathVariable UnitId unit,
      @RequestParam(required = false) @Nullable String on,
      SignedIn user) {
    return pages
        .table(unit, Typed.dayOr(on, units.today()), messages.in(user.language()))
        .xlsxAnswer();
  }

  @PostMapping(POSTS)
  @Needs(Permission.KEEP_POSTS)
  @InUnitOf("unit")
  View setUp(@PathVariable UnitId unit, Typed.NewPost typed, SignedIn user) {
    try {
      PostId made = book.setUp(user, typed.wanted(unit, units.today()));
      return Redirect.to("/posts/" + made)
          .saying("posts.set-up", Objects.requireNonNullElse(typed.title(), ""));
    } catch (RefusedException e) {
      return Screen.of(
              "organisation/posts.jte", pages.ofUnit(unit, units.today(), user, typed, e.problem()))
          .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }
}
