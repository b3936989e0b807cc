package vn.thongmach.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thongmach.kernel.Moment;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.target.Aggregation;
import vn.thongmach.target.Targets;
import vn.thongmach.testing.ReportedTest;

/** Scores as they stood at the end of an earlier day. */
class PastScoreModuleTests extends ReportedTest {

  private static final PageRequest PAGE = PageRequest.of(null, 1000);

  private Scores scores;
  private Targets targets;
  private UUID owner;
  private UUID head;
  private UUID clause;

  @BeforeAll
  void prepare() {
    scores = bean(Scores.class);
    targets = bean(Targets.class);
    owner = unit("OWNER", null);
    head = person();
    clause = resolution("05-NQ/ĐU", owner).clauses().getFirst().id();
  }

  @BeforeEach
  void begin() {
    clock.set(START);
  }

  private Moment at(String day) {
    return Moment.parse("2026", day, clock.instant());
  }

  private TargetItem item(String code, Moment moment) {
    return scores.find(ALL, code, moment).item();
  }

  private void planned(String code, UUID unit, double plan) {
    targets.make(
        ALL, reported(code, "members-admitted", owner, head, clause, List.of(unit), "2026", plan));
  }

  @Test
  void countsWhatHadHappenedAndJudgesByThePlanOfThen() {
    UUID unit = unit("PAST-1", owner);
    planned("PAST-1", unit, 10);
    record("members-admitted", draft(unit, "2026-10-05", "4"), draft(unit, "2026-11-20", "9"));
    clock.pass(Duration.ofDays(2));
    targets.change(
        ALL,
        "PAST-1",
        below(
            reported("PAST-1", "members-admitted", owner, head, clause, List.of(unit), "2026", 20),
            null,
            1));
    assertThat(item("PAST-1", Moment.NOW).score()).isEqualTo(65.0);

    TargetItem october = item("PAST-1", at("2026-10-31"));
    assertThat(october.value()).isEqualTo(4.0);
    assertThat(october.score()).as("by its first plan, set later").isEqualTo(40.0);
    assertThat(october.asOf()).isEqualTo("2026-10-31T16:59:59Z");
    assertThat(item("PAST-1", Moment.parse("2026-10", "2026-10-31", clock.instant())).asOf())
        .as("a whole month")
        .isEqualTo(Period.parse("2026-10").end());
    TargetItem before = item("PAST-1", at("2026-11-23"));
    assertThat(before.version()).isEqualTo(1);
    assertThat(before.score()).isEqualTo(100.0);
    assertThat(item("PAST-1", at("2026-11-24")))
        .as("today is now")
        .isEqualTo(item("PAST-1", Moment.NOW));
  }

  @Test
  void opensDownToTheEventsUpToThen() {
    UUID unit = unit("PAST-2", owner);
    planned("PAST-2", unit, 10);
    long first = record("members-admitted", draft(unit, "2026-10-05", "4")).getFirst().id();
    record("members-admitted", draft(unit, "2026-11-20", "9"));
    Moment october = at("2026-10-31");
    Evidence evidence = scores.evidence(ALL, "PAST-2", october, ReaderLanguage.VIETNAMESE);
    assertThat(evidence.item()).isEqualTo(item("PAST-2", october));
    assertThat(evidence.businessEvents())
        .extracting(Evidence.ReportedEvent::id)
        .containsExactly(first);
    assertThat(evidence.statement()).contains("4\u00a0đảng viên");
  }

  @Test
  void keepsThePartsOfThen() {
    UUID unit = unit("PAST-3", owner);
    for (String whole : List.of("WHOLE-A", "WHOLE-B")) {
      targets.make(ALL, parts(whole, owner, head, clause, Aggregation.SUM, "member", List.of()));
    }
    record("members-admitted", draft(unit, "2026-11-20", "4"));
    place("MOVED", unit, "WHOLE-A", true);
    clock.pass(Duration.ofDays(2));
    place("MOVED", unit, "WHOLE-B", false);
    assertThat(item("WHOLE-A", at("2026-11-22")).value()).isEqualTo(4.0);
    assertThat(item("WHOLE-B", at("2026-11-22")).value()).isNull();
    clock.pass(Duration.ofDays(1));
    assertThat(item("WHOLE-A", at("2026-11-24")).value()).isNull();
    assertThat(item("WHOLE-B", at("2026-11-24")).value()).isEqualTo(4.0);
    assertThat(
            scores.evidence(ALL, "WHOLE-A", at("2026-11-22"), ReaderLanguage.VIETNAMESE).children())
        .extracting(Evidence.EvidenceChild::code)
        .containsExactly("MOVED");
  }

  private void place(String code, UUID unit, String whole, boolean made) {
    var draft =
        below(
            reported(code, "members-admitted", unit, head, clause, List.of(unit), "2026", 10),
            whole,
            1);
    if (made) {
      targets.make(ALL, draft);
    } else {
      targets.change(ALL, code, draft);
    }
  }

  @Test
  void tellsNoResolutionThatWasAdoptedLater() {
    String adopted =
        scores.commitments(ALL, Moment.NOW, PAGE).items().getFirst().adoptedOn().toString();
    assertThat(scores.commitments(ALL, at(adopted), PAGE).items()).isNotEmpty();
    assertThat(scores.commitments(ALL, at("2020-01-01"), PAGE).items()).isEmpty();
    assertThat(scores.standing(ALL, at("2020-01-01")).resolutions()).isEmpty();
  }
}
