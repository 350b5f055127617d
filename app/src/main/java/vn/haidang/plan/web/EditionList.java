package vn.haidang.plan.web;

import java.util.List;
import vn.haidang.plan.Edition;
import vn.haidang.plan.PlanSummary;

/** The editions of one plan, latest first. */
public record EditionList(String plan, PlanSummary summary, List<Edition> editions) {
  public EditionList {
    editions = List.copyOf(editions);
  }
}
