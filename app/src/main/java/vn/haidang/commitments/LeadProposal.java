package vn.haidang.commitments;

import java.util.List;
import vn.haidang.organisation.UnitId;

/**
 * Who could lead a task, and why: something for an official to accept or not.
 *
 * @param units one, or all members of a group the document names ("các Sở, ban, ngành")
 * @param words of the document that name it, or its functions that were found in the text
 * @param share of 100: how much of the functions found in the text is this unit's; 100 where named
 */
public record LeadProposal(List<UnitId> units, Ground ground, String words, int share) {

  /** Why a unit is proposed. */
  public enum Ground {
    /** The document names it. */
    NAMED,
    /** The document names a group of which each owes it. */
    GROUP,
    /** The text is about what it is in charge of. */
    FUNCTIONS,
    /** It is the unit's own plan, and nobody else is named. */
    OWN_PLAN;

    /** The key of the sentence that says why. */
    public String messageKey() {
      return "assign.ground." + name();
    }
  }

  public LeadProposal {
    units = List.copyOf(units);
    if (units.isEmpty()) {
      throw new IllegalArgumentException("a proposal names at least one unit");
    }
  }

  /** The unit where it is one. */
  public UnitId unit() {
    return units.getFirst();
  }

  public boolean isGroup() {
    return ground == Ground.GROUP;
  }
}
