package vn.haidang.documents;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is by its first bytes; its name says nothing reliable. */
enum FileKind {
  PDF,
  OLE2,
  ZIP,
  HTML,
  TEXT,
  RTF,
  MHTML,
  PROGRAM,
  IMAGE,
  ARCHIVE,
  MEDIA,
  DATABASE;

  static FileKind of(byte[] bytes) {
    if (starts(bytes, "PK\u0003\u0004") || starts(bytes, "PK\u0005\u0006")) {
      return ZIP;
    }
    if (starts(bytes, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return OLE2;
    }
    if (find(bytes, "%PDF-", 1024) >= 0) {
      return PDF;
    }
    if (starts(bytes, "{\\rtf")) {
      return RTF;
    }
    if (starts(bytes, "MZ") && binary(bytes)
        || starts(bytes, "\u007fELF")
        || starts(bytes, "\u00ca\u00fe\u00ba\u00be")
        || starts(bytes, "#!")) {
      return PROGRAM;
    }
    FileKind other = pictureOrArchive(bytes);
    return other != null ? other : markup(bytes);
  }

  private static @org.jspecify.annotations.Nullable FileKind pictureOrArchive(byte[] bytes) {
    if (starts(bytes, "\u0089PNG")
        || starts(bytes, "\u00ff\u00d8\u00ff")
        || starts(bytes, "GIF8")
        || starts(bytes, "II*\0")
        || starts(bytes, "MM\0*")
        || starts(bytes, "BM") && binary(bytes)
        || starts(bytes, "RIFF") && find(bytes, "WEBP", 16) == 8) {
      return IMAGE;
    }
    if (starts(bytes, "Rar!")
        || starts(bytes, "7z\u00bc\u00af")
        || starts(bytes, "\u001f\u008b")
        || starts(bytes, "BZh") && binary(bytes)
        || starts(bytes, "\u00fd7zXZ")
        || find(bytes, "ustar", 263) == 257) {
      return ARCHIVE;
    }
    if (starts(bytes, "ID3") || starts(bytes, "OggS") || find(bytes, "ftyp", 8) == 4) {
      return MEDIA;
    }
    return starts(bytes, "SQLite format 3") ? DATABASE : null;
  }

  private static FileKind markup(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1)
            .replace("\0", "")
            .replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    if (head.startsWith("mime-version:")) {
      return MHTML;
    }
    boolean tagged =
        head.startsWith("<!doctype html")
            || head.startsWith("<html")
            || head.startsWith("<")
                && (head.contains("<html")
                    || head.contains("<body")
                    || head.contains("<p>")
                    || head.contains("<p ")
                    || head.contains("<div")
                    || head.contains("<table")
                    || head.contains("<h1"));
    return tagged ? HTML : TEXT;
  }

  private static boolean binary(byte[] bytes) {
    return find(bytes, "\0\0", 512) >= 0;
  }

  private static boolean starts(byte[] bytes, String signature) {
    return find(bytes, signature, signature.length()) == 0;
  }

  /**
   * First place of the signature (one char a byte) within the first {@code within} bytes, or -1.
   */
  private static int find(byte[] bytes, String signature, int within) {
    int last = Math.min(bytes.length, within) - signature.length();
    for (int at = 0; at <= last; at++) {
      int i = 0;
      while (i < signature.length() && (bytes[at + i] & 0xff) == signature.charAt(i)) {
        i++;
      }
      if (i == signature.length()) {
        return at;
      }
    }
    return -1;
  }
}
