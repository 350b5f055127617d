package vn.haidang.plan;

/** A draft was given up. */
record EditionDiscarded(PlanId plan, EditionId edition, String reason) {}
