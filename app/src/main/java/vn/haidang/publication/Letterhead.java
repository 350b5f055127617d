package vn.haidang.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;

/** Boxes 1 to 5 and 9a: state, issuer, number, place and date, title, addressees. */
final class Letterhead {

  private static final int LEFT = 3700;
  private static final int RIGHT = Paper.TEXT_WIDTH - LEFT;
  private static final int WIDTH_OF_A_LETTER = 150;
  private static final int RULE_OF_STATE = 3183;
  private static final int RULE_OF_TITLE = 1800;
  private static final int FIRST_DAY_WITHOUT_ZERO = 10;
  private static final int LAST_MONTH_WITH_ZERO = 2;

  private final Paper paper;

  Letterhead(Paper paper) {
    this.paper = paper;
  }

  void write(OfficialDocument document) {
    XWPFTable frame = paper.frame(2, List.of(LEFT, RIGHT));
    issuer(frame.getRow(0).getCell(0), document);
    state(frame.getRow(0).getCell(1));
    XWPFTableCell number = frame.getRow(1).getCell(0);
    Paper.say(centred(number), "Số: " + document.number(), Paper.Face.plain(13));
    if (document.recorder().isEmpty()) {
      Paper.say(
          centred(frame.getRow(1).getCell(1)),
          document.place() + ", " + day(document.date()),
          Paper.Face.italic(13));
    }
    switch (document.title()) {
      case OfficialDocument.Title.Letter letter -> {
        XWPFParagraph subject = centred(number);
        subject.setSpacingBefore(120);
        Paper.say(subject, "V/v " + letter.subject(), Paper.Face.plain(12));
        paper.gap(12);
      }
      case OfficialDocument.Title.Named named -> named(named);
    }
    addressees(document.addressees());
  }

  private void issuer(XWPFTableCell cell, OfficialDocument document) {
    document
        .superior()
        .ifPresent(
            name -> Paper.say(centred(cell), name.toUpperCase(Locale.ROOT), Paper.Face.plain(12)));
    int size = document.superior().isPresent() ? 12 : 13;
    int longest = 0;
    for (String line : document.issuer()) {
      Paper.say(centred(cell), line.toUpperCase(Locale.ROOT), Paper.Face.bold(size));
      longest = Math.max(longest, line.length());
    }
    Paper.rule(cell, LEFT, Math.min(longest * WIDTH_OF_A_LETTER, LEFT) * 2 / 5);
  }

  private static void state(XWPFTableCell cell) {
    Paper.say(centred(cell), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Paper.Face.bold(12));
    Paper.say(centred(cell), "Độc lập - Tự do - Hạnh phúc", Paper.Face.bold(13));
    Paper.rule(cell, RIGHT, RULE_OF_STATE);
  }

  private void named(OfficialDocument.Title.Named title) {
    XWPFParagraph type = paper.paragraph();
    type.setAlignment(ParagraphAlignment.CENTER);
    type.setSpacingBefore(240);
    Paper.say(type, title.type().toUpperCase(Locale.ROOT), Paper.Face.bold(14));
    XWPFTableCell cell = paper.frame(1, List.of(Paper.TEXT_WIDTH)).getRow(0).getCell(0);
    Paper.say(centred(cell), title.subject(), Paper.Face.bold(14));
    Paper.rule(cell, Paper.TEXT_WIDTH, RULE_OF_TITLE);
    paper.gap(12);
  }

  private void addressees(List<String> names) {
    if (names.size() == 1) {
      XWPFParagraph line = paper.paragraph();
      line.setAlignment(ParagraphAlignment.CENTER);
      Paper.say(line, "Kính gửi: " + names.getFirst(), Paper.Face.plain(14));
    } else if (!names.isEmpty()) {
      XWPFTable frame = paper.frame(1, List.of(3000, Paper.TEXT_WIDTH - 3000));
      Paper.say(
          Paper.line(frame.getRow(0).getCell(0), ParagraphAlignment.RIGHT),
          "Kính gửi: ",
          Paper.Face.plain(14));
      XWPFTableCell cell = frame.getRow(0).getCell(1);
      Paper.line(cell, ParagraphAlignment.LEFT);
      for (int i = 0; i < names.size(); i++) {
        String end = i == names.size() - 1 ? "." : ";";
        XWPFParagraph line = i == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph();
        line.setSpacingAfter(0);
        Paper.say(line, "- " + names.get(i) + end, Paper.Face.plain(14));
      }
    }
    if (!names.isEmpty()) {
      paper.gap(12);
    }
  }

  private static XWPFParagraph centred(XWPFTableCell cell) {
    return Paper.line(cell, ParagraphAlignment.CENTER);
  }

  /** Days below 10 and the months 1 and 2 begin with 0, so that nothing can be written before. */
  static String day(@Nullable LocalDate date) {
    if (date == null) {
      return "ngày      tháng      năm        ";
    }
    String day = (date.getDayOfMonth() < FIRST_DAY_WITHOUT_ZERO ? "0" : "") + date.getDayOfMonth();
    String month = (date.getMonthValue() <= LAST_MONTH_WITH_ZERO ? "0" : "") + date.getMonthValue();
    return "ngày " + day + " tháng " + month + " năm " + date.getYear();
  }
}
