package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.haidang.Checkout;
import vn.haidang.organisation.PeopleImport.Effect;
import vn.haidang.organisation.PeopleImport.Line;
import vn.haidang.organisation.PeopleImport.Result;
import vn.haidang.platform.Permission;
import vn.haidang.platform.Role;
import vn.haidang.platform.Visitor;
import vn.haidang.testing.ApplicationTest;

/** People and posts by file: all or nothing, twice is once, a preview is the import taken back. */
@ApplicationTest
class PeopleImportTest {

  @Autowired private ApplicationContext context;
  @Autowired private PeopleImport imports;
  @Autowired private UnitImport units;
  @Autowired private Authority authority;
  @Autowired private People people;
  @Autowired private Posts posts;
  @Autowired private Clock clock;

  private String made;

  @BeforeEach
  void aDepartmentStands() {
    made = "N" + System.nanoTime();
    units.importAll(
        List.of(
            new UnitImport.Text(
                "u.csv",
                "key,from,name,kind,level,parent\n"
                    + made
                    + ",2015-01-01,Sở "
                    + made
                    + ",DEPARTMENT,PROVINCE,\n")));
  }

  @Test
  void theSameFileAgainChangesNothing() {
    String file =
        """
        code,name,unit,post,role,single,from,until,legal_basis
        %1$s.1,Nguyễn Văn An,%1$s,Giám đốc,DEPARTMENT_HEAD,yes,2018-01-01,2020-01-01,QĐ 1
        %1$s.2,Trần Thị Bé,%1$s,Giám đốc,,,2020-01-01,,QĐ 2
        %1$s.2,Trần Thị Bé,%1$s,Chuyên viên,OFFICER,no,2016-01-01,2020-01-01,
        """
            .formatted(made);
    assertThat(counted(run(file, true))).isEqualTo("PERSON_ENTERED 2, POST_SET_UP 2, POST_GIVEN 3");
    Result again = run(file, true);
    assertThat(again.changesSomething()).isFalse();
    assertThat(again.errors()).isEmpty();
  }

  @Test
  void aPreviewSaysWhatTheImportDoesAndLeavesNothing() {
    String file =
        "code;name;unit;post;role;from\n%1$s.1;Lê Thị Cúc;%1$s;Văn thư;CLERK;2024-02-01\n"
            .formatted(made);
    Result preview = run(file, false);
    assertThat(people.count(named("Lê Thị Cúc " + made))).isZero();
    assertThat(context.getBean(PersonStore.class).findByCode(made + ".1")).isEmpty();
    assertThat(run(file, true).lines()).isEqualTo(preview.lines());
    assertThat(context.getBean(PersonStore.class).findByCode(made + ".1")).isPresent();
  }

  @Test
  void eachBadRowIsNamedWithItsLineAndNothingOfTheFileIsTaken() {
    Result result =
        run(
            """
            code,name,unit,post,role,single,from,until,capacity,account
            %1$s.1,Nguyễn Văn An,%1$s,Giám đốc,DEPARTMENT_HEAD,yes,2018-01-01,,,
            %1$s.2,Trần Thị Bé,%1$s,Giám đốc,,,2019-01-01,,,
            %1$s.3,Lê Thị Cúc,%1$s,Phó Giám đốc,,,2019-01-01,,,
            %1$s.4,Phạm Văn Dũng,khong.co,Giám đốc,OFFICER,,2019-01-01,,,
            %1$s.5,Vũ Thị Em,%1$s,Giám đốc,DEPARTMENT_HEAD,,01/02/2019,,,
            ,Không Mã,,,,,,,,
            %1$s.7,Hồ Văn Giang,%1$s,Giám đốc,OFFICER,,2012-01-01,,,
            %1$s.8,Đỗ Thị Hà,%1$s,Thư ký,CLERK,maybe,2019-01-01,2018-01-01,DELEGATE,
            %1$s.1,Tên Khác,,,,,,,,
            %1$s.9,Bùi Thị In,,,,,,,,ai.do
            """
                .formatted(made),
            true);
    assertThat(errors(result))
        .isEqualTo(
            """
            3 organisation.post-taken
            4 organisation.post-without-role
            5 organisation.unit-unknown
            6 organisation.date-malformed
            7 organisation.value-missing
            8 organisation.unit-does-not-stand
            9 organisation.delegation-elsewhere
            9 organisation.word-unknown
            9 organisation.ends-before-it-starts
            10 organisation.code-of-two-people
            11 organisation.account-unknown\
            """);
    assertThat(context.getBean(PersonStore.class).findByCode(made + ".1")).isEmpty();
  }

  @Test
  void aLaterFileEndsWhatAnEarlierOneBegan() {
    String head = "code,name,unit,post,role,from,until\n";
    String row = "%1$s.1,Ngô Văn Ích,%1$s,Chuyên viên,OFFICER,2019-01-01,".formatted(made);
    run(head + row + "\n", true);
    assertThat(counted(run(head + row + "2024-05-01\n", true))).isEqualTo("HOLDING_CORRECTED 1");
    Person person = context.getBean(PersonStore.class).findByCode(made + ".1").orElseThrow();
    assertThat(posts.historyOf(person.id()).getFirst().time().until())
        .isEqualTo(LocalDate.of(2024, 5, 1));
  }

  @Test
  void aFileSetsUpNoPostWhoseTitleIsLongerThanTheScreensTake() {
    String row = "%1$s.1,Ngô Văn Ích,%1$s,%2$s,OFFICER,2019-01-01\n";
    String head = "code,name,unit,post,role,from\n";
    assertThat(errors(run(head + row.formatted(made, "a".repeat(201)), false)))
        .isEqualTo("2 organisation.post-title-wrong");
    assertThat(errors(run(head + row.formatted(made, "a".repeat(200)), false))).isEmpty();
  }

  @Test
  void aFileMakesNoFullHolderOfADelegate() {
    String head = "code,name,unit,post,role,from,until\n";
    run(
        head
            + "%1$s.1,Ngô Văn Ích,%1$s,Giám đốc,DEPARTMENT_HEAD,2019-01-01,\n%1$s.2,Hồ Thị Yên,,,,,\n"
                .formatted(made),
        true);
    PersonStore persons = context.getBean(PersonStore.class);
    Person delegate = persons.findByCode(made + ".2").orElseThrow();
    Person chief = persons.findByCode(made + ".1").orElseThrow();
    HoldingId delegation =
        posts.give(
            new NewHolding(
                posts.historyOf(chief.id()).getFirst().post().id(),
                delegate.id(),
                Capacity.DELEGATE,
                new Lifetime(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 7, 1)),
                "ký thay",
                null));
    Holding before = posts.getHolding(delegation);
    Result result =
        run(head + "%1$s.2,Hồ Thị Yên,%1$s,Giám đốc,,2024-01-01,\n".formatted(made), true);
    assertThat(errors(result)).isEqualTo("2 organisation.post-taken");
    assertThat(posts.getHolding(delegation)).isEqualTo(before);
  }

  @Test
  void aHeadTakesInPeopleOfHisOwnUnitOnlyAndGivesNoGreaterRole() {
    UnitId own = context.getBean(UnitStagingStore.class).findByKey(made).orElseThrow();
    Visitor.holding(context, Role.DEPARTMENT_HEAD, own);
    var head = Visitor.identity(context, "giu.department-head." + own);
    units.importAll(
        List.of(
            new UnitImport.Text(
                "u.csv",
                "key,from,name,kind,level\n%1$s-x,2015-01-01,Sở X,DEPARTMENT,PROVINCE\n"
                    .formatted(made))));
    Result result =
        imports.importAll(
            List.of(
                new UnitImport.Text(
                    "p.csv",
                    """
                    code,name,unit,post,role,from,account
                    %1$s.1,Nguyễn Văn An,%1$s,Chuyên viên,OFFICER,2019-01-01,
                    %1$s.2,Trần Thị Bé,%1$s,Theo dõi,OFFICE,2019-01-01,
                    %1$s.3,Lê Thị Cúc,%1$s-x,Chuyên viên,OFFICER,2019-01-01,
                    %1$s.4,Phạm Văn Dũng,,,,,quantri
                    """
                        .formatted(made))),
            head);
    Visitor.signedIn(context, Role.ADMINISTRATOR);
    assertThat(errors(result))
        .startsWith("3 organisation.role-not-yours\n4 organisation.unit-not-allowed\n5 ");
  }

  @Test
  void thePeopleForTryingOutHoldTheirPostsToday() {
    Visitor.signedIn(context, Role.ADMINISTRATOR);
    for (Role role : Role.values()) {
      Visitor.signedIn(context, role);
    }
    Path samples = Checkout.root().resolve("samples/hai-phong");
    assertThat(units.importAll(FirstUnits.read(samples)).errors()).isEmpty();
    Result result = imports.importAll(FirstUnits.read(samples.resolve("people")), null);
    assertThat(errors(result)).isEmpty();
    UnitId trade = context.getBean(UnitStagingStore.class).findByKey("hp:so-ct").orElseThrow();
    UnitId ward =
        context
            .getBean(Units.class)
            .findByAnyCode("10507", LocalDate.now(clock))
            .orElseThrow()
            .id();
    assertThat(authority.may(Visitor.identity(context, "vanphong"), Permission.ASSIGN_WORK, trade))
        .isTrue();
    assertThat(authority.may(Visitor.identity(context, "lanhdao"), Permission.ASSIGN_WORK, ward))
        .isTrue();
    assertThat(
            authority.may(Visitor.identity(context, "chuyenvien"), Permission.REPORT_WORK, trade))
        .isTrue();
    assertThat(authority.may(Visitor.identity(context, "chuyenvien"), Permission.REPORT_WORK, ward))
        .isFalse();
  }

  private Result run(String file, boolean keep) {
    List<UnitImport.Text> files = List.of(new UnitImport.Text("p.csv", file));
    return keep ? imports.importAll(files, null) : imports.preview(files, null);
  }

  private PeopleFilter named(String text) {
    return new PeopleFilter(
        text, null, null, PeopleFilter.State.ALL, PeopleFilter.Order.NAME, LocalDate.now(clock));
  }

  private static String counted(Result result) {
    return Arrays.stream(Effect.values())
        .filter(effect -> result.count(effect) > 0)
        .map(effect -> effect + " " + result.count(effect))
        .collect(Collectors.joining(", "));
  }

  private static String errors(Result result) {
    return result.errors().stream()
        .map(PeopleImportTest::error)
        .sorted(
            Comparator.comparing(
                (String one) -> Integer.parseInt(one.substring(0, one.indexOf(' ')))))
        .collect(Collectors.joining("\n"));
  }

  private static String error(Line line) {
    return line.line() + " " + (line.problem() == null ? "" : line.problem().code());
  }
}
