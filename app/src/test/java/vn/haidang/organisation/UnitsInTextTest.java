package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.testing.ApplicationTest;

/** The names a text is compared with are those that stand, whatever was read before. */
@ApplicationTest
class UnitsInTextTest {

  private static final LocalDate FOUNDED = LocalDate.of(2010, 1, 1);
  private static final LocalDate READ = LocalDate.of(2018, 2, 12);

  @Autowired private UnitBook book;
  @Autowired private UnitsInText texts;
  @Autowired private TransactionTemplate transaction;

  private UnitId city;

  @BeforeEach
  void aCity() {
    city =
        book.enter(
            NewUnit.of(
                "Thành phố Hải Phòng", UnitKind.CENTRAL_CITY, UnitLevel.PROVINCE, null, FOUNDED));
  }

  @Test
  void namesReadInAChangeThatIsTakenBackAreForgottenWithIt() {
    transaction.executeWithoutResult(change -> {
      department("Sở Thương mại");
      assertThat(recognised("Sở Thương mại")).as("as entered").isTrue();
      change.setRollbackOnly();
    });
    department("Sở Kế hoạch và Đầu tư");
    assertThat(recognised("Sở Thương mại")).as("taken back").isFalse();
    assertThat(recognised("Sở Kế hoạch và Đầu tư")).as("entered after that").isTrue();
  }

  private void department(String name) {
    book.enter(NewUnit.of(name, UnitKind.DEPARTMENT, UnitLevel.PROVINCE, city, FOUNDED));
  }

  private boolean recognised(String name) {
    List<Referent> meant = texts.of(READ, "Ủy ban nhân dân thành phố Hải Phòng").recognise(name);
    return meant.stream().anyMatch(Referent.One.class::isInstance);
  }
}
