package vn.haidang.organisation;

/**
 * Something about units is other than before: one was entered, a file was taken in, a
 * reorganisation was decided. Published in the transaction of the change, so that whoever derives
 * something from the units can follow before anybody sees the change.
 */
public record UnitsChanged() {}
