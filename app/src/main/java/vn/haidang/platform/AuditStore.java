package vn.haidang.platform;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The audit lines in the database; only added to. */
@Component
class AuditStore {

  private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;

  AuditStore(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  void add(
      Instant at,
      @Nullable UUID account,
      String actor,
      String action,
      String subject,
      Map<String, String> detail) {
    database
        .sql(
            """
            insert into platform.audit (at, account_id, actor, action, subject, detail)
            values (:at, :account, :actor, :action, :subject, cast(:detail as jsonb))
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("account", account)
        .param("actor", actor)
        .param("action", action)
        .param("subject", subject)
        .param("detail", json.writeValueAsString(detail))
        .update();
  }

  /** The newest lines first; {@code text} looks in actor, action and subject. */
  List<AuditLine> list(String text, int limit, int offset) {
    return database
        .sql(
            """
            select id, at, actor, action, subject, detail from platform.audit
            where :text = '' or actor ilike '%' || :text || '%' or action ilike '%' || :text || '%'
               or subject ilike '%' || :text || '%'
            order by id desc limit :limit offset :offset
            """)
        .param("text", text)
        .param("limit", limit)
        .param("offset", offset)
        .query((row, number) ->
            new AuditLine(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                json.readValue(row.getString("detail"), DETAIL)))
        .list();
  }

  int count(String text) {
    return database
        .sql(
            """
            select count(*) from platform.audit
            where :text = '' or actor ilike '%' || :text || '%' or action ilike '%' || :text || '%'
               or subject ilike '%' || :text || '%'
            """)
        .param("text", text)
        .query(Integer.class)
        .single();
  }
}
