package vn.haidang.documents;

/** An arrow of the citation graph: one document cites another, so many times. */
public record CitationLink(DocumentId citing, DocumentId cited, int mentions) {}
