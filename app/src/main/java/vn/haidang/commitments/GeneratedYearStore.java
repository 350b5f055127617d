package vn.haidang.commitments;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.haidang.organisation.UnitId;

/** Stores made-up commitments by the thousand. */
@Component
class GeneratedYearStore {

  /** What a unit says itself; all else is said by who assigns. */
  private static final Set<String> OF_UNIT = Set.of("commitment.reported", "commitment.claimed");

  private final JdbcClient database;

  GeneratedYearStore(JdbcClient database) {
    this.database = database;
  }

  boolean isEmpty() {
    return database
        .sql("select not exists (select 1 from commitments.commitment)")
        .query(Boolean.class)
        .single();
  }

  /** Adds them with their histories, evidence and parts. */
  void add(List<GeneratedTask> tasks, YearSigners.Signatures signatures) {
    List<Long> ids = numbers(tasks.size());
    addTasks(ids, tasks);
    addSteps(ids, tasks, signatures);
    addEvidence(ids, tasks, signatures);
    addParts(ids, tasks);
  }

  private List<Long> numbers(int count) {
    return database
        .sql(
            """
            select nextval(pg_get_serial_sequence('commitments.commitment', 'id')) from generate_series(1, :count)
            """)
        .param("count", count)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  private void addTasks(List<Long> ids, List<GeneratedTask> tasks) {
    database
        .sql(
            """
            insert into commitments.commitment (id, source, source_words, address, text, owner_unit, original_due, due,
              extensions, state, progress, claimed_on, done_on, reported_at, evidence_offered, evidence_accepted, opened_on)
            overriding system value
            select id, 'LETTER', words, '', text, owner, first, due, extensions, state, progress, claimed, done, reported,
              offered, accepted, opened
            from unnest(:ids::bigint[], :words::text[], :texts::text[], :owners::int[], :firsts::date[], :dues::date[],
              :extensions::int[], :states::text[], :progress::int[], :claimed::date[], :done::date[],
              :reported::timestamptz[], :offered::int[], :accepted::int[], :opened::date[])
              as t (id, words, text, owner, first, due, extensions, state, progress, claimed, done, reported, offered,
                accepted, opened)
            """)
        .param("ids", ids.toArray(Long[]::new))
        .param("words", texts(tasks, GeneratedTask::words))
        .param("texts", texts(tasks, GeneratedTask::text))
        .param("owners", numbers(tasks, task -> value(task.owner())))
        .param("firsts", texts(tasks, GeneratedTask::firstDue))
        .param("dues", texts(tasks, GeneratedTask::due))
        .param("extensions", numbers(tasks, GeneratedTask::extensions))
        .param("states", texts(tasks, GeneratedTask::state))
        .param("progress", numbers(tasks, GeneratedTask::percent))
        .param("claimed", texts(tasks, GeneratedTask::claimedOn))
        .param("done", texts(tasks, GeneratedTask::doneOn))
        .param("reported", texts(tasks, GeneratedTask::reportedAt))
        .param("offered", numbers(tasks, GeneratedTask::offered))
        .param("accepted", numbers(tasks, GeneratedTask::accepted))
        .param("opened", texts(tasks, GeneratedTask::openedOn))
        .update();
  }

  private void addSteps(
      List<Long> ids, List<GeneratedTask> tasks, YearSigners.Signatures signatures) {
    List<Long> of = new ArrayList<>();
    List<String> by = new ArrayList<>();
    List<GeneratedTask.Step> steps = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      for (GeneratedTask.Step step : tasks.get(i).steps()) {
        of.add(ids.get(i));
        by.add(
            OF_UNIT.contains(step.kind())
                ? signatures.of(tasks.get(i).owner())
                : signatures.office());
        steps.add(step);
      }
    }
    database
        .sql(
            """
            insert into commitments.event (commitment_id, at, by_name, kind, note, detail)
            select id, at, by, kind, '', jsonb_strip_nulls(jsonb_build_object('due', nullif(due, ''),
              'state', nullif(state, ''), 'percent', nullif(percent, '')))
            from unnest(:ids::bigint[], :at::timestamptz[], :kinds::text[], :dues::text[], :states::text[],
              :percents::text[], :by::text[]) as t (id, at, kind, due, state, percent, by)
            """)
        .param("by", by.toArray(String[]::new))
        .param("ids", of.toArray(Long[]::new))
        .param("at", steps.stream().map(step -> step.at().toString()).toArray(String[]::new))
        .param("kinds", steps.stream().map(GeneratedTask.Step::kind).toArray(String[]::new))
        .param("dues", steps.stream().map(GeneratedTask.Step::due).toArray(String[]::new))
        .param("states", steps.stream().map(GeneratedTask.Step::state).toArray(String[]::new))
        .param("percents", steps.stream().map(GeneratedTask.Step::percent).toArray(String[]::new))
        .update();
  }

  private void addEvidence(
      List<Long> ids, List<GeneratedTask> tasks, YearSigners.Signatures signatures) {
    List<Integer> having =
        IntStream.range(0, tasks.size()).filter(i -> tasks.get(i).offered() > 0).boxed().toList();
    database
        .sql(
            """
            insert into commitments.evidence (commitment_id, title, words, offered_at, offered_by, accepted, judged_at,
              judged_by, reason)
            select id, 'Báo cáo kết quả', 'Báo cáo số ' || id || '/BC', at, by, case when accepted = 1 then true end,
              case when accepted = 1 then at + interval '1 day' end, case when accepted = 1 then :office end,
              case when accepted = 1 then '' end
            from unnest(:ids::bigint[], :at::timestamptz[], :accepted::int[], :by::text[]) as t (id, at, accepted, by)
            """)
        .param("office", signatures.office())
        .param(
            "by",
            having.stream().map(i -> signatures.of(tasks.get(i).owner())).toArray(String[]::new))
        .param("ids", having.stream().map(ids::get).toArray(Long[]::new))
        .param("at", having.stream().map(i -> when(tasks.get(i)).toString()).toArray(String[]::new))
        .param(
            "accepted", having.stream().map(i -> tasks.get(i).accepted()).toArray(Integer[]::new))
        .update();
  }

  private static Instant when(GeneratedTask task) {
    Instant reported = task.reportedAt();
    return reported == null
        ? task.openedOn().atStartOfDay().toInstant(ZoneOffset.ofHours(7))
        : reported;
  }

  private void addParts(List<Long> ids, List<GeneratedTask> tasks) {
    database
        .sql(
            """
            insert into commitments.part (commitment_id, unit_id, words, progress, done_on)
            select id, partner, '', case when done is null then 0 else 100 end, done
            from unnest(:ids::bigint[], :owners::int[], :partners::int[], :done::date[]) as t (id, owner, partner, done)
            where partner is not null and partner is distinct from owner
            """)
        .param("ids", ids.toArray(Long[]::new))
        .param("owners", numbers(tasks, task -> value(task.owner())))
        .param("partners", numbers(tasks, task -> value(task.partner())))
        .param("done", texts(tasks, GeneratedTask::doneOn))
        .update();
  }

  private static @Nullable Integer value(@Nullable UnitId unit) {
    return unit == null ? null : unit.value();
  }

  private static @Nullable String[] texts(
      List<GeneratedTask> tasks, Function<GeneratedTask, @Nullable Object> part) {
    return tasks.stream()
        .map(task -> Optional.ofNullable(part.apply(task)).map(Object::toString).orElse(null))
        .toArray(String[]::new);
  }

  private static @Nullable Integer[] numbers(
      List<GeneratedTask> tasks, Function<GeneratedTask, @Nullable Integer> part) {
    return tasks.stream().map(part).toArray(Integer[]::new);
  }
}
