package vn.haidang.platform;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A text as a square code (QR, ISO/IEC 18004) for a telephone's camera, drawn as one path of a
 * picture in which every module is one unit wide.
 *
 * @param size modules along one side, with the quiet zone of four on each side
 * @param path the dark modules, as the {@code d} of an SVG path
 */
public record SquareCode(int size, String path) {

  private static final int QUIET = 4;

  static SquareCode of(String text) {
    ByteMatrix modules = modules(text);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      int x = 0;
      while (x < modules.getWidth()) {
        int from = x;
        while (x < modules.getWidth() && modules.get(x, y) == 1) {
          x++;
        }
        if (x > from) {
          path.append("M%d %dh%dv1h-%dz".formatted(from + QUIET, y + QUIET, x - from, x - from));
        }
        x++;
      }
    }
    return new SquareCode(modules.getWidth() + 2 * QUIET, path.toString());
  }

  private static ByteMatrix modules(String text) {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a square code: " + text.length(), e);
    }
  }
}
