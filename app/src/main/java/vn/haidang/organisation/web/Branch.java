package vn.haidang.organisation.web;

import java.util.List;
import vn.haidang.organisation.Unit;

/**
 * A unit of the tree with what is shown below it.
 *
 * @param below how many units stand anywhere below it
 * @param children those directly below; empty where there are too many to show at once
 */
public record Branch(Unit unit, int below, List<Branch> children) {
  public Branch {
    children = List.copyOf(children);
  }

  /** Whether its units are left out here and stand on a page of their own. */
  public boolean isCut() {
    return below > 0 && children.isEmpty();
  }
}
