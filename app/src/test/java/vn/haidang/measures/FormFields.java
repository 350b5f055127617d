package vn.haidang.measures;

import java.util.Arrays;
import java.util.stream.Stream;
import vn.haidang.organisation.UnitId;

/** What people type into the forms of indicators and targets: name and value in turn. */
final class FormFields {

  private FormFields() {}

  /** An amount in millions of dollars that comes every month. */
  static String[] indicator(String code, String name, String meaning) {
    return new String[] {
      "code",
      code,
      "name",
      name,
      "meaning",
      meaning,
      "unit",
      "triệu USD",
      "decimals",
      "1",
      "kind",
      "FLOW",
      "direction",
      "MORE_IS_BETTER",
      "overMonths",
      "SUM",
      "overUnits",
      "NONE",
      "crossing",
      "SUM",
      "frequency",
      "MONTH",
      "dueDays",
      "0",
      "jump",
      "40"
    };
  }

  /** At least so much in 2018. */
  static String[] target(UnitId unit, String value, String basis, String on, String replaces) {
    return new String[] {
      "year",
      "2018",
      "unit",
      unit.toString(),
      "comparator",
      "AT_LEAST",
      "value",
      value,
      "legalBasis",
      basis,
      "setOn",
      on,
      "replaces",
      replaces
    };
  }

  /** The same fields, some of them answered otherwise. */
  static String[] instead(String[] fields, String... others) {
    String[] answered = fields.clone();
    for (int i = 0; i < others.length; i += 2) {
      int at = Arrays.asList(answered).indexOf(others[i]);
      answered[at + 1] = others[i + 1];
    }
    return answered;
  }

  static String[] with(String[] fields, String... more) {
    return Stream.of(fields, more).flatMap(Stream::of).toArray(String[]::new);
  }
}
