package vn.thongmach.capability.model;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.CapabilityError;
import vn.thongmach.capability.CapabilityItem;
import vn.thongmach.capability.CapabilityItem.Kind;
import vn.thongmach.capability.CapabilityNeeds;
import vn.thongmach.capability.PersonCapability;
import vn.thongmach.capability.PersonSkill;
import vn.thongmach.capability.PersonSkill.SkillDraft;
import vn.thongmach.capability.TrainingPlan;
import vn.thongmach.capability.TrainingPlan.State;
import vn.thongmach.capability.TrainingPlan.TrainingDecision;
import vn.thongmach.capability.TrainingPlan.TrainingPlanDraft;
import vn.thongmach.capability.TrainingPlans;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.References;
import vn.thongmach.study.StudyCampaigns;
import vn.thongmach.work.Tasks;

/** The rules of self-training. */
@Service
class WrittenPlans implements TrainingPlans {

  private static final String SUBJECT = "training-plan";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int LONGEST_TEXT = 2000;
  private static final int MOST_MENTORS = 50;

  private final TrainingRows rows;
  private final StatedCapabilities stated;
  private final Items items;
  private final CapabilityNeeds needs;
  private final Staff staff;
  private final References references;
  private final StudyCampaigns campaigns;
  private final Tasks tasks;
  private final TellingTraining telling;
  private final AuditTrail audit;
  private final Clock clock;

  WrittenPlans(
      TrainingRows rows,
      StatedCapabilities stated,
      Items items,
      CapabilityNeeds needs,
      Staff staff,
      References references,
      StudyCampaigns campaigns,
      Tasks tasks,
      TellingTraining telling,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.stated = stated;
    this.items = items;
    this.needs = needs;
    this.staff = staff;
    this.references = references;
    this.campaigns = campaigns;
    this.tasks = tasks;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public PageOf<TrainingPlan> list(
      Scope scope, @Nullable UUID need, boolean own, PageRequest page) {
    Set<UUID> overseen =
        own || !CapabilityRoles.oversees(scope)
            ? Set.of()
            : staff.in(staff.reached(scope), staff.today()).keySet();
    return rows.page(scope, overseen, CapabilityRoles.self(scope), need, page);
  }

  @Override
  public Optional<TrainingPlan> find(Scope scope, UUID plan) {
    return rows.find(scope, plan).filter(found -> reads(scope, found));
  }

  private boolean reads(Scope scope, TrainingPlan plan) {
    UUID self = CapabilityRoles.self(scope);
    return (self != null && (self.equals(plan.learner()) || self.equals(plan.mentor())))
        || (CapabilityRoles.oversees(scope) && staff.reaches(scope, plan.learner()));
  }

  @Override
  public Set<UUID> decidable(Scope scope) {
    if (!CapabilityRoles.heads(scope)) {
      return Set.of();
    }
    Set<UUID> found = new HashSet<>(staff.in(staff.reached(scope), staff.today()).keySet());
    found.removeIf(person -> person.equals(scope.person()));
    return found;
  }

  @Override
  public List<PersonCapability> mentors(Scope scope, UUID item, int level) {
    if (!CapabilityRoles.heads(scope)) {
      return List.of();
    }
    LocalDate today = staff.today();
    return stated.of(scope, staff.in(staff.reached(scope), today), today).stream()
        .filter(each -> counts(each, item) >= Math.max(1, level))
        .sorted(
            Comparator.comparing((PersonCapability each) -> -counts(each, item))
                .thenComparing(PersonCapability::person))
        .limit(MOST_MENTORS)
        .toList();
  }

  private static int counts(PersonCapability person, UUID item) {
    return person.skills().stream()
        .filter(each -> each.item().equals(item))
        .mapToInt(PersonSkill::counts)
        .max()
        .orElse(0);
  }

  @Override
  @Transactional
  public TrainingPlan write(Scope scope, TrainingPlanDraft draft) {
    Problems problems = new Problems();
    UUID learner = references.person(scope, problems, "learner", draft.learner());
    if (learner != null && !stated.mayConfirm(scope, learner)) {
      problems.add("learner", CapabilityError.LEARNER_OUTSIDE);
    }
    CapabilityItem item = items.ofPeople(scope, problems, "item", draft.item());
    int level = level(problems, item, draft.level());
    checkMentor(scope, problems, draft, item, level);
    String how = problems.text("how", draft.how(), LONGEST_TEXT);
    LocalDate until = problems.required("until", draft.until());
    if (until != null && until.isBefore(staff.today())) {
      problems.add("until", CapabilityError.DAY_PAST, DAY.format(until));
    }
    if (draft.need() != null && needs.find(scope, draft.need()).isEmpty()) {
      problems.add("need", CapabilityError.NEED_UNKNOWN);
    }
    if (draft.campaign() != null && campaigns.find(scope, draft.campaign()).isEmpty()) {
      problems.add("campaign", CapabilityError.CAMPAIGN_UNKNOWN);
    }
    if (draft.task() != null && tasks.find(scope, draft.task()).isEmpty()) {
      problems.add("task", CapabilityError.TASK_UNKNOWN, draft.task());
    }
    problems.throwIfAny();
    TrainingPlan plan =
        new TrainingPlan(
            UUID.randomUUID(),
            draft.need(),
            Problems.given(learner),
            draft.mentor(),
            Problems.given(item).id(),
            level,
            how,
            Problems.given(until),
            draft.campaign(),
            draft.task(),
            State.OPEN,
            null,
            scope.name(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            1);
    rows.insert(scope, plan);
    audit.record(scope, "TrainingPlanned", SUBJECT, plan.id().toString(), plan);
    telling.planned(scope, plan, Problems.given(item).name());
    return plan;
  }

  private static int level(
      Problems problems, @Nullable CapabilityItem item, @Nullable Integer level) {
    if (item == null || item.kind() == Kind.CERTIFICATE) {
      return 0;
    }
    Integer wanted = problems.required("level", level);
    if (wanted != null && (wanted < 1 || wanted > StatedCapabilities.HIGHEST_LEVEL)) {
      problems.add(
          "level", CapabilityError.NUMBER_OUTSIDE, wanted, 1, StatedCapabilities.HIGHEST_LEVEL);
    }
    return wanted == null ? 1 : wanted;
  }

  /** Who teaches a skill is confirmed at the level to be reached, or above. */
  private void checkMentor(
      Scope scope,
      Problems problems,
      TrainingPlanDraft draft,
      @Nullable CapabilityItem item,
      int level) {
    UUID mentor = references.optionalPerson(scope, problems, "mentor", draft.mentor());
    if (mentor == null) {
      return;
    }
    if (mentor.equals(draft.learner())) {
      problems.add("mentor", CapabilityError.MENTOR_IS_LEARNER);
    } else if (item != null
        && level > 0
        && mentors(scope, item.id(), level).stream()
            .noneMatch(each -> each.person().equals(mentor))) {
      problems.add("mentor", CapabilityError.MENTOR_BELOW, references.personName(mentor), level);
    }
  }

  @Override
  @Transactional
  public TrainingPlan done(Scope scope, UUID id, @Nullable String said) {
    TrainingPlan old =
        rows.locked(scope, id)
            .filter(found -> found.learner().equals(CapabilityRoles.self(scope)))
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    if (old.state() != State.OPEN) {
      throw new CodedException(CapabilityError.TRAINING_NOT_OPEN);
    }
    Problems problems = new Problems();
    String word = problems.text("word", said, LONGEST_TEXT);
    problems.throwIfAny();
    TrainingPlan done = old.step(State.DONE, word);
    rows.step(scope, done);
    audit.record(scope, "TrainingDone", SUBJECT, id.toString(), done);
    if (old.level() > 0) {
      stated.say(
          scope,
          old.learner(),
          new SkillDraft(old.item(), old.level(), null),
          false,
          "SkillStated");
    }
    telling.done(scope, done, name(scope, done));
    return done;
  }

  @Override
  @Transactional
  public TrainingPlan decide(Scope scope, UUID id, TrainingDecision decision) {
    TrainingPlan old = decidable(scope, id);
    if (old.state() != State.DONE) {
      throw new CodedException(CapabilityError.TRAINING_NOT_DONE);
    }
    Problems problems = new Problems();
    Boolean confirmed = problems.required("confirmed", decision.confirmed());
    boolean back = Boolean.FALSE.equals(confirmed);
    String reason = back ? problems.reason(decision.reason()) : null;
    problems.throwIfAny();
    if (!back) {
      reach(scope, old);
    }
    TrainingPlan decided = old.step(back ? State.OPEN : State.CONFIRMED, reason);
    rows.step(scope, decided);
    audit.record(
        scope, back ? "TrainingReturned" : "TrainingConfirmed", SUBJECT, id.toString(), decided);
    telling.decided(scope, decided, name(scope, decided), reason);
    return decided;
  }

  /** What was learned counts from now on. */
  private void reach(Scope scope, TrainingPlan plan) {
    LocalDate today = staff.today();
    if (plan.level() == 0) {
      boolean there =
          stated.whole(scope, plan.learner()).certificates().stream()
              .anyMatch(each -> each.item().equals(plan.item()) && each.counts(today));
      if (!there) {
        throw new CodedException(CapabilityError.CERTIFICATE_NOT_THERE, name(scope, plan));
      }
      return;
    }
    stated.say(
        scope,
        plan.learner(),
        new SkillDraft(plan.item(), plan.level(), null),
        true,
        "SkillConfirmed");
  }

  @Override
  @Transactional
  public TrainingPlan end(Scope scope, UUID id, @Nullable String why) {
    TrainingPlan old = decidable(scope, id);
    if (old.state() == State.CONFIRMED || old.state() == State.ENDED) {
      throw new CodedException(CapabilityError.TRAINING_OVER);
    }
    Problems problems = new Problems();
    String reason = problems.reason(why);
    problems.throwIfAny();
    TrainingPlan ended = old.step(State.ENDED, reason);
    rows.step(scope, ended);
    audit.record(scope, "TrainingEnded", SUBJECT, id.toString(), ended);
    telling.decided(scope, ended, name(scope, ended), reason);
    return ended;
  }

  private TrainingPlan decidable(Scope scope, UUID id) {
    return rows.locked(scope, id)
        .filter(found -> stated.mayConfirm(scope, found.learner()))
        .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  private String name(Scope scope, TrainingPlan plan) {
    CapabilityItem item = items.findAll(scope, List.of(plan.item())).get(plan.item());
    return item == null ? plan.item().toString() : item.name();
  }
}
