package vn.thongmach.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thongmach.kernel.AppendOnlyTable;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.measure.MeasureTouched;
import vn.thongmach.measure.MeasuresUncertain;
import vn.thongmach.target.TargetDraft;
import vn.thongmach.target.Targets;
import vn.thongmach.testing.IntentTest;

/** What is issued never changes; what came late is a new scorecard with its cause. */
class ScorecardModuleTests extends IntentTest {

  private static final PageRequest PAGE = PageRequest.of(null, 1000);
  private static final String DAY = "2026-11-22";
  private static final Instant END = Instant.parse("2026-11-22T17:00:00Z");

  private Scorecards scorecards;
  private Targets targets;
  private UUID owner;
  private UUID head;
  private UUID clause;

  @Override
  protected String profile() {
    return "default";
  }

  @BeforeAll
  void prepare() {
    scorecards = bean(Scorecards.class);
    targets = bean(Targets.class);
    owner = unit("OWNER", null);
    head = person();
    clause = resolution("05-NQ/ĐU", owner).clauses().getFirst().id();
  }

  private UUID make(String code) {
    clock.set(START);
    UUID link = measures.object(code, START.minus(Duration.ofHours(1)));
    targets.make(ALL, target(code, owner, head, clause, List.of(link), DAY));
    return link;
  }

  private Scorecard issue(String code) {
    return scorecards.issue(ALL, code, new ScorecardDraft(DAY));
  }

  private List<Scorecard> list(String code) {
    return scorecards.list(ALL, code, null, PAGE).items();
  }

  private void late(UUID link, Instant from, Instant to, long event) {
    measures.outage(link, from, to, event);
    touch(link, from, event);
  }

  private void touch(UUID link, Instant from, long event) {
    context.publishEvent(
        new MeasureTouched(
            "availability",
            Set.of(link),
            from,
            null,
            event,
            clock.instant(),
            MeasureTouched.Kind.EVENT));
  }

  private List<Scorecard> awaited(String code, int count) throws InterruptedException {
    for (int i = 0; i < 100 && list(code).size() < count; i++) {
      Thread.sleep(50);
    }
    Thread.sleep(600);
    return list(code);
  }

  private @Nullable String refused(String sql) {
    return org.assertj.core.api.Assertions.catchThrowable(() -> jdbc.sql(sql).update())
        .getMessage();
  }

  @Test
  void issuesFinalAtPeriodCloseOnceByItself() throws InterruptedException {
    make("SC-1");
    clock.set(END.plusSeconds(1));
    List<Scorecard> issued = awaited("SC-1", 1);
    assertThat(issued).hasSize(1);
    assertThat(issued.getFirst().kind()).isEqualTo(Scorecard.Kind.FINAL);
    assertThat(issued.getFirst().asOf()).isEqualTo(END);
    assertThat(codes(() -> issue("SC-1"))).containsExactly("evaluation.already-issued");
    clock.pass(Duration.ofMinutes(1));
    assertThat(awaited("SC-1", 2)).hasSize(1);
    assertThat(measures.recorded).isNotEmpty();
  }

  @Test
  void restatesOnceForALateEventAndNamesItsCause() throws InterruptedException {
    UUID link = make("SC-2");
    clock.set(END.plusSeconds(1));
    Scorecard first = awaited("SC-2", 1).getFirst();
    byte[] before = scorecards.content(ALL, first.id());

    clock.pass(Duration.ofHours(2));
    late(link, END.minusSeconds(600), END.minusSeconds(300), 77);
    List<Scorecard> cards = awaited("SC-2", 2);
    touch(link, END.minusSeconds(600), 77);
    assertThat(awaited("SC-2", 3)).hasSize(2);

    Scorecard restated = cards.getFirst();
    assertThat(restated.supersedes()).isEqualTo(first.id());
    assertThat(restated.kind()).isEqualTo(Scorecard.Kind.FINAL);
    assertThat(restated.asOf()).isEqualTo(first.asOf());
    assertThat(restated.value()).isLessThan(first.value());
    Scorecard.Cause cause = java.util.Objects.requireNonNull(restated.cause());
    assertThat(cause.event()).isEqualTo(77);
    assertThat(cause.receivedTime()).isEqualTo(clock.instant());
    assertThat(cause.words()).startsWith("Sự kiện 77, nhận lúc 02:00:01 23/11/2026");
    assertThat(cards.getLast().supersededBy()).isEqualTo(restated.id());
    assertThat(scorecards.content(ALL, first.id())).isEqualTo(before);
  }

  @Test
  void leavesIssuedOnesAloneWhenAnEventChangesNothingBeforeThem() throws InterruptedException {
    UUID link = make("SC-3");
    issue("SC-3");
    clock.pass(Duration.ofMinutes(5));
    late(link, clock.instant().minusSeconds(60), clock.instant(), 5);
    assertThat(awaited("SC-3", 1)).hasSize(1);
  }

  @Test
  void restatesAnInterimOneAsOfTheSameInstant() throws InterruptedException {
    UUID link = make("SC-4");
    Scorecard interim = issue("SC-4");
    assertThat(interim.kind()).isEqualTo(Scorecard.Kind.INTERIM);
    clock.pass(Duration.ofMinutes(5));
    late(link, interim.asOf().minusSeconds(120), interim.asOf().minusSeconds(60), 6);
    Scorecard restated = awaited("SC-4", 2).getFirst();
    assertThat(restated.asOf()).isEqualTo(interim.asOf());
    assertThat(restated.supersedes()).isEqualTo(interim.id());
  }

  @Test
  void restatesWhatNobodyWasToldOfOnceAnythingMayHaveChanged() throws InterruptedException {
    UUID link = make("SC-10");
    clock.set(END.plusSeconds(1));
    Scorecard first = awaited("SC-10", 1).getFirst();
    clock.pass(Duration.ofMinutes(1));
    measures.outage(link, END.minusSeconds(600), END.minusSeconds(300), 88);
    context.publishEvent(new MeasuresUncertain());
    Scorecard restated = awaited("SC-10", 2).getFirst();
    assertThat(restated.supersedes()).isEqualTo(first.id());
    Scorecard.Cause cause = java.util.Objects.requireNonNull(restated.cause());
    assertThat(cause.event()).isEqualTo(88);
    assertThat(cause.words()).startsWith("Sự kiện 88").endsWith("đối chiếu lại.");
  }

  @Test
  void namesTheInventoryAndNoEventWhereAnImportChangedAFigure() throws InterruptedException {
    UUID link = make("SC-11");
    clock.set(END.plusSeconds(1));
    awaited("SC-11", 1);
    clock.pass(Duration.ofMinutes(1));
    measures.outage(link, END.minusSeconds(600), END.minusSeconds(300), 20);
    context.publishEvent(
        new MeasureTouched(
            "availability",
            Set.of(link),
            END.minusSeconds(600),
            END.minusSeconds(300),
            91,
            clock.instant(),
            MeasureTouched.Kind.INVENTORY));
    Scorecard restated = awaited("SC-11", 2).getFirst();
    Scorecard.Cause cause = java.util.Objects.requireNonNull(restated.cause());
    assertThat(cause.event()).isNull();
    assertThat(cause.words()).startsWith("Danh mục mạng thay đổi, nhận lúc 00:01:01 23/11/2026");
  }

  @Test
  void saysTheSameWhoeverIssuesIt() {
    UUID mine = make("SC-12");
    UUID other = measures.object("SC-12 other", START.minus(Duration.ofHours(1)));
    measures.own(other, unit("SC12OTHER", null));
    measures.outage(other, START.minusSeconds(1000), START.minusSeconds(500), 30);
    targets.make(ALL, target("SC-13", owner, head, clause, List.of(mine, other), DAY));
    Scorecard byReader = scorecards.issue(within(owner), "SC-13", new ScorecardDraft(DAY));
    Scorecard byAll = issue("SC-13");
    assertThat(byReader.value()).isEqualTo(byAll.value()).isLessThan(100.0);
    assertThat(byReader.issuedBy()).isEqualTo("reader");
  }

  @Test
  void isNotRewrittenByAChangedTargetOrRule() throws InterruptedException {
    UUID link = make("SC-5");
    Scorecard issued = issue("SC-5");
    byte[] before = scorecards.content(ALL, issued.id());
    TargetDraft draft = target("SC-5", owner, head, clause, List.of(link), DAY);
    targets.change(
        ALL,
        "SC-5",
        new TargetDraft(
            draft.code(),
            "Tên mới",
            owner,
            head,
            "availability",
            draft.subject(),
            draft.direction(),
            90.0,
            null,
            draft.plan(),
            3.0,
            clause,
            "Đổi mức xuất phát",
            1));
    touch(link, START.minusSeconds(60), 8);
    assertThat(awaited("SC-5", 1)).hasSize(1);
    assertThat(scorecards.content(ALL, issued.id())).isEqualTo(before);
    assertThat(issue("SC-5").version()).isEqualTo(2);
  }

  @Test
  void cannotBeAlteredRemovedOrEmptied() {
    make("SC-6");
    Scorecard issued = issue("SC-6");
    assertThat(refused("update scorecard set value = 1 where id = '" + issued.id() + "'"))
        .contains("never changes");
    assertThat(
            refused("update scorecard set batch = 1, value = 1 where id = '" + issued.id() + "'"))
        .contains("never changes");
    assertThat(refused("delete from scorecard")).contains("never changes");
    assertThat(refused("truncate scorecard cascade")).contains("never changes");
  }

  @Test
  void entersTheLedgerWithTheHashOfItsContent() {
    make("SC-7");
    issue("SC-7");
    AppendOnlyTable table = bean(AppendOnlyTable.class);
    assertThat(table.name()).isEqualTo("scorecard");
    List<byte[]> sealed = transactions.execute(status -> table.seal(42));
    assertThat(sealed).isNotEmpty();
    assertThat(table.rowsWithoutBatch()).isZero();
    transactions.executeWithoutResult(
        status ->
            table.rows(
                42,
                42,
                row -> {
                  assertThat(row.batch()).isEqualTo(42);
                  assertThat(row.contentHash()).isEqualTo(row.storedHash());
                }));
    assertThatThrownBy(() -> jdbc.sql("update scorecard set batch = 43").update())
        .hasMessageContaining("never changes");
  }

  @Test
  void holdsThePromiseAndTheFigureAsTheyStood() {
    make("SC-8");
    Scorecard issued = issue("SC-8");
    String content = new String(scorecards.content(ALL, issued.id()), StandardCharsets.UTF_8);
    assertThat(content)
        .startsWith("{\"id\":\"" + issued.id() + "\",\"kind\":\"INTERIM\"")
        .contains("\"code\":\"SC-8\"", "\"baseline\":99.0", "\"outage.severities\"", "05-NQ/ĐU");
    assertThat(codes(() -> scorecards.content(within(unit("ELSE", null)), issued.id())))
        .containsExactly("kernel.not-found");
  }

  @Test
  void refusesPeriodsThatHaveNotBegun() {
    make("SC-9");
    assertThat(codes(() -> scorecards.issue(ALL, "SC-9", new ScorecardDraft("2027"))))
        .containsExactly("evaluation.period-not-begun");
    assertThat(codes(() -> scorecards.issue(ALL, "SC-9", new ScorecardDraft(null))))
        .containsExactly("kernel.value-missing");
    assertThat(
            codes(
                () ->
                    bean(ReportedValues.class)
                        .report(ALL, "SC-9", new ReportedDraft("2027", 101.0, null))))
        .containsExactly("evaluation.period-not-begun", "evaluation.reported-out-of-range");
  }
}
