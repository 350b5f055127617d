package vn.haidang.platform;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * What a request carries, and its fingerprint: SHA-256 over method, address, fields and files. The
 * tokens of a form do not count, since a page that is loaded again has others.
 *
 * @param request to be handed on instead of the one that came: its body can still be read
 */
record Payload(HttpServletRequest request, byte[] fingerprint) {

  private static final int MOST_IN_MEMORY = 1 << 30;

  private static final Set<String> NOT_COUNTED = Set.of("_csrf", IdempotencyKey.FIELD);

  /**
   * Reads what must be read; a form's fields and files stay where the server put them.
   *
   * @throws MaxUploadSizeExceededException if more than {@code largest} bytes would lie in memory
   */
  static Payload of(HttpServletRequest request, long largest) throws IOException, ServletException {
    MessageDigest digest = Sha256.digest();
    DataOutputStream out =
        new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    out.writeUTF(request.getMethod());
    out.writeUTF(request.getRequestURI());
    String type = String.valueOf(request.getContentType());
    boolean multipart = type.startsWith("multipart/");
    writeFields(request, out);
    if (multipart) {
      writeFiles(request, out);
    }
    if (multipart || type.startsWith("application/x-www-form-urlencoded")) {
      return new Payload(request, digest.digest());
    }
    byte[] body = request.getInputStream().readNBytes((int) Math.min(largest + 1, MOST_IN_MEMORY));
    if (body.length > largest) {
      throw new MaxUploadSizeExceededException(largest);
    }
    out.writeInt(body.length);
    out.write(body);
    return new Payload(new ReadAgain(request, body), digest.digest());
  }

  private static void writeFields(HttpServletRequest request, DataOutputStream out)
      throws IOException {
    for (Map.Entry<String, String[]> field : new TreeMap<>(request.getParameterMap()).entrySet()) {
      if (!NOT_COUNTED.contains(field.getKey())) {
        write(out, field.getKey());
        out.writeInt(field.getValue().length);
        for (String value : field.getValue()) {
          write(out, value);
        }
      }
    }
  }

  private static void writeFiles(HttpServletRequest request, DataOutputStream out)
      throws IOException, ServletException {
    for (Part part : request.getParts()) {
      if (part.getSubmittedFileName() != null) {
        MessageDigest file = Sha256.digest();
        try (InputStream in = part.getInputStream();
            OutputStream to = new DigestOutputStream(OutputStream.nullOutputStream(), file)) {
          in.transferTo(to);
        }
        write(out, part.getName());
        write(out, part.getSubmittedFileName());
        out.write(file.digest());
      }
    }
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** A request whose body was read and lies in memory. */
  private static final class ReadAgain extends HttpServletRequestWrapper {

    private final byte[] body;

    ReadAgain(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      ByteArrayInputStream bytes = new ByteArrayInputStream(body);
      return new ServletInputStream() {
        @Override
        public int read() {
          return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
          return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
          return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new UnsupportedOperationException("the body lies in memory; read it at once");
        }
      };
    }

    @Override
    public BufferedReader getReader() {
      return new BufferedReader(
          new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
    }
  }
}
