package vn.haidang.measures;

/** What the name of a row in a foreign sheet means. */
public sealed interface Meaning {

  /** A unit of the organisation. */
  record OfUnit(int number) implements Meaning {}

  /** An indicator of the catalogue. */
  record OfIndicator(IndicatorId id) implements Meaning {}

  /** A heading, a sum or whatever else is not taken. */
  record LeftOut() implements Meaning {}
}
