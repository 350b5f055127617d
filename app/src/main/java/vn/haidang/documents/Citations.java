package vn.haidang.documents;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.documents.CitedDocument.ByHand;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Problem;

/** Which document cites which, and what people said where the text leaves a doubt. */
@Component
public class Citations {

  private static final int CANDIDATES = 20;

  private final CitationStore citations;
  private final CitedDocumentStore cited;
  private final CitationLogStore log;
  private final DocumentStore documents;
  private final CitationRule rule;
  private final Clock clock;

  Citations(
      CitationStore citations,
      CitedDocumentStore cited,
      CitationLogStore log,
      DocumentStore documents,
      CitationRule rule,
      Clock clock) {
    this.citations = citations;
    this.cited = cited;
    this.log = log;
    this.documents = documents;
    this.rule = rule;
    this.clock = clock;
  }

  /** Enters what an edition cites; every one is bound to a record where the rule can say which. */
  @Transactional
  public void enter(DocumentId citing, long edition, List<NewCitation> found, String by) {
    String issuer = documents.find(citing).map(d -> d.identity().issuer()).orElse(null);
    var entry = new DocumentStore.Entry(clock.instant(), by);
    for (NewCitation citation : found) {
      citations.add(citing, edition, citation, rule.find(citation.asCited(), issuer, entry));
    }
  }

  /** The official says which document is meant. */
  @Transactional
  public CitationOutcome resolve(
      CitationId id, int version, DocumentId document, String reason, String by) {
    if (reason.isBlank()) {
      return refused("documents.reason-missing");
    }
    if (documents.find(document).isEmpty()) {
      return refused("documents.no-such-document", document);
    }
    CitedDocument before = getCitation(id);
    var byHand = new ByHand(reason.strip(), clock.instant(), by);
    if (!citations.put(id, version, document, byHand)) {
      return refused("documents.citation-changed", byWhom(getCitation(id)));
    }
    note(before, "RESOLVED", document, byHand.reason(), by, null);
    return new CitationOutcome.Kept(getCitation(id));
  }

  /** Takes back the last thing that was said about it. */
  @Transactional
  public CitationOutcome undo(CitationId id, String by) {
    CitedDocument before = getCitation(id);
    Optional<CitationLog> last = log.findLastResolution(id);
    if (last.isEmpty()) {
      return refused("documents.nothing-to-undo");
    }
    CitationLog step = last.get();
    if (!citations.put(id, before.version(), step.before(), step.beforeByHand())) {
      return refused("documents.citation-changed", byWhom(getCitation(id)));
    }
    note(before, "UNDONE", step.before(), null, by, step.id());
    return new CitationOutcome.Kept(getCitation(id));
  }

  /**
   * Enters a citation that was added or changed in the review, or takes it out of the graph and
   * back ({@code live}). What somebody has said about it by hand stays; otherwise the rule looks
   * again.
   */
  @Transactional
  public void put(DocumentId citing, long edition, NewCitation citation, boolean live, String by) {
    Optional<CitedDocument> known = cited.find(edition, citation.item());
    boolean settled =
        known.filter(k -> k.asCited().equals(citation.asCited()) || k.byHand() != null).isPresent();
    String issuer = documents.find(citing).map(d -> d.identity().issuer()).orElse(null);
    var entry = new DocumentStore.Entry(clock.instant(), by);
    if (known.isEmpty()) {
      citations.add(citing, edition, citation, rule.find(citation.asCited(), issuer, entry));
    } else {
      citations.putWords(known.get().id(), citation.asCited());
    }
    if (known.isPresent() && !settled) {
      citations.putMeaning(known.get().id(), rule.find(citation.asCited(), issuer, entry));
    }
    citations.setLive(edition, citation.item(), live);
  }

  /** A draft was given up: all its citations leave the graph. */
  @Transactional
  public void withdrawAll(long edition) {
    citations.withdrawAll(edition);
  }

  public CitedDocument getCitation(CitationId id) {
    return cited.find(id).orElseThrow(() -> new NotFound("documents.no-such-citation", id));
  }

  public List<CitedDocument> listOfEdition(long edition) {
    return cited.listOfEdition(edition);
  }

  /** Live citations of this document by others. */
  public List<CitedDocument> listCiting(DocumentId cited) {
    return this.cited.listCiting(cited);
  }

  /** Live citations in this document's text. */
  public List<CitedDocument> listCitedBy(DocumentId citing) {
    return cited.listCitedBy(citing);
  }

  /** Live ones of which nobody can say yet which document is meant. */
  public List<CitedDocument> listUnresolved() {
    return cited.listUnresolved();
  }

  /** Records that may be meant: same number, or a name that resembles it; the likeliest first. */
  public List<Document> listCandidates(CitationId id) {
    DocumentIdentity cited = getCitation(id).asCited();
    List<Document> sameNumber =
        cited.number() == null ? List.of() : documents.listByNumber(Fold.number(cited.number()));
    String words =
        String.join(
            " ",
            Stream.of(cited.type(), cited.number(), cited.issuer(), cited.name())
                .flatMap(Stream::ofNullable)
                .toList());
    return Stream.concat(sameNumber.stream(), documents.listResembling(words, CANDIDATES).stream())
        .distinct()
        .limit(CANDIDATES)
        .toList();
  }

  public List<CitationLink> listLinks() {
    return cited.listLinks();
  }

  private void note(
      CitedDocument before,
      String action,
      @Nullable DocumentId after,
      @Nullable String reason,
      String by,
      @Nullable Long undoes) {
    log.add(
        new CitationLog.Entry(
            before.id(), action, before, after, reason, clock.instant(), by, undoes));
  }

  private static String byWhom(CitedDocument citation) {
    return citation.byHand() == null ? "" : citation.byHand().by();
  }

  private static CitationOutcome refused(String code, Object... arguments) {
    return new CitationOutcome.Refused(Problem.of(code, arguments));
  }
}
