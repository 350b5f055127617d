package vn.haidang.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files in the database, byte for byte. */
@Component("documentFileStore")
class FileStore {

  private final JdbcClient database;

  FileStore(JdbcClient database) {
    this.database = database;
  }

  /** Adds it unless the same bytes are there; then nothing happens. */
  void add(NewFile file) {
    database
        .sql(
            """
            insert into documents.file (sha256, name, media_type, size, bytes, uploaded_at, uploaded_by)
            values (:sha256, :name, :mediaType, :size, :bytes, :at, :by)
            on conflict (sha256) do nothing
            """)
        .param("sha256", file.sha256())
        .param("name", file.name())
        .param("mediaType", file.mediaType())
        .param("size", file.bytes().length)
        .param("bytes", file.bytes())
        .param("at", file.at().atOffset(ZoneOffset.UTC))
        .param("by", file.by())
        .update();
  }

  Optional<StoredFile> find(String sha256) {
    return database
        .sql(
            """
            select id, sha256, name, media_type, size, uploaded_at, uploaded_by
            from documents.file where sha256 = :sha256
            """)
        .param("sha256", sha256)
        .query(FileStore::file)
        .optional();
  }

  Optional<StoredFile> find(FileId id) {
    return database
        .sql(
            """
            select id, sha256, name, media_type, size, uploaded_at, uploaded_by
            from documents.file where id = :id
            """)
        .param("id", id.value())
        .query(FileStore::file)
        .optional();
  }

  Optional<byte[]> findBytes(FileId id) {
    return database
        .sql("select bytes from documents.file where id = :id")
        .param("id", id.value())
        .query((row, number) -> row.getBytes("bytes"))
        .optional();
  }

  private static StoredFile file(ResultSet row, int number) throws SQLException {
    return new StoredFile(
        new FileId(row.getLong("id")),
        row.getString("sha256"),
        row.getString("name"),
        row.getString("media_type"),
        row.getLong("size"),
        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
        row.getString("uploaded_by"));
  }

  /** A file to be added. */
  record NewFile(
      String sha256, String name, String mediaType, byte[] bytes, Instant at, String by) {}
}
