package vn.haidang.commitments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.haidang.commitments.Briefing.Setting;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Texts;
import vn.haidang.publication.OfficialDocument;
import vn.haidang.publication.OfficialDocument.Passage;
import vn.haidang.publication.OfficialDocument.Signature;

/**
 * What is written of a briefing: the notice of conclusion ("Thông báo kết luận"), whose numbered
 * conclusions are the commitments, and the minutes ("Biên bản"). Always in Vietnamese.
 */
@Component
public class BriefingPapers {

  private final Briefings briefings;
  private final Agenda agenda;
  private final Decisions decisions;
  private final CommitmentStore tasks;
  private final IssuingBodies bodies;
  private final Units units;
  private final MessageFiles messages;

  BriefingPapers(
      Briefings briefings,
      Agenda agenda,
      Decisions decisions,
      CommitmentStore tasks,
      IssuingBodies bodies,
      Units units,
      MessageFiles messages) {
    this.briefings = briefings;
    this.agenda = agenda;
    this.decisions = decisions;
    this.tasks = tasks;
    this.bodies = bodies;
    this.units = units;
    this.messages = messages;
  }

  /** The notice; its number and day are left to whoever issues it. */
  public OfficialDocument notice(BriefingId id) {
    Briefing briefing = briefings.get(id);
    Setting s = briefing.setting();
    Texts t = texts();
    IssuingBody body = bodies.of(briefing.unit(), s.heldOn());
    List<Decision> decided = decisions.listOf(id);
    List<Passage> text = new ArrayList<>();
    text.add(new Passage.Text(opening(s, t)));
    text.addAll(conclusions(decided, s.heldOn(), t));
    text.add(new Passage.Text(t.get("papers.notice.closing", body.name())));
    List<String> recipients = new ArrayList<>(names(decided, s.heldOn()).values());
    recipients.add(t.get("papers.kept"));
    return new OfficialDocument(
        body.superior(),
        body.issuer(),
        t.get("papers.notice.number", body.notation()),
        body.place(),
        null,
        new OfficialDocument.Title.Named(
            t.get("papers.notice"),
            t.get("papers.notice.subject", chair(s, t), inText(s.title(), t))),
        List.of(),
        text,
        new Signature(body.authority(), ""),
        recipients);
  }

  /** The minutes: who was there, what was said under each line, what was decided. */
  public OfficialDocument minutes(BriefingId id) {
    Briefing briefing = briefings.get(id);
    Setting s = briefing.setting();
    Texts t = texts();
    IssuingBody body = bodies.of(briefing.unit(), s.heldOn());
    List<Passage> text = new ArrayList<>(circumstances(s, t));
    text.add(new Passage.Heading(1, t.get("papers.minutes.course")));
    List<AgendaItem> lines = agenda.listOf(id);
    Map<CommitmentId, Commitment> about =
        tasks.list(lines.stream().map(AgendaItem::task).filter(Objects::nonNull).toList());
    int number = 0;
    for (AgendaItem item : lines) {
      if (!item.dropped()) {
        number++;
        text.add(new Passage.Text(number + ". " + words(item, about)));
        item.discussion().lines().forEach(line -> text.add(new Passage.Text(line)));
      }
    }
    text.add(new Passage.Heading(1, t.get("papers.minutes.conclusions")));
    text.addAll(conclusions(decisions.listOf(id), s.heldOn(), t));
    text.add(new Passage.Text(end(s, t)));
    return new OfficialDocument(
        body.superior(),
        body.issuer(),
        t.get("papers.minutes.number", body.notation()),
        body.place(),
        s.heldOn(),
        new OfficialDocument.Title.Named(t.get("papers.minutes"), s.title()),
        List.of(),
        text,
        new Signature(List.of(t.get("papers.minutes.chair")), s.chair()),
        List.of(t.get("papers.minutes.present"), t.get("papers.kept-in-file")),
        Optional.of(new Signature(List.of(t.get("papers.minutes.secretary")), s.secretary())));
  }

  /** Its title, or the whole words of its task where the title is cut. */
  private static String words(AgendaItem item, Map<CommitmentId, Commitment> about) {
    Commitment task = item.task() == null ? null : about.get(item.task());
    return task == null || !item.title().endsWith("…") ? item.title() : task.text();
  }

  private static List<Passage> circumstances(Setting s, Texts t) {
    List<Passage> text = new ArrayList<>();
    text.add(
        new Passage.Text(
            t.get(
                "papers.minutes.begins",
                hour(s.startsAt(), t),
                OfficialDocument.dayInText(s.heldOn()))));
    text.add(new Passage.Text(t.get("papers.minutes.place", orDots(s.place()))));
    text.add(
        new Passage.Text(
            t.get("papers.minutes.attendance", s.attendance().isEmpty() ? orDots("") : "")
                .strip()));
    s.attendance().forEach(line -> text.add(new Passage.Text("- " + line + ";")));
    text.add(new Passage.Text(t.get("papers.minutes.led-by", chair(s, t))));
    text.add(new Passage.Text(t.get("papers.minutes.written-by", orDots(s.secretary()))));
    return text;
  }

  private static String end(Setting s, Texts t) {
    return t.get(
        "papers.minutes.ends",
        s.endsAt() == null ? t.get("papers.hour.open") : hour(s.endsAt(), t),
        OfficialDocument.dayInText(s.heldOn()));
  }

  private static String opening(Setting s, Texts t) {
    String place = s.place().isEmpty() ? "" : t.get("papers.notice.at", s.place());
    String present =
        s.attendance().isEmpty()
            ? ""
            : t.get("papers.notice.attended", String.join("; ", s.attendance()));
    return t.get(
        "papers.notice.opening",
        OfficialDocument.dayInText(s.heldOn()),
        place,
        chair(s, t),
        inText(s.title(), t),
        present);
  }

  private List<Passage> conclusions(List<Decision> decided, LocalDate on, Texts t) {
    Map<UnitId, String> names = names(decided, on);
    return decided.stream()
        .<Passage>map(decision -> {
          UnitId owner = decision.task().owner();
          return new Passage.Text(conclusion(decision, owner == null ? null : names.get(owner), t));
        })
        .toList();
  }

  private static String conclusion(Decision decision, @Nullable String unit, Texts t) {
    String words = decision.task().text().strip().replaceFirst("[.;]+$", "");
    LocalDate due = decision.task().terms().due();
    String until =
        due == null ? "." : t.get("papers.notice.until", OfficialDocument.dayInText(due));
    return decision.number()
        + ". "
        + (unit == null ? words : t.get("papers.notice.told", unit, words))
        + until;
  }

  private Map<UnitId, String> names(List<Decision> decided, LocalDate on) {
    Collection<UnitId> owners =
        new HashSet<>(
            decided.stream().map(d -> d.task().owner()).filter(Objects::nonNull).toList());
    Map<UnitId, String> known = new HashMap<>();
    units.list(owners, on).forEach(unit -> known.put(unit.id(), unit.name()));
    Map<UnitId, String> names = new LinkedHashMap<>();
    for (Decision decision : decided) {
      UnitId owner = decision.task().owner();
      String name = owner == null ? null : known.get(owner);
      if (owner != null && name != null) {
        names.put(owner, name);
      }
    }
    return names;
  }

  private static String chair(Setting s, Texts t) {
    String both = (s.chairPost() + " " + s.chair()).strip();
    return both.isEmpty() ? t.get("papers.chair.open") : both;
  }

  private static String hour(java.time.LocalTime at, Texts t) {
    return t.get(
        "papers.hour", String.format("%02d", at.getHour()), String.format("%02d", at.getMinute()));
  }

  private static String orDots(String text) {
    return text.isEmpty() ? "…………………" : text;
  }

  /** A title inside a sentence: "cuộc họp giao ban tháng 9/2018", "phiên họp thường kỳ". */
  private static String inText(String title, Texts t) {
    String small = title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    return small.startsWith(t.get("papers.briefing")) ? t.get("papers.meeting", small) : small;
  }

  private Texts texts() {
    return messages.in(MessageFiles.VIETNAMESE);
  }
}
