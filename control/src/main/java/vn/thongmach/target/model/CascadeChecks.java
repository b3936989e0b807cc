package vn.thongmach.target.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Problems;
import vn.thongmach.measure.Measures;
import vn.thongmach.measure.Subject;
import vn.thongmach.organisation.Units;
import vn.thongmach.target.Aggregation;
import vn.thongmach.target.Target;
import vn.thongmach.target.TargetDraft;
import vn.thongmach.target.TargetError;
import vn.thongmach.target.UnitShare;
import vn.thongmach.target.UpperBody;

/** Rules of what is a part of what, who shares it and where it came from. */
@Component
class CascadeChecks {

  private static final int MOST_LEVELS = 10;
  private static final int LONGEST_CODE = 40;
  private static final int LONGEST_UNIT = 40;
  private static final int LONGEST_BODY = 300;
  private static final int LONGEST_DOCUMENT = 100;
  private static final Scope SCOPE = Scope.system("target cascade");

  private final TargetRows rows;
  private final Units units;
  private final Measures measures;

  CascadeChecks(TargetRows rows, Units units, Measures measures) {
    this.rows = rows;
    this.units = units;
    this.measures = measures;
  }

  /** The place a draft asks for, as far as it can be seen from the draft alone. */
  record Place(
      @Nullable String parent,
      @Nullable String unitOfMeasure,
      List<UnitShare> sharedWith,
      @Nullable UpperBody receivedFrom,
      @Nullable UUID programme) {}

  /**
   * @param aggregation how its value is to come from its parts and its several measures
   * @param before the target's version so far; what stays may lie outside the scope
   */
  Place place(
      Scope scope,
      Problems problems,
      TargetDraft draft,
      @Nullable Aggregation aggregation,
      @Nullable Target before) {
    String parent = problems.optionalText("parent", draft.parent(), LONGEST_CODE);
    boolean stays = before != null && parent != null && parent.equals(before.parent());
    if (parent != null && !stays && rows.current(scope, parent).isEmpty()) {
      problems.add("parent", TargetError.PARENT_UNKNOWN, parent);
    }
    return new Place(
        parent,
        unit(problems, draft, aggregation),
        shares(scope, problems, draft),
        upperBody(problems, draft.receivedFrom()),
        programme(scope, problems, draft.programme(), before == null ? null : before.programme()));
  }

  private static @Nullable String unit(
      Problems problems, TargetDraft draft, @Nullable Aggregation aggregation) {
    String unit = problems.optionalText("unitOfMeasure", draft.unitOfMeasure(), LONGEST_UNIT);
    if (aggregation == null) {
      if (unit != null) {
        problems.add("unitOfMeasure", TargetError.UNIT_UNUSED);
      }
      return null;
    }
    if (draft.measure() != null || draft.subject() != null) {
      problems.add(
          draft.measure() == null ? "subject" : "measure",
          TargetError.AGGREGATED_HAS_MEASURE,
          aggregation.name());
    }
    boolean scores = unit == null || unit.equals(Target.POINT);
    if (scores && aggregation != Aggregation.WEIGHTED_MEAN) {
      problems.add("unitOfMeasure", TargetError.UNIT_MISSING, aggregation.name());
    }
    return scores ? Target.POINT : unit;
  }

  private List<UnitShare> shares(Scope scope, Problems problems, TargetDraft draft) {
    List<UnitShare> shares = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    double sum = 0;
    List<TargetDraft.@Nullable ShareDraft> drafts = draft.sharedWith();
    for (int i = 0; drafts != null && i < drafts.size(); i++) {
      TargetDraft.ShareDraft share = drafts.get(i);
      String path = "sharedWith[" + i + "].";
      UUID unit = problems.required(path + "unit", share == null ? null : share.unit());
      Double given = share == null ? null : share.share();
      double part = DraftChecks.number(problems, path + "share", given);
      if (given != null && !(part > 0 && part <= 1)) {
        problems.add(path + "share", TargetError.SHARE_OUT_OF_RANGE, given);
      }
      sum += part;
      if (unit == null) {
        continue;
      }
      if (unit.equals(draft.ownerUnit())) {
        problems.add(path + "unit", TargetError.SHARED_WITH_OWNER, unit.toString());
      } else if (!seen.add(unit)) {
        problems.add(path + "unit", TargetError.SHARED_TWICE, unit.toString());
      } else if (units.find(scope, unit).isEmpty()) {
        problems.add(path + "unit", TargetError.SHARED_UNIT_UNKNOWN, unit.toString());
      } else {
        shares.add(new UnitShare(unit, part));
      }
    }
    if (sum > 1 + 1e-9) {
      problems.add("sharedWith", TargetError.SHARES_ABOVE_WHOLE, sum);
    }
    return shares;
  }

  private static @Nullable UpperBody upperBody(
      Problems problems, TargetDraft.@Nullable UpperBodyDraft draft) {
    return draft == null
        ? null
        : new UpperBody(
            problems.text("receivedFrom.body", draft.body(), LONGEST_BODY),
            problems.optionalText("receivedFrom.document", draft.document(), LONGEST_DOCUMENT));
  }

  private @Nullable UUID programme(
      Scope scope, Problems problems, @Nullable UUID programme, @Nullable UUID before) {
    if (programme != null && !programme.equals(before)) {
      try {
        measures.objects(scope, Subject.ofProgrammes(List.of(programme)));
      } catch (CodedException unknown) {
        problems.add("programme", TargetError.PROGRAMME_UNKNOWN, programme.toString());
      }
    }
    return programme;
  }

  /** Checks a target against its parent and its children. */
  void fit(Problems problems, Target target) {
    String code = target.parent();
    if (code != null) {
      Target parent = rows.current(SCOPE, code).orElseThrow();
      if (code.equals(target.code())) {
        problems.add("parent", TargetError.CASCADE_CYCLE, target.code(), code);
      } else if (placed(problems, target, parent)) {
        fits(problems, "parent", parent, target);
      }
    }
    for (Target child : children(target)) {
      fits(problems, "aggregation", target, child);
    }
  }

  private boolean placed(Problems problems, Target target, Target parent) {
    int above = 1;
    for (Target up = parent; up.parent() != null; above++) {
      Optional<Target> next = rows.current(SCOPE, up.parent());
      if (target.code().equals(up.parent()) || next.isEmpty()) {
        problems.add("parent", TargetError.CASCADE_CYCLE, target.code(), parent.code());
        return false;
      }
      up = next.get();
    }
    if (above + levels(target, MOST_LEVELS) > MOST_LEVELS) {
      problems.add("parent", TargetError.CASCADE_TOO_DEEP, parent.code(), MOST_LEVELS);
      return false;
    }
    return true;
  }

  private int levels(Target target, int most) {
    int below = 0;
    if (most > 0) {
      for (Target child : children(target)) {
        below = Math.max(below, levels(child, most - 1));
      }
    }
    return below + 1;
  }

  private List<Target> children(Target target) {
    return rows.children(SCOPE, target.code());
  }

  private void fits(Problems problems, String field, Target parent, Target child) {
    Aggregation aggregation = parent.aggregation();
    if (aggregation == null || parent.countsScores()) {
      return;
    }
    String unit = unit(child);
    if (!unit.equals(parent.unitOfMeasure())) {
      problems.add(
          field,
          TargetError.CHILD_UNIT_DIFFERS,
          child.code(),
          unit,
          parent.code(),
          String.valueOf(parent.unitOfMeasure()));
    } else if (aggregation == Aggregation.RATIO_OF_SUMS) {
      sameRatio(problems, field, parent, child);
    }
  }

  private void sameRatio(Problems problems, String field, Target parent, Target child) {
    String measure = child.measure();
    boolean ratio =
        measure == null
            ? child.aggregation() == Aggregation.RATIO_OF_SUMS
            : measures.definition(SCOPE, measure).kind().isRatio();
    if (!ratio) {
      problems.add(field, TargetError.CHILD_NOT_A_RATIO, child.code(), parent.code());
      return;
    }
    String own = counted(child);
    for (Target sibling : children(parent)) {
      String other = counted(sibling);
      if (!sibling.code().equals(child.code())
          && own != null
          && other != null
          && !own.equals(other)) {
        problems.add(
            field,
            TargetError.CHILD_MEASURE_DIFFERS,
            child.code(),
            own,
            sibling.code(),
            other,
            parent.code());
        return;
      }
    }
  }

  private String unit(Target target) {
    String measure = target.measure();
    return measure == null
        ? String.valueOf(target.unitOfMeasure())
        : measures.definition(SCOPE, measure).unit();
  }

  /** The measure whose numerators and denominators a target counts; null while it has no parts. */
  private @Nullable String counted(Target target) {
    if (target.measure() != null) {
      return target.measure();
    }
    for (Target child : children(target)) {
      String measure = counted(child);
      if (measure != null) {
        return measure;
      }
    }
    return null;
  }
}
