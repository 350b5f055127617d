package vn.haidang.plan;

import java.util.List;
import java.util.Map;
import vn.haidang.documents.CitedDocument;
import vn.haidang.kernel.legaltext.CompiledPlan;

/**
 * Everything the reader screen shows.
 *
 * @param reading text, leaves, sections, appendices and reconciliation as compiled; its source has
 *     no blocks
 * @param items live ones in the order of the document
 * @param agencies which units the edition's words mean
 * @param cited for each item of kind CITATION, what the library knows of it
 */
public record OpenEdition(
    Edition edition,
    CompiledPlan reading,
    List<Item> items,
    Map<ItemId, CitedDocument> cited,
    Progress progress,
    Agencies agencies,
    boolean canUndo,
    boolean canRedo) {

  public OpenEdition {
    items = List.copyOf(items);
    cited = Map.copyOf(cited);
  }
}
