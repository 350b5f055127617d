package vn.haidang.documents;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.util.Matrix;

/**
 * The number, day and signature that a signing programme lays over a page. They are kept apart from
 * the page's own drawing; here they are printed into it (in memory), so that the page reads as it
 * looks.
 */
final class PdfStamps {

  private static final Set<String> KINDS = Set.of("Stamp", "FreeText", "Widget");
  private static final int MOST = 500;

  private PdfStamps() {}

  static void printInto(PDDocument document, PDPage page) throws IOException {
    var stamps = new ArrayList<PDAnnotation>();
    for (PDAnnotation annotation : annotations(page)) {
      if (KINDS.contains(String.valueOf(annotation.getSubtype()))
          && !annotation.isHidden()
          && !annotation.isNoView()
          && annotation.getRectangle() != null
          && annotation.getNormalAppearanceStream() != null
          && stamps.size() < MOST) {
        stamps.add(annotation);
      }
    }
    if (stamps.isEmpty()) {
      return;
    }
    var mode = PDPageContentStream.AppendMode.APPEND;
    try (var content = new PDPageContentStream(document, page, mode, false, true)) {
      for (PDAnnotation stamp : stamps) {
        print(stamp, content);
      }
    }
  }

  private static List<PDAnnotation> annotations(PDPage page) throws IOException {
    List<PDAnnotation> annotations = page.getAnnotations();
    return annotations == null ? List.of() : annotations;
  }

  /**
   * Places the stamp's drawing as ISO 32000-1, 12.5.5, algorithm 8.1 says: its box onto its place.
   */
  private static void print(PDAnnotation stamp, PDPageContentStream content) throws IOException {
    PDAppearanceStream drawing = stamp.getNormalAppearanceStream();
    PDRectangle box = drawing.getBBox();
    if (box == null) {
      return;
    }
    Rectangle2D drawn = box.transform(drawing.getMatrix()).getBounds2D();
    if (drawn.getWidth() == 0 || drawn.getHeight() == 0) {
      return;
    }
    PDRectangle place = stamp.getRectangle();
    var move = AffineTransform.getTranslateInstance(place.getLowerLeftX(), place.getLowerLeftY());
    move.scale(place.getWidth() / drawn.getWidth(), place.getHeight() / drawn.getHeight());
    move.translate(-drawn.getX(), -drawn.getY());
    content.saveGraphicsState();
    content.transform(new Matrix(move));
    content.drawForm(drawing);
    content.restoreGraphicsState();
  }
}
