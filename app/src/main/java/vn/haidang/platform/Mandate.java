package vn.haidang.platform;

/**
 * A role that somebody holds in a unit on a day, because of the post he holds there, acts in, or
 * was given by delegation. It reaches the unit and the units below it.
 *
 * @param unit the unit's number in the organisation
 * @param place the unit's name on that day, for the screen
 */
public record Mandate(Role role, int unit, String place) {}
