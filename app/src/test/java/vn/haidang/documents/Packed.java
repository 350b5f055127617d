package vn.haidang.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds packed files part by part, sound or hostile. */
final class Packed {

  static final String RELATIONS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="r1" Type="http://x/officeDocument" Target="word/document.xml"/>
      </Relationships>
      """;

  private Packed() {}

  static byte[] zip(Map<String, byte[]> parts) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  /** A Word document with this content of its body. */
  static byte[] docx(String body) throws IOException {
    return zip(Map.of("_rels/.rels", utf8(RELATIONS), "word/document.xml", utf8(document(body))));
  }

  static String document(String body) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"urn:w\" xmlns:mc=\"urn:mc\""
        + " xmlns:wps=\"urn:wps\" xmlns:v=\"urn:v\"><w:body>"
        + body
        + "</w:body></w:document>";
  }

  static String paragraph(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
