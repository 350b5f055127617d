package vn.haidang.plan;

/** What an item of a plan is. The order is the one in which the review shows them. */
public enum ItemKind {
  TASK(Finding.Task.class),
  TARGET(Finding.Target.class),
  QUALITATIVE(Finding.Qualitative.class),
  INDICATOR(Finding.Indicator.class),
  RESPONSIBILITY(Finding.Responsibility.class),
  DEADLINE(Finding.Deadline.class),
  REPORT_DUTY(Finding.ReportDuty.class),
  PROJECT(Finding.Project.class),
  CITATION(Finding.Citation.class),
  DIAGNOSTIC(Finding.Diagnostic.class);

  private final Class<? extends Finding> type;

  ItemKind(Class<? extends Finding> type) {
    this.type = type;
  }

  /** The record that holds an item of this kind. */
  public Class<? extends Finding> type() {
    return type;
  }
}
