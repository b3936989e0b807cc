package vn.thongmach.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import vn.thongmach.checkin.CheckIn.Confidence;
import vn.thongmach.checkin.CheckIn.Disagreement;
import vn.thongmach.checkin.CheckInState.Every;
import vn.thongmach.evaluation.Forecast.Outlook;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Texts;
import vn.thongmach.measure.BusinessEventDraft;
import vn.thongmach.programme.Obstacles;
import vn.thongmach.regulation.WorkingCalendar;
import vn.thongmach.target.TargetStateDraft;
import vn.thongmach.target.Targets;
import vn.thongmach.testing.ReportedTest;

/** When check-ins are due and late, who makes them, and where they differ from the forecast. */
class CheckInModuleTests extends ReportedTest {

  private static final PageRequest PAGE = PageRequest.of(null, 100);

  @Override
  protected String profile() {
    return "default";
  }

  private int made;
  private UUID owner = UUID.randomUUID();
  private UUID head = UUID.randomUUID();
  private String code = "";

  @Override
  protected void registerMeasures() {
    super.registerMeasures();
    context.registerBean(
        Obstacles.class,
        () ->
            (Obstacles)
                Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {Obstacles.class},
                    (proxy, method, arguments) -> {
                      throw new UnsupportedOperationException(method.getName());
                    }));
    context.register(CheckInModule.class);
  }

  @Configuration(proxyBeanMethods = false)
  @Import(WorkingCalendar.class)
  @ComponentScan({"vn.thongmach.checkin.model", "vn.thongmach.checkin.storage"})
  static class CheckInModule {}

  @BeforeEach
  void prepare() {
    clock.set(START);
    owner = unit("CI-" + ++made, unit("CI-ABOVE-" + made, null));
    head = person();
    code = target("2026", 10);
  }

  private String target(String period, double plan) {
    String next = "CI-T" + ++made;
    UUID clause = resolution(made + "-NQ/ĐU", owner).clauses().getFirst().id();
    bean(Targets.class)
        .make(
            ALL,
            reported(next, "members-admitted", owner, head, clause, List.of(owner), period, plan));
    return next;
  }

  private Scope as(Role role, UUID person, UUID... units) {
    return new Scope(
        UUID.randomUUID(),
        role.name().toLowerCase(Locale.ROOT),
        role,
        false,
        Set.of(units),
        null,
        person);
  }

  private CheckIns checkIns() {
    return bean(CheckIns.class);
  }

  private CheckInState state() {
    return checkIns().state(ALL, code);
  }

  private static CheckInDraft said(Confidence confidence) {
    return new CheckInDraft(confidence, null, null, null, null, null, null);
  }

  private static CheckInDraft step(Confidence confidence, @Nullable String step, String day) {
    return new CheckInDraft(confidence, 40, "Chờ vật tư", null, step, LocalDate.parse(day), null);
  }

  private void at(String day) {
    clock.set(Instant.parse(day + "T02:00:00Z"));
  }

  private String due() {
    CheckInState state = state();
    return state.due() + (state.late() ? " late " : " ") + state.missed();
  }

  @Test
  void fallsDueInTheRhythmOfTheRuleAndIsMissedWhenItsDayHasPassed() {
    assertThat(due()).isEqualTo("2026-11-25 0");
    assertThat(checkIns().due(ALL, head, false, PAGE).items()).isEmpty();
    at("2026-11-24");
    assertThat(checkIns().due(ALL, head, false, PAGE).items())
        .singleElement()
        .satisfies(one -> assertThat(one.target()).isEqualTo(code));
    assertThat(checkIns().due(ALL, head, true, PAGE).items()).isEmpty();
    at("2026-11-25");
    assertThat(due()).as("its own day is not late").isEqualTo("2026-11-25 0");
    at("2026-11-26");
    assertThat(due()).isEqualTo("2026-11-25 late 1");
    assertThat(checkIns().due(ALL, head, true, PAGE).total()).isOne();
    CheckIn late = checkIns().checkIn(as(Role.WORKER, head, owner), code, said(Confidence.ON_WAY));
    assertThat(late.due()).isEqualTo(LocalDate.parse("2026-11-25"));
    assertThat(due()).isEqualTo("2026-12-25 0");
    CheckIn early = checkIns().checkIn(as(Role.WORKER, head, owner), code, said(Confidence.ON_WAY));
    assertThat(early.due()).as("ahead of the next day").isEqualTo(LocalDate.parse("2026-12-25"));
    assertThat(checkIns().history(ALL, code, PAGE).items())
        .extracting(CheckIn::due)
        .containsExactlyInAnyOrder(early.due(), late.due());
    at("2027-02-02");
    assertThat(state().due()).as("no plan holds in 2027").isNull();
    assertThat(audited).contains("CheckedIn " + code);
  }

  @Test
  void movesADayOffToTheNextWorkingDayAndCountsEveryOneMissed() {
    code = target("2027", 10);
    assertThat(state().due()).as("its plan has not begun").isNull();
    at("2027-01-04");
    assertThat(due())
        .as("25 December passed, asked since 22 November")
        .isEqualTo("2026-12-25 late 2");
    at("2027-04-01");
    checkIns().checkIn(ALL, code, said(Confidence.ON_WAY));
    assertThat(due()).as("25 April is a Sunday").isEqualTo("2027-04-26 0");
  }

  @Test
  void keepsItsOwnRhythmUntilThatIsTakenBack() {
    Scope leader = new Scope(UUID.randomUUID(), "leader", Role.LEADER, true, Set.of());
    CheckInState weekly =
        checkIns().setRhythm(leader, code, new RhythmDraft(Every.WEEK, "Đang chậm"));
    assertThat(weekly.ruled()).isFalse();
    assertThat(due()).as("Mondays").isEqualTo("2026-11-23 0");
    checkIns().checkIn(ALL, code, said(Confidence.ON_WAY));
    assertThat(due()).isEqualTo("2026-11-30 0");
    checkIns().setRhythm(leader, code, new RhythmDraft(Every.NEVER, "Đo tự động"));
    assertThat(state().due()).isNull();
    checkIns().setRhythm(leader, code, new RhythmDraft(null, "Theo quy tắc chung"));
    assertThat(state().ruled()).isTrue();
    assertThat(due()).isEqualTo("2026-11-25 0");
    assertThat(codes(() -> checkIns().setRhythm(leader, code, new RhythmDraft(Every.WEEK, " "))))
        .containsExactly(KernelError.VALUE_MISSING.code());
    assertThat(
            codes(
                () ->
                    checkIns()
                        .setRhythm(
                            as(Role.WORKER, head, owner),
                            code,
                            new RhythmDraft(Every.NEVER, "Không cần"))))
        .containsExactly(CheckInError.RHYTHM_NOT_YOURS.code());
  }

  @Test
  void isMadeByWhoAnswersOrHeadsTheUnitAlone() {
    UUID other = unit("CI-OTHER-" + made, null);
    assertThat(
            codes(
                () ->
                    checkIns()
                        .checkIn(as(Role.WORKER, person(), owner), code, said(Confidence.ON_WAY))))
        .containsExactly(CheckInError.NOT_RESPONSIBLE.code());
    assertThat(checkIns().state(as(Role.WORKER, person(), owner), code).mayCheckIn()).isFalse();
    assertThat(
            codes(
                () ->
                    checkIns()
                        .checkIn(
                            as(Role.UNIT_HEAD, person(), other), code, said(Confidence.ON_WAY))))
        .containsExactly(KernelError.NOT_FOUND.code());
    assertThat(codes(() -> checkIns().history(as(Role.UNIT_HEAD, person(), other), code, PAGE)))
        .containsExactly(KernelError.NOT_FOUND.code());
    at("2026-11-27");
    assertThat(checkIns().due(as(Role.LEADER, person(), other), null, true, PAGE).items())
        .isEmpty();
    assertThat(checkIns().due(as(Role.UNIT_HEAD, person(), owner), null, true, PAGE).items())
        .singleElement()
        .satisfies(one -> assertThat(one.mayCheckIn()).isTrue());
    checkIns().checkIn(as(Role.UNIT_HEAD, person(), owner), code, said(Confidence.ON_WAY));
    bean(Targets.class).close(ALL, code, new TargetStateDraft(true, "Đã xong", null));
    assertThat(codes(() -> checkIns().checkIn(ALL, code, said(Confidence.ON_WAY))))
        .containsExactly(CheckInError.TARGET_CLOSED.code());
    assertThat(state().due()).isNull();
  }

  @Test
  void wantsANextStepWhereItIsNotOnTheWayAndTellsAllThatIsWrong() {
    assertThat(codes(() -> checkIns().checkIn(ALL, code, said(Confidence.OFF))))
        .containsExactly(KernelError.VALUE_MISSING.code(), KernelError.VALUE_MISSING.code());
    assertThat(
            codes(
                () ->
                    checkIns()
                        .checkIn(
                            ALL,
                            code,
                            new CheckInDraft(
                                null, 101, "", true, "Họp", LocalDate.parse("2026-11-01"), null))))
        .containsExactly(
            KernelError.VALUE_MISSING.code(),
            KernelError.VALUE_MALFORMED.code(),
            KernelError.VALUE_MISSING.code(),
            CheckInError.NEXT_DAY_PASSED.code());
    CheckIn made = checkIns().checkIn(ALL, code, step(Confidence.AT_RISK, "Họp", "2026-11-30"));
    assertThat(made.nextDue()).isEqualTo(LocalDate.parse("2026-11-30"));
    assertThat(made.likelihood()).isEqualTo(40);
    CheckInDraft earlier =
        new CheckInDraft(
            Confidence.ON_WAY, null, null, null, null, null, LocalDate.parse("2026-11-20"));
    assertThat(codes(() -> checkIns().checkIn(ALL, code, earlier)))
        .as("before the last one")
        .containsExactly(CheckInError.DAY_OUTSIDE.code());
    assertThat(codes(() -> checkIns().checkIn(as(Role.WORKER, head, owner), code, earlier)))
        .containsExactly(CheckInError.DAY_ALONE.code());
    code = target("2026", 5);
    CheckIn entered = checkIns().checkIn(ALL, code, earlier);
    assertThat(entered.at()).isEqualTo(Instant.parse("2026-11-20T05:00:00Z"));
    assertThat(entered.due()).isEqualTo(LocalDate.parse("2026-11-25"));
  }

  @Test
  void saysWhereItDiffersFromTheForecast() throws InterruptedException {
    code = target("2026", 10_000);
    List<BusinessEventDraft> events = new ArrayList<>();
    for (LocalDate day = LocalDate.parse("2025-01-06");
        day.isBefore(LocalDate.parse("2026-11-20"));
        day = day.plusWeeks(1)) {
      events.add(draft(owner, day.toString(), "1"));
    }
    record("members-admitted", events.toArray(BusinessEventDraft[]::new));
    assertThat(state().outlook()).isEqualTo(Outlook.MISS);
    assertThat(state().disagreement()).as("nothing said yet").isNull();
    CheckIn made = checkIns().checkIn(ALL, code, said(Confidence.ON_WAY));
    assertThat(made.outlook()).isEqualTo(Outlook.MISS);
    assertThat(made.disagreement()).isEqualTo(Disagreement.SAID_BETTER);
    await(
        () -> {
          clock.pass(Duration.ofMinutes(1));
          return checkIns().disagreeing(ALL).stream()
              .anyMatch(state -> state.target().equals(code));
        });
    assertThat(checkIns().disagreeing(as(Role.LEADER, person(), unit("CI-Z" + made.id(), null))))
        .isEmpty();
    checkIns().checkIn(ALL, code, step(Confidence.OFF, "Xin điều chỉnh", "2026-12-01"));
    assertThat(state().disagreement()).isNull();
    assertThat(checkIns().disagreeing(ALL)).extracting(CheckInState::target).doesNotContain(code);
  }

  @Test
  void knowsWhichWordsGoWithWhichForecast() {
    assertThat(Disagreement.of(Confidence.OFF, Outlook.REACH)).isEqualTo(Disagreement.SAID_WORSE);
    assertThat(Disagreement.of(Confidence.AT_RISK, Outlook.MISS))
        .isEqualTo(Disagreement.SAID_BETTER);
    assertThat(Disagreement.of(Confidence.AT_RISK, Outlook.DOUBTFUL)).isNull();
    assertThat(Disagreement.of(Confidence.ON_WAY, null)).isNull();
  }

  @Test
  void wordsEveryRefusalInBothLanguages() {
    Texts texts = bean(Texts.class);
    for (CheckInError error : CheckInError.values()) {
      for (Locale language : List.of(Locale.of("vi"), Locale.ENGLISH)) {
        assertThat(texts.of(language, error.code(), "CT-1", "Lê Anh Tuấn"))
            .isNotBlank()
            .doesNotContain("{0}");
      }
    }
  }
}
