package vn.haidang.measures;

/**
 * A figure as it became known.
 *
 * @param note why it is what it is, empty where nothing was said
 */
public record Vintage(Observation observation, String note) {}
