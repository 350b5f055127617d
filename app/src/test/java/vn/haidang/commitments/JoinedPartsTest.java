package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.organisation.DraftSheet;
import vn.haidang.organisation.EventKind;
import vn.haidang.organisation.ReorganisationDrafts;
import vn.haidang.organisation.SuccessorConfirmed;
import vn.haidang.organisation.SuccessorCorrected;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitKind;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.platform.Role;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/** Parts of units that are no more, in work in which their successors have parts of their own. */
@ApplicationTest
class JoinedPartsTest {

  @Autowired private ApplicationContext context;
  @Autowired private AbolishedUnits abolished;
  @Autowired private Commitments commitments;
  @Autowired private Coordination coordination;
  @Autowired private PartStore parts;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  private LocalDate today;
  private UnitId owner;
  private UnitId planning;
  private UnitId finance;
  private UnitId building;
  private CommitmentId task;

  @BeforeEach
  void aTaskInWhichBothHaveAPart() {
    database.sql("delete from commitments.succession").update();
    today = LocalDate.now(clock);
    owner = CommitmentWorld.department(context, "Sở Giao thông vận tải");
    planning = CommitmentWorld.department(context, "Sở Kế hoạch và Đầu tư");
    finance = CommitmentWorld.department(context, "Sở Tài chính");
    building = CommitmentWorld.department(context, "Sở Xây dựng");
    task = CommitmentWorld.add(context, owner, today.plusDays(9), today.minusDays(9));
    parts.put(task, planning, "Cung cấp số liệu đầu tư", null);
    parts.put(task, finance, "Bố trí kinh phí", null);
    report(planning, 60, "Đã gửi bản thảo");
    report(finance, 100, "Đã bố trí đủ");
  }

  @Test
  void theSuccessorAnswersForBothAndAllThatWasReportedStaysToBeRead() {
    goesTo(finance);

    Part joint = only(finance);
    assertThat(joint.status()).as("not all of it is done").isEqualTo(Part.Status.UNDER_WAY);
    assertThat(joint.words()).isEqualTo("Bố trí kinh phí");
    JoinedPart old = joint.joined().getFirst();
    assertThat(old.unit() + " " + old.words() + " " + old.percent() + " " + old.note())
        .isEqualTo(planning + " Cung cấp số liệu đầu tư 60 Đã gửi bản thảo");
    assertThat(old.reportedBy()).isEqualTo("officer");

    Visitor leader = Visitor.holding(context, Role.LEADER, CommitmentWorld.city(context));
    Document page = leader.open("/tasks/" + task);
    assertThat(words(page, "#phoi-hop"))
        .contains("Bố trí kinh phí", "Phần của Sở Kế hoạch và Đầu tư (kế thừa):")
        .contains("Cung cấp số liệu đầu tư", "khi đó được 60%", "Đã gửi bản thảo");
    assertThat(words(page, ".tl"))
        .contains("Phần việc phối hợp nhập vào phần của đơn vị kế thừa")
        .contains("Sở Kế hoạch và Đầu tư → Sở Tài chính")
        .contains("Phần việc: Cung cấp số liệu đầu tư", "Báo cáo lần cuối: Đã gửi bản thảo");
    JsonNode told = JsonMapper.shared().readTree(Visitor.text(leader.get("/api/v1/tasks/" + task)));
    assertThat(told.at("/parts/0/joined/0/unit").asInt()).isEqualTo(planning.value());
    assertThat(told.at("/parts/0/joined/0/words").asString()).isEqualTo("Cung cấp số liệu đầu tư");
    assertThat(
            database
                .sql(
                    """
                    select detail ->> 'joined' from platform.audit
                    where action = 'commitment.succeeded' and subject = :subject order by id desc limit 1
                    """)
                .param("subject", "unit:" + planning)
                .query(String.class)
                .single())
        .isEqualTo("1");

    report(finance, 100, "Xong cả hai phần");
    assertThat(only(finance).status()).isEqualTo(Part.Status.DONE);
    abolished.receive(correction(building));
    assertThat(only(finance).joined()).as("what it has finished stays its own").hasSize(1);
  }

  @Test
  void aCorrectionTakesItAwayAgainAndWhatWasDoneBeforeIsDoneAgain() {
    goesTo(finance);
    PartsOfUnit its = context.getBean(PartsOfUnit.class);
    assertThat(its.listPassed(planning, List.of(finance), 9)).hasSize(1);

    abolished.receive(correction(building));

    Part own = part(finance);
    assertThat(own.status()).isEqualTo(Part.Status.DONE);
    assertThat(own.doneOn() + " " + own.percent() + " " + own.joined())
        .isEqualTo(today + " 100 []");
    Part gone = part(building);
    assertThat(gone.words() + " " + gone.percent() + " " + gone.note())
        .isEqualTo("Cung cấp số liệu đầu tư 60 Đã gửi bản thảo");
    assertThat(commitments.historyOf(task).stream().limit(2).map(JoinedPartsTest::line))
        .containsExactly(
            "commitment.part-restored chọn nhầm " + finance,
            "commitment.part-succeeded chọn nhầm " + finance + " → " + building);
  }

  @Test
  void whatWaitedWithAUnitThatIsNoMoreIsJoinedByTheNextSweepAndOnce() {
    database
        .sql(
            """
            insert into commitments.succession (unit_id, successor_id, from_day, done_at)
            values (:unit, :heir, :day, now())
            """)
        .param("unit", planning.value())
        .param("heir", finance.value())
        .param("day", today.minusDays(30))
        .update();
    abolished.sweep();
    assertThat(only(finance).joined()).hasSize(1);
    int lines = commitments.historyOf(task).size();
    abolished.sweep();
    assertThat(commitments.historyOf(task)).hasSize(lines);
  }

  @Test
  void aPartThatIsTakenAwayTakesWhatWasJoinedToItAlong() {
    goesTo(finance);
    SignedIn leader = CommitmentWorld.leaderOf(CommitmentWorld.city(context));
    coordination.release(task, finance, "không cần nữa", leader);
    assertThat(parts.list(task)).isEmpty();
    parts.put(task, finance, "Bố trí kinh phí", null);
    assertThat(only(finance).joined()).isEmpty();
  }

  @Test
  void aTaskThatIsSplitTakesItAlongAndACorrectionTakesItOutOfEachAgain() {
    goesTo(finance);
    SignedIn leader = CommitmentWorld.leaderOf(CommitmentWorld.city(context));
    int version = commitments.get(task).version();
    commitments.carryOut(
        task,
        version,
        new Step(Action.SPLIT, "hai địa bàn", null, null, null, 0, List.of("Phần A", "Phần B")),
        leader);
    List<Commitment> halves = commitments.childrenOf(task);
    assertThat(halves).hasSize(2);
    for (Commitment half : halves) {
      assertThat(parts.list(half.id()))
          .extracting(part -> part.unit() + " " + part.joined().getFirst().words())
          .containsExactly(finance + " Cung cấp số liệu đầu tư");
    }

    abolished.receive(correction(building));
    for (Commitment half : halves) {
      assertThat(parts.list(half.id()))
          .extracting(part -> part.unit() + " " + part.words())
          .containsExactlyInAnyOrder(
              finance + " Bố trí kinh phí", building + " Cung cấp số liệu đầu tư");
    }
    assertThat(part(finance).joined()).as("what is closed stays as it was").hasSize(1);
  }

  @Test
  void theWizardSaysBeforehandWhichPartsWillBeJoined() {
    UnitId city = CommitmentWorld.city(context);
    DraftSheet.Stand founded =
        new DraftSheet.Stand(
            null,
            "Sở Tài chính Hợp nhất",
            "",
            UnitKind.DEPARTMENT,
            UnitLevel.PROVINCE,
            city.value(),
            null,
            "",
            "");
    report(finance, 40, "Bố trí thêm");
    DraftSheet sheet =
        new DraftSheet(
            EventKind.MERGE,
            today.plusDays(30),
            "Nghị quyết 45/NQ-HĐND",
            "",
            List.of(planning.value(), finance.value()),
            List.of(founded),
            List.of(),
            List.of(
                new DraftSheet.Part(planning.value(), 0, BigDecimal.ONE),
                new DraftSheet.Part(finance.value(), 0, BigDecimal.ONE)),
            List.of());
    Visitor administrator = Visitor.named(context, "giu.so", Role.ADMINISTRATOR);
    var draft =
        context
            .getBean(ReorganisationDrafts.class)
            .begin(sheet, Visitor.identity(context, "giu.so"));
    String address = "/units/reorganisations/" + draft.id() + "/preview";
    assertThat(words(administrator.open(address), "section[aria-labelledby=viec]"))
        .contains("trong đó 1 phần việc nhập vào phần việc đã có trong cùng nhiệm vụ")
        .contains("Rà soát quy hoạch kho bãi: nhập vào phần việc của Sở Kế hoạch và Đầu tư");
  }

  /**
   * Whatever parts there are, and whoever is named by mistake first: after the correction all
   * stands as if the right one had been named at once, and at no time is an open part with a unit
   * that is no more.
   */
  @Test
  void aMistakePutRightLeavesAllAsIfItHadNeverBeenMade() {
    for (int seed = 1; seed <= 25; seed++) {
      Random random = new Random(seed);
      List<UnitId> gone = List.of(planning, finance);
      List<UnitId> standing =
          List.of(building, owner, CommitmentWorld.department(context, "Sở Công Thương"));
      List<UnitId> right = List.of(any(standing, random), any(standing, random));
      List<UnitId> wrong = List.of(any(standing, random), any(standing, random));
      long drawn = random.nextLong();

      forgetAll();
      List<CommitmentId> straight = tasks(gone, standing, new Random(drawn));
      List<String> before = everyPart(straight);
      for (int i = 0; i < gone.size(); i++) {
        abolished.receive(new SuccessorConfirmed(gone.get(i), right.get(i), today));
        assertNoOrphan(gone.subList(0, i + 1), seed);
      }
      Set<String> expected = picture(straight);
      assertThat(everyPart(straight)).as("nothing is lost, seed " + seed).isEqualTo(before);

      forgetAll();
      List<CommitmentId> detour = tasks(gone, standing, new Random(drawn));
      for (int i = 0; i < gone.size(); i++) {
        abolished.receive(new SuccessorConfirmed(gone.get(i), wrong.get(i), today));
      }
      List<Integer> order = new ArrayList<>(List.of(0, 1));
      Collections.shuffle(order, random);
      for (int i : order) {
        if (!wrong.get(i).equals(right.get(i))) {
          abolished.receive(
              new SuccessorCorrected(
                  gone.get(i), Set.of(wrong.get(i)), right.get(i), today, 2, "chọn nhầm"));
        }
        assertNoOrphan(gone, seed);
        assertThat(everyPart(detour)).as("nothing is lost, seed " + seed).isEqualTo(before);
      }
      assertThat(picture(detour)).as("seed " + seed).isEqualTo(expected);
    }
  }

  /**
   * The planning department goes to the financial one by mistake, which goes on to others itself:
   * whether that was right or is put right as well, and in whichever order, all stands in the end
   * as if the right ones had been named at once. What the financial one had done itself is left
   * out: it was opened again for what was joined to it, and goes on with it.
   */
  @Test
  void aWrongFirstStepIsPutRightHoweverManyStepsCameAfterIt() {
    UnitId trade = CommitmentWorld.department(context, "Sở Công Thương");
    UnitId culture = CommitmentWorld.department(context, "Sở Văn hóa và Thể thao");
    List<UnitId> gone = List.of(planning, finance);
    List<UnitId> standing = List.of(building, owner, trade, culture);
    for (int seed = 1; seed <= 6; seed++) {
      Random random = new Random(seed);
      UnitId of = any(standing, random);
      UnitId first = any(standing, random);
      UnitId second = random.nextBoolean() ? first : any(standing, random);
      boolean lastFirst = random.nextBoolean();
      long drawn = random.nextLong();

      forgetAll();
      Drawn straight = draw(gone, standing, new Random(drawn));
      reopen(straight);
      List<String> before = everyPart(straight.tasks());
      abolished.receive(new SuccessorConfirmed(planning, of, today));
      abolished.receive(new SuccessorConfirmed(finance, second, today));
      Set<String> expected = picture(straight);

      forgetAll();
      Drawn detour = draw(gone, standing, new Random(drawn));
      reopen(detour);
      abolished.receive(new SuccessorConfirmed(planning, finance, today));
      abolished.receive(new SuccessorConfirmed(finance, first, today));
      Runnable ofPlanning =
          () -> correct(planning, Set.copyOf(List.of(finance, first, second)), of);
      Runnable ofFinance = () -> correct(finance, Set.of(first), second);
      (lastFirst ? ofFinance : ofPlanning).run();
      assertNoOrphan(gone, seed);
      (lastFirst ? ofPlanning : ofFinance).run();
      assertNoOrphan(gone, seed);
      assertThat(everyPart(detour.tasks())).as("nothing is lost, seed " + seed).isEqualTo(before);
      assertThat(picture(detour)).as("seed " + seed).isEqualTo(expected);
    }
  }

  private void correct(UnitId unit, Set<UnitId> named, UnitId right) {
    Set<UnitId> wrong = new TreeSet<>(java.util.Comparator.comparing(UnitId::value));
    wrong.addAll(named);
    if (wrong.remove(right) && wrong.isEmpty()) {
      return;
    }
    abolished.receive(new SuccessorCorrected(unit, wrong, right, today, 2, "chọn nhầm"));
  }

  /** Tasks with parts, tasks of the units, and obstacles that they are to remove. */
  private record Drawn(
      List<CommitmentId> tasks, List<CommitmentId> owned, List<ObstacleId> obstacles) {}

  private Drawn draw(List<UnitId> gone, List<UnitId> standing, Random random) {
    List<CommitmentId> owned = new ArrayList<>();
    List<ObstacleId> obstacles = new ArrayList<>();
    for (UnitId unit : gone) {
      for (int i = 0; i < 2; i++) {
        owned.add(CommitmentWorld.add(context, unit, today.plusDays(9), today.minusDays(9)));
      }
      obstacles.add(
          context
              .getBean(ObstacleStore.class)
              .add(new NewObstacle("Thiếu đất", "", Competence.OTHER_UNIT, unit, null), today));
    }
    return new Drawn(tasks(gone, standing, random), owned, obstacles);
  }

  /** The financial department has done none of its parts yet. */
  private void reopen(Drawn drawn) {
    drawn.tasks().forEach(task -> parts.reopen(task, finance));
  }

  private Set<String> picture(Drawn drawn) {
    Set<String> picture = picture(drawn.tasks());
    for (int i = 0; i < drawn.owned().size(); i++) {
      picture.add("task " + i + ": " + commitments.get(drawn.owned().get(i)).owner());
    }
    ObstacleStore obstacles = context.getBean(ObstacleStore.class);
    for (int i = 0; i < drawn.obstacles().size(); i++) {
      picture.add(
          "obstacle "
              + i
              + ": "
              + obstacles.find(drawn.obstacles().get(i)).orElseThrow().remover());
    }
    return picture;
  }

  /** Some tasks in which some of the units have parts, open and done. */
  private List<CommitmentId> tasks(List<UnitId> gone, List<UnitId> standing, Random random) {
    List<UnitId> units = new ArrayList<>(gone);
    units.addAll(standing);
    List<CommitmentId> tasks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      CommitmentId id = CommitmentWorld.add(context, null, today, today.minusDays(9));
      for (UnitId unit : units) {
        int percent = random.nextInt(3) == 0 ? 100 : random.nextInt(100);
        if (random.nextInt(3) > 0) {
          parts.put(id, unit, "phần " + i + " của " + unit, null);
          parts.report(
              id,
              unit,
              new PartStore.Report(
                  percent, "", percent == 100 ? today : null, clock.instant(), "lan"));
        }
      }
      tasks.add(id);
    }
    return tasks;
  }

  private void forgetAll() {
    for (String table : List.of("succession", "joined_part", "part")) {
      database.sql("delete from commitments." + table).update();
    }
  }

  private void assertNoOrphan(List<UnitId> gone, int seed) {
    assertThat(context.getBean(PartsOfUnit.class).countOpen(gone, today))
        .as("open parts nobody answers for, seed " + seed)
        .isEmpty();
  }

  /** Who answers for what, and how far it is. */
  private Set<String> picture(List<CommitmentId> tasks) {
    Set<String> picture = new TreeSet<>();
    for (int i = 0; i < tasks.size(); i++) {
      for (Part part : parts.list(tasks.get(i))) {
        List<String> all = new ArrayList<>(List.of(part.words() + " " + part.percent()));
        part.joined().forEach(old -> all.add(old.words() + " " + old.percent()));
        Collections.sort(all);
        picture.add(i + ": " + part.unit() + " " + part.status() + " " + all);
      }
    }
    return picture;
  }

  /** The words of every part, wherever it is. */
  private List<String> everyPart(List<CommitmentId> tasks) {
    List<String> words = new ArrayList<>();
    for (CommitmentId id : tasks) {
      for (Part part : parts.list(id)) {
        words.add(part.words());
        part.joined().forEach(old -> words.add(old.words()));
      }
    }
    Collections.sort(words);
    return words;
  }

  private static UnitId any(List<UnitId> units, Random random) {
    return units.get(random.nextInt(units.size()));
  }

  private void goesTo(UnitId heir) {
    abolished.receive(new SuccessorConfirmed(planning, heir, today));
  }

  private SuccessorCorrected correction(UnitId right) {
    return new SuccessorCorrected(planning, Set.of(finance), right, today, 2, "chọn nhầm");
  }

  private void report(UnitId unit, int percent, String note) {
    coordination.report(task, unit, percent, note, CommitmentWorld.officerOf(unit));
  }

  private Part only(UnitId unit) {
    assertThat(parts.list(task)).extracting(Part::unit).containsExactly(unit);
    return part(unit);
  }

  private Part part(UnitId unit) {
    return coordination.find(task, unit).orElseThrow();
  }

  private static String line(Event event) {
    return event.kind() + " " + event.note() + " " + event.detail().get("unit");
  }

  private static String words(Document page, String part) {
    Element found = page.expectFirst(part);
    return found.text();
  }
}
