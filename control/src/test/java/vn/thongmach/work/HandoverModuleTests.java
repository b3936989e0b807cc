package vn.thongmach.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.Scores;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.kernel.Moment;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.regulation.WorkingCalendar;
import vn.thongmach.target.Direction;
import vn.thongmach.target.TargetDraft;
import vn.thongmach.target.Targets;
import vn.thongmach.testing.ReportedTest;
import vn.thongmach.work.Handover.Side;
import vn.thongmach.work.Handover.State;

/** How long either side has a handover, by working hours, on a clock that the test moves. */
class HandoverModuleTests extends ReportedTest {

  /** Ten o'clock on a Monday in Viet Nam. */
  private static final Instant MONDAY = Instant.parse("2026-11-23T03:00:00Z");

  private static final LocalDate NEXT_WEEK = LocalDate.parse("2026-12-01");

  private UUID lead = new UUID(0, 1);
  private UUID helper = lead;
  private UUID beside = lead;
  private int made;

  @Override
  protected String profile() {
    return "default";
  }

  @Override
  protected void registerMeasures() {
    super.registerMeasures();
    context.registerBean(
        Inventory.class,
        () ->
            (Inventory)
                Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {Inventory.class},
                    (proxy, method, arguments) -> {
                      throw new UnsupportedOperationException(method.getName());
                    }));
    context.register(Work.class);
  }

  @Configuration(proxyBeanMethods = false)
  @Import(WorkingCalendar.class)
  @ComponentScan({
    "vn.thongmach.programme.model",
    "vn.thongmach.programme.storage",
    "vn.thongmach.work.model",
    "vn.thongmach.work.storage"
  })
  static class Work {}

  @BeforeEach
  void prepare() {
    clock.set(MONDAY);
    audited.clear();
    made++;
    lead = unit("LEAD-" + made, null);
    helper = unit("HELP-" + made, null);
    beside = unit("BESIDE-" + made, null);
  }

  private Handover asked(@Nullable LocalDate due, @Nullable Integer days) {
    return bean(Handovers.class)
        .ask(
            within(lead),
            new HandoverDraft(
                "Khảo sát 12 trạm", null, null, lead, null, helper, null, due, days, null));
  }

  private Handover answered(Handover handover, State state) {
    return bean(Handovers.class)
        .answer(within(helper), handover.id(), new HandoverStep(state, "Lý do", null, null));
  }

  private void at(String instant) {
    clock.set(Instant.parse(instant));
  }

  @Test
  void timesBothSidesInWorkingHoursThroughEveryReturn() {
    Handovers handovers = bean(Handovers.class);
    Handover handover = asked(null, 3);
    assertThat(handover.due()).isEqualTo(LocalDate.parse("2026-11-26"));
    at("2026-11-24T03:00:00Z");
    answered(handover, State.ACCEPTED);
    at("2026-11-26T10:30:00Z");
    HandoverStep result = new HandoverStep(null, "Biên bản 12 trạm", null, null);
    handovers.deliver(within(helper), handover.id(), result);
    at("2026-11-27T05:30:00Z");
    handovers.confirm(
        within(lead), handover.id(), new HandoverStep(State.RETURNED, "Thiếu ảnh", null, null));
    at("2026-11-30T01:30:00Z");
    Handover again = handovers.deliver(within(helper), handover.id(), result);
    assertThat(again.answerMinutes()).isEqualTo(8 * 60);
    assertThat(again.deliverMinutes()).isEqualTo((6 + 8 + 8) * 60 + 4 * 60 + 30);
    Handover ended =
        handovers.confirm(
            within(lead), handover.id(), new HandoverStep(State.CONFIRMED, null, null, null));
    assertThat(ended.steps())
        .extracting(Handover.Step::state)
        .containsExactly(
            State.ASKED,
            State.ACCEPTED,
            State.DELIVERED,
            State.RETURNED,
            State.DELIVERED,
            State.CONFIRMED);
    assertThat(ended.steps())
        .extracting(Handover.Step::minutes)
        .containsExactly(480, 22 * 60, 4 * 60, 270, 0, null);
    assertThat(handovers.find(ALL, handover.id())).contains(ended);
    assertThat(audited)
        .filteredOn(entry -> entry.endsWith(handover.id().toString()))
        .extracting(entry -> entry.substring(0, entry.indexOf(' ')))
        .containsExactly(
            "HandoverAsked",
            "HandoverAccepted",
            "HandoverDelivered",
            "HandoverReturned",
            "HandoverDelivered",
            "HandoverConfirmed");
  }

  @Test
  void carriesATargetOnHowFastAUnitAnswers() throws InterruptedException {
    UUID head = person();
    UUID clause = resolution("07-NQ/ĐU", lead).clauses().getFirst().id();
    bean(Targets.class)
        .make(
            ALL,
            new TargetDraft(
                "BG-1",
                "Trả lời bàn giao trong một ngày",
                helper,
                head,
                "handover-answer-working-hours",
                TargetDraft.SubjectDraft.ofUnits(List.of(helper)),
                Direction.LOWER,
                40.0,
                null,
                List.of(new TargetDraft.PlanDraft("2026", 8.0)),
                1.0,
                clause,
                null,
                null));
    Handover first = asked(NEXT_WEEK, null);
    Handover second = asked(NEXT_WEEK, null);
    at("2026-11-24T03:00:00Z");
    answered(first, State.ACCEPTED);
    at("2026-11-25T03:00:00Z");
    answered(second, State.REFUSED);
    await(() -> value() != null);
    assertThat(value()).as("eight and sixteen hours").isEqualTo(12.0);
    TargetItem item = item();
    assertThat(item.origin().name()).isEqualTo("REPORTED");
    assertThat(item.score()).isLessThan(100.0);
    assertThat(
            jdbc.sql("select count(*) from business_event where reference = :reference")
                .param("reference", "handover " + first.id())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  private @Nullable Double value() {
    return item().value();
  }

  private TargetItem item() {
    return bean(Scores.class).find(ALL, "BG-1", Moment.of(Period.parse("2026"))).item();
  }

  @Test
  void isReachedFromEitherSideAndByWhoeverIsNamed() {
    UUID named = person();
    Handover handover =
        bean(Handovers.class)
            .ask(
                within(lead),
                new HandoverDraft(
                    "Đấu nối", null, null, lead, null, helper, named, NEXT_WEEK, null, null));
    Scope worker =
        new Scope(UUID.randomUUID(), "worker", Role.WORKER, false, Set.of(), null, named);
    assertThat(found(within(lead), Side.GIVEN)).containsExactly(handover.id());
    assertThat(found(within(lead), Side.TAKEN)).isEmpty();
    assertThat(found(within(helper), Side.TAKEN)).containsExactly(handover.id());
    assertThat(found(worker, Side.TAKEN)).containsExactly(handover.id());
    assertThat(found(within(beside), null)).isEmpty();
    assertThat(bean(Handovers.class).find(within(beside), handover.id())).isEmpty();
    assertThat(
            codes(
                () ->
                    bean(Handovers.class)
                        .answer(
                            within(beside),
                            handover.id(),
                            new HandoverStep(State.ACCEPTED, null, null, null))))
        .containsExactly("kernel.not-found");
    Handover taken =
        bean(Handovers.class)
            .answer(worker, handover.id(), new HandoverStep(State.ACCEPTED, null, null, 1));
    assertThat(taken.steps().getLast().person()).isEqualTo(named);
  }

  private List<UUID> found(Scope scope, @Nullable Side side) {
    return bean(Handovers.class)
        .list(scope, new HandoverFilter(side, true, null, null, null, "  "), new PageRequest(0, 50))
        .items()
        .stream()
        .map(Handover::id)
        .toList();
  }

  @Test
  void showsSlowSeamsWithinReachOnly() {
    Handover fast = asked(LocalDate.parse("2026-11-24"), null);
    Handover slow = asked(NEXT_WEEK, null);
    Handover refused = asked(NEXT_WEEK, null);
    Handover gone = asked(NEXT_WEEK, null);
    bean(Handovers.class)
        .confirm(
            within(lead), gone.id(), new HandoverStep(State.WITHDRAWN, "Không cần", null, null));
    at("2026-11-23T04:00:00Z");
    answered(fast, State.ACCEPTED);
    at("2026-11-24T03:00:00Z");
    answered(slow, State.ACCEPTED);
    at("2026-11-25T10:00:00Z");
    answered(refused, State.REFUSED);
    List<HandoverSeam> seams = bean(Handovers.class).seams(within(helper), null, null);
    assertThat(seams)
        .containsExactly(
            new HandoverSeam(lead, helper, 3, 3, 8.0, (1 + 8 + 22) / 3.0, 0, null, null, 1, 2, 1));
    assertThat(bean(Handovers.class).seams(within(beside), null, null)).isEmpty();
    LocalDate monday = LocalDate.parse("2026-11-23");
    assertThat(bean(Handovers.class).seams(within(lead), monday, monday)).hasSize(1);
    assertThat(bean(Handovers.class).seams(within(lead), monday.plusDays(1), null)).isEmpty();
    assertThat(bean(Handovers.class).seams(within(lead), null, monday.minusDays(1))).isEmpty();
  }
}
