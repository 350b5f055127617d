package vn.haidang.commitments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.UnitId;

/**
 * The part of a unit that takes part without leading.
 *
 * @param words what it shall do; may be empty
 * @param doneOn when it reported its part done
 */
public record Part(UnitId unit, String words, @Nullable LocalDate doneOn) {}
