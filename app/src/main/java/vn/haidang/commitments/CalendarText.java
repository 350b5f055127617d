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
   * The calendar.
   *
   * @param home address of the program, with which the link of an event begins
   */
  public static String of(String name, List<Commitment> tasks, String home, Instant now) {
    StringBuilder text = begun(name);
    for (Commitment task : tasks) {
      LocalDate due = task.terms().due();
      if (due != null) {
        event(text, task, due, home, now);
      }
    }
    line(text, "END:VCALENDAR");
    return text.toString();
  }

  /**
   * Meetings as events with their hours; one without an end lasts two.
   *
   * @param home address of the program, with which the link of an event begins
   * @param zone in which hours are meant
   */
  public static String ofMeetings(
      String name, List<Briefing> meetings, String home, ZoneId zone, Instant now) {
    StringBuilder text = begun(name);
    meetings.forEach(meeting -> meeting(text, meeting, home, zone, now));
    line(text, "END:VCALENDAR");
    return text.toString();
  }

  private static StringBuilder begun(String name) {
    StringBuilder text = new StringBuilder();
    line(text, "BEGIN:VCALENDAR");
    line(text, "VERSION:2.0");
    line(text, "PRODID:-//Hai Dang//Commitments//VI");
    line(text, "X-WR-CALNAME:" + escaped(name));
    line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT6H");
    TIME_ZONE.forEach(one -> line(text, one));
    return text;
  }

  private static void meeting(
      StringBuilder text, Briefing meeting, String home, ZoneId zone, Instant now) {
    Briefing.Setting s = meeting.setting();
    LocalTime end = s.endsAt();
    Instant start = s.heldOn().atTime(s.startsAt()).atZone(zone).toInstant();
    Instant last =
        end == null ? start.plus(USUAL_LENGTH) : s.heldOn().atTime(end).atZone(zone).toInstant();
    line(text, "BEGIN:VEVENT");
    line(text, "UID:briefing-" + meeting.id() + "@haidang");
    line(text, "SEQUENCE:" + meeting.version());
    line(text, "DTSTAMP:" + STAMP.format(now));
    line(text, "DTSTART:" + STAMP.format(start));
    line(text, "DTEND:" + STAMP.format(last));
    line(text, "SUMMARY:" + escaped(s.title()));
    line(text, "LOCATION:" + escaped(s.place()));
    line(text, "URL:" + home + "/briefings/" + meeting.id());
    line(text, "END:VEVENT");
  }

  private static void event(
      StringBuilder text, Commitment task, LocalDate due, String home, Instant now) {
    line(text, "BEGIN:VEVENT");
    line(text, "UID:commitment-" + task.id() + "@haidang");
    line(text, "SEQUENCE:" + task.terms().extensions());
    line(text, "DTSTAMP:" + STAMP.format(now));
    line(text, "DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(due));
    line(text, "DTEND;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(due.plusDays(1)));
    line(text, "SUMMARY:" + escaped(task.title()));
    String origin = (task.origin().words() + " " + task.origin().address()).strip();
    String whole = task.title().equals(task.text().strip()) ? "" : task.text().strip() + "\n";
    line(text, "DESCRIPTION:" + escaped(whole + origin));
    line(text, "URL:" + home + "/tasks/" + task.id());
    line(text, "BEGIN:VALARM");
    line(text, "ACTION:DISPLAY");
    line(text, "DESCRIPTION:" + escaped(task.title()));
    line(text, "TRIGGER:-PT16H");
    line(text, "END:VALARM");
    line(text, "END:VEVENT");
  }

  private static String escaped(String text) {
    return text.strip()
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n");
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
