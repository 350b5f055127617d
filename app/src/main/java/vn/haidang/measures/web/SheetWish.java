package vn.haidang.measures.web;

import static vn.haidang.platform.Query.said;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.haidang.measures.Stage;
import vn.haidang.platform.Query;
import vn.haidang.platform.SearchWords;

/**
 * Which sheets of a month are wanted in which order, as it stands in an address; what makes no
 * sense counts as not said.
 *
 * @param month {@code 2018-09}; null: the one that is being entered
 * @param q a part of the unit's name, accents and case aside
 * @param stage how far the sheet has come
 * @param own {@code true}: only those that the reader enters or approves
 */
record SheetWish(
    @Nullable String month,
    @Nullable String q,
    @Nullable String stage,
    @Nullable String own,
    @Nullable String sort) {

  /** The order of the list. */
  enum Order {
    /** The reader's own first, then as the units are listed elsewhere. */
    OWN,
    NAME,
    /** Those that have to go furthest first. */
    STAGE,
    /** Those that lack most first. */
    LEFT;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  String wantedMonth() {
    return said(month);
  }

  String text() {
    return said(q);
  }

  @Nullable Stage wantedStage() {
    return Arrays.stream(Stage.values())
        .filter(one -> one.name().equalsIgnoreCase(said(stage)))
        .findFirst()
        .orElse(null);
  }

  boolean isOwn() {
    return said(own).equals("true");
  }

  Order order() {
    return Arrays.stream(Order.values())
        .filter(one -> one.word().equals(said(sort)))
        .findFirst()
        .orElse(Order.OWN);
  }

  /** The address of the list with everything that is wanted; what is usual is left out. */
  Query query(String path, String month) {
    Stage wanted = wantedStage();
    return Query.of(path)
        .with("month", month)
        .with("q", text())
        .with("stage", wanted == null ? "" : wanted.name())
        .with("own", isOwn() ? "true" : "")
        .with("sort", order() == Order.OWN ? "" : order().word());
  }

  boolean takes(SheetsPage.Row row) {
    Stage wanted = wantedStage();
    return (wanted == null || row.stage() == wanted)
        && (!isOwn() || row.own())
        && SearchWords.of(row.name()).folded().contains(SearchWords.of(text()).folded());
  }

  Comparator<SheetsPage.Row> comparator() {
    Comparator<SheetsPage.Row> byName =
        Comparator.comparing((SheetsPage.Row row) -> SearchWords.of(row.name()).folded())
            .thenComparing(SheetsPage.Row::unit);
    return switch (order()) {
      case OWN -> (a, b) -> 0;
      case NAME -> byName;
      case STAGE -> Comparator.comparing(SheetsPage.Row::stage).thenComparing(byName);
      case LEFT ->
          Comparator.comparing((SheetsPage.Row row) -> row.filled() - row.all())
              .thenComparing(byName);
    };
  }
}
