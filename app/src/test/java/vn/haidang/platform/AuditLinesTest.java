package vn.haidang.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.haidang.testing.ApplicationTest;

/** What the program writes into the audit, and how it is read on the screen. */
@ApplicationTest
class AuditLinesTest {

  @Autowired private ApplicationContext context;
  @Autowired private Audit audit;
  @Autowired private AuditStore store;
  @Autowired private AuditChainStore chain;
  @Autowired private AuditLinker linker;
  @Autowired private JdbcClient database;
  @Autowired private TransactionTemplate transaction;

  @Test
  void aChangeThatIsTakenBackTakesItsLineAlong() {
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(status -> {
              audit.record("thing.changed", "thing:back", Map.of());
              throw new IllegalStateException("no");
            }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(about("thing:back")).isEmpty();
  }

  @Test
  void outsideOfATransactionThereIsNoLine() {
    assertThatThrownBy(() -> audit.record("thing.changed", "thing:loose", Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("thing:loose");
    assertThat(about("thing:loose")).isEmpty();
  }

  @Test
  void aReadingOfWhatIsSealedStandsAlsoWhenTheReadingFails() {
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(status -> {
              audit.recordReading("denunciation.read", "denunciation:7", "thẩm tra");
              throw new IllegalStateException("the paper is torn");
            }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(about("denunciation:7"))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.action()).isEqualTo("denunciation.read");
          assertThat(line.detail()).isEqualTo(Map.of("reason", "thẩm tra"));
        });
  }

  @Test
  void aLineSaysWhoFromWhereAndWhatWasThereBefore() {
    Visitor administrator = Visitor.signedIn(context, Role.ADMINISTRATOR);
    Visitor.signedIn(context, Role.CLERK);
    UUID clerk =
        database
            .sql("select id from platform.account where name = :name")
            .param("name", FirstAccounts.demoName(Role.CLERK))
            .query(UUID.class)
            .single();
    administrator.post("/accounts/" + clerk + "/lock");
    AuditLine line =
        about("account:" + clerk).stream()
            .filter(one -> one.action().equals("account.locked"))
            .findFirst()
            .orElseThrow();
    assertThat(line.actor()).isEqualTo(FirstAccounts.demoName(Role.ADMINISTRATOR));
    assertThat(line.origin().channel()).isEqualTo(AuditChannel.WEB);
    assertThat(line.origin().address()).isEqualTo("127.0.0.1");
    assertThat(line.before()).isEqualTo(Map.of("state", "open"));
    assertThat(line.after()).isEqualTo(Map.of("state", "locked"));
    Document page = Visitor.signedIn(context, Role.AUDITOR).open("/audit?q=account%3A" + clerk);
    assertThat(page.select("table.audit > tbody > tr > td > a").eachText())
        .isNotEmpty()
        .allMatch(about -> about.startsWith("Tài khoản "))
        .allMatch(about -> about.endsWith(" (" + FirstAccounts.demoName(Role.CLERK) + ")"));
    assertThat(page.select("table.audit summary").text())
        .contains("cách đăng nhập: Bằng mật khẩu", "đang mở đã khóa")
        .doesNotContain("PASSWORD", "locked");
    administrator.post("/accounts/" + clerk + "/unlock");
  }

  @Test
  void whatIsOrderedAtTheTerminalSaysSo() {
    AuditOrigin.atTerminal(() ->
        transaction.executeWithoutResult(
            status -> audit.record("thing.changed", "thing:terminal", Map.of())));
    assertThat(about("thing:terminal").getFirst().origin().channel())
        .isEqualTo(AuditChannel.TERMINAL);
  }

  @Test
  void theScreenFiltersByWhoWhatAndDayAndShowsTheChain() {
    transaction.executeWithoutResult(status ->
        audit.recordChange(
            "account.opened", "thing:screen", Map.of("role", "<b>cũ</b>"), Map.of("role", "mới")));
    linker.link();
    Visitor auditor = Visitor.signedIn(context, Role.AUDITOR);
    Document page = auditor.open("/audit?q=thing%3Ascreen&action=account.opened&from=2020-01-01");
    assertThat(page.select("table.audit > tbody > tr")).hasSize(1);
    assertThat(page.select("table.in").text()).contains("<b>cũ</b>", "mới");
    assertThat(auditor.open("/audit?q=thing%3Ascreen&to=2020-01-01").select("table.audit"))
        .isEmpty();
    assertThat(auditor.open("/audit?from=gestern").select("table.audit")).hasSize(1);
    assertThat(auditor.post("/audit/verify").getStatus()).isEqualTo(303);
    assertThat(auditor.open("/audit").select(".chain h2").text()).contains("nguyên vẹn");
    assertThat(chain.findLastVerification().orElseThrow().isIntact()).isTrue();
  }

  private List<AuditLine> about(String subject) {
    return store.list(new AuditFilter("", "", subject, null, null, ""), false, 50, 0).stream()
        .map(AuditEntry::line)
        .toList();
  }
}
