package vn.haidang.commitments;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tasks with certain words, where these are common. The index of words first gathers every task
 * that has them, however many; a common word is met soon on the way from one due date to the next.
 */
@Component
class CommitmentWordStore {

  /** So many are read in the order of due dates before the index of words is asked. */
  private static final int LOOKED_AT = 2_000;

  /** So many are read to see whether words are common. */
  private static final int SAMPLE = 20_000;

  private final JdbcClient database;
  private final int lookedAt;
  private final int sample;

  @Autowired
  CommitmentWordStore(JdbcClient database) {
    this(database, LOOKED_AT, SAMPLE);
  }

  CommitmentWordStore(JdbcClient database, int lookedAt, int sample) {
    this.database = database;
    this.lookedAt = lookedAt;
    this.sample = sample;
  }

  /**
   * A page in the order of due dates, if it is found on the way; empty where there are no words,
   * where they are rare, or where the filter leaves no stretch of an index to go along.
   */
  Optional<List<Commitment>> findFirst(CommitmentConditions conditions, int limit, int offset) {
    int reach = limit + offset;
    var stretches = new CommitmentStretches(conditions);
    if (!conditions.hasWords() || !stretches.hasStretches()) {
      return Optional.empty();
    }
    int window = Math.max(2 * reach, lookedAt / stretches.countStretches());
    if (window * stretches.countStretches() > 10 * lookedAt) {
      return Optional.empty();
    }
    return page(stretches, window, limit, offset).map(this::list);
  }

  /**
   * The numbers on the page, if nothing that was not looked at can come before one of them: of
   * every stretch that goes on, the last that was looked at comes after it.
   */
  private Optional<Long[]> page(CommitmentStretches stretches, int window, int limit, int offset) {
    return database
        .sql(
            """
            with looked as materialized (
                select stretch, id, hit, row_number() over (%2$s) as place from (%1$s) beginnings),
              found as (select id, place from looked where hit order by place limit :reach),
              going_on as (select max(place) as last from looked group by stretch having count(*) = :window)
            select array(select id from found order by place offset :offset) as page
            where not exists (select from going_on)
              or (select count(*) from found) = :reach
                and (select max(place) from found) <= (select min(last) from going_on)
            """
                .formatted(stretches.beginnings(), CommitmentConditions.IN_ORDER))
        .params(stretches.conditions().parameters())
        .param("window", window)
        .param("reach", limit + offset)
        .param("offset", offset)
        .query((row, number) -> (Long[]) row.getArray("page").getArray())
        .optional();
  }

  private List<Commitment> list(Long[] page) {
    return database
        .sql(CommitmentStore.select("where id = any(:page)" + CommitmentConditions.IN_ORDER))
        .param("page", page)
        .query(CommitmentStore::commitment)
        .list();
  }

  /** Whether one of a hundred has the words, as a look at some of what the filter leaves tells. */
  boolean areFrequent(CommitmentConditions conditions) {
    int some = Math.max(1, sample / 10);
    return areCommon(conditions, Math.max(1, some / 100), some);
  }

  /** Whether a part of what the filter leaves has the words so many times already. */
  boolean areCommon(CommitmentConditions conditions, int often) {
    return areCommon(conditions, often, sample);
  }

  private boolean areCommon(CommitmentConditions conditions, int often, int some) {
    return database
            .sql(
                """
                select count(*) from (select %s as hit from commitments.commitment %s limit :sample) looked where hit
                """
                    .formatted(conditions.words(), conditions.whateverTheWords()))
            .params(conditions.parameters())
            .param("sample", some)
            .query(Integer.class)
            .single()
        >= often;
  }
}
