package vn.haidang.platform;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Outside identities, and sign-ins that are on their way to the provider and back. */
@Component
class OutsideStore {

  /** Clocks differ: a token is still believed for a minute after its end, remembered for more. */
  private static final Duration SLACK = Duration.ofMinutes(10);

  private final JdbcClient database;

  OutsideStore(JdbcClient database) {
    this.database = database;
  }

  /** A sign-in on its way. */
  record Underway(
      String state, String nonce, String codeVerifier, String redirectUri, String next) {}

  void send(byte[] tokenHash, Underway sent, Instant at) {
    database
        .sql(
            """
            insert into platform.outside_sign_in (token_hash, begun_at, state, nonce, code_verifier, redirect_uri, next)
            values (:token, :at, :state, :nonce, :verifier, :redirect, :next)
            """)
        .param("token", tokenHash)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("state", sent.state())
        .param("nonce", sent.nonce())
        .param("verifier", sent.codeVerifier())
        .param("redirect", sent.redirectUri())
        .param("next", sent.next())
        .update();
  }

  /** Takes it off the list: it comes back once. */
  Optional<Underway> receive(byte[] tokenHash, Instant begunAfter) {
    return database
        .sql(
            """
            delete from platform.outside_sign_in where token_hash = :token and begun_at > :after
            returning state, nonce, code_verifier, redirect_uri, next
            """)
        .param("token", tokenHash)
        .param("after", begunAfter.atOffset(ZoneOffset.UTC))
        .query((row, number) ->
            new Underway(
                row.getString("state"),
                row.getString("nonce"),
                row.getString("code_verifier"),
                row.getString("redirect_uri"),
                row.getString("next")))
        .optional();
  }

  void forgetBefore(Instant at) {
    database
        .sql("delete from platform.outside_sign_in where begun_at < :at")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<UUID> findBound(String issuer, String subject) {
    return database
        .sql(
            "select account_id from platform.outside_identity where issuer = :issuer and subject = :subject")
        .param("issuer", issuer)
        .param("subject", subject)
        .query(UUID.class)
        .optional();
  }

  /** Accounts for which one of these names is expected and nobody has come yet. */
  List<UUID> listExpecting(String issuer, Collection<String> names) {
    return names.isEmpty()
        ? List.of()
        : database
            .sql(
                """
                select account_id from platform.outside_identity
                where issuer = :issuer and subject is null and expected in (:names) order by account_id
                """)
            .param("issuer", issuer)
            .param("names", names)
            .query((row, number) -> row.getObject("account_id", UUID.class))
            .list();
  }

  /**
   * Binds the person who came.
   *
   * @return false if somebody was bound meanwhile
   */
  boolean bind(UUID account, String subject, Instant at) {
    return database
            .sql(
                """
                update platform.outside_identity
                set subject = :subject, bound_at = :at, version = nextval('platform.outside_identity_version')
                where account_id = :account and subject is null
                """)
            .param("account", account)
            .param("subject", subject)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<OutsideIdentity> find(UUID account) {
    return database
        .sql(
            "select expected, subject, bound_at, version from platform.outside_identity where account_id = :account")
        .param("account", account)
        .query((row, number) -> {
          Timestamp bound = row.getTimestamp("bound_at");
          return new OutsideIdentity(
              row.getString("expected"),
              row.getString("subject"),
              bound == null ? null : bound.toInstant(),
              row.getLong("version"));
        })
        .optional();
  }

  /**
   * Expects this person for an account of which nobody was known.
   *
   * @return false: somebody was entered meanwhile
   */
  @Transactional(propagation = Propagation.NESTED)
  boolean expect(UUID account, String issuer, String expected) {
    return database
            .sql(
                """
                insert into platform.outside_identity (account_id, issuer, expected)
                values (:account, :issuer, :expected)
                on conflict (account_id) do nothing
                """)
            .param("account", account)
            .param("issuer", issuer)
            .param("expected", expected)
            .update()
        == 1;
  }

  /**
   * Expects this person for an account in place of whom it was bound to.
   *
   * @return false: it does not stand at that version any more
   */
  @Transactional(propagation = Propagation.NESTED)
  boolean expectInstead(UUID account, String issuer, String expected, long version) {
    return database
            .sql(
                """
                update platform.outside_identity
                set issuer = :issuer, expected = :expected, subject = null, bound_at = null,
                  version = nextval('platform.outside_identity_version')
                where account_id = :account and version = :version
                """)
            .param("account", account)
            .param("issuer", issuer)
            .param("expected", expected)
            .param("version", version)
            .update()
        == 1;
  }

  /** False: it does not stand at that version any more. */
  boolean forget(UUID account, long version) {
    return database
            .sql(
                "delete from platform.outside_identity where account_id = :account and version = :version")
            .param("account", account)
            .param("version", version)
            .update()
        == 1;
  }

  /**
   * Notes that a logout token is being obeyed.
   *
   * @return false: it was before
   */
  boolean obeyOnce(LogoutToken token) {
    return database
            .sql(
                """
                insert into platform.logout_token (issuer, token_id, ends_at) values (:issuer, :id, :ends)
                on conflict do nothing
                """)
            .param("issuer", token.issuer())
            .param("id", token.id())
            .param("ends", token.endsAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Those that had ended by then are refused by their date. */
  void forgetTokensBefore(Instant at) {
    database
        .sql("delete from platform.logout_token where ends_at < :at")
        .param("at", at.minus(SLACK).atOffset(ZoneOffset.UTC))
        .update();
  }
}
