package vn.thongmach.supervision.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.access.UnitClosure;
import vn.thongmach.kernel.Problems;
import vn.thongmach.supervision.ConclusionNotice;
import vn.thongmach.supervision.ConclusionNotice.ConclusionDraft;
import vn.thongmach.supervision.ConclusionNotice.Shortcoming;
import vn.thongmach.supervision.ConclusionNotice.ShortcomingDraft;
import vn.thongmach.supervision.SupervisionCase;
import vn.thongmach.supervision.SupervisionCase.Phase;
import vn.thongmach.supervision.SupervisionError;
import vn.thongmach.supervision.SupervisionFinding;
import vn.thongmach.supervision.SupervisionKind;

/**
 * Checks how a case is to end. Only an inspection proposes discipline, only a supervision warns.
 */
@Component
class ConclusionDrafts {

  private static final int MOST = 100;
  private static final int LONGEST = 20_000;
  private static final int LONGEST_WORDS = 4_000;
  private static final int LONGEST_SYMBOL = 100;

  private final CaseRows cases;
  private final FindingRows findings;
  private final ChaseDays chasing;
  private final UnitClosure closure;
  private final Days days;

  ConclusionDrafts(
      CaseRows cases, FindingRows findings, ChaseDays chasing, UnitClosure closure, Days days) {
    this.cases = cases;
    this.findings = findings;
    this.chasing = chasing;
    this.closure = closure;
    this.days = days;
  }

  ConclusionNotice checked(Scope scope, SupervisionCase one, ConclusionDraft draft) {
    Problems problems = new Problems();
    String symbol = problems.text("symbol", draft.symbol(), LONGEST_SYMBOL);
    LocalDate finished =
        cases.phases(scope, one.id()).stream()
            .filter(change -> change.phase() == Phase.FINISH)
            .map(SupervisionCase.PhaseChange::day)
            .findFirst()
            .orElse(one.decidedOn());
    LocalDate announced = days.past(problems, "announcedOn", draft.announcedOn(), finished);
    String text = problems.text("text", draft.text(), LONGEST);
    String discipline = problems.optionalText("discipline", draft.discipline(), LONGEST_WORDS);
    String warning = problems.optionalText("warning", draft.warning(), LONGEST_WORDS);
    boolean inspection = one.kind() == SupervisionKind.INSPECTION;
    if (discipline != null && !inspection) {
      problems.add("discipline", SupervisionError.NO_DISCIPLINE);
    }
    if (warning != null && inspection) {
      problems.add("warning", SupervisionError.NO_WARNING);
    }
    List<Shortcoming> shortcomings =
        shortcomings(scope, problems, one, draft.shortcomings(), announced);
    problems.throwIfAny();
    LocalDate day = Problems.given(announced);
    return new ConclusionNotice(
        one.id(),
        one.kind(),
        symbol,
        day,
        text,
        discipline,
        warning,
        chasing.fileDue(scope, one, day),
        Problems.given(scope.person()),
        days.now(),
        null,
        null,
        shortcomings);
  }

  private List<Shortcoming> shortcomings(
      Scope scope,
      Problems problems,
      SupervisionCase one,
      @Nullable List<@Nullable ShortcomingDraft> drafts,
      @Nullable LocalDate announced) {
    List<Shortcoming> made = new ArrayList<>();
    if (drafts == null) {
      return made;
    }
    if (drafts.size() > MOST) {
      problems.add("shortcomings", SupervisionError.TOO_MANY, drafts.size(), MOST);
      return made;
    }
    List<SupervisionFinding> found = findings.of(scope, one.id());
    for (int at = 0; at < drafts.size(); at++) {
      String field = "shortcomings[" + at + "]";
      ShortcomingDraft draft = problems.required(field, drafts.get(at));
      if (draft != null) {
        Shortcoming next = shortcoming(problems, field, one, draft, announced, found, at);
        if (next != null) {
          made.add(next);
        }
      }
    }
    return made;
  }

  private @Nullable Shortcoming shortcoming(
      Problems problems,
      String field,
      SupervisionCase one,
      ShortcomingDraft draft,
      @Nullable LocalDate announced,
      List<SupervisionFinding> found,
      int at) {
    String text = problems.text(field + ".text", draft.text(), LONGEST_WORDS);
    UUID unit = draft.unit() == null ? one.subject() : draft.unit();
    if (!unit.equals(one.subject())
        && !closure.below(Set.of(one.subject()), days.now()).contains(unit)) {
      problems.add(field + ".unit", SupervisionError.UNIT_FOREIGN);
    }
    LocalDate due = problems.required(field + ".due", draft.due());
    if (due != null && announced != null && due.isBefore(announced)) {
      problems.add(
          field + ".due",
          SupervisionError.DAY_BEFORE,
          Days.DAY.format(due),
          Days.DAY.format(announced));
    }
    Integer finding = draft.finding();
    if (finding != null
        && found.stream()
            .noneMatch(
                each ->
                    each.number() == finding
                        && !each.withdrawn()
                        && each.kind() != SupervisionFinding.Kind.STRENGTH)) {
      problems.add(field + ".finding", SupervisionError.FINDING_UNKNOWN, finding);
    }
    return due == null
        ? null
        : new Shortcoming(UUID.randomUUID(), at + 1, finding, text, unit, due, List.of());
  }
}
