package vn.haidang.documents;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What makes a document this one and no other, in the form that is compared: number with notation,
 * issuer and date; the year is enough where the notation holds it (89/2017/NĐ-CP). Without a number
 * the name; without both the file.
 */
record DocumentKey(
    String identity,
    @Nullable String numberKey,
    @Nullable String issuerKey,
    @Nullable String nameKey,
    int distinction) {

  private static final Pattern WITH_YEAR = Pattern.compile("\\d+\\p{L}?/(?:19|20)\\d\\d[/-].*");

  /** For a document that is only cited. */
  static DocumentKey ofCited(DocumentIdentity document) {
    return of(document, 0);
  }

  /** For a document that is held: one without number or date is known by its file alone. */
  static DocumentKey ofHeld(DocumentIdentity document, int distinction, FileId file) {
    if (document.number() != null && document.date() != null) {
      return of(document, distinction);
    }
    DocumentKey key = of(document, 0);
    return new DocumentKey("file|" + file, key.numberKey, key.issuerKey, key.nameKey, distinction);
  }

  private static DocumentKey of(DocumentIdentity document, int distinction) {
    String issuerKey = document.issuer() == null ? null : IssuerName.key(document.issuer());
    String nameKey = document.name() == null ? null : Fold.words(document.name());
    String numberKey = document.number() == null ? null : Fold.number(document.number());
    String identity = identity(document, numberKey, issuerKey, nameKey);
    return new DocumentKey(
        distinction == 0 ? identity : identity + "|" + distinction,
        numberKey,
        issuerKey,
        nameKey,
        distinction);
  }

  /** Whether the number by itself says in which year it was given. */
  static boolean holdsYear(String number) {
    return WITH_YEAR.matcher(Fold.number(number)).matches();
  }

  private static String identity(
      DocumentIdentity document,
      @Nullable String numberKey,
      @Nullable String issuerKey,
      @Nullable String nameKey) {
    if (numberKey != null) {
      String day =
          holdsYear(numberKey) || document.date() == null ? "" : document.date().toString();
      return "number|" + numberKey + "|" + (issuerKey == null ? "" : issuerKey) + "|" + day;
    }
    String day = document.date() == null ? "" : document.date().toString();
    return "name|"
        + (nameKey == null ? "" : nameKey)
        + "|"
        + (issuerKey == null ? "" : issuerKey)
        + "|"
        + day;
  }
}
