package vn.haidang.organisation;

import vn.haidang.platform.Role;

/**
 * A post in a unit: Giám đốc Sở Tài chính. Authority follows the post on the day, not the person.
 *
 * @param title as it was on the day asked for
 * @param role what its holder may do, in the unit and below it
 * @param single whether one person at a time holds it, as a head does; a chuyên viên's post has
 *     many holders
 * @param rank order within the unit, the head first
 * @param version counted up by each change, against two changes at once
 */
public record Post(
    PostId id,
    UnitId unit,
    String title,
    Role role,
    boolean single,
    int rank,
    Lifetime lifetime,
    int version) {}
