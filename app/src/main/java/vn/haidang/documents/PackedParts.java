package vn.haidang.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The parts of a packed office file, opened by its table of contents and unpacked in memory under
 * limits: number of parts, total size, growth of each. Nothing is ever written to disk, and names
 * that point out of the archive are refused all the same.
 *
 * <p>Layout: APPNOTE.TXT of PKWARE, sections 4.3.7 (local header), 4.3.12 (central directory),
 * 4.3.16 (end of central directory). ZIP64 and split archives are not office files and count as
 * damaged.
 */
final class PackedParts {

  private static final int END_SIGNATURE = 0x06054b50;
  private static final int ENTRY_SIGNATURE = 0x02014b50;
  private static final int LOCAL_SIGNATURE = 0x04034b50;
  private static final int END_LENGTH = 22;
  private static final int ENTRY_LENGTH = 46;
  private static final int LOCAL_LENGTH = 30;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  /** A part below this size may be all repetition; above it growth is watched. */
  private static final int SMALL = 1 << 20;

  private final ByteBuffer bytes;
  private final ReadingLimits limits;
  private final Map<String, Entry> entries = new HashMap<>();
  private long unpacked;

  private record Entry(
      String name, int flags, int method, int crc, long packed, long size, int offset) {}

  private PackedParts(byte[] bytes, ReadingLimits limits) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    this.limits = limits;
  }

  static PackedParts open(byte[] bytes, ReadingLimits limits) throws Refusal {
    var parts = new PackedParts(bytes, limits);
    try {
      parts.readContents();
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw Refusal.damaged("ZIP", "");
    }
    return parts;
  }

  boolean has(String name) {
    return entries.containsKey(name);
  }

  private void readContents() throws Refusal {
    int end = endOfContents();
    int count = bytes.getShort(end + 10) & 0xffff;
    if (count > limits.entries()) {
      throw new Refusal("documents.archive-bomb", count, limits.entries());
    }
    int at = bytes.getInt(end + 16);
    long declared = 0;
    for (int i = 0; i < count; i++) {
      Entry entry = entryAt(at);
      at += ENTRY_LENGTH + extras(at);
      declared += entry.size();
      if (declared > limits.unpackedBytes()) {
        throw tooLarge();
      }
      entries.put(entry.name(), entry);
    }
  }

  private int endOfContents() throws Refusal {
    int first = Math.max(0, bytes.capacity() - END_LENGTH - 0xffff);
    for (int at = bytes.capacity() - END_LENGTH; at >= first; at--) {
      if (bytes.getInt(at) == END_SIGNATURE) {
        return at;
      }
    }
    throw Refusal.damaged("ZIP", "");
  }

  private Entry entryAt(int at) throws Refusal {
    if (bytes.getInt(at) != ENTRY_SIGNATURE) {
      throw Refusal.damaged("ZIP", "");
    }
    byte[] name = new byte[bytes.getShort(at + 28) & 0xffff];
    bytes.get(at + ENTRY_LENGTH, name);
    var entry =
        new Entry(
            new String(name, StandardCharsets.UTF_8).replace('\\', '/'),
            bytes.getShort(at + 8),
            bytes.getShort(at + 10),
            bytes.getInt(at + 16),
            bytes.getInt(at + 20) & 0xffffffffL,
            bytes.getInt(at + 24) & 0xffffffffL,
            bytes.getInt(at + 42));
    if (pointsOutside(entry.name())) {
      throw new Refusal("documents.unsafe-archive", entry.name());
    }
    return entry;
  }

  private static boolean pointsOutside(String name) {
    return name.startsWith("/")
        || name.indexOf('\0') >= 0
        || name.matches("(?s)[A-Za-z]:.*")
        || Arrays.asList(name.split("/", -1)).contains("..");
  }

  private int extras(int at) {
    return (bytes.getShort(at + 28) & 0xffff)
        + (bytes.getShort(at + 30) & 0xffff)
        + (bytes.getShort(at + 32) & 0xffff);
  }

  /** The part's content; empty where the archive has no such part. */
  byte[] read(String name) throws Refusal {
    Entry entry = entries.get(name);
    if (entry == null) {
      return new byte[0];
    }
    if ((entry.flags() & 1) != 0) {
      throw new Refusal("documents.encrypted");
    }
    try {
      byte[] content = unpack(entry);
      var crc = new CRC32();
      crc.update(content);
      if ((int) crc.getValue() != entry.crc()) {
        throw Refusal.damaged("ZIP", name);
      }
      return content;
    } catch (IndexOutOfBoundsException | IllegalArgumentException | DataFormatException e) {
      throw Refusal.damaged("ZIP", name);
    }
  }

  private byte[] unpack(Entry entry) throws Refusal, DataFormatException {
    int local = entry.offset();
    if (bytes.getInt(local) != LOCAL_SIGNATURE) {
      throw Refusal.damaged("ZIP", entry.name());
    }
    int names = (bytes.getShort(local + 26) & 0xffff) + (bytes.getShort(local + 28) & 0xffff);
    ByteBuffer packed = bytes.slice(local + LOCAL_LENGTH + names, Math.toIntExact(entry.packed()));
    switch (entry.method()) {
      case STORED -> {
        byte[] content = new byte[packed.remaining()];
        packed.get(content);
        count(content.length, entry);
        return content;
      }
      case DEFLATED -> {
        return inflate(packed, entry);
      }
      default -> throw Refusal.damaged("ZIP", entry.name());
    }
  }

  private byte[] inflate(ByteBuffer packed, Entry entry) throws Refusal, DataFormatException {
    byte[] out = new byte[(int) Math.min(Math.max(entry.size(), 64), SMALL)];
    int length = 0;
    try (var inflater = new Inflater(true)) {
      inflater.setInput(packed);
      while (!inflater.finished()) {
        if (length == out.length) {
          out = Arrays.copyOf(out, out.length * 2);
        }
        int more = inflater.inflate(out, length, out.length - length);
        if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          throw Refusal.damaged("ZIP", entry.name());
        }
        length += more;
        count(more, entry);
        if (length > SMALL && length / limits.ratio() > entry.packed()) {
          throw new Refusal("documents.archive-bomb", entry.name(), limits.ratio());
        }
      }
    }
    return Arrays.copyOf(out, length);
  }

  private void count(int more, Entry entry) throws Refusal {
    unpacked += more;
    if (unpacked > limits.unpackedBytes()) {
      throw tooLarge();
    }
  }

  private Refusal tooLarge() {
    return new Refusal("documents.archive-bomb", limits.unpackedBytes() >> 20, "MB");
  }
}
