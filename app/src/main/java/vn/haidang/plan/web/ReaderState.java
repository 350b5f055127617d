package vn.haidang.plan.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.haidang.plan.Decision;
import vn.haidang.plan.ItemFilter;
import vn.haidang.plan.ItemId;
import vn.haidang.plan.ItemKind;

/**
 * What is chosen on the reader screen, read from its address. Anything that makes no sense there is
 * taken as not chosen.
 *
 * @param review whether the official walks through the proposals
 * @param at address of the paragraph under the cursor; empty for none
 * @param item the item under the cursor
 * @param form which form is open under the item: correct, reject, split, merge, assign, add
 * @param hidden highlights that are switched off
 * @param done what the last action was, for the message with its undo
 */
record ReaderState(
    Link link,
    boolean review,
    Tab tab,
    String at,
    @Nullable ItemId item,
    String form,
    ItemFilter filter,
    Set<MarkKind> hidden,
    String done) {

  /** The address that stands for the head of the document, which has none of its own. */
  static final String HEAD = "head";

  static ReaderState of(String path, boolean review, MultiValueMap<String, String> query) {
    Link link = Link.to(path);
    for (String name :
        List.of("edition", "tab", "at", "item", "kind", "decision", "code", "section", "q")) {
      List<String> values = query.getOrDefault(name, List.of());
      link = link.with(name, values.stream().filter(v -> v != null && !v.isBlank()).toList());
    }
    Set<MarkKind> hidden = hidden(query);
    link = link.with("hide", hidden.stream().map(MarkKind::css).toList());
    return new ReaderState(
        link,
        review,
        Tab.named(one(query, "tab")).orElse(Tab.HERE),
        one(query, "at"),
        item(one(query, "item")),
        one(query, "form"),
        filter(query),
        hidden,
        one(query, "done"));
  }

  private static ItemFilter filter(MultiValueMap<String, String> query) {
    return new ItemFilter(
        all(query, "kind", ItemKind.values()),
        all(query, "decision", Decision.values()),
        orNull(one(query, "code")),
        orNull(one(query, "section")),
        orNull(one(query, "q")));
  }

  /** The legend's form names what is shown; the address of the page names what is not. */
  private static Set<MarkKind> hidden(MultiValueMap<String, String> query) {
    boolean fromLegend = query.containsKey("legend");
    Set<String> named = Set.copyOf(query.getOrDefault(fromLegend ? "show" : "hide", List.of()));
    return Arrays.stream(MarkKind.values())
        .filter(kind -> kind != MarkKind.PROJECT)
        .filter(kind -> named.contains(kind.css()) != fromLegend)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(MarkKind.class)));
  }

  private static <E extends Enum<E>> Set<E> all(
      MultiValueMap<String, String> query, String name, E[] values) {
    Set<String> wanted =
        query.getOrDefault(name, List.of()).stream()
            .map(word -> word.toUpperCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return Arrays.stream(values)
        .filter(value -> wanted.contains(value.name()))
        .collect(Collectors.toSet());
  }

  /** What stands under a name; empty: nothing does. */
  static String one(MultiValueMap<String, String> query, String name) {
    String value = query.getFirst(name);
    return value == null ? "" : value.strip();
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static @Nullable ItemId item(String digits) {
    return digits.matches("[1-9]\\d{0,17}") ? ItemId.valueOf(digits) : null;
  }

  boolean isFiltered() {
    return !filter.equals(ItemFilter.ALL);
  }
}
