package vn.thongmach.capability.model;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.CapabilityError;
import vn.thongmach.capability.CapabilityItem;
import vn.thongmach.capability.CapabilityNeed;
import vn.thongmach.capability.CapabilityNeed.CapabilityNeedDraft;
import vn.thongmach.capability.CapabilityNeed.Kind;
import vn.thongmach.capability.Requirement;
import vn.thongmach.capability.Requirement.RequirementDraft;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.References;
import vn.thongmach.programme.ActionProgram;
import vn.thongmach.programme.ActionPrograms;
import vn.thongmach.programme.Milestone;
import vn.thongmach.programme.Milestones;

/** What makes a need complete. */
@Component
class NeedDrafts {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int MOST_PEOPLE = 500;
  private static final int MOST_THINGS = 100_000;
  private static final int MOST_REQUIREMENTS = 5;
  private static final int MOST_NEEDS = 100;
  private static final int LONGEST_TYPE = 60;
  private static final int LONGEST_NOTE = 500;

  private final NeedRows rows;
  private final Items items;
  private final Staff staff;
  private final References references;
  private final ActionPrograms programmes;
  private final Milestones milestones;
  private final Clock clock;

  NeedDrafts(
      NeedRows rows,
      Items items,
      Staff staff,
      References references,
      ActionPrograms programmes,
      Milestones milestones,
      Clock clock) {
    this.rows = rows;
    this.items = items;
    this.staff = staff;
    this.references = references;
    this.programmes = programmes;
    this.milestones = milestones;
    this.clock = clock;
  }

  /** Whoever reaches the lead unit or holds a post of the programme today. */
  boolean mayChange(Scope scope, ActionProgram programme) {
    LocalDate today = staff.today();
    return CapabilityRoles.plans(scope)
        && (scope.reaches(programme.leadUnit())
            || programme.posts().stream()
                .anyMatch(post -> post.person().equals(scope.person()) && post.heldOn(today)));
  }

  CapabilityNeed added(Scope scope, CapabilityNeedDraft draft) {
    Problems problems = new Problems();
    String code = problems.required("programme", draft.programme());
    ActionProgram programme =
        code == null
            ? null
            : programmes.find(scope, code).filter(found -> mayChange(scope, found)).orElse(null);
    if (code != null && programme == null) {
      problems.add("programme", CapabilityError.PROGRAMME_UNKNOWN, code);
    }
    if (programme != null
        && rows.ofProgrammes(scope, List.of(programme.id())).size() >= MOST_NEEDS) {
      problems.add("programme", CapabilityError.NUMBER_OUTSIDE, MOST_NEEDS + 1, 1, MOST_NEEDS);
    }
    return checked(scope, problems, draft, UUID.randomUUID(), programme, 1);
  }

  CapabilityNeed changed(Scope scope, CapabilityNeed old, CapabilityNeedDraft draft) {
    Problems problems = new Problems();
    problems.reason(draft.reason());
    ActionProgram programme =
        programmes.findAll(scope, List.of(old.programme())).stream().findFirst().orElse(null);
    return checked(scope, problems, draft, old.id(), programme, old.version() + 1);
  }

  private CapabilityNeed checked(
      Scope scope,
      Problems problems,
      CapabilityNeedDraft draft,
      UUID id,
      @Nullable ActionProgram programme,
      int version) {
    Kind kind = problems.required("kind", draft.kind());
    List<Requirement> requirements =
        kind == Kind.PEOPLE ? requirements(scope, problems, draft.requirements()) : List.of();
    CapabilityItem item =
        kind == Kind.SPARE
            ? items.used(scope, problems, "item", draft.item(), CapabilityItem.Kind.SPARE)
            : null;
    String type =
        kind == Kind.STATION
            ? problems.text("stationType", draft.stationType(), LONGEST_TYPE)
            : null;
    String province =
        kind == Kind.STATION
            ? problems.optionalText("province", draft.province(), LONGEST_TYPE)
            : null;
    int most = kind == Kind.PEOPLE ? MOST_PEOPLE : MOST_THINGS;
    Integer quantity = problems.required("quantity", draft.quantity());
    if (quantity != null && (quantity < 1 || quantity > most)) {
      problems.add("quantity", CapabilityError.NUMBER_OUTSIDE, quantity, 1, most);
    }
    Milestone milestone = milestone(scope, problems, draft.milestone(), programme);
    UUID unit = unit(scope, problems, draft.unit(), programme);
    LocalDate from = problems.required("from", draft.from());
    LocalDate to = draft.to();
    LocalDate last = to != null ? to : milestone != null ? milestone.due() : last(programme);
    if (from != null && last != null && last.isBefore(from)) {
      problems.add("to", CapabilityError.ENDS_BEFORE, DAY.format(last), DAY.format(from));
    }
    String note = problems.optionalText("note", draft.note(), LONGEST_NOTE);
    problems.throwIfAny();
    return new CapabilityNeed(
        id,
        Problems.given(programme).id(),
        milestone == null ? null : milestone.id(),
        Problems.given(kind),
        requirements,
        item == null ? null : item.id(),
        type,
        province,
        Problems.given(quantity),
        Problems.given(unit),
        Problems.given(from),
        to,
        note,
        null,
        scope.name(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        version);
  }

  private static @Nullable LocalDate last(@Nullable ActionProgram programme) {
    return programme == null ? null : programme.to().minusDays(1);
  }

  private @Nullable Milestone milestone(
      Scope scope, Problems problems, @Nullable UUID wanted, @Nullable ActionProgram programme) {
    if (wanted == null || programme == null) {
      return null;
    }
    Milestone found =
        milestones
            .find(scope, wanted)
            .filter(each -> each.programme().equals(programme.id()))
            .orElse(null);
    if (found == null) {
      problems.add("milestone", CapabilityError.MILESTONE_UNKNOWN);
    }
    return found;
  }

  /** The lead unit where none is named; a unit of the programme, or one within reach. */
  private @Nullable UUID unit(
      Scope scope, Problems problems, @Nullable UUID wanted, @Nullable ActionProgram programme) {
    if (programme != null
        && (wanted == null
            || wanted.equals(programme.leadUnit())
            || programme.coordinatingUnits().contains(wanted))) {
      return wanted == null ? programme.leadUnit() : wanted;
    }
    return references.optionalUnit(scope, problems, "unit", wanted);
  }

  /** What each person must have: one to five skills and certificates, each once. */
  List<Requirement> requirements(
      Scope scope, Problems problems, @Nullable List<@Nullable RequirementDraft> wanted) {
    List<Requirement> found = new ArrayList<>();
    Set<UUID> named = new HashSet<>();
    List<@Nullable RequirementDraft> all =
        wanted == null ? List.<@Nullable RequirementDraft>of() : wanted;
    if (all.isEmpty() || all.size() > MOST_REQUIREMENTS) {
      problems.add(
          "requirements", CapabilityError.NUMBER_OUTSIDE, all.size(), 1, MOST_REQUIREMENTS);
    }
    int at = 0;
    for (RequirementDraft draft : all) {
      String place = "requirements[" + at++ + "]";
      if (problems.required(place, draft) != null) {
        Requirement one = requirement(scope, problems, place, Problems.given(draft));
        if (one != null && !named.add(one.item())) {
          problems.add(place + ".item", CapabilityError.REQUIREMENT_REPEATED);
        } else if (one != null) {
          found.add(one);
        }
      }
    }
    return found;
  }

  private @Nullable Requirement requirement(
      Scope scope, Problems problems, String place, RequirementDraft draft) {
    CapabilityItem item = items.ofPeople(scope, problems, place + ".item", draft.item());
    if (item == null) {
      return null;
    }
    if (item.kind() == CapabilityItem.Kind.CERTIFICATE) {
      return new Requirement(item.id(), 0);
    }
    Integer level = problems.required(place + ".level", draft.level());
    if (level != null && (level < 1 || level > StatedCapabilities.HIGHEST_LEVEL)) {
      problems.add(
          place + ".level",
          CapabilityError.NUMBER_OUTSIDE,
          level,
          1,
          StatedCapabilities.HIGHEST_LEVEL);
    }
    return new Requirement(item.id(), level == null ? 1 : level);
  }

  static CapabilityNeed withdrawn(CapabilityNeed old, String reason) {
    return new CapabilityNeed(
        old.id(),
        old.programme(),
        old.milestone(),
        old.kind(),
        old.requirements(),
        old.item(),
        old.stationType(),
        old.province(),
        old.quantity(),
        old.unit(),
        old.from(),
        old.to(),
        old.note(),
        reason,
        old.account(),
        old.at(),
        old.version() + 1);
  }
}
