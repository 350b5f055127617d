package vn.haidang.plan;

/** An edition was issued and is now in force. Published with the issue, in the same transaction. */
public record PlanIssued(PlanId plan, EditionId edition) {}
