package vn.haidang.organisation;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The organisation's queries over a database, for tests of modules above it. */
public record UnitsForPlans(Units units, UnitsInText text) {

  public static UnitsForPlans of(JdbcClient database) {
    return new UnitsForPlans(
        new Units(new UnitStore(database), new SuccessionStore(database)),
        new UnitsInText(new NameStore(database)));
  }
}
