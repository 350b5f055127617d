package vn.haidang.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The audit lines in the database; only added to. */
@Component
class AuditStore {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

  private static final String MATCHING =
      """
      where (:who = '' or strpos(lower(a.actor), lower(:who)) > 0)
        and (:action = '' or a.action = :action)
        and (:channel = '' or a.channel = :channel)
        and (:text = '' or strpos(lower(a.subject || ' ' || a.address || ' ' || a.before::text || ' ' || a.after::text || ' '
              || a.detail::text), lower(:text)) > 0)
        and a.at >= :begin and a.at < :end
      """;

  private static final String ENTRIES =
      """
      select a.id, a.at, a.account_id, a.actor, a.channel, a.address, a.device, a.action, a.subject,
        a.before::text, a.after::text, a.detail::text, coalesce(l.position, 0) as position, coalesce(l.hash, '') as hash
      from platform.audit a left join platform.audit_link l on l.line_id = a.id
      """;

  private final JdbcClient database;

  AuditStore(JdbcClient database) {
    this.database = database;
  }

  /** Adds the line and puts it before whoever links. */
  void add(NewAuditLine line) {
    database
        .sql(
            """
            with line as (
              insert into platform.audit (account_id, actor, channel, address, device, action, subject, before, after, detail)
              values (:account, :actor, :channel, :address, :device, :action, :subject, cast(:before as jsonb),
                cast(:after as jsonb), cast(:detail as jsonb))
              returning id)
            insert into platform.audit_waiting (line_id) select id from line
            """)
        .param("account", line.account())
        .param("actor", line.actor())
        .param("channel", line.origin().channel().name())
        .param("address", line.origin().address())
        .param("device", line.origin().device())
        .param("action", line.action())
        .param("subject", line.subject())
        .param("before", JSON.writeValueAsString(line.before()))
        .param("after", JSON.writeValueAsString(line.after()))
        .param("detail", JSON.writeValueAsString(line.detail()))
        .update();
  }

  List<AuditEntry> list(AuditFilter filter, boolean oldestFirst, int limit, int offset) {
    String order = oldestFirst ? "order by a.id" : "order by a.id desc";
    return matching(ENTRIES + MATCHING + order + " limit :limit offset :offset", filter)
        .param("limit", limit)
        .param("offset", offset)
        .query(AuditStore::entry)
        .list();
  }

  int count(AuditFilter filter) {
    return matching("select count(*) from platform.audit a " + MATCHING, filter)
        .query(Integer.class)
        .single();
  }

  Optional<AuditEntry> find(long id) {
    return database
        .sql(ENTRIES + "where a.id = :id")
        .param("id", id)
        .query(AuditStore::entry)
        .optional();
  }

  /** Everything that has ever been done, by its stable name. */
  List<String> listActions() {
    return database
        .sql(
            """
            with recursive found as (
              (select action from platform.audit order by action limit 1)
              union all
              select (select a.action from platform.audit a where a.action > f.action order by a.action limit 1)
              from found f where f.action is not null)
            select action from found where action is not null order by action
            """)
        .query((row, number) -> row.getString(1))
        .list();
  }

  private JdbcClient.StatementSpec matching(String sql, AuditFilter filter) {
    return database
        .sql(sql)
        .param("who", filter.who())
        .param("action", filter.action())
        .param("channel", filter.channel())
        .param("text", filter.text())
        .param("begin", filter.begin().atOffset(ZoneOffset.UTC))
        .param("end", filter.end().atOffset(ZoneOffset.UTC));
  }

  private static AuditEntry entry(ResultSet row, int number) throws SQLException {
    return new AuditEntry(line(row), row.getLong("position"), row.getString("hash"));
  }

  /** A line from a row that has the columns of the table by their names. */
  static AuditLine line(ResultSet row) throws SQLException {
    String account = row.getString("account_id");
    return new AuditLine(
        row.getLong("id"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        account == null ? "" : account,
        row.getString("actor"),
        new AuditOrigin(
            AuditChannel.valueOf(row.getString("channel")),
            row.getString("address"),
            row.getString("device")),
        row.getString("action"),
        row.getString("subject"),
        JSON.readValue(row.getString("before"), FIELDS),
        JSON.readValue(row.getString("after"), FIELDS),
        JSON.readValue(row.getString("detail"), FIELDS));
  }
}
