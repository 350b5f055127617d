package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.haidang.organisation.Appointments;
import vn.haidang.organisation.PersonId;
import vn.haidang.organisation.SuccessorConfirmed;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Role;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/** A calendar under a secret address, until it is revoked. */
@ApplicationTest
class FeedsTest {

  @Autowired private ApplicationContext context;
  private static final LocalDate DAY = LocalDate.of(2018, 1, 10);

  @Autowired private Feeds feeds;

  private UnitId trade;
  private SignedIn officer;

  @BeforeEach
  void aTask() {
    trade = CommitmentWorld.department(context, "Sở Công Thương");
    officer = CommitmentWorld.officerOf(trade);
    CommitmentWorld.add(context, trade, LocalDate.of(2099, 9, 19), LocalDate.of(2018, 1, 10));
  }

  @Test
  void whoeverKnowsTheAddressGetsTheDueDatesUntilItIsRevoked() {
    String secret = feeds.open(officer, trade);
    MockHttpServletResponse answer = Visitor.of(context).get("/feeds/" + secret + ".ics");
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentType()).startsWith("text/calendar");
    String text = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    assertThat(text)
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .contains(
            "BEGIN:VTIMEZONE\r\n",
            "DTSTART;VALUE=DATE:20990919\r\n",
            "SUMMARY:Rà soát quy hoạch kho bãi\r\n")
        .endsWith("END:VCALENDAR\r\n");
    assertThat(text.split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);

    feeds.revoke(officer, feeds.listOf(officer).getLast().id());
    assertThat(Visitor.of(context).get("/feeds/" + secret + ".ics").getStatus()).isEqualTo(404);
  }

  @Test
  void theCalendarOfAUnitShowsWhatItTakesPartInUntilItsPartIsDone() {
    UnitId build = CommitmentWorld.department(context, "Sở Xây dựng");
    CommitmentId id =
        CommitmentWorld.add(context, trade, LocalDate.of(2099, 5, 6), LocalDate.of(2018, 1, 10));
    PartStore parts = context.getBean(PartStore.class);
    parts.put(id, build, "Thẩm định", null);
    String address = "/feeds/" + feeds.open(CommitmentWorld.officerOf(build), build) + ".ics";
    UnitId gone = CommitmentWorld.department(context, "Sở Giao thông vận tải");
    parts.put(id, gone, "Giải phóng mặt bằng", null);
    context
        .getBean(AbolishedUnits.class)
        .receive(new SuccessorConfirmed(gone, build, LocalDate.of(2020, 1, 1)));
    assertThat(Visitor.text(Visitor.of(context).get(address)).replace("\r\n ", ""))
        .contains(
            "DESCRIPTION:Phần việc: Thẩm định\\nPhần của Sở Giao thông vận tải (kế thừa): Giải phóng mặt bằng");
    String summary = "SUMMARY:Rà soát quy hoạch kho bãi (phối hợp)\r\n";
    assertThat(Visitor.text(Visitor.of(context).get(address)))
        .contains("DTSTART;VALUE=DATE:20990506\r\n", summary);

    LocalDate day = LocalDate.of(2026, 1, 2);
    parts.report(id, build, new PartStore.Report(100, "", day, java.time.Instant.EPOCH, "lan"));
    assertThat(Visitor.text(Visitor.of(context).get(address))).doesNotContain("SUMMARY");
  }

  @Test
  void itTellsWhoHasItAlreadyThatNothingChangedAndAChangeGrowsItsSequence() {
    String address = "/feeds/" + feeds.open(officer, trade) + ".ics";
    MockHttpServletResponse first = Visitor.of(context).get(address);
    String tag = java.util.Objects.requireNonNull(first.getHeader("ETag"));
    MockHttpServletResponse again =
        Visitor.of(context).send(MockMvcRequestBuilders.get(address).header("If-None-Match", tag));
    assertThat(again.getStatus()).isEqualTo(304);
    assertThat(again.getContentAsByteArray()).isEmpty();
    assertThat(Visitor.text(first)).contains("SEQUENCE:0\r\n");

    SignedIn leader = CommitmentWorld.leaderOf(CommitmentWorld.city(context));
    Commitments commitments = context.getBean(Commitments.class);
    CommitmentId last = CommitmentWorld.add(context, trade, LocalDate.of(2099, 3, 2), DAY);
    String before = event(Visitor.text(Visitor.of(context).get(address)), last);
    commitments.carryOut(
        last, 0, Step.until(Action.EXTEND, LocalDate.of(2099, 4, 2), "thiếu vốn"), leader);
    String after = event(Visitor.text(Visitor.of(context).get(address)), last);
    assertThat(before).contains("SEQUENCE:0\r\n", "DTSTART;VALUE=DATE:20990302\r\n");
    assertThat(after).contains("SEQUENCE:1\r\n", "DTSTART;VALUE=DATE:20990402\r\n");
    assertThat(stamp(after)).isGreaterThan(stamp(before));
    assertThat(
            Visitor.of(context)
                .send(MockMvcRequestBuilders.get(address).header("If-None-Match", tag))
                .getStatus())
        .isEqualTo(200);
  }

  @Test
  void aMeetingIsStampedWithItsLastChangeAndNotWithTheHourOfFetching() {
    SignedIn leader = CommitmentWorld.leaderOf(CommitmentWorld.city(context));
    Briefings briefings = context.getBean(Briefings.class);
    LocalDate day = LocalDate.now(context.getBean(Clock.class)).plusDays(6);
    BriefingId id = briefings.plan(CommitmentWorld.city(context), meeting(day, "Phòng 1"), leader);
    context
        .getBean(JdbcClient.class)
        .sql("update commitments.briefing set changed_at = '2026-01-02 03:04:05Z' where id = :id")
        .param("id", id.value())
        .update();
    Visitor visitor = Visitor.named(context, "lich.hop", Role.OFFICE);
    String address =
        Visitor.page(visitor.post("/feeds", "kind", "meetings")).select("#dia-chi").text();
    String path = address.substring(address.indexOf("/feeds/"));
    assertThat(meeting(Visitor.text(Visitor.of(context).get(path)), id))
        .contains("SEQUENCE:0\r\nDTSTAMP:20260102T030405Z\r\nLAST-MODIFIED:20260102T030405Z\r\n");
    briefings.change(id, 0, meeting(day, "Phòng 2"), leader);
    assertThat(meeting(Visitor.text(Visitor.of(context).get(path)), id))
        .contains("SEQUENCE:1\r\n", "LOCATION:Phòng 2\r\n")
        .doesNotContain("20260102T030405Z");
  }

  private static Briefing.Setting meeting(LocalDate day, String place) {
    return new Briefing.Setting(
        "Giao ban", day, LocalTime.of(8, 0), null, place, "", "", "", List.of());
  }

  private static String event(String calendar, CommitmentId id) {
    return part(calendar, "UID:commitment-" + id + "@haidang");
  }

  private static String meeting(String calendar, BriefingId id) {
    return part(calendar, "UID:briefing-" + id + "@haidang");
  }

  private static String part(String calendar, String key) {
    String from = calendar.substring(calendar.indexOf(key));
    return from.substring(0, from.indexOf("END:VEVENT"));
  }

  private static String stamp(String event) {
    int at = event.indexOf("DTSTAMP:");
    return event.substring(at, event.indexOf("\r\n", at));
  }

  @Test
  void aWrongSecretIsNothingAndAnotherUnitsCalendarIsRefused() {
    assertThat(Visitor.of(context).get("/feeds/" + "A".repeat(43) + ".ics").getStatus())
        .isEqualTo(404);
    UnitId other = CommitmentWorld.department(context, "Sở Xây dựng");
    assertThatThrownBy(() -> feeds.open(officer, other)).isInstanceOf(RefusedException.class);
  }

  @Test
  void meetingsAndOnesOwnTasksHaveCalendarsOfTheirOwn() {
    SignedIn leader = CommitmentWorld.leaderOf(CommitmentWorld.city(context));
    Visitor visitor = Visitor.named(context, "lich", Role.OFFICE);
    context
        .getBean(Briefings.class)
        .plan(
            CommitmentWorld.city(context),
            new Briefing.Setting(
                "Giao ban tháng 9, mở rộng",
                LocalDate.now(context.getBean(Clock.class)).plusDays(5),
                LocalTime.of(8, 0),
                LocalTime.of(10, 30),
                "Phòng họp số 1",
                "",
                "",
                "",
                List.of()),
            leader);
    String address =
        Visitor.page(visitor.post("/feeds", "kind", "meetings")).select("#dia-chi").text();
    MockHttpServletResponse answer =
        Visitor.of(context).get(address.substring(address.indexOf("/feeds/")));
    assertThat(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
        .contains("SUMMARY:Giao ban tháng 9\\, mở rộng\r\n", "T010000Z\r\n", "T033000Z\r\n");
    assertThat(visitor.post("/feeds", "kind", "mine").getStatus())
        .as("the account belongs to nobody")
        .isEqualTo(409);

    UUID account = Visitor.account(context, "lich");
    Appointments.appoint(context, account, Role.OFFICER, trade);
    PersonId person = Appointments.personOf(context, account);
    CommitmentId own =
        CommitmentWorld.add(context, trade, LocalDate.of(2099, 3, 4), LocalDate.of(2018, 1, 10));
    context
        .getBean(JdbcClient.class)
        .sql("update commitments.commitment set officer_id = :person where id = :id")
        .param("person", person.value())
        .param("id", own.value())
        .update();
    String mine = Visitor.page(visitor.post("/feeds", "kind", "mine")).select("#dia-chi").text();
    String text =
        new String(
            Visitor.of(context)
                .get(mine.substring(mine.indexOf("/feeds/")))
                .getContentAsByteArray(),
            StandardCharsets.UTF_8);
    assertThat(text).contains("DTSTART;VALUE=DATE:20990304\r\n").containsOnlyOnce("BEGIN:VEVENT");
  }
}
