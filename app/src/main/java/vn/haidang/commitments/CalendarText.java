package vn.haidang.commitments;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Due dates as an iCalendar object (RFC 5545): one all-day event each, with a reminder the day
 * before. Lines end in CRLF and are folded at 75 octets.
 */
public final class CalendarText {

  /** A calendar without a component is none (RFC 5545, 3.4), so an empty one has this still. */
  private static final List<String> TIME_ZONE =
      List.of(
          "BEGIN:VTIMEZONE",
          "TZID:Asia/Ho_Chi_Minh",
          "BEGIN:STANDARD",
          "DTSTART:19750613T000000",
          "TZOFFSETFROM:+0700",
          "TZOFFSETTO:+0700",
          "END:STANDARD",
          "END:VTIMEZONE");

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int LONGEST_LINE = 75;
  private static final Duration USUAL_LENGTH = Duration.ofHours(2);

  private CalendarText() {}

  /**
   * The calendar: due dates, or meetings with their hours; one without an end lasts two.
   *
   * @param content of which what has no due date is left out
   * @param takingPart how a task is called that another unit leads, from its title
   * @param home address of the program, with which the link of an event begins
   * @param zone in which the hours of a meeting are meant
   */
  public static String of(
      String name,
      Feeds.Content content,
      UnaryOperator<String> takingPart,
      String home,
      ZoneId zone) {
    StringBuilder text = begun(name);
    content.due().forEach(task -> due(text, task, task.title(), content, home, zone));
    content
        .shared()
        .forEach(task -> due(text, task, takingPart.apply(task.title()), content, home, zone));
    content.meetings().forEach(meeting -> meeting(text, meeting, home, zone));
    line(text, "END:VCALENDAR");
    return text.toString();
  }

  /** Outlook reads the older names of the calendar's name and of how often it shall be fetched. */
  private static StringBuilder begun(String name) {
    StringBuilder text = new StringBuilder();
    line(text, "BEGIN:VCALENDAR");
    line(text, "VERSION:2.0");
    line(text, "PRODID:-//Hai Dang//Commitments//VI");
    line(text, "NAME:" + escaped(name));
    line(text, "X-WR-CALNAME:" + escaped(name));
    line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT6H");
    line(text, "X-PUBLISHED-TTL:PT6H");
    TIME_ZONE.forEach(one -> line(text, one));
    return text;
  }

  private static void due(
      StringBuilder text,
      Commitment task,
      String title,
      Feeds.Content content,
      String home,
      ZoneId zone) {
    LocalDate due = task.terms().due();
    if (due != null) {
      Instant opened = task.openedOn().atStartOfDay(zone).toInstant();
      event(
          text,
          new Told(task, title, content.parts().getOrDefault(task.id(), List.of())),
          due,
          home,
          content.changed().getOrDefault(task.id(), opened));
    }
  }

  private static void meeting(StringBuilder text, Briefing meeting, String home, ZoneId zone) {
    Briefing.Setting s = meeting.setting();
    LocalTime end = s.endsAt();
    Instant start = s.heldOn().atTime(s.startsAt()).atZone(zone).toInstant();
    Instant last =
        end == null ? start.plus(USUAL_LENGTH) : s.heldOn().atTime(end).atZone(zone).toInstant();
    line(text, "BEGIN:VEVENT");
    line(text, "UID:briefing-" + meeting.id() + "@haidang");
    stamp(text, meeting.version(), meeting.changedAt());
    line(text, "DTSTART:" + STAMP.format(start));
    line(text, "DTEND:" + STAMP.format(last));
    line(text, "SUMMARY:" + escaped(s.title()));
    if (!s.place().isEmpty()) {
      line(text, "LOCATION:" + escaped(s.place()));
    }
    line(text, "URL:" + home + "/briefings/" + meeting.id());
    line(text, "END:VEVENT");
  }

  /**
   * Its version and when it changed last, which is the stamp of an event that no message carries
   * (3.8.7.2); so a calendar that is fetched again brings nothing new where nothing happened.
   *
   * @param version grows with every change (3.8.7.4)
   */
  private static void stamp(StringBuilder text, int version, Instant changed) {
    line(text, "SEQUENCE:" + version);
    line(text, "DTSTAMP:" + STAMP.format(changed));
    line(text, "LAST-MODIFIED:" + STAMP.format(changed));
  }

  /**
   * What an event speaks of.
   *
   * @param parts what the unit has to do in it where another leads it, a line each
   */
  private record Told(Commitment task, String title, List<String> parts) {}

  /** A due date takes nobody's day: it is not busy time. */
  private static void event(
      StringBuilder text, Told told, LocalDate due, String home, Instant changed) {
    Commitment task = told.task();
    line(text, "BEGIN:VEVENT");
    line(text, "UID:commitment-" + task.id() + "@haidang");
    stamp(text, task.version(), changed);
    line(text, "DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(due));
    line(text, "DTEND;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(due.plusDays(1)));
    line(text, "TRANSP:TRANSPARENT");
    line(text, "SUMMARY:" + escaped(told.title()));
    String origin = (task.origin().words() + " " + task.origin().address()).strip();
    String whole = task.title().equals(task.text().strip()) ? "" : task.text().strip() + "\n";
    String own = told.parts().stream().map(line -> line + "\n").collect(Collectors.joining());
    line(text, "DESCRIPTION:" + escaped(whole + own + origin));
    line(text, "URL:" + home + "/tasks/" + task.id());
    line(text, "BEGIN:VALARM");
    line(text, "ACTION:DISPLAY");
    line(text, "DESCRIPTION:" + escaped(told.title()));
    line(text, "TRIGGER:-PT16H");
    line(text, "END:VALARM");
    line(text, "END:VEVENT");
  }

  /** Signs that no text may have (3.1) are left out; a document read from a file can have some. */
  private static String escaped(String text) {
    return text.strip()
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("[\\p{Cntrl}&&[^\\t]]", "");
  }

  /** Folded between letters, so that none is cut in two. */
  private static void line(StringBuilder text, String content) {
    int octets = 0;
    for (int at = 0; at < content.length(); ) {
      int letter = content.codePointAt(at);
      String written = Character.toString(letter);
      int size = written.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LONGEST_LINE) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(written);
      octets += size;
      at += Character.charCount(letter);
    }
    text.append("\r\n");
  }
}
