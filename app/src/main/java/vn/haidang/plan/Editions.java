package vn.haidang.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.haidang.documents.DocumentId;
import vn.haidang.kernel.legaltext.CompiledPlan;

/** Plans and their editions, to look at. */
@Component
public class Editions {

  /** All plans, the one touched last first. */
  public List<PlanSummary> listPlans() {
    throw new UnsupportedOperationException();
  }

  public PlanSummary getPlan(PlanId plan) {
    throw new UnsupportedOperationException();
  }

  /** The plan that a document of the library is an edition of. */
  public Optional<PlanId> findPlan(DocumentId document) {
    throw new UnsupportedOperationException();
  }

  /** Latest first. */
  public List<Edition> listEditions(PlanId plan) {
    throw new UnsupportedOperationException();
  }

  public Edition getEdition(EditionId edition) {
    throw new UnsupportedOperationException();
  }

  /** The one to show first: the draft, else the one in force. */
  public Edition getShown(PlanId plan) {
    throw new UnsupportedOperationException();
  }

  /** Everything the reader screen shows. {@code by}: whose undo and redo it offers. */
  public OpenEdition open(EditionId edition, String by) {
    throw new UnsupportedOperationException();
  }

  /** What the compiler made of the file; its source has no blocks. */
  public CompiledPlan getReading(EditionId edition) {
    throw new UnsupportedOperationException();
  }

  public byte[] getOriginal(EditionId edition) {
    throw new UnsupportedOperationException();
  }

  /** What changed from one edition to another of the same plan. */
  public Difference compare(EditionId from, EditionId to) {
    throw new UnsupportedOperationException();
  }
}
