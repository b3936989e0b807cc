package vn.thongmach.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thongmach.notice.MailMessage.State;

/** What goes into letters and when they go: quiet hours, the letter of the day, choices. */
class NoticeMailModuleTests extends MailTest {

  @Test
  void goesOutOnceInBothFormsAndNothingHostileGetsThrough() throws Exception {
    tell(
        NoticeKind.TASK_GIVEN,
        "Đo <img src=x onerror=alert(1)>\r\nBcc: ke-xau@example.org\u202Etxt",
        false);
    work();
    work();
    assertThat(subjects())
        .containsExactly(
            "[Thông Mạch] Giao nhiệm vụ: NV-1 Đo <img src=x onerror=alert(1)> Bcc:"
                + " ke-xau@example.org txt");
    MimeMessage message = server.getReceivedMessages()[0];
    assertThat(message.getAllRecipients()).hasSize(1);
    assertThat(message.getHeader("Bcc")).isNull();
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getFrom()[0].toString()).contains("thong-mach@mang.example.vn");
    assertThat(message.getMessageID()).isEqualTo(letters().getFirst().messageId());
    MimeMultipart parts = (MimeMultipart) message.getContent();
    String text = (String) parts.getBodyPart(0).getContent();
    String html = (String) parts.getBodyPart(1).getContent();
    assertThat(text)
        .contains("test giao nhiệm vụ này, hạn 01/12/2026.")
        .contains("https://thongmach.example.vn/my-work")
        .doesNotContain("\nBcc")
        .doesNotContain("\u202E");
    assertThat(html)
        .contains("<html lang=\"vi\">")
        .contains("&lt;img src=x onerror=alert(1)&gt;")
        .contains("href=\"https://thongmach.example.vn/my-work\"")
        .doesNotContain("<img");
    assertThat(letters()).extracting(MailMessage::state).containsExactly(State.SENT);
  }

  @Test
  void isNotSentForWhatIsWantedInTheProductOnlyOrNotAtAll() {
    choose(
        Map.of(NoticeKind.TASK_GIVEN, NoticeWay.PRODUCT, NoticeKind.TASK_RETURNED, NoticeWay.NONE),
        null,
        false);
    tell(NoticeKind.TASK_GIVEN, "Chỉ trong sản phẩm", false);
    tell(NoticeKind.TASK_RETURNED, "Không báo", false);
    work();
    assertThat(subjects()).isEmpty();
    assertThat(toldOf(person, "NV-1")).hasSize(1);
  }

  @Test
  void waitsForTheEndOfQuietHoursAndComesTogether() {
    at("2026-11-27T14:30:00Z");
    tell(NoticeKind.TASK_GIVEN, "Một", false);
    tell(NoticeKind.TASK_GIVEN, "Hai", true);
    at("2026-11-28T05:00:00Z");
    tell(NoticeKind.TASK_GIVEN, "Ba", false);
    work();
    assertThat(subjects()).isEmpty();
    at("2026-11-29T23:59:59Z");
    work();
    assertThat(subjects()).as("Monday before seven").isEmpty();
    at("2026-11-30T00:00:00Z");
    work();
    assertThat(subjects()).containsExactly("[Thông Mạch] 3 thông báo mới");
  }

  @Test
  void keepsTheQuietHoursOfTheDeputyForWhatIsMeantForSomebodyAbsent() {
    UUID away = person();
    absent.put(away, person);
    at("2026-11-27T14:30:00Z");
    tell(away, NoticeKind.TASK_GIVEN, "Trong giờ yên lặng", false);
    work();
    assertThat(subjects()).isEmpty();
    at("2026-11-30T00:00:00Z");
    work();
    assertThat(subjects())
        .as("the absent one has no address")
        .containsExactly("[Thông Mạch] Giao nhiệm vụ: NV-1 Trong giờ yên lặng");
    assertThat(toldOf(away, "NV-1")).hasSize(1);
    assertThat(toldOf(person, "NV-1")).hasSize(1);
    choose(Map.of(NoticeKind.TASK_GIVEN, NoticeWay.NONE), null, false);
    tell(away, NoticeKind.TASK_GIVEN, "Không báo", false);
    assertThat(toldOf(away, "NV-1")).hasSize(2);
    assertThat(toldOf(person, "NV-1")).hasSize(1);
  }

  @Test
  void letsUrgentOnesPassOnlyForWhoeverSaysSo() {
    choose(Map.of(), null, true);
    at("2026-11-27T15:00:00Z");
    tell(NoticeKind.TASK_GIVEN, "Thường", false);
    tell(NoticeKind.TASK_GIVEN, "Gấp", true);
    work();
    assertThat(subjects()).containsExactly("[Thông Mạch] Giao nhiệm vụ: NV-1 Gấp");
    at("2026-11-30T00:00:00Z");
    work();
    assertThat(subjects()).hasSize(2);
  }

  @Test
  void keepsOwnQuietHoursAlsoForALetterThatFailedBefore() {
    choose(Map.of(), new NoticePreferenceDraft.Quiet("11:00", "12:00", false), false);
    at("2026-11-28T03:59:30Z");
    server.stop();
    tell(NoticeKind.TASK_GIVEN, "Thứ bảy", false);
    work();
    assertThat(letters()).extracting(MailMessage::state).containsExactly(State.WAITING);
    assertThat(letters().getFirst().dueAt()).isEqualTo(Instant.parse("2026-11-28T05:00:00Z"));
    server = started();
    at("2026-11-28T05:00:00Z");
    work();
    assertThat(subjects()).hasSize(1);
  }

  @Test
  void bringsTheDayTogetherAtItsHourAndOnceAfterAStop() {
    choose(Map.of(NoticeKind.TASK_GIVEN, NoticeWay.DIGEST), null, true);
    tell(NoticeKind.TASK_GIVEN, "Thứ sáu", true);
    at("2026-11-30T00:29:59Z");
    work();
    assertThat(subjects()).isEmpty();
    at("2026-11-30T00:30:00Z");
    work();
    assertThat(subjects()).containsExactly("[Thông Mạch] Tổng hợp ngày 30/11/2026: 1 thông báo");
    tell(NoticeKind.TASK_GIVEN, "Thứ hai", false);
    at("2026-12-01T03:00:00Z");
    tell(NoticeKind.TASK_GIVEN, "Thứ ba", false);
    at("2026-12-02T03:00:00Z");
    tell(NoticeKind.TASK_GIVEN, "Thứ tư", false);
    at("2026-12-03T02:00:00Z");
    work();
    assertThat(subjects())
        .as("one for all days of the stop")
        .containsExactly(
            "[Thông Mạch] Tổng hợp ngày 30/11/2026: 1 thông báo",
            "[Thông Mạch] Tổng hợp ngày 03/12/2026: 3 thông báo");
  }

  @Test
  void dropsWhatWaitsOnceNoLettersAreWanted() {
    at("2026-11-27T15:00:00Z");
    tell(NoticeKind.TASK_GIVEN, "Chờ sáng", false);
    bean(NoticePreferences.class)
        .choose(reader(), new NoticePreferenceDraft(null, "vi", null, null, null, false, null));
    at("2026-11-30T03:00:00Z");
    work();
    assertThat(subjects()).isEmpty();
    assertThat(jdbc.sql("select count(*) from notice_mail").query(Long.class).single()).isZero();
  }
}
