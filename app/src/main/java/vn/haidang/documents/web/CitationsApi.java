package vn.haidang.documents.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.haidang.documents.CitationId;
import vn.haidang.documents.CitationOutcome;
import vn.haidang.documents.Citations;
import vn.haidang.documents.CitedDocument;
import vn.haidang.documents.DocumentId;
import vn.haidang.documents.DocumentIdentity;
import vn.haidang.documents.web.CitationDesk.Meant;
import vn.haidang.documents.web.LibraryViews.CitationView;
import vn.haidang.documents.web.LibraryViews.DocumentView;
import vn.haidang.documents.web.LibraryViews.OpenCitationView;
import vn.haidang.platform.Listing;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedCall;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/** Unclear citations for programs: what is open, and saying which document is meant. */
@RestController
@Needs(Permission.READ)
class CitationsApi {

  private final Citations citations;
  private final CitationDesk desk;

  CitationsApi(Citations citations, CitationDesk desk) {
    this.citations = citations;
    this.desk = desk;
  }

  /**
   * Which document a citation means.
   *
   * @param version of the citation as it was seen
   * @param document number of a record; or null with a description of the document in {@code other}
   */
  record Resolution(
      int version, @Nullable Long document, @Nullable Described other, String reason) {}

  /** A document that has no record yet: at least its number or its name. */
  record Described(
      @Nullable String type,
      @Nullable String number,
      @Nullable String issuer,
      @Nullable LocalDate date,
      @Nullable String name) {

    DocumentIdentity identity() {
      return new DocumentIdentity(
          orNull(type), null, orNull(number), orNull(issuer), date, orNull(name));
    }

    private static @Nullable String orNull(@Nullable String text) {
      return text == null || text.isBlank() ? null : text.strip();
    }
  }

  @GetMapping("/api/v1/documents/citations/unclear")
  Listing<CitationView> unclear() {
    return Listing.whole(citations.listUnresolved(), CitationView::of);
  }

  @GetMapping("/api/v1/documents/citations/{citation:[1-9]\\d{0,17}}")
  OpenCitationView get(@PathVariable CitationId citation) {
    return new OpenCitationView(
        CitationView.of(citations.getCitation(citation)),
        citations.listCandidates(citation).stream().map(DocumentView::of).toList());
  }

  @PostMapping("/api/v1/documents/citations/{citation:[1-9]\\d{0,17}}/resolve")
  @Needs(Permission.RESOLVE_CITATIONS)
  CitationView resolve(
      @PathVariable CitationId citation, @RequestBody Resolution wanted, SignedIn user) {
    Map<String, Problem> wrong = new LinkedHashMap<>();
    if (wanted.reason().isBlank()) {
      wrong.put("reason", Problem.of("documents.reason-missing"));
    }
    Long record = wanted.document();
    Described other = wanted.other();
    DocumentIdentity described = other == null ? null : other.identity();
    if (described != null && described.number() == null && described.name() == null) {
      wrong.put("number", Problem.of("documents.number-or-name-missing"));
    }
    boolean chosen = (record == null) != (described == null) && (record == null || record > 0);
    if (!chosen) {
      wrong.put("document", Problem.of("documents.choice-missing"));
    }
    if (!wrong.isEmpty()) {
      throw RefusedCall.invalid(wrong);
    }
    Meant meant =
        described != null
            ? new Meant.Described(described)
            : new Meant.Known(new DocumentId(Objects.requireNonNull(record)));
    return kept(
        citation, desk.resolve(citation, wanted.version(), meant, wanted.reason().strip(), user));
  }

  @PostMapping("/api/v1/documents/citations/{citation:[1-9]\\d{0,17}}/undo")
  @Needs(Permission.RESOLVE_CITATIONS)
  CitationView undo(@PathVariable CitationId citation, SignedIn user) {
    return kept(citation, desk.undo(citation, user));
  }

  private CitationView kept(CitationId citation, CitationOutcome outcome) {
    return switch (outcome) {
      case CitationOutcome.Kept(CitedDocument after) -> CitationView.of(after);
      case CitationOutcome.Refused(Problem problem)
          when problem.code().equals("documents.citation-changed") ->
          throw RefusedCall.changedMeanwhile(
              problem, CitationView.of(citations.getCitation(citation)));
      case CitationOutcome.Refused(Problem problem) -> throw new RefusedException(problem);
    };
  }
}
