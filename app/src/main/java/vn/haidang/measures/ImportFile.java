package vn.haidang.measures;

import java.time.Instant;
import vn.haidang.documents.WorkbookReader;

/** A file whose figures are looked at before they are taken. */
public record ImportFile(
    long id, String name, String sha256, byte[] bytes, Instant uploadedAt, String uploadedBy) {

  public boolean isWorkbook() {
    return WorkbookReader.isWorkbook(bytes);
  }
}
