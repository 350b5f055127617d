package vn.haidang.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Plans over and over: the items of one that was compiled, in as many editions as it takes. */
final class ManyItems {

  /** Stands in one item alone. */
  static final String RARE = "duynhatmotlan";

  private ManyItems() {}

  /** Copies the plan read from this file until there are so many items at least. */
  static void fill(JdbcClient database, String file, int items) {
    long source =
        database
            .sql("select min(id) from plan.edition where file_name = :file")
            .param("file", file)
            .query(Long.class)
            .single();
    int each = count(database, "edition_id = " + source);
    int copies = Math.ceilDiv(items - count(database, "true"), each);
    database.sql("alter table plan.item disable trigger items_freeze").update();
    plans(database, source, copies);
    database.sql("alter table plan.item enable trigger items_freeze").update();
    database.sql("vacuum analyze plan.item").update();
    database.sql("vacuum analyze plan.edition").update();
    documents(database, items / 10);
    database.sql("vacuum analyze documents.document").update();
  }

  private static void plans(JdbcClient database, long source, int copies) {
    database
        .sql(
            """
            with number as (
              select n, n + (select max(id) from plan.plan) as id from generate_series(1, :copies) n
            ), plan as (
              insert into plan.plan (document_id, created_at, created_by)
              select 1000000 + id, now(), 'bench' from number order by n
              returning id, document_id
            ), edition as (
              insert into plan.edition (plan_id, number, state, document_id, file_id, file_name, media_type, sha256, type,
                type_code, document_number, issuer, issued_on, title, plan_year, text, compiled, compiler_version,
                created_at, created_by)
              select p.id, 1, 'DRAFT', p.document_id, p.document_id, 'copy', e.media_type, p.document_id::text, e.type,
                e.type_code, p.id || '/KH-UBND', e.issuer, e.issued_on, e.title, e.plan_year, '', '{}', '', now(), 'bench'
              from plan p, plan.edition e where e.id = :source
              returning id
            )
            insert into plan.item (edition_id, position, kind, address, section, span_start, span_end, origin, code, severity,
              proposal, value, decision, words)
            select c.id, i.position, i.kind, i.address, i.section, i.span_start, i.span_end, i.origin, i.code, i.severity,
              i.proposal, i.value, 'PENDING', i.words
            from edition c, plan.item i where i.edition_id = :source
            """)
        .param("copies", copies)
        .param("source", source)
        .update();
    database
        .sql(
            """
            update plan.item set words = words || ' duynhatmotlan'
            where id = (select max(id) from plan.item where kind = 'TASK')
              and not exists (select from plan.item where search @@ to_tsquery('public.vi', 'duynhatmotlan'))
            """)
        .update();
  }

  /** Records of cited documents, so many as such plans cite. */
  private static void documents(JdbcClient database, int count) {
    database
        .sql(
            """
            insert into documents.document (identity, type, number, issuer, issued_on, name, added_at, added_by)
            select 'bench ' || n, 'Quyết định', n || '/QĐ-UBND', 'Ủy ban nhân dân thành phố', date '2010-01-01' + n % 5000,
              'Về kế hoạch đầu tư phát triển thành phố, dự án số ' || n, now(), 'bench'
            from generate_series(1, :count) n
            on conflict do nothing
            """)
        .param("count", count)
        .update();
  }

  /** How many items have the words; a question the index answers. */
  static int countBare(JdbcClient database, String words) {
    return database
        .sql("select count(*) from plan.item where search @@ to_tsquery('public.vi', :words)")
        .param("words", words)
        .query(Integer.class)
        .single();
  }

  private static int count(JdbcClient database, String condition) {
    return database
        .sql("select count(*) from plan.item where " + condition)
        .query(Integer.class)
        .single();
  }
}
