package vn.haidang.organisation;

import vn.haidang.platform.Problem;

/**
 * Why one row of a file cannot be taken.
 *
 * @param line in the file, from 1
 */
public record RowError(String file, int line, Problem problem) {}
