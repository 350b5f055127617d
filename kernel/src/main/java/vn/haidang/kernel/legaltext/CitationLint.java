package vn.haidang.kernel.legaltext;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Doubts about what is cited: no date, a number that two documents share, a date that cannot be.
 */
final class CitationLint {

  /** Days as official documents print them. */
  private static final DateTimeFormatter AS_PRINTED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private CitationLint() {}

  /** {@code own}: the document's own number, empty if it has none. */
  static List<Diagnostic> check(
      List<Citation> citations, List<CitationMention> mentions, String own) {
    var diagnostics = new ArrayList<Diagnostic>();
    Map<String, List<Citation>> byNumber = new LinkedHashMap<>();
    for (Citation citation : citations) {
      if (citation.number() != null) {
        byNumber.computeIfAbsent(citation.number(), _ -> new ArrayList<>()).add(citation);
      }
      if (citation.number() != null && citation.date() == null) {
        Citation.Mention first = citation.mentions().getFirst();
        diagnostics.add(
            DiagnosticCode.CITATION_UNDATED.at(
                first.section(), first.span(), spans(citation, 1), first.raw()));
      }
    }
    byNumber.forEach((number, same) -> shared(number, same, diagnostics));
    for (CitationMention mention : mentions) {
      mention(mention, own, diagnostics);
    }
    return diagnostics;
  }

  private static void shared(String number, List<Citation> same, List<Diagnostic> diagnostics) {
    if (same.size() < 2) {
      return;
    }
    String dates =
        same.stream()
            .map(c -> c.date() == null ? "?" : AS_PRINTED.format(c.date()))
            .collect(Collectors.joining(", "));
    Citation.Mention last = same.getLast().mentions().getFirst();
    List<Span> others =
        same.subList(0, same.size() - 1).stream().map(c -> c.mentions().getFirst().span()).toList();
    diagnostics.add(
        DiagnosticCode.CITATION_NUMBER_AMBIGUOUS.at(
            last.section(), last.span(), others, number, dates));
  }

  private static void mention(CitationMention mention, String own, List<Diagnostic> diagnostics) {
    String section = mention.passage().section();
    String raw = mention.passage().between(mention.first(), mention.end());
    boolean typed = mention.number() != null && !mention.numberWord() && mention.name() == null;
    if (typed
        && !section.isEmpty()
        && !own.equals(mention.number())
        && Character.isLetter(raw.charAt(0))) {
      diagnostics.add(
          DiagnosticCode.CITATION_MISSING_NUMBER_WORD.at(section, mention.span(), List.of(), raw));
    }
    if (mention.invalidDate() != null) {
      diagnostics.add(
          DiagnosticCode.DATE_INVALID.at(
              section, mention.span(), List.of(), mention.invalidDate()));
    }
  }

  private static List<Span> spans(Citation citation, int from) {
    return citation.mentions().stream().skip(from).map(Citation.Mention::span).toList();
  }
}
