package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.haidang.organisation.Appointments;
import vn.haidang.organisation.Neighbourhood;
import vn.haidang.organisation.UnitId;
import vn.haidang.testing.ApplicationTest;

/** The list of accounts says whose each is and what he holds today. */
@ApplicationTest
class AccountListTest {

  @Autowired private ApplicationContext context;
  @Autowired private JdbcClient database;

  private Visitor administrator;
  private String inPost;
  private String without;
  private String nobodys;

  @BeforeEach
  void threeAccounts() {
    UnitId own = Neighbourhood.enter(context).unit("own");
    administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
    Visitor.holding(context, Role.OFFICER, own);
    inPost = "giu.officer." + own;
    without = "khong.chuc." + own;
    nobodys = "cua.khong.ai." + own;
    Visitor.named(context, without, Role.OFFICER);
    Appointments.personOf(context, Visitor.account(context, without));
    Visitor.named(context, nobodys, Role.OFFICER);
  }

  @Test
  void eachLineNamesThePersonAndHisPostsAndLeadsToHim() {
    Document page = administrator.open("/accounts?q=" + inPost);
    assertThat(page.select("tbody tr")).hasSize(1);
    assertThat(page.select("tbody tr").text()).contains("Người giữ", "Chức vụ OFFICER, Sở");
    String person = page.select("tbody a[href^=/people/]").attr("href");
    assertThat(administrator.get(person).getStatus()).isEqualTo(200);
    assertThat(administrator.open("/accounts?q=" + nobodys).select("tbody tr").text())
        .contains("Chưa gắn với ai");
  }

  @Test
  void theFilterKnowsWhoHoldsAPostWhoHoldsNoneAndWhatBelongsToNobody() {
    assertThat(found("in-post")).contains(inPost).doesNotContain(without, nobodys);
    assertThat(found("without-post")).contains(without).doesNotContain(inPost, nobodys);
    assertThat(found("nobody")).contains(nobodys).doesNotContain(inPost, without);
    assertThat(found("all")).contains(inPost, without, nobodys);
  }

  @Test
  void theCallSortsAsTheScreenDoes() {
    Visitor.named(context, "aa.trong.so", Role.AUDITOR);
    Visitor.named(context, "zz.vao.sau", Role.LEADER);
    assertThat(called("sort=last").getFirst()).isEqualTo("zz.vao.sau");
    assertThat(called("sort=role")).containsSubsequence("zz.vao.sau", "aa.trong.so");
    assertThat(called("sort=khong-biet")).isEqualTo(called("")).isEqualTo(called("sort=name"));
  }

  private List<String> called(String query) {
    JsonNode answer =
        JsonMapper.shared().readTree(Visitor.text(administrator.get("/api/v1/accounts?" + query)));
    return answer.path("items").valueStream().map(one -> one.path("name").asString()).toList();
  }

  @Test
  void filesAndCallsSayTheSameAndTheSearchKnowsTheOwner() {
    String owner =
        database
            .sql(
                """
                select p.name from organisation.person p join platform.account a on a.id = p.account_id
                where a.name = :name
                """)
            .param("name", inPost)
            .query(String.class)
            .single();
    String words =
        "?q="
            + java.net.URLEncoder.encode(owner, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    assertThat(Visitor.text(administrator.get("/accounts.csv" + words)))
        .contains("Chủ tài khoản", inPost, owner, "Chức vụ OFFICER, Sở");
    assertThat(administrator.get("/accounts.xlsx" + words).getStatus()).isEqualTo(200);
    assertThat(Visitor.text(administrator.get("/api/v1/accounts" + words + "&owner=in-post")))
        .contains(inPost, owner, "\"posts\":[\"Chức vụ OFFICER, Sở");
  }

  @Test
  void theListIsSortedByRoleOrByTheLatestSignInAndSoIsItsFile() {
    java.util.List<String> roles =
        administrator.open("/accounts?sort=role").select("tbody td:nth-child(4)").eachText();
    assertThat(roles).hasSizeGreaterThan(1);
    java.util.List<String> inOrder =
        java.util.Arrays.stream(Role.values())
            .map(role ->
                context
                    .getBean(MessageFiles.class)
                    .in(MessageFiles.VIETNAMESE)
                    .get(role.messageKey()))
            .toList();
    assertThat(roles)
        .isSortedAccordingTo(
            java.util.Comparator.comparingInt(
                role -> (int) inOrder.stream().takeWhile(word -> !role.startsWith(word)).count()));
    assertThat(
            Visitor.text(administrator.get("/accounts.csv?sort=last")).lines().skip(1).findFirst())
        .as("who never signed in comes last")
        .hasValueSatisfying(first -> assertThat(first).containsPattern("\\d{2}/\\d{2}/\\d{4}"));
  }

  private String found(String owner) {
    return Visitor.text(administrator.get("/accounts.csv?owner=" + owner));
  }
}
