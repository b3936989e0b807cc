package vn.thongmach.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.regulation.WorkingCalendar;
import vn.thongmach.regulation.WorkingDays;

/** Those who must act are told of what follows a count, each once. */
class ElectionNoticesModuleTests extends CongressWebTest {

  private String head = "";

  @Autowired private ElectionNotices notices;
  @Autowired private WorkingCalendar calendar;

  private void look() {
    while (notices.tellNext()) {}
  }

  private LocalDate day(UUID election, String about) {
    return clock(election, about, "day");
  }

  private LocalDate clock(UUID election, String about, String column) {
    return jdbc.sql(
            "select " + column + " from election_clock where election = :id and about = :about")
        .param("id", election)
        .param("about", about)
        .query(LocalDate.class)
        .single();
  }

  /** As if the day had come. */
  private void comes(UUID election, String about, LocalDate day) {
    jdbc.sql("update election_clock set day = :day where election = :id and about = :about")
        .param("day", day)
        .param("id", election)
        .param("about", about)
        .update();
    look();
  }

  private List<String> told(String person, UUID election) throws Exception {
    return read(200, as(Role.WORKER, person), "/api/notices")
        .path("items")
        .valueStream()
        .filter(item -> item.toString().contains(election.toString()))
        .map(item -> item.path("text").asString())
        .toList();
  }

  @BeforeAll
  void head() throws Exception {
    head = person("Bí");
    created(
        "/api/mandates",
        "{'person':'%s','unit':'%s','post':'Bí thư','from':'2020-01-01'}".formatted(head, body));
  }

  @Test
  void tellsThoseWhoMustActOnTheDaysOfTheRuleWhatIsNotDone() throws Exception {
    String path = listed(sitting());
    counted(path);
    UUID election = UUID.fromString(path.substring(ELECTIONS.length()));
    look();
    WorkingDays working = calendar.days(Scope.system("test"));
    LocalDate until = clock(election, "COMPLAINTS_CLOSE", "due");
    assertThat(until).isEqualTo(working.after(today, 15));
    assertThat(working.between(day(election, "COMPLAINTS_CLOSE"), until)).isEqualTo(3);
    assertThat(working.isWorking(day(election, "COMPLAINTS_CLOSE"))).isTrue();
    assertThat(day(election, "COMPLAINTS_OPEN")).isEqualTo(working.after(until, 1));
    assertThat(day(election, "RECORD")).isEqualTo(working.after(today, 1));
    assertThat(day(election, "RATIFICATION")).isEqualTo(working.after(today, 10));
    assertThat(day(election, "SEAL")).isEqualTo(working.after(today.plusMonths(6), 1));
    assertThat(told(head, election)).isEmpty();
    comes(election, "RECORD", today);
    look();
    for (int officer : List.of(0, 3)) {
      assertThat(told(delegates.get(officer), election))
          .containsExactly(
              "Biên bản kiểm phiếu bầu “Ủy viên Ban Chấp hành” chưa đủ hai xác nhận; Tổ trưởng Tổ"
                  + " kiểm phiếu và Đoàn chủ tịch xác nhận.");
    }
    assertThat(told(delegates.get(1), election)).isEmpty();
    comes(election, "RATIFICATION", today);
    assertThat(told(head, election)).hasSize(1);
    comes(election, "COMPLAINTS_OPEN", today);
    assertThat(told(head, election)).as("there was no complaint").hasSize(1);
    comes(election, "COMPLAINTS_CLOSE", today.minusMonths(2));
    assertThat(told(head, election)).as("over for a month").hasSize(1);
    comes(election, "SEAL", today);
    assertThat(told(head, election)).hasSize(2);
    assertThat(told(delegates.get(0), election)).hasSize(2);
    assertThat(told(delegates.get(3), election)).hasSize(1);
  }

  @Test
  void tellsOfComplaintsThatAreNotSettledAndNotOfWhatWasDone() throws Exception {
    String path = listed(sitting());
    counted(path);
    UUID election = UUID.fromString(path.substring(ELECTIONS.length()));
    look();
    posted(
        201,
        office,
        path + "/complaints",
        "{'receivedOn':'%s','sender':'Đại biểu','text':'Đếm sai'}".formatted(today));
    String digest = read(200, office, path + "/record").path("digest").asString();
    for (int officer : List.of(0, 3)) {
      posted(200, teller(officer), path + "/record", "{'digest':'%s'}".formatted(digest));
    }
    comes(election, "RECORD", today);
    assertThat(told(delegates.get(3), election)).isEmpty();
    comes(election, "COMPLAINTS_OPEN", today);
    assertThat(told(head, election))
        .containsExactly(
            "Còn 1 khiếu nại về bầu “Ủy viên Ban Chấp hành” chưa giải quyết, hạn nhận khiếu nại đã"
                + " hết.");
    posted(
        200,
        office,
        path + "/ratification",
        "{'symbol':'12-QĐ/ĐU','day':'%s','body':'Đảng uỷ'}".formatted(today));
    comes(election, "RATIFICATION", today);
    assertThat(told(head, election)).as("ratified").hasSize(1);
  }
}
