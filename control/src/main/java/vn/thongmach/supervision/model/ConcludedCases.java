package vn.thongmach.supervision.model;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Problems;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.regulation.Rules;
import vn.thongmach.supervision.ConcludingCases;
import vn.thongmach.supervision.ConclusionNotice;
import vn.thongmach.supervision.ConclusionNotice.ConclusionDraft;
import vn.thongmach.supervision.ConclusionNotice.Mending;
import vn.thongmach.supervision.ConclusionNotice.MendingDecision;
import vn.thongmach.supervision.ConclusionNotice.MendingDraft;
import vn.thongmach.supervision.ConclusionNotice.Shortcoming;
import vn.thongmach.supervision.ConclusionNotice.State;
import vn.thongmach.supervision.EvidenceTie;
import vn.thongmach.supervision.SupervisionCase;
import vn.thongmach.supervision.SupervisionCase.Part;
import vn.thongmach.supervision.SupervisionCase.Phase;
import vn.thongmach.supervision.SupervisionError;

/** The rules of conclusions and of what is mended; the AuditTrail holds none of their words. */
@Service
class ConcludedCases implements ConcludingCases {

  private static final int MOST_MENDINGS = 100;
  private static final int LONGEST = 10_000;

  private final CaseDoors doors;
  private final CaseRows cases;
  private final CaseRights rights;
  private final ConclusionRows rows;
  private final ConclusionDrafts drafts;
  private final TieChecks ties;
  private final ChaseDays chasing;
  private final ChaseRows chases;
  private final HeadedUnits headed;
  private final TellingCases telling;
  private final Days days;

  ConcludedCases(
      CaseDoors doors,
      CaseRows cases,
      CaseRights rights,
      ConclusionRows rows,
      ConclusionDrafts drafts,
      TieChecks ties,
      ChaseDays chasing,
      ChaseRows chases,
      HeadedUnits headed,
      TellingCases telling,
      Days days) {
    this.doors = doors;
    this.cases = cases;
    this.rights = rights;
    this.rows = rows;
    this.drafts = drafts;
    this.ties = ties;
    this.chasing = chasing;
    this.chases = chases;
    this.headed = headed;
    this.telling = telling;
    this.days = days;
  }

  @Override
  @Transactional
  public Concluded conclude(Scope scope, UUID id, ConclusionDraft draft) {
    CaseDoors.Inside in = doors.locked(scope, id);
    SupervisionCase one = in.of();
    CaseDoors.require(in.may().lead());
    if (rows.concluded(scope, id)) {
      throw new CodedException(SupervisionError.CONCLUDED, one.symbol());
    }
    if (one.phase() != Phase.FINISH) {
      throw new CodedException(SupervisionError.NOT_FINISHED, one.symbol());
    }
    ConclusionNotice notice = drafts.checked(scope, one, draft);
    rows.insert(scope, notice);
    chasing.plan(scope, one, Rules.INSPECTION_FILE_DAYS, Chase.About.FILE, id, 0, notice.fileDue());
    for (Shortcoming each : notice.shortcomings()) {
      chasing.plan(
          scope,
          one,
          Rules.INSPECTION_FOLLOW_UP_CHASE,
          Chase.About.SHORTCOMING,
          each.id(),
          each.number(),
          each.due());
    }
    doors.record(scope, "SupervisionConcluded", one);
    headed
        .head(one.subject())
        .ifPresent(
            head ->
                telling.tell(
                    scope,
                    one,
                    NoticeKind.SUPERVISION_CONCLUSION_SERVED,
                    Set.of(head),
                    "supervision.notice-concluded",
                    List.of(notice.announcedOn(), notice.shortcomings().size())));
    return concluded(scope, in);
  }

  @Override
  @Transactional
  public Concluded acknowledge(Scope scope, UUID id) {
    SupervisionCase one = doors.servedLocked(scope, id);
    ConclusionNotice notice = notice(scope, id);
    if (notice.acknowledgedBy() != null) {
      throw new CodedException(SupervisionError.ACKNOWLEDGED, notice.symbol());
    }
    rows.acknowledge(scope, id, Problems.given(scope.person()), days.now());
    doors.record(scope, "SupervisionConclusionAcknowledged", one);
    telling.tell(
        scope,
        one,
        NoticeKind.SUPERVISION_FOLLOW_UP,
        leaders(scope, one),
        "supervision.notice-acknowledged",
        List.of());
    return served(scope, one);
  }

  @Override
  @Transactional
  public Concluded mend(Scope scope, UUID id, int number, MendingDraft draft) {
    SupervisionCase one = doors.servedLocked(scope, id);
    ConclusionNotice notice = notice(scope, id);
    Shortcoming shortcoming = shortcoming(notice, number);
    if (shortcoming.state() == State.ANSWERED) {
      throw new CodedException(SupervisionError.MENDING_WAITS, number);
    }
    if (shortcoming.state() == State.MENDED) {
      throw new CodedException(SupervisionError.MENDED, number);
    }
    Problems problems = new Problems();
    int said = shortcoming.mendings().size();
    if (said >= MOST_MENDINGS) {
      problems.add("text", SupervisionError.TOO_MANY, said + 1, MOST_MENDINGS);
    }
    LocalDate day = days.past(problems, "day", draft.day(), one.decidedOn());
    String text = problems.text("text", draft.text(), LONGEST);
    List<EvidenceTie> named = ties.checked(scope, problems, draft.ties(), List.of());
    problems.throwIfAny();
    rows.insert(
        scope,
        shortcoming.id(),
        new Mending(
            UUID.randomUUID(),
            said + 1,
            Problems.given(day),
            text,
            named,
            Problems.given(scope.person()),
            days.now(),
            null,
            null,
            null,
            null));
    chases.settle(scope, Chase.About.SHORTCOMING, shortcoming.id(), days.now());
    doors.record(scope, "SupervisionMendingAnswered", one);
    telling.tell(
        scope,
        one,
        NoticeKind.SUPERVISION_FOLLOW_UP,
        leaders(scope, one),
        "supervision.notice-mending-answered",
        List.of(number));
    return served(scope, one);
  }

  @Override
  @Transactional
  public Concluded decide(Scope scope, UUID id, int number, MendingDecision decision) {
    CaseDoors.Inside in = doors.locked(scope, id);
    SupervisionCase one = in.of();
    CaseDoors.require(in.may().lead());
    Shortcoming shortcoming = shortcoming(notice(scope, id), number);
    if (shortcoming.state() != State.ANSWERED) {
      throw new CodedException(SupervisionError.NOTHING_WAITS, number);
    }
    Problems problems = new Problems();
    Boolean accepted = problems.required("accepted", decision.accepted());
    String words =
        Boolean.FALSE.equals(accepted)
            ? problems.text("words", decision.words(), LONGEST)
            : problems.optionalText("words", decision.words(), LONGEST);
    problems.throwIfAny();
    Mending last = shortcoming.mendings().getLast();
    rows.decide(
        scope,
        new Mending(
            last.id(),
            last.number(),
            last.day(),
            last.text(),
            last.ties(),
            last.by(),
            last.at(),
            Problems.given(accepted),
            words,
            Problems.given(scope.person()),
            days.now()));
    if (Boolean.FALSE.equals(accepted)) {
      chases.resume(scope, Chase.About.SHORTCOMING, shortcoming.id());
    }
    doors.record(scope, "SupervisionMendingDecided", one);
    headed
        .head(one.subject())
        .ifPresent(
            head ->
                telling.tell(
                    scope,
                    one,
                    NoticeKind.SUPERVISION_MENDING_DECIDED,
                    Set.of(head),
                    Boolean.TRUE.equals(accepted)
                        ? "supervision.notice-mending-accepted"
                        : "supervision.notice-mending-returned",
                    List.of(number, shortcoming.due())));
    return concluded(scope, in);
  }

  /** The head of the team and whoever decided. */
  private Set<UUID> leaders(Scope scope, SupervisionCase one) {
    Set<UUID> people = new HashSet<>(Set.of(one.decidedBy()));
    cases.team(scope, one.id()).stream()
        .filter(member -> member.leftAt() == null && member.head())
        .forEach(member -> people.add(member.person()));
    return people;
  }

  private ConclusionNotice notice(Scope scope, UUID id) {
    return rows.of(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  private static Shortcoming shortcoming(ConclusionNotice notice, int number) {
    return notice.shortcomings().stream()
        .filter(each -> each.number() == number)
        .findFirst()
        .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  @Override
  @Transactional
  public Concluded read(Scope scope, UUID id) {
    Optional<CaseDoors.Inside> in = doors.inside(scope, id);
    if (in.isPresent()) {
      return concluded(scope, in.get());
    }
    return served(
        scope,
        doors.served(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND)));
  }

  private Concluded served(Scope scope, SupervisionCase one) {
    return new Concluded(one, rows.of(scope, one.id()).orElse(null), false, false, true, false);
  }

  private Concluded concluded(Scope scope, CaseDoors.Inside in) {
    doors.read(scope, in.of(), Part.CONCLUSION);
    ConclusionNotice notice = rows.of(scope, in.of().id()).orElse(null);
    boolean leads = in.may().lead();
    boolean finished = in.of().phase() == Phase.FINISH;
    return new Concluded(in.of(), notice, leads && finished && notice == null, leads, false, true);
  }

  @Override
  public PageOf<Owed> owed(Scope scope, boolean open, PageRequest page) {
    Set<UUID> mine = headed.of(scope);
    return rows.owed(scope, mine, rights.own(scope, cases.subjects(scope, mine)), open, page);
  }
}
