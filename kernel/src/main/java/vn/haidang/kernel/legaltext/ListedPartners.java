package vn.haidang.kernel.legaltext;

import java.util.List;

/**
 * Under "Chủ trì, phối hợp:" a dash that begins with an agency names who helps, not who leads: "-
 * Sở Tài chính tham mưu bố trí kinh phí".
 */
final class ListedPartners {

  private static final Lexicon WITH = Lexicon.of("phối hợp|phối hợp với|phối hợp cùng");

  private boolean open;

  /** The same findings, as partners where a line above has announced them so. */
  List<Responsibility> of(Passage passage, List<Responsibility> found) {
    boolean dash = passage.fold(0).equals("-") || passage.fold(0).equals("+");
    List<Responsibility> named =
        open && dash ? found.stream().map(ListedPartners::asPartner).toList() : found;
    if (!dash) {
      open = announces(passage);
    }
    return named;
  }

  private static boolean announces(Passage passage) {
    int end = passage.size();
    while (end > 0 && passage.at(end - 1).kind() == Token.Kind.MARK) {
      end--;
    }
    return WITH.startBefore(passage, end) >= 0;
  }

  private static Responsibility asPartner(Responsibility one) {
    return one.role() == Responsibility.Role.LEAD
        ? new Responsibility(
            one.section(), one.agencies(), Responsibility.Role.PARTNER, one.quote(), one.span())
        : one;
  }
}
