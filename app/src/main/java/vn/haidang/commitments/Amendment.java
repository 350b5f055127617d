package vn.haidang.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.haidang.commitments.AmendmentStore.Place;
import vn.haidang.commitments.AmendmentStore.Wording;
import vn.haidang.commitments.Commitment.Terms;
import vn.haidang.commitments.DueReading.Occurrence;
import vn.haidang.plan.Edition;
import vn.haidang.plan.Finding;
import vn.haidang.plan.Item;
import vn.haidang.platform.Audit;
import vn.haidang.platform.Texts;

/**
 * An amended edition on its way into the book. What it says in the same words is carried over with
 * its history; what it says otherwise is changed, as long as it is open; what it no longer says is
 * cancelled. Each with a line in its history that names the new edition and the place in it.
 *
 * <p>A report that fell due while the earlier edition was in force stays owed under that edition.
 */
final class Amendment {

  private final Edition edition;
  private final List<Commitment> before;
  private final Map<Long, Long> earlier;
  private final CommitmentStore commitments;
  private final AmendmentStore store;
  private final CommitmentHistoryStore history;
  private final Texts texts;
  private final Instant at;
  private final LocalDate inForce;
  private final Set<CommitmentId> carried = new HashSet<>();
  private int changed;

  /**
   * @param before commitments of the edition that is amended
   * @param earlier number of the item of that edition for which an item of this one stands
   * @param inForce since when the amendment counts
   */
  Amendment(
      Edition edition,
      List<Commitment> before,
      Map<Long, Long> earlier,
      CommitmentStore commitments,
      AmendmentStore store,
      CommitmentHistoryStore history,
      Texts texts,
      Instant at,
      LocalDate inForce) {
    this.edition = edition;
    this.before = List.copyOf(before);
    this.earlier = Map.copyOf(earlier);
    this.commitments = commitments;
    this.store = store;
    this.history = history;
    this.texts = texts;
    this.at = at;
    this.inForce = inForce;
  }

  /** How many were carried over, changed among them. */
  int carried() {
    return carried.size();
  }

  int changed() {
    return changed;
  }

  /**
   * Lets what the earlier item had opened stand for this one, one for each due date; gives them as
   * they were before.
   */
  List<Commitment> carry(Item item, String address, List<Occurrence> dues) {
    Long was = earlier.get(item.id().value());
    List<Commitment> found = new ArrayList<>();
    for (Commitment c : before) {
      boolean same = was != null && was.equals(c.origin().item()) && !carried.contains(c.id());
      Occurrence once = same ? occurrence(dues, c.origin().occurrence()) : null;
      if (once != null) {
        follow(c, item, address, once);
        carried.add(c.id());
        found.add(c);
      }
    }
    return found;
  }

  private static @Nullable Occurrence occurrence(List<Occurrence> dues, int number) {
    return dues.stream().filter(due -> due.number() == number).findFirst().orElse(null);
  }

  private void follow(Commitment c, Item item, String address, Occurrence once) {
    String plan = edition.heading().shortName();
    store.follow(c.id(), new Place(item.id().value(), edition.id().value(), plan, address));
    Wording wording = wording(c, item.value(), once);
    Map<String, String> changes = changes(c, wording);
    if (changes.isEmpty()) {
      note(c.id(), "commitment.carried-over", "book.in", plan, address, Map.of());
    } else if (c.state().isOpen()) {
      changed++;
      store.reword(c.id(), wording);
      note(c.id(), "commitment.amended", "book.after", plan, address, changes);
    } else {
      note(c.id(), "commitment.amended-since", "book.after", plan, address, changes);
    }
  }

  /** A due date that the office set or moved stays where the plan's own limit did not change. */
  private static Wording wording(Commitment c, Finding value, Occurrence once) {
    String deliverable = value instanceof Finding.Task task ? task.deliverable() : null;
    Terms terms = c.terms();
    if (Objects.equals(once.rule(), terms.rule())) {
      return new Wording(
          value.quote(), deliverable, terms.rule(), terms.originalDue(), terms.due());
    }
    LocalDate first = terms.originalDue() == null ? once.due() : terms.originalDue();
    return new Wording(value.quote(), deliverable, once.rule(), first, once.due());
  }

  /** What stood there before is kept: text, deliverable, due date. */
  private static Map<String, String> changes(Commitment c, Wording now) {
    Map<String, String> changes = new HashMap<>();
    if (!spaced(c.text()).equals(spaced(now.text()))) {
      changes.put("text", c.text());
    }
    String deliverable = Objects.requireNonNullElse(c.deliverable(), "");
    if (!spaced(deliverable).equals(spaced(Objects.requireNonNullElse(now.deliverable(), "")))) {
      changes.put("deliverable", deliverable.isEmpty() ? "–" : deliverable);
    }
    if (!Objects.equals(c.terms().due(), now.due())) {
      changes.put("due", day(c.terms().due()) + " → " + day(now.due()));
    }
    return changes;
  }

  private static String spaced(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  /** Cancels what is open and stands in no item any more; says how many. */
  int cancelRest() {
    int cancelled = 0;
    Set<CommitmentId> gone = new HashSet<>();
    for (Commitment c : before) {
      boolean part = c.parent() != null && gone.contains(c.parent());
      if (part || c.origin().item() != null && !carried.contains(c.id()) && !wasDue(c)) {
        gone.add(c.id());
        if (c.state().isOpen()) {
          cancelled++;
          commitments.cancel(c.id());
          note(
              c.id(),
              "commitment.cancelled",
              "book.not-in",
              edition.heading().shortName(),
              c.origin().address(),
              Map.of("edition", edition.id().toString()));
        }
      }
    }
    return cancelled;
  }

  private boolean wasDue(Commitment c) {
    LocalDate due = c.terms().due();
    return c.origin().source() == Commitment.Source.REPORT_DUTY
        && due != null
        && due.isBefore(inForce);
  }

  private void note(
      CommitmentId id,
      String kind,
      String message,
      String plan,
      String address,
      Map<String, String> detail) {
    String note = texts.get(message, plan, address);
    history.add(id, new Event(at, Audit.SYSTEM, kind, note, detail), null);
  }
}
