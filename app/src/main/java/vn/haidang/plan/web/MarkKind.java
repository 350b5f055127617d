package vn.haidang.plan.web;

/** What a highlight in the text stands for; each kind has its own colour and can be hidden. */
public enum MarkKind {
  TARGET("t"),
  CITATION("c"),
  AGENCY("o"),
  PROJECT("p"),
  DEADLINE("d"),
  DIAGNOSTIC("l");

  private final String css;

  MarkKind(String css) {
    this.css = css;
  }

  /** Class of the style sheet and value of the filter in the address of the page. */
  public String css() {
    return css;
  }
}
