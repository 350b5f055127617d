package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.measures.Catalogue;
import vn.haidang.measures.IndicatorId;
import vn.haidang.measures.Kind;
import vn.haidang.measures.NewIndicator;
import vn.haidang.organisation.Neighbourhood;
import vn.haidang.organisation.NewUnit;
import vn.haidang.organisation.SuccessorDeciders;
import vn.haidang.organisation.Successors;
import vn.haidang.organisation.UnitBook;
import vn.haidang.organisation.UnitId;
import vn.haidang.organisation.UnitKind;
import vn.haidang.organisation.UnitLevel;
import vn.haidang.organisation.WorkOfUnit;
import vn.haidang.platform.Role;
import vn.haidang.platform.SignedIn;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/**
 * A department is abolished, its work goes to the wrong unit, and whoever decided puts it right.
 */
@ApplicationTest
class WrongSuccessorTest {

  private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);

  @Autowired private ApplicationContext context;
  @Autowired private Commitments commitments;
  @Autowired private Catalogue catalogue;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;

  private Neighbourhood around;
  private UnitId gone;
  private UnitId wrong;
  private UnitId right;
  private CommitmentId task;
  private IndicatorId indicator;
  private Visitor leader;

  @BeforeEach
  void aDepartmentWithWorkIsNoMore() {
    around = Neighbourhood.enter(context);
    wrong = around.unit("sibling");
    gone = department("Sở Kết Thúc " + wrong);
    right = department("Sở Đúng " + wrong);
    LocalDate today = LocalDate.now(clock);
    task = CommitmentWorld.add(context, gone, today.plusDays(9), today.minusDays(9));
    indicator =
        catalogue.add(NewIndicator.of("KT." + gone, "Chỉ tiêu " + gone, "ha", 0, Kind.STOCK));
    supply(gone);
    leader = Visitor.holding(context, Role.LEADER, around.unit("above"));
    around.abolish(gone);
  }

  @Test
  void theDecisionIsTakenShownAndPutRightOnceForAllItsWork() {
    String name = "Sở Kết Thúc " + wrong;
    assertThat(leader.open("/units/waiting?q=so%20ket%20thuc%20" + wrong).select("tbody tr"))
        .hasSize(1);
    assertThat(leader.post("/units/waiting/" + gone, "successor", "", "reason", "vội").getStatus())
        .isEqualTo(422);
    decide("Thông báo 7/TB-UBND");
    Document decided = leader.open("/units/waiting/decided?q=Th%C3%B4ng%20b%C3%A1o%207");
    assertThat(decided.select("tbody").text()).contains(name, "Thông báo 7/TB-UBND", "Người giữ");

    String correction = "/units/waiting/" + gone + "/correction";
    Document look = leader.open(correction);
    assertThat(look.select("section:has(#chuyen) a").eachAttr("href"))
        .containsExactlyInAnyOrder("/tasks/" + task, "/indicators/" + indicator);
    assertThat(commitments.get(task).owner()).as("nothing has moved yet").isEqualTo(wrong);
    assertThat(leader.post(correction, "version", "1", "successor", "" + right).getStatus())
        .as("without a reason")
        .isEqualTo(422);
    assertThat(put(leader, "1", right, "Thông báo 8 thay Thông báo 7").getStatus()).isEqualTo(303);

    awaitOwner(right);
    assertThat(supplier()).isEqualTo(right.value());
    MockHttpServletResponse late = put(leader, "1", around.unit("own"), "Thông báo 9");
    assertThat(late.getStatus()).isEqualTo(409);
    assertThat(Visitor.page(late).select("input[type=radio]").eachAttr("value"))
        .containsExactly(
            "" + around.unit("own"), "" + right, "Thông báo 9", "Thông báo 8 thay Thông báo 7");
    assertThat(commitments.get(task).owner()).isEqualTo(right);
    assertThat(Visitor.text(leader.get("/units/waiting/decided.csv")))
        .contains("Thông báo 7/TB-UBND", "đã được sửa", "Thông báo 8 thay", "Người quyết định");
    assertThat(
            database
                .sql("select action from platform.audit where subject = 'unit:" + gone + "'")
                .query(String.class)
                .list())
        .contains("unit.successor-confirmed", "unit.successor-corrected");
  }

  @Test
  void aProgramReadsTheListsAndPutsItRightByVersion() {
    JsonNode waiting =
        call(leader, HttpMethod.GET, "/api/v1/units/waiting?mine=1&sort=work", "", 200);
    assertThat(waiting.path("items").valueStream().map(one -> one.at("/unit/id").asInt()))
        .contains(gone.value());
    decide("Thông báo 7/TB-UBND");
    String at = "/api/v1/units/waiting/" + gone + "/correction";
    JsonNode look = call(leader, HttpMethod.GET, at, "", 200);
    assertThat(look.path("version").asInt()).isEqualTo(1);
    assertThat(look.path("moving").valueStream().mapToInt(kind -> kind.path("count").asInt()))
        .containsExactly(1, 1);
    String body = "{\"version\":%d,\"successor\":" + right + ",\"reason\":\"chọn nhầm\"}";
    JsonNode late = call(leader, HttpMethod.POST, at, body.formatted(0), 409);
    assertThat(late.at("/current/holder/id").asInt()).isEqualTo(wrong.value());
    call(leader, HttpMethod.POST, at, body.formatted(1), 200);
    awaitOwner(right);
    JsonNode decided =
        call(
            leader,
            HttpMethod.GET,
            "/api/v1/units/waiting/decided?q=ket%20thuc%20" + wrong,
            "",
            200);
    assertThat(decided.path("items").valueStream().map(one -> one.path("standing").asBoolean()))
        .containsExactly(true, false);
    assertThat(decided.at("/items/0/insteadOf/id").asInt()).isEqualTo(wrong.value());
    assertThat(decided.at("/items/0/by").asString()).contains("Người giữ");
  }

  @Test
  void onlyWhoDecidesCorrectsAndOnlyToUnitsOfHis() {
    Visitor foreign = Visitor.holding(context, Role.LEADER, around.unit("foreign"));
    String correction = "/units/waiting/" + gone + "/correction";
    assertThat(leader.get(correction).getStatus()).as("its work still waits").isEqualTo(409);
    decide("Thông báo 7/TB-UBND");
    assertThat(foreign.get(correction).getStatus()).isEqualTo(403);
    assertThat(put(foreign, "1", around.unit("foreign"), "chiếm việc").getStatus()).isEqualTo(403);
    assertThat(put(leader, "1", around.unit("foreign"), "đẩy việc").getStatus()).isEqualTo(422);
    assertThat(put(leader, "1", wrong, "như cũ").getStatus()).isEqualTo(422);
    assertThat(commitments.get(task).owner()).isEqualTo(wrong);
    assertThat(foreign.open("/units/waiting/decided").select("a[href=" + correction + "]"))
        .isEmpty();
    assertThat(leader.open("/units/waiting/decided").select("a[href=" + correction + "]"))
        .hasSize(1);
  }

  @Test
  void whatWentOverBeforeItsTraceWasKeptGetsItFromTheHistoryAndWhatIsUnclearIsShown() {
    CommitmentId shared = otherTask();
    CommitmentId planned = otherTask();
    part(shared, gone);
    part(planned, gone);
    note(shared, "commitment.shared");
    note(planned, "commitment.opened");
    decide("Thông báo 7/TB-UBND");
    forgetTraces();
    for (String script :
        new String[] {
          "commitments/V73__parts_that_went_over_before",
          "measures/V73__supply_that_went_over_before"
        }) {
      database.sql(text("db/migration/" + script + ".sql")).update();
    }
    assertThat(cameFrom(shared)).isEqualTo(gone.value());
    assertThat(cameFrom(planned)).as("whose it was is not written anywhere").isNull();
    assertThat(suppliedFor()).isEqualTo(gone.value());

    String correction = "/units/waiting/" + gone + "/correction";
    assertThat(leader.open(correction).select("section:has(#chua-ro) a").eachAttr("href"))
        .containsExactly("/tasks/" + planned);
    put(leader, "1", right, "Thông báo 8 thay Thông báo 7");
    awaitOwner(right);
    assertThat(holder(shared)).isEqualTo(right.value());
    assertThat(holder(planned)).as("an official decides").isEqualTo(wrong.value());
  }

  @Test
  void workOpenedAgainAfterAUnitEndedWithNothingOpenIsNotLeftWithNobody() {
    decide("Thông báo 7/TB-UBND");
    database
        .sql("delete from commitments.succession where unit_id = :gone")
        .param("gone", gone.value())
        .update();
    LocalDate today = LocalDate.now(clock);
    CommitmentId again = CommitmentWorld.add(context, gone, today.plusDays(9), today.minusDays(9));
    context.getBean(AbolishedUnits.class).passOn();
    assertThat(commitments.get(again).owner()).as("nobody was told").isEqualTo(gone);
    context.getBean(AbolishedUnits.class).sweep();
    assertThat(commitments.get(again).owner()).isEqualTo(wrong);
  }

  @Test
  void whatIsGivenToAUnitToSupplyAfterItsEndPassesWithTheNextSweepAndOnWithACorrection() {
    decide("Thông báo 7/TB-UBND");
    supply(gone);
    sweep();
    assertThat(supplier()).isEqualTo(wrong.value());
    int version = indicatorVersion();
    sweep();
    assertThat(indicatorVersion()).as("nothing was left to hand over").isEqualTo(version);

    put(leader, "1", right, "Thông báo 8 thay Thông báo 7");
    awaitOwner(right);
    assertThat(supplier()).isEqualTo(right.value());
  }

  @Test
  void nothingIsGivenToAUnitThatIsNoMoreOrNeverWas() {
    CommitmentId shared = otherTask();
    SignedIn office = Visitor.identity(context, "giu.leader." + around.unit("above"));
    SignedIn owner = CommitmentWorld.officerOf(around.unit("own"));
    Coordination coordination = context.getBean(Coordination.class);
    Obstacles obstacles = context.getBean(Obstacles.class);
    int version = commitments.get(shared).version();
    for (UnitId nobody : List.of(gone, new UnitId(999_999_999))) {
      List<ThrowingCallable> gifts =
          List.of(
              () -> coordination.share(shared, nobody, "Thẩm định", null, office),
              () -> commitments.carryOut(shared, version, Step.giveBack(nobody, "nhầm"), owner),
              () ->
                  obstacles.report(
                      new NewObstacle("Thiếu đất", "", Competence.OTHER_UNIT, nobody, shared),
                      owner));
      for (ThrowingCallable gift : gifts) {
        assertThatThrownBy(gift).hasMessageContaining("organisation.unit-does-not-stand");
      }
    }
    part(shared, gone);
    coordination.share(shared, gone, "Nói rõ hơn", "", office);
    assertThat(holder(shared))
        .as("a part it has may be put in other words")
        .isEqualTo(gone.value());
  }

  private void sweep() {
    context.getBeansOfType(WorkOfUnit.class).values().forEach(WorkOfUnit::sweep);
  }

  private int indicatorVersion() {
    return database
        .sql("select version from measures.indicator where id = :id")
        .param("id", indicator.value())
        .query(Integer.class)
        .single();
  }

  private CommitmentId otherTask() {
    LocalDate today = LocalDate.now(clock);
    return CommitmentWorld.add(context, around.unit("own"), today.plusDays(9), today.minusDays(9));
  }

  private void part(CommitmentId id, UnitId unit) {
    database
        .sql("insert into commitments.part (commitment_id, unit_id, words) values (:id, :unit, '')")
        .param("id", id.value())
        .param("unit", unit.value())
        .update();
  }

  /** A line of the history, of yesterday, about the unit that is gone. */
  private void note(CommitmentId id, String kind) {
    database
        .sql(
            """
            insert into commitments.event (commitment_id, at, by_name, kind, note, detail)
            values (:id, now() - interval '1 day', 'lan', :kind, '', jsonb_build_object('unit', cast(:unit as text)))
            """)
        .param("id", id.value())
        .param("kind", kind)
        .param("unit", gone.value())
        .update();
  }

  private void forgetTraces() {
    database
        .sql("update commitments.part set came_from = null where came_from = :gone")
        .param("gone", gone.value())
        .update();
    database
        .sql(
            """
            insert into measures.indicator_change (indicator_id, version, changed_at, changed_by, field, before, after)
            values (:id, 0, now(), 'lan', 'supplier', '', :gone)
            """)
        .param("id", indicator.value())
        .param("gone", gone.toString())
        .update();
    database
        .sql("update measures.indicator set supplied_for = null where id = :id")
        .param("id", indicator.value())
        .update();
  }

  private static String text(String resource) {
    try {
      return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable Integer cameFrom(CommitmentId id) {
    return partOf(id, "came_from").optional().orElse(null);
  }

  private int holder(CommitmentId id) {
    return Objects.requireNonNull(partOf(id, "unit_id").single());
  }

  private JdbcClient.MappedQuerySpec<@Nullable Integer> partOf(CommitmentId id, String column) {
    return database
        .sql("select " + column + " from commitments.part where commitment_id = :id")
        .param("id", id.value())
        .query(Integer.class);
  }

  private int suppliedFor() {
    return database
        .sql("select supplied_for from measures.indicator where id = :id")
        .param("id", indicator.value())
        .query(Integer.class)
        .single();
  }

  @Test
  void whoMayDecideIsLookedUpAsOftenForManyUnitsAsForOne() {
    SuccessorDeciders deciders = context.getBean(SuccessorDeciders.class);
    Successors successors = context.getBean(Successors.class);
    successors.listWaiting();
    List<String> waiting = questions(successors::listWaiting);
    List<UnitId> many = new ArrayList<>(List.of(gone));
    for (int i = 0; i < 8; i++) {
      UnitId another = department("Sở Thứ " + i + " cạnh " + wrong);
      part(task, another);
      around.abolish(another);
      many.add(another);
    }
    SignedIn who = Visitor.identity(context, "giu.leader." + around.unit("above"));
    List<String> one = questions(() -> deciders.decidedBy(who, List.of(gone)));
    assertThat(questions(() -> deciders.decidedBy(who, many))).isEqualTo(one).isNotEmpty();
    assertThat(deciders.decidedBy(who, many)).containsExactlyInAnyOrderElementsOf(many);
    assertThat(deciders.of(around.unit("own"))).containsExactly(around.unit("own"));
    assertThat(questions(successors::listWaiting)).isEqualTo(waiting).isNotEmpty();
    assertThat(successors.listWaiting().stream().map(each -> each.unit().id()))
        .as("a part in the work of others is open work, too")
        .containsAll(many);
  }

  /** What the database is asked, as the log of its templates says. */
  private static List<String> questions(Runnable asking) {
    Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    ListAppender<ILoggingEvent> heard =
        new ListAppender<>() {
          @Override
          protected void append(ILoggingEvent event) {
            // Which thread it is of is else looked up by whoever reads it.
            event.prepareForDeferredProcessing();
            super.append(event);
          }
        };
    heard.start();
    log.addAppender(heard);
    log.setLevel(Level.DEBUG);
    try {
      asking.run();
    } finally {
      log.setLevel(null);
      log.detachAppender(heard);
    }
    return heard.list.stream()
        .filter(event -> event.getThreadName().equals(Thread.currentThread().getName()))
        .map(ILoggingEvent::getFormattedMessage)
        .filter(message -> message.startsWith("Executing prepared SQL statement"))
        .toList();
  }

  private void decide(String reason) {
    MockHttpServletResponse answer =
        leader.post("/units/waiting/" + gone, "successor", "" + wrong, "reason", reason);
    assertThat(answer.getStatus()).as(Visitor.text(answer)).isEqualTo(303);
    awaitOwner(wrong);
    assertThat(supplier()).isEqualTo(wrong.value());
  }

  private MockHttpServletResponse put(Visitor by, String version, UnitId unit, String reason) {
    return by.post(
        "/units/waiting/" + gone + "/correction",
        "version",
        version,
        "successor",
        "" + unit,
        "reason",
        reason);
  }

  private void awaitOwner(UnitId owner) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(commitments.get(task).owner()).isEqualTo(owner));
  }

  private void supply(UnitId unit) {
    database
        .sql("update measures.indicator set supplier = :unit where id = :id")
        .param("unit", unit.value())
        .param("id", indicator.value())
        .update();
  }

  private int supplier() {
    return database
        .sql("select supplier from measures.indicator where id = :id")
        .param("id", indicator.value())
        .query(Integer.class)
        .single();
  }

  private UnitId department(String name) {
    return context
        .getBean(UnitBook.class)
        .enter(
            NewUnit.of(
                name, UnitKind.DEPARTMENT, UnitLevel.PROVINCE, around.unit("above"), LONG_AGO));
  }

  private static JsonNode call(
      Visitor visitor, HttpMethod verb, String address, String body, int status) {
    var request = MockMvcRequestBuilders.request(verb, java.net.URI.create(address));
    if (verb != HttpMethod.GET) {
      visitor.open("/account");
      request
          .header("X-CSRF-TOKEN", visitor.formToken())
          .contentType(MediaType.APPLICATION_JSON)
          .content(body);
    }
    MockHttpServletResponse answer = visitor.send(request);
    assertThat(answer.getStatus()).as(Visitor.text(answer)).isEqualTo(status);
    return JsonMapper.shared().readTree(Visitor.text(answer));
  }
}
