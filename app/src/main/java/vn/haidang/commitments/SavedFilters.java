package vn.haidang.commitments;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/** Filters of the list of tasks that people keep for themselves, each with its address. */
@Component
public class SavedFilters {

  private static final int MOST = 20;
  private static final int LONGEST = 60;

  private final SavedFilterStore store;

  SavedFilters(SavedFilterStore store) {
    this.store = store;
  }

  /** A filter under a name. */
  public record SavedFilter(long id, String name, String address) {}

  /** Those of this person, by name. */
  public List<SavedFilter> listOf(SignedIn user) {
    return store.list(user.account());
  }

  /** Keeps the address of a list under a name; the same name again replaces it. */
  @Transactional
  public void save(SignedIn user, String name, String address) {
    String kept = name.strip();
    if (kept.isEmpty() || kept.length() > LONGEST) {
      throw new RefusedException(Problem.of("commitments.filter-name", LONGEST));
    }
    if (!address.startsWith("/tasks?") || address.length() > 2_000) {
      throw new RefusedException(Problem.of("commitments.filter-empty"));
    }
    List<SavedFilter> held = store.list(user.account());
    boolean replaces = held.stream().anyMatch(filter -> filter.name().equals(kept));
    if (!replaces && held.size() >= MOST) {
      throw new RefusedException(Problem.of("commitments.filters-too-many", MOST));
    }
    store.put(user.account(), kept, address);
  }

  /** Forgets one of his own. */
  @Transactional
  public void forget(SignedIn user, long id) {
    if (!store.remove(user.account(), id)) {
      throw new NotFound("commitments.no-such-filter", id);
    }
  }
}
