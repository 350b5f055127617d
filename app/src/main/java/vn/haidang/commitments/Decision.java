package vn.haidang.commitments;

import org.jspecify.annotations.Nullable;

/**
 * A numbered conclusion of a briefing; it is a commitment like every other.
 *
 * @param number from 1, as the notice of conclusion prints it
 * @param item line of the agenda under which it was taken; null: under none
 */
public record Decision(int number, @Nullable Long item, Commitment task) {}
