package vn.haidang.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.documents.Citations;
import vn.haidang.documents.DocumentReader;
import vn.haidang.documents.DocumentsWorld;
import vn.haidang.documents.Library;
import vn.haidang.documents.ReadingLimits;
import vn.haidang.kernel.legaltext.Diagnostic.Severity;
import vn.haidang.kernel.legaltext.Span;
import vn.haidang.organisation.UnitsForPlans;
import vn.haidang.testing.SharedDocuments;

/** The plan module put together by hand over a real database, as Spring does it. */
final class PlanWorld {

  static final Instant MORNING = Instant.parse("2018-01-15T01:00:00Z");

  /** A short plan of our own, laid out like an official one. */
  static final String PLAN =
      """
      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc

      ỦY BAN NHÂN DÂN
      THÀNH PHỐ HẢI PHÒNG

      Số: 77/KH-UBND

      Hải Phòng, ngày 12 tháng 02 năm 2018

      KẾ HOẠCH
      Mở rộng bến cảng năm 2018

      I. MỤC TIÊU

      1. Sản lượng hàng qua cảng tăng 12% so với năm 2017.

      2. Thu hút ít nhất 15 hãng tàu mới.

      II. NHIỆM VỤ

      1. Rà soát quy hoạch bến cảng theo Quyết định số 38/QĐ-UBND ngày 09/01/2018 của Ủy ban nhân dân thành phố. Sở Giao thông vận tải chủ trì, phối hợp với Sở Xây dựng thực hiện trước ngày 30/6/2018.

      2. Nạo vét luồng tàu theo Chỉ thị số 15/CT-UBND ngày của Ủy ban nhân dân thành phố.

      3. Lập danh sách nhà đầu tư. Mời các nhà đầu tư tham gia đối thoại.

      III. TỔ CHỨC THỰC HIỆN

      1. Sở Kế hoạch và Đầu tư theo dõi, tổng hợp kết quả, báo cáo Ủy ban nhân dân thành phố trước ngày 20 tháng cuối quý.

      3. Văn phòng Ủy ban nhân dân thành phố công khai kết quả hằng quý.

      TM. ỦY BAN NHÂN DÂN
      CHỦ TỊCH

      Nguyễn Văn A
      """;

  final JdbcClient database;
  final Citations citations;
  final Library held;
  final PlanIntake intake;
  final Review review;
  final ReviewList list;
  final Issuing issuing;
  final Editions editions;
  final EditionStore editionStore;
  final ItemStore itemStore;
  final List<Object> events = new ArrayList<>();

  PlanWorld(JdbcClient database, TransactionTemplate transaction) {
    this.database = database;
    Clock clock = Clock.fixed(MORNING, ZoneId.of("Asia/Ho_Chi_Minh"));
    var documents = new DocumentsWorld(database, clock);
    citations = documents.citations;
    held = documents.held;
    var plans = new PlanStore(database);
    editionStore = new EditionStore(database);
    itemStore = new ItemStore(database);
    var steps = new StepStore(database);
    var uploads = new UploadStore(database);
    var log = new ReviewLog(steps, itemStore, event -> {});
    var work = new ReviewWork(editionStore, itemStore, log, citations, transaction, clock);
    var drafting =
        new Drafting(held, citations, plans, editionStore, itemStore, events::add, clock);
    var questions = new IntakeQuestions(held, editionStore);
    intake =
        new PlanIntake(
            drafting,
            plans,
            editionStore,
            uploads,
            questions,
            new DocumentReader(ReadingLimits.STANDARD),
            transaction,
            clock);
    review =
        new Review(
            work,
            new Reshaping(editionStore, itemStore, citations),
            new Reversing(work, log, itemStore, citations, clock),
            itemStore);
    list = new ReviewList(itemStore, log, steps);
    issuing =
        new Issuing(
            editionStore, itemStore, review, log, citations, events::add, transaction, clock);
    var named = UnitsForPlans.of(database);
    editions =
        new Editions(
            plans,
            editionStore,
            new Readings(editionStore),
            itemStore,
            log,
            citations,
            held,
            named.text(),
            named.units());
  }

  static byte[] referencePlan() {
    try {
      return Files.readAllBytes(SharedDocuments.referencePlan());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Intake receive(String name, String text, String by) {
    return intake.receive(upload(name, text, by));
  }

  static Upload upload(String name, String text, String by) {
    return new Upload(
        name, text.getBytes(StandardCharsets.UTF_8), by, UUID.randomUUID().toString(), null);
  }

  /** A draft of this text, which must raise no question. */
  EditionId draft(String text) {
    return switch (receive("ke-hoach.txt", text, "lan")) {
      case Intake.Drafted drafted -> drafted.edition();
      case Intake other -> throw new AssertionError("no draft but " + other);
    };
  }

  /** Accepts all that is pending, warnings of severity ERROR included, and issues. */
  Edition issue(EditionId edition, String by) {
    for (Item item : list.listBlocking(edition)) {
      if (item.kind() == ItemKind.DIAGNOSTIC) {
        done(review.acknowledge(item.asSeen(), by));
      }
    }
    int version = editions.getEdition(edition).version();
    return done(issuing.issueAcceptingRemaining(edition, version, by));
  }

  /** A doubt of the compiler, put in as the compiler would. */
  Item doubt(EditionId edition, Severity severity) {
    var doubt =
        new Finding.Diagnostic(
            "luồng tàu", "for-this-test", severity, "a doubt", List.of(), List.of());
    int at = editions.getReading(edition).text().indexOf("luồng tàu");
    NewItem item = NewItem.compiled("II.2", "II.2", new Span(at, at + 9), doubt);
    var made = new ItemStore.Made(Decision.PENDING, MORNING, "haidang");
    return list.getItem(itemStore.add(edition, List.of(item), made).getFirst());
  }

  /** The task at this address. */
  Item task(EditionId edition, String address) {
    return items(edition, ItemKind.TASK).stream()
        .filter(item -> item.address().equals(address))
        .findFirst()
        .orElseThrow();
  }

  List<Item> items(EditionId edition, ItemKind... kinds) {
    return list.listItems(edition, ItemFilter.of(kinds));
  }

  Item first(EditionId edition, ItemKind kind) {
    return items(edition, kind).getFirst();
  }

  Item now(Item item) {
    return list.getItem(item.id());
  }

  static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done(T value) -> value;
      case Outcome.Refused<T> refused -> throw new AssertionError("refused: " + refused);
    };
  }

  static <T> String refusal(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done(T value) -> "done";
      case Outcome.Refused<T> refused -> refused.problem().code();
    };
  }
}
