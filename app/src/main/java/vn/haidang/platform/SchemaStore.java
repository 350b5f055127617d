package vn.haidang.platform;

import static vn.haidang.platform.BackupStore.tried;

import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the database consists of: schemas of the modules, their migrations, tables, columns,
 * sequences and references, as its own catalogue names them.
 */
final class SchemaStore {

  private static final String COLUMNS =
      """
      select array_agg(quote_ident(a.attname) order by a.attnum)
      from pg_catalog.pg_attribute a
      where a.attrelid = cast(? as regclass) and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      """;

  private final Connection connection;

  SchemaStore(Connection connection) {
    this.connection = connection;
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

  /** The references between tables: what takes each away, with what brings it back. */
  Map<String, String> listReferences(List<String> modules) throws IOException {
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
      return commands;
    });
  }

  /** The tables that keep the bytes of files with their digests. */
  List<String> listFileTables(List<String> modules) throws IOException {
    return tried(() -> {
      return list(
          """
          select n.nspname || '.' || quote_ident(c.relname)
          from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
          where n.nspname = any(?) and c.relkind in ('r', 'p') and not c.relispartition
            and (select count(*) from pg_catalog.pg_attribute a where a.attrelid = c.oid and not a.attisdropped
              and (a.attname = 'sha256' and a.atttypid = 'text'::regtype
                or a.attname = 'bytes' and a.atttypid = 'bytea'::regtype)) = 2
          """,
          modules);
    });
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
}
