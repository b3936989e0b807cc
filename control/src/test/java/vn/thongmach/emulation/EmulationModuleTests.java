package vn.thongmach.emulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thongmach.access.Role;
import vn.thongmach.contracts.Origin;
import vn.thongmach.emulation.EmulationMovement.Contestants;
import vn.thongmach.emulation.EmulationMovement.State;
import vn.thongmach.emulation.MovementRegistration.MovementPointsDraft;
import vn.thongmach.emulation.MovementRegistration.MovementRegistrationDraft;

/** Movements on a real database: who registers, how they stand, who reads. */
class EmulationModuleTests extends EmulationTest {

  private static List<@Nullable Integer> places(List<MovementStanding> standing) {
    return standing.stream().<@Nullable Integer>map(MovementStanding::place).toList();
  }

  private static List<@Nullable UUID> units(List<MovementStanding> standing) {
    return standing.stream().<@Nullable UUID>map(each -> each.of().unit()).toList();
  }

  @Test
  void ranksByWeightedScoresOfMeasuresAndPoints() {
    EmulationMovement movement = launched(Contestants.UNIT, measured(3, 10), reported(1));
    register(movement, northHead, north);
    MovementRegistration south = register(movement, southHead, this.south);
    record(MEASURE, draft(north, "2026-11-03", "4"));
    record(MEASURE, draft(this.south, "2026-11-04", "20"));
    standings()
        .judge(
            holder(),
            movement.id(),
            south.id(),
            new MovementPointsDraft(movement.criteria().getLast().id(), 60.0, "Khách khen"));
    List<MovementStanding> standing = standing(movement);
    assertThat(units(standing)).containsExactly(this.south, north);
    assertThat(standing.getFirst().score()).isEqualTo((3 * 100 + 60) / 4.0);
    assertThat(standing.getFirst().coverage()).isEqualTo(1);
    assertThat(standing.getLast().score()).isCloseTo(40.0, offset(1e-9));
    assertThat(standing.getLast().coverage()).isEqualTo(0.75);
    MovementStanding.Result figure = standing.getFirst().results().getFirst();
    assertThat(figure.value()).isEqualTo(20);
    assertThat(figure.origin()).isEqualTo(Origin.REPORTED);
    assertThat(Objects.requireNonNull(standing.getFirst().results().getLast().judged()).reason())
        .isEqualTo("Khách khen");
  }

  @Test
  void sharesAPlaceBetweenEqualScoresAndGivesNoneWithoutAValue() {
    UUID east = unit("EMM-E" + UUID.randomUUID().toString().substring(0, 8), top);
    UUID eastHead = posted(east, "Giám đốc");
    EmulationMovement movement = launched(Contestants.UNIT, measured(1, 10));
    register(movement, eastHead, east);
    register(movement, northHead, north);
    register(movement, southHead, south);
    record(MEASURE, draft(north, "2026-11-03", "5"));
    record(MEASURE, draft(south, "2026-11-03", "5"));
    List<MovementStanding> standing = standing(movement);
    assertThat(places(standing)).containsExactly(1, 1, null);
    assertThat(units(standing)).last().isEqualTo(east);
    assertThat(standing.getLast().score()).isNull();
  }

  @Test
  void keepsTheFiguresOfTheClosingWhateverIsReportedLater() {
    EmulationMovement movement = launched(Contestants.UNIT, measured(1, 10));
    register(movement, northHead, north);
    record(MEASURE, draft(north, "2026-11-03", "5"));
    EmulationMovement done = closed(movement);
    record(MEASURE, draft(north, "2026-11-04", "5"));
    assertThat(done.state()).isEqualTo(State.CLOSED);
    assertThat(standing(movement).getFirst().score()).isEqualTo(50);
    assertThat(toldOf(northHead, movement.id().toString()))
        .containsExactly("emulation.notice-closed");
  }

  @Test
  void registersAUnitByItsHeadAndAPersonByThemselves() {
    EmulationMovement ofUnits = launched(Contestants.UNIT, reported(1));
    assertThat(standings().registrable(as(Role.WORKER, northHead), ofUnits)).containsExactly(north);
    assertThat(standings().registrable(as(Role.WORKER, worker), ofUnits)).isEmpty();
    assertThat(codes(() -> register(ofUnits, worker, north))).containsExactly("emulation.not-head");
    register(ofUnits, northHead, north);
    assertThat(standings().registrable(as(Role.WORKER, northHead), ofUnits)).isEmpty();
    assertThat(codes(() -> register(ofUnits, northHead, north)))
        .containsExactly("emulation.registered");
    EmulationMovement ofPeople = launched(Contestants.PERSON, reported(1));
    MovementRegistration own = register(ofPeople, worker, null);
    assertThat(own.person()).isEqualTo(worker);
    assertThatThrownBy(
            () -> standings().withdraw(as(Role.WORKER, leader, top), ofPeople.id(), own.id()))
        .hasMessageContaining("emulation.not-head");
    standings().withdraw(as(Role.WORKER, worker), ofPeople.id(), own.id());
    assertThat(standing(ofPeople)).isEmpty();
    assertThat(register(ofPeople, worker, null).person()).isEqualTo(worker);
    assertThat(
            codes(
                () ->
                    standings()
                        .register(
                            as(Role.WORKER, null, north),
                            ofPeople.id(),
                            new MovementRegistrationDraft(null, null))))
        .containsExactly("emulation.no-person");
  }

  @Test
  void refusesWhoStandsOutsideAndWhoIsLate() {
    UUID elsewhere = unit("EMM-X" + UUID.randomUUID().toString().substring(0, 8), null);
    UUID stranger = posted(elsewhere, "Giám đốc");
    EmulationMovement movement = launched(Contestants.PERSON, reported(1));
    assertThat(
            codes(
                () ->
                    standings()
                        .register(
                            as(Role.WORKER, stranger, top),
                            movement.id(),
                            new MovementRegistrationDraft(null, null))))
        .containsExactly("emulation.not-invited");
    clock.set(Instant.parse("2026-12-01T02:00:00Z"));
    assertThat(codes(() -> register(movement, worker, null)))
        .containsExactly("emulation.registration-over");
  }

  @Test
  void letsNobodyJudgeThemselvesOrTheUnitTheyHead() {
    EmulationMovement movement = launched(Contestants.UNIT, measured(1, 10), reported(1));
    MovementRegistration own = register(movement, northHead, north);
    UUID points = movement.criteria().getLast().id();
    var judging = as(Role.UNIT_HEAD, northHead, top, north);
    assertThatThrownBy(
            () ->
                standings()
                    .judge(
                        judging,
                        movement.id(),
                        own.id(),
                        new MovementPointsDraft(points, 90.0, "Tốt")))
        .hasMessageContaining("emulation.own");
    assertThatThrownBy(
            () ->
                standings()
                    .judge(
                        holder(),
                        movement.id(),
                        own.id(),
                        new MovementPointsDraft(movement.criteria().getFirst().id(), 90.0, "Tốt")))
        .hasMessageContaining("emulation.not-reported");
  }

  @Test
  void showsADraftToItsHoldersAndALaunchedOneToThoseInvitedOnly() {
    EmulationMovement drafted = movements().create(holder(), draft(Contestants.UNIT, reported(1)));
    var inside = as(Role.WORKER, worker, north);
    var outside =
        as(Role.LEADER, null, unit("EMM-Y" + UUID.randomUUID().toString().substring(0, 8), null));
    assertThat(movements().find(inside, drafted.id())).isEmpty();
    EmulationMovement movement = launched(Contestants.UNIT, reported(1));
    assertThat(movements().find(inside, movement.id())).isPresent();
    assertThat(movements().find(as(Role.WORKER, worker), movement.id())).isPresent();
    assertThat(movements().find(outside, movement.id())).isEmpty();
    assertThat(movements().list(outside, null, null, PAGE).items()).isEmpty();
    assertThat(movements().list(inside, null, "nuoc rut", PAGE).items())
        .extracting(EmulationMovement::id)
        .containsExactly(movement.id());
    assertThat(toldOf(leader, movement.id().toString())).isEmpty();
  }

  @Test
  void keepsJudgementsAndResultsFromBeingChanged() {
    EmulationMovement movement = launched(Contestants.UNIT, reported(1));
    MovementRegistration one = register(movement, northHead, north);
    UUID points = movement.criteria().getFirst().id();
    standings()
        .judge(holder(), movement.id(), one.id(), new MovementPointsDraft(points, 40.0, "Đầu"));
    standings()
        .judge(holder(), movement.id(), one.id(), new MovementPointsDraft(points, 70.0, "Xét lại"));
    assertThat(standing(movement).getFirst().score()).isEqualTo(70);
    closed(movement);
    assertThat(
            jdbc.sql("select count(*) from emulation_points where registration = :id")
                .param("id", one.id())
                .query(Long.class)
                .single())
        .isEqualTo(2);
    for (String table : List.of("emulation_points", "emulation_result")) {
      assertThatThrownBy(() -> jdbc.sql("delete from " + table).update())
          .hasMessageContaining("never changed");
    }
  }
}
