package vn.thongmach.membership.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.membership.MembershipError;
import vn.thongmach.membership.MembershipFile;
import vn.thongmach.membership.MembershipFile.MemberStands;
import vn.thongmach.membership.MembershipFile.Status;
import vn.thongmach.membership.MembershipStep;
import vn.thongmach.membership.MembershipStep.Kind;
import vn.thongmach.membership.MembershipStepDraft;
import vn.thongmach.organisation.References;
import vn.thongmach.organisation.Tree;
import vn.thongmach.organisation.Units;

/** Which step may follow, and what is wrong with it. */
@Component
class MembershipChecks {

  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private static final Scope SYSTEM = Scope.system("membership");
  private static final int LONGEST_SYMBOL = 60;
  private static final int LONGEST_BODY = 200;
  private static final int LONGEST_NOTE = 1000;

  private final FileRows rows;
  private final AdmissionRule.OnDays rules;
  private final References references;
  private final Units units;
  private final Clock clock;

  MembershipChecks(
      FileRows rows, AdmissionRule.OnDays rules, References references, Units units, Clock clock) {
    this.rows = rows;
    this.rules = rules;
    this.references = references;
    this.units = units;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.ZONE);
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  int probationMonths(LocalDate day) {
    return rules.on(day).probationMonths();
  }

  /** A day that has come, not before another. */
  void day(Problems problems, String field, @Nullable LocalDate day, @Nullable LocalDate earliest) {
    problems.required(field, day);
    if (day != null && day.isAfter(today())) {
      problems.add(field, MembershipError.DAY_AHEAD, DAY.format(day));
    } else if (day != null && earliest != null && day.isBefore(earliest)) {
      problems.add(field, MembershipError.DAY_BEFORE, DAY.format(day), DAY.format(earliest));
    }
  }

  /** A unit of the Party tree, wherever it stands. */
  void cell(Problems problems, String field, @Nullable UUID cell) {
    problems.required(field, cell);
    if (cell == null) {
      return;
    }
    references.anyUnit(problems, field, cell);
    units
        .find(SYSTEM, cell)
        .filter(unit -> unit.tree() != Tree.PARTY)
        .ifPresent(unit -> problems.add(field, MembershipError.NO_CELL, unit.name()));
  }

  private static boolean follows(Status status, Kind kind) {
    return switch (kind) {
      case INTRODUCED, ADMISSION_VOTED, ADMITTED -> status == Status.CANDIDATE;
      case OFFICIAL_VOTED, RECOGNISED -> status == Status.PROBATIONARY;
      case TRANSFERRED -> status == Status.PROBATIONARY || status == Status.OFFICIAL;
      case ENDED -> status != Status.ENDED;
      case PROPOSED, ENTERED_PROBATIONARY, ENTERED_OFFICIAL -> false;
    };
  }

  /** The next step of a file. */
  MembershipStep checked(Scope scope, MembershipFile file, MembershipStepDraft draft, int number) {
    Problems problems = new Problems();
    Kind kind = problems.required("kind", draft.kind());
    if (kind == null) {
      problems.throwIfAny();
    }
    Kind wanted = Problems.given(kind);
    MemberStands stands = file.stands();
    if (!follows(stands.status(), wanted)) {
      throw new CodedException(MembershipError.NOT_NOW);
    }
    List<MembershipStep> steps = Standing.counted(file.steps());
    day(problems, "day", draft.day(), steps.getLast().day());
    LocalDate day = draft.day() == null ? today() : draft.day();
    AdmissionRule rule = rules.on(day);
    boolean decision = wanted.isDecision();
    String symbol =
        decision
            ? problems.text("symbol", draft.symbol(), LONGEST_SYMBOL)
            : problems.optionalText("symbol", draft.symbol(), LONGEST_SYMBOL);
    String decidedBy =
        decision
            ? problems.text("decidedBy", draft.decidedBy(), LONGEST_BODY)
            : problems.optionalText("decidedBy", draft.decidedBy(), LONGEST_BODY);
    String note =
        wanted == Kind.ENDED
            ? problems.text("note", draft.note(), LONGEST_NOTE)
            : problems.optionalText("note", draft.note(), LONGEST_NOTE);
    List<UUID> introducers =
        wanted == Kind.INTRODUCED ? introducers(problems, file, draft, day, rule) : List.of();
    Boolean passed = wanted.isVote() ? vote(problems, draft, rule) : null;
    switch (wanted) {
      case ADMITTED -> {
        requireVote(problems, steps, Kind.ADMISSION_VOTED);
        if (steps.stream().noneMatch(step -> step.kind() == Kind.INTRODUCED)) {
          problems.add("kind", MembershipError.INTRODUCERS_MISSING, rule.introducers());
        }
        if (!rule.admits(file.bornOn(), day)) {
          problems.add("day", MembershipError.AGE_OUTSIDE, rule.leastAge(), rule.mostAge());
        }
      }
      case OFFICIAL_VOTED -> {
        LocalDate ends = stands.probationEnds();
        if (ends != null && day.isBefore(ends)) {
          problems.add("day", MembershipError.PROBATION_RUNS, DAY.format(ends));
        }
      }
      case RECOGNISED -> requireVote(problems, steps, Kind.OFFICIAL_VOTED);
      case TRANSFERRED -> {
        cell(problems, "cell", draft.cell());
        if (stands.cell().equals(draft.cell())) {
          problems.add("cell", MembershipError.SAME_CELL);
        }
      }
      default -> {
        // Nothing more is asked of the other kinds.
      }
    }
    problems.throwIfAny();
    return new MembershipStep(
        UUID.randomUUID(),
        number,
        wanted,
        day,
        wanted == Kind.TRANSFERRED ? draft.cell() : null,
        symbol,
        decidedBy,
        introducers,
        wanted.isVote() ? draft.convened() : null,
        wanted.isVote() ? draft.present() : null,
        wanted.isVote() ? draft.agreed() : null,
        passed,
        note,
        null,
        scope.name(),
        now(),
        null);
  }

  private List<UUID> introducers(
      Problems problems,
      MembershipFile file,
      MembershipStepDraft draft,
      LocalDate day,
      AdmissionRule rule) {
    List<UUID> people = problems.ids("introducers", draft.introducers());
    if (people.size() != rule.introducers()) {
      problems.add(
          "introducers", MembershipError.INTRODUCERS_COUNT, rule.introducers(), people.size());
    }
    Set<UUID> official = rows.officialOn(SYSTEM, people, day);
    for (int at = 0; at < people.size(); at++) {
      if (!official.contains(people.get(at)) || people.get(at).equals(file.person())) {
        problems.add(
            "introducers[" + at + "]",
            MembershipError.INTRODUCER_NOT_OFFICIAL,
            references.personName(people.get(at)),
            DAY.format(day));
      }
    }
    return people;
  }

  private static boolean vote(Problems problems, MembershipStepDraft draft, AdmissionRule rule) {
    Integer convened = problems.required("convened", draft.convened());
    Integer present = problems.required("present", draft.present());
    Integer agreed = problems.required("agreed", draft.agreed());
    if (convened == null || present == null || agreed == null) {
      return false;
    }
    if (convened < 1 || present < 0 || agreed < 0 || present > convened || agreed > present) {
      problems.add("agreed", MembershipError.VOTE_IMPOSSIBLE, agreed, present, convened);
    }
    return rule.passes(convened, agreed);
  }

  /** The last vote of its kind decides. */
  private static void requireVote(Problems problems, List<MembershipStep> steps, Kind vote) {
    if (steps.reversed().stream()
        .filter(step -> step.kind() == vote)
        .findFirst()
        .filter(step -> Boolean.TRUE.equals(step.passed()))
        .isEmpty()) {
      problems.add("kind", MembershipError.VOTE_MISSING);
    }
  }
}
