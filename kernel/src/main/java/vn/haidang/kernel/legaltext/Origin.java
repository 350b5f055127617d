package vn.haidang.kernel.legaltext;

/**
 * Where a piece of the readable text comes from in the file.
 *
 * @param offset first UTF-16 code unit in the readable text; it holds until the next origin
 * @param column 1-based, in UTF-16 code units of that line
 */
public record Origin(int offset, Place place, int column) {}
