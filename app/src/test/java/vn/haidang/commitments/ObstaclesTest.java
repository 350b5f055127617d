package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.SignedIn;
import vn.haidang.testing.ApplicationTest;

/** What stands in the way: reported by several, merged, carried up, removed. */
@ApplicationTest
class ObstaclesTest {

  @Autowired private ApplicationContext context;
  @Autowired private Obstacles obstacles;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  private UnitId trade;
  private UnitId building;
  private SignedIn ofTrade;
  private SignedIn ofBuilding;
  private SignedIn leader;
  private CommitmentId roads;
  private CommitmentId harbour;

  @BeforeEach
  void twoDepartmentsWithATaskEach() {
    for (String table : List.of("obstacle_event", "obstacle_report", "obstacle")) {
      database.sql("delete from commitments." + table).update();
    }
    trade = CommitmentWorld.department(context, "Sở Công Thương");
    building = CommitmentWorld.department(context, "Sở Xây dựng");
    ofTrade = CommitmentWorld.officerOf(trade);
    ofBuilding = CommitmentWorld.officerOf(building);
    leader = CommitmentWorld.leaderOf(CommitmentWorld.city(context));
    LocalDate today = LocalDate.now(clock);
    harbour = CommitmentWorld.add(context, trade, today.plusDays(9), today);
    roads = CommitmentWorld.add(context, building, today.plusDays(9), today);
  }

  @Test
  void whatTwoUnitsReportIsMergedAndCountsForBoth() {
    ObstacleId first = report("Chưa bàn giao mặt bằng khu công nghiệp", harbour, ofTrade);
    ObstacleId second = report("Chưa bàn giao được mặt bằng khu công nghiệp", roads, ofBuilding);
    assertThat(obstacles.listAlike(obstacles.get(first)))
        .extracting(Obstacle::id)
        .containsExactly(second);

    obstacles.merge(second, first, leader);
    Obstacle merged = obstacles.get(first);
    assertThat(merged.units()).isEqualTo(2);
    assertThat(merged.tasks()).isEqualTo(2);
    assertThat(obstacles.get(second).state()).isEqualTo(Obstacle.State.MERGED);
    assertThat(obstacles.get(second).mergedInto()).isEqualTo(first);
    assertThat(obstacles.listOf(roads)).extracting(Obstacle::id).containsExactly(first);
    assertThat(obstacles.list(ObstacleFilter.STANDING, 10, 0)).hasSize(1);
    assertThat(obstacles.historyOf(first))
        .extracting(Event::kind)
        .containsExactly("obstacle.absorbed", "obstacle.reported");
  }

  @Test
  void itIsCarriedUpWithAReasonAndRemovedWithOne() {
    ObstacleId id = report("Thiếu vốn đối ứng", harbour, ofTrade);
    assertThat(refusal(() -> obstacles.carry(id, 0, Competence.CENTRAL, null, " ", ofTrade)))
        .isEqualTo("commitments.reason-missing");
    obstacles.carry(id, 0, Competence.CENTRAL, null, "Thuộc thẩm quyền Bộ Tài chính", ofTrade);
    assertThat(obstacles.get(id).competence()).isEqualTo(Competence.CENTRAL);
    assertThat(refusal(() -> obstacles.resolve(id, 0, "Đã bố trí", leader)))
        .as("somebody else was faster")
        .isEqualTo("commitments.changed-meanwhile");
    obstacles.resolve(id, 1, "Đã bố trí 20 tỷ đồng", leader);
    assertThat(obstacles.get(id).reason()).isEqualTo("Đã bố trí 20 tỷ đồng");
    assertThat(obstacles.get(id).closedOn()).isEqualTo(LocalDate.now(clock));
    assertThat(refusal(() -> obstacles.carry(id, 2, Competence.COMMITTEE, null, "x", leader)))
        .isEqualTo("commitments.obstacle-closed");
    obstacles.reopen(id, 2, "Mới bố trí một phần", ofTrade);
    assertThat(obstacles.get(id).state()).isEqualTo(Obstacle.State.OPEN);
  }

  @Test
  void onlyWhoIsHeldUpWhoCanRemoveItAndTheOfficeMayActOnIt() {
    ObstacleId id = report("Thiếu vốn đối ứng", harbour, ofTrade);
    assertThat(refusal(() -> obstacles.resolve(id, 0, "Xong", ofBuilding)))
        .isEqualTo("commitments.not-yours");
    assertThat(refusal(() -> obstacles.merge(id, id, ofTrade))).isEqualTo("commitments.not-yours");
    assertThat(refusal(() -> obstacles.merge(id, id, leader)))
        .isEqualTo("commitments.obstacle-itself");
    assertThat(refusal(() -> report("Việc của đơn vị khác", harbour, ofBuilding)))
        .isEqualTo("commitments.not-yours");
    obstacles.carry(id, 0, Competence.OTHER_UNIT, building, "Sở Xây dựng thẩm định", ofTrade);
    obstacles.resolve(id, 1, "Đã thẩm định", ofBuilding);
    obstacles.join(report("Khác", null, ofTrade), null, "cũng vướng", ofBuilding);
  }

  @Test
  void theListIsNarrowedAndOrdered() {
    ObstacleId low = report("Thiếu người làm", harbour, ofTrade);
    ObstacleId high =
        obstacles.report(
            new NewObstacle("Luật chưa quy định", "", Competence.CENTRAL, null, roads), ofBuilding);
    obstacles.join(low, roads, "", ofBuilding);
    assertThat(listed(null, null, "", ObstacleFilter.Order.LEVEL)).containsExactly(high, low);
    assertThat(listed(null, null, "", ObstacleFilter.Order.UNITS)).containsExactly(low, high);
    assertThat(listed(Competence.CENTRAL, null, "", ObstacleFilter.Order.AGE))
        .containsExactly(high);
    assertThat(listed(null, trade, "", ObstacleFilter.Order.TASKS)).containsExactly(low);
    assertThat(listed(null, null, "luat chua", ObstacleFilter.Order.LEVEL)).containsExactly(high);
  }

  private List<ObstacleId> listed(
      @Nullable Competence competence,
      @Nullable UnitId unit,
      String text,
      ObstacleFilter.Order order) {
    var filter = new ObstacleFilter(Obstacle.State.OPEN, competence, unit, text, order);
    List<Obstacle> found = obstacles.list(filter, 10, 0);
    assertThat(obstacles.count(filter)).isEqualTo(found.size());
    return found.stream().map(Obstacle::id).toList();
  }

  private ObstacleId report(String text, @Nullable CommitmentId task, SignedIn by) {
    return obstacles.report(
        new NewObstacle(text, "Đề nghị chỉ đạo", Competence.COMMITTEE, null, task), by);
  }

  private static String refusal(Runnable change) {
    RefusedException refused = catchThrowableOfType(RefusedException.class, change::run);
    return refused == null ? "nothing was refused" : refused.problem().code();
  }
}
