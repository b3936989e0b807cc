package vn.thongmach.evaluation.model;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.Dispute;
import vn.thongmach.evaluation.DisputeDraft;
import vn.thongmach.evaluation.DisputeExplanation;
import vn.thongmach.evaluation.DisputeSettlement;
import vn.thongmach.evaluation.Disputes;
import vn.thongmach.evaluation.EvaluationError;
import vn.thongmach.evaluation.TargetItem.PersonReference;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.notice.NoticeDraft;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.Notices;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Person;
import vn.thongmach.target.Target;
import vn.thongmach.target.Targets;

/** Opens, explains and settles disputes. */
@Service
class Disputing implements Disputes {

  private static final int LONGEST_TEXT = 2000;
  private static final int DAYS_TO_EXPLAIN = 5;
  private static final Set<Role> SETTLERS =
      EnumSet.of(Role.LEADER, Role.INSPECTOR, Role.ADMINISTRATOR);
  private static final Scope SCOPE = Scope.system("names on disputes");

  private final Targets targets;
  private final DisputeRows rows;
  private final ReportedRows reports;
  private final People people;
  private final Notices notices;
  private final AuditTrail audit;
  private final Clock clock;

  Disputing(
      Targets targets,
      DisputeRows rows,
      ReportedRows reports,
      People people,
      Notices notices,
      AuditTrail audit,
      Clock clock) {
    this.targets = targets;
    this.rows = rows;
    this.reports = reports;
    this.people = people;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Dispute open(Scope scope, String code, DisputeDraft draft) {
    Target target = targets.find(scope, code).orElseThrow(Disputing::notFound);
    Instant now = now();
    LocalDate today = LocalDate.ofInstant(now, Period.ZONE);
    Problems problems = new Problems();
    String text = problems.required("period", draft.period());
    Period period = text == null ? null : Period.parse(text);
    String wrong = problems.text("wrong", draft.wrong(), LONGEST_TEXT);
    LocalDate due = Objects.requireNonNullElse(draft.due(), today.plusDays(DAYS_TO_EXPLAIN));
    if (due.isBefore(today)) {
      problems.add("due", EvaluationError.DUE_PASSED, due.toString());
    }
    if (period != null && period.start().isAfter(now)) {
      problems.add("period", EvaluationError.PERIOD_NOT_BEGUN, period.toString());
    }
    UUID reported = draft.reported();
    if (period != null
        && reported != null
        && reports.find(SCOPE, target.id(), period).stream()
            .noneMatch(report -> report.id().equals(reported))) {
      problems.add("reported", EvaluationError.UNKNOWN_REPORT, reported.toString(), code);
    }
    problems.throwIfAny();
    DisputeRow row =
        new DisputeRow(
            UUID.randomUUID(),
            target.id(),
            Problems.given(period),
            reported,
            wrong,
            scope.name(),
            scope.person(),
            now,
            target.head(),
            due,
            null,
            null,
            1);
    if (!rows.insert(scope, row)) {
      throw new CodedException(EvaluationError.ALREADY_DISPUTED, code);
    }
    Dispute opened = recorded(scope, "DisputeOpened", row, target);
    tell(
        scope,
        target,
        NoticeKind.EXPLANATION_ASKED,
        row.respondent(),
        "evaluation.notice-explanation-asked",
        wrong,
        due);
    return opened;
  }

  @Override
  @Transactional
  public Dispute explain(Scope scope, UUID id, DisputeExplanation explanation) {
    DisputeRow row = found(id);
    Target target = target(scope, row);
    requireOpen(row, target, explanation.version());
    if (!mayExplain(scope, row, target)) {
      throw new CodedException(EvaluationError.NOT_RESPONDENT, target.code());
    }
    Problems problems = new Problems();
    String text = problems.text("text", explanation.text(), LONGEST_TEXT);
    problems.throwIfAny();
    Dispute explained =
        replaced(
            scope,
            "DisputeExplained",
            row.explained(new DisputeRow.Said(text, scope.name(), now())),
            target);
    tell(
        scope,
        target,
        NoticeKind.EXPLANATION_GIVEN,
        row.openedByPerson(),
        "evaluation.notice-explanation-given",
        text);
    return explained;
  }

  @Override
  @Transactional
  public Dispute settle(Scope scope, UUID id, DisputeSettlement settlement) {
    DisputeRow row = found(id);
    Target target = target(scope, row);
    requireOpen(row, target, settlement.version());
    if (!maySettle(scope, row)) {
      throw new CodedException(EvaluationError.OWN_DISPUTE, target.code());
    }
    Problems problems = new Problems();
    Dispute.Outcome outcome = problems.required("outcome", settlement.outcome());
    String reason = problems.text("reason", settlement.reason(), LONGEST_TEXT);
    if (outcome == Dispute.Outcome.EXPLAINED && row.explained() == null) {
      problems.add("outcome", EvaluationError.NOT_EXPLAINED, target.code());
    }
    problems.throwIfAny();
    return replaced(
        scope,
        "DisputeSettled",
        row.settled(new DisputeRow.Settled(Problems.given(outcome), reason, scope.name(), now())),
        target);
  }

  @Override
  public PageOf<Dispute> list(
      Scope scope, @Nullable String code, @Nullable Boolean open, PageRequest page) {
    List<Target> reached =
        code == null
            ? targets.all(scope)
            : List.of(targets.find(scope, code).orElseThrow(Disputing::notFound));
    Map<UUID, Target> byId =
        reached.stream().collect(Collectors.toMap(Target::id, Function.identity()));
    PageOf<DisputeRow> found = rows.page(scope, byId.keySet(), open, page);
    Map<UUID, Person> names =
        people.findAll(
            SCOPE, found.items().stream().map(DisputeRow::respondent).distinct().toList());
    return found.map(
        row -> told(scope, row, Objects.requireNonNull(byId.get(row.target())), names));
  }

  private void tell(
      Scope scope,
      Target target,
      NoticeKind kind,
      @Nullable UUID person,
      String line,
      Object... arguments) {
    notices.tell(
        scope,
        new NoticeDraft(
            kind,
            NoticeDraft.people(person),
            new NoticeDraft.Subject("target", target.code(), target.name()),
            "/commitments?evidence=1&target="
                + URLEncoder.encode(target.code(), StandardCharsets.UTF_8),
            line,
            List.of(arguments),
            false));
  }

  @Override
  public List<Dispute> unexplained(Scope scope, UUID respondent, @Nullable String openedBy) {
    return told(scope, rows.unexplained(scope, respondent, openedBy));
  }

  @Override
  public List<Dispute> changed(Scope scope, Instant since, int most) {
    return told(scope, rows.changed(scope, since, most));
  }

  /** Those of the targets within reach. */
  private List<Dispute> told(Scope scope, List<DisputeRow> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    Map<UUID, Target> reached =
        targets.findAll(scope, found.stream().map(DisputeRow::target).distinct().toList()).stream()
            .collect(Collectors.toMap(Target::id, Function.identity()));
    Map<UUID, Person> names =
        people.findAll(SCOPE, found.stream().map(DisputeRow::respondent).distinct().toList());
    List<Dispute> told = new ArrayList<>();
    for (DisputeRow row : found) {
      Target target = reached.get(row.target());
      if (target != null) {
        told.add(told(scope, row, target, names));
      }
    }
    return told;
  }

  private Dispute replaced(Scope scope, String action, DisputeRow row, Target target) {
    if (!rows.replace(scope, row)) {
      throw new CodedException(KernelError.CHANGED_MEANWHILE, target.code(), row.version());
    }
    return recorded(scope, action, row, target);
  }

  private Dispute recorded(Scope scope, String action, DisputeRow row, Target target) {
    audit.record(scope, action, "target", target.code(), row);
    return told(scope, row, target, people.findAll(SCOPE, List.of(row.respondent())));
  }

  private static void requireOpen(DisputeRow row, Target target, @Nullable Integer seen) {
    if (row.settled() != null) {
      throw new CodedException(EvaluationError.DISPUTE_SETTLED, target.code());
    }
    Problems.requireCurrent(seen, row.version(), target.code());
  }

  private DisputeRow found(UUID id) {
    return rows.find(SCOPE, id).orElseThrow(Disputing::notFound);
  }

  private Target target(Scope scope, DisputeRow row) {
    return targets.findAll(scope, List.of(row.target())).stream()
        .findFirst()
        .orElseThrow(Disputing::notFound);
  }

  private static boolean mayExplain(Scope scope, DisputeRow row, Target target) {
    return row.respondent().equals(scope.person())
        || (scope.role() == Role.UNIT_HEAD && scope.reaches(target.ownerUnit()));
  }

  private static boolean maySettle(Scope scope, DisputeRow row) {
    return SETTLERS.contains(scope.role()) && !row.respondent().equals(scope.person());
  }

  private static Dispute told(Scope scope, DisputeRow row, Target target, Map<UUID, Person> names) {
    DisputeRow.Said said = row.explained();
    DisputeRow.Settled settled = row.settled();
    Person person = Objects.requireNonNull(names.get(row.respondent()));
    return new Dispute(
        row.id(),
        target.code(),
        target.name(),
        row.period(),
        row.reported() == null ? Dispute.Kind.FIGURE : Dispute.Kind.REPORT,
        row.reported(),
        row.wrong(),
        row.openedBy(),
        row.openedAt(),
        new PersonReference(person.id(), person.fullName()),
        row.due(),
        said == null ? null : said.text(),
        said == null ? null : said.by(),
        said == null ? null : said.at(),
        settled == null ? null : settled.outcome(),
        settled == null ? null : settled.reason(),
        settled == null ? null : settled.by(),
        settled == null ? null : settled.at(),
        row.version(),
        settled == null && mayExplain(scope, row, target),
        settled == null && maySettle(scope, row));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static CodedException notFound() {
    return new CodedException(KernelError.NOT_FOUND);
  }
}
