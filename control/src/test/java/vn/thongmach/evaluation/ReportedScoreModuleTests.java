package vn.thongmach.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thongmach.kernel.Moment;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.measure.BusinessEvent;
import vn.thongmach.target.Targets;
import vn.thongmach.testing.ReportedTest;

/** A reported event moves a score like a measured one. */
class ReportedScoreModuleTests extends ReportedTest {

  private static final Period YEAR = Period.parse("2026");
  private static final PageRequest PAGE = PageRequest.of(null, 1000);

  private Scores scores;
  private Scorecards scorecards;
  private UUID owner;
  private UUID head;
  private UUID clause;

  @Override
  protected String profile() {
    return "default";
  }

  @BeforeAll
  void prepare() {
    scores = bean(Scores.class);
    scorecards = bean(Scorecards.class);
    owner = unit("OWNER", null);
    head = person();
    clause = resolution("05-NQ/ĐU", owner).clauses().getFirst().id();
  }

  private void make(String code, String measure, UUID unit, String period, double plan) {
    bean(Targets.class)
        .make(ALL, reported(code, measure, owner, head, clause, List.of(unit), period, plan));
  }

  private TargetItem item(String code) {
    return scores.find(ALL, code, Moment.of(YEAR)).item();
  }

  private List<Scorecard> cards(String code) {
    return scorecards.list(ALL, code, null, PAGE).items();
  }

  @Test
  void scoresThirteenAdmittedAgainstTenAndShowsTheExcess() throws InterruptedException {
    UUID centre = unit("CENTRE", owner);
    UUID unit = unit("ADMITTING", centre);
    make("KN-1", "members-admitted", centre, "2026", 10);
    assertThat(item("KN-1").score()).isNull();
    clock.pass(Duration.ofSeconds(1));
    BusinessEvent event = record("members-admitted", draft(unit, "2026-11-20", "13")).getFirst();
    await(
        () ->
            jdbc.sql(
                    "select count(*) = 1 from live_score l join target t on t.id = l.target where"
                        + " t.code = 'KN-1' and l.period = '2026' and l.value = 13")
                .query(Boolean.class)
                .single());
    TargetItem item = item("KN-1");
    assertThat(item.value()).isEqualTo(13.0);
    assertThat(item.score()).isEqualTo(100.0);
    assertThat(item.attainment()).isEqualTo(130.0);
    assertThat(item.origin().name()).isEqualTo("REPORTED");
    Evidence evidence = scores.evidence(ALL, "KN-1", Moment.of(YEAR), ReaderLanguage.VIETNAMESE);
    assertThat(evidence.businessEvents())
        .extracting(Evidence.ReportedEvent::id)
        .containsExactly(event.id());
    assertThat(evidence.businessEventsTotal()).isEqualTo(1);
    assertThat(evidence.asOf()).isEqualTo(event.receivedTime());
    assertThat(evidence.statement()).contains("13\u00a0đảng viên").contains("giữ được kế hoạch");
    assertThat(evidence.inputs()).containsKey("reportedSum");
    assertThat(scores.evidence(ALL, "KN-1", Moment.of(YEAR), ReaderLanguage.VIETNAMESE))
        .isEqualTo(evidence);
    assertThat(
            scores
                .evidence(within(owner), "KN-1", Moment.of(YEAR), ReaderLanguage.VIETNAMESE)
                .businessEvents())
        .isEmpty();
    assertThat(
            scores
                .evidence(within(owner), "KN-1", Moment.of(YEAR), ReaderLanguage.VIETNAMESE)
                .eventsOutsideScope())
        .isEqualTo(1);
  }

  @Test
  void restatesAnIssuedScorecardForALateAndForACorrectedEvent() throws InterruptedException {
    clock.set(START);
    UUID unit = unit("LATE", owner);
    make("KN-2", "members-admitted", unit, "2026-11-22", 10);
    long first = record("members-admitted", draft(unit, "2026-11-22", "4")).getFirst().id();
    Instant end = Period.parse("2026-11-22").end();
    clock.set(end.plusSeconds(1));
    await(() -> cards("KN-2").size() == 1);
    byte[] before = scorecards.content(ALL, cards("KN-2").getFirst().id());

    clock.pass(Duration.ofHours(1));
    long late = record("members-admitted", draft(unit, "2026-11-22", "3")).getFirst().id();
    await(() -> cards("KN-2").size() == 2);
    Scorecard restated = cards("KN-2").getFirst();
    assertThat(restated.value()).isEqualTo(7.0);
    Scorecard.Cause cause = Objects.requireNonNull(restated.cause());
    assertThat(cause.businessEvent()).isEqualTo(late);
    assertThat(cause.event()).isNull();
    assertThat(cause.words())
        .as("told of the event, or found by the hourly look that the moved clock sets off")
        .matches("Sự kiện nghiệp vụ " + late + "(, ghi nhận lúc 01:00:01| được ghi nhận sau).*");

    clock.pass(Duration.ofHours(1));
    long corrected =
        record("members-admitted", draft(unit, "2026-11-22", "1", null, first)).getFirst().id();
    await(() -> cards("KN-2").size() == 3);
    assertThat(cards("KN-2").getFirst().value()).isEqualTo(4.0);
    assertThat(Objects.requireNonNull(cards("KN-2").getFirst().cause()).businessEvent())
        .isEqualTo(corrected);
    assertThat(scorecards.content(ALL, cards("KN-2").getLast().id())).isEqualTo(before);
    clock.set(START);
  }

  @Test
  void refusesUnitsForWhatIsMeasuredOnTheNetwork() {
    assertThat(
            codes(
                () ->
                    bean(Targets.class)
                        .make(
                            ALL,
                            reported(
                                "KN-3",
                                "members-admitted",
                                owner,
                                head,
                                clause,
                                List.of(UUID.randomUUID()),
                                "2026",
                                10))))
        .containsExactly("target.subject-unknown");
  }
}
