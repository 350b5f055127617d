package vn.haidang.documents;

import org.jspecify.annotations.Nullable;

/**
 * Which documents a list shows, and in which order.
 *
 * @param text words of number, issuer or name, without accents; empty: all
 * @param type "Nghị quyết"; empty: all. {@code issuer} likewise
 * @param year of the date; null: all
 */
public record LibraryFilter(
    String text,
    String type,
    String issuer,
    @Nullable Integer year,
    Held held,
    Order order,
    boolean descending) {

  /** Everything, the newest first. */
  public static final LibraryFilter ALL =
      new LibraryFilter("", "", "", null, Held.ANY, Order.DATE, true);

  /** Whether there is a file, or others only cite it. */
  public enum Held {
    ANY,
    HELD,
    CITED_ONLY
  }

  /** By what the list is sorted. */
  public enum Order {
    DATE,
    NUMBER,
    ISSUER,
    NAME,
    CITED
  }

  /** Whether the list is narrowed. */
  public boolean isNarrow() {
    return !text.isEmpty()
        || !type.isEmpty()
        || !issuer.isEmpty()
        || year != null
        || held != Held.ANY;
  }
}
