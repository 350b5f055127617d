package vn.haidang.platform;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Passes bytes on, counts them and makes their SHA-256; closing it does not close what is behind.
 */
final class Digesting extends FilterOutputStream {

  private final MessageDigest digest = Sha256.digest();
  private long bytes;

  Digesting(OutputStream behind) {
    super(behind);
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    digest.update((byte) b);
    bytes++;
  }

  @Override
  public void write(byte[] b, int from, int length) throws IOException {
    out.write(b, from, length);
    digest.update(b, from, length);
    bytes += length;
  }

  long bytes() {
    return bytes;
  }

  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
