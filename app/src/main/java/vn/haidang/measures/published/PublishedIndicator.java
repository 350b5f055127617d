package vn.haidang.measures.published;

import org.jspecify.annotations.Nullable;

/**
 * An indicator of the catalogue.
 *
 * @param name with the words that keep it apart from others of its name
 * @param unit of measurement
 * @param topic the group it stands in
 */
public record PublishedIndicator(
    int id, String code, String name, String unit, @Nullable String topic) {}
