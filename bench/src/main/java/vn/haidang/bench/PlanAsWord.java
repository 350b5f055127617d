package vn.haidang.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import vn.haidang.kernel.legaltext.CompiledPlan;
import vn.haidang.kernel.legaltext.Leaf;

/**
 * Writes a compiled plan as the .docx an office would have sent: a paragraph is a paragraph, a
 * table is a table.
 */
final class PlanAsWord {

  private PlanAsWord() {}

  static byte[] write(CompiledPlan plan) {
    try (XWPFDocument word = new XWPFDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      XWPFTable table = null;
      int number = -1;
      for (Leaf leaf : plan.leaves()) {
        String text = leaf.content().in(plan.text());
        if (leaf.table() < 0) {
          word.createParagraph().createRun().setText(text);
        } else {
          if (table == null || leaf.table() != number) {
            table = word.createTable();
            number = leaf.table();
          }
          fill(table, leaf, text);
        }
      }
      word.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(XWPFTable table, Leaf leaf, String text) {
    while (table.getNumberOfRows() <= leaf.row()) {
      table.createRow();
    }
    var row = table.getRow(leaf.row());
    while (row.getTableCells().size() <= leaf.column()) {
      row.createCell();
    }
    row.getCell(leaf.column()).setText(text);
  }
}
