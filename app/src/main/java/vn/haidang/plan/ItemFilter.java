package vn.haidang.plan;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which items to show. Empty sets and absent values do not restrict. Replaced and withdrawn items
 * are shown only when their decision is asked for.
 *
 * @param code of a diagnostic
 * @param section the section itself and all below it
 * @param text searched without accents in quote and values
 */
public record ItemFilter(
    Set<ItemKind> kinds,
    Set<Decision> decisions,
    @Nullable String code,
    @Nullable String section,
    @Nullable String text) {

  public static final ItemFilter ALL = new ItemFilter(Set.of(), Set.of(), null, null, null);

  public ItemFilter {
    kinds = Set.copyOf(kinds);
    decisions = Set.copyOf(decisions);
  }

  public static ItemFilter of(ItemKind... kinds) {
    return new ItemFilter(Set.of(kinds), Set.of(), null, null, null);
  }

  public ItemFilter pending() {
    return new ItemFilter(kinds, Set.of(Decision.PENDING), code, section, text);
  }
}
