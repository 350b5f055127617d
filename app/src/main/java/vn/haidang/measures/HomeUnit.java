package vn.haidang.measures;

import org.springframework.stereotype.Component;

/**
 * The province or city whose plan this program carries out: the unit that the plan's own targets
 * belong to. Its number is fixed by the migration that opens the books.
 */
@Component
public class HomeUnit {

  private static final int NUMBER = 1;

  public int number() {
    return NUMBER;
  }
}
