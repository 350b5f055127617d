package vn.haidang.measures;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.haidang.documents.WorkbookReader;

/**
 * A file whose figures are looked at before they are taken.
 *
 * @param geography day on whose boundaries its figures were declared to be; null: as units stood
 */
public record ImportFile(
    long id,
    String name,
    String sha256,
    byte[] bytes,
    Instant uploadedAt,
    String uploadedBy,
    @Nullable LocalDate geography) {

  public boolean isWorkbook() {
    return WorkbookReader.isWorkbook(bytes);
  }
}
