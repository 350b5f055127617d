package vn.haidang.publication;

import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/**
 * Boxes 7 and 9b: who signs on whose authority, and who receives it. Never parted by a page.
 * Minutes are signed by two, and their recipients stand below.
 */
final class Closing {

  private static final int LEFT = 3400;
  private static final int ROOM_FOR_SIGNATURE = 1800;

  private final Paper paper;

  Closing(Paper paper) {
    this.paper = paper;
  }

  void write(OfficialDocument document) {
    paper.gap(12).setKeepNext(true);
    if (document.recorder().isPresent()) {
      writeMinutes(document, document.recorder().get());
      return;
    }
    XWPFTable frame = paper.frame(1, List.of(LEFT, Paper.TEXT_WIDTH - LEFT));
    frame.getRow(0).setCantSplitRow(true);
    recipients(frame.getRow(0).getCell(0), document.recipients());
    sign(frame.getRow(0).getCell(1), document.signature());
  }

  private void writeMinutes(OfficialDocument document, OfficialDocument.Signature recorder) {
    int half = Paper.TEXT_WIDTH / 2;
    XWPFTable frame = paper.frame(2, List.of(half, Paper.TEXT_WIDTH - half));
    frame.getRow(0).setCantSplitRow(true);
    sign(frame.getRow(0).getCell(0), recorder);
    sign(frame.getRow(0).getCell(1), document.signature());
    Paper.line(frame.getRow(1).getCell(0), ParagraphAlignment.LEFT).createRun();
    recipients(frame.getRow(1).getCell(0), document.recipients());
  }

  private static void recipients(XWPFTableCell cell, List<String> names) {
    Paper.say(
        Paper.line(cell, ParagraphAlignment.LEFT), "Nơi nhận:", new Paper.Face(12, true, true));
    for (int i = 0; i < names.size(); i++) {
      String end = i == names.size() - 1 ? "." : ";";
      Paper.say(
          Paper.line(cell, ParagraphAlignment.LEFT),
          "- " + names.get(i) + end,
          Paper.Face.plain(11));
    }
  }

  private static void sign(XWPFTableCell cell, OfficialDocument.Signature signature) {
    for (String line : signature.authority()) {
      Paper.say(
          Paper.line(cell, ParagraphAlignment.CENTER),
          line.toUpperCase(Locale.ROOT),
          Paper.Face.bold(14));
    }
    XWPFParagraph name = Paper.line(cell, ParagraphAlignment.CENTER);
    name.setSpacingBefore(ROOM_FOR_SIGNATURE);
    Paper.say(name, signature.name(), Paper.Face.bold(14));
  }
}
