package vn.haidang.documents.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.documents.CitationId;
import vn.haidang.documents.CitationOutcome;
import vn.haidang.documents.Citations;
import vn.haidang.documents.CitedDocument;
import vn.haidang.documents.CitedDocument.ByHand;
import vn.haidang.documents.Document;
import vn.haidang.documents.DocumentId;
import vn.haidang.documents.DocumentIdentity;
import vn.haidang.documents.DocumentTitle;
import vn.haidang.documents.Library;
import vn.haidang.documents.web.CitationDesk.Meant;
import vn.haidang.platform.Conflict;
import vn.haidang.platform.Needs;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Problem;
import vn.haidang.platform.Redirect;
import vn.haidang.platform.Screen;
import vn.haidang.platform.SignedIn;

/** "Dẫn chiếu chưa rõ": an official says which document an undated or ambiguous citation means. */
@Controller
@Needs(Permission.READ)
class CitationController {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  private static final String NEW = "new";
  private static final List<String> DESCRIPTION =
      List.of("type", "number", "date", "issuer", "name");

  private final Citations citations;
  private final Library documents;
  private final Passages passages;
  private final CitationDesk desk;

  CitationController(Citations citations, Library documents, Passages passages, CitationDesk desk) {
    this.citations = citations;
    this.documents = documents;
    this.passages = passages;
    this.desk = desk;
  }

  @GetMapping("/documents/unclear")
  Screen unclear() {
    Passages.Opened opened = passages.open();
    return Screen.of(
        "documents/unclear.jte",
        new UnclearList(
            citations.listUnresolved().stream()
                .map(citation -> new UnclearList.Line(citation, opened.of(citation).getFirst()))
                .toList()));
  }

  @GetMapping("/documents/citations/{id:[1-9]\\d{0,17}}")
  Screen show(@PathVariable CitationId id) {
    return screen(citations.getCitation(id), Map.of(), Map.of());
  }

  /**
   * @param choice number of a record, or {@code new} for the document described in the other fields
   */
  @PostMapping("/documents/citations/{id:[1-9]\\d{0,17}}")
  @Needs(Permission.RESOLVE_CITATIONS)
  View resolve(@PathVariable CitationId id, @RequestParam Map<String, String> form, SignedIn user) {
    CitedDocument citation = citations.getCitation(id);
    Map<String, Problem> wrong = new LinkedHashMap<>();
    if (said(form, "reason").isEmpty()) {
      wrong.put("reason", Problem.of("documents.reason-missing"));
    }
    Optional<DocumentIdentity> entered = entered(form, wrong);
    if (!wrong.isEmpty()) {
      return screen(citation, form, wrong).status(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Meant meant =
        entered
            .<Meant>map(Meant.Described::new)
            .orElseGet(() -> new Meant.Known(new DocumentId(Long.parseLong(said(form, "choice")))));
    int version =
        said(form, "version").matches("\\d{1,9}") ? Integer.parseInt(said(form, "version")) : -1;
    return answer(
        desk.resolve(id, version, meant, said(form, "reason"), user),
        citation,
        form,
        "citation.resolved");
  }

  @PostMapping("/documents/citations/{id:[1-9]\\d{0,17}}/undo")
  @Needs(Permission.RESOLVE_CITATIONS)
  View undo(@PathVariable CitationId id, SignedIn user) {
    CitedDocument citation = citations.getCitation(id);
    return answer(desk.undo(id, user), citation, Map.of(), "citation.undone");
  }

  private View answer(
      CitationOutcome outcome, CitedDocument before, Map<String, String> form, String action) {
    return switch (outcome) {
      case CitationOutcome.Kept(CitedDocument after) -> {
        Document now = after.document();
        yield Redirect.to("/documents/citations/" + after.id())
            .saying("library." + action, now == null ? "" : DocumentTitle.of(now.identity()));
      }
      case CitationOutcome.Refused(Problem problem) ->
          problem.code().equals("documents.citation-changed") && !form.isEmpty()
              ? conflict(citations.getCitation(before.id()), form)
              : screen(citations.getCitation(before.id()), form, Map.of("", problem))
                  .status(HttpStatus.CONFLICT);
    };
  }

  /** Somebody else has settled it meanwhile: both opinions, to choose from. */
  private Screen conflict(CitedDocument now, Map<String, String> form) {
    String address = "/documents/citations/" + now.id();
    ByHand byHand = now.byHand();
    Document meant = now.document();
    Conflict conflict =
        Conflict.at(address, address)
            .savedBy(byHand == null ? null : byHand.by(), byHand == null ? null : byHand.at())
            .version(now.version())
            .field(
                "choice",
                "library.which",
                new Conflict.Side(said(form, "choice"), wanted(form)),
                new Conflict.Side(
                    meant == null ? "" : meant.id().toString(),
                    meant == null ? "" : DocumentTitle.of(meant.identity())))
            .field(
                "reason",
                "library.reason",
                said(form, "reason"),
                byHand == null ? "" : byHand.reason());
    DESCRIPTION.forEach(field -> conflict.keeping(field, said(form, field)));
    return conflict.screen();
  }

  /** The document that the form names, in words. */
  private String wanted(Map<String, String> form) {
    return said(form, "choice").equals(NEW)
        ? DocumentTitle.of(described(form, date(said(form, "date"), new HashMap<>())))
        : DocumentTitle.of(
            documents.getDocument(DocumentId.valueOf(said(form, "choice"))).identity());
  }

  /** The document described in the form, if {@code new} is chosen; notes what is wrong. */
  private static Optional<DocumentIdentity> entered(
      Map<String, String> form, Map<String, Problem> wrong) {
    String choice = said(form, "choice");
    if (!choice.equals(NEW)) {
      if (!choice.matches("[1-9]\\d{0,17}")) {
        wrong.put("choice", Problem.of("documents.choice-missing"));
      }
      return Optional.empty();
    }
    if (said(form, "number").isEmpty() && said(form, "name").isEmpty()) {
      wrong.put("number", Problem.of("documents.number-or-name-missing"));
    }
    return Optional.of(described(form, date(said(form, "date"), wrong)));
  }

  private static DocumentIdentity described(Map<String, String> form, @Nullable LocalDate date) {
    return new DocumentIdentity(
        orNull(said(form, "type")),
        null,
        orNull(said(form, "number")),
        orNull(said(form, "issuer")),
        date,
        orNull(said(form, "name")));
  }

  private static @Nullable LocalDate date(String typed, Map<String, Problem> wrong) {
    if (typed.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(typed, DAY);
    } catch (DateTimeParseException e) {
      wrong.put("date", Problem.of("documents.date-not-understood", typed));
      return null;
    }
  }

  private static String said(Map<String, String> form, String field) {
    return form.getOrDefault(field, "").strip();
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private Screen screen(
      CitedDocument citation, Map<String, String> typed, Map<String, Problem> problems) {
    List<Document> candidates = citations.listCandidates(citation.id());
    return Screen.of(
        "documents/citation.jte",
        new CitationPage(
            citation,
            documents.getDocument(citation.citing()),
            passages.open().of(citation),
            candidates,
            typed,
            problems));
  }
}
