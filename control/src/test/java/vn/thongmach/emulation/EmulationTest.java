package vn.thongmach.emulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.emulation.EmulationMovement.Contestants;
import vn.thongmach.emulation.EmulationMovementDraft.MovementAreaDraft;
import vn.thongmach.emulation.EmulationMovementDraft.MovementClosing;
import vn.thongmach.emulation.EmulationMovementDraft.MovementCriterionDraft;
import vn.thongmach.emulation.EmulationMovementDraft.MovementLaunch;
import vn.thongmach.emulation.MovementRegistration.MovementRegistrationDraft;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.organisation.MandateDraft;
import vn.thongmach.organisation.People;
import vn.thongmach.testing.ReportedTest;

/** An operator with two units, each with its head and a worker; today is 22 November 2026. */
abstract class EmulationTest extends ReportedTest {

  protected static final PageRequest PAGE = PageRequest.of(null, 200);
  protected static final String MEASURE = "members-admitted";

  private static int made;

  protected UUID top = new UUID(0, 1);
  protected UUID north = top;
  protected UUID south = top;
  protected UUID leader = top;
  protected UUID northHead = top;
  protected UUID southHead = top;
  protected UUID worker = top;

  @Override
  protected void registerMeasures() {
    super.registerMeasures();
    context.register(Emulation.class);
  }

  @Configuration(proxyBeanMethods = false)
  @ComponentScan({"vn.thongmach.emulation.model", "vn.thongmach.emulation.storage"})
  static class Emulation {}

  @BeforeEach
  void prepare() {
    clock.set(Instant.parse("2026-10-01T02:00:00Z"));
    made++;
    top = unit("EMM-" + made, null);
    north = unit("EMM-N" + made, top);
    south = unit("EMM-S" + made, top);
    leader = posted(top, "Tổng giám đốc");
    northHead = posted(north, "Giám đốc");
    southHead = posted(south, "Giám đốc");
    worker = posted(north, "Kỹ sư");
    clock.set(START);
  }

  protected UUID posted(UUID unit, String post) {
    UUID person = person();
    bean(People.class)
        .mandate(ALL, new MandateDraft(person, unit, post, LocalDate.parse("2020-01-01"), null));
    return person;
  }

  protected Scope as(Role role, @Nullable UUID person, UUID... units) {
    return new Scope(UUID.randomUUID(), "reader", role, false, Set.of(units), null, person);
  }

  /** Who holds movements of this operator. */
  protected Scope holder() {
    return as(Role.LEADER, leader, top, north, south);
  }

  protected EmulationMovements movements() {
    return bean(EmulationMovements.class);
  }

  protected MovementStandings standings() {
    return bean(MovementStandings.class);
  }

  protected static MovementCriterionDraft measured(double weight, double goal) {
    return new MovementCriterionDraft("Kết nạp đảng viên", weight, MEASURE, "2026-11", 0.0, goal);
  }

  protected static MovementCriterionDraft reported(double weight) {
    return new MovementCriterionDraft("Văn hoá phục vụ", weight, null, null, null, null);
  }

  protected EmulationMovementDraft draft(
      Contestants contestants, MovementCriterionDraft... criteria) {
    return new EmulationMovementDraft(
        "Thi đua nước rút quý IV",
        "Hoàn thành trước hạn",
        top,
        LocalDate.parse("2026-11-01"),
        LocalDate.parse("2026-12-31"),
        LocalDate.parse("2026-11-30"),
        contestants,
        new ArrayList<>(List.of(new MovementAreaDraft(top, true))),
        new ArrayList<>(Arrays.asList(criteria)),
        null);
  }

  protected EmulationMovement launched(
      Contestants contestants, MovementCriterionDraft... criteria) {
    EmulationMovement movement = movements().create(holder(), draft(contestants, criteria));
    return movements().launch(holder(), movement.id(), new MovementLaunch(null));
  }

  protected MovementRegistration register(
      EmulationMovement movement, UUID person, @Nullable UUID unit) {
    return standings()
        .register(
            as(Role.WORKER, person, north, south),
            movement.id(),
            new MovementRegistrationDraft(unit, null));
  }

  protected List<MovementStanding> standing(EmulationMovement movement) {
    return standings().standing(holder(), movements().find(holder(), movement.id()).orElseThrow());
  }

  protected EmulationMovement closed(EmulationMovement movement) {
    return movements().close(holder(), movement.id(), new MovementClosing("Đã tổng kết.", null));
  }
}
