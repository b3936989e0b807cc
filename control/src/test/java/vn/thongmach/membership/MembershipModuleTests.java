package vn.thongmach.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.MeasureReading;
import vn.thongmach.measure.Measures;
import vn.thongmach.measure.Subject;
import vn.thongmach.membership.MembershipFile.Status;
import vn.thongmach.membership.MembershipStep.Kind;

/** From candidate to official member by the rule of each day, and the register on any day. */
class MembershipModuleTests extends MembershipTest {

  private MeasureReading admissions() {
    return bean(Measures.class)
        .read(
            ALL,
            "membership.admissions",
            Subject.ofUnits(List.of(cell)),
            Period.parse("2025"),
            clock.instant());
  }

  private List<UUID> on(String day, Status status) {
    return files()
        .register(
            office(),
            new RegisterFilter(cell, LocalDate.parse(day), status),
            ReadingPurpose.REGISTER,
            PAGE)
        .items()
        .stream()
        .map(RegisterRow::file)
        .toList();
  }

  @Test
  void leadsFromCandidateOverProbationToOfficialMemberAndTellsTheMeasure() {
    MembershipFile file = admitted();
    assertThat(file.stands().status()).isEqualTo(Status.PROBATIONARY);
    assertThat(file.stands().probationEnds()).isEqualTo("2026-03-03");
    assertThat(file.stands().overdue(TODAY)).as("its clock ran out in March").isTrue();
    assertThat(admissions().value()).isEqualTo(1);
    assertThat(codes(() -> step(file, vote(Kind.OFFICIAL_VOTED, "2026-03-02", 9, 9, 9))))
        .containsExactly("membership.probation-runs");
    assertThat(told(() -> step(file, vote(Kind.OFFICIAL_VOTED, "2026-03-02", 9, 9, 9))))
        .containsExactly(
            "Thời gian dự bị kéo dài đến 03/03/2026; biểu quyết công nhận được từ ngày đó.");
    MembershipFile voted = step(file, vote(Kind.OFFICIAL_VOTED, "2026-03-03", 9, 9, 6));
    MembershipFile official = step(voted, decision(Kind.RECOGNISED, "2026-04-01", null));
    assertThat(official.stands().status()).isEqualTo(Status.OFFICIAL);
    assertThat(official.stands().officialOn()).isEqualTo("2026-04-01");
    MembershipFile moved = step(official, decision(Kind.TRANSFERRED, "2026-06-01", other));
    assertThat(moved.stands().cell()).isEqualTo(other);
    assertThat(on("2025-01-20", Status.CANDIDATE)).containsExactly(file.id());
    assertThat(on("2025-03-03", Status.PROBATIONARY)).containsExactly(file.id());
    assertThat(on("2026-05-31", Status.OFFICIAL)).contains(file.id()).hasSize(3);
    assertThat(on("2026-06-01", null)).as("in the other cell now").doesNotContain(file.id());
    MembershipFile ended = step(moved, ended("2026-07-01", "Chuyển đi nơi khác"));
    assertThat(ended.stands().status()).isEqualTo(Status.ENDED);
    assertThat(codes(() -> step(ended, ended("2026-07-02", "Lại"))))
        .containsExactly("membership.not-now");
    assertThat(told(() -> step(ended, ended("2026-07-02", "Lại"))))
        .containsExactly(
            "Hồ sơ không ở trạng thái ghi được bước này; hãy tải lại để xem bước kế tiếp.");
  }

  @Test
  void takesTheLastStepBackWithWhatItTold() {
    MembershipFile file = admitted();
    MembershipFile back = files().withdraw(office(), file.id(), "Ghi nhầm ngày", file.version());
    assertThat(back.stands().status()).isEqualTo(Status.CANDIDATE);
    assertThat(admissions().value()).as("taken back").isNotEqualTo(1.0);
    assertThat(back.steps().getLast().withdrawn().reason()).isEqualTo("Ghi nhầm ngày");
    assertThat(on("2025-04-01", Status.CANDIDATE)).containsExactly(file.id());
    MembershipFile again = step(back, decision(Kind.ADMITTED, "2025-03-05", null));
    assertThat(again.stands().admittedOn()).isEqualTo("2025-03-05");
    assertThat(admissions().value()).isEqualTo(1);
    assertThat(codes(() -> files().withdraw(office(), file.id(), "Lại", file.version())))
        .containsExactly("kernel.changed-meanwhile");
    MembershipFile fresh = files().begin(office(), candidate(person()));
    assertThat(told(() -> files().withdraw(office(), fresh.id(), "Nhầm", null)))
        .containsExactly(
            "Chỉ còn bước mở hồ sơ nên không rút được; nếu ghi nhầm người thì kết thúc hồ sơ.");
  }

  @Test
  void admitsOnlyWithIntroducersAPassedVoteAndTheAgeOfTheRule() {
    MembershipFile file = files().begin(office(), candidate(person()));
    assertThat(codes(() -> step(file, decision(Kind.ADMITTED, "2025-03-03", null))))
        .containsExactly("membership.vote-missing", "membership.introducers-missing");
    assertThat(told(() -> step(file, decision(Kind.ADMITTED, "2025-03-03", null))))
        .containsExactly(
            "Chưa có biểu quyết nào đạt tỷ lệ tán thành; ghi biểu quyết trước.",
            "Chưa ghi 2 đảng viên chính thức giới thiệu; ghi bước đó trước.");
    UUID stranger = person();
    assertThat(codes(() -> step(file, introduced("2025-02-01", introducer))))
        .containsExactly("membership.introducers-count");
    assertThat(codes(() -> step(file, introduced("2025-02-01", introducer, stranger))))
        .containsExactly("membership.introducer-not-official");
    assertThat(codes(() -> step(file, introduced("2025-02-01", introducer, file.person()))))
        .containsExactly("membership.introducer-not-official");
    assertThat(told(() -> step(file, introduced("2025-02-01", introducer))))
        .containsExactly("Phải có đúng 2 người giới thiệu; đang ghi 1.");
    MembershipFile introduced = step(file, introduced("2025-02-01", introducer, second));
    assertThat(told(() -> step(introduced, vote(Kind.ADMISSION_VOTED, "2025-02-10", 9, 5, 6))))
        .containsExactly(
            "6 tán thành, 5 có mặt, 9 được triệu tập không khớp nhau; kiểm tra lại biên bản.");
    MembershipFile failed = step(introduced, vote(Kind.ADMISSION_VOTED, "2025-02-10", 9, 9, 5));
    assertThat(failed.steps().getLast().passed()).as("5 of 9 is under two thirds").isFalse();
    assertThat(codes(() -> step(failed, decision(Kind.ADMITTED, "2025-03-03", null))))
        .containsExactly("membership.vote-missing");
    MembershipFile passed = step(failed, vote(Kind.ADMISSION_VOTED, "2025-02-20", 9, 7, 6));
    assertThat(passed.steps().getLast().passed()).as("exactly two thirds").isTrue();
    assertThat(codes(() -> step(passed, decision(Kind.ADMITTED, "2025-02-19", null))))
        .containsExactly("membership.day-before");
    assertThat(told(() -> step(passed, decision(Kind.ADMITTED, "2025-02-19", null))))
        .containsExactly(
            "Ngày 19/02/2025 trước ngày 20/02/2025 của bước liền trước; hãy chọn lại.");
    assertThat(told(() -> step(passed, decision(Kind.ADMITTED, "2027-01-01", null))))
        .containsExactly("Ngày 01/01/2027 chưa đến; chỉ ghi việc đã diễn ra.");
    assertThat(step(passed, decision(Kind.ADMITTED, "2025-03-03", null)).stands().status())
        .isEqualTo(Status.PROBATIONARY);
    MembershipFile old = introducedAndVoted(LocalDate.parse("1964-03-03"));
    assertThat(codes(() -> step(old, decision(Kind.ADMITTED, "2025-03-03", null))))
        .as("61 on that day")
        .containsExactly("membership.age-outside");
    assertThat(told(() -> step(old, decision(Kind.ADMITTED, "2025-03-03", null))))
        .containsExactly(
            "Tuổi vào ngày kết nạp phải từ 18 đến 60; kiểm tra ngày sinh và ngày quyết định.");
    assertThat(step(old, decision(Kind.ADMITTED, "2025-03-02", null)).stands().status())
        .as("60 the day before")
        .isEqualTo(Status.PROBATIONARY);
  }

  private MembershipFile introducedAndVoted(LocalDate born) {
    MembershipFile file =
        files()
            .begin(
                office(),
                new MembershipFileDraft(
                    person(),
                    cell,
                    born,
                    LocalDate.parse("2025-01-02"),
                    null,
                    LocalDate.parse("2025-01-05"),
                    null));
    file = step(file, introduced("2025-02-01", introducer, second));
    return step(file, vote(Kind.ADMISSION_VOTED, "2025-02-10", 9, 8, 6));
  }

  @Test
  void beginsOneFileForEachPersonInACellWithTheConsentOfACandidate() {
    MembershipFileDraft none =
        new MembershipFileDraft(person(), cell, BORN, null, null, TODAY, null);
    assertThat(told(() -> files().begin(office(), none)))
        .containsExactly(
            "Chưa ghi ngày quần chúng đồng ý bằng văn bản cho lưu hồ sơ; không có đồng ý thì không"
                + " lưu.");
    MembershipFileDraft wrong =
        new MembershipFileDraft(
            person(),
            unit("MBM-U" + UUID.randomUUID().toString().substring(0, 6), null),
            BORN,
            TODAY,
            Kind.ADMITTED,
            TODAY,
            null);
    assertThat(codes(() -> files().begin(office(), wrong)))
        .containsExactly("membership.not-a-beginning", "membership.no-cell");
    assertThat(told(() -> files().begin(office(), wrong)).getFirst())
        .isEqualTo(
            "Hồ sơ chỉ bắt đầu bằng việc đưa vào nguồn, hoặc bằng việc nhập đảng viên đang có.");
    assertThat(told(() -> files().begin(office(), wrong)).getLast())
        .endsWith("không phải tổ chức đảng; hãy chọn chi bộ.");
    MembershipFile file = files().begin(office(), candidate(person()));
    assertThat(codes(() -> files().begin(office(), candidate(file.person()))))
        .containsExactly("membership.file-stands");
    assertThat(told(() -> files().begin(office(), candidate(file.person()))).getFirst())
        .endsWith("đã có hồ sơ; mỗi người chỉ có một hồ sơ.");
    MembershipFile official = step(admitted(), vote(Kind.OFFICIAL_VOTED, "2026-03-03", 9, 9, 9));
    assertThat(told(() -> step(official, decision(Kind.TRANSFERRED, "2026-06-01", cell))))
        .containsExactly("Đảng viên đang sinh hoạt ở chi bộ này; hãy chọn chi bộ khác.");
    assertThat(
            files()
                .register(
                    office(), new RegisterFilter(cell, null, null), ReadingPurpose.REPORT, PAGE)
                .items())
        .extracting(RegisterRow::status, RegisterRow::file)
        .contains(tuple(Status.CANDIDATE, file.id()), tuple(Status.PROBATIONARY, official.id()));
    assertThat(audited).noneMatch(line -> line.contains("Quần chúng ưu tú"));
    assertThat(audited).noneMatch(line -> line.contains(BORN.toString()));
  }
}
