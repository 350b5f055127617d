package vn.haidang.platform;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list as programs get it, with the same pages as the screen has.
 *
 * @param page from 1; {@code pages} how many there are
 * @param total of all pages
 * @param next address of the page after this one; null: this is the last
 */
public record Listing<T>(
    List<T> items, int page, int pages, int size, int total, @Nullable String next) {

  public Listing {
    items = List.copyOf(items);
  }

  /** The lines of this page, each in the shape that {@code view} gives. */
  public static <S, T> Listing<T> of(List<S> lines, Paging paging, Function<S, T> view) {
    return new Listing<>(
        lines.stream().map(view).toList(),
        paging.page(),
        paging.pages(),
        paging.size(),
        paging.total(),
        paging.page() < paging.pages() ? paging.href(paging.page() + 1) : null);
  }

  /** All lines at once. */
  public static <S, T> Listing<T> whole(List<S> lines, Function<S, T> view) {
    int size = Math.max(1, lines.size());
    return new Listing<>(lines.stream().map(view).toList(), 1, 1, size, lines.size(), null);
  }
}
