package vn.haidang.kernel.legaltext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No input throws: documents drawn from the language's own words and marks. */
class TotalityTest {

  private static final String[] WORDS =
      ("ngày năm tháng quý trước trong đến hết từ số Số : ; , . - + / % ( ) “ ” 1 15 2018 2018. 31/02/2018 20/11/2018 01/NQ-CP 28-NQ/TW 89/2017/NĐ-CP 1,200"
              + " 24.725 7.693,7 100% tỷ đồng triệu USD lượt xã phấn đấu đạt tăng giảm trên dưới ít nhất một không quá khoảng trở lên gồm: bao gồm: Điều Luật Nghị quyết của"
              + " Sở Tài chính Ủy ban nhân dân các quận, huyện chủ trì, phối hợp với gửi báo cáo để tổng hợp hằng tháng ngay I. II. 1. 1.1. a) đ) | PHỤ LỤC KẾ HOẠCH tốp 3 dự án"
              + " hoàn thành trường hợp đối với /100.000 trẻ ≥ ‰ điểm \u0300 ﻿ 😀 \ud800 \u00a0 \t")
          .split(" ", -1);

  private static String draw(Random random) {
    var text = new StringBuilder();
    for (int n = random.nextInt(120); n > 0; n--) {
      text.append(WORDS[random.nextInt(WORDS.length)])
          .append(random.nextInt(9) == 0 ? "\n" : random.nextInt(20) == 0 ? "" : " ");
    }
    return text.toString();
  }

  private static void survive(int documents, long seed) {
    var random = new Random(seed);
    for (int i = 0; i < documents; i++) {
      String text = draw(random);
      CompiledPlan plan = PlanCompiler.compile(Source.ofText("drawn", "text/plain", "", text));
      int length = plan.text().length();
      plan.diagnostics().forEach(one -> assertThat(one.span().end()).isLessThanOrEqualTo(length));
      plan.targets().forEach(one -> assertThat(one.span().in(plan.text())).isEqualTo(one.quote()));
    }
  }

  @Test
  void documentsMadeOfTheLanguagesOwnWordsAreCompiled() {
    survive(2_000, 1);
  }

  @Test
  @Tag("long")
  void aHundredThousandDocumentsMadeOfTheLanguagesOwnWordsAreCompiled() {
    survive(100_000, 2);
  }

  @Test
  void oneWordRepeatedWithoutEndIsReadInGoodTime() {
    for (String word :
        new String[] {
          "1/",
          "số 1/NQ",
          "(",
          "và ",
          "Sở ",
          "Luật ",
          "100% ",
          "từ 1 đến ",
          "các xã, ",
          "1.",
          "dự án ",
          "ngày 1/1 và ",
          "ít nhất 5 xã, 3 phường, ",
          "báo cáo hàng quý trước ngày 20 tháng cuối quý, ",
          "Luật Quản lý, sử dụng và "
        }) {
      String text = word.repeat(40_000 / word.length());
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> PlanCompiler.compile(Source.ofText("repeated", "text/plain", "", text)),
          word);
    }
  }
}
