package vn.haidang.platform;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Which rows a stream of lines holds, in whatever order: the SHA-256 of each line, added up modulo
 * 2²⁵⁶. A database gives the rows of a table back in the order in which they lie on its pages, and
 * they lie differently after a restoration wherever a short row has filled a gap.
 *
 * <p>Tells what was lost, doubled or changed on the way; who wants to deceive is met by the digests
 * of the archive.
 */
final class RowsSum extends OutputStream {

  private final MessageDigest line = Sha256.digest();
  private final byte[] sum = new byte[32];

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] b, int from, int length) {
    int begin = from;
    for (int i = from; i < from + length; i++) {
      if (b[i] == '\n') {
        line.update(b, begin, i - begin);
        add(line.digest());
        begin = i + 1;
      }
    }
    line.update(b, begin, from + length - begin);
  }

  private void add(byte[] digest) {
    int carry = 0;
    for (int i = sum.length - 1; i >= 0; i--) {
      carry += (sum[i] & 0xff) + (digest[i] & 0xff);
      sum[i] = (byte) carry;
      carry >>= 8;
    }
  }

  /** The sum over all lines so far, in hexadecimal digits. */
  String sum() {
    return HexFormat.of().formatHex(sum);
  }
}
