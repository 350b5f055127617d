package vn.haidang.documents;

import java.util.List;
import org.springframework.stereotype.Component;

/** Which document cites which, and what people said where the text leaves a doubt. */
@Component
public class Citations {

  /** Enters what an edition cites; every one is bound to a record where the rule can say which. */
  public void enter(DocumentId citing, long edition, List<NewCitation> citations, String by) {
    throw new UnsupportedOperationException();
  }

  /** The official says which document is meant. */
  public CitationOutcome resolve(
      CitationId id, int version, DocumentId document, String reason, String by) {
    throw new UnsupportedOperationException();
  }

  /** Takes back the last thing that was said about it. */
  public CitationOutcome undo(CitationId id, String by) {
    throw new UnsupportedOperationException();
  }

  /** The item was found to be no citation; it leaves the graph. */
  public void withdraw(long edition, long item, String by) {
    throw new UnsupportedOperationException();
  }

  public void restore(long edition, long item, String by) {
    throw new UnsupportedOperationException();
  }

  /** A draft was given up: all its citations leave the graph. */
  public void withdrawAll(long edition, String by) {
    throw new UnsupportedOperationException();
  }

  public CitedDocument getCitation(CitationId id) {
    throw new UnsupportedOperationException();
  }

  public List<CitedDocument> listOfEdition(long edition) {
    throw new UnsupportedOperationException();
  }

  /** Live citations of this document by others. */
  public List<CitedDocument> listCiting(DocumentId cited) {
    throw new UnsupportedOperationException();
  }

  /** Live citations in this document's text. */
  public List<CitedDocument> listCitedBy(DocumentId citing) {
    throw new UnsupportedOperationException();
  }

  /** Live ones of which nobody can say yet which document is meant. */
  public List<CitedDocument> listUnresolved() {
    throw new UnsupportedOperationException();
  }

  /** Records that may be meant: same number, or a name that resembles it; the likeliest first. */
  public List<Document> listCandidates(CitationId id) {
    throw new UnsupportedOperationException();
  }

  public List<CitationLink> listLinks() {
    throw new UnsupportedOperationException();
  }
}
