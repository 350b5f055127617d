package vn.haidang.commitments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.haidang.commitments.Reminder.Rung;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Texts;

/**
 * What a digest says: what the units of its reader were reminded of today, by urgency, and what
 * waits for his word.
 *
 * @param name of the reader
 * @param reminders of his own units, the most urgent rung first
 * @param shared what others lead and were reminded of, and in which his units have open parts
 * @param parts what his units have to do in those, a line for each part
 * @param overdue how many of their tasks are late altogether
 * @param urged tasks in his charge that have come to be urged in writing today
 * @param leading tasks in his charge that have come before the leader today
 * @param owners names of the units that owe these and what is shared
 * @param claimed how many tasks wait for his confirmation, {@code asking} for a word on more time,
 *     and {@code returned} for his decision
 */
record DigestText(
    String name,
    LocalDate day,
    Map<Rung, List<Commitment>> reminders,
    List<Commitment> shared,
    Map<CommitmentId, List<String>> parts,
    int overdue,
    List<Commitment> urged,
    List<Commitment> leading,
    Map<UnitId, String> owners,
    int claimed,
    int asking,
    int returned) {

  private static final int SHOWN = 15;

  /** How many things it tells; 0: it is not sent. */
  int lines() {
    return reminders.values().stream().mapToInt(List::size).sum()
        + shared.size()
        + urged.size()
        + leading.size()
        + claimed
        + asking
        + returned;
  }

  String subject(Texts t) {
    return t.get("digest.subject", t.number(lines()), t.date(day));
  }

  /** The letter; {@code link} is the address of the program. */
  String text(Texts t, String link) {
    StringBuilder text = new StringBuilder(t.get("digest.greeting", name)).append("\n\n");
    reminders.forEach((rung, tasks) -> section(text, t.get(rung.messageKey()), tasks, t, link));
    section(text, t.get("digest.shared"), shared, t, link);
    section(text, t.get("digest.leading"), leading, t, link);
    section(text, t.get("digest.urged"), urged, t, link);
    if (claimed > 0) {
      text.append(t.get("digest.claimed", t.number(claimed))).append('\n');
    }
    if (asking > 0) {
      text.append(t.get("digest.asking", t.number(asking))).append('\n');
    }
    if (returned > 0) {
      text.append(t.get("digest.returned", t.number(returned))).append('\n');
    }
    if (overdue > 0) {
      text.append(t.get("digest.overdue", t.number(overdue))).append('\n');
    }
    return text.append('\n')
        .append(t.get("digest.open", link + "/work"))
        .append("\n\n")
        .append(t.get("digest.stop", link + "/feeds"))
        .append('\n')
        .toString();
  }

  private void section(
      StringBuilder text, String title, List<Commitment> tasks, Texts t, String link) {
    if (tasks.isEmpty()) {
      return;
    }
    text.append(title).append(" (").append(t.number(tasks.size())).append(")\n");
    for (Commitment task : tasks.subList(0, Math.min(SHOWN, tasks.size()))) {
      LocalDate due = task.terms().due();
      text.append("- ").append(task.phrase());
      UnitId owner = task.owner();
      if (owner != null && owners.containsKey(owner)) {
        text.append(" – ").append(owners.get(owner));
      }
      if (due != null) {
        text.append(" (").append(t.get("tasks.due-on", t.date(due))).append(')');
      }
      parts.getOrDefault(task.id(), List.of()).forEach(line -> text.append("\n  ").append(line));
      text.append("\n  ").append(link).append("/tasks/").append(task.id()).append('\n');
    }
    if (tasks.size() > SHOWN) {
      text.append(t.get("briefings.since.more", t.number(tasks.size() - SHOWN))).append('\n');
    }
    text.append('\n');
  }
}
