package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.organisation.Appointments;
import vn.haidang.organisation.Authority;
import vn.haidang.organisation.SuccessorConfirmed;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.Units;
import vn.haidang.platform.AccountBook;
import vn.haidang.platform.Audit;
import vn.haidang.platform.Mandates;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.OutgoingMail;
import vn.haidang.platform.Role;
import vn.haidang.platform.Settings;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/** One letter for a person and a day, at a real mail server, whatever happens to the program. */
@ApplicationTest
class DigestsTest {

  private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

  @Autowired private ApplicationContext context;
  @Autowired private ReminderStore reminders;
  @Autowired private DigestStore store;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  private GreenMail post;
  private LocalDate today;
  private UnitId trade;
  private UUID officer;

  @BeforeEach
  void anOfficerWhoseUnitHasSomethingDue() {
    CommitmentWorld.forget(
        database,
        "digest",
        "mail_wish",
        "reminder",
        "succession",
        "event",
        "joined_part",
        "part",
        "commitment");
    database.sql("update platform.account set locked = false").update();
    post = new GreenMail(ServerSetup.SMTP.dynamicPort());
    post.start();
    today = LocalDate.now(clock);
    trade = CommitmentWorld.department(context, "Sở Công Thương");
    officer = holder("chuyen.vien", Role.OFFICER, trade);
    store.putWish(officer, "chuyenvien@haiphong.gov.vn", Instant.EPOCH);
    CommitmentWorld.add(context, trade, today, today.minusDays(30));
    CommitmentWorld.add(context, trade, today.minusDays(1), today.minusDays(30));
    reminders.add(today, clock.instant());
  }

  @AfterEach
  void theServerStops() {
    post.stop();
  }

  @Test
  void oneLetterADayTellsWhatIsDueAndLateWithLinks() throws Exception {
    assertThat(at("08:00").send()).isEqualTo(1);
    assertThat(at("08:30").send()).isZero();
    MimeMessage letter = post.getReceivedMessages()[0];
    assertThat(post.getReceivedMessages()).hasSize(1);
    assertThat(letter.getAllRecipients()[0]).hasToString("chuyenvien@haiphong.gov.vn");
    assertThat(letter.getFrom()[0]).hasToString("haidang@haiphong.gov.vn");
    assertThat(letter.getSubject()).startsWith("Hải Đăng: 2 việc cần chú ý ngày ");
    assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(letter.getMessageID())
        .isEqualTo("<digest." + today + "." + officer + "@haiphong.gov.vn>");
    assertThat((String) letter.getContent())
        .containsSubsequence(
            "Đã quá hạn (1)",
            "- Rà soát quy hoạch kho bãi",
            "https://haidang.haiphong.gov.vn/tasks/",
            "Đến hạn hôm nay (1)",
            "Tổng số nhiệm vụ đang quá hạn của đơn vị: 1.",
            "https://haidang.haiphong.gov.vn/feeds");
  }

  @Test
  void whoTakesPartIsToldOnTheSameDaysAsWhoLeadsUntilHisPartIsDone() throws Exception {
    UnitId build = CommitmentWorld.department(context, "Sở Xây dựng");
    PartStore parts = context.getBean(PartStore.class);
    List<CommitmentId> tasks =
        database
            .sql("select id from commitments.commitment order by id")
            .query((row, number) -> new CommitmentId(row.getLong("id")))
            .list();
    tasks.forEach(task -> parts.put(task, build, "Thẩm định", null));
    parts.report(
        tasks.getLast(), build, new PartStore.Report(100, "", today, clock.instant(), "lan"));
    store.putWish(
        holder("phoi.hop", Role.OFFICER, build), "phoihop@haiphong.gov.vn", Instant.EPOCH);
    assertThat(at("08:00").send()).isEqualTo(2);
    MimeMessage letter =
        List.of(post.getReceivedMessages()).stream()
            .filter(one -> GreenMailUtil.getHeaders(one).contains("phoihop@"))
            .findFirst()
            .orElseThrow();
    assertThat((String) letter.getContent())
        .contains("Nhiệm vụ phối hợp sắp đến hạn hoặc quá hạn (1)")
        .contains("- Rà soát quy hoạch kho bãi – Sở Công Thương (")
        .contains("/tasks/" + tasks.getFirst());
  }

  @Test
  void itNamesThePartAndThoseThatWereTakenOver() throws Exception {
    UnitId build = CommitmentWorld.department(context, "Sở Xây dựng");
    UnitId gone = CommitmentWorld.department(context, "Sở Giao thông vận tải");
    PartStore parts = context.getBean(PartStore.class);
    CommitmentId shared = CommitmentWorld.add(context, trade, today, today.minusDays(30));
    parts.put(shared, build, "Thẩm định", null);
    parts.put(shared, gone, "Giải phóng mặt bằng", null);
    context
        .getBean(AbolishedUnits.class)
        .receive(new SuccessorConfirmed(gone, build, today.minusDays(1)));
    reminders.add(today, clock.instant());
    store.putWish(
        holder("nhan.phan", Role.OFFICER, build), "nhanphan@haiphong.gov.vn", Instant.EPOCH);
    at("08:00").send();
    assertThat(letterTo("nhanphan@"))
        .containsSubsequence(
            "- Rà soát quy hoạch kho bãi – Sở Công Thương (",
            "\n  Phần việc: Thẩm định",
            "\n  Phần của Sở Giao thông vận tải (kế thừa): Giải phóng mặt bằng",
            "/tasks/" + shared);
  }

  @Test
  void whatIsNotedAfterTheLetterOfADayStandsInTheOneOfTheNextAndInNoOther() throws Exception {
    database.sql("delete from commitments.reminder").update();
    CommitmentId pressed = CommitmentWorld.add(context, trade, today.plusDays(8), today);
    Instant letter = today.minusDays(1).atTime(7, 0).atZone(VIETNAM).toInstant();
    store.claim(officer, today.minusDays(1), 1, letter);
    store.markSent(officer, today.minusDays(1), letter);
    put(pressed, today.minusDays(1));
    reminders.add(today.minusDays(1), letter.minusSeconds(60));
    assertThat(at("08:00").send()).as("told in the letter of yesterday").isZero();

    put(pressed, today.plusDays(6));
    reminders.add(today.minusDays(1), letter.plusSeconds(60));
    assertThat(at("08:30").send()).isEqualTo(1);
    assertThat(letterTo("chuyenvien@"))
        .contains("Còn 7 ngày (1)", "/tasks/" + pressed)
        .doesNotContain("Đã quá hạn (1)");
  }

  @Test
  void aLeaderIsNotToldASecondTimeWhenAnotherUnitOwesIt() throws Exception {
    UUID leader = holder("lanh.dao.tinh", Role.LEADER, CommitmentWorld.city(context));
    store.removeWish(officer);
    store.putWish(leader, "lanhdaotinh@haiphong.gov.vn", Instant.EPOCH);
    UnitId heir = CommitmentWorld.department(context, "Sở Xây dựng");
    CommitmentId old =
        CommitmentWorld.add(context, trade, today.minusDays(15), today.minusDays(60));
    Instant yesterday = today.minusDays(1).atTime(1, 0).atZone(VIETNAM).toInstant();
    reminders.add(today.minusDays(1), yesterday);
    store.claim(leader, today.minusDays(1), 1, yesterday.plusSeconds(6 * 3600));
    store.markSent(leader, today.minusDays(1), yesterday.plusSeconds(6 * 3600));
    database
        .sql("update commitments.commitment set owner_unit = :heir where id = :id")
        .param("heir", heir.value())
        .param("id", old.value())
        .update();
    reminders.add(today, clock.instant());
    assertThat(at("08:00").send()).isZero();
    store.putWish(
        holder("nguoi.nhan", Role.OFFICER, heir), "nguoinhan@haiphong.gov.vn", Instant.EPOCH);
    assertThat(at("08:30").send()).as("who owes it now is told").isEqualTo(1);
    assertThat(letterTo("nguoinhan@")).contains("/tasks/" + old);
  }

  private void put(CommitmentId task, LocalDate due) {
    database
        .sql("update commitments.commitment set due = :due where id = :id")
        .param("due", due)
        .param("id", task.value())
        .update();
  }

  private String letterTo(String address) throws Exception {
    MimeMessage letter =
        List.of(post.getReceivedMessages()).stream()
            .filter(one -> GreenMailUtil.getHeaders(one).contains(address))
            .findFirst()
            .orElseThrow();
    return ((String) letter.getContent()).replace("\r\n", "\n");
  }

  @Test
  void nothingIsSentBeforeSevenNorWhereThereIsNothingToTell() {
    assertThat(at("06:59").send()).isZero();
    UnitId other = CommitmentWorld.department(context, "Sở Xây dựng");
    store.putWish(holder("ranh", Role.OFFICER, other), "ranh@haiphong.gov.vn", Instant.EPOCH);
    assertThat(at("07:00").send()).isEqualTo(1);
    assertThat(GreenMailUtil.getAddressList(recipients())).doesNotContain("ranh@");
  }

  @Test
  void whoeverIsCutOffWhileSendingRemindsNobodyTwice() {
    assertThat(store.claim(officer, today, 2, clock.instant()))
        .as("the program dies after it took the letter upon itself")
        .isTrue();
    assertThat(at("08:00").send()).isZero();
    assertThat(post.getReceivedMessages()).isEmpty();
    Digest unclear = store.findLast(officer).orElseThrow();
    assertThat(unclear.sentAt()).isNull();
    assertThat(unclear.failedAt()).isNull();
  }

  @Test
  void aLetterThatCouldNotBeHandedOverIsTriedAgainAndSentOnce() {
    int port = post.getSmtp().getPort();
    post.stop();
    assertThat(at("08:00", port).send()).isZero();
    assertThat(store.findLast(officer).orElseThrow().failedAt()).isNotNull();
    post = new GreenMail(ServerSetup.SMTP.dynamicPort());
    post.start();
    assertThat(at("08:30").send()).isEqualTo(1);
    assertThat(at("09:00").send()).isZero();
    assertThat(post.getReceivedMessages()).hasSize(1);
  }

  @Test
  void severalInstancesSendOneLetter() throws Exception {
    try (var pool = java.util.concurrent.Executors.newFixedThreadPool(4)) {
      var sweeps =
          java.util.stream.IntStream.range(0, 4)
              .mapToObj(i -> pool.submit(() -> at("08:00").send()))
              .toList();
      int sent = 0;
      for (var sweep : sweeps) {
        sent += sweep.get();
      }
      assertThat(sent).isEqualTo(1);
    }
    assertThat(post.getReceivedMessages()).hasSize(1);
  }

  @Test
  void theLeaderReadsWhatHasComeBeforeHimAndALockedAccountReadsNothing() throws Exception {
    UUID leader = holder("lanh.dao", Role.LEADER, CommitmentWorld.city(context));
    assertThat(
            Visitor.named(context, "lanh.dao", Role.LEADER)
                .post("/feeds/mail", "address", "lanhdao@haiphong.gov.vn")
                .getStatus())
        .isEqualTo(303);
    assertThat(store.findAddress(leader)).contains("lanhdao@haiphong.gov.vn");
    CommitmentWorld.add(context, trade, today.minusDays(14), today.minusDays(60));
    reminders.add(today, clock.instant());
    CommitmentId pressed = CommitmentWorld.add(context, trade, today.plusDays(3), today);
    Step ask = Step.until(Action.ASK_EXTENSION, today.plusDays(20), "thiếu vốn");
    context.getBean(Commitments.class).carryOut(pressed, 0, ask, CommitmentWorld.officerOf(trade));
    database
        .sql("update platform.account set locked = true where id = :id")
        .param("id", officer)
        .update();
    assertThat(at("08:00").send()).isEqualTo(1);
    assertThat(post.getReceivedMessages()[0].getAllRecipients()[0])
        .hasToString("lanhdao@haiphong.gov.vn");
    assertThat((String) post.getReceivedMessages()[0].getContent())
        .contains(
            "Quá hạn hai tuần, trình lãnh đạo (1)",
            "- Rà soát quy hoạch kho bãi – Sở Công Thương (hạn ",
            "1 nhiệm vụ xin gia hạn, chờ ý kiến.");
  }

  @Test
  void ofWhatWasGivenBackAfterTheReminderTheOfficeReadsAndNoLongerTheUnit() throws Exception {
    Reminders shown = context.getBean(Reminders.class);
    assertThat(shown.listFor(List.of(trade), 10)).hasSize(2);
    for (Reminder reminder : shown.listFor(List.of(trade), 10)) {
      Step back = Step.of(Action.RETURN, "không thuộc ngành");
      context
          .getBean(Commitments.class)
          .carryOut(reminder.task().id(), 0, back, CommitmentWorld.officerOf(trade));
    }
    UUID leader = holder("lanh.dao.tp", Role.LEADER, CommitmentWorld.city(context));
    store.putWish(leader, "lanhdaotp@haiphong.gov.vn", Instant.EPOCH);

    assertThat(shown.listFor(List.of(trade), 10)).isEmpty();
    assertThat(at("08:00").send()).isEqualTo(1);
    assertThat(recipients()[0]).hasToString("lanhdaotp@haiphong.gov.vn");
    assertThat((String) post.getReceivedMessages()[0].getContent())
        .contains("2 nhiệm vụ bị trả lại")
        .doesNotContain("Rà soát quy hoạch kho bãi");
  }

  private jakarta.mail.Address[] recipients() {
    try {
      return post.getReceivedMessages()[0].getAllRecipients();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private UUID holder(String name, Role role, UnitId unit) {
    Visitor.named(context, name, role);
    UUID account = Visitor.account(context, name);
    if (context.getBean(Mandates.class).find(account, today).isEmpty()) {
      Appointments.appoint(context, account, role, unit);
    }
    return account;
  }

  private Digests at(String hour) {
    return at(hour, post.getSmtp().getPort());
  }

  private Digests at(String hour, int port) {
    Settings settings =
        Settings.of(
            Map.of(
                "HAIDANG_MAIL_SERVER",
                "127.0.0.1:" + port,
                "HAIDANG_MAIL_FROM",
                "haidang@haiphong.gov.vn",
                "HAIDANG_URL",
                "https://haidang.haiphong.gov.vn/"));
    Clock then =
        Clock.fixed(today.atTime(LocalTime.parse(hour)).atZone(VIETNAM).toInstant(), VIETNAM);
    return new Digests(
        store,
        reminders,
        context.getBean(CommitmentStore.class),
        context.getBean(CommitmentLists.class),
        context.getBean(PartWords.class),
        context.getBean(Units.class),
        context.getBean(Authority.class),
        context.getBean(Mandates.class),
        context.getBean(AccountBook.class),
        new OutgoingMail(settings),
        settings,
        context.getBean(MessageFiles.class),
        context.getBean(Audit.class),
        then);
  }
}
