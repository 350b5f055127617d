/**
 * Figures over time: where one should stand now, how it stands, how the year will end. Works with
 * binary fractions inside, as statistics do; what goes in and comes out is decimal.
 */
@NullMarked
package vn.haidang.kernel.series;

import org.jspecify.annotations.NullMarked;
