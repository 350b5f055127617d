package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.Checkout;
import vn.haidang.organisation.Neighbourhood;
import vn.haidang.organisation.Posts;
import vn.haidang.organisation.UnitId;
import vn.haidang.platform.AccountBook;
import vn.haidang.platform.Console;
import vn.haidang.platform.ConsoleText;
import vn.haidang.platform.MessageFiles;
import vn.haidang.platform.Role;
import vn.haidang.platform.StartOptions;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/** Whoever tries the program out finds work on every screen. */
@ApplicationTest
class FirstWorkTest {

  @Autowired private ApplicationContext context;
  @Autowired private FirstWork first;
  @Autowired private JdbcClient database;
  @Autowired private CommitmentLists lists;
  @Autowired private Clock clock;

  private UnitId trade;
  private UnitId committeeOffice;

  @BeforeEach
  void nothingIsOwedYet() {
    trade = CommitmentWorld.department(context, "Sở Công Thương");
    CommitmentWorld.department(context, "Sở Xây dựng");
    committeeOffice = CommitmentWorld.office(context);
    UnitId merged = CommitmentWorld.department(context, "Sở Giáo dục và Đào tạo");
    Neighbourhood.enter(context).abolish(merged);
    database
        .sql(
            "truncate commitments.commitment, commitments.tally, commitments.month_end,"
                + " commitments.briefing, commitments.obstacle cascade")
        .update();
  }

  @Test
  void everyScreenOfTheDemonstrationHasRowsAndASecondStartAddsNone() {
    Visitor.holding(context, Role.OFFICER, trade);
    Visitor office = Visitor.holding(context, Role.OFFICE, committeeOffice);
    first.fill(Checkout.root().resolve("samples/in-force"));
    assertSignedByOfficials();
    int made = lists.countAll().total();
    assertThat(made).isGreaterThan(400);
    assertThat(lists.countAll().byBucket().values()).as("all six buckets").doesNotContain(0);

    assertThat(lists.list(CommitmentFilter.ALL, 1000, 0))
        .filteredOn(task -> task.text().contains("thí điểm học bạ số"))
        .as("the department that the sample names is no more")
        .extracting(Commitment::state)
        .containsExactly(State.UNASSIGNED);

    first.start(new StartOptions(List.of(), true), silent());
    assertThat(lists.countAll().total()).as("a second start").isEqualTo(made);

    YearMonth last = YearMonth.from(LocalDate.now(clock)).minusMonths(1);
    assertThat(office.open("/tasks").select("table tbody tr").size()).isEqualTo(50);
    assertThat(office.open("/tasks/units").select("table.unitstable tbody tr")).isNotEmpty();
    assertThat(office.open("/tasks/coverage").select("table.matrix tbody tr")).isNotEmpty();
    assertThat(office.open("/tasks/assign").select("table.assigning tbody tr")).isNotEmpty();
    assertThat(office.open("/tasks/bulletin/" + last).select("table.unitstable tbody tr"))
        .isNotEmpty();
    assertThat(office.open("/obstacles").select("main a[href^=/obstacles/]")).isNotEmpty();
    assertThat(office.open("/tasks/sub-plans").select("main table tbody tr")).isNotEmpty();
    String coming =
        office.open("/briefings").expectFirst("main a[href~=/briefings/\\d+$]").attr("href");
    assertThat(office.open(coming).select("#chuong-trinh article").size()).isGreaterThan(5);
  }

  /** Officials sign for their units, and for the other units the office does. */
  private void assertSignedByOfficials() {
    YearSigners.Signatures signatures = context.getBean(YearSigners.class).on(LocalDate.now(clock));
    List<String> ofTrade =
        context.getBean(Posts.class).holdersIn(trade, LocalDate.now(clock)).stream()
            .flatMap(holding -> Stream.ofNullable(holding.person().account()))
            .flatMap(account -> context.getBean(AccountBook.class).find(account).stream())
            .map(AccountBook.Entry::name)
            .toList();
    assertThat(ofTrade).contains(signatures.of(trade));
    assertThat(signatures.office()).isNotEqualTo("demo").isEqualTo(signatures.of(null));
    assertThat(
            database
                .sql(
                    "select distinct by_name from commitments.event where kind <> 'commitment.opened'")
                .query(String.class)
                .list())
        .contains(signatures.office())
        .isSubsetOf(
            Stream.concat(Stream.of(signatures.office()), signatures.officers().values().stream())
                .toList());
  }

  private static Console silent() {
    var nowhere = new PrintStream(OutputStream.nullOutputStream());
    return new Console(new ConsoleText(MessageFiles.VIETNAMESE), nowhere, nowhere);
  }
}
