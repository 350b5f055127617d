package vn.haidang.organisation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.organisation.ReorganisationPreview;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.WaitingUnit;
import vn.haidang.organisation.WorkOfUnit;
import vn.haidang.platform.Problem;

/**
 * What a draft would do, before it does.
 *
 * @param effect null: it says too little
 * @param founded names of the units that would be new
 * @param changes units that would stand otherwise, with what would be different
 * @param work open work of the units that end, and who takes it
 * @param faults what stands against it, with the step in which it is put right
 */
public record PreviewPage(
    DraftFrame frame,
    @Nullable ReorganisationPreview effect,
    List<NewOne> founded,
    List<Change> changes,
    List<Share> shares,
    List<Work> work,
    List<Fault> faults) {

  public PreviewPage {
    founded = List.copyOf(founded);
    changes = List.copyOf(changes);
    shares = List.copyOf(shares);
    work = List.copyOf(work);
    faults = List.copyOf(faults);
  }

  /** A unit that is new, by name, kind key and the name of the one above. */
  public record NewOne(String name, String kindKey, String parent) {}

  /** A unit that goes on; {@code after}: its new name, place or kind, said in words. */
  public record Change(Unit before, List<UnitPage.Step> steps) {
    public Change {
      steps = List.copyOf(steps);
    }
  }

  /** How much of whom goes to whom; {@code percent} empty: unknown. */
  public record Share(String from, String to, String percent) {}

  /**
   * Open work of a unit.
   *
   * @param to who takes it; empty: it waits for a decision
   * @param joining what of it is joined to what another unit has in the same work
   */
  public record Work(
      Unit unit, List<WaitingUnit.WorkCount> counts, String to, List<Joining> joining) {
    public Work {
      counts = List.copyOf(counts);
      joining = List.copyOf(joining);
    }
  }

  /** A piece of work, and the name of the unit to whose part it is joined. */
  public record Joining(WorkOfUnit.Piece piece, String to) {}

  /** Something that stands against it, and the address of the field. */
  public record Fault(Problem problem, String address) {}
}
