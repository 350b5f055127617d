package vn.haidang.commitments;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  private static final String DOTS = "…………………";

  /** Where nothing has been said or concluded yet, room to write it. */
  private static final Passage ROOM = new Passage.Text("1. " + DOTS);

  private final Briefings briefings;
  private final Agenda agenda;
  private final Decisions decisions;
  private final MeetingRecords records;
  private final IssuingBodies bodies;
  private final Units units;
  private final MessageFiles messages;

  BriefingPapers(
      Briefings briefings,
      Agenda agenda,
      Decisions decisions,
      MeetingRecords records,
      IssuingBodies bodies,
      Units units,
      MessageFiles messages) {
    this.briefings = briefings;
    this.agenda = agenda;
    this.decisions = decisions;
    this.records = records;
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
    List<Decision> decided = taken(id, records.of(briefing));
    List<Passage> text = new ArrayList<>();
    text.add(new Passage.Text(opening(s, t)));
    text.addAll(conclusions(decided, s.heldOn(), t));
    text.add(new Passage.Text(t.get("papers.notice.closing", body.name())));
    List<String> recipients =
        new ArrayList<>(names(decided.stream().map(Decision::task).toList(), s.heldOn()).values());
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
    MeetingRecord record = records.of(briefing);
    List<Passage> text = new ArrayList<>(circumstances(s, t));
    text.add(new Passage.Heading(1, t.get("papers.minutes.course")));
    text.addAll(course(agenda.listOf(id), record, t));
    text.add(new Passage.Heading(1, t.get("papers.minutes.conclusions")));
    text.addAll(conclusions(taken(id, record), s.heldOn(), t));
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

  /** The conclusions as they were taken, whatever became of them since. */
  private List<Decision> taken(BriefingId id, MeetingRecord record) {
    return decisions.listOf(id).stream().map(record::asTaken).toList();
  }

  /** Line by line: what it was about, how it stood on the day, what was said. */
  private List<Passage> course(List<AgendaItem> lines, MeetingRecord record, Texts t) {
    List<AgendaItem> dealtWith = lines.stream().filter(line -> !line.dropped()).toList();
    Map<UnitId, String> names =
        names(
            dealtWith.stream().map(line -> task(line, record)).filter(Objects::nonNull).toList(),
            record.on());
    List<Passage> text = new ArrayList<>();
    if (dealtWith.stream().anyMatch(line -> task(line, record) != null)) {
      text.add(
          new Passage.Text(t.get("papers.minutes.as-of", OfficialDocument.dayInText(record.on()))));
    }
    for (AgendaItem line : dealtWith) {
      int number = dealtWith.indexOf(line) + 1;
      String words = words(line, record).strip().replaceFirst("[.;]+$", "");
      String stood = standing(line, record, names, t);
      text.add(
          new Passage.Text(
              number + ". " + words + (stood.isEmpty() ? "" : " (" + stood + ")") + "."));
      line.discussion().lines().forEach(said -> text.add(new Passage.Text(said)));
    }
    return text.isEmpty() ? List.of(ROOM) : text;
  }

  private static @Nullable Commitment task(AgendaItem line, MeetingRecord record) {
    return line.task() == null ? null : record.tasks().get(line.task());
  }

  /** Its title, or the whole words of its task or obstacle where the title is cut. */
  private static String words(AgendaItem line, MeetingRecord record) {
    if (!line.title().endsWith("…")) {
      return line.title();
    }
    Commitment task = task(line, record);
    Obstacle obstacle = line.obstacle() == null ? null : record.obstacles().get(line.obstacle());
    return task != null ? task.text() : obstacle != null ? obstacle.text() : line.title();
  }

  /**
   * "Sở Công Thương; hạn 19/9/2018; quá hạn 3 ngày; đã thực hiện 40 %"; or why a measure is red.
   */
  private static String standing(
      AgendaItem line, MeetingRecord record, Map<UnitId, String> names, Texts t) {
    Commitment task = task(line, record);
    if (task == null) {
      return line.remark();
    }
    LocalDate due = task.terms().due();
    String schedule = new Schedule(task, record.on()).word(t);
    return Stream.of(
            task.owner() == null ? "" : names.getOrDefault(task.owner(), ""),
            due == null ? "" : t.get("tasks.due-on", OfficialDocument.dayInText(due)),
            schedule.substring(0, 1).toLowerCase(Locale.ROOT) + schedule.substring(1),
            t.get("papers.minutes.progress", "" + task.claim().percent()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
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
    if (decided.isEmpty()) {
      return List.of(ROOM);
    }
    Map<UnitId, String> names = names(decided.stream().map(Decision::task).toList(), on);
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
        + (unit == null || isToldIn(words, unit, t)
            ? words
            : t.get("papers.notice.told", unit, words))
        + until;
  }

  /** Whether the sentence begins with whom it is for: "Sở Công Thương chủ trì …", "Giao Sở …". */
  private static boolean isToldIn(String words, String unit, Texts t) {
    String told = bare(words.toLowerCase(Locale.ROOT).replaceFirst("^giao ", ""), t);
    return told.startsWith(bare(unit.toLowerCase(Locale.ROOT), t));
  }

  /** "phường Kinh Môn", however its committee is written before it. */
  private static String bare(String name, Texts t) {
    return Stream.of("papers.committee", "papers.committee.notation")
        .map(key -> t.get(key).toLowerCase(Locale.ROOT) + " ")
        .filter(name::startsWith)
        .findFirst()
        .map(committee -> name.substring(committee.length()))
        .orElse(name);
  }

  /** Who owes them, in the order of the tasks, as they were called on that day. */
  private Map<UnitId, String> names(List<Commitment> tasks, LocalDate on) {
    Collection<UnitId> owners =
        new LinkedHashSet<>(
            tasks.stream().map(Commitment::owner).filter(Objects::nonNull).toList());
    Map<UnitId, String> known = new HashMap<>();
    units.list(owners, on).forEach(unit -> known.put(unit.id(), bodies.shortly(unit)));
    Map<UnitId, String> names = new LinkedHashMap<>();
    for (UnitId owner : owners) {
      String name = known.get(owner);
      if (name != null) {
        names.put(owner, name);
      }
    }
    return names;
  }

  private static String chair(Setting s, Texts t) {
    String both = (s.chairPost() + " " + s.chair()).strip();
    return both.isEmpty() ? t.get("papers.chair.open") : both;
  }

  private static String hour(LocalTime at, Texts t) {
    return t.get(
        "papers.hour", String.format("%02d", at.getHour()), String.format("%02d", at.getMinute()));
  }

  private static String orDots(String text) {
    return text.isEmpty() ? DOTS : text;
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
