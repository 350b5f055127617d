package vn.haidang.platform;

import java.util.List;
import java.util.Map;

/**
 * What a backup contains, with a digest of each part: the last entry of the file.
 *
 * @param format 1
 * @param madeAt time of the database, ISO 8601
 * @param migrations the versions of each module's tables, oldest first
 * @param links length of the audit chain
 * @param head its last hash, empty without links
 */
record BackupManifest(
    int format,
    String madeAt,
    Map<String, List<String>> migrations,
    List<Table> tables,
    List<Sequence> sequences,
    List<Part> files,
    long links,
    String head) {

  static final int FORMAT = 1;
  static final String ENTRY = "MANIFEST.json";

  /** Rows of one table in PostgreSQL's text form of COPY; {@code name} has its schema. */
  record Table(String name, List<String> columns, long rows, long bytes, String sha256) {
    String entry() {
      return "tables/" + name + ".copy";
    }
  }

  /** Where a sequence of numbers stands. */
  record Sequence(String name, long last, boolean called) {}

  /** A file of the data folder: keys, checkpoints. */
  record Part(String path, long bytes, String sha256) {
    String entry() {
      return "files/" + path;
    }
  }
}
