package vn.haidang.organisation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings the staged events into the tables: what happened, to whom, and who came after whom. */
@Component
class EventImportStore {

  private final JdbcClient database;

  EventImportStore(JdbcClient database) {
    this.database = database;
  }

  int addEvents() {
    int events =
        run(
            """
            insert into organisation.event (key, kind, happened_on, legal_basis, note)
            select event, min(kind), min(happened_on), min(basis), min(note) from staged_event group by event order by min(happened_on), event
            on conflict (key) do update
            set kind = excluded.kind, happened_on = excluded.happened_on, legal_basis = excluded.legal_basis, note = excluded.note
            where row(organisation.event.kind, organisation.event.happened_on, organisation.event.legal_basis, organisation.event.note)
              is distinct from row(excluded.kind, excluded.happened_on, excluded.legal_basis, excluded.note)
            """);
    run(
        """
        insert into organisation.event_unit (event_id, unit_id)
        select distinct e.id, u.id from staged_event s join organisation.event e on e.key = s.event
        join organisation.unit u on u.key in (s.predecessor, s.successor)
        on conflict do nothing
        """);
    return events;
  }

  int addSuccessions() {
    return run(
        """
        insert into organisation.succession (event_id, predecessor_id, successor_id, share)
        select distinct e.id, p.id, q.id, s.share
        from staged_event s join organisation.event e on e.key = s.event
        join organisation.unit p on p.key = s.predecessor join organisation.unit q on q.key = s.successor
        where s.link
        on conflict (event_id, predecessor_id, successor_id) do update set share = excluded.share
        where coalesce(organisation.succession.share, -1) <> coalesce(excluded.share, -1)
        """);
  }

  private int run(String sql) {
    return database.sql(sql).update();
  }
}
