package vn.haidang.platform;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands letters to the mail server of the installation, one connection each. */
@Component
public class OutgoingMail {

  private static final int PATIENCE_MS = 20_000;

  private final Settings settings;

  public OutgoingMail(Settings settings) {
    this.settings = settings;
  }

  /** Whether there is a server and a sender; without them nothing is sent, and nobody misses it. */
  public boolean isSet() {
    return settings
        .mail()
        .filter(server -> server.isUnderstood() && !server.from().isEmpty())
        .isPresent();
  }

  /**
   * Hands a letter over.
   *
   * @throws RefusedException {@code platform.mail-not-sent}: the server cannot be reached or does
   *     not take it; {@code platform.mail-not-set}: there is none
   */
  public void send(MailLetter letter) {
    MailServer server =
        settings
            .mail()
            .filter(found -> isSet())
            .orElseThrow(() -> new RefusedException(Problem.of("platform.mail-not-set")));
    JavaMailSenderImpl sender = server.sender(PATIENCE_MS);
    try {
      MimeMessage message = new Named(sender, letter.id(), server.from());
      MimeMessageHelper parts = new MimeMessageHelper(message, "UTF-8");
      parts.setFrom(server.from());
      parts.setTo(letter.to());
      parts.setSubject(letter.subject());
      parts.setText(letter.text());
      message.setHeader("Auto-Submitted", "auto-generated");
      sender.send(message);
    } catch (MailException | MessagingException e) {
      throw new RefusedException(
          Problem.of("platform.mail-not-sent", letter.to(), String.valueOf(e.getMessage())), e);
    }
  }

  /** A message with an identity of our own, which the library would make up anew each time. */
  private static final class Named extends MimeMessage {

    private final String id;

    Named(JavaMailSenderImpl sender, String id, String from) {
      super(sender.getSession());
      this.id = "<" + id + from.substring(from.indexOf('@')) + ">";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
