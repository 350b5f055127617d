package vn.haidang.measures;

import java.time.Instant;

/** A field of an indicator that somebody changed. */
public record IndicatorChange(
    int version, Instant at, String by, String field, String before, String after) {}
