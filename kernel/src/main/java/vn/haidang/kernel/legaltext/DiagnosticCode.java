package vn.haidang.kernel.legaltext;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Every doubt and defect the compiler can report: its stable code, how serious it is, and the
 * English sentence with the meaning of its arguments. The program's messages hold a Vietnamese and
 * an English sentence for each; a test keeps the two lists together.
 */
public enum DiagnosticCode {
  /** {0} the document as cited. */
  CITATION_UNDATED(Diagnostic.Severity.WARNING, "{0} is cited without a date."),
  /** {0} number, {1} the dates it is cited with. */
  CITATION_NUMBER_AMBIGUOUS(Diagnostic.Severity.WARNING, "{0} names more than one document: {1}."),
  /** {0} the document as cited. */
  CITATION_MISSING_NUMBER_WORD(
      Diagnostic.Severity.INFO, "{0} is cited without the word \"số\" before its number."),
  /**
   * {0} row, {1} printed ratio, {2} computed ratio, {3} lowest and {4} highest ratio that the
   * printed figures allow.
   */
  RATIO_EXPLAINED_BY_ROUNDING(
      Diagnostic.Severity.INFO,
      "{0}: the ratio is printed as {1}, the printed figures give {2}; rounding allows {3} to {4}."),
  /** As above. */
  RATIO_IMPOSSIBLE(
      Diagnostic.Severity.ERROR,
      "{0}: the ratio is printed as {1}, the printed figures give {2}; rounding allows only {3} to {4}."),
  /** {0} what is summed up, {1} printed whole, {2} sum of its parts, {3} unit. */
  SUM_EXPLAINED_BY_ROUNDING(
      Diagnostic.Severity.INFO,
      "{0}: printed as {1} {3}, its parts add up to {2}; rounding explains the difference."),
  /** As above. */
  SUM_IMPOSSIBLE(
      Diagnostic.Severity.ERROR,
      "{0}: printed as {1} {3}, its parts add up to {2}; rounding does not explain the difference."),
  /** {0} what is counted, {1} stated count, {2} how many are listed. */
  COUNT_LIST_MISMATCH(Diagnostic.Severity.WARNING, "{1} {0} are announced, {2} are listed."),
  /** {0} indicator, {1} its figure. */
  TARGET_NOT_IN_APPENDIX(
      Diagnostic.Severity.INFO,
      "The text sets a target that the appendix does not show: {0}, {1}."),
  /** {0} indicator, {1} figure in the text, {2} figure in the appendix, {3} row. */
  TARGET_LOOSER_IN_APPENDIX(
      Diagnostic.Severity.WARNING,
      "{0}: the text asks for {1}, row {3} of the appendix is content with {2}."),
  /** {0} row, {1} planned figure, {2} base figure. */
  TARGET_BELOW_BASE(
      Diagnostic.Severity.WARNING, "{0}: the plan of {1} lies below the base of {2}."),
  /** {0} indicator, {1} figure in the text, {2} figure in the appendix, {3} row. */
  TARGET_DIFFERS_FROM_APPENDIX(
      Diagnostic.Severity.ERROR, "{0}: the text says {1}, row {3} of the appendix says {2}."),
  /**
   * {0} address of the section, {1} how many of its duties name no lead, {2} how many duties it
   * has.
   */
  TASK_WITHOUT_LEAD(Diagnostic.Severity.INFO, "{0}: {1} of {2} duties name no agency that leads."),
  /**
   * {0} address of the section, {1} how many of its duties name no time limit, {2} how many duties
   * it has.
   */
  TASK_WITHOUT_DEADLINE(Diagnostic.Severity.INFO, "{0}: {1} of {2} duties name no time limit."),
  /** {0} the figure as printed. */
  NUMBER_AMBIGUOUS(
      Diagnostic.Severity.WARNING, "{0} can be read in two ways; it is not taken for a target."),
  /** {0} the date as printed. */
  DATE_INVALID(Diagnostic.Severity.ERROR, "{0} is a day that no calendar has."),
  /** {0} number of the row. */
  APPENDIX_ROW_WITHOUT_NAME(
      Diagnostic.Severity.INFO,
      "Row {0} has no name of its own: its number stands before its first part."),
  /** {0} last words. */
  SENTENCE_UNFINISHED(Diagnostic.Severity.WARNING, "The paragraph ends without a full stop: {0}"),
  /** {0} last words, where it is one line and not the whole text. */
  TEXT_UNREADABLE(Diagnostic.Severity.ERROR, "This text cannot be read."),
  /** {0} number before which one is missing. */
  NUMBERING_GAP(Diagnostic.Severity.WARNING, "The number before {0} is missing."),
  /** {0} number. */
  NUMBERING_REPEATED(Diagnostic.Severity.WARNING, "The number {0} is used twice."),
  /** {0} words as printed, {1} words that the document uses elsewhere, {2} how often. */
  POSSIBLE_TYPO(
      Diagnostic.Severity.INFO,
      "\"{0}\" stands here once; elsewhere the document writes \"{1}\" ({2} times).");

  private final Diagnostic.Severity severity;
  private final String sentence;

  DiagnosticCode(Diagnostic.Severity severity, String sentence) {
    this.severity = severity;
    this.sentence = sentence;
  }

  /** The stable name: "citation-undated". */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Diagnostic.Severity severity() {
    return severity;
  }

  public static Optional<DiagnosticCode> of(String code) {
    for (DiagnosticCode one : values()) {
      if (one.code().equals(code)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  Diagnostic at(String section, Span span, List<Span> related, String... arguments) {
    String message = new MessageFormat(sentence, Locale.ROOT).format(arguments);
    return new Diagnostic(code(), severity, section, span, message, List.of(arguments), related);
  }
}
