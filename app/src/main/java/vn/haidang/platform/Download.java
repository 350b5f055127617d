package vn.haidang.platform;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers that a browser keeps as a file instead of showing them. */
public final class Download {

  private Download() {}

  /**
   * A file to be kept.
   *
   * @param name with its ending, in whatever letters
   * @param type media type, with its charset where it is text
   */
  public static ResponseEntity<byte[]> of(String name, String type, byte[] bytes) {
    return answer(name, type).body(bytes);
  }

  /**
   * A file as somebody handed it in, byte for byte, with its digest. Never shown in the browser
   * itself: it is somebody else's.
   */
  public static ResponseEntity<byte[]> original(String name, String sha256, byte[] bytes) {
    return answer(name, MediaType.APPLICATION_OCTET_STREAM_VALUE)
        .header("X-Content-SHA256", sha256)
        .body(bytes);
  }

  private static ResponseEntity.BodyBuilder answer(String name, String type) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString());
  }
}
