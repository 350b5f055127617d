package vn.haidang.documents.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.haidang.documents.DocumentIdentity;
import vn.haidang.documents.LibraryLine;
import vn.haidang.platform.Texts;

/**
 * The list of documents as a file for Excel. CSV begins with a byte order mark, because Excel
 * otherwise takes Vietnamese for Latin-1; a cell that would begin a formula gets an apostrophe.
 */
final class DocumentTable {

  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private DocumentTable() {}

  /** Heading and lines, as shown. */
  static List<List<String>> rows(List<LibraryLine> lines, Texts t) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        Stream.of("type", "number", "date", "issuer", "name", "cited-by", "cites", "held")
            .map(column -> t.get("library." + column))
            .toList());
    for (LibraryLine line : lines) {
      DocumentIdentity d = line.document().identity();
      rows.add(
          List.of(
              or(d.type()),
              or(d.number()),
              d.date() == null ? "" : t.date(d.date()),
              or(d.issuer()),
              or(d.name()),
              String.valueOf(line.citedBy()),
              String.valueOf(line.cites()),
              t.get(line.document().isHeld() ? "library.held.held" : "library.held.cited_only")));
    }
    return rows;
  }

  private static String or(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }

  static byte[] csv(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(DocumentTable::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(String text) {
    String safe = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }

  /** One sheet, first line bold and fixed, text cells only but whole numbers as numbers. */
  static byte[] xlsx(List<List<String>> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      part(zip, "[Content_Types].xml", types());
      part(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
      part(
          zip,
          "xl/workbook.xml",
          XML
              + "<workbook xmlns=\""
              + MAIN
              + "\" xmlns:r=\""
              + OFFICE
              + "\"><sheets><sheet name=\"Văn bản\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          XML
              + "<Relationships xmlns=\""
              + PACKAGE
              + "relationships\">"
              + link("rId1", "worksheet", "worksheets/sheet1.xml")
              + link("rId2", "styles", "styles.xml")
              + "</Relationships>");
      part(zip, "xl/styles.xml", styles());
      part(zip, "xl/worksheets/sheet1.xml", sheet(rows));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  private static String types() {
    return XML
        + "<Types xmlns=\""
        + PACKAGE
        + "content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
        + KIND
        + "sheet.main+xml\"/>"
        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
        + KIND
        + "worksheet+xml\"/>"
        + "<Override PartName=\"/xl/styles.xml\" ContentType=\""
        + KIND
        + "styles+xml\"/></Types>";
  }

  private static String relation(String kind, String target) {
    return XML
        + "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\">"
        + link("rId1", kind, target)
        + "</Relationships>";
  }

  private static String link(String id, String kind, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + OFFICE
        + "/"
        + kind
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private static String styles() {
    return XML
        + "<styleSheet xmlns=\""
        + MAIN
        + "\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Times New Roman\"/></font>"
        + "<font><b/><sz val=\"11\"/><name val=\"Times New Roman\"/></font></fonts>"
        + "<fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills><borders count=\"1\"><border/></borders>"
        + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf fontId=\"0\"/><xf fontId=\"1\" applyFont=\"1\"/></cellXfs></styleSheet>";
  }

  private static String sheet(List<List<String>> rows) {
    StringBuilder xml =
        new StringBuilder(XML)
            .append("<worksheet xmlns=\"")
            .append(MAIN)
            .append("\"><sheetViews>")
            .append(
                "<sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" state=\"frozen\"/></sheetView></sheetViews>")
            .append(
                "<cols><col min=\"1\" max=\"3\" width=\"18\" customWidth=\"1\"/><col min=\"4\" max=\"4\" width=\"34\" customWidth=\"1\"/>")
            .append("<col min=\"5\" max=\"5\" width=\"60\" customWidth=\"1\"/></cols><sheetData>");
    for (int i = 0; i < rows.size(); i++) {
      xml.append("<row r=\"").append(i + 1).append("\">");
      for (String text : rows.get(i)) {
        xml.append(
            i > 0 && text.matches("\\d{1,9}")
                ? "<c><v>" + text + "</v></c>"
                : "<c t=\"inlineStr\" s=\""
                    + (i == 0 ? 1 : 0)
                    + "\"><is><t xml:space=\"preserve\">"
                    + escaped(text)
                    + "</t></is></c>");
      }
      xml.append("</row>");
    }
    return xml.append("</sheetData></worksheet>").toString();
  }

  private static String escaped(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
