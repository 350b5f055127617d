package vn.haidang.commitments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.PassingPartStore.Meeting;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.WorkOfUnit;

/** What a unit has to do in the work of others; {@link AbolishedUnits} hands it over. */
@Component
class PartsOfUnit implements WorkOfUnit {

  private final PassingPartStore store;
  private final CommitmentStore commitments;
  private final Insight insight;

  PartsOfUnit(PassingPartStore store, CommitmentStore commitments, Insight insight) {
    this.store = store;
    this.commitments = commitments;
    this.insight = insight;
  }

  @Override
  public String messageKey() {
    return "tasks.open-parts";
  }

  @Override
  public Map<UnitId, Integer> countOpen(Collection<UnitId> units, LocalDate on) {
    return units.isEmpty() ? Map.of() : store.countOpen(units);
  }

  @Override
  public List<Piece> listOpen(UnitId unit, LocalDate on, int most) {
    return pieces(store.listOpen(unit), most);
  }

  @Override
  public int countPassed(UnitId unit, Collection<UnitId> holders) {
    return store.listPassed(unit, holders).size();
  }

  @Override
  public List<Piece> listPassed(UnitId unit, Collection<UnitId> holders, int most) {
    return pieces(store.listPassed(unit, holders), most);
  }

  @Override
  public List<Piece> listUnclear(UnitId unit, Collection<UnitId> holders) {
    return pieces(store.listUnclear(unit, holders), Integer.MAX_VALUE);
  }

  @Override
  public List<Joining> listJoining(Collection<UnitId> ending, @Nullable UnitId heir) {
    List<Meeting> meeting = store.listMeeting(ending, heir);
    List<CommitmentId> tasks = meeting.stream().map(Meeting::task).distinct().toList();
    Set<CommitmentId> hidden = insight.hidden(tasks);
    Map<CommitmentId, Commitment> found = commitments.list(tasks);
    List<Joining> joining = new ArrayList<>();
    for (Meeting one : meeting) {
      Commitment task = found.get(one.task());
      if (task != null && !hidden.contains(one.task())) {
        Piece piece = new Piece(task.title(), "/tasks/" + task.id());
        joining.add(new Joining(one.unit(), one.to(), piece));
      }
    }
    return joining;
  }

  private List<Piece> pieces(List<CommitmentId> tasks, int most) {
    return AbolishedUnits.seen(tasks, most, insight, commitments);
  }
}
