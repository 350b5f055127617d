package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.commitments.Commitment.Source;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.Role;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/**
 * A decision of a meeting, a conclusion of an inspection and a letter are the same engine with
 * another source: life cycle, buckets, reminders, lists, without a line of it asking what they are.
 */
@ApplicationTest
class ProfilesTest {

  @Autowired private ApplicationContext context;
  @Autowired private Commitments commitments;
  @Autowired private EvidenceBook evidence;
  @Autowired private CommitmentLists lists;
  @Autowired private ReminderStore reminders;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  private UnitId trade;
  private SignedIn officer;
  private SignedIn leader;
  private LocalDate today;
  private Map<Source, CommitmentId> profiles;

  @BeforeEach
  void oneOfEach() {
    CommitmentWorld.forget(database, "decision", "evidence", "reminder", "event", "commitment");
    UnitId city = CommitmentWorld.city(context);
    trade = CommitmentWorld.department(context, "Sở Công Thương");
    officer = CommitmentWorld.officerOf(trade);
    leader = CommitmentWorld.leaderOf(city);
    today = LocalDate.now(clock);
    BriefingId meeting =
        context
            .getBean(Briefings.class)
            .plan(
                city,
                new Briefing.Setting(
                    "Giao ban", today, LocalTime.of(8, 0), null, "", "", "", "", List.of()),
                leader);
    profiles = new EnumMap<>(Source.class);
    profiles.put(
        Source.MEETING,
        context
            .getBean(Decisions.class)
            .record(meeting, new Decisions.Wish("Kết luận", trade, today, null), leader));
    for (Source source : List.of(Source.INSPECTION, Source.LETTER)) {
      profiles.put(
          source,
          commitments.enter(
              source, "Văn bản " + source, "Nội dung", trade, today, Visibility.OFFICIALS, leader));
    }
  }

  @Test
  void eachHasItsOwnSourceAndIsRemindedAlike() {
    profiles.forEach(
        (source, id) -> assertThat(commitments.get(id).origin().source()).isEqualTo(source));
    assertThat(reminders.add(today, clock.instant())).isEqualTo(profiles.size());
    assertThat(lists.list(CommitmentFilter.of(List.of(trade), Bucket.OPEN_IN_TIME), 10, 0))
        .extracting(Commitment::id)
        .containsExactlyInAnyOrderElementsOf(profiles.values());
  }

  @Test
  void eachGoesThroughTheSameLifeToTheSameBucket() {
    profiles.forEach((source, id) -> {
      commitments.carryOut(id, version(id), Step.of(Action.RECEIVE, ""), officer);
      commitments.carryOut(id, version(id), Step.report(50, "Đang làm"), officer);
      evidence.offer(id, "Báo cáo", "Số 12/BC-SCT", new Proof.Stated(), officer);
      commitments.carryOut(id, version(id), Step.of(Action.CLAIM, ""), officer);
      commitments.carryOut(id, version(id), Step.of(Action.CONFIRM, ""), leader);
      assertThat(commitments.get(id).bucket(today)).as(source.name()).contains(Bucket.DONE_ON_TIME);
    });
    List<List<String>> histories =
        profiles.values().stream()
            .map(id -> commitments.historyOf(id).stream().map(Event::kind).toList())
            .distinct()
            .toList();
    assertThat(histories).as("one history for all").hasSize(1);
  }

  @Test
  void theScreensCallEachBySourceAndBySentence() {
    Visitor office = Visitor.signedIn(context, Role.OFFICE);
    assertThat(office.open("/tasks/" + profiles.get(Source.MEETING)).select(".lead").text())
        .contains("Kết luận cuộc họp", "KL.1");
    assertThat(office.open("/tasks/" + profiles.get(Source.INSPECTION)).select(".lead").text())
        .contains("Kết luận thanh tra, kiểm tra");
  }

  private int version(CommitmentId id) {
    return commitments.get(id).version();
  }
}
