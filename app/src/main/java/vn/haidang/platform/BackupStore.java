package vn.haidang.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * All modules' tables as rows that can be carried away and brought back, over one connection in one
 * transaction: what leaves is one moment, what arrives stands whole or not at all.
 *
 * <p>Rows travel in the text form of COPY, which every version of PostgreSQL reads; what the
 * connection's settings could change in it is fixed.
 */
final class BackupStore implements AutoCloseable {

  private static final String COLUMNS =
      """
      select array_agg(quote_ident(a.attname) order by a.attnum)
      from pg_catalog.pg_attribute a
      where a.attrelid = cast(? as regclass) and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      """;

  private final Connection connection;

  private BackupStore(Connection connection) {
    this.connection = connection;
  }

  /** To read one moment of the database. */
  static BackupStore reading(DatabaseAddress address) throws IOException {
    return tried(() -> {
      BackupStore store = open(address);
      store.run("set transaction isolation level repeatable read, read only");
      return store;
    });
  }

  /** To bring rows back. */
  static BackupStore writing(DatabaseAddress address) throws IOException {
    return tried(() -> {
      return open(address);
    });
  }

  private static BackupStore open(DatabaseAddress address) throws SQLException, IOException {
    Connection connection =
        DriverManager.getConnection(address.url(), address.user(), address.password());
    BackupStore store = new BackupStore(connection);
    store.run("set timezone = 'UTC'");
    store.run("set datestyle = 'ISO, YMD'");
    store.run("set intervalstyle = 'postgres'");
    store.run("set bytea_output = 'hex'");
    store.run("set extra_float_digits = 1");
    store.run("set client_encoding = 'UTF8'");
    connection.setAutoCommit(false);
    return store;
  }

  String now() throws IOException {
    return tried(() -> {
      return text("select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')");
    });
  }

  /** Which of the modules have their schema here. */
  List<String> listSchemas(List<String> modules) throws IOException {
    return tried(() -> {
      List<String> there =
          list("select nspname::text from pg_catalog.pg_namespace where nspname = any(?)", modules);
      return modules.stream().filter(there::contains).toList();
    });
  }

  /** The migrations of a module that this database has seen, in their order. */
  List<String> listVersions(String module) throws IOException {
    return tried(() -> {
      try (Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "select version from "
                      + module
                      + ".schema_history where success and version is not null order by installed_rank")) {
        return firstColumn(rows);
      }
    });
  }

  /** All tables of the modules with their schemas, parts of partitioned ones under their whole. */
  List<String> listTables(List<String> modules) throws IOException {
    return tried(() -> {
      return list(
          """
          select n.nspname || '.' || quote_ident(c.relname)
          from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
          where n.nspname = any(?) and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'schema_history'
          order by 1
          """,
          modules);
    });
  }

  List<String> listColumns(String table) throws IOException {
    return tried(() -> {
      try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
        statement.setString(1, table);
        try (ResultSet row = statement.executeQuery()) {
          row.next();
          Array columns = row.getArray(1);
          return columns == null ? List.of() : List.of((String[]) columns.getArray());
        }
      }
    });
  }

  /** Writes the rows of a table; returns how many there were. */
  long copyOut(String table, List<String> columns, OutputStream target) throws IOException {
    return tried(() -> {
      return connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut(
              "copy (select " + String.join(", ", columns) + " from " + table + ") to stdout",
              target);
    });
  }

  /** Reads rows into a table; returns how many there were. */
  long copyIn(String table, List<String> columns, InputStream source) throws IOException {
    return tried(() -> {
      return connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy " + table + " (" + String.join(", ", columns) + ") from stdin", source);
    });
  }

  List<BackupManifest.Sequence> listSequences(List<String> modules) throws IOException {
    return tried(() -> {
      List<String> names =
          list(
              """
              select n.nspname || '.' || quote_ident(c.relname)
              from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
              where n.nspname = any(?) and c.relkind = 'S' order by 1
              """,
              modules);
      List<BackupManifest.Sequence> sequences = new ArrayList<>();
      for (String name : names) {
        try (Statement statement = connection.createStatement();
            ResultSet row = statement.executeQuery("select last_value, is_called from " + name)) {
          row.next();
          sequences.add(new BackupManifest.Sequence(name, row.getLong(1), row.getBoolean(2)));
        }
      }
      return sequences;
    });
  }

  void set(BackupManifest.Sequence sequence) throws IOException {
    tried(() -> {
      try (PreparedStatement statement =
          connection.prepareStatement("select setval(cast(? as regclass), ?, ?)")) {
        statement.setString(1, sequence.name());
        statement.setLong(2, sequence.last());
        statement.setBoolean(3, sequence.called());
        statement.executeQuery().close();
      }
      return true;
    });
  }

  /**
   * Takes the references between tables away, so that rows may arrive in any order; what brings
   * them back, by name of the command that does it.
   */
  Map<String, String> dropReferences(List<String> modules) throws IOException {
    return tried(() -> {
      Map<String, String> commands = new LinkedHashMap<>();
      String found =
          """
          select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) || chr(1)
            || format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
          from pg_catalog.pg_constraint k join pg_catalog.pg_namespace n on n.oid = k.connamespace
          where n.nspname = any(?) and k.contype = 'f' and k.conparentid = 0
          """;
      for (String pair : list(found, modules)) {
        int middle = pair.indexOf('\u0001');
        commands.put(pair.substring(0, middle), pair.substring(middle + 1));
      }
      for (String command : commands.keySet()) {
        run(command);
      }
      return commands;
    });
  }

  /** Switches a table's own triggers off or on: rows come back as they were, not as new deeds. */
  void setTriggers(String table, boolean on) throws IOException {
    tried(() -> {
      run("alter table " + table + (on ? " enable" : " disable") + " trigger user");
      return true;
    });
  }

  /** Empties a table that the migrations have filled. */
  void empty(String table) throws IOException {
    tried(() -> {
      run("delete from " + table);
      return true;
    });
  }

  void run(String command) throws IOException {
    tried(() -> {
      try (Statement statement = connection.createStatement()) {
        statement.execute(command);
      }
      return true;
    });
  }

  /** Files in the database whose bytes do not give the digest that stands beside them. */
  long countWrongFiles(List<String> modules) throws IOException {
    return tried(() -> {
      List<String> tables =
          list(
              """
              select n.nspname || '.' || quote_ident(c.relname)
              from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
              where n.nspname = any(?) and c.relkind in ('r', 'p') and not c.relispartition
                and (select count(*) from pg_catalog.pg_attribute a where a.attrelid = c.oid and not a.attisdropped
                  and (a.attname = 'sha256' and a.atttypid = 'text'::regtype
                    or a.attname = 'bytes' and a.atttypid = 'bytea'::regtype)) = 2
              """,
              modules);
      long wrong = 0;
      for (String table : tables) {
        wrong +=
            Long.parseLong(
                text(
                    "select count(*) from "
                        + table
                        + " where bytes is not null and encode(sha256(bytes), 'hex') <> sha256"));
      }
      return wrong;
    });
  }

  /** Removes what a restoration that failed has left. */
  void dropSchemas(List<String> modules) throws IOException {
    tried(() -> {
      for (String module : modules.reversed()) {
        run("drop schema if exists " + module + " cascade");
      }
      connection.commit();
      return true;
    });
  }

  void commit() throws IOException {
    tried(() -> {
      connection.commit();
      return true;
    });
  }

  private String text(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private List<String> list(String sql, List<String> modules) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("text", modules.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        return firstColumn(rows);
      }
    }
  }

  private static List<String> firstColumn(ResultSet rows) throws SQLException {
    List<String> found = new ArrayList<>();
    while (rows.next()) {
      found.add(rows.getString(1));
    }
    return found;
  }

  /** An error of the database, told like any other error of reading and writing. */
  private static <T> T tried(Work<T> work) throws IOException {
    try {
      return work.get();
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private interface Work<T> {
    T get() throws SQLException, IOException;
  }

  @Override
  public void close() throws IOException {
    tried(() -> {
      connection.close();
      return true;
    });
  }
}
