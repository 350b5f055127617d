package vn.haidang.documents;

/** A value one can filter by, with the number of documents that have it. */
public record Facet(String value, int count) {}
