package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.haidang.commitments.Commitment.Origin;
import vn.haidang.commitments.Commitment.Source;

/** What RFC 5545 asks of a calendar, with Vietnamese words in it. */
class CalendarTextTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final CommitmentId ID = new CommitmentId(41);

  private static Commitment task(String text) {
    return new Commitment(
        ID,
        new Origin(Source.PLAN, 1L, 1L, 1L, 0, null, "Kế hoạch 08/KH-UBND", "II.1.6"),
        null,
        text,
        null,
        null,
        Visibility.OFFICIALS,
        null,
        null,
        null,
        null,
        OwedTo.UNSAID,
        Commitment.Terms.of(null, LocalDate.of(2018, 9, 30)),
        State.ASSIGNED,
        Commitment.Claim.NONE,
        Commitment.Evidenced.NONE,
        LocalDate.of(2018, 1, 10),
        0);
  }

  private static String calendar(Commitment task, Map<CommitmentId, Instant> changed) {
    return CalendarText.of(
        "Hạn nhiệm vụ",
        new Feeds.Content(FeedKind.MINE, List.of(task), List.of(), Map.of(), changed, List.of()),
        UnaryOperator.identity(),
        "https://vi.du",
        ZONE);
  }

  @Test
  void aDueDateIsOneWholeDayThatKeepsNobodyBusy() {
    assertThat(calendar(task("Rà soát quy hoạch"), Map.of()))
        .contains(
            "UID:commitment-41@haidang\r\n",
            "DTSTART;VALUE=DATE:20180930\r\nDTEND;VALUE=DATE:20181001\r\n",
            "TRANSP:TRANSPARENT\r\n");
  }

  @Test
  void itsStampIsWhenItChangedLastSoThatFetchingItAgainBringsNothingNew() {
    assertThat(calendar(task("Rà soát"), Map.of(ID, Instant.parse("2018-08-01T03:04:05Z"))))
        .contains("DTSTAMP:20180801T030405Z\r\n", "LAST-MODIFIED:20180801T030405Z\r\n");
    assertThat(calendar(task("Rà soát"), Map.of()))
        .as("nothing has happened to it: since it is owed")
        .contains("DTSTAMP:20180109T170000Z\r\n");
  }

  @Test
  void longLinesAreFoldedBetweenLettersAndSignsOfTheFormatAreMasked() {
    String words = "Đẩy nhanh tiến độ; giải ngân, 100 % \\ vốn đầu tư công ".repeat(6);
    String text = calendar(task(words + "\u0007\nDòng hai"), Map.of());
    assertThat(text.split("\r\n", -1))
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
        .noneMatch(line -> line.contains("\n") || line.contains("\u0007"));
    assertThat(text.replace("\r\n ", ""))
        .contains(
            "giải ngân\\, 100 % \\\\ vốn",
            "tiến độ\\; giải", "\\nDòng hai\\nKế hoạch 08/KH-UBND II.1.6");
  }

  @Test
  void aMeetingHasItsHourInUniversalTimeAndNoEmptyPlace() {
    Briefing briefing =
        new Briefing(
            new BriefingId(7),
            new vn.haidang.organisation.UnitId(1),
            new Briefing.Setting(
                "Giao ban tháng 9",
                LocalDate.of(2018, 9, 20),
                LocalTime.of(8, 0),
                null,
                " ",
                "",
                "",
                "",
                List.of()),
            Briefing.State.OPEN,
            null,
            null,
            false,
            Instant.parse("2018-09-10T02:00:00Z"),
            3);
    String text =
        CalendarText.of(
            "Cuộc họp",
            new Feeds.Content(
                FeedKind.MEETINGS, List.of(), List.of(), Map.of(), Map.of(), List.of(briefing)),
            UnaryOperator.identity(),
            "https://vi.du",
            ZONE);
    assertThat(text)
        .contains(
            "DTSTART:20180920T010000Z\r\nDTEND:20180920T030000Z\r\n",
            "SEQUENCE:3\r\nDTSTAMP:20180910T020000Z\r\nLAST-MODIFIED:20180910T020000Z\r\n",
            "URL:https://vi.du/briefings/7\r\n")
        .doesNotContain("LOCATION");
  }
}
