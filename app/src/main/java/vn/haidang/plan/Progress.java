package vn.haidang.plan;

import java.util.List;

/**
 * How far the review has come.
 *
 * @param kinds in the order of {@link ItemKind}; kinds of which the edition has none are left out
 * @param blocking what still stands between the draft and its issue; 0 when it may be issued
 */
public record Progress(List<OfKind> kinds, int blocking) {

  public Progress {
    kinds = List.copyOf(kinds);
  }

  public int decided() {
    return kinds.stream().mapToInt(OfKind::decided).sum();
  }

  public int total() {
    return kinds.stream().mapToInt(OfKind::total).sum();
  }

  public int left() {
    return total() - decided();
  }

  /** Decided and all items of one kind. */
  public record OfKind(ItemKind kind, int decided, int total) {
    public int left() {
      return total - decided;
    }
  }
}
