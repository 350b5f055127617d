package vn.haidang.plan;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The life of an edition. Issued and discarded are final. */
public enum EditionState {
  DRAFT,
  ISSUED,
  DISCARDED;

  private static final Map<EditionState, Set<EditionState>> NEXT =
      new EnumMap<>(EditionState.class);

  static {
    NEXT.put(DRAFT, EnumSet.of(ISSUED, DISCARDED));
    NEXT.put(ISSUED, EnumSet.noneOf(EditionState.class));
    NEXT.put(DISCARDED, EnumSet.noneOf(EditionState.class));
  }

  /** Whether an edition in this state may come into the other. */
  boolean leadsTo(EditionState next) {
    return NEXT.getOrDefault(this, Set.of()).contains(next);
  }
}
