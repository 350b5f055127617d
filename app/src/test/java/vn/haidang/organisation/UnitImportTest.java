package vn.haidang.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.haidang.platform.Problem;
import vn.haidang.platform.RefusedException;
import vn.haidang.platform.Role;
import vn.haidang.testing.ApplicationTest;

@ApplicationTest
class UnitImportTest {

  private static final LocalDate IN_2018 = LocalDate.of(2018, 6, 1);
  private static final LocalDate MERGED = LocalDate.of(2025, 3, 1);

  @Autowired private UnitImport imports;
  @Autowired private Units units;
  @Autowired private Posts posts;
  @Autowired private People people;
  @Autowired private JdbcClient database;

  private UnitImport.Result take(String... files) {
    return imports.importAll(
        List.of(files).stream().map(text -> new UnitImport.Text("tep.csv", text)).toList());
  }

  private static String errors(UnitImport.Result result) {
    return result.errors().stream()
        .map(error -> error.line() + " " + error.problem().code())
        .collect(Collectors.joining("\n"));
  }

  private Unit unit(String code, LocalDate on) {
    return units.findByCode(CodeScheme.LOCAL, code, on).orElseThrow();
  }

  private static String departments(String prefix) {
    return """
    key,from,name,kind,level,parent,local,functions
    #,2018-01-01,Thành phố #,CENTRAL_CITY,,,#,
    #:kh,2018-01-01,Sở Kế hoạch và Đầu tư,DEPARTMENT,PROVINCE,#,#.KH,đầu tư công; đăng ký doanh nghiệp
    #:tc,2018-01-01,Sở Tài chính,DEPARTMENT,PROVINCE,#,#.TC,ngân sách
    """
        .replace("#", prefix);
  }

  private static String merged(String prefix) {
    return """
    key,from,name,kind,level,parent,local,functions
    #:tc2,2025-03-01,Sở Tài chính,DEPARTMENT,PROVINCE,#,#.TC,ngân sách; đầu tư công
    """
        .replace("#", prefix);
  }

  private static String merger(String prefix) {
    return """
    event,kind,date,legal_basis,from,to,share
    #-1,MERGE,2025-03-01,NQ 1,#:kh,#:tc2,1
    #-1,MERGE,2025-03-01,NQ 1,#:tc,#:tc2,1
    """
        .replace("#", prefix);
  }

  @Test
  void aMergerEndsItsPredecessorsPassesTheCodeOnAndKeepsTheDayBeforeAsItWas() {
    assertThat(errors(take(departments("A"), merged("A"), merger("A")))).isEmpty();

    Unit planning = unit("A.KH", IN_2018);
    Unit finance = unit("A.TC", IN_2018);
    Unit merged = unit("A.TC", MERGED);
    assertThat(merged.id()).isNotEqualTo(finance.id());
    assertThat(units.find(planning.id(), MERGED)).isEmpty();
    assertThat(units.find(planning.id(), MERGED.minusDays(1))).isPresent();
    assertThat(units.successorsOf(planning.id(), MERGED))
        .containsExactly(new Kin(merged, new Share.Whole()));
    assertThat(units.predecessorsOf(merged.id(), IN_2018))
        .extracting(kin -> kin.unit().name())
        .containsExactly("Sở Kế hoạch và Đầu tư", "Sở Tài chính");
    assertThat(units.listFunctions(planning.id(), IN_2018))
        .containsExactly("đăng ký doanh nghiệp", "đầu tư công");
    assertThat(units.listFunctions(planning.id(), MERGED)).isEmpty();
  }

  @Test
  void theSameFilesAgainChangeNothingAndLeaveNoTraceInTheAudit() {
    take(departments("B"), merged("B"), merger("B"));
    String before = everything();

    UnitImport.Result again = take(departments("B"), merged("B"), merger("B"));
    UnitImport.Result unitsOnly = take(departments("B"));

    assertThat(again.changedSomething()).isFalse();
    assertThat(unitsOnly.changedSomething()).isFalse();
    assertThat(everything()).isEqualTo(before);
  }

  private String everything() {
    return database
        .sql(
            """
            select md5(string_agg(line, '|' order by line)) || (select count(*) from platform.audit) as sum from (
              select 'u' || u::text as line from organisation.unit u union all
              select 'n' || n::text from organisation.unit_name n union all
              select 'p' || p::text from organisation.unit_place p union all
              select 'c' || c::text from organisation.unit_code c union all
              select 'f' || f::text from organisation.unit_function f union all
              select 'e' || e::text from organisation.event e union all
              select 's' || s::text from organisation.succession s union all
              select 't' || t::text from organisation.standing t) all_lines
            """)
        .query(String.class)
        .single();
  }

  @Test
  void everyBadRowIsNamedWithItsLineAndNothingOfTheFileIsWritten() {
    UnitImport.Result result =
        take(
            """
            key,from,name,kind,level,parent,local
            C,2018-01-01,Thành phố C,CENTRAL_CITY,,,C
            C:1,2018-13-01,Sở A,DEPARTMENT,PROVINCE,C,
            C:2,2018-01-01,,DEPARTMENT,,C,
            C:3,2018-01-01,Sở C,MINISTERIUM,PROVINCE,X,
            C:4,2018-01-01,Phường D,WARD,PROVINCE,C,
            """);

    assertThat(errors(result))
        .isEqualTo(
            """
            3 organisation.date-malformed
            4 organisation.value-missing
            4 organisation.value-missing
            5 organisation.word-unknown
            6 organisation.level-does-not-fit\
            """);
    assertThat(units.findByCode(CodeScheme.LOCAL, "C", IN_2018)).isEmpty();
  }

  @Test
  void whatOnlyTheTablesCanTellIsNamedWithItsLineToo() {
    take(departments("D"));

    assertThat(
            errors(
                take(
                    "key,from,name,kind,level,parent,local\nD:x,2019-01-01,Sở X,DEPARTMENT,PROVINCE,D,D.TC\n")))
        .isEqualTo("2 organisation.code-of-two");
    assertThat(
            errors(
                take(
                    "key,from,name,kind,level,parent\nD:y,2017-01-01,Sở Y,DEPARTMENT,PROVINCE,D\n")))
        .isEqualTo("2 organisation.stands-below-nothing");
    assertThat(
            errors(
                take(
                    "event,kind,date,legal_basis,from,to\nD-9,MERGE,2020-01-01,NQ,D:kh,D:nobody\n")))
        .isEqualTo("2 organisation.key-unknown");
    assertThat(errors(take("ma,ten\n1,A\n")))
        .isEqualTo(
            """
            1 organisation.column-missing
            1 organisation.column-unknown
            1 organisation.column-unknown\
            """);
  }

  @Test
  void whatWouldBeMisreadOrWouldContradictItselfIsNamedWithItsLine() {
    take(departments("H"));

    assertThat(
            errors(
                take(
                    "key,from,name,kind,level,parent\nH:x,2019-01-01,Sở A, B,DEPARTMENT,PROVINCE,H\n")))
        .as("a comma without quotation marks")
        .isEqualTo("2 organisation.row-overfull");
    assertThat(errors(take("key,from,name,kind,name\nH,2019-01-01,A,CENTRAL_CITY,B\n")))
        .isEqualTo("1 organisation.column-twice");
    assertThat(
            errors(
                take("key,from,name,kind\nH:l,2019-01-01," + "A".repeat(301) + ",CENTRAL_CITY\n")))
        .isEqualTo("2 organisation.name-missing");
    assertThat(errors(take("key,until\nH:kh,2018-01-01\nH:tc,2020-01-01\n")))
        .isEqualTo("2 organisation.ends-before-it-starts");
    assertThat(errors(take("key,from,name,kind,level,parent\nH,2019-01-01,H,CENTRAL_CITY,,H\n")))
        .isEqualTo("2 organisation.below-itself");
    assertThat(
            errors(
                take(
                    """
                    event,kind,date,legal_basis,from,to,share
                    H-1,SPLIT,2019-01-01,NQ,H:kh,H:tc,0.6
                    H-1,SPLIT,2019-01-01,NQ,H:kh,H:tc,0.4
                    H-1,SPLIT,2019-01-01,NQ,H:kh,H,0.7
                    """)))
        .isEqualTo("3 organisation.link-twice\n4 organisation.shares-above-whole");
    assertThat(
            errors(
                take(
                    """
                    event,kind,date,legal_basis,from,to
                    H-1,MERGE,2018-01-01,NQ,H:kh,H:tc
                    """)))
        .as("before the first day of a unit nothing can have happened to it")
        .isEqualTo("2 organisation.event-out-of-time");
  }

  @Test
  void oneLinkWrittenTwiceIsOneLink() {
    String link = "I-1,MERGE,2025-03-01,NQ 1,I:kh,I:tc2,1\n";

    UnitImport.Result result = take(departments("I"), merged("I"), merger("I") + link);

    assertThat(errors(result)).isEmpty();
    assertThat(result.successions()).isEqualTo(2);
  }

  @Test
  void aFileInAnotherEncodingIsRefusedWithTheLineOfItsFirstLetterThatCannotBeRead() {
    byte[] latin = "key,name\nA,So\nB,Sở à\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> UnitImport.Text.of("tep.csv", latin))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused ->
                assertThat(refused.problem())
                    .isEqualTo(Problem.of("organisation.file-not-utf-8", "tep.csv", 3L)));
  }

  @Test
  void aUnitThatGivesAPartAwayGoesOnBesideTheNewOne() {
    take(
        departments("E"),
        """
        key,from,name,kind,level,parent,local
        E:dl,2019-01-01,Sở Du lịch,DEPARTMENT,PROVINCE,E,E.DL
        """,
        """
        event,kind,date,legal_basis,from,to,share
        E-2,SPLIT,2019-01-01,NQ 2,E:kh,E:dl,0.25
        E-2,SPLIT,2019-01-01,NQ 2,E:kh,E:kh,0.75
        """);

    assertThat(units.successorsOf(unit("E.KH", IN_2018).id(), LocalDate.of(2019, 1, 1)))
        .extracting(kin -> kin.unit().name() + " " + kin.share().fraction())
        .containsExactlyInAnyOrder("Sở Kế hoạch và Đầu tư 0.75", "Sở Du lịch 0.25");
  }

  @Test
  void aFunctionPassesOnTheDayItIsTransferred() {
    String transfer =
        """
        event,kind,date,legal_basis,from,to,function
        F-3,FUNCTION_TRANSFER,2020-01-01,QĐ 3,F:kh,F:tc,đầu tư công
        """;
    take(departments("F"), transfer);
    take(departments("F"), transfer);
    LocalDate day = LocalDate.of(2020, 1, 1);

    assertThat(units.listFunctions(unit("F.KH", day).id(), day))
        .containsExactly("đăng ký doanh nghiệp");
    assertThat(units.listFunctions(unit("F.KH", day).id(), day.minusDays(1)))
        .contains("đầu tư công");
    assertThat(units.listFunctions(unit("F.TC", day).id(), day))
        .containsExactly("đầu tư công", "ngân sách");
  }

  @Test
  void postsAndTheirHoldersEndWithTheirUnit() {
    take(departments("G"));
    PostId head =
        posts.setUp(
            new NewPost(
                unit("G.KH", IN_2018).id(), "Giám đốc", Role.DEPARTMENT_HEAD, true, 1, IN_2018));
    posts.give(NewHolding.ordinary(head, people.enter("Nguyễn Văn G", null), IN_2018));

    take(merged("G"), merger("G"));

    assertThat(posts.holdersOf(head, MERGED.minusDays(1))).hasSize(1);
    assertThat(posts.holdersOf(head, MERGED)).isEmpty();
    assertThat(posts.get(head).lifetime().until()).isEqualTo(MERGED);
  }
}
