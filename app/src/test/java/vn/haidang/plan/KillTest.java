package vn.haidang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.platform.DatabaseAddress;
import vn.haidang.testing.DatabaseTest;

/** On real processes: whatever was answered is kept, and nothing is kept by halves. */
@DatabaseTest(eachTest = true)
class KillTest {

  private final PlanWorld world;
  private final DatabaseAddress address;
  private EditionId edition = new EditionId(1);

  KillTest(JdbcClient database, TransactionTemplate transaction, DatabaseAddress address) {
    world = new PlanWorld(database, transaction);
    this.address = address;
  }

  @BeforeEach
  void aDraft() {
    edition = world.draft(PlanWorld.PLAN);
  }

  @Test
  void aProgramKilledFiveTimesKeepsEveryActionItAnsweredAndHalvesNone() throws Exception {
    killAgainAndAgain(5, 20_180_110);
  }

  @Test
  @Tag("long")
  void aProgramKilledTwentyTimesKeepsEveryActionItAnsweredAndHalvesNone() throws Exception {
    killAgainAndAgain(20, 8);
  }

  private void killAgainAndAgain(int times, long seed) throws Exception {
    var random = new Random(seed);
    var answered = new ArrayList<String>();
    for (int i = 0; i < times; i++) {
      try (var reviewers = ReviewersApart.startOn(address, edition, random.nextLong())) {
        int enough = 3 + random.nextInt(40);
        for (int n = 0; n < enough; n++) {
          answered.add(reviewers.next());
        }
        Thread.sleep(0, random.nextInt(999_999));
        // The last line may have been cut off by the kill.
        reviewers.kill().stream().filter(line -> line.matches("\\d+: .*")).forEach(answered::add);
      }
      nobodyIsLeftInTheDatabase();
      everyAnswerIsInTheLog(answered);
      nothingIsHalfThere();
    }
    assertThat(answered).hasSizeGreaterThan(3 * times);
    PlanWorld.done(world.review.acceptRemaining(edition, ItemFilter.ALL, "sau"));
    nothingIsHalfThere();
  }

  /** The server notices that its client is gone when it next speaks to it. */
  private void nobodyIsLeftInTheDatabase() throws InterruptedException {
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (count(
            """
            select count(*) from pg_stat_activity
            where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()
            """)
        > 0) {
      assertThat(System.nanoTime()).as("a transaction of the dead").isLessThan(deadline);
      Thread.sleep(20);
    }
  }

  private void everyAnswerIsInTheLog(List<String> answered) {
    for (String line : answered) {
      long step = Long.parseLong(line.substring(0, line.indexOf(':')));
      List<@Nullable String> touched =
          world
              .database
              .sql(
                  """
                  select (state ->> 'item') from plan.review_step, jsonb_array_elements(after) state
                  where id = :step order by 1
                  """)
              .param("step", step)
              .query(String.class)
              .list();
      String[] told = line.substring(line.indexOf(':') + 1).strip().split(" ");
      assertThat(touched)
          .as(line)
          .containsExactlyInAnyOrder(
              Arrays.stream(told)
                  .map(seen -> seen.substring(0, seen.indexOf('.')))
                  .toArray(String[]::new));
    }
  }

  /** Every item stands as the last step that touched it left it, and was touched by one at all. */
  private void nothingIsHalfThere() {
    List<Map<String, @Nullable Object>> wrong =
        world
            .database
            .sql(
                """
                with touched as (
                  select s.id as step, (state ->> 'item')::bigint as item, state
                  from plan.review_step s, jsonb_array_elements(s.after) state
                  where s.edition_id = :edition
                ), last as (
                  select distinct on (item) item, state from touched order by item, step desc
                )
                select i.id, i.decision, i.version, last.state ->> 'decision' as logged
                from plan.item i left join last on last.item = i.id
                where i.edition_id = :edition
                  and case when last.item is null then i.version > 0 or i.decision <> 'PENDING'
                    else i.decision <> last.state ->> 'decision' or i.value <> last.state -> 'value'
                      or i.reason is distinct from last.state ->> 'reason' end
                """)
            .param("edition", edition.value())
            .query()
            .listOfRows();
    assertThat(wrong).isEmpty();
    assertThat(
            count(
                """
                select count(*) from documents.citation c join plan.item i on i.id = c.item_id
                where c.live <> (i.decision not in ('REJECTED', 'REPLACED', 'WITHDRAWN'))
                """))
        .as("citations that are live though their item was dropped, or the reverse")
        .isZero();
  }

  private int count(String sql) {
    return world.database.sql(sql).query(Integer.class).single();
  }
}
