package vn.haidang.plan;

/** A file was taken in as a draft. */
record EditionDrafted(PlanId plan, EditionId edition, String fileName, String sha256) {}
