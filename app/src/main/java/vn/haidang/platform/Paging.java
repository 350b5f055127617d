package vn.haidang.platform;

import java.util.ArrayList;
import java.util.List;

/**
 * One page of a long list; drawn by {@code @template.platform.pages(shell, paging)}.
 *
 * @param page from 1
 * @param total how many there are on all pages
 * @param address of this list with its filters, without {@code page}
 */
public record Paging(int page, int size, int total, String address) {

  public Paging {
    if (page < 1 || size < 1 || total < 0) {
      throw new IllegalArgumentException("no such page: " + page + " of " + total + " by " + size);
    }
  }

  /** The page that was asked for, or the last one if the list is shorter. */
  public static Paging of(int wanted, int size, int total, Query filters) {
    int last = Math.max(1, (total + size - 1) / size);
    return new Paging(Math.clamp(wanted, 1, last), size, total, filters.without("page").address());
  }

  public int pages() {
    return Math.max(1, (total + size - 1) / size);
  }

  /** How many are left out before this page. */
  public int offset() {
    return (page - 1) * size;
  }

  /** Number of the first one shown; 0 when there is none. */
  public int first() {
    return total == 0 ? 0 : offset() + 1;
  }

  public int last() {
    return Math.min(total, offset() + size);
  }

  public String href(int number) {
    return number == 1 ? address : address + (address.contains("?") ? "&" : "?") + "page=" + number;
  }

  /** First, last and the neighbours of this one; 0 stands for a gap. */
  public List<Integer> links() {
    List<Integer> shown = new ArrayList<>();
    for (int number = 1; number <= pages(); number++) {
      boolean near = Math.abs(number - page) <= 2;
      if (number == 1 || number == pages() || near) {
        shown.add(number);
      } else if (shown.getLast() != 0) {
        shown.add(0);
      }
    }
    return shown;
  }
}
