package vn.thongmach.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thongmach.access.Role;
import vn.thongmach.study.TakingPart.Way;

/** Attendance by the code on the wall, on a clock that the test moves. */
class AttendanceCodeModuleTests extends StudyTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private StudySession session(StudyCampaign campaign, LocalDate day) {
    return taking()
        .add(ALL, campaign.id(), new StudySessionDraft(north, day, "Hội trường", "Bí thư"));
  }

  private void after(long seconds) {
    clock.set(clock.instant().plusSeconds(seconds));
  }

  @Test
  void recordsWhoeverReadsTheCodeInItsTimeOnceAndAsTheirOwnReport() {
    StudyCampaign campaign = opened(false, false);
    StudySession session = session(campaign, TODAY);
    AttendanceCode code = attendance().code(head(north), session.id());
    assertThat(attendance().code(head(north), session.id()))
        .as("the same for a while")
        .isEqualTo(code);
    after(40);
    TakingPart record = attendance().attend(worker(one, north), session.id(), code.code());
    assertThat(record.way()).isEqualTo(Way.CODE);
    assertThat(record.origin().name()).isEqualTo("REPORTED");
    assertThat(record.recordedBy()).isEqualTo(one);
    assertThat(total(campaign).completed()).isEqualTo(1);
    assertThat(figure(top).numerator()).isEqualTo(1_000_000);
    String next = attendance().code(ALL, session.id()).code();
    assertThat(codes(() -> attendance().attend(worker(one, north), session.id(), next)))
        .containsExactly("study.attendance-stands");
    assertThat(total(campaign).completed()).isEqualTo(1);
  }

  @Test
  void isOfNoUseAfterItsWindowOrForAnotherSession() {
    StudyCampaign campaign = opened(false, false);
    StudySession session = session(campaign, TODAY);
    StudySession other = session(campaign, TODAY);
    String code = attendance().code(ALL, session.id()).code();
    assertThat(codes(() -> attendance().attend(worker(one, north), other.id(), code)))
        .containsExactly("study.code-unknown");
    assertThat(codes(() -> attendance().attend(worker(one, north), session.id(), null)))
        .containsExactly("study.code-unknown");
    assertThat(codes(() -> attendance().attend(worker(one, north), session.id(), "Không phải mã")))
        .containsExactly("study.code-unknown");
    String forged = (code.charAt(20) == 'A' ? "B" : "A");
    assertThat(
            codes(
                () ->
                    attendance()
                        .attend(
                            worker(one, north),
                            session.id(),
                            code.substring(0, 20) + forged + code.substring(21))))
        .containsExactly("study.code-unknown");
    after(61);
    assertThat(attendance().code(ALL, session.id()).code()).isNotEqualTo(code);
    assertThat(codes(() -> attendance().attend(worker(one, north), session.id(), code)))
        .as("a picture sent on")
        .containsExactly("study.code-expired");
    assertThat(told(() -> attendance().attend(worker(one, north), session.id(), code)))
        .containsExactly("Mã đã hết hạn sau 60 giây; hãy quét lại mã đang hiện trên màn hình.");
    assertThat(total(campaign).completed()).isZero();
  }

  @Test
  void refusesOtherDaysOtherPeopleAndWhatIsOver() {
    StudyCampaign campaign = opened(false, false);
    StudySession session = session(campaign, TODAY);
    String code = attendance().code(ALL, session.id()).code();
    UUID outside = unit("STM-Q" + made, null);
    UUID stranger = posted(outside, "2020-01-01", null);
    assertThat(codes(() -> attendance().attend(worker(stranger, outside), session.id(), code)))
        .containsExactly("study.not-in-audience");
    assertThat(codes(() -> attendance().attend(ALL, session.id(), code)))
        .containsExactly("study.no-person");
    assertThat(codes(() -> attendance().code(worker(one, north), session.id())))
        .as("a worker shows no code")
        .containsExactly("kernel.not-found");
    assertThat(codes(() -> attendance().code(role(Role.INSPECTOR, north), session.id())))
        .containsExactly("kernel.not-found");
    StudySession yesterday = session(campaign, TODAY.minusDays(1));
    assertThat(codes(() -> attendance().code(ALL, yesterday.id())))
        .containsExactly("study.code-other-day");
    clock.set(Instant.parse("2026-11-22T16:59:50Z"));
    String late = attendance().code(ALL, session.id()).code();
    clock.set(Instant.parse("2026-11-22T17:00:05Z"));
    assertThat(codes(() -> attendance().attend(worker(one, north), session.id(), late)))
        .as("after midnight in Asia/Ho_Chi_Minh")
        .containsExactly("study.code-other-day");
    StudySession today = session(campaign, TODAY.plusDays(1));
    String current = attendance().code(ALL, today.id()).code();
    taking().withdrawSession(ALL, today.id(), new StudyStep("Hoãn", null));
    assertThat(codes(() -> attendance().attend(worker(one, north), today.id(), current)))
        .containsExactly("study.withdrawn");
    assertThat(codes(() -> attendance().code(ALL, today.id()))).containsExactly("study.withdrawn");
    StudySession open = session(campaign, TODAY.plusDays(1));
    String last = attendance().code(ALL, open.id()).code();
    campaigns().close(ALL, campaign.id(), new StudyStep("Đủ", null));
    assertThat(codes(() -> attendance().attend(worker(one, north), open.id(), last)))
        .containsExactly("study.not-open");
  }
}
