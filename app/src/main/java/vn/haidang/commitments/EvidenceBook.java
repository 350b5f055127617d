package vn.haidang.commitments;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.commitments.Evidence.Figure;
import vn.haidang.commitments.Evidence.Judgement;
import vn.haidang.commitments.Evidence.KeptFile;
import vn.haidang.documents.Attachments;
import vn.haidang.documents.DocumentId;
import vn.haidang.documents.Library;
import vn.haidang.documents.StoredFile;
import vn.haidang.measures.published.PublishedFigure;
import vn.haidang.measures.published.PublishedFigures;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/** Evidence: handed in by those who owe or take part, judged by the office that assigned. */
@Component
public class EvidenceBook {

  private final Commitments commitments;
  private final CommitmentStore store;
  private final EvidenceStore evidence;
  private final Coordination coordination;
  private final Attachments attachments;
  private final Library documents;
  private final PublishedFigures figures;
  private final Journal journal;
  private final Desk desk;
  private final Clock clock;

  EvidenceBook(
      Commitments commitments,
      CommitmentStore store,
      EvidenceStore evidence,
      Coordination coordination,
      Attachments attachments,
      Library library,
      PublishedFigures figures,
      Journal journal,
      Desk desk,
      Clock clock) {
    this.commitments = commitments;
    this.store = store;
    this.evidence = evidence;
    this.coordination = coordination;
    this.attachments = attachments;
    this.documents = library;
    this.figures = figures;
    this.journal = journal;
    this.desk = desk;
    this.clock = clock;
  }

  /** What was handed in for it, the oldest first. */
  public List<Evidence> listOf(CommitmentId id) {
    return evidence.list(id);
  }

  /** One piece of it. */
  public Evidence get(CommitmentId id, long number) {
    commitments.get(id);
    return evidence
        .find(id, number)
        .orElseThrow(() -> new NotFound("commitments.no-such-evidence", number));
  }

  /** The bytes of a file as it was handed in. */
  public byte[] getBytes(KeptFile file) {
    return documents.getBytes(file.id());
  }

  /** Whether this person may hand something in. */
  public boolean mayOffer(Commitment c, SignedIn by) {
    return c.state().isOpen()
        && (desk.mayReport(by, c.owner())
            || desk.mayAssign(by, c.owner())
            || coordination.takesPart(c.id(), by));
  }

  /**
   * Hands evidence in.
   *
   * @param title what it is called; empty: the name of the file or the document
   * @param words what it shows; where there is nothing but words they are required
   */
  @Transactional
  public long offer(CommitmentId id, String title, String words, Proof proof, SignedIn by) {
    Commitment c = commitments.get(id);
    if (!c.state().isOpen()) {
      throw new RefusedException(Problem.of("commitments.closed"));
    }
    if (!mayOffer(c, by)) {
      throw new RefusedException(Problem.of("commitments.not-yours"));
    }
    var made =
        switch (proof) {
          case Proof.Attached attached -> attached(attached, title, words, by);
          case Proof.OfLibrary(DocumentId document) ->
              made(or(title, name(document)), words, null, document, null, by);
          case Proof.OfFigure figure -> figure(figure, title, words, by);
          case Proof.Stated() -> {
            if (title.isBlank() || words.isBlank()) {
              throw new RefusedException(Problem.of("commitments.evidence-empty"));
            }
            yield made(title, words, null, null, null, by);
          }
        };
    long number = evidence.add(id, made);
    store.countEvidence(id);
    journal.note(id, "commitment.evidence-offered", made.title(), detail(made, number), by);
    return number;
  }

  private EvidenceStore.NewEvidence attached(
      Proof.Attached file, String title, String words, SignedIn by) {
    StoredFile kept = attachments.keep(file.name(), file.bytes(), by.name());
    var named = new KeptFile(kept.id(), file.name(), kept.sha256(), kept.size());
    return made(or(title, file.name()), words, named, null, null, by);
  }

  /** The vintage that was known at the moment meant; refused where nothing was. */
  private EvidenceStore.NewEvidence figure(
      Proof.OfFigure meant, String title, String words, SignedIn by) {
    PublishedFigure known =
        figures
            .find(meant.indicator(), meant.unit(), meant.period(), meant.at())
            .orElseThrow(() -> new RefusedException(Problem.of("commitments.no-such-figure")));
    String name = or(title, known.indicator().name());
    return made(name, words, null, null, Figure.of(known), by);
  }

  /**
   * What is known now of the figures among them, where it says something else than what was handed
   * in; by the number of the evidence.
   */
  public Map<Long, PublishedFigure> listCorrections(List<Evidence> handedIn) {
    Map<Long, PublishedFigure> corrections = new HashMap<>();
    for (Evidence one : handedIn) {
      Figure figure = one.figure();
      if (figure != null) {
        figures.listVintages(figure.indicator(), figure.unit(), figure.period()).stream()
            .findFirst()
            .filter(figure::isCorrectedBy)
            .ifPresent(now -> corrections.put(one.id(), now));
      }
    }
    return corrections;
  }

  private EvidenceStore.NewEvidence made(
      String title,
      String words,
      @Nullable KeptFile file,
      @Nullable DocumentId document,
      @Nullable Figure figure,
      SignedIn by) {
    return new EvidenceStore.NewEvidence(
        title.strip(), words.strip(), file, document, figure, clock.instant(), by.name());
  }

  private String name(DocumentId document) {
    var identity = documents.getDocument(document).identity();
    String number = identity.number();
    String name = identity.name();
    String type = identity.type();
    return number != null
        ? type == null ? number : type + " " + number
        : name == null ? document.toString() : name;
  }

  private static String or(String title, String otherwise) {
    return title.isBlank() ? otherwise : title;
  }

  private static Map<String, String> detail(EvidenceStore.NewEvidence made, long number) {
    Map<String, String> detail = new HashMap<>();
    detail.put("evidence", Long.toString(number));
    KeptFile file = made.file();
    if (file != null) {
      detail.put("sha256", file.sha256());
    }
    Figure figure = made.figure();
    if (figure != null) {
      detail.put("figure", figure.value().toPlainString() + " " + figure.measure());
      detail.put("delivery", Integer.toString(figure.delivery()));
    }
    return detail;
  }

  /** The assigning office accepts evidence, or says why not. */
  @Transactional
  public void judge(CommitmentId id, long number, boolean accepted, String reason, SignedIn by) {
    Commitment c = commitments.get(id);
    if (!desk.mayAssign(by, c.owner())) {
      throw new RefusedException(Problem.of("commitments.not-yours"));
    }
    if (!accepted && reason.isBlank()) {
      throw new RefusedException(Problem.of("commitments.reason-missing"));
    }
    var judgement = new Judgement(accepted, by.name(), clock.instant(), reason.strip());
    if (!evidence.judge(id, number, judgement)) {
      throw new RefusedException(Problem.of("commitments.evidence-judged"));
    }
    store.countEvidence(id);
    String kind = accepted ? "commitment.evidence-accepted" : "commitment.evidence-refused";
    journal.note(id, kind, reason.strip(), Map.of("evidence", "" + number), by);
  }

  /** Takes back what was handed in by mistake, while nobody has judged it. */
  @Transactional
  public void withdraw(CommitmentId id, long number, SignedIn by) {
    Evidence handedIn = get(id, number);
    if (!handedIn.offeredBy().equals(by.name())) {
      throw new RefusedException(Problem.of("commitments.not-yours"));
    }
    if (!evidence.remove(id, number)) {
      throw new RefusedException(Problem.of("commitments.evidence-judged"));
    }
    store.countEvidence(id);
    journal.note(
        id, "commitment.evidence-withdrawn", handedIn.title(), Map.of("evidence", "" + number), by);
  }
}
