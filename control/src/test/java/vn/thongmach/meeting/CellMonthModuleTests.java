package vn.thongmach.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thongmach.access.Role;
import vn.thongmach.kernel.Period;
import vn.thongmach.measure.Measures;
import vn.thongmach.measure.Subject;
import vn.thongmach.meeting.CellMonth.State;
import vn.thongmach.organisation.MandateDraft;
import vn.thongmach.organisation.People;

/** Cells that met and did not: who is told when, the list above, and the measure. */
class CellMonthModuleTests extends MeetingTest {

  private static final LocalDate NOVEMBER = LocalDate.parse("2026-11-01");

  private UUID boss = new UUID(0, 1);

  @BeforeEach
  void boss() {
    boss = person();
    bean(People.class)
        .mandate(ALL, new MandateDraft(boss, above, "Bí thư", LocalDate.parse("2020-01-01"), null));
    bean(MeetingSerieses.class)
        .set(
            as(Role.WORKER, boss),
            above,
            new MeetingSeriesDraft(5, "08:00", null, null, null, true, 0));
  }

  private void at(String day) {
    clock.set(Instant.parse(day + "T02:00:00Z"));
    bean(KeepingMonths.class).keep();
  }

  private @Nullable State state() {
    return bean(CellMonths.class).list(as(Role.WORKER, boss), NOVEMBER, null, PAGE).items().stream()
        .filter(each -> each.body().equals(cell))
        .map(CellMonth::state)
        .findFirst()
        .orElse(null);
  }

  private List<String> told(UUID person) {
    return toldOf(
        person,
        jdbc.sql("select code from unit where id = :id")
            .param("id", cell)
            .query(String.class)
            .list()
            .getFirst());
  }

  private @Nullable Double share() {
    return bean(Measures.class)
        .read(
            ALL,
            "meeting.held",
            Subject.ofUnits(List.of(cell)),
            Period.parse("2026-11"),
            clock.instant())
        .value();
  }

  @Test
  void remindsBeforeTheMonthEndsTellsAfterAndPutsRightWhatIsReportedLate() {
    at("2026-11-20");
    assertThat(state()).isEqualTo(State.OPEN);
    assertThat(told(head)).as("six working days are left").isEmpty();
    at("2026-11-24");
    assertThat(told(head)).containsExactly("meeting.notice-due");
    at("2026-11-25");
    assertThat(told(head)).as("once").hasSize(1);
    at("2026-12-01");
    assertThat(state()).isEqualTo(State.NOT_HELD);
    assertThat(told(head)).contains("meeting.notice-missed");
    assertThat(told(boss)).containsExactly("meeting.notice-missed-below");
    assertThat(share()).as("the days for a report run").isNull();
    at("2026-12-06");
    assertThat(share()).isEqualTo(0.0);
    assertThat(bean(CellMonths.class).count(as(Role.WORKER, boss), NOVEMBER).notHeld())
        .isEqualTo(1);
    Meeting late = called("2026-11-27");
    records().hold(office(), late.id(), null);
    bean(KeepingMonths.class).keep();
    assertThat(state()).isEqualTo(State.LATE);
    assertThat(share()).isEqualTo(100.0);
  }

  @Test
  void countsOnceACellMetAndIsSilentWhereOneIsPlanned() {
    Meeting meeting = called("2026-11-27");
    at("2026-11-26");
    assertThat(state()).isEqualTo(State.PLANNED);
    assertThat(told(head)).isEmpty();
    clock.set(Instant.parse("2026-11-27T08:00:00Z"));
    records().hold(office(), meeting.id(), null);
    bean(KeepingMonths.class).keep();
    assertThat(state()).isEqualTo(State.HELD);
    assertThat(share()).isEqualTo(100.0);
    at("2026-12-02");
    assertThat(told(head)).isEmpty();
    assertThat(bean(CellMonths.class).list(as(Role.WORKER, member), NOVEMBER, null, PAGE).total())
        .as("a member heads nothing")
        .isZero();
  }
}
