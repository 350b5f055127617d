package vn.haidang.platform;

import static vn.haidang.platform.Permission.ADMINISTER_ACCOUNTS;
import static vn.haidang.platform.Permission.APPROVE_FIGURES;
import static vn.haidang.platform.Permission.ASSIGN_WORK;
import static vn.haidang.platform.Permission.DELEGATE;
import static vn.haidang.platform.Permission.KEEP_POSTS;
import static vn.haidang.platform.Permission.KEEP_UNITS;
import static vn.haidang.platform.Permission.PREPARE_PLANS;
import static vn.haidang.platform.Permission.READ;
import static vn.haidang.platform.Permission.READ_AUDIT;
import static vn.haidang.platform.Permission.REPORT_WORK;
import static vn.haidang.platform.Permission.RESOLVE_CITATIONS;

import java.util.Set;

/**
 * The part that an account plays in the work, with what it may do. The Vietnamese name stands in
 * the messages under {@code role.<name>}.
 *
 * <p>Where a role counts follows from the post that carries it ({@link Standing}); what its holder
 * may do in a certain unit, the organisation decides.
 */
public enum Role {
  /** Lãnh đạo Ủy ban nhân dân. */
  LEADER(READ, ASSIGN_WORK, APPROVE_FIGURES, DELEGATE, KEEP_POSTS),
  /** Văn phòng Ủy ban nhân dân. */
  OFFICE(READ, PREPARE_PLANS, RESOLVE_CITATIONS, ASSIGN_WORK, REPORT_WORK, KEEP_UNITS, KEEP_POSTS),
  /**
   * The agency that draws up the plan and synthesises the reports (Sở Kế hoạch và Đầu tư, later Sở
   * Tài chính).
   */
  PLANNER(READ, PREPARE_PLANS, RESOLVE_CITATIONS, ASSIGN_WORK, REPORT_WORK),
  /** Thủ trưởng sở, ban, ngành, địa phương. */
  DEPARTMENT_HEAD(READ, REPORT_WORK, APPROVE_FIGURES, DELEGATE, KEEP_POSTS),
  /** Chuyên viên. */
  OFFICER(READ, REPORT_WORK),
  /** Văn thư. */
  CLERK(READ, RESOLVE_CITATIONS, REPORT_WORK),
  /** Thanh tra. */
  INSPECTOR(READ, READ_AUDIT),
  /** Quản trị hệ thống. */
  ADMINISTRATOR(
      READ,
      PREPARE_PLANS,
      RESOLVE_CITATIONS,
      ASSIGN_WORK,
      REPORT_WORK,
      KEEP_UNITS,
      KEEP_POSTS,
      ADMINISTER_ACCOUNTS,
      READ_AUDIT),
  /** Kiểm toán, giám sát. */
  AUDITOR(READ, READ_AUDIT);

  private final Set<Permission> permissions;

  Role(Permission... permissions) {
    this.permissions = Set.of(permissions);
  }

  /** What an account with this role may do. */
  public Set<Permission> permissions() {
    return permissions;
  }

  /** Whether an account with this role may do it. */
  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /**
   * Whether its holders work for the unit above their own: office, planning agency and inspectorate
   * look after all that the people's committee looks after.
   */
  public boolean worksForUnitAbove() {
    return this == OFFICE || this == PLANNER || this == INSPECTOR;
  }

  /** The key of the role's name in the messages. */
  public String messageKey() {
    return "role." + name();
  }
}
