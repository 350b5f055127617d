package vn.haidang.measures;

import java.time.Instant;

/** A layout that somebody made and keeps for the next file of the same kind. */
public record Mapping(
    long id, String name, Layout layout, int version, Instant changedAt, String changedBy) {}
