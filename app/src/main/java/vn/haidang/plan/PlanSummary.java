package vn.haidang.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of plans.
 *
 * @param current the issued edition in force; {@code draft} the one under review; at least one of
 *     the two is there unless all drafts were discarded
 * @param shown what to open: the draft, else the edition in force, else the last discarded one
 * @param sample came along with the program to show what it does
 */
public record PlanSummary(
    PlanId id,
    Edition shown,
    @Nullable Edition current,
    @Nullable Edition draft,
    Progress progress,
    boolean sample,
    Instant createdAt,
    String createdBy) {}
