package vn.haidang.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import vn.haidang.plan.Edition;
import vn.haidang.plan.Editions;
import vn.haidang.plan.Intake;
import vn.haidang.plan.Issuing;
import vn.haidang.plan.Item;
import vn.haidang.plan.ItemKind;
import vn.haidang.plan.Outcome;
import vn.haidang.plan.PlanId;
import vn.haidang.plan.PlanIntake;
import vn.haidang.plan.PlanIssued;
import vn.haidang.plan.Review;
import vn.haidang.plan.ReviewList;
import vn.haidang.plan.Upload;

/** Takes plans in and issues them, for tests. */
final class PlanDesk {

  private static final String HEAD =
      """
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc

      ISSUER

      Số: NUMBER

      Hải Phòng, ngày 12 tháng 02 năm 2018

      KẾ HOẠCH
      TITLE

      """;

  private final ApplicationContext context;

  PlanDesk(ApplicationContext context) {
    this.context = context;
  }

  /** The text of a plan of the city. */
  static String ofCity(String number, String title, String body) {
    return text("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG", number + "/KH-UBND", title, body);
  }

  /** The text of a department's own plan. */
  static String ofDepartment(String name, String number, String title, String body) {
    return text("UBND THÀNH PHỐ HẢI PHÒNG\n" + name.toUpperCase(), number, title, body);
  }

  private static String text(String issuer, String number, String title, String body) {
    return HEAD.replace("ISSUER", issuer).replace("NUMBER", number).replace("TITLE", title)
        + body
        + "\nNguyễn Văn A\n";
  }

  Intake.Drafted takeIn(String text, @Nullable PlanId amends) {
    Upload upload =
        new Upload(
            "ke-hoach.txt",
            text.getBytes(StandardCharsets.UTF_8),
            "lan",
            java.util.UUID.randomUUID().toString(),
            amends);
    return switch (context.getBean(PlanIntake.class).receive(upload)) {
      case Intake.Drafted drafted -> drafted;
      case Intake.AlreadyHere here -> new Intake.Drafted(here.plan(), here.edition().id());
      case Intake other -> throw new AssertionError(other);
    };
  }

  /** Takes it in, accepts everything, issues it, opens its book. */
  PlanIssued issue(String text, @Nullable PlanId amends) {
    Intake.Drafted taken = takeIn(text, amends);
    PlanIssued issued = new PlanIssued(taken.plan(), taken.edition());
    if (!context.getBean(Editions.class).getEdition(taken.edition()).isDraft()) {
      return issued;
    }
    ReviewList list = context.getBean(ReviewList.class);
    for (Item item : list.listBlocking(taken.edition())) {
      if (item.kind() == ItemKind.DIAGNOSTIC) {
        context.getBean(Review.class).acknowledge(item.asSeen(), "lan");
      }
    }
    int version = context.getBean(Editions.class).getEdition(taken.edition()).version();
    Outcome<Edition> outcome =
        context.getBean(Issuing.class).issueAcceptingRemaining(taken.edition(), version, "lan");
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    context.getBean(PlanBook.class).openFor(issued);
    return issued;
  }
}
