package vn.haidang.kernel.legaltext;

import java.util.List;

/**
 * Turns the text of an official document into a plan. Total: any input gives a result, no input
 * throws.
 */
public final class PlanCompiler {

  private PlanCompiler() {}

  /**
   * Reads the outline first, then every sentence in it, then holds text and appendix against each
   * other.
   */
  public static CompiledPlan compile(Source source) {
    Outline outline = OutlineReader.read(source);
    List<Passage> passages = PassageReader.read(outline);
    var ledger = new CitationLedger();
    for (Passage passage : passages) {
      List<CitationMention> numbered = CitationScanner.scan(passage);
      ledger.add(numbered);
      ledger.add(LawScanner.scan(passage, numbered));
    }
    return new CompiledPlan(
        outline.source(),
        outline.text(),
        outline.leaves(),
        outline.origins(),
        outline.head(),
        outline.sections(),
        outline.tasks(),
        List.of(),
        List.of(),
        ledger.citations(outline.head()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        outline.appendices(),
        List.of(),
        outline.diagnostics(),
        outline.unread());
  }
}
