package vn.haidang.organisation.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.Holding;
import vn.haidang.organisation.Unit;
import vn.haidang.platform.Problem;

/**
 * One holding, with the forms to end, correct and withdraw it.
 *
 * @param mayKeep whether the user may
 * @param typed what stands in the correction; null: the holding as it is
 */
public record HoldingPage(
    Holding holding,
    Unit unit,
    LocalDate today,
    boolean mayKeep,
    Typed.@Nullable Correction typed,
    @Nullable Problem problem) {}
