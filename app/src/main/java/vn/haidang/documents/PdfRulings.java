package vn.haidang.documents;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** The straight lines of one page of a PDF: what a table is drawn with. Counts the pictures too. */
final class PdfRulings extends PDFGraphicsStreamEngine {

  private static final float THIN = 3;
  private static final int MOST = 4_000;

  private final List<Ruling> rulings = new ArrayList<>();
  private final List<Ruling> path = new ArrayList<>();
  private final PDRectangle page;
  private Point2D current = new Point2D.Float();
  private Point2D start = new Point2D.Float();
  private int pictures;

  /**
   * A horizontal or vertical line, in points from the upper left corner.
   *
   * @param at its y if horizontal, its x if vertical
   */
  record Ruling(boolean horizontal, float at, float from, float to) {}

  private PdfRulings(PDPage page) {
    super(page);
    this.page = page.getCropBox();
  }

  static PdfRulings of(PDPage page) throws IOException {
    var read = new PdfRulings(page);
    if (page.getRotation() == 0) {
      read.processPage(page);
    }
    return read;
  }

  List<Ruling> rulings() {
    return rulings;
  }

  int pictures() {
    return pictures;
  }

  private void add(Point2D a, Point2D b) {
    float dx = (float) Math.abs(a.getX() - b.getX());
    float dy = (float) Math.abs(a.getY() - b.getY());
    if (dy < 1 && dx > THIN) {
      path.add(horizontal(a.getY(), a.getX(), b.getX()));
    } else if (dx < 1 && dy > THIN) {
      path.add(vertical(a.getX(), a.getY(), b.getY()));
    }
  }

  private Ruling horizontal(double y, double x1, double x2) {
    float left = page.getLowerLeftX();
    return new Ruling(
        true,
        page.getUpperRightY() - (float) y,
        (float) Math.min(x1, x2) - left,
        (float) Math.max(x1, x2) - left);
  }

  private Ruling vertical(double x, double y1, double y2) {
    float top = page.getUpperRightY();
    return new Ruling(
        false,
        (float) x - page.getLowerLeftX(),
        top - (float) Math.max(y1, y2),
        top - (float) Math.min(y1, y2));
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    float width = (float) Math.abs(p2.getX() - p0.getX());
    float height = (float) Math.abs(p2.getY() - p0.getY());
    double middleX = (p0.getX() + p2.getX()) / 2;
    double middleY = (p0.getY() + p2.getY()) / 2;
    if (height < THIN && width > THIN) {
      path.add(horizontal(middleY, p0.getX(), p2.getX()));
    } else if (width < THIN && height > THIN) {
      path.add(vertical(middleX, p0.getY(), p2.getY()));
    } else if (width > THIN && height > THIN) {
      add(p0, p1);
      add(p1, p2);
      add(p2, p3);
      add(p3, p0);
    }
    current = p0;
    start = p0;
  }

  private void draw() {
    if (rulings.size() + path.size() <= MOST) {
      rulings.addAll(path);
    }
    path.clear();
  }

  @Override
  public void drawImage(PDImage image) {
    pictures++;
  }

  @Override
  public void moveTo(float x, float y) {
    current = new Point2D.Float(x, y);
    start = current;
  }

  @Override
  public void lineTo(float x, float y) {
    var next = new Point2D.Float(x, y);
    add(current, next);
    current = next;
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    current = new Point2D.Float(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return current;
  }

  @Override
  public void closePath() {
    add(current, start);
    current = start;
  }

  @Override
  public void strokePath() {
    draw();
  }

  /** A filled area rules only if it is as thin as a line; the others are coloured cells. */
  @Override
  public void fillPath(int windingRule) {
    draw();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    draw();
  }

  @Override
  public void endPath() {
    path.clear();
  }

  @Override
  public void clip(int windingRule) {}

  @Override
  public void shadingFill(COSName shadingName) {}
}
