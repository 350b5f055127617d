package vn.haidang.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Notes in the trail that somebody who is signed in was refused an address (ASVS 5.0, 16.3.2): what
 * he called and why not, never what he sent. Of one account {@value #MOST} in a minute, so that
 * nobody fills the trail by knocking.
 */
@Component
class RefusedAttempts {

  private static final Logger LOG = LoggerFactory.getLogger(RefusedAttempts.class);

  static final int MOST = 5;
  private static final int LONGEST_PATH = 200;
  private static final UUID NOBODY = new UUID(0, 0);
  private static final int MOST_ACCOUNTS = 1000;

  private final Audit audit;
  private final CurrentUser currentUser;
  private final Clock clock;
  private final Map<UUID, Minute> minutes = new LinkedHashMap<>();

  RefusedAttempts(Audit audit, CurrentUser currentUser, Clock clock) {
    this.audit = audit;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** What one account was refused in the minute since 1970. */
  private record Minute(long minute, int count) {}

  /** A refusal stands whether or not it can be noted. */
  void note(HttpServletRequest request, Problem why) {
    SignedIn who = currentUser.find().orElse(null);
    if (who == null || !isToBeNoted(who.account())) {
      return;
    }
    String path = request.getRequestURI();
    try {
      audit.note(
          "access.refused",
          "account:" + who.account(),
          Map.of(
              "call",
              request.getMethod() + " " + path.substring(0, Math.min(path.length(), LONGEST_PATH)),
              "reason",
              why.code()));
    } catch (RuntimeException e) {
      LOG.warn("a refusal could not be noted in the trail", e);
    }
  }

  /**
   * Notes a refusal to somebody who is not signed in: {@value #MOST} in a minute of all of them
   * together.
   */
  void noteOfNobody(String action, String subject, Map<String, String> detail) {
    if (isToBeNoted(NOBODY)) {
      audit.noteBySystem(action, subject, detail);
    }
  }

  private synchronized boolean isToBeNoted(UUID account) {
    long now = clock.instant().getEpochSecond() / 60;
    Minute last = minutes.remove(account);
    int before = last == null || last.minute() != now ? 0 : last.count();
    if (minutes.size() >= MOST_ACCOUNTS) {
      minutes.remove(minutes.keySet().iterator().next());
    }
    minutes.put(account, new Minute(now, before + 1));
    return before < MOST;
  }
}
