package vn.thongmach.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Texts;
import vn.thongmach.regulation.WorkingCalendar;
import vn.thongmach.testing.ReportedTest;
import vn.thongmach.work.TaskSeries.Occurrence;
import vn.thongmach.work.TaskSerieses.FromSeries;

/** Tasks that come again, on a clock that the test moves; today is Sunday 22 November 2026. */
class SeriesModuleTests extends ReportedTest {

  private static final PageRequest PAGE = PageRequest.of(null, 200);

  private UUID unit = new UUID(0, 1);
  private UUID worker = unit;
  private String code = "";
  private int made;

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
                    (proxy, method, arguments) -> List.of()));
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
    clock.set(START);
    jdbc.sql("update task_series set next_on = null").update();
    code = "TS-" + ++made;
    unit = unit("TSU-" + made, null);
    worker = person();
  }

  private TaskSerieses serieses() {
    return bean(TaskSerieses.class);
  }

  private TaskSeriesDraft draft(String title, String rule, int ahead) {
    return draft(title, rule, ahead, null);
  }

  private TaskSeriesDraft draft(String title, String rule, int ahead, @Nullable String reason) {
    return new TaskSeriesDraft(
        code,
        title,
        "Biên bản",
        unit,
        worker,
        null,
        null,
        null,
        null,
        rule,
        null,
        ahead,
        reason,
        null);
  }

  private void begin(String rule, int ahead) {
    serieses().begin(within(unit), draft("Kiểm tra nguồn", rule, ahead));
  }

  private void makeAll() {
    while (bean(MakingTasks.class).makeNext()) {
      Thread.onSpinWait();
    }
  }

  private void at(String day) {
    clock.set(Instant.parse(day + "T02:00:00Z"));
  }

  private List<Task> tasks() {
    return bean(Tasks.class)
        .list(ALL, new TaskFilter(null, unit, null, null, null, null, null, null, null), PAGE)
        .items();
  }

  /** Due day and state of each, marked where it was made late, by due day. */
  private List<String> told() {
    List<Task> tasks = tasks();
    Map<UUID, FromSeries> from = serieses().of(ALL, tasks.stream().map(Task::id).toList());
    return tasks.stream()
        .map(
            task -> {
              FromSeries series = from.get(task.id());
              boolean late = series != null && series.late();
              return task.due() + (late ? " late" : "");
            })
        .sorted()
        .toList();
  }

  @Test
  void makesEachTaskAheadOfItsDayAndMovesDaysOff() {
    begin("FREQ=MONTHLY;BYMONTHDAY=25", 7);
    makeAll();
    assertThat(told()).containsExactly("2026-11-25");
    assertThat(tasks().getFirst().code()).isEqualTo(code + "-20261125");
    assertThat(tasks().getFirst().person()).isEqualTo(worker);
    makeAll();
    at("2026-12-17");
    makeAll();
    assertThat(told()).as("eight days before").hasSize(1);
    at("2026-12-18");
    makeAll();
    assertThat(told()).containsExactly("2026-11-25", "2026-12-25");
    assertThat(serieses().preview("FREQ=MONTHLY;BYMONTHDAY=25", LocalDate.parse("2027-04-01"), 1))
        .as("a Sunday")
        .containsExactly(
            new Occurrence(LocalDate.parse("2027-04-25"), LocalDate.parse("2027-04-26")));
    assertThat(audited).contains("TaskSeriesBegun " + code, "TaskGiven " + code + "-20261125");
  }

  @Test
  void makesEachOnceHoweverManyDoSoAtATime() throws Exception {
    begin("FREQ=WEEKLY;BYDAY=MO,WE,FR", 60);
    try (ExecutorService several = Executors.newFixedThreadPool(4)) {
      List<? extends Future<?>> all =
          IntStream.range(0, 4).mapToObj(_ -> several.submit(this::makeAll)).toList();
      for (Future<?> one : all) {
        one.get();
      }
    }
    makeAll();
    assertThat(told()).hasSizeGreaterThan(20).doesNotHaveDuplicates();
    assertThat(told()).hasSize(serieses().find(ALL, code).orElseThrow().made());
  }

  @Test
  void makesTheLastDaysThatPassedWhileNothingRanAndMarksThem() {
    begin("FREQ=DAILY", 0);
    at("2026-12-14");
    makeAll();
    assertThat(told())
        .as("Saturday and Sunday are Monday's, older days are skipped")
        .containsExactly("2026-12-09 late", "2026-12-10 late", "2026-12-11 late", "2026-12-14");
    TaskSeries series = serieses().find(ALL, code).orElseThrow();
    assertThat(series.made()).isEqualTo(4);
    assertThat(series.skipped()).isEqualTo(19);
    assertThat(series.next()).isEqualTo(LocalDate.parse("2026-12-15"));
    makeAll();
    assertThat(told()).hasSize(4);
  }

  @Test
  void changesWhatNobodyHasBegunAlone() {
    begin("FREQ=WEEKLY;BYDAY=MO,TH", 14);
    makeAll();
    List<Task> before = tasks();
    assertThat(before)
        .extracting(task -> task.due().toString())
        .containsExactly("2026-11-23", "2026-11-26", "2026-11-30", "2026-12-03");
    Tasks tasks = bean(Tasks.class);
    tasks.finish(ALL, before.get(0).code(), new TaskResult(null, "Xong", null));
    tasks.change(
        ALL,
        before.get(1).code(),
        new TaskDraft(
            null,
            "Đã nhận riêng",
            null,
            unit,
            worker,
            before.get(1).due(),
            null,
            null,
            null,
            null,
            null,
            "Nhận",
            null));
    serieses()
        .change(
            within(unit),
            code,
            draft("Kiểm tra nguồn và ắc quy", "FREQ=WEEKLY;BYDAY=MO", 14, "Gộp việc"));
    Map<String, Task> after =
        tasks().stream().collect(Collectors.toMap(task -> task.due().toString(), one -> one));
    assertThat(after.get("2026-11-23"))
        .satisfies(task -> assertThat(task.title()).isEqualTo("Kiểm tra nguồn"));
    assertThat(after.get("2026-11-26"))
        .satisfies(task -> assertThat(task.title()).isEqualTo("Đã nhận riêng"));
    assertThat(after.get("2026-11-30"))
        .satisfies(task -> assertThat(task.title()).isEqualTo("Kiểm tra nguồn và ắc quy"));
    assertThat(after.get("2026-12-03"))
        .as("Thursdays no longer fit")
        .satisfies(task -> assertThat(task.state()).isEqualTo(Task.State.WITHDRAWN));
    makeAll();
    assertThat(tasks()).as("no second one of a day").hasSize(4);
    serieses()
        .change(within(unit), code, draft("Đổi lần nữa", "FREQ=WEEKLY;BYDAY=MO", 14, "Rõ hơn"));
    assertThat(tasks()).extracting(Task::title).contains("Đổi lần nữa");
  }

  @Test
  void endsWithAReasonAndKeepsWhatWasMade() {
    begin("FREQ=WEEKLY;BYDAY=MO", 7);
    makeAll();
    assertThat(codes(() -> serieses().end(within(unit), code, new TaskSeriesEnd(" ", null))))
        .containsExactly(KernelError.VALUE_MISSING.code());
    TaskSeries ended =
        serieses().end(within(unit), code, new TaskSeriesEnd("Đã giám sát tự động", null));
    assertThat(ended.endReason()).isEqualTo("Đã giám sát tự động");
    at("2027-02-01");
    makeAll();
    assertThat(told()).containsExactly("2026-11-23");
    assertThat(
            codes(
                () ->
                    serieses().change(within(unit), code, draft("Lại", "FREQ=DAILY", 1, "Mở lại"))))
        .containsExactly(WorkError.SERIES_ENDED.code());
    assertThat(serieses().list(ALL, unit, true, null, PAGE).items()).isEmpty();
    assertThat(serieses().list(ALL, unit, false, "kiem tra nguon", PAGE).total()).isOne();
  }

  @Test
  void isReachedByItsUnitAndReadByWhoDoesTheWork() {
    begin("FREQ=YEARLY", 7);
    UUID beside = unit("TSB-" + made, null);
    assertThat(serieses().find(within(beside), code)).isEmpty();
    assertThat(codes(() -> serieses().end(within(beside), code, new TaskSeriesEnd("x", null))))
        .containsExactly(KernelError.NOT_FOUND.code());
    Scope own =
        new Scope(UUID.randomUUID(), "worker", Role.WORKER, false, Set.of(beside), null, worker);
    assertThat(serieses().find(own, code)).isPresent();
    assertThat(codes(() -> serieses().end(own, code, new TaskSeriesEnd("x", null))))
        .containsExactly(KernelError.NOT_FOUND.code());
    assertThat(
            codes(
                () -> serieses().begin(within(beside), draft("Việc đơn vị khác", "FREQ=DAILY", 1))))
        .containsExactly("organisation.unit-unknown");
    assertThat(codes(() -> serieses().begin(ALL, draft("Trùng mã", "FREQ=DAILY", 1))))
        .containsExactly(KernelError.CODE_TAKEN.code());
  }

  @Test
  void countsAnEndByNumberOfDays() {
    begin("FREQ=WEEKLY;BYDAY=MO;COUNT=3", 90);
    assertThat(serieses().find(ALL, code).orElseThrow().until())
        .isEqualTo(LocalDate.parse("2026-12-07"));
    makeAll();
    assertThat(told()).containsExactly("2026-11-23", "2026-11-30", "2026-12-07");
    assertThat(serieses().find(ALL, code).orElseThrow().next()).isNull();
    assertThat(serieses().preview("FREQ=MONTHLY;BYMONTHDAY=-1", LocalDate.parse("2027-02-01"), 1))
        .extracting(Occurrence::nominal)
        .containsExactly(LocalDate.parse("2027-02-28"));
    assertThat(serieses().preview("FREQ=MONTHLY;INTERVAL=3", LocalDate.parse("2026-12-15"), 2))
        .extracting(Occurrence::nominal)
        .containsExactly(LocalDate.parse("2026-12-15"), LocalDate.parse("2027-03-15"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "WEEKLY",
        "FREQ=HOURLY",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;BYDAY=MO",
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=WEEKLY;BYDAY=",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=DAILY;COUNT=2;UNTIL=20270101",
        "FREQ=DAILY;UNTIL=2027-01-01",
        "FREQ=DAILY;FREQ=DAILY",
        "FREQ=DAILY;BYSETPOS=1",
        "FREQ=DAILY;COUNT=99999"
      })
  void refusesRulesOfAnotherForm(String rule) {
    assertThat(codes(() -> serieses().begin(ALL, draft("Việc", rule, 200))))
        .contains(WorkError.RULE_MALFORMED.code(), KernelError.VALUE_MALFORMED.code());
    assertThat(codes(() -> serieses().preview(rule, LocalDate.parse("2026-11-22"), 3)))
        .containsExactly(WorkError.RULE_MALFORMED.code());
  }

  @Test
  void wordsItsRefusals() {
    Texts texts = bean(Texts.class);
    assertThat(texts.of(Locale.of("vi"), WorkError.RULE_MALFORMED.code(), "FREQ=X"))
        .contains("“FREQ=X”", "FREQ=WEEKLY;BYDAY=MO");
    assertThat(texts.of(Locale.ENGLISH, WorkError.SERIES_ENDED.code(), "TS-1"))
        .contains("“TS-1” has ended");
  }
}
