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
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.haidang.documents.CitationId;
import vn.haidang.documents.CitationOutcome;
import vn.haidang.documents.Citations;
import vn.haidang.documents.CitedDocument;
import vn.haidang.documents.Document;
import vn.haidang.documents.DocumentId;
import vn.haidang.documents.DocumentIdentity;
import vn.haidang.documents.DocumentTitle;
import vn.haidang.documents.Library;
import vn.haidang.platform.Audit;
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

  private final Citations citations;
  private final Library documents;
  private final Passages passages;
  private final Audit audit;

  CitationController(Citations citations, Library documents, Passages passages, Audit audit) {
    this.citations = citations;
    this.documents = documents;
    this.passages = passages;
    this.audit = audit;
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
  @Transactional
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
    DocumentId meant =
        entered
            .map(identity -> documents.enter(identity, user.name()).id())
            .orElseGet(() -> new DocumentId(Long.parseLong(said(form, "choice"))));
    int version =
        said(form, "version").matches("\\d{1,9}") ? Integer.parseInt(said(form, "version")) : -1;
    return answer(
        citations.resolve(id, version, meant, said(form, "reason"), user.name()),
        citation,
        form,
        "citation.resolved");
  }

  @PostMapping("/documents/citations/{id:[1-9]\\d{0,17}}/undo")
  @Needs(Permission.RESOLVE_CITATIONS)
  @Transactional
  View undo(@PathVariable CitationId id, SignedIn user) {
    return answer(
        citations.undo(id, user.name()), citations.getCitation(id), Map.of(), "citation.undone");
  }

  private View answer(
      CitationOutcome outcome, CitedDocument before, Map<String, String> form, String action) {
    return switch (outcome) {
      case CitationOutcome.Kept(CitedDocument after) -> {
        audit.record(
            action, "citation:" + after.id(), changes(before, after, said(form, "reason")));
        Document now = after.document();
        yield Redirect.to("/documents/citations/" + after.id())
            .saying("library." + action, now == null ? "" : DocumentTitle.of(now.identity()));
      }
      case CitationOutcome.Refused(Problem problem) ->
          screen(citations.getCitation(before.id()), form, Map.of("", problem))
              .status(HttpStatus.CONFLICT);
    };
  }

  private static Map<String, String> changes(
      CitedDocument before, CitedDocument after, String reason) {
    Map<String, String> detail = new HashMap<>();
    detail.put("before", titled(before.document()));
    detail.put("after", titled(after.document()));
    detail.put("reason", reason);
    detail.values().removeIf(String::isEmpty);
    return detail;
  }

  private static String titled(@Nullable Document document) {
    return document == null ? "" : document.id() + " " + DocumentTitle.of(document.identity());
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
    LocalDate date = date(said(form, "date"), wrong);
    return Optional.of(
        new DocumentIdentity(
            orNull(said(form, "type")),
            null,
            orNull(said(form, "number")),
            orNull(said(form, "issuer")),
            date,
            orNull(said(form, "name"))));
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
