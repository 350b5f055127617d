package vn.haidang.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.haidang.platform.Role;

/**
 * Which people a list shows, in which order.
 *
 * @param text a part of the name, the code or the title of the post, accents and case aside; empty:
 *     any
 * @param unit who holds a post in it or below it; null: anywhere
 * @param role who holds a post with it; null: any
 * @param on the day of which posts are meant
 */
public record PeopleFilter(
    String text,
    @Nullable UnitId unit,
    @Nullable Role role,
    State state,
    Order order,
    LocalDate on) {

  public PeopleFilter {
    text = text.strip();
  }

  /** How somebody stands to posts and accounts. */
  public enum State {
    ALL,
    /** Holds a post on the day. */
    IN_POST,
    /** Holds none. */
    WITHOUT_POST,
    /** Signs in. */
    WITH_ACCOUNT,
    /** Does not sign in. */
    WITHOUT_ACCOUNT;

    /** The key of its name in the messages. */
    public String messageKey() {
      return "people.state." + name();
    }
  }

  /** The order of the list. */
  public enum Order {
    /** By given name, which is a Vietnamese name's last word, then by the rest. */
    NAME,
    CODE,
    /** By unit as in the tree, then by the order of its posts. */
    UNIT;

    /** The key of its name in the messages. */
    public String messageKey() {
      return "people.order." + name();
    }
  }
}
