package vn.haidang.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where a change came from.
 *
 * @param address the network address of a request; empty where there was none
 * @param device what the browser or program called itself, cut at 200 characters; at a terminal the
 *     user of the operating system
 */
public record AuditOrigin(AuditChannel channel, String address, String device) {

  private static final int LONGEST = 200;
  private static final ScopedValue<AuditOrigin> GIVEN = ScopedValue.newInstance();

  public AuditOrigin {
    address = cut(address);
    device = cut(device);
  }

  /** Of what is being done right now. */
  static AuditOrigin present() {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
      return of(request.getRequest());
    }
    return GIVEN.orElse(new AuditOrigin(AuditChannel.PROGRAM, "", ""));
  }

  /** Does work that a person ordered at the terminal. */
  public static void atTerminal(Runnable work) {
    String user = System.getProperty("user.name", "");
    ScopedValue.where(GIVEN, new AuditOrigin(AuditChannel.TERMINAL, "", user)).run(work);
  }

  private static AuditOrigin of(HttpServletRequest request) {
    boolean program = request.getRequestURI().startsWith("/api/");
    return new AuditOrigin(
        program ? AuditChannel.API : AuditChannel.WEB,
        request.getRemoteAddr(),
        Optional.ofNullable(request.getHeader("User-Agent")).orElse(""));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
