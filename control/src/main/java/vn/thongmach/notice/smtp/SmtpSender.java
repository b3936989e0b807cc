package vn.thongmach.notice.smtp;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.thongmach.notice.MailSettings;
import vn.thongmach.notice.MailSettings.Tls;
import vn.thongmach.notice.model.MailSender;

/** SMTP as Angus Mail speaks it, one connection a letter. */
@Component
class SmtpSender implements MailSender {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpSender.class);
  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final String NAME = "Thông Mạch";
  private static final String CONNECT_MILLIS = "10000";
  private static final String ANSWER_MILLIS = "20000";
  private static final int PERMANENT = 500;

  private final PrivateHosts hosts;
  private final MailPasswordFile password;
  private final Clock clock;

  SmtpSender(PrivateHosts hosts, MailPasswordFile password, Clock clock) {
    this.hosts = hosts;
    this.password = password;
    this.clock = clock;
  }

  @Override
  public HostState check(String host) {
    return hosts.check(host);
  }

  @Override
  public boolean passwordKept() {
    return password.read().isPresent();
  }

  @Override
  public void keepPassword(@Nullable String kept) {
    if (kept == null) {
      password.forget();
    } else {
      password.replace(kept);
    }
  }

  @Override
  public String send(MailSettings settings, Outgoing letter) throws MailFailure {
    if (hosts.check(settings.host()) == HostState.PRIVATE) {
      throw new MailFailure(
          "Host is private and not listed: " + settings.host(),
          false,
          true,
          new IllegalStateException(settings.host()));
    }
    String account = settings.account();
    Session session = Session.getInstance(properties(settings, account != null));
    String protocol = settings.tls() == Tls.IMPLICIT ? "smtps" : "smtp";
    try {
      SMTPTransport transport = (SMTPTransport) session.getTransport(protocol);
      try {
        connect(transport, settings, account);
        return hand(transport, message(session, settings, letter));
      } finally {
        close(transport);
      }
    } catch (MessagingException e) {
      throw new MailFailure(answer(e), false, false, e);
    }
  }

  /** A letter that was taken stays taken however the server says goodbye. */
  private static void close(SMTPTransport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.debug("The mail server broke off", e);
    }
  }

  private void connect(SMTPTransport transport, MailSettings settings, @Nullable String account)
      throws MailFailure {
    try {
      transport.connect(settings.host(), settings.port(), account, password.read().orElse(null));
    } catch (MessagingException e) {
      throw new MailFailure(answer(e), false, true, e);
    }
  }

  private static String hand(SMTPTransport transport, MimeMessage message)
      throws MailFailure, MessagingException {
    try {
      transport.sendMessage(message, message.getAllRecipients());
      return transport.getLastServerResponse();
    } catch (MessagingException e) {
      throw new MailFailure(answer(e), lasting(e), lost(e), e);
    }
  }

  /** Whether the server refuses the address for good. */
  private static boolean lasting(MessagingException failure) {
    for (Throwable e = failure; e != null; e = next(e)) {
      if (e instanceof SMTPAddressFailedException refused) {
        return refused.getReturnCode() >= PERMANENT;
      }
    }
    return false;
  }

  private static boolean lost(MessagingException failure) {
    return failure.getNextException() instanceof IOException;
  }

  private static @Nullable Throwable next(Throwable e) {
    return e instanceof MessagingException messaging ? messaging.getNextException() : null;
  }

  /** The last thing said on the way down: where it is the server's, its own words. */
  private static String answer(MessagingException failure) {
    Throwable last = failure;
    if (!(failure instanceof MailConnectException)) {
      for (Throwable e = failure; e != null; e = next(e)) {
        last = e;
      }
    }
    String words = last.getMessage();
    return words == null || words.isBlank() ? last.getClass().getSimpleName() : words.strip();
  }

  private MimeMessage message(Session session, MailSettings settings, Outgoing letter)
      throws MessagingException {
    MimeMessage message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", letter.messageId());
          }
        };
    try {
      message.setFrom(new InternetAddress(settings.sender(), NAME, UTF_8));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address(), true));
    message.setSubject(letter.subject(), UTF_8);
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader(
        "Date",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
    MimeMultipart body = new MimeMultipart("alternative");
    body.addBodyPart(part(letter.text(), "plain"));
    body.addBodyPart(part(letter.html(), "html"));
    message.setContent(body);
    message.saveChanges();
    return message;
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  private static Properties properties(MailSettings settings, boolean signsIn) {
    String prefix = settings.tls() == Tls.IMPLICIT ? "mail.smtps." : "mail.smtp.";
    Properties properties = new Properties();
    properties.put(prefix + "auth", Boolean.toString(signsIn));
    properties.put(prefix + "connectiontimeout", CONNECT_MILLIS);
    properties.put(prefix + "timeout", ANSWER_MILLIS);
    properties.put(prefix + "writetimeout", ANSWER_MILLIS);
    properties.put(prefix + "localhost", domain(settings));
    properties.put(prefix + "from", settings.sender());
    if (settings.tls() == Tls.STARTTLS) {
      properties.put(prefix + "starttls.enable", "true");
      properties.put(prefix + "starttls.required", "true");
    }
    properties.put(prefix + "ssl.checkserveridentity", "true");
    return properties;
  }

  private static String domain(MailSettings settings) {
    return settings
        .sender()
        .substring(settings.sender().lastIndexOf('@') + 1)
        .toLowerCase(Locale.ROOT);
  }
}
