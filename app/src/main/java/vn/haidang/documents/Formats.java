package vn.haidang.documents;

/** Hands a file to the reader of its format. */
final class Formats {

  private final ReadingLimits limits;

  Formats(ReadingLimits limits) {
    this.limits = limits;
  }

  Content read(byte[] bytes) throws Refusal {
    if (bytes.length > limits.bytes()) {
      throw new Refusal(
          "documents.too-large",
          limits.megabytes(),
          (bytes.length >> 20) + 1,
          ReadingLimits.settingOfBytes());
    }
    if (isBlank(bytes)) {
      throw new Refusal("documents.empty");
    }
    return switch (FileKind.of(bytes)) {
      case TEXT -> TextFile.read(bytes);
      case HTML -> new Guard(limits).run("HTML", () -> HtmlFile.read(bytes, limits));
      case ZIP -> new Guard(limits).run("ZIP", () -> officeOpenXml(bytes));
      case OLE2 -> new Guard(limits).run("Office", () -> OfficeBinary.read(bytes));
      case PDF -> new Guard(limits).run("PDF", () -> PdfFile.read(bytes, limits));
      case RTF -> throw new Refusal("documents.unsupported-rtf");
      case MHTML -> throw new Refusal("documents.unsupported-mhtml");
      case PROGRAM -> throw new Refusal("documents.unsupported-program");
      case IMAGE -> throw new Refusal("documents.unsupported-image");
      case ARCHIVE -> throw new Refusal("documents.unsupported-archive");
      case MEDIA -> throw new Refusal("documents.unsupported-media");
      case DATABASE -> throw new Refusal("documents.unsupported-database");
    };
  }

  private Content officeOpenXml(byte[] bytes) throws Refusal {
    var parts = PackedParts.open(bytes, limits);
    String main =
        OfficeRelations.of(parts, "", limits).getOrDefault("officeDocument", "word/document.xml");
    if (parts.has("EncryptedPackage")) {
      throw new Refusal("documents.encrypted");
    }
    if (main.startsWith("word/") && parts.has(main)) {
      return DocxFile.read(parts, main, limits);
    }
    if (main.startsWith("xl/") && parts.has(main)) {
      return XlsxFile.read(parts, main, limits);
    }
    throw new Refusal(
        parts.has("content.xml") ? "documents.unsupported-odf" : "documents.unsupported-zip");
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != 0 && b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return false;
      }
    }
    return true;
  }
}
