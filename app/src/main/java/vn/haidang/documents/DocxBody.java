package vn.haidang.documents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.haidang.kernel.legaltext.Block;
import vn.haidang.kernel.legaltext.Place;

/**
 * Reads the paragraphs and tables of one part of a Word document. Tracked changes are taken as
 * accepted, a paragraph whose mark was deleted runs on into the next; text boxes follow the
 * paragraph they hang on; footnotes and endnotes follow the paragraph that calls them, numbered in
 * the order of the text; a generated table of contents is left out, since it repeats the headings.
 */
final class DocxBody {

  private final XmlPart xml;
  private final Context context;
  private final Deque<StringBuilder> fields = new ArrayDeque<>();
  private int paragraphs;
  private @Nullable DocxParagraph unfinished;

  /** What all parts of one document share. */
  record Context(DocxStyles styles, DocxNumbering numbering, DocxNotes notes, Changes changes) {}

  /** What was taken as accepted or left out, counted for the remarks. */
  static final class Changes {
    private int inserted;
    private int deleted;
    private int contents;

    List<Reading.Remark> remarks() {
      var remarks = new ArrayList<Reading.Remark>();
      if (inserted + deleted > 0) {
        remarks.add(Reading.Remark.of("documents.tracked-changes", inserted, deleted));
      }
      if (contents > 0) {
        remarks.add(Reading.Remark.of("documents.contents-left-out"));
      }
      return remarks;
    }
  }

  DocxBody(XmlPart xml, Context context) {
    this.xml = xml;
    this.context = context;
  }

  /** Everything up to the end of the element of that name. */
  List<Block> read(String end) throws Refusal {
    var blocks = new ArrayList<Block>();
    while (xml.next() && !xml.ends(end)) {
      if (xml.starts()) {
        switch (xml.element()) {
          case "p" -> paragraph(blocks);
          case "tbl" -> {
            finish(blocks);
            blocks.add(table());
          }
          case "ins", "moveTo" -> context.changes().inserted++;
          case "del", "moveFrom" -> leaveOutDeleted();
          case "sectPr", "sdtPr", "Fallback", "tblPr", "tblGrid" -> xml.skip();
          default -> {}
        }
      }
    }
    finish(blocks);
    return blocks;
  }

  /** What a deleted paragraph mark joined to nothing that follows still stands. */
  private void finish(List<Block> blocks) {
    if (unfinished != null) {
      blocks.addAll(unfinished.lines(context.numbering(), place()));
      unfinished = null;
    }
  }

  private void leaveOutDeleted() throws Refusal {
    context.changes().deleted++;
    xml.skip();
  }

  private Place place() {
    return new Place(Math.max(1, paragraphs), "");
  }

  private void paragraph(List<Block> blocks) throws Refusal {
    paragraphs++;
    Place place = place();
    var paragraph = new DocxParagraph(context.styles());
    if (unfinished != null) {
      paragraph.goOnFrom(unfinished);
      unfinished = null;
    }
    var hanging = new ArrayList<Block>();
    while (xml.next() && !xml.ends("p")) {
      if (xml.starts()) {
        inParagraph(paragraph, hanging);
      }
    }
    if (paragraph.runsOn()) {
      context.changes().deleted++;
      unfinished = paragraph;
    } else {
      blocks.addAll(paragraph.lines(context.numbering(), place));
    }
    blocks.addAll(hanging);
  }

  private void inParagraph(DocxParagraph paragraph, List<Block> hanging) throws Refusal {
    switch (xml.element()) {
      case "pPr" -> paragraph.looks(DocxLook.read(xml));
      case "rPr" -> paragraph.run(DocxLook.read(xml));
      case "r" -> paragraph.run(DocxLook.NONE);
      case "t" -> text(paragraph);
      case "tab", "ptab" -> paragraph.add(" ");
      case "noBreakHyphen" -> paragraph.add("-");
      case "cr" -> paragraph.add("\n");
      case "br" ->
          paragraph.add(xml.attribute("type", "textWrapping").equals("textWrapping") ? "\n" : "");
      case "ins", "moveTo" -> context.changes().inserted++;
      case "del", "moveFrom" -> leaveOutDeleted();
      case "fldChar" -> field();
      case "instrText" -> instruction();
      case "footnoteReference", "endnoteReference" -> note(hanging);
      case "txbxContent" -> hanging.addAll(read("txbxContent"));
      case "Fallback", "sdtPr", "delText", "delInstrText" -> xml.skip();
      default -> {}
    }
  }

  private void text(DocxParagraph paragraph) throws Refusal {
    String text = xml.allText();
    if (!isContents()) {
      paragraph.add(text);
    }
  }

  private void note(List<Block> hanging) {
    String kind = xml.element().equals("footnoteReference") ? "footnote" : "endnote";
    String text = context.notes().call(kind, xml.attribute("id", ""));
    if (!text.isEmpty()) {
      hanging.add(new Block.Line(text, place(), Block.Flow.PARAGRAPH, Block.Style.PLAIN));
    }
  }

  private void field() {
    switch (xml.attribute("fldCharType", "")) {
      case "begin" -> fields.push(new StringBuilder());
      case "end" -> fields.poll();
      default -> {}
    }
  }

  private void instruction() throws Refusal {
    String text = xml.allText();
    if (!fields.isEmpty()) {
      fields.element().append(text);
    }
    if (isContents()) {
      context.changes().contents = 1;
    }
  }

  private boolean isContents() {
    return fields.stream().anyMatch(field -> field.toString().strip().startsWith("TOC"));
  }

  private Block.Grid table() throws Refusal {
    Place place = new Place(paragraphs + 1, "");
    var grid = new GridBuilder();
    while (xml.next() && !xml.ends("tbl")) {
      if (xml.starts("tr")) {
        row(grid);
      }
    }
    return grid.build(place);
  }

  private void row(GridBuilder grid) throws Refusal {
    boolean deleted = false;
    grid.startRow();
    while (xml.next() && !xml.ends("tr")) {
      if (xml.starts("gridBefore")) {
        grid.skip(xml.number("val", 0));
      } else if (xml.starts("trPr")) {
        continue;
      } else if (xml.starts("del")) {
        deleted = true;
      } else if (xml.starts("ins")) {
        context.changes().inserted++;
      } else if (xml.starts("tc")) {
        cell(grid);
      } else if (xml.starts("tblPrEx") || xml.starts("sdtPr")) {
        xml.skip();
      }
    }
    if (deleted) {
      context.changes().deleted++;
      grid.dropRow();
    }
  }

  private void cell(GridBuilder grid) throws Refusal {
    int columns = 1;
    boolean continued = false;
    var blocks = new ArrayList<Block>();
    while (xml.next() && !xml.ends("tc")) {
      if (xml.starts()) {
        switch (xml.element()) {
          case "gridSpan" -> columns = Math.clamp(xml.number("val", 1), 1, 1_000);
          case "vMerge" -> continued = !"restart".equals(xml.attribute("val"));
          case "p" -> paragraph(blocks);
          case "tbl" -> {
            finish(blocks);
            blocks.add(table());
          }
          case "ins", "moveTo" -> context.changes().inserted++;
          case "del", "moveFrom" -> leaveOutDeleted();
          case "Fallback", "sdtPr" -> xml.skip();
          default -> {}
        }
      }
    }
    finish(blocks);
    grid.add(GridBuilder.textOf(blocks), columns, continued);
  }
}
