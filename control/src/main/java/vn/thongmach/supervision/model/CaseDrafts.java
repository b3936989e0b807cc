package vn.thongmach.supervision.model;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.References;
import vn.thongmach.supervision.SupervisionCase;
import vn.thongmach.supervision.SupervisionCaseDraft;
import vn.thongmach.supervision.SupervisionError;
import vn.thongmach.supervision.SupervisionKind;
import vn.thongmach.supervision.SupervisionPlan;

/** Checks what is recorded as the decision of a case. */
@Component
class CaseDrafts {

  private static final int LONGEST_SYMBOL = 100;
  private static final int LONGEST_GROUND = 4000;

  private final PlanRows plans;
  private final References references;
  private final Resolutions resolutions;
  private final TeamChecks teams;
  private final Days days;

  CaseDrafts(
      PlanRows plans, References references, Resolutions resolutions, TeamChecks teams, Days days) {
    this.plans = plans;
    this.references = references;
    this.resolutions = resolutions;
    this.teams = teams;
    this.days = days;
  }

  /**
   * @param team filled with the people of the team by the field that names them, the head first
   */
  SupervisionCase checked(
      Scope scope, Problems problems, SupervisionCaseDraft draft, Map<String, UUID> team) {
    About about = about(scope, problems, draft);
    String symbol = problems.text("symbol", draft.symbol(), LONGEST_SYMBOL);
    LocalDate decidedOn = days.past(problems, "decidedOn", draft.decidedOn());
    UUID decidedBy = references.person(scope, problems, "decidedBy", draft.decidedBy());
    UUID delegate = references.optionalPerson(scope, problems, "delegate", draft.delegate());
    LocalDate first = problems.required("first", draft.first());
    LocalDate last = problems.required("last", draft.last());
    if (first != null && decidedOn != null && first.isBefore(decidedOn)) {
      problems.add(
          "first", SupervisionError.DAY_BEFORE, Days.DAY.format(first), Days.DAY.format(decidedOn));
    }
    Days.span(problems, "last", first, last);
    team.putAll(teams.team(scope, problems, draft.head(), draft.members(), decidedOn));
    UUID subject = about.subject();
    if (subject != null && decidedOn != null && last != null && !last.isBefore(decidedOn)) {
      teams.independent(
          problems, subject, everybody(decidedBy, delegate, team), decidedOn, until(last));
    }
    problems.throwIfAny();
    return new SupervisionCase(
        UUID.randomUUID(),
        Problems.given(about.kind()),
        Problems.given(about.body()),
        Problems.given(subject),
        Problems.given(about.directive()),
        draft.planItem(),
        about.ground(),
        symbol,
        Problems.given(decidedOn),
        Problems.given(decidedBy),
        delegate,
        Problems.given(first),
        Problems.given(last),
        SupervisionCase.Phase.PREPARE,
        1);
  }

  /** A case may take longer than was decided. */
  LocalDate until(LocalDate last) {
    LocalDate today = days.today();
    return last.isBefore(today) ? today : last;
  }

  private static Map<String, UUID> everybody(
      @Nullable UUID decidedBy, @Nullable UUID delegate, Map<String, UUID> team) {
    Map<String, UUID> people = new LinkedHashMap<>();
    if (decidedBy != null) {
      people.put("decidedBy", decidedBy);
    }
    if (delegate != null) {
      people.put("delegate", delegate);
    }
    people.putAll(team);
    return people;
  }

  private About about(Scope scope, Problems problems, SupervisionCaseDraft draft) {
    UUID item = draft.planItem();
    String ground = problems.optionalText("ground", draft.ground(), LONGEST_GROUND);
    if (item != null) {
      boolean about = draft.kind() != null || draft.body() != null || draft.subject() != null;
      if (about || ground != null || draft.directive() != null) {
        problems.add("planItem", SupervisionError.ITEM_OR_GROUND);
      }
      return planned(scope, problems, item);
    }
    if (ground == null) {
      problems.add("ground", SupervisionError.ITEM_OR_GROUND);
    }
    SupervisionKind kind = problems.required("kind", draft.kind());
    UUID body = references.unit(scope, problems, "body", draft.body());
    UUID subject = references.unit(scope, problems, "subject", draft.subject());
    if (subject != null && subject.equals(body)) {
      problems.add("subject", SupervisionError.SUBJECT_IS_BODY);
    }
    UUID directive = problems.required("directive", draft.directive());
    if (directive != null && resolutions.find(scope, directive).isEmpty()) {
      problems.add("directive", SupervisionError.DIRECTIVE_UNKNOWN, directive.toString());
    }
    return new About(kind, body, subject, directive, ground);
  }

  private About planned(Scope scope, Problems problems, UUID item) {
    Optional<SupervisionPlan> plan = plans.issuedOf(scope, item);
    Optional<SupervisionPlan.Item> found =
        plan.stream()
            .flatMap(each -> each.items().stream())
            .filter(each -> each.id().equals(item))
            .findFirst();
    if (plan.isEmpty() || found.isEmpty()) {
      problems.add("planItem", SupervisionError.ITEM_UNKNOWN, item.toString());
      return new About(null, null, null, null, null);
    }
    return new About(
        found.get().kind(),
        plan.get().body(),
        found.get().subject(),
        found.get().directive(),
        null);
  }

  private record About(
      @Nullable SupervisionKind kind,
      @Nullable UUID body,
      @Nullable UUID subject,
      @Nullable UUID directive,
      @Nullable String ground) {}
}
