package vn.haidang.commitments;

import java.time.Instant;
import vn.haidang.organisation.UnitId;
import vn.haidang.plan.PlanId;

/** A unit's own plan for carrying out another plan ("kế hoạch chi tiết"). */
public record SubPlan(PlanId plan, PlanId parent, UnitId unit, Instant registeredAt, String by) {}
