package vn.haidang.plan.web;

/**
 * The marks in the margin beside a paragraph: its address and how much was found in it.
 *
 * @param label short address, empty where the paragraph goes on with the one before
 * @param done whether all of it has been decided
 */
public record Gutter(
    String label, int targets, int citations, int deadlines, int warnings, boolean done) {
  public static final Gutter NONE = new Gutter("", 0, 0, 0, 0, false);

  public boolean isEmpty() {
    return label.isEmpty() && targets + citations + deadlines + warnings == 0;
  }
}
