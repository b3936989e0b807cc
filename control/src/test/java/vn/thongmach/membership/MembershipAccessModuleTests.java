package vn.thongmach.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.membership.MembershipFile.Status;

/** Whom files are open to, what is recorded of every reading, and what people may ask. */
class MembershipAccessModuleTests extends MembershipTest {

  private static final RegisterFilter ALL_OF_IT = new RegisterFilter(null, null, null);

  @Test
  void opensFilesToThePartyOfficeAndWhoHeadsTheCellOnly() {
    MembershipFile file = files().begin(office(), candidate(person()));
    Map<String, Scope> readers = new LinkedHashMap<>();
    readers.put("office", office());
    readers.put("secretary", as(Role.UNIT_HEAD, secretary, cell));
    readers.put("secretary, leader", as(Role.LEADER, secretary, cell));
    readers.forEach(
        (who, scope) -> {
          assertThat(files().read(scope, file.id(), ReadingPurpose.ADMISSION)).as(who).isNotNull();
          assertThat(files().register(scope, ALL_OF_IT, ReadingPurpose.REGISTER, PAGE).items())
              .as(who)
              .extracting(RegisterRow::file)
              .contains(file.id());
        });
    Map<String, Scope> others = new LinkedHashMap<>();
    others.put("the product itself", ALL);
    others.put("office of another unit", as(Role.OFFICE, null, other));
    others.put("head of another unit", as(Role.UNIT_HEAD, person(), cell, other));
    others.put("administrator who is the secretary", as(Role.ADMINISTRATOR, secretary, cell));
    for (Role role : Role.values()) {
      if (role != Role.OFFICE) {
        others.put(
            role + " of everything",
            new Scope(UUID.randomUUID(), "reader", role, true, Set.of(), null, person()));
      }
    }
    others.put("the person", as(Role.WORKER, file.person(), cell));
    others.forEach(
        (who, scope) -> {
          assertThat(codes(() -> files().read(scope, file.id(), ReadingPurpose.REPORT)))
              .as(who)
              .containsExactly("kernel.not-found");
          assertThat(codes(() -> files().step(scope, file.id(), ended("2026-01-01", "x"))))
              .as(who)
              .containsExactly("kernel.not-found");
          assertThat(codes(() -> files().withdraw(scope, file.id(), "x", null)))
              .as(who)
              .containsExactly("kernel.not-found");
          assertThat(codes(() -> files().readings(scope, file.id(), PAGE)))
              .as(who)
              .containsExactly("kernel.not-found");
          assertThat(codes(() -> files().begin(scope, candidate(person()))))
              .as(who)
              .containsExactly("kernel.not-found");
          assertThat(own().requests(scope, PAGE).items()).as(who).isEmpty();
        });
  }

  @Test
  void recordsEveryReadingWithItsPurposeAndShowsItToThePerson() {
    MembershipFile file = files().begin(office(), candidate(person()));
    assertThat(codes(() -> files().read(office(), file.id(), null)))
        .containsExactly("membership.purpose-missing");
    assertThat(codes(() -> files().register(office(), ALL_OF_IT, null, PAGE)))
        .containsExactly("membership.purpose-missing");
    assertThat(told(() -> files().read(office(), file.id(), null)))
        .containsExactly(
            "Chưa chọn mục đích đọc; hồ sơ đảng viên chỉ mở khi nêu mục đích, và mỗi lần đọc được"
                + " ghi lại.");
    Scope head = as(Role.UNIT_HEAD, secretary, cell);
    files().read(head, file.id(), ReadingPurpose.ADMISSION);
    files().register(office(), ALL_OF_IT, ReadingPurpose.REPORT, PAGE);
    Scope self = as(Role.WORKER, file.person(), cell);
    OwnMembership.Own mine = own().own(self).orElseThrow();
    assertThat(mine.readings())
        .extracting(MembershipReading::person, MembershipReading::purpose)
        .containsExactly(
            tuple(null, ReadingPurpose.REPORT), tuple(secretary, ReadingPurpose.ADMISSION));
    assertThat(own().own(self).orElseThrow().readings()).as("one's own are none").hasSize(2);
    assertThat(own().export(self)).isPresent();
    assertThat(audited).anyMatch(line -> line.contains("MembershipExported"));
    assertThat(own().own(as(Role.ADMINISTRATOR, file.person(), cell)))
        .as("an administrator's account opens none")
        .isEmpty();
    assertThat(own().own(as(Role.WORKER, person(), cell))).isEmpty();
  }

  @Test
  void erasesTheFileOfACandidateButNotThatOfAMember() {
    MembershipFile file = files().begin(office(), candidate(person()));
    Scope self = as(Role.WORKER, file.person(), cell);
    ErasureRequest asked = own().ask(self, "Tôi không có nguyện vọng nữa");
    assertThat(codes(() -> own().ask(self, "Lại"))).containsExactly("membership.erasure-asked");
    assertThat(told(() -> own().ask(self, "Lại")))
        .containsExactly("Bạn đã có đề nghị xoá đang chờ quyết định.");
    assertThat(codes(() -> own().decide(self, asked.id(), true, "Tự xoá")))
        .containsExactly("kernel.not-found");
    assertThat(own().requests(office(), PAGE).items())
        .extracting(ErasureRequest::id)
        .contains(asked.id());
    ErasureRequest granted = own().decide(office(), asked.id(), true, "Rút đồng ý");
    assertThat(granted.granted()).isTrue();
    assertThat(codes(() -> files().read(office(), file.id(), ReadingPurpose.REGISTER)))
        .containsExactly("kernel.not-found");
    assertThat(own().own(self)).isEmpty();
    assertThat(told(() -> own().decide(office(), asked.id(), false, "Lại")))
        .containsExactly("Đề nghị này đã được quyết định; hãy tải lại.");
    MembershipFile member = admitted();
    assertThat(member.stands().status()).isEqualTo(Status.PROBATIONARY);
    ErasureRequest second = own().ask(as(Role.WORKER, member.person(), cell), "Xoá");
    assertThat(codes(() -> own().decide(office(), second.id(), true, "Theo đề nghị")))
        .containsExactly("membership.erasure-forbidden");
    assertThat(told(() -> own().decide(office(), second.id(), true, "Theo đề nghị")))
        .containsExactly(
            "Hồ sơ của đảng viên đang sinh hoạt phải lưu theo quy định của Đảng nên không xoá được;"
                + " hãy từ chối và nêu căn cứ.");
    assertThat(own().decide(office(), second.id(), false, "Đang sinh hoạt").granted()).isFalse();
    assertThat(files().read(office(), member.id(), ReadingPurpose.REGISTER)).isNotNull();
    assertThat(List.copyOf(audited)).anyMatch(line -> line.contains("MembershipErasureRefused"));
  }
}
