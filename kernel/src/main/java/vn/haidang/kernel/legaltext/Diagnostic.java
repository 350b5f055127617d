package vn.haidang.kernel.legaltext;

import java.util.List;

/**
 * A doubt or a defect with its place. Never thrown, never dropped.
 *
 * @param code stable, kebab-case: "citation-undated"; the Vietnamese sentence for it lives in the
 *     messages of the program
 * @param arguments what the sentence is filled with, in order
 * @param message one plain English sentence with the arguments filled in
 * @param related further places the reader should see
 */
public record Diagnostic(
    String code,
    Severity severity,
    String section,
    Span span,
    String message,
    List<String> arguments,
    List<Span> related) {

  public Diagnostic {
    arguments = List.copyOf(arguments);
    related = List.copyOf(related);
  }

  /** ERROR: the document cannot mean this. WARNING: an official should look. INFO: good to know. */
  public enum Severity {
    ERROR,
    WARNING,
    INFO
  }
}
