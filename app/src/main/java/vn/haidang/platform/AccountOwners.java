package vn.haidang.platform;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whose the accounts are; answered by whoever knows people and posts. */
public interface AccountOwners {

  /**
   * The person behind an account.
   *
   * @param person his number
   * @param posts what he holds on the day, each with its unit
   */
  record Owner(int person, String name, List<String> posts) {
    public Owner {
      posts = List.copyOf(posts);
    }
  }

  /** The owners that are known; accounts that belong to nobody are not in it. */
  Map<UUID, Owner> find(Collection<UUID> accounts, LocalDate on);
}
