package vn.haidang.commitments;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;

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
   * @param clock when it is, and in which zone the hours of a meeting are meant
   */
  public static String of(
      String name,
      Feeds.Content content,
      UnaryOperator<String> takingPart,
      String home,
      Clock clock) {
    StringBuilder text = begun(name);
    content.due().forEach(task -> due(text, task, task.title(), content, home, clock));
    content
        .shared()
        .forEach(task -> due(text, task, takingPart.apply(task.title()), content, home, clock));
    content.meetings().forEach(meeting -> meeting(text, meeting, home, clock));
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
      Clock clock) {
    LocalDate due = task.terms().due();
    if (due != null) {
      Instant opened = task.openedOn().atStartOfDay(clock.getZone()).toInstant();
      event(text, task, title, due, home, content.changed().getOrDefault(task.id(), opened));
    }
  }

  private static void meeting(StringBuilder text, Briefing meeting, String home, Clock clock) {
    Briefing.Setting s = meeting.setting();
    LocalTime end = s.endsAt();
    ZoneId zone = clock.getZone();
    Instant start = s.heldOn().atTime(s.startsAt()).atZone(zone).toInstant();
    Instant last =
        end == null ? start.plus(USUAL_LENGTH) : s.heldOn().atTime(end).atZone(zone).toInstant();
    line(text, "BEGIN:VEVENT");
    line(text, "UID:briefing-" + meeting.id() + "@haidang");
    line(text, "SEQUENCE:" + meeting.version());
    line(text, "DTSTAMP:" + STAMP.format(clock.instant()));
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
   * A due date takes nobody's day: it is not busy time.
   *
   * @param changed the stamp of an event that no message carries is when it changed last (3.8.7.2)
   */
  private static void event(
      StringBuilder text,
      Commitment task,
      String title,
      LocalDate due,
      String home,
      Instant changed) {
    line(text, "BEGIN:VEVENT");
    line(text, "UID:commitment-" + task.id() + "@haidang");
    line(text, "SEQUENCE:" + task.terms().extensions());
    line(text, "DTSTAMP:" + STAMP.format(changed));
    line(text, "LAST-MODIFIED:" + STAMP.format(changed));
    line(text, "DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(due));
    line(text, "DTEND;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(due.plusDays(1)));
    line(text, "TRANSP:TRANSPARENT");
    line(text, "SUMMARY:" + escaped(title));
    String origin = (task.origin().words() + " " + task.origin().address()).strip();
    String whole = task.title().equals(task.text().strip()) ? "" : task.text().strip() + "\n";
    line(text, "DESCRIPTION:" + escaped(whole + origin));
    line(text, "URL:" + home + "/tasks/" + task.id());
    line(text, "BEGIN:VALARM");
    line(text, "ACTION:DISPLAY");
    line(text, "DESCRIPTION:" + escaped(title));
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
