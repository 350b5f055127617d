package vn.haidang.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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

  private final Connection connection;
  private final SchemaStore schema;

  private BackupStore(Connection connection) {
    this.connection = connection;
    this.schema = new SchemaStore(connection);
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

  /** What there is to be read and written here. */
  SchemaStore schema() {
    return schema;
  }

  String now() throws IOException {
    return tried(() -> {
      return text("select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')");
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
    Map<String, String> commands = schema.listReferences(modules);
    for (String command : commands.keySet()) {
      run(command);
    }
    return commands;
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
      long wrong = 0;
      for (String table : schema.listFileTables(modules)) {
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

  /** An error of the database, told like any other error of reading and writing. */
  static <T> T tried(Work<T> work) throws IOException {
    try {
      return work.get();
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  interface Work<T> {
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
