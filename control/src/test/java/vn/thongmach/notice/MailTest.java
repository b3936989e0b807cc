package vn.thongmach.notice;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.core.env.MapPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongmach.access.Deputies;
import vn.thongmach.access.Desk;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.notice.MailSettings.Tls;
import vn.thongmach.testing.IntentTest;

/** Notices that become letters through a real SMTP server, with a clock that the test moves. */
abstract class MailTest extends IntentTest {

  private static final PageRequest PAGE = PageRequest.of(0, 1000);
  static final String LOOPBACK = "127.0.0.1";

  final int port = freePort();
  GreenMail server = started();
  Path data = Path.of("");
  UUID person = new UUID(0, 1);

  /** Who is absent, and who stands in for them. */
  final Map<UUID, UUID> absent = new HashMap<>();

  private int made;

  @Override
  protected void registerMeasures() {
    super.registerMeasures();
    context.registerBean(Deputies.class, () -> new Named(absent));
    try {
      data = Files.createTempDirectory("notice-mail");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test",
                Map.of(
                    "thongmach.mail-private-hosts",
                    "mail.example.vn, " + LOOPBACK,
                    "thongmach.data",
                    data.toString())));
  }

  GreenMail started() {
    GreenMail mail = new GreenMail(new ServerSetup(port, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
    mail.start();
    return mail;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeEach
  void prepare() {
    // Ten o'clock on a Friday.
    at("2026-11-27T03:00:00Z");
    set(port, Tls.NONE);
    absent.clear();
    person = person();
    made++;
    choose(Map.of(), null, false);
    jdbc.sql("delete from mail_message").update();
    jdbc.sql("delete from notice_mail").update();
  }

  @AfterEach
  void stop() {
    server.stop();
    server = started();
  }

  void at(String instant) {
    clock.set(Instant.parse(instant));
  }

  void set(int onPort, Tls tls) {
    bean(Mail.class)
        .set(
            ALL,
            new MailSettingsDraft(
                true,
                LOOPBACK,
                onPort,
                tls,
                "thong-mach@mang.example.vn",
                null,
                null,
                List.of("mang.example.vn"),
                "https://thongmach.example.vn/",
                null));
  }

  Scope reader() {
    return new Scope(UUID.randomUUID(), "reader", Role.WORKER, false, Set.of(), null, person);
  }

  void choose(
      Map<NoticeKind, NoticeWay> ways,
      NoticePreferenceDraft.@Nullable Quiet quiet,
      boolean urgentPasses) {
    bean(NoticePreferences.class)
        .choose(
            reader(),
            new NoticePreferenceDraft(
                "nguoi" + made + "@mang.example.vn",
                "vi",
                ways.entrySet().stream()
                    .map(one -> new NoticePreferenceDraft.Chosen(one.getKey(), one.getValue()))
                    .toList(),
                "07:30",
                quiet,
                urgentPasses,
                null));
  }

  void tell(NoticeKind kind, String title, boolean urgent) {
    tell(person, kind, title, urgent);
  }

  void tell(UUID meant, NoticeKind kind, String title, boolean urgent) {
    bean(TransactionTemplate.class)
        .executeWithoutResult(
            transaction ->
                bean(Notices.class)
                    .tell(
                        ALL,
                        new NoticeDraft(
                            kind,
                            Set.of(meant),
                            new NoticeDraft.Subject("task", "NV-1", title),
                            "/my-work",
                            "work.notice-task-given",
                            List.of(LocalDate.parse("2026-12-01")),
                            urgent)));
  }

  /** What the background does, once. */
  void work() {
    while (bean(Mailing.class).compose()) {
      Thread.onSpinWait();
    }
    while (bean(Mailing.class).send()) {
      Thread.onSpinWait();
    }
  }

  List<String> subjects() {
    return Arrays.stream(server.getReceivedMessages()).map(MailTest::subject).toList();
  }

  private static String subject(MimeMessage message) {
    try {
      return message.getSubject();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  List<MailMessage> letters() {
    return bean(Mail.class).messages(ALL, null, PAGE).items();
  }

  private record Named(Map<UUID, UUID> absent) implements Deputies {

    @Override
    public Map<Desk, Set<UUID>> standsFor(UUID deputy) {
      return Map.of();
    }

    @Override
    public Map<UUID, UUID> of(Collection<UUID> people) {
      Map<UUID, UUID> found = new HashMap<>(absent);
      found.keySet().retainAll(people);
      return found;
    }
  }
}
