package vn.haidang.organisation;

import java.util.List;

/** Somebody in a list, with the posts he holds on the day, the first in rank first. */
public record PersonLine(Person person, List<Holding> holdings) {
  public PersonLine {
    holdings = List.copyOf(holdings);
  }
}
