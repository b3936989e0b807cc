package vn.thongmach.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.thongmach.access.Role;
import vn.thongmach.evaluation.Scorecards;
import vn.thongmach.evaluation.grading.Grade;
import vn.thongmach.grading.GradeReviews.Overview;
import vn.thongmach.grading.GradeReviews.SubjectFile;
import vn.thongmach.grading.GradingFact.GradingFactDraft;
import vn.thongmach.grading.GradingFact.GradingFactStep;
import vn.thongmach.grading.GradingInputs.Standing;
import vn.thongmach.grading.GradingRound.State;
import vn.thongmach.grading.SubjectGrade.Lever;
import vn.thongmach.grading.model.GradingWatch;
import vn.thongmach.kernel.AppendOnlyTable;
import vn.thongmach.measure.MeasureTouched;
import vn.thongmach.regulation.Rule;
import vn.thongmach.regulation.Rules;
import vn.thongmach.supervision.Shortcomings;

/** What grades rest on, what they are, and that issued ones never change. */
class GradeModuleTests extends GradingTest {

  @Override
  protected String profile() {
    return "default";
  }

  private @Nullable Rule levels;

  @AfterEach
  void restoreLevels() {
    Rule old = levels;
    if (old != null) {
      bean(Rules.class)
          .amend(
              ALL, Rules.GRADING_LEVELS, old.effectiveFrom(), old.parameters(), old.source(), true);
      levels = null;
    }
  }

  private SubjectFile read(GradingRound.File file, UUID whose) {
    return reviews().read(leader(), of(file, whose).id());
  }

  @Test
  void countsResultsFromIssuedScorecardsByTheWeightsOfTargets() {
    measured("-A", north, northHead, 99, 0);
    measured("-B", north, southHead, 99, 220.8);
    task("-1", north, engineer, "2026-07-10", "2026-07-10");
    task("-2", north, engineer, "2026-07-20", "2026-07-21");
    task("-3", north, engineer, "2026-08-20", "");
    GradingRound.File file = proposed("9");
    GradingInputs unit = read(file, north).inputs();
    assertThat(unit.results()).as("(100 + 0) / 2 of 70").isEqualByComparingTo("35");
    assertThat(unit.items())
        .extracting(GradingInputs.GradingItem::code, GradingInputs.GradingItem::standing)
        .containsExactlyInAnyOrder(
            tuple(mark + "-A", Standing.ON_TIME),
            tuple(mark + "-B", Standing.NOT_DONE),
            tuple(mark + "-1", Standing.ON_TIME),
            tuple(mark + "-2", Standing.LATE),
            tuple(mark + "-3", Standing.NOT_DONE));
    assertThat(unit.onTimeShare()).isEqualByComparingTo("0.4");
    assertThat(unit.lateShare()).isEqualByComparingTo("0.6");
    assertThat(unit.beyondShare()).as("A: 100 is better than 99").isEqualByComparingTo("0.2");
    assertThat(unit.allDone()).isFalse();
    GradingInputs head = read(file, northHead).inputs();
    assertThat(head.results()).as("answers for A").isEqualByComparingTo("70");
    assertThat(head.items()).hasSize(1);
    GradingInputs worker = read(file, engineer).inputs();
    assertThat(worker.results()).as("no scorecard is no result, never 0").isNull();
    assertThat(worker.items()).hasSize(3);
    assertThat(read(file, engineer).grade()).isNotNull();
    assertThat(read(file, engineer).grade().graded()).isNull();
  }

  @Test
  void takesATargetAsOnTimeFromTheScoreThatTheRuleNames() {
    measured("-A", north, northHead, 99, 26.496);
    GradingRound.File file = proposed("9");
    assertThat(read(file, north).inputs().items())
        .extracting(GradingInputs.GradingItem::standing)
        .containsExactly(Standing.LATE);
    Rules rules = bean(Rules.class);
    Instant since = Instant.parse("2026-09-29T17:00:00Z");
    Rule old = rules.at(ALL, Rules.GRADING_PROCEDURE, since);
    JsonNode from = old.parameters().deepCopy();
    ((ObjectNode) from).put("targetOnTimeFrom", 80);
    rules.amend(ALL, old.code(), since, from, "Quy chế nội bộ", false);
    try {
      assertThat(read(file, north).inputs().items())
          .extracting(GradingInputs.GradingItem::standing)
          .containsExactly(Standing.ON_TIME);
    } finally {
      rules.amend(ALL, old.code(), since, old.parameters(), old.source(), true);
    }
  }

  @Test
  void countsWhatConclusionsOfInspectionsNamedUntilItWasMended() {
    GradingRound.File file = proposed("9");
    assertThat(read(file, north).inputs().shortcomingsMended()).isTrue();
    concluded.put(north, List.of(named(null)));
    SubjectFile open = read(file, north);
    assertThat(open.inputs().shortcomingsMended()).isFalse();
    assertThat(open.inputs().shortcomings())
        .extracting(GradingFact::symbol, GradingFact::text)
        .containsExactly(
            tuple("12-KL/UBKT", "Hạn chế phải khắc phục theo kết luận, hạn 01/12/2026"));
    assertThat(read(file, south).inputs().shortcomings()).isEmpty();
    concluded.put(north, List.of(named(LocalDate.parse("2026-09-20"))));
    assertThat(read(file, north).inputs().shortcomingsMended()).isTrue();
  }

  private Shortcomings.Standing named(@Nullable LocalDate mendedOn) {
    return new Shortcomings.Standing(
        UUID.randomUUID(),
        north,
        "12-KL/UBKT",
        LocalDate.parse("2026-08-10"),
        LocalDate.parse("2026-12-01"),
        mendedOn);
  }

  @Test
  void asksForResultsWithAReasonWhereThereIsNoScorecard() {
    GradingRound.File file = decidable("9");
    UUID subject = of(file, engineer).id();
    assertThat(codes(() -> decide(subject, false, "9", "", "")))
        .containsExactlyInAnyOrder("kernel.value-missing", "kernel.value-missing");
    assertThat(codes(() -> decide(subject, false, "9", "70.5", "Có")))
        .containsExactly("grading.points-outside");
    SubjectFile decided = decide(subject, false, "9", "60", "Theo báo cáo 12-BC");
    assertThat(decided.grade()).isNotNull();
    assertThat(decided.grade().reported()).isTrue();
    assertThat(decided.grade().graded()).isNotNull();
    assertThat(decided.grade().graded().points()).isEqualByComparingTo("87");
    measured("-R", north, northHead, 99, 0);
    assertThat(codes(() -> decide(of(file, northHead).id(), false, "9", "60", "Có")))
        .containsExactly("grading.results-there");
  }

  @Test
  void issuesNothingBeforeEverybodyIsDecidedOrLeftOut() {
    GradingRound.File file = decidable("9");
    decide(of(file, engineer).id(), false, "9", "60", "Theo báo cáo");
    assertThat(codes(() -> step(file, State.ISSUED)))
        .containsExactly(
            "grading.not-decided",
            "grading.not-decided",
            "grading.not-decided",
            "grading.not-decided");
    for (UUID whose : List.of(north, south, northHead, southHead)) {
      reviews()
          .leaveOut(office(), of(file, whose).id(), new ReviewDrafts.LeftOutDraft("Mới thành lập"));
    }
    step(file, State.ISSUED);
    assertThat(read(file, engineer).issued())
        .extracting(IssuedGrade::grade)
        .containsExactly(Grade.GOOD);
    assertThat(read(file, north).issued()).isEmpty();
  }

  @Test
  void readsDisciplineOfThePeriodAndOfThoseBelow() {
    measured("-A", north, northHead, 99, 0);
    GradingRound.File file = proposed("10");
    fact(GradingFact.Kind.DISCIPLINE, engineer, "2026-08-01");
    fact(GradingFact.Kind.DISCIPLINE, northHead, "2026-06-30");
    assertThat(read(file, north).inputs().disciplineBelow()).hasSize(1);
    assertThat(read(file, south).inputs().disciplineBelow()).isEmpty();
    assertThat(read(file, northHead).inputs().discipline()).as("before the period").isEmpty();
    assertThat(read(file, north).grade().graded().grade())
        .as("excellent but for discipline below")
        .isEqualTo(Grade.GOOD);
    GradingFact shortcoming = fact(GradingFact.Kind.SHORTCOMING, northHead, "2026-07-01");
    assertThat(read(file, northHead).inputs().shortcomingsMended()).isFalse();
    bean(GradingFacts.class)
        .mend(
            office(),
            shortcoming.id(),
            new GradingFactStep(LocalDate.parse("2026-09-01"), "15-BC/ĐU", null));
    assertThat(read(file, northHead).inputs().shortcomingsMended()).isTrue();
    assertThat(codes(() -> bean(GradingFacts.class).list(headOfNorth(), PAGE)))
        .containsExactly("kernel.not-found");
    assertThat(audited).anyMatch(line -> line.startsWith("GradingFactRecorded"));
  }

  private GradingFact fact(GradingFact.Kind kind, UUID person, String day) {
    return bean(GradingFacts.class)
        .record(
            office(),
            new GradingFactDraft(
                kind, north, person, "Khiển trách", "05-QĐ/UBKT", LocalDate.parse(day)));
  }

  @Test
  void tellsTheSmallestChangeOfEachThingThatFailed() {
    measured("-A", north, northHead, 99, 0);
    task("-1", north, engineer, "2026-07-20", "2026-07-21");
    GradingRound.File file = proposed("9");
    SubjectGrade grade = read(file, north).grade();
    assertThat(grade.graded().grade())
        .as("97 points, one of two late")
        .isEqualTo(Grade.NOT_COMPLETED);
    assertThat(grade.changes())
        .extracting(
            SubjectGrade.GradeChange::lever,
            SubjectGrade.GradeChange::wanted,
            SubjectGrade.GradeChange::becomes)
        .contains(
            tuple(Lever.ON_TIME, Grade.EXCELLENT, Grade.GOOD),
            tuple(Lever.ON_TIME, Grade.COMPLETED, Grade.GOOD));
    assertThat(grade.changes())
        .filteredOn(change -> change.lever() == Lever.ITEM)
        .extracting(SubjectGrade.GradeChange::item)
        .containsExactly(mark + "-1");
  }

  /** Everybody decided and the grades issued. */
  private GradingRound.File issued() {
    measured("-A", north, northHead, 99, 0);
    measured("-B", south, southHead, 99, 0);
    GradingRound.File file = decidable("9");
    for (UUID whose : List.of(north, south)) {
      decide(of(file, whose).id(), true, "9", "", "");
    }
    for (UUID whose : List.of(northHead, southHead)) {
      decide(of(file, whose).id(), false, "9", "", "");
    }
    decide(of(file, engineer).id(), false, "9", "50", "Theo báo cáo");
    return step(file, State.ISSUED);
  }

  @Test
  void issuesGradesThatNothingChangesAfterwards() {
    GradingRound.File file = issued();
    IssuedGrade grade = read(file, north).issued().getFirst();
    assertThat(grade.grade()).as("two qualify, the cap lets none stay").isEqualTo(Grade.GOOD);
    assertThat(grade.capped()).isTrue();
    assertThat(grade.points()).isEqualByComparingTo("97");
    assertThat(
            catchThrowable(() -> jdbc.sql("update issued_grade set grade = 'EXCELLENT'").update()))
        .hasMessageContaining("never changes");
    byte[] content = reviews().content(leader(), grade.id());
    JsonNode json = JsonMapper.builder().build().readTree(content);
    assertThat(json.at("/grade").asString()).isEqualTo("GOOD");
    assertThat(json.at("/inputs/items/0/card/rowHash").asString()).hasSize(64);
    assertThat(json.at("/reasons/0/text").asString()).contains("27");
    String levels = new String(content, StandardCharsets.UTF_8);
    amendLevels();
    SubjectFile after = read(file, north);
    assertThat(after.grade().graded().grade())
        .as("by the rules it was issued by")
        .isEqualTo(Grade.GOOD);
    assertThat(after.may().decide()).isFalse();
    assertThat(new String(reviews().content(leader(), grade.id()), StandardCharsets.UTF_8))
        .isEqualTo(levels);
    AppendOnlyTable table =
        context.getBeansOfType(AppendOnlyTable.class).values().stream()
            .filter(one -> one.name().equals("issued_grade"))
            .findFirst()
            .orElseThrow();
    assertThat(table.seal(4711)).isNotEmpty();
    table.rows(4711, 4711, row -> assertThat(row.contentHash()).isEqualTo(row.storedHash()));
    assertThat(toldOf(engineer, file.of().id().toString())).contains("grading.notice-ISSUED");
  }

  private void amendLevels() {
    Rules rules = bean(Rules.class);
    Rule old = rules.at(ALL, Rules.GRADING_LEVELS, Instant.parse("2026-09-30T00:00:00Z"));
    rules.amend(
        ALL,
        Rules.GRADING_LEVELS,
        old.effectiveFrom(),
        JsonMapper.builder()
            .build()
            .readTree(
                old.parameters()
                    .toString()
                    .replace("\"points\":70", "\"points\":99")
                    .replace("\"points\":90", "\"points\":99.5")),
        "Sửa sau khi công bố",
        false);
    levels = old;
  }

  @Test
  void flagsAGradeWhoseScorecardWasRestatedAndSupersedesItOnlyByANewDecision() throws Exception {
    GradingRound.File file = issued();
    UUID subject = of(file, north).id();
    IssuedGrade before = read(file, north).issued().getFirst();
    assertThat(codes(() -> decide(subject, true, "9", "", "")))
        .containsExactly("grading.grounds-stand");
    restate();
    bean(GradingWatch.class).flag();
    bean(GradingWatch.class).flag();
    SubjectFile shaken = read(file, north);
    assertThat(shaken.issued()).hasSize(1);
    assertThat(shaken.issued().getFirst().grade()).isEqualTo(before.grade());
    assertThat(shaken.issued().getFirst().restated()).hasSize(1);
    assertThat(toldOf(chief, subject.toString())).containsExactly("grading.notice-shaken");
    Overview overview =
        reviews()
            .overview(leader(), rounds().find(leader(), file.of().id()).orElseThrow())
            .get(subject);
    assertThat(overview.grade()).isEqualTo(Grade.GOOD);
    assertThat(overview.now()).isEqualTo(Grade.NOT_COMPLETED);
    assertThat(codes(() -> decide(subject, true, "9", "", "")))
        .as("a cause is asked for")
        .containsExactly("kernel.value-missing");
    SubjectFile anew =
        reviews()
            .decide(
                leader(),
                subject,
                new ReviewDrafts.GradeDecisionDraft(
                    Map.copyOf(points(true, "9")), null, null, null, "Phiếu điểm lập lại"));
    assertThat(anew.issued())
        .extracting(IssuedGrade::grade, IssuedGrade::supersedes)
        .containsExactly(tuple(Grade.NOT_COMPLETED, before.id()), tuple(Grade.GOOD, null));
    assertThat(read(file, south).issued()).hasSize(1);
  }

  private void restate() throws InterruptedException {
    UUID link = measures.object(mark + "-A", Instant.parse("2026-06-01T00:00:00Z"));
    Instant from = Instant.parse("2026-08-01T00:00:00Z");
    measures.outage(link, from, from.plusSeconds(900_000), 99);
    context.publishEvent(
        new MeasureTouched(
            "availability",
            Set.of(link),
            from,
            null,
            99,
            clock.instant(),
            MeasureTouched.Kind.EVENT));
    Scorecards scorecards = bean(Scorecards.class);
    for (int wait = 0; wait < 100 && !restated(scorecards); wait++) {
      Thread.sleep(50);
    }
    assertThat(restated(scorecards)).isTrue();
  }

  private boolean restated(Scorecards scorecards) {
    return scorecards.list(ALL, mark + "-A", null, PAGE).items().stream()
        .anyMatch(card -> card.supersedes() != null);
  }

  @Test
  void showsNobodyAGradeBeforeItIsIssuedButThoseWhoWorkOnIt() {
    measured("-A", north, northHead, 99, 0);
    GradingRound.File file = decidable("9");
    UUID subject = of(file, engineer).id();
    SubjectFile own = reviews().read(engineer(), subject);
    assertThat(own.grade()).isNull();
    assertThat(own.steps().proposals()).isEmpty();
    assertThat(own.steps().comments()).hasSize(1);
    assertThat(reviews().read(headOfNorth(), subject).steps().proposals()).hasSize(1);
    assertThat(reviews().read(as(Role.INSPECTOR, deputy, north), subject).grade()).isNotNull();
    UUID colleague = posted(north, "Kỹ sư");
    assertThat(codes(() -> reviews().read(as(Role.WORKER, colleague, north), subject)))
        .containsExactly("kernel.not-found");
    assertThat(codes(() -> reviews().read(as(Role.ADMINISTRATOR, chief, top, north), subject)))
        .containsExactly("kernel.not-found");
    assertThat(reviews().read(as(Role.WORKER, colleague, north), of(file, north).id()).grade())
        .as("of their collective, before the issue")
        .isNull();
    fact(GradingFact.Kind.DISCIPLINE, engineer, "2026-08-01");
    assertThat(read(file, north).inputs().disciplineBelow()).hasSize(1);
    assertThat(
            reviews()
                .read(as(Role.WORKER, colleague, north), of(file, north).id())
                .inputs()
                .disciplineBelow())
        .as("nobody learns of a colleague's discipline by their collective")
        .isEmpty();
    assertThat(reviews().readings(engineer(), subject, PAGE).items())
        .extracting(GradeReviews.Reading::person)
        .contains(northHead, deputy)
        .doesNotContain(engineer);
  }
}
