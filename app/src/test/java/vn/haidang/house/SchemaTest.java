package vn.haidang.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A module's tables are its own: others see its published views, {@code v_…}, or ask the module.
 */
class SchemaTest {

  private static final Pattern TABLE =
      Pattern.compile(
          "\\b(?:from|join|into|update|truncate|table|lock)\\s+(?:only\\s+)?([a-z_]+)\\.([a-z_0-9]+)\\b(?!\\s*\\()");
  private static final Pattern TEXT_BLOCK =
      Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

  @Test
  void theSqlOfAStoreNamesOnlyItsOwnSchemaAndPublishedViews() {
    List<String> foreign = new ArrayList<>();
    for (Path store : Sources.list("app/src/main/java", "Store.java")) {
      String module = moduleOf(store);
      for (String table : tables(Sources.text(store))) {
        if (!table.startsWith(module + ".")
            && !table.contains(".v_")
            && !table.startsWith("pg_catalog.")) {
          foreign.add(store.getFileName() + ": " + table);
        }
      }
    }
    assertThat(foreign).isEmpty();
  }

  @Test
  void theMigrationsOfAModuleTouchOnlyItsOwnSchema() {
    Pattern made =
        Pattern.compile(
            "\\b(?:create table|alter table|drop table|create (?:unique )?index (?:\\w+ )?on|insert into|update|delete from)\\s+(?:if (?:not )?exists\\s+)?([a-z_]+)\\.([a-z_0-9]+)",
            Pattern.CASE_INSENSITIVE);
    List<String> foreign = new ArrayList<>();
    for (Path migration : Sources.list("app/src/main/resources/db/migration", ".sql")) {
      String module = moduleOf(migration);
      made.matcher(Sources.text(migration))
          .results()
          .filter(found -> !found.group(1).equals(module))
          .forEach(found ->
              foreign.add(
                  module
                      + "/"
                      + migration.getFileName()
                      + ": "
                      + found.group(1)
                      + "."
                      + found.group(2)));
    }
    assertThat(foreign).isEmpty();
  }

  @Test
  void theSearchSeesAForeignTableWhereThereIsOne() {
    assertThat(
            tables(
                "sql(\"\"\"\n  select 1 from plan.edition e join documents.file f on true\n\"\"\")"))
        .containsExactly("plan.edition", "documents.file");
    assertThat(tables("sql(\"update platform.account set x = 1\") // from plan.comment"))
        .containsExactly("platform.account");
  }

  private static List<String> tables(String source) {
    return TEXT_BLOCK
        .matcher(source)
        .results()
        .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
        .flatMap(
            sql -> TABLE.matcher(sql).results().map(table -> table.group(1) + "." + table.group(2)))
        .toList();
  }

  /** The folder below {@code vn/haidang} or {@code db/migration}. */
  private static String moduleOf(Path file) {
    return file.toString().replaceFirst(".*/(?:vn/haidang|db/migration)/([a-z]+)/.*", "$1");
  }
}
