package vn.haidang.documents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who issued a cited document, spelled out. Texts speak of "Ủy ban nhân dân thành phố" and mean
 * their own; some notations name their issuer without fail (CP, TTg, QH14).
 */
final class IssuerName {

  private static final Map<String, String> BY_NOTATION =
      Map.of("CP", "Chính phủ", "TTG", "Thủ tướng Chính phủ", "VPCP", "Văn phòng Chính phủ");
  private static final Pattern ASSEMBLY = Pattern.compile(".*[/-](UBTVQH|QH)\\d+$");
  private static final Pattern LAST_PART = Pattern.compile(".*[/-]([\\p{L}\\d&]+)$");
  private static final Pattern LOCALITY =
      Pattern.compile("(?:thành phố|tỉnh)\\s+(\\p{Lu}.*)$", Pattern.UNICODE_CHARACTER_CLASS);
  private static final List<String> OWN =
      List.of("thanh pho", "tinh", "thanh uy", "tinh uy", "ubnd", "hdnd");

  private IssuerName() {}

  /** The cited issuer in full; what the text leaves open stays open. */
  static @Nullable String complete(
      @Nullable String cited, @Nullable String number, @Nullable String citing) {
    if (cited == null || cited.isBlank()) {
      return number == null ? null : byNotation(number).orElse(null);
    }
    return withLocality(cited, citing);
  }

  /**
   * How issuers are compared. A term of office ("khóa XII") says when a body decided, not which
   * body it is; the name as cited keeps it.
   */
  static String key(String issuer) {
    return Fold.words(issuer)
        .replaceAll("\\bubnd\\b", "uy ban nhan dan")
        .replaceAll("\\bhdnd\\b", "hoi dong nhan dan")
        .replaceAll("\\b(thanh pho|tinh|tp)\\b", "")
        .replaceAll("\\bkhoa [ivxlc]+\\b", "")
        .replaceAll(" +", " ")
        .strip();
  }

  private static Optional<String> byNotation(String number) {
    String key = Fold.number(number);
    Matcher assembly = ASSEMBLY.matcher(key);
    if (assembly.matches()) {
      return Optional.of(assembly.group(1).equals("QH") ? "Quốc hội" : "Ủy ban Thường vụ Quốc hội");
    }
    Matcher last = LAST_PART.matcher(key);
    return last.matches() ? Optional.ofNullable(BY_NOTATION.get(last.group(1))) : Optional.empty();
  }

  private static String withLocality(String cited, @Nullable String citing) {
    if (citing == null) {
      return cited;
    }
    Matcher locality = LOCALITY.matcher(citing);
    String folded = Fold.words(cited);
    boolean own = OWN.stream().anyMatch(end -> folded.equals(end) || folded.endsWith(" " + end));
    return own && locality.find() ? cited.strip() + " " + locality.group(1).strip() : cited;
  }
}
