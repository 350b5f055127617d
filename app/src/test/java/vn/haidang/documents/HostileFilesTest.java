package vn.haidang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

class HostileFilesTest {

  @Test
  void whatHoldsNothingIsEmpty() throws IOException {
    assertThat(code(new byte[0])).isEqualTo("documents.empty");
    assertThat(code(Packed.utf8(" \n\t \n"))).isEqualTo("documents.empty");
    assertThat(code(Packed.docx("<w:p/>"))).isEqualTo("documents.empty");
  }

  @Test
  void aFileBeyondTheLimitIsRefusedUnread() {
    Reading reading =
        new DocumentReader(ReadingLimits.STANDARD.withBytes(2 << 20))
            .read("lớn.txt", new byte[(2 << 20) + 1]);
    assertThat(reading).isInstanceOf(Reading.Refused.class);
    assertThat(((Reading.Refused) reading).problem().code()).isEqualTo("documents.too-large");
  }

  @Test
  void whatIsNoDocumentIsToldApartByItsBytesWhateverItsName() {
    assertThat(code(bytes("MZ\u0090\0\u0003\0\0\0"))).isEqualTo("documents.unsupported-program");
    assertThat(code(bytes("\u0089PNG\r\n\u001a\n"))).isEqualTo("documents.unsupported-image");
    assertThat(code(bytes("Rar!\u001a\u0007"))).isEqualTo("documents.unsupported-archive");
    assertThat(code(bytes("{\\rtf1 abc}"))).isEqualTo("documents.unsupported-rtf");
    assertThat(code(bytes("\u0001\u0002\u0003\u0004abc\u0005\u0006")))
        .isEqualTo("documents.unsupported-binary");
  }

  @Test
  void aPackedFileWithoutOfficeContentIsNoDocument() throws IOException {
    assertThat(code(Packed.zip(Map.of("a.txt", Packed.utf8("abc")))))
        .isEqualTo("documents.unsupported-zip");
    assertThat(code(Packed.zip(Map.of("content.xml", Packed.utf8("<a/>")))))
        .isEqualTo("documents.unsupported-odf");
  }

  @Test
  void aPartThatGrowsWithoutMeasureIsNotUnpacked() throws IOException {
    byte[] bomb =
        Packed.zip(
            Map.of(
                "_rels/.rels",
                Packed.utf8(Packed.RELATIONS),
                "word/document.xml",
                new byte[60 << 20]));
    assertThat(bomb.length).isLessThan(200_000);
    assertThat(code(bomb)).isEqualTo("documents.archive-bomb");
  }

  @Test
  void pathsOutOfTheArchiveAreRefused() throws IOException {
    assertThat(code(Packed.zip(Map.of("../../etc/x", Packed.utf8("x")))))
        .isEqualTo("documents.unsafe-archive");
    assertThat(code(Packed.zip(Map.of("..\\x", Packed.utf8("x")))))
        .isEqualTo("documents.unsafe-archive");
  }

  @Test
  void aNameInBrokenUtf8DoesNotBreakTheReader() throws IOException {
    byte[] file = Packed.zip(Map.of("abcd", Packed.utf8("x")));
    for (int i = 0; i < file.length - 4; i++) {
      if (file[i] == 'a' && file[i + 1] == 'b' && file[i + 2] == 'c') {
        file[i] = (byte) 0xff;
      }
    }
    assertThat(code(file)).isEqualTo("documents.unsupported-zip");
  }

  @Test
  void entitiesAndDocumentTypesAreRefusedBeforeTheyExpandOrFetch() throws IOException {
    String expanding =
        "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
            + "<w:document xmlns:w=\"urn:w\"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body>"
            + "</w:document>";
    String fetching = expanding.replace("\"aaaa\"", "SYSTEM \"file:///etc/passwd\"");
    for (String part : new String[] {expanding, fetching}) {
      byte[] file =
          Packed.zip(
              Map.of(
                  "_rels/.rels", Packed.utf8(Packed.RELATIONS),
                  "word/document.xml", Packed.utf8(part)));
      assertThat(code(file)).isIn("documents.unsafe-xml", "documents.damaged-at");
    }
  }

  @Test
  void nestingWithoutEndIsRefused() throws IOException {
    String tables = "<w:tbl><w:tr><w:tc>".repeat(400);
    String closing = "</w:tc></w:tr></w:tbl>".repeat(400);
    assertThat(code(Packed.docx(tables + Packed.paragraph("a") + closing)))
        .isEqualTo("documents.too-complex");
    assertThat(code(Packed.utf8("<html><body>" + "<div>".repeat(200_000) + "a")))
        .isIn("documents.too-complex", "read");
  }

  @Test
  void passwordsAreNamedAsTheReason() throws Exception {
    assertThat(code(encryptedPdf())).isEqualTo("documents.encrypted");
    assertThat(code(encryptedDocx())).isEqualTo("documents.encrypted");
  }

  @Test
  void aScanWithoutTextAsksForTheOriginal() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      var picture =
          new java.awt.image.BufferedImage(20, 20, java.awt.image.BufferedImage.TYPE_INT_RGB);
      try (var content = new PDPageContentStream(document, page)) {
        content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 600, 800);
      }
      document.save(out);
    }
    assertThat(code(out.toByteArray())).isEqualTo("documents.scan-without-text");
  }

  @Test
  void aStampOfSecrecyIsRefusedAndTheLawsOnItAreNot() throws IOException {
    String head = "ỦY BAN NHÂN DÂN\nTỈNH X\n%s\nSố: 08/KH-UBND\nKẾ HOẠCH\n";
    assertThat(code(Packed.utf8(head.formatted("TUYỆT MẬT")))).isEqualTo("documents.state-secret");
    assertThat(code(Packed.utf8(head.formatted("**TỐI MẬT**"))))
        .isEqualTo("documents.state-secret");
    assertThat(code(Packed.utf8(head.formatted("Độ mật: Mật"))))
        .isEqualTo("documents.state-secret");
    assertThat(code(Packed.docx(Packed.paragraph("MẬT") + Packed.paragraph("Kế hoạch"))))
        .isEqualTo("documents.state-secret");
    assertThat(code(Packed.utf8(head.formatted("Luật Bảo vệ bí mật nhà nước")))).isEqualTo("read");
    assertThat(code(Packed.utf8(head.formatted("CÔNG TÁC BẢO VỆ BÍ\nMẬT\nNHÀ NƯỚC"))))
        .isEqualTo("read");
  }

  private static byte[] encryptedPdf() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(out);
    }
    return out.toByteArray();
  }

  private static byte[] encryptedDocx() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var files = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("x");
      try (var content = encryptor.getDataStream(files)) {
        content.write(Packed.docx(Packed.paragraph("a")));
      }
      files.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String oneCharacterAByte) {
    return oneCharacterAByte.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The code of the refusal, or "read". */
  private static String code(byte[] file) {
    return switch (new DocumentReader(ReadingLimits.STANDARD).read("kế hoạch.docx", file)) {
      case Reading.Refused refused -> refused.problem().code();
      case Reading.Readable _ -> "read";
    };
  }
}
