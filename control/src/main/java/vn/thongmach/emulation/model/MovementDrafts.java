package vn.thongmach.emulation.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.emulation.EmulationError;
import vn.thongmach.emulation.EmulationMovement;
import vn.thongmach.emulation.EmulationMovement.Area;
import vn.thongmach.emulation.EmulationMovement.Contestants;
import vn.thongmach.emulation.EmulationMovement.Criterion;
import vn.thongmach.emulation.EmulationMovement.State;
import vn.thongmach.emulation.EmulationMovementDraft;
import vn.thongmach.emulation.EmulationMovementDraft.MovementAreaDraft;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.References;

/** Checks what is written as a movement. */
@Component
class MovementDrafts {

  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_AIM = 4000;
  private static final int MOST_AREAS = 50;
  private static final int MOST_YEARS = 5;

  private final References references;
  private final CriterionDrafts criteria;

  MovementDrafts(References references, CriterionDrafts criteria) {
    this.references = references;
    this.criteria = criteria;
  }

  /**
   * @param old what it was; null for a new one
   * @throws vn.thongmach.kernel.CodedException with all problems
   */
  EmulationMovement checked(
      Scope scope, EmulationMovementDraft draft, @Nullable EmulationMovement old) {
    Problems problems = new Problems();
    String title = problems.text("title", draft.title(), LONGEST_TITLE);
    String aim = problems.text("aim", draft.aim(), LONGEST_AIM);
    UUID holder = references.unit(scope, problems, "holder", draft.holder());
    LocalDate first = problems.required("first", draft.first());
    LocalDate last = problems.required("last", draft.last());
    LocalDate until = problems.required("registerUntil", draft.registerUntil());
    days(problems, first, last, until);
    Contestants contestants = problems.required("contestants", draft.contestants());
    List<Area> areas = areas(scope, problems, draft.areas());
    List<Criterion> judged =
        criteria.checked(scope, problems, draft.criteria(), contestants, first, last);
    problems.throwIfAny();
    return new EmulationMovement(
        old == null ? UUID.randomUUID() : old.id(),
        title,
        aim,
        Problems.given(holder),
        Problems.given(first),
        Problems.given(last),
        Problems.given(until),
        Problems.given(contestants),
        areas,
        judged,
        State.DRAFT,
        null,
        null,
        old == null ? 1 : old.version() + 1);
  }

  private static void days(
      Problems problems,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      @Nullable LocalDate until) {
    if (first != null && last != null && last.isBefore(first)) {
      problems.add(
          "last", EmulationError.ENDS_BEFORE_BEGINNING, DAY.format(last), DAY.format(first));
    } else if (first != null && last != null && last.isAfter(first.plusYears(MOST_YEARS))) {
      problems.add("last", EmulationError.TOO_LONG, MOST_YEARS);
    }
    if (until != null && last != null && until.isAfter(last)) {
      problems.add(
          "registerUntil", EmulationError.REGISTER_LATE, DAY.format(until), DAY.format(last));
    }
  }

  private List<Area> areas(
      Scope scope, Problems problems, @Nullable List<@Nullable MovementAreaDraft> wanted) {
    List<@Nullable MovementAreaDraft> given = wanted == null ? List.of() : wanted;
    List<Area> areas = new ArrayList<>();
    if (given.isEmpty() || given.size() > MOST_AREAS) {
      problems.add("areas", EmulationError.COUNT_OUTSIDE, given.size(), 1, MOST_AREAS);
      return areas;
    }
    Set<UUID> seen = new HashSet<>();
    for (int at = 0; at < given.size(); at++) {
      String field = "areas[" + at + "].unit";
      MovementAreaDraft each = given.get(at);
      UUID unit = references.unit(scope, problems, field, each == null ? null : each.unit());
      if (unit == null || each == null) {
        continue;
      }
      if (!seen.add(unit)) {
        problems.add(field, EmulationError.UNIT_REPEATED, at + 1);
      }
      areas.add(new Area(unit, !Boolean.FALSE.equals(each.below())));
    }
    return areas;
  }
}
