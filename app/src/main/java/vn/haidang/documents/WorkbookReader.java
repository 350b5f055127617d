package vn.haidang.documents;

import java.util.ArrayList;
import java.util.List;
import vn.haidang.kernel.legaltext.Block;
import vn.haidang.kernel.legaltext.Place;
import vn.haidang.platform.RefusedException;

/**
 * Reads a workbook (.xlsx, .xls) for its figures, under the limits and refusals of {@link
 * DocumentReader}: damage, disguise, bombs, passwords and secrets are refused with a sentence.
 */
public final class WorkbookReader {

  private final ReadingLimits limits;

  public WorkbookReader(ReadingLimits limits) {
    this.limits = limits;
  }

  /**
   * The workbook, results of formulas as last computed.
   *
   * @throws RefusedException if it is no workbook that can be read
   */
  public Workbook read(String name, byte[] bytes) {
    try {
      if (bytes.length > limits.bytes()) {
        throw new Refusal(
            "documents.too-large",
            limits.megabytes(),
            (bytes.length >> 20) + 1,
            ReadingLimits.settingOfBytes());
      }
      if (!isWorkbook(bytes)) {
        throw new Refusal("documents.no-workbook");
      }
      List<Workbook.Sheet> sheets =
          FileKind.of(bytes) == FileKind.OLE2
              ? new Guard(limits).run("XLS", () -> OfficeBinary.sheets(bytes))
              : new Guard(limits).run("XLSX", () -> sheets(bytes));
      for (Workbook.Sheet sheet : sheets) {
        refuseSecrets(sheet);
      }
      return new Workbook(name, sheets);
    } catch (Refusal refusal) {
      throw new RefusedException(refusal.problem());
    }
  }

  /** Whether its first bytes allow a workbook, new or old: a ZIP archive or an OLE2 file. */
  public static boolean isWorkbook(byte[] bytes) {
    FileKind kind = FileKind.of(bytes);
    return kind == FileKind.ZIP || kind == FileKind.OLE2;
  }

  private List<Workbook.Sheet> sheets(byte[] bytes) throws Refusal {
    var parts = PackedParts.open(bytes, limits);
    String main = OfficeRelations.of(parts, "", limits).getOrDefault("officeDocument", "");
    if (parts.has("EncryptedPackage")) {
      throw new Refusal("documents.encrypted");
    }
    if (!main.startsWith("xl/") || !parts.has(main)) {
      throw new Refusal("documents.no-workbook");
    }
    return XlsxFile.values(parts, main, limits);
  }

  private static void refuseSecrets(Workbook.Sheet sheet) throws Refusal {
    var lines = new ArrayList<Block>();
    sheet.rows().entrySet().stream()
        .limit(40)
        .forEach(row ->
            row.getValue()
                .values()
                .forEach(cell ->
                    cell.text()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(line ->
                            lines.add(
                                new Block.Line(
                                    line.strip(),
                                    new Place(row.getKey(), sheet.name()),
                                    Block.Flow.PARAGRAPH,
                                    Block.Style.PLAIN)))));
    var mark = SecrecyMark.find(lines);
    if (mark.isPresent()) {
      throw new Refusal("documents.state-secret", mark.get());
    }
  }
}
