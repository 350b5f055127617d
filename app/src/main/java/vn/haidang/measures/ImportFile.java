package vn.haidang.measures;

import java.time.Instant;

/** A file whose figures are looked at before they are taken. */
public record ImportFile(
    long id, String name, String sha256, byte[] bytes, Instant uploadedAt, String uploadedBy) {

  public boolean isWorkbook() {
    return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
  }
}
