package vn.haidang.commitments;

/** Which level can remove an obstacle, from the unit itself upwards. */
public enum Competence {
  /** Đơn vị chủ trì: whoever owes the work. */
  OWNER,
  /** Sở, ban, ngành, Ủy ban nhân dân cấp dưới: another unit of the same committee. */
  OTHER_UNIT,
  /** Ủy ban nhân dân, Chủ tịch Ủy ban nhân dân. */
  COMMITTEE,
  /** Hội đồng nhân dân, cấp ủy. */
  COUNCIL_OR_PARTY,
  /** Bộ, ngành Trung ương, Chính phủ, Quốc hội. */
  CENTRAL;

  /** Whether a briefing of a committee has to deal with it: it is nothing a unit can do alone. */
  public boolean isAboveUnits() {
    return compareTo(OTHER_UNIT) > 0;
  }

  /** The key of its name in the messages. */
  public String messageKey() {
    return "obstacles.competence." + name();
  }
}
