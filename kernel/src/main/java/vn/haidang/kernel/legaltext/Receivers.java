package vn.haidang.kernel.legaltext;

/** Finds who receives reports to sum them up. */
final class Receivers {

  private static final Lexicon SENDS = Lexicon.of("gửi về|gửi|báo cáo về|về");
  private static final Lexicon TO_GATHER = Lexicon.of("tổng hợp|để tổng hợp|theo dõi , tổng hợp");

  private Receivers() {}

  /** "gửi Sở Kế hoạch và Đầu tư trước ngày 20 … để tổng hợp". */
  static void read(ResponsibilityList list, int from, int to) {
    Passage passage = list.passage();
    int report = Lexicons.REPORTS.firstIn(passage, from, to);
    if (report < 0 || TO_GATHER.firstIn(passage, from, to) < 0) {
      return;
    }
    int said = Lexicons.REPORTS.endFrom(passage, report);
    for (int i = said - 1; i < to; i++) {
      int start = SENDS.endFrom(passage, i);
      if (start > 0
          && start < to
          && passage.at(start).isCapitalised()
          && AgencyNames.beginsAt(passage, start)) {
        int end = Math.min(AgencyNames.endOfList(passage, start), to);
        boolean gathers = TO_GATHER.firstIn(passage, end, to) >= 0;
        if (gathers) {
          list.add(start, end, Responsibility.Role.RECEIVES, i, to);
          return;
        }
      }
    }
  }
}
