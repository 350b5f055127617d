package vn.haidang.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows which unit a text means: by full name, abbreviation, old and new spelling, and as member of
 * a group ("các quận, huyện").
 *
 * <p>Source of the short forms: the names themselves. "Sở KH&ĐT", "SKHĐT" and "Sở KHĐT" all shorten
 * "Sở Kế hoạch và Đầu tư"; nobody keeps a list of them.
 */
public final class UnitRecogniser {

  private final UnitNames names;

  /** {@code units}: each unit once for every stretch of time in which it stood unchanged. */
  public UnitRecogniser(List<Unit> units) {
    this.names = new UnitNames(units);
  }

  /**
   * All units a phrase means, in the order of the text.
   *
   * @param on the document's day
   * @param issuer where the document comes from, as it stood on that day; null: not known
   */
  public List<Referent> recognise(String phrase, LocalDate on, @Nullable Unit issuer) {
    return new PhraseReader(names, NameWords.of(phrase), new Setting(names, on, issuer)).read();
  }

  /**
   * The unit that issued a document, by the name in its head; its agencies count as issuers too.
   */
  public Optional<Unit> findIssuer(String name, LocalDate on) {
    return recognise(name, on, null).stream()
        .filter(Referent.One.class::isInstance)
        .map(found -> ((Referent.One) found).unit())
        .findFirst();
  }

  /** The province a unit is or stands in. */
  Optional<Unit> province(Unit unit, LocalDate on) {
    return new Setting(names, on, unit).territory(UnitLevel.PROVINCE);
  }

  /** All units below a province on a day. */
  List<Unit> listWithin(UnitId province, LocalDate on) {
    return names.listWithin(province, on);
  }
}
