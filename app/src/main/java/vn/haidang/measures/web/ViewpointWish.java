package vn.haidang.measures.web;

import org.jspecify.annotations.Nullable;

/**
 * From where figures are to be looked at, as it stands in an address; {@link Viewpoints} reads it.
 *
 * @param year with targets; else the last one
 * @param unit its number; else the home unit
 * @param asOf the day whose knowledge is shown, {@code 2018-09-30}; else today
 */
record ViewpointWish(@Nullable String year, @Nullable String unit, @Nullable String asOf) {}
