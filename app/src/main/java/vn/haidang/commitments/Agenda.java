package vn.haidang.commitments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.haidang.commitments.AgendaItem.Kind;
import vn.haidang.organisation.Unit;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Audit;
import vn.haidang.platform.NotFound;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;

/** The agenda of a briefing: made from what stands, then ordered, dropped and added to by hand. */
@Component
public class Agenda {

  private final AgendaStore store;
  private final AgendaDraft draft;
  private final Briefings briefings;
  private final Commitments commitments;
  private final Desk desk;
  private final Insight insight;
  private final Audit audit;

  Agenda(
      AgendaStore store,
      AgendaDraft draft,
      Briefings briefings,
      Commitments commitments,
      Desk desk,
      Insight insight,
      Audit audit) {
    this.store = store;
    this.draft = draft;
    this.briefings = briefings;
    this.commitments = commitments;
    this.desk = desk;
    this.insight = insight;
    this.audit = audit;
  }

  /** In their order, the dropped ones last; those of which whoever asks may know. */
  public List<AgendaItem> listOf(BriefingId briefing) {
    List<AgendaItem> lines = store.list(briefing);
    Set<CommitmentId> hidden =
        insight.hidden(lines.stream().map(AgendaItem::task).filter(Objects::nonNull).toList());
    Set<ObstacleId> hiddenObstacles =
        insight.hiddenObstacles(
            lines.stream().map(AgendaItem::obstacle).filter(Objects::nonNull).toList());
    return lines.stream()
        .filter(line -> line.task() == null || !hidden.contains(line.task()))
        .filter(line -> line.obstacle() == null || !hiddenObstacles.contains(line.obstacle()))
        .toList();
  }

  /**
   * Adds what belongs on it and is not there, and says anew how the indicators on it stand; what
   * was dropped stays dropped, the order stays.
   *
   * @return how many lines were added
   */
  @Transactional
  public int draw(BriefingId id, SignedIn by) {
    Briefing briefing = briefings.openFor(id, by);
    int added = 0;
    for (NewAgendaItem item : draft.collect(briefing, briefings.scope(briefing))) {
      Long indicator = item.indicator();
      if (store.add(id, item).isPresent()) {
        added++;
      } else if (indicator != null) {
        store.putRemark(id, indicator, item.remark());
      }
    }
    audit.record("briefing.agenda-drawn", "briefing:" + id, Map.of("added", "" + added));
    return added;
  }

  /**
   * Adds a line by hand.
   *
   * @param task what it is about; null: the words only
   */
  @Transactional
  public void add(BriefingId id, @Nullable CommitmentId task, String title, SignedIn by) {
    briefings.openFor(id, by);
    NewAgendaItem item =
        task == null
            ? NewAgendaItem.inWords(Kind.OTHER, demanded(title), null)
            : NewAgendaItem.of(Kind.OTHER, openToAll(task));
    if (store.add(id, item).isEmpty()) {
      throw new RefusedException(Problem.of("commitments.on-agenda-already"));
    }
    audit.record("briefing.item-added", "briefing:" + id, Map.of("title", item.title()));
  }

  /** A briefing is for all who take part in it. */
  private Commitment openToAll(CommitmentId id) {
    Commitment task = commitments.get(id);
    if (task.isRestricted()) {
      throw new RefusedException(Problem.of("commitments.restricted-on-agenda"));
    }
    return task;
  }

  /** A unit puts something forward; everybody who reports for a unit may. */
  @Transactional
  public void propose(BriefingId id, String text, SignedIn by) {
    briefings.openForAll(id);
    UnitId unit =
        desk.findUnitOf(by)
            .map(Unit::id)
            .orElseThrow(() -> new RefusedException(Problem.of("commitments.not-yours")));
    String title = demanded(text);
    store.add(id, NewAgendaItem.inWords(Kind.PROPOSAL, title, unit));
    audit.record(
        "briefing.proposed", "briefing:" + id, Map.of("title", title, "unit", unit.toString()));
  }

  /**
   * Moves a line.
   *
   * @param position where it shall stand, from 1; further than the last means at the end
   */
  @Transactional
  public void move(BriefingId id, long item, int position, SignedIn by) {
    briefings.openFor(id, by);
    AgendaItem moved = get(id, item);
    List<AgendaItem> order =
        new ArrayList<>(store.list(id).stream().filter(line -> !line.dropped()).toList());
    order.removeIf(line -> line.id() == item);
    order.add(Math.clamp(position - 1L, 0, order.size()), moved);
    for (int at = 0; at < order.size(); at++) {
      if (order.get(at).position() != at + 1) {
        store.putPosition(order.get(at).id(), at + 1);
      }
    }
    audit.record("briefing.item-moved", "briefing:" + id, Map.of("title", moved.title()));
  }

  /** Takes a line off, or puts it back where it stood. */
  @Transactional
  public void drop(BriefingId id, long item, boolean dropped, SignedIn by) {
    briefings.openFor(id, by);
    AgendaItem line = get(id, item);
    store.putDropped(item, dropped);
    audit.record(
        dropped ? "briefing.item-dropped" : "briefing.item-restored",
        "briefing:" + id,
        Map.of("title", line.title()));
  }

  /**
   * Notes what was said, for the minutes.
   *
   * @param seen what stood there for the writer; something else now: somebody was faster
   */
  @Transactional
  public void discuss(BriefingId id, long item, String seen, String text, SignedIn by) {
    briefings.openFor(id, by);
    AgendaItem line = get(id, item);
    if (!store.putDiscussion(item, plain(seen), plain(text))) {
      throw new RefusedException(Problem.of("commitments.changed-meanwhile"));
    }
    audit.record(
        "briefing.discussed",
        "briefing:" + id,
        Map.of("title", line.title(), "text", text.strip()));
  }

  /** A browser ends lines its own way. */
  private static String plain(String text) {
    return text.replace("\r\n", "\n").strip();
  }

  /** A line of this agenda. */
  public AgendaItem get(BriefingId briefing, long item) {
    return store
        .find(briefing, item)
        .orElseThrow(() -> new NotFound("commitments.no-such-item", item));
  }

  private static String demanded(String title) {
    if (title.isBlank()) {
      throw new RefusedException(Problem.of("commitments.text-missing"));
    }
    return title.strip();
  }
}
