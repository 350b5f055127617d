package vn.haidang.commitments.web;

import vn.haidang.publication.OfficialDocument;

/**
 * An official document to be looked at before it is downloaded.
 *
 * @param entry entry of the menu under which it stands
 * @param titleKey key of what it is called
 * @param back where one came from, and {@code backTitle} what that is called
 * @param download address of the Word file
 */
public record PaperPage(
    OfficialDocument document,
    String entry,
    String titleKey,
    String back,
    String backTitle,
    String download) {}
