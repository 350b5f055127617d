package vn.haidang.platform;

import org.jspecify.annotations.Nullable;

/**
 * One link of the chain as it is found.
 *
 * @param position from 1, without gaps
 * @param lineId number of the line it stands for
 * @param hash as it is written
 * @param line the line in its fixed form, absent if it is gone
 */
record AuditLink(long position, long lineId, String hash, @Nullable String line) {}
