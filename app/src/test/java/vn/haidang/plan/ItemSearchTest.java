package vn.haidang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.platform.SearchWords;
import vn.haidang.testing.DatabaseTest;

/** Words that stand in very many items: all of them are found, the latest are ranked. */
@DatabaseTest
class ItemSearchTest {

  private static final int ITEMS = 450;

  private final ItemSearchStore search;

  ItemSearchTest(JdbcClient database) {
    search = new ItemSearchStore(database);
    if (search.countByWords("'nhiem'").isEmpty()) {
      fill(database);
    }
  }

  @Test
  void everyItemIsOnOnePageAndOnlyOnce() {
    List<Long> seen = new ArrayList<>();
    for (int offset = 0; offset < ITEMS; offset += 20) {
      search
          .findByWords(words("nhiem vu"), "TASK", 20, offset)
          .forEach(row -> seen.add(row.item()));
    }
    assertThat(seen).hasSize(ITEMS);
    assertThat(new HashSet<>(seen)).hasSize(ITEMS);
  }

  @Test
  void theBestOfTheLatestComesFirstAndTheEarlierFollowBehind() {
    List<ItemSearchStore.Row> rows = tasks(search.findBestByWords(words("nhiệm vụ"), 6));
    assertThat(rows.getFirst().words()).contains("nhiệm vụ, nhiệm vụ, nhiệm vụ");
    assertThat(rows.get(1).address()).isEqualTo("II." + ITEMS);
    List<ItemSearchStore.Row> last = search.findByWords(words("nhiem vu"), "TASK", 1, ITEMS - 1);
    assertThat(last.getFirst().address()).isEqualTo("II.1");
  }

  @Test
  void allAreCountedWhetherRankedOrNot() {
    assertThat(search.countByWords(words("nhiem vu")))
        .isEqualTo(Map.of("TASK", ITEMS, "TARGET", 1));
    assertThat(search.countByLetters("hiem v")).isEqualTo(Map.of("TASK", ITEMS, "TARGET", 1));
    assertThat(tasks(search.findBestByWords(words("nhiem vu"), 6)))
        .hasSize(6)
        .allMatch(row -> row.count() == ITEMS);
  }

  @Test
  void lettersInsideWordsPreferTheShortText() {
    assertThat(search.findByLetters("hiem v", "TASK", 1, 0).getFirst().words())
        .isEqualTo("nhiệm vụ");
  }

  private static List<ItemSearchStore.Row> tasks(List<ItemSearchStore.Row> rows) {
    return rows.stream().filter(row -> row.kind().equals("TASK")).toList();
  }

  private static String words(String typed) {
    return SearchWords.of(typed).tsquery();
  }

  private static void fill(JdbcClient database) {
    database
        .sql(
            """
            with plan as (
              insert into plan.plan (document_id, created_at, created_by) values (1, now(), 'lan') returning id
            ), edition as (
              insert into plan.edition (plan_id, number, state, document_id, file_id, file_name, media_type, sha256, text,
                compiled, compiler_version, created_at, created_by)
              select id, 1, 'DRAFT', 1, 1, 'kh.txt', 'text/plain', '', '', '{}', '', now(), 'lan' from plan returning id
            )
            insert into plan.item (edition_id, position, kind, address, section, span_start, span_end, origin, value,
              decision, decided_by, reason, words)
            select e.id, n, case n when 0 then 'TARGET' else 'TASK' end, 'II.' || n, 'II', 0, 1, 'ADDED', '{}',
              case n when -1 then 'REJECTED' else 'ADDED' end, 'lan', 'thử',
              case n when :items - 50 then 'nhiệm vụ, nhiệm vụ, nhiệm vụ' when :items - 60 then 'nhiệm vụ'
                else 'nhiệm vụ số ' || n end
            from generate_series(-1, :items) n, edition e order by n
            """)
        .param("items", ITEMS)
        .update();
  }
}
