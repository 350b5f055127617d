package vn.haidang.measures;

import java.util.List;

/**
 * What figures of indicators must fulfil together: the whole is the sum of its parts, or the parts
 * only lie within it (those listed are not all).
 */
public record Identity(IndicatorId whole, Relation relation, List<IndicatorId> parts) {

  /** How the parts stand to the whole. */
  public enum Relation {
    EQUAL,
    WITHIN
  }

  public Identity {
    parts = List.copyOf(parts);
    if (parts.isEmpty() || parts.contains(whole)) {
      throw new IllegalArgumentException("an identity has parts other than the whole " + whole);
    }
  }
}
