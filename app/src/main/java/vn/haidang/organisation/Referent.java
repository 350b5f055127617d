package vn.haidang.organisation;

import java.util.List;

/**
 * What a stretch of a document means in the organisation on the document's day.
 *
 * <p>Only units that stood under the printed name on that day are meant; a name that was not borne
 * then is reported with whose it was.
 */
public sealed interface Referent {

  /** The stretch, as printed. */
  String words();

  /** One unit and no other. */
  record One(String words, Unit unit, Ground ground) implements Referent {}

  /**
   * Several units of that name; nearest to the issuer first. Each stands with its ancestors, so
   * that one can be told from the other.
   */
  record Several(String words, List<Unit> units) implements Referent {
    public Several {
      units = List.copyOf(units);
    }
  }

  /**
   * Many at once: "các Sở, ban, ngành", "UBND các quận, huyện".
   *
   * @param units all that the listed kinds had on that day, in stable order
   * @param open words for which nobody keeps a list: "đơn vị", "doanh nghiệp"
   * @param absent kinds of which no unit stood on that day: "quận" after 1 July 2025
   */
  record Group(String words, List<Unit> units, List<String> open, List<String> absent)
      implements Referent {
    public Group {
      units = List.copyOf(units);
      open = List.copyOf(open);
      absent = List.copyOf(absent);
    }
  }

  /**
   * A name that nobody bore on that day.
   *
   * @param bearers who bore it at other times, each as it stood then
   */
  record NotThen(String words, List<Unit> bearers) implements Referent {
    public NotThen {
      bearers = List.copyOf(bearers);
    }
  }

  /** Nothing of that name is known. */
  record Unknown(String words) implements Referent {}

  /** Why a unit is meant. */
  enum Ground {
    /** Its full name, and no other unit has it. */
    NAME,
    /** Its name without the place, the kind or spelt the other way; the issuer's unit is meant. */
    NAME_AT_ISSUER,
    /** The text says where it is. */
    NAME_AND_PLACE,
    /** A short form of its name. */
    ABBREVIATION,
    /** "Ủy ban nhân dân thành phố": the issuer's own territory. */
    ISSUER,
    /** An official has said so. */
    CHOSEN,
    /** One letter or the accents differ: probably a typing error. */
    ALMOST
  }
}
