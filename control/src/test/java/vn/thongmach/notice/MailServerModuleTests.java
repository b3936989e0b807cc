package vn.thongmach.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongmach.notice.MailMessage.State;
import vn.thongmach.notice.MailSettings.Tls;

/** A server that is down, refuses, is tried, is private; letters that are sent once. */
class MailServerModuleTests extends MailTest {

  @Test
  void isTriedAgainUntilTheServerIsBackAndGivenUpAfterTwoDays() {
    server.stop();
    tell(NoticeKind.TASK_GIVEN, "Máy chủ tắt", false);
    work();
    MailMessage waiting = letters().getFirst();
    assertThat(waiting.state()).isEqualTo(State.WAITING);
    assertThat(waiting.answer()).contains("Couldn't connect to host");
    assertThat(waiting.dueAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));
    work();
    assertThat(letters().getFirst().attempts()).as("not before its time").isEqualTo(1);
    clock.pass(Duration.ofMinutes(1));
    server = started();
    work();
    assertThat(letters().getFirst().state()).isEqualTo(State.SENT);
    assertThat(letters().getFirst().answer()).startsWith("250");
    assertThat(subjects()).hasSize(1);
    server.stop();
    tell(NoticeKind.TASK_GIVEN, "Tắt lâu", false);
    work();
    at("2026-11-30T03:00:00Z");
    work();
    MailMessage ended = letters().getFirst();
    assertThat(ended.state()).isEqualTo(State.GIVEN_UP);
    assertThat(ended.endedAt()).isEqualTo(clock.instant());
    assertThat(codes(() -> bean(Mail.class).again(ALL, waiting.id())))
        .containsExactly("notice.mail-not-given-up");
    server = started();
    bean(Mail.class).again(ALL, ended.id());
    work();
    assertThat(letters().getFirst().state()).isEqualTo(State.SENT);
  }

  @Test
  void carriesTheSameMessageIdWhenSentAgainAfterACrash() throws Exception {
    tell(NoticeKind.TASK_GIVEN, "Hai lần", false);
    bean(Mailing.class).compose();
    bean(TransactionTemplate.class)
        .executeWithoutResult(
            transaction -> {
              bean(Mailing.class).send();
              transaction.setRollbackOnly();
            });
    work();
    MimeMessage[] received = server.getReceivedMessages();
    assertThat(received).hasSize(2);
    assertThat(received[0].getMessageID()).isEqualTo(received[1].getMessageID());
  }

  @Test
  void isSentOnceHoweverManyNodesLook() throws Exception {
    for (int letter = 0; letter < 12; letter++) {
      tell(NoticeKind.TASK_GIVEN, "Việc " + letter, false);
      bean(Mailing.class).compose();
    }
    try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
      Callable<Boolean> node =
          () -> {
            while (bean(Mailing.class).send()) {
              Thread.onSpinWait();
            }
            return true;
          };
      nodes.invokeAll(List.of(node, node, node, node));
    }
    assertThat(subjects()).hasSize(12).doesNotHaveDuplicates();
  }

  @Test
  void givesUpAtOnceAnAddressTheServerRefusesAndTellsItsAnswer() throws Exception {
    try (ServerSocket refusing = new ServerSocket(0, 8, InetAddress.getByName(LOOPBACK));
        ExecutorService worker = Executors.newSingleThreadExecutor()) {
      worker.submit(
          () -> {
            for (int served = 0; served < 2; served++) {
              refuse(refusing);
            }
            return true;
          });
      set(refusing.getLocalPort(), Tls.NONE);
      tell(NoticeKind.TASK_GIVEN, "Không có hộp thư", false);
      work();
      assertThat(letters().getFirst().state()).isEqualTo(State.GIVEN_UP);
      assertThat(letters().getFirst().answer()).isEqualTo("550 5.1.1 No such mailbox here");
      Mail.MailTest test = bean(Mail.class).test(ALL, "ai-do@mang.example.vn");
      assertThat(test.accepted()).isFalse();
      assertThat(test.answer()).isEqualTo("550 5.1.1 No such mailbox here");
    }
  }

  /** Speaks just enough SMTP to refuse every recipient. */
  private static void refuse(ServerSocket server) throws IOException {
    try (Socket client = server.accept()) {
      var in =
          new java.io.BufferedReader(
              new java.io.InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
      var out = client.getOutputStream();
      out.write("220 test\r\n".getBytes(StandardCharsets.UTF_8));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String answer =
            line.startsWith("RCPT")
                ? "550 5.1.1 No such mailbox here"
                : line.startsWith("QUIT") ? "221 bye" : "250 ok";
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        if (line.startsWith("QUIT")) {
          return;
        }
      }
    }
  }

  @Test
  void triesTheServerAndTellsWhatItSaid() {
    Mail.MailTest test = bean(Mail.class).test(ALL, "thu@mang.example.vn");
    assertThat(test.accepted()).isTrue();
    assertThat(test.answer()).startsWith("250");
    assertThat(subjects()).containsExactly("[Thông Mạch] Thư gửi thử");
    assertThat(codes(() -> bean(Mail.class).test(ALL, "thu@noi-khac.example.org")))
        .containsExactly("notice.address-elsewhere");
    set(port, Tls.STARTTLS);
    assertThat(bean(Mail.class).test(ALL, "thu@mang.example.vn").answer())
        .as("never in clear where TLS is asked for")
        .contains("STARTTLS is required");
    set(port, Tls.IMPLICIT);
    assertThat(bean(Mail.class).test(ALL, "thu@mang.example.vn").accepted()).isFalse();
    server.stop();
    assertThat(bean(Mail.class).test(ALL, "thu@mang.example.vn").answer())
        .contains("Couldn't connect");
  }

  @Test
  void keepsThePasswordInItsFileAlone() throws Exception {
    MailSettings set =
        bean(Mail.class)
            .set(
                ALL,
                new MailSettingsDraft(
                    true,
                    LOOPBACK,
                    port,
                    Tls.STARTTLS,
                    "thong-mach@mang.example.vn",
                    "thong-mach",
                    "rất kín đáo",
                    List.of("mang.example.vn"),
                    null,
                    null));
    assertThat(set.passwordKept()).isTrue();
    assertThat(set.toString()).doesNotContain("rất kín");
    Path file = data.resolve("secrets").resolve("mail-password");
    assertThat(Files.readString(file)).isEqualTo("rất kín đáo");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(jdbc.sql("select s::text from mail_setting s").query(String.class).single())
        .doesNotContain("rất kín");
    set(port, Tls.NONE);
    assertThat(bean(Mail.class).settings(ALL).passwordKept()).isTrue();
    bean(Mail.class)
        .set(
            ALL,
            new MailSettingsDraft(
                true,
                LOOPBACK,
                port,
                Tls.NONE,
                "thong-mach@mang.example.vn",
                null,
                "",
                List.of("mang.example.vn"),
                null,
                null));
    assertThat(Files.exists(file)).isFalse();
  }

  @Test
  void refusesServersInsideTheNetworkThatNobodyListed() {
    for (String host : List.of("10.1.2.3", "169.254.169.254", "::1", "100.64.0.1", "fd00::1")) {
      assertThat(
              codes(
                  () ->
                      bean(Mail.class)
                          .set(
                              ALL,
                              new MailSettingsDraft(
                                  true,
                                  host,
                                  port,
                                  Tls.NONE,
                                  "a@mang.example.vn",
                                  null,
                                  null,
                                  List.of("mang.example.vn"),
                                  null,
                                  null))))
          .as(host)
          .containsExactly("notice.host-private");
    }
  }
}
