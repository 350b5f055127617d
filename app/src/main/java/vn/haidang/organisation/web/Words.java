package vn.haidang.organisation.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** The order of words as a Vietnamese reader expects it. */
final class Words {

  static final Comparator<String> ORDER =
      (one, other) -> Collator.getInstance(Locale.of("vi")).compare(one, other);

  private Words() {}
}
