package vn.haidang.documents.web;

import org.jspecify.annotations.Nullable;

/**
 * The sentence in which a document is cited.
 *
 * @param section II.1.6
 * @param before what stands before the citation in its sentence; {@code after} what follows
 * @param quote the citation as printed
 * @param href where it is read; null: the text is not here any more
 */
public record Passage(
    String section, String before, String quote, String after, @Nullable String href) {}
