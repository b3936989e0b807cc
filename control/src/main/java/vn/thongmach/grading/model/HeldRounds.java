package vn.thongmach.grading.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.grading.GradingError;
import vn.thongmach.grading.GradingRound;
import vn.thongmach.grading.GradingRound.File;
import vn.thongmach.grading.GradingRound.Missing;
import vn.thongmach.grading.GradingRound.RoundRights;
import vn.thongmach.grading.GradingRound.State;
import vn.thongmach.grading.GradingRoundDraft;
import vn.thongmach.grading.GradingRounds;
import vn.thongmach.grading.GradingSubject;
import vn.thongmach.grading.ReviewSteps;
import vn.thongmach.grading.SubjectGroup;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.References;

/** The rules of rounds. */
@Service
class HeldRounds implements GradingRounds {

  static final String SUBJECT = "grading-round";

  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_SYMBOL = 100;
  private static final int LONGEST_TERM_DAYS = 366 * 6;

  private final RoundRows rows;
  private final StepRows steps;
  private final ReachOfReaders reaching;
  private final GroupDrafts groups;
  private final RulesOfRounds rules;
  private final Issuing issuing;
  private final TellingGrading telling;
  private final References references;
  private final AuditTrail audit;
  private final Clock clock;

  HeldRounds(
      RoundRows rows,
      StepRows steps,
      ReachOfReaders reaching,
      GroupDrafts groups,
      RulesOfRounds rules,
      Issuing issuing,
      TellingGrading telling,
      References references,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.steps = steps;
    this.reaching = reaching;
    this.groups = groups;
    this.rules = rules;
    this.issuing = issuing;
    this.telling = telling;
    this.references = references;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public File begin(Scope scope, GradingRoundDraft draft) {
    Reach reach = reaching.of(scope);
    Problems problems = new Problems();
    UUID unit = references.unit(scope, problems, "unit", draft.unit());
    GradingRound.Span span = problems.required("span", draft.span());
    String title = problems.text("title", draft.title(), LONGEST_TITLE);
    Days days = days(problems, span, draft);
    if (days != null && days.last.isBefore(rules.first())) {
      problems.add(
          span == GradingRound.Span.TERM ? "last" : "period",
          GradingError.NO_RULE_YET,
          StepChecks.DAY.format(days.last),
          StepChecks.DAY.format(rules.first()));
    }
    String onPaper = problems.optionalText("onPaper", draft.onPaper(), LONGEST_SYMBOL);
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    if (onPaper != null && days != null && !days.last.isBefore(today)) {
      problems.add("onPaper", GradingError.STILL_RUNNING, StepChecks.DAY.format(days.last));
    }
    problems.throwIfAny();
    if (!reach.holdsRoundsOf(Problems.given(unit))) {
      throw new CodedException(GradingError.NOT_YOURS);
    }
    GradingRound round =
        new GradingRound(
            UUID.randomUUID(),
            Problems.given(unit),
            Problems.given(span),
            Problems.given(days).first,
            Problems.given(days).last,
            title,
            State.DRAFT,
            onPaper,
            null,
            null,
            null,
            1);
    if (!rows.insert(scope, round)) {
      throw new CodedException(
          GradingError.ROUND_EXISTS,
          StepChecks.DAY.format(round.first()),
          StepChecks.DAY.format(round.last()));
    }
    audit.record(scope, "GradingRoundBegun", SUBJECT, round.id().toString(), round);
    return file(scope, reach, round);
  }

  private record Days(LocalDate first, LocalDate last) {}

  private static @Nullable Days days(
      Problems problems, GradingRound.@Nullable Span span, GradingRoundDraft draft) {
    if (span == null) {
      return null;
    }
    if (span == GradingRound.Span.TERM) {
      LocalDate first = problems.required("first", draft.first());
      LocalDate last = problems.required("last", draft.last());
      if (first == null || last == null) {
        return null;
      }
      if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_TERM_DAYS))) {
        problems.add("last", GradingError.TERM_WRONG);
      }
      return new Days(first, last);
    }
    String written = problems.text("period", draft.period(), "2026-Q4".length());
    Period.Kind kind = span == GradingRound.Span.YEAR ? Period.Kind.YEAR : Period.Kind.QUARTER;
    if (written.isEmpty()) {
      return null;
    }
    try {
      Period period = Period.parse(written);
      if (period.kind() == kind) {
        return new Days(
            period.first(), LocalDate.ofInstant(period.end(), Period.ZONE).minusDays(1));
      }
    } catch (CodedException malformed) {
      // told below, with what this span wants
    }
    problems.add("period", GradingError.PERIOD_WRONG, written);
    return null;
  }

  @Override
  @Transactional
  public File group(Scope scope, UUID id, GradingRoundDraft.SubjectGroupsDraft draft) {
    Reach reach = reaching.of(scope);
    GradingRound old = held(scope, reach, id);
    if (old.state() != State.DRAFT && old.state() != State.REVIEW) {
      throw new CodedException(GradingError.STATE_WRONG, old.title());
    }
    Problems.requireCurrent(draft.version(), old.version(), old.title());
    Problems problems = new Problems();
    List<SubjectGroup> before = rows.groups(scope, Reach.SYSTEM, id);
    List<SubjectGroup> now = groups.checked(problems, old, draft.groups(), before);
    problems.throwIfAny();
    requireReviewedStay(scope, before, now);
    rows.replaceGroups(scope, id, now);
    GradingRound round = old.changed();
    rows.update(scope, round);
    audit.record(
        scope,
        "GradingGroupsSet",
        SUBJECT,
        id.toString(),
        Map.of(
            "groups",
            now.stream().map(SubjectGroup::name).toList(),
            "subjects",
            now.stream().mapToInt(group -> group.subjects().size()).sum()));
    return file(scope, reach, round);
  }

  /** Who wrote something already is not dropped: they may be left out with a reason. */
  private void requireReviewedStay(Scope scope, List<SubjectGroup> before, List<SubjectGroup> now) {
    Set<UUID> stay = subjects(now).stream().map(GradingSubject::id).collect(Collectors.toSet());
    List<GradingSubject> dropped =
        subjects(before).stream().filter(one -> !stay.contains(one.id())).toList();
    Map<UUID, ReviewSteps> written =
        steps.of(scope, dropped.stream().map(GradingSubject::id).toList());
    Problems problems = new Problems();
    for (GradingSubject one : dropped) {
      if (!written.getOrDefault(one.id(), ReviewSteps.NONE).reviews().isEmpty()) {
        problems.add("groups", GradingError.ALREADY_REVIEWED, groups.named(one));
      }
    }
    problems.throwIfAny();
  }

  private static List<GradingSubject> subjects(List<SubjectGroup> of) {
    return of.stream().flatMap(group -> group.subjects().stream()).toList();
  }

  @Override
  @Transactional
  public File step(Scope scope, UUID id, GradingRoundDraft.GradingStateStep step) {
    Reach reach = reaching.of(scope);
    GradingRound old = held(scope, reach, id);
    Problems.requireCurrent(step.version(), old.version(), old.title());
    if (old.state() == State.ISSUED) {
      throw new CodedException(GradingError.STATE_WRONG, old.title());
    }
    Problems problems = new Problems();
    Instant now = entered(problems, old, step.day());
    State wanted = problems.required("state", step.state());
    State next = State.values()[old.state().ordinal() + 1];
    if (wanted != null && wanted != next) {
      problems.add("state", GradingError.STATE_ORDER, next.ordinal() + 1);
    }
    LocalDate due = next == State.ISSUED ? null : step.due();
    if (due != null && due.isBefore(LocalDate.ofInstant(clock.instant(), Period.ZONE))) {
      problems.add("due", GradingError.DUE_PAST, StepChecks.DAY.format(due));
    }
    List<GradingSubject> subjects = subjects(rows.groups(scope, Reach.SYSTEM, id));
    List<GradingSubject> graded = subjects.stream().filter(one -> one.leftOut() == null).toList();
    if (graded.isEmpty()) {
      problems.add("state", GradingError.NO_SUBJECTS);
    }
    problems.throwIfAny();
    Instant until = reviewUntil(old);
    if (next == State.PROPOSAL && until != null && now.isBefore(until)) {
      throw new CodedException(
          GradingError.REVIEW_TOO_SHORT,
          rules.of(old).reviewDays(),
          StepChecks.MINUTE.format(until.atZone(Period.ZONE)));
    }
    GradingRound round = old.in(next, due, now);
    rows.update(scope, round);
    audit.record(
        scope,
        "GradingRoundEntered",
        SUBJECT,
        id.toString(),
        Map.of("state", next, "version", round.version()));
    if (next == State.ISSUED) {
      issuing.issue(scope, round);
    }
    telling.entered(scope, round, graded);
    return file(scope, reach, round);
  }

  /** When a state is entered: now, or the day that the papers of a round held on paper give. */
  private Instant entered(Problems problems, GradingRound round, @Nullable LocalDate day) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (round.onPaper() == null) {
      return now;
    }
    LocalDate today = LocalDate.ofInstant(now, Period.ZONE);
    problems.required("day", day);
    if (day == null) {
      return now;
    }
    Instant opened = round.reviewOpenedAt();
    LocalDate earliest = opened == null ? round.first() : LocalDate.ofInstant(opened, Period.ZONE);
    if (day.isBefore(earliest) || day.isAfter(today)) {
      problems.add(
          "day",
          GradingError.DAY_OUTSIDE,
          StepChecks.DAY.format(day),
          StepChecks.DAY.format(earliest),
          StepChecks.DAY.format(today));
    }
    return day.atStartOfDay(Period.ZONE).toInstant();
  }

  private @Nullable Instant reviewUntil(GradingRound round) {
    Instant opened = round.reviewOpenedAt();
    return opened == null ? null : opened.plus(Duration.ofDays(rules.of(round).reviewDays()));
  }

  /** One that the reader holds; whoever only reads it learns that it is not theirs to change. */
  private GradingRound held(Scope scope, Reach reach, UUID id) {
    GradingRound round =
        rows.locked(scope, reach, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    if (!reach.holdsRoundsOf(round.unit())) {
      throw new CodedException(GradingError.NOT_YOURS);
    }
    return round;
  }

  @Override
  public PageOf<GradingRound> list(Scope scope, @Nullable State state, PageRequest page) {
    return rows.page(scope, reaching.of(scope), state, page);
  }

  @Override
  public Optional<File> find(Scope scope, UUID id) {
    Reach reach = reaching.of(scope);
    return rows.find(scope, reach, id).map(round -> file(scope, reach, round));
  }

  @Override
  public PageOf<Missing> missing(Scope scope, UUID id, SubjectGroup.Kind kind, PageRequest page) {
    Reach reach = reaching.of(scope);
    GradingRound round =
        rows.find(scope, reach, id)
            .filter(one -> reach.holdsRoundsOf(one.unit()))
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    List<Missing> found = groups.missing(round, kind, rows.groups(scope, Reach.SYSTEM, id));
    int from = (int) Math.min(page.offset(), found.size());
    int to = Math.min(from + page.size(), found.size());
    return PageOf.of(found.subList(from, to), found.size(), page);
  }

  private File file(Scope scope, Reach reach, GradingRound round) {
    boolean holds = reach.holdsRoundsOf(round.unit());
    return new File(
        round,
        rows.groups(scope, reach, round.id()),
        reviewUntil(round),
        new RoundRights(holds, holds || !reach.below().isEmpty() || reach.inspects()));
  }
}
