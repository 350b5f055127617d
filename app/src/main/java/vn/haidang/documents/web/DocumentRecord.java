package vn.haidang.documents.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.documents.CitedDocument;
import vn.haidang.documents.Document;
import vn.haidang.documents.StoredFile;

/**
 * The record of a document: facts, who cites it, what it cites.
 *
 * @param file the original; null: it is only cited
 * @param citedBy by citing document
 * @param cites in the order of its text
 * @param reader the address where its text is read; null: it is not a plan
 */
public record DocumentRecord(
    Document document,
    @Nullable StoredFile file,
    List<CitedBy> citedBy,
    List<Cites> cites,
    @Nullable String reader) {

  public DocumentRecord {
    citedBy = List.copyOf(citedBy);
    cites = List.copyOf(cites);
  }

  /** A document that cites this one, and the sentences. */
  public record CitedBy(Document citing, int edition, List<Passage> passages) {
    public CitedBy {
      passages = List.copyOf(passages);
    }
  }

  /** A document that this one cites. */
  public record Cites(CitedDocument citation, List<Passage> passages) {
    public Cites {
      passages = List.copyOf(passages);
    }
  }

  /** In how many places it is cited. */
  public int places() {
    return citedBy.stream().mapToInt(c -> c.passages().size()).sum();
  }
}
