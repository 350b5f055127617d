package vn.haidang.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.haidang.kernel.legaltext.Block;

/**
 * A PDF with a text layer. A mere scan, and fonts that do not say what their letters are, are
 * refused.
 */
final class PdfFile {

  private static final int FEWEST_LETTERS = 30;

  private final ReadingLimits limits;
  private final List<PdfPage> pages = new ArrayList<>();
  private final List<String> withoutText = new ArrayList<>();

  private PdfFile(ReadingLimits limits) {
    this.limits = limits;
  }

  static Content read(byte[] bytes, ReadingLimits limits) throws Refusal, IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      var file = new PdfFile(limits);
      file.readPages(document);
      return file.content();
    } catch (InvalidPasswordException e) {
      throw new Refusal("documents.encrypted");
    }
  }

  private void readPages(PDDocument document) throws Refusal, IOException {
    int count = document.getNumberOfPages();
    if (count > limits.pages()) {
      throw new Refusal("documents.too-many-pages", count, limits.pages());
    }
    int glyphs = 0;
    for (int number = 1; number <= count; number++) {
      if (Thread.currentThread().isInterrupted() || glyphs > limits.characters()) {
        throw new Refusal("documents.too-long", limits.characters());
      }
      PDPage page = document.getPage(number - 1);
      PdfStamps.printInto(document, page);
      PdfGlyphs text = PdfGlyphs.of(document, number);
      PdfLegibility.check(text, number);
      glyphs += text.glyphs().size();
      PdfRulings drawn = PdfRulings.of(page);
      if (drawn.pictures() > 0 && text.glyphs().size() < FEWEST_LETTERS) {
        withoutText.add(Integer.toString(number));
      }
      pages.add(
          new PdfPage(
              number, page.getCropBox().getWidth(), text.glyphs(), PdfGrid.of(drawn.rulings())));
    }
    if (withoutText.size() * 2 > count || glyphs == 0) {
      throw new Refusal("documents.scan-without-text", count);
    }
  }

  private Content content() throws Refusal {
    var furniture = new PdfFurniture(pages);
    var blocks = new ArrayList<Block>();
    for (PdfPage page : pages) {
      for (Block block : page.blocks(furniture)) {
        PdfTables.append(blocks, block);
      }
    }
    if (blocks.isEmpty()) {
      throw new Refusal("documents.empty");
    }
    List<Reading.Remark> remarks =
        withoutText.isEmpty()
            ? List.of()
            : List.of(
                Reading.Remark.of("documents.pages-without-text", String.join(", ", withoutText)));
    return new Content("application/pdf", blocks, List.of(), remarks);
  }
}
