package vn.haidang.plan.web;

import java.util.List;

/**
 * Somebody else decided the same items in between.
 *
 * @param yours how they would stand had your action been carried out; {@code theirs} how they stand
 * @param fields your form, with the present versions, to send it again
 */
public record ConflictPage(
    String plan,
    String action,
    List<Card> yours,
    List<Card> theirs,
    List<Link.Choice> fields,
    String back) {
  public ConflictPage {
    yours = List.copyOf(yours);
    theirs = List.copyOf(theirs);
    fields = List.copyOf(fields);
  }
}
