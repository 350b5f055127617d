package vn.haidang.documents;

import java.time.Instant;

/** A file that is kept byte for byte, without its bytes. */
public record StoredFile(
    FileId id,
    String sha256,
    String name,
    String mediaType,
    long size,
    Instant uploadedAt,
    String uploadedBy) {}
