package vn.thongmach.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.ScorecardDraft;
import vn.thongmach.evaluation.Scorecards;
import vn.thongmach.evaluation.grading.Grade;
import vn.thongmach.grading.GradeReviews.SubjectFile;
import vn.thongmach.grading.GradingRound.State;
import vn.thongmach.grading.GradingRoundDraft.GradingStateStep;
import vn.thongmach.grading.GradingRoundDraft.GradingSubjectDraft;
import vn.thongmach.grading.GradingRoundDraft.SubjectGroupDraft;
import vn.thongmach.grading.GradingRoundDraft.SubjectGroupsDraft;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.organisation.MandateDraft;
import vn.thongmach.organisation.People;
import vn.thongmach.study.StudyStandings;
import vn.thongmach.supervision.Shortcomings;
import vn.thongmach.target.TargetDraft;
import vn.thongmach.target.Targets;
import vn.thongmach.testing.IntentTest;
import vn.thongmach.work.Task;
import vn.thongmach.work.Tasks;

/**
 * A top unit with two units below, their heads and one engineer each; tasks are those the test
 * writes down; today is Sunday 22 November 2026, reviews are of the third quarter.
 */
abstract class GradingTest extends IntentTest {

  protected static final PageRequest PAGE = PageRequest.of(null, 200);
  protected static final Instant REVIEWED = Instant.parse("2026-10-05T02:00:00Z");
  protected static final String PERIOD = "2026-Q3";
  protected static final String OUTAGE_DAY = "2026-08-01T00:00:00Z";

  private static int made;

  protected final List<Task> tasks = new ArrayList<>();
  protected UUID top = new UUID(0, 1);
  protected UUID north = top;
  protected UUID south = top;
  protected UUID chief = top;
  protected UUID deputy = top;
  protected UUID northHead = top;
  protected UUID southHead = top;
  protected UUID engineer = top;
  protected UUID clause = top;
  protected String mark = "";
  protected final Map<UUID, List<Shortcomings.Standing>> concluded = new HashMap<>();

  @Override
  protected void registerMeasures() {
    super.registerMeasures();
    context.registerBean(
        Tasks.class, () -> only(Tasks.class, Set.of("due"), () -> List.copyOf(tasks)));
    context.registerBean(
        StudyStandings.class, () -> only(StudyStandings.class, Set.of("people", "units"), Map::of));
    context.registerBean(
        Shortcomings.class,
        () -> only(Shortcomings.class, Set.of("of"), () -> Map.copyOf(concluded)));
    context.register(Module.class);
  }

  /** A double that answers some methods and refuses all others. */
  private static <T> T only(Class<T> type, Set<String> methods, Supplier<?> answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, called, arguments) -> {
              if (methods.contains(called.getName())) {
                return answer.get();
              }
              if (called.getDeclaringClass() == Object.class) {
                return switch (called.getName()) {
                  case "hashCode" -> System.identityHashCode(self);
                  case "equals" -> self == arguments[0];
                  default -> type.getSimpleName();
                };
              }
              throw new UnsupportedOperationException(called.getName());
            }));
  }

  @Configuration(proxyBeanMethods = false)
  @ComponentScan({"vn.thongmach.grading.model", "vn.thongmach.grading.storage"})
  static class Module {}

  @BeforeEach
  void prepare() {
    tasks.clear();
    concluded.clear();
    clock.set(Instant.parse("2026-06-01T02:00:00Z"));
    mark = "GRD" + ++made;
    top = unit(mark, null);
    north = unit(mark + "-N", top);
    south = unit(mark + "-S", top);
    chief = posted(top, "Tổng giám đốc");
    deputy = posted(top, "Phó Tổng giám đốc");
    northHead = posted(north, "Giám đốc");
    southHead = posted(south, "Giám đốc");
    engineer = posted(north, "Kỹ sư");
    clause = resolution(mark + "-NQ", top).clauses().getFirst().id();
    clock.set(REVIEWED);
  }

  protected UUID posted(UUID unit, String post) {
    UUID person = person();
    bean(People.class)
        .mandate(ALL, new MandateDraft(person, unit, post, LocalDate.parse("2020-01-01"), null));
    return person;
  }

  protected Scope as(Role role, UUID person, UUID... units) {
    return new Scope(UUID.randomUUID(), "reader", role, false, Set.of(units), null, person);
  }

  protected Scope leader() {
    return as(Role.LEADER, chief, top, north, south);
  }

  /** Somebody of the office of the top unit, who holds rounds and heads nobody. */
  protected Scope office() {
    return as(Role.OFFICE, deputy, top, north, south);
  }

  protected Scope headOfNorth() {
    return as(Role.UNIT_HEAD, northHead, north);
  }

  protected Scope headOfSouth() {
    return as(Role.UNIT_HEAD, southHead, south);
  }

  protected Scope engineer() {
    return as(Role.WORKER, engineer, north);
  }

  protected GradingRounds rounds() {
    return bean(GradingRounds.class);
  }

  protected GradeReviews reviews() {
    return bean(GradeReviews.class);
  }

  /**
   * A target of a unit with its scorecard of the quarter.
   *
   * @param hoursOut hours out of service in the quarter: 22.08 of 2208 hours are 1 %
   */
  protected String measured(String code, UUID owner, UUID head, double plan, double hoursOut) {
    Instant now = clock.instant();
    clock.set(Instant.parse("2026-06-02T02:00:00Z"));
    String full = mark + code;
    UUID link = measures.object(full, Instant.parse("2026-06-01T00:00:00Z"));
    TargetDraft draft = target(full, owner, head, clause, List.of(link), PERIOD);
    bean(Targets.class)
        .make(
            ALL,
            new TargetDraft(
                full,
                draft.name(),
                owner,
                head,
                draft.measure(),
                draft.subject(),
                draft.direction(),
                90.0,
                null,
                List.of(new TargetDraft.PlanDraft(PERIOD, plan)),
                1.0,
                clause,
                null,
                null));
    if (hoursOut > 0) {
      Instant from = Instant.parse(OUTAGE_DAY);
      measures.outage(link, from, from.plus(Duration.ofSeconds(Math.round(hoursOut * 3600))), made);
    }
    clock.set(now);
    try {
      bean(Scorecards.class).issue(ALL, full, new ScorecardDraft(PERIOD));
    } catch (CodedException issuedAtPeriodClose) {
      assertThat(issuedAtPeriodClose).hasMessageContaining("evaluation.already-issued");
    }
    return full;
  }

  /** A task of the north, or of somebody there. */
  protected void task(String code, UUID unit, UUID person, String due, String accepted) {
    LocalDate done = accepted.isEmpty() ? null : LocalDate.parse(accepted);
    tasks.add(
        new Task(
            UUID.randomUUID(),
            mark + code,
            "Việc " + code,
            null,
            unit,
            person,
            LocalDate.parse(due),
            null,
            null,
            null,
            List.of(),
            done,
            done == null ? null : "xong",
            done == null ? null : "chief",
            done,
            null,
            null,
            false,
            1));
  }

  /** A round of the quarter in draft, both collectives and all four below the chief in it. */
  protected GradingRound.File drafted() {
    GradingRound.File file = rounds().begin(office(), quarter());
    return rounds().group(office(), file.of().id(), groups(file.of().version()));
  }

  protected GradingRoundDraft quarter() {
    return new GradingRoundDraft(
        top, GradingRound.Span.QUARTER, PERIOD, null, null, "Xếp loại quý III/2026", null);
  }

  protected SubjectGroupsDraft groups(int version) {
    return new SubjectGroupsDraft(
        List.of(
            new SubjectGroupDraft(
                SubjectGroup.Kind.COLLECTIVE,
                "Đơn vị sản xuất",
                List.of(
                    new GradingSubjectDraft(north, null), new GradingSubjectDraft(south, null))),
            new SubjectGroupDraft(
                SubjectGroup.Kind.INDIVIDUAL,
                "Người đứng đầu",
                List.of(
                    new GradingSubjectDraft(north, northHead),
                    new GradingSubjectDraft(south, southHead))),
            new SubjectGroupDraft(
                SubjectGroup.Kind.INDIVIDUAL,
                "Chuyên môn",
                List.of(new GradingSubjectDraft(north, engineer)))),
        version);
  }

  protected GradingRound.File step(GradingRound.File file, State state) {
    return rounds()
        .step(
            office(), file.of().id(), new GradingStateStep(state, null, null, file.of().version()));
  }

  protected static GradingSubject of(GradingRound.File file, UUID whose) {
    return file.groups().stream()
        .flatMap(group -> group.subjects().stream())
        .filter(one -> whose.equals(one.person() == null ? one.unit() : one.person()))
        .findFirst()
        .orElseThrow();
  }

  protected static Map<String, BigDecimal> points(boolean collective, String each) {
    Map<String, BigDecimal> points = new LinkedHashMap<>();
    points.put(collective ? "LEADERSHIP" : "QUALITIES", new BigDecimal(each));
    points.put("INNOVATION", new BigDecimal(each));
    points.put("SELF_CRITICISM", new BigDecimal(each));
    return points;
  }

  protected static ReviewDrafts.SelfReviewDraft own(boolean collective, String each) {
    return new ReviewDrafts.SelfReviewDraft(
        "Hoàn thành kế hoạch",
        "Còn chậm",
        "Đã khắc phục",
        null,
        null,
        "Làm sớm hơn",
        Map.copyOf(points(collective, each)),
        Grade.GOOD);
  }

  protected ReviewDrafts.CollectiveCommentDraft said() {
    return new ReviewDrafts.CollectiveCommentDraft(
        LocalDate.parse("2026-10-05"), "Đồng ý", 12, Map.of(Grade.GOOD, 10));
  }

  protected SubjectFile decide(
      UUID subject, boolean collective, String each, String results, String reason) {
    return reviews()
        .decide(
            leader(),
            subject,
            new ReviewDrafts.GradeDecisionDraft(
                Map.copyOf(points(collective, each)),
                null,
                results.isEmpty() ? null : new BigDecimal(results),
                reason.isEmpty() ? null : reason,
                null));
  }

  /** Everybody reviews themselves and is commented on; the round is in proposal. */
  protected GradingRound.File proposed(String each) {
    GradingRound.File file = step(drafted(), State.REVIEW);
    review(file, headOfNorth(), north, each);
    review(file, headOfSouth(), south, each);
    review(file, headOfNorth(), northHead, each);
    review(file, headOfSouth(), southHead, each);
    review(file, engineer(), engineer, each);
    clock.set(clock.instant().plus(Duration.ofDays(1)));
    return step(file, State.PROPOSAL);
  }

  private void review(GradingRound.File file, Scope who, UUID whose, String each) {
    GradingSubject subject = of(file, whose);
    boolean collective = subject.person() == null;
    reviews().review(who, subject.id(), own(collective, each));
    reviews().comment(office(), subject.id(), said());
  }

  /** The same with a proposal for everybody; the round is in decision. */
  protected GradingRound.File decidable(String each) {
    GradingRound.File file = proposed(each);
    propose(file, headOfNorth(), north, each);
    propose(file, headOfSouth(), south, each);
    propose(file, headOfNorth(), engineer, each);
    propose(file, office(), northHead, each);
    propose(file, office(), southHead, each);
    return step(file, State.DECISION);
  }

  private void propose(GradingRound.File file, Scope who, UUID whose, String each) {
    GradingSubject subject = of(file, whose);
    reviews()
        .propose(
            who,
            subject.id(),
            new ReviewDrafts.GradeProposalDraft(
                Map.copyOf(points(subject.person() == null, each)), Grade.GOOD, null));
  }
}
