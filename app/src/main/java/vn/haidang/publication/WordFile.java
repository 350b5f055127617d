package vn.haidang.publication;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Writes an official document as Word, laid out as Nghị định 30/2020/NĐ-CP, phụ lục I, prescribes:
 * A4, margins 20/20/30/15 mm, Times New Roman, sizes by component.
 *
 * <p>The same document gives the same bytes.
 */
public final class WordFile {

  /** What a browser and a mail program call such a file. */
  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static final LocalDateTime FIRST_DAY_OF_ZIP = LocalDateTime.of(1980, 1, 1, 0, 0);

  private WordFile() {}

  /** The bytes of a {@code .docx}. */
  public static byte[] write(OfficialDocument document) {
    try (XWPFDocument word = new XWPFDocument()) {
      name(word, document);
      Paper paper = new Paper(word);
      paper.setUp();
      new Letterhead(paper).write(document);
      new BodyText(paper).write(document);
      new Closing(paper).write(document);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      word.write(bytes);
      return withoutTheHour(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
  }

  private static void name(XWPFDocument word, OfficialDocument document) {
    var properties = word.getProperties().getCoreProperties();
    String subject =
        switch (document.title()) {
          case OfficialDocument.Title.Named named -> named.subject();
          case OfficialDocument.Title.Letter letter -> letter.subject();
        };
    properties.setTitle(document.number());
    properties.setSubjectProperty(subject);
    properties.setCreator(String.join(" ", document.issuer()));
    LocalDate date = document.date() == null ? LocalDate.EPOCH : document.date();
    properties.setCreated(
        Optional.of(Date.from(date.atStartOfDay().toInstant(ZoneOffset.ofHours(7)))));
  }

  /** A package notes when each part was packed; two drawings of one document would differ. */
  private static byte[] withoutTheHour(byte[] packed) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(packed));
        ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
        ZipEntry entry = new ZipEntry(part.getName());
        entry.setTimeLocal(FIRST_DAY_OF_ZIP);
        to.putNextEntry(entry);
        from.transferTo(to);
        to.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
