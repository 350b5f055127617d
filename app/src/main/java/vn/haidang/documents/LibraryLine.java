package vn.haidang.documents;

/**
 * A line of the list of documents.
 *
 * @param citedBy in how many places other documents cite it
 * @param cites how many places of its own text cite others
 */
public record LibraryLine(Document document, int citedBy, int cites) {}
