package vn.haidang.documents;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.documents.CitedDocument.Doubt;
import vn.haidang.documents.DocumentStore.Entry;

/**
 * Which record a citation means, as far as the text says it. Same number, date and issuer: that
 * one. A date or an issuer that the text leaves out is filled only where one record fits. What the
 * rule does not know it leaves to a person.
 */
@Component
class CitationRule {

  private final DocumentStore documents;

  CitationRule(DocumentStore documents) {
    this.documents = documents;
  }

  /** The record meant, made if there is none yet; or why nobody can say. */
  sealed interface Meant {
    record Record(Document document) implements Meant {}

    record Unknown(Doubt doubt) implements Meant {}
  }

  /**
   * @param citing issuer of the document in whose text it stands
   */
  Meant find(DocumentIdentity cited, @Nullable String citing, Entry entry) {
    DocumentIdentity full = withIssuer(cited, citing);
    if (full.number() != null) {
      return full.date() == null && !DocumentKey.holdsYear(full.number())
          ? new Meant.Unknown(Doubt.UNDATED)
          : among(documents.listByNumber(Fold.number(full.number())), full, entry);
    }
    if (full.name() == null || full.name().isBlank()) {
      return new Meant.Unknown(Doubt.UNIDENTIFIED);
    }
    return among(documents.listByName(Fold.words(full.name())), full, entry);
  }

  /**
   * The record that {@code document} is, or may be filled up to; none where several or none fit.
   */
  List<Document> listFitting(DocumentIdentity document) {
    String number = document.number();
    if (number == null) {
      return List.of();
    }
    return narrowed(documents.listByNumber(Fold.number(number)), document);
  }

  private Meant among(List<Document> candidates, DocumentIdentity cited, Entry entry) {
    List<Document> fitting = narrowed(candidates, cited);
    if (fitting.size() > 1) {
      return new Meant.Unknown(Doubt.AMBIGUOUS);
    }
    if (fitting.isEmpty()) {
      return new Meant.Record(documents.add(DocumentKey.ofCited(cited), cited, null, entry));
    }
    return new Meant.Record(learned(fitting.getFirst(), cited));
  }

  /** A record that is only cited takes over what a later citation says more. */
  private Document learned(Document record, DocumentIdentity cited) {
    DocumentIdentity known = record.identity();
    boolean more =
        !record.isHeld()
            && ((known.issuer() == null && cited.issuer() != null)
                || (known.name() == null && cited.name() != null));
    if (!more || record.distinction() > 0) {
      return record;
    }
    DocumentIdentity both = merged(known, cited);
    documents.complete(record.id(), DocumentKey.ofCited(both), both, null);
    return documents.find(record.id()).orElseThrow();
  }

  static DocumentIdentity merged(DocumentIdentity first, DocumentIdentity second) {
    return new DocumentIdentity(
        either(first.type(), second.type()),
        either(first.typeCode(), second.typeCode()),
        either(first.number(), second.number()),
        either(first.issuer(), second.issuer()),
        first.date() != null ? first.date() : second.date(),
        either(first.name(), second.name()));
  }

  private static @Nullable String either(@Nullable String first, @Nullable String second) {
    return first != null ? first : second;
  }

  private static List<Document> narrowed(List<Document> candidates, DocumentIdentity cited) {
    List<Document> fitting = candidates.stream().filter(fits(cited)).toList();
    List<Document> exact = fitting.stream().filter(d -> sameIssuer(d, cited)).toList();
    return exact.isEmpty() ? fitting : exact;
  }

  private static boolean sameIssuer(Document record, DocumentIdentity cited) {
    return Objects.equals(issuerKey(record.identity()), issuerKey(cited));
  }

  private static Predicate<Document> fits(DocumentIdentity cited) {
    String issuer = issuerKey(cited);
    boolean yearly = cited.number() == null || DocumentKey.holdsYear(cited.number());
    return record -> {
      String other = issuerKey(record.identity());
      boolean issuers = issuer == null || other == null || issuer.equals(other);
      boolean dates =
          Objects.equals(record.identity().date(), cited.date())
              || (yearly && (record.identity().date() == null || cited.date() == null));
      return issuers && dates;
    };
  }

  private static @Nullable String issuerKey(DocumentIdentity document) {
    return document.issuer() == null ? null : IssuerName.key(document.issuer());
  }

  private static DocumentIdentity withIssuer(DocumentIdentity cited, @Nullable String citing) {
    return new DocumentIdentity(
        cited.type(),
        cited.typeCode(),
        cited.number(),
        IssuerName.complete(cited.issuer(), cited.number(), citing),
        cited.date(),
        cited.name());
  }
}
