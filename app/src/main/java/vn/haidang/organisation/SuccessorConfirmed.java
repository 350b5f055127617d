package vn.haidang.organisation;

import java.time.LocalDate;

/**
 * From a day on a unit's open work is another's: decided by an official, or plain because the unit
 * went whole to one successor. Modules listen and move what they keep open for the unit.
 */
public record SuccessorConfirmed(UnitId unit, UnitId successor, LocalDate from) {}
