package vn.haidang.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitHistory;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitSearch;
import vn.haidang.organisation.UnitTree;
import vn.haidang.organisation.Units;
import vn.haidang.platform.Download;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/** "Tổ chức": the tree on a day, the page of a unit, and the tree as a file. */
@Controller
@Needs(Permission.READ)
class UnitsController {

  private static final int MOST_AT_ONCE = 400;
  private static final int MOST_FOUND = 200;
  private static final int MOST_EXPORTED = 20_000;

  private final Units units;
  private final UnitHistory history;
  private final UnitSearch search;
  private final UnitPages pages;
  private final MessageFiles messages;
  private final Clock clock;

  UnitsController(
      Units units,
      UnitHistory history,
      UnitSearch search,
      UnitPages pages,
      MessageFiles messages,
      Clock clock) {
    this.units = units;
    this.history = history;
    this.search = search;
    this.pages = pages;
    this.messages = messages;
    this.clock = clock;
  }

  @GetMapping("/units")
  Screen tree(Wish wish) {
    LocalDate today = LocalDate.now(clock);
    LocalDate on = wish.day(today);
    Unit root = wish.unit().flatMap(id -> units.find(id, on)).orElse(null);
    UnitTree tree = root == null ? units.tree(on) : units.tree(root.id(), on);
    List<Unit> top = root == null ? tree.roots() : tree.childrenOf(root.id());
    return Screen.of(
        "organisation/tree.jte",
        new TreePage(
            on,
            today,
            wish.text(),
            root,
            root == null ? List.of() : units.list(root.ancestors(), on),
            branches(tree, top),
            wish.text().isEmpty() ? null : found(wish.text(), on),
            history.listDays(),
            tree.units().size()));
  }

  @GetMapping("/units/{unit:\\d+}")
  Screen unit(@PathVariable UnitId unit, Wish wish, SignedIn user) {
    LocalDate today = LocalDate.now(clock);
    return Screen.of("organisation/unit.jte", pages.page(unit, wish.day(today), today, user));
  }

  @GetMapping("/units.csv")
  ResponseEntity<byte[]> csv(Wish wish, SignedIn user) {
    return UnitTable.of(listed(wish), messages.in(user.language())).csvAnswer();
  }

  @GetMapping("/units.xlsx")
  ResponseEntity<byte[]> xlsx(Wish wish, SignedIn user) {
    return UnitTable.of(listed(wish), messages.in(user.language())).xlsxAnswer();
  }

  @GetMapping("/units.json")
  ResponseEntity<byte[]> json(Wish wish) {
    return Download.of(
        "don-vi.json", MediaType.APPLICATION_JSON_VALUE, UnitTable.json(listed(wish)));
  }

  private List<Unit> listed(Wish wish) {
    LocalDate on = wish.day(LocalDate.now(clock));
    if (!wish.text().isEmpty()) {
      return search.find(wish.text(), on, MOST_EXPORTED, 0);
    }
    return wish.unit().map(id -> units.tree(id, on)).orElseGet(() -> units.tree(on)).units();
  }

  private List<TreePage.Found> found(String text, LocalDate on) {
    List<Unit> found = search.find(text, on, MOST_FOUND, 0);
    return TreePage.Found.all(found, units.placesOf(found, on));
  }

  /** All of a small tree; of a large one the two levels at the top. */
  private static List<Branch> branches(UnitTree tree, List<Unit> top) {
    boolean all = tree.units().size() <= MOST_AT_ONCE;
    var branches = new ArrayList<Branch>();
    for (Unit unit : top) {
      branches.add(branch(tree, unit, all ? Integer.MAX_VALUE : top.size() > 1 ? 0 : 1));
    }
    return branches;
  }

  private static Branch branch(UnitTree tree, Unit unit, int depth) {
    List<Unit> children = tree.childrenOf(unit.id());
    List<Branch> shown =
        depth == 0
            ? List.of()
            : children.stream().map(child -> branch(tree, child, depth - 1)).toList();
    return new Branch(unit, below(tree, unit), shown);
  }

  private static int below(UnitTree tree, Unit unit) {
    int count = 0;
    for (Unit child : tree.childrenOf(unit.id())) {
      count += 1 + below(tree, child);
    }
    return count;
  }

  /** What the address asks for; what makes no sense there counts as not said. */
  record Wish(@Nullable String on, @Nullable String q, @Nullable String root) {

    LocalDate day(LocalDate today) {
      return Typed.dayOr(on, today);
    }

    String text() {
      return q == null ? "" : q.strip();
    }

    Optional<UnitId> unit() {
      return root != null && root.matches("[1-9]\\d{0,8}")
          ? Optional.of(UnitId.valueOf(root))
          : Optional.empty();
    }
  }
}
