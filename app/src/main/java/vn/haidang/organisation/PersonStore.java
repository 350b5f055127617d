package vn.haidang.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People in the database. */
@Component
class PersonStore {

  private final JdbcClient database;

  PersonStore(JdbcClient database) {
    this.database = database;
  }

  PersonId add(String name, @Nullable UUID account) {
    return new PersonId(
        database
            .sql(
                "insert into organisation.person (name, account_id) values (:name, :account) returning id")
            .param("name", name)
            .param("account", account)
            .query(Integer.class)
            .single());
  }

  void setAccount(PersonId id, @Nullable UUID account) {
    database
        .sql("update organisation.person set account_id = :account where id = :id")
        .param("account", account)
        .param("id", id.value())
        .update();
  }

  Optional<Person> find(PersonId id) {
    return database
        .sql("select id, name, account_id from organisation.person where id = :id")
        .param("id", id.value())
        .query(PersonStore::person)
        .optional();
  }

  Optional<Person> findByAccount(UUID account) {
    return database
        .sql("select id, name, account_id from organisation.person where account_id = :account")
        .param("account", account)
        .query(PersonStore::person)
        .optional();
  }

  List<Person> listNamed(String words) {
    return database
        .sql(
            """
            select id, name, account_id from organisation.person
            where folded like '%' || public.f_unaccent(:words) || '%' order by folded, id
            """)
        .param("words", words)
        .query(PersonStore::person)
        .list();
  }

  private static Person person(ResultSet row, int number) throws SQLException {
    return new Person(
        new PersonId(row.getInt("id")),
        row.getString("name"),
        row.getObject("account_id", UUID.class));
  }
}
