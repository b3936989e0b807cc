package vn.thongmach.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thongmach.assembly.Congress.Participant;
import vn.thongmach.assembly.Congress.Standing;
import vn.thongmach.assembly.Congress.StandingChange;
import vn.thongmach.assembly.Electorate.Exclusion;

/** Who counts towards the base, at both kinds of congress. */
class ElectorateTests {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private final List<Participant> called = new ArrayList<>();
  private final List<StandingChange> changes = new ArrayList<>();

  private UUID called(boolean alternate, boolean convener) {
    UUID person = new UUID(1, called.size());
    called.add(new Participant(person, new UUID(2, 2), alternate, convener));
    return person;
  }

  private void change(UUID person, Standing standing, LocalDate day, @Nullable UUID alternate) {
    changes.add(
        new StandingChange(person, standing, day, alternate, "Ốm", Instant.EPOCH, "van.phong"));
  }

  private Electorate on(CongressKind kind, LocalDate day) {
    return Electorate.of(kind, called, changes, day);
  }

  @Test
  void excludesMembersElsewhereExemptSuspendedOrExcusedOnly() {
    for (Standing standing : Standing.values()) {
      change(called(false, false), standing, DAY, null);
    }
    Electorate found = on(CongressKind.ALL_MEMBERS, DAY);
    assertThat(found.people())
        .extracting(Electorate.Person::excluded)
        .containsExactly(
            null,
            null,
            Exclusion.ABSENT_EXCUSED,
            null,
            Exclusion.ELSEWHERE,
            Exclusion.EXEMPT,
            Exclusion.SUSPENDED,
            null);
    assertThat(found.convened()).as("not those rejected").isEqualTo(7);
    assertThat(found.excluded()).isEqualTo(4);
    assertThat(found.attending()).isEqualTo(1);
    assertThat(found.rejected()).isEqualTo(1);
  }

  @Test
  void countsADelegateForWhomAnAlternateStandsInAndTheAlternateOnlyInTheHall() {
    UUID absent = called(false, false);
    UUID alone = called(false, false);
    UUID convener = called(false, true);
    called(false, false);
    UUID alternate = called(true, false);
    called(true, false);
    change(absent, Standing.ABSENT_EXCUSED, DAY, alternate);
    change(alone, Standing.ABSENT, DAY, null);
    change(convener, Standing.ABSENT_EXCUSED, DAY, null);
    Electorate found = on(CongressKind.DELEGATES, DAY);
    assertThat(found.convened()).isEqualTo(4);
    assertThat(found.people())
        .extracting(Electorate.Person::excluded)
        .containsExactly(
            null,
            Exclusion.DELEGATE_WITHOUT_ALTERNATE,
            Exclusion.CONVENER_ABSENT,
            null,
            null,
            null);
    assertThat(found.attending()).isEqualTo(2);
    assertThat(found.isOfficial(alternate)).isTrue();
    assertThat(found.standingIn()).containsExactly(alternate);
  }

  @Test
  void goesByTheStandingOfTheDayWhateverWasRecordedFirst() {
    UUID person = called(false, false);
    change(person, Standing.ATTENDING, DAY.plusDays(1), null);
    change(person, Standing.ABSENT, DAY, null);
    assertThat(on(CongressKind.DELEGATES, DAY.minusDays(1)).excluded()).isZero();
    assertThat(on(CongressKind.DELEGATES, DAY).excluded()).isEqualTo(1);
    assertThat(on(CongressKind.DELEGATES, DAY.plusDays(1)).excluded()).isZero();
  }

  @Test
  void keepsAbsentForNowInTheBaseAndOutOfTheHall() {
    change(called(false, false), Standing.ABSENT_FOR_NOW, DAY, null);
    Electorate found = on(CongressKind.DELEGATES, DAY);
    assertThat(found.excluded()).isZero();
    assertThat(found.attending()).isZero();
  }
}
