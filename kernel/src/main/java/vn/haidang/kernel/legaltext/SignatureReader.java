package vn.haidang.kernel.legaltext;

import java.util.List;

/**
 * Reads the block at the end: for whom, in what capacity, which office, which name (Nghị định
 * 30/2020/NĐ-CP, Điều 13: TM., KT., TL., TUQ., Q.).
 */
final class SignatureReader {

  private SignatureReader() {}

  static Head.Signer read(List<String> lines) {
    String authority = null;
    String capacity = null;
    String position = null;
    for (String line : lines) {
      int name = LayoutWords.positionEnd(line);
      if (name > 0) {
        return new Head.Signer(
            authority, capacity, line.substring(0, name).strip(), line.substring(name));
      }
      if (line.startsWith("TM.")) {
        authority = line;
      } else if (LayoutWords.isAuthority(line)) {
        capacity = line;
      } else if (Letters.isCapitals(line)) {
        position = line;
      } else if (Letters.hasLetter(line) && !isStamp(line)) {
        return new Head.Signer(authority, capacity, position, line);
      }
    }
    return new Head.Signer(authority, capacity, position, null);
  }

  /** "[đã ký]", "(Đã ký)". */
  private static boolean isStamp(String line) {
    return line.startsWith("[") || line.startsWith("(");
  }
}
