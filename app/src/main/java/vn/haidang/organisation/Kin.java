package vn.haidang.organisation;

/**
 * A unit that took over from another, or from which another took over.
 *
 * @param unit as it stood on the day asked for
 * @param share how much of the predecessor went to the successor, over all events between
 */
public record Kin(Unit unit, Share share) {}
