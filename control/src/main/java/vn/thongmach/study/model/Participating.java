package vn.thongmach.study.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Changed;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.References;
import vn.thongmach.study.OwnStatementDraft;
import vn.thongmach.study.PersonalCommitment;
import vn.thongmach.study.PersonalCommitmentDraft;
import vn.thongmach.study.StudyCampaign;
import vn.thongmach.study.StudyError;
import vn.thongmach.study.StudyParticipation;
import vn.thongmach.study.StudySession;
import vn.thongmach.study.StudySession.Withdrawn;
import vn.thongmach.study.StudySessionDraft;
import vn.thongmach.study.StudyStep;
import vn.thongmach.study.TakingPart;

/** The rules of taking part. Whoever writes holds the campaign, so that counts stay exact. */
@Service
class Participating implements StudyParticipation {

  private static final String SESSION = "study-session";
  private static final String RECORD = "study-record";
  private static final String COMMITMENT = "study-commitment";
  private static final int LONGEST_PLACE = 300;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NOTE = 2000;
  private static final int LONGEST_COMMITMENT = 5000;
  private static final int MOST_PEOPLE = 1000;

  private final CampaignRows campaigns;
  private final RecordRows rows;
  private final ProgressRows progress;
  private final TakingChecks checks;
  private final Counting counting;
  private final References references;
  private final AuditTrail audit;
  private final Clock clock;

  Participating(
      CampaignRows campaigns,
      RecordRows rows,
      ProgressRows progress,
      TakingChecks checks,
      Counting counting,
      References references,
      AuditTrail audit,
      Clock clock) {
    this.campaigns = campaigns;
    this.rows = rows;
    this.progress = progress;
    this.checks = checks;
    this.counting = counting;
    this.references = references;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public StudySession add(Scope scope, UUID id, StudySessionDraft draft) {
    StudyCampaign campaign = checks.recorded(scope, id);
    TakingChecks.requireOpen(campaign);
    Problems problems = new Problems();
    UUID unit = draft.unit() == null ? campaign.ownerUnit() : draft.unit();
    references.unit(scope, problems, "unit", unit);
    LocalDate day = problems.required("day", draft.day());
    if (day != null && day.isBefore(campaign.first())) {
      problems.add(
          "day",
          StudyError.SESSION_OUTSIDE,
          CampaignDrafts.DAY.format(day),
          CampaignDrafts.DAY.format(campaign.first()));
    }
    String place = problems.text("place", draft.place(), LONGEST_PLACE);
    String ledBy = problems.text("ledBy", draft.ledBy(), LONGEST_NAME);
    problems.throwIfAny();
    StudySession session =
        new StudySession(
            UUID.randomUUID(),
            id,
            unit,
            Problems.given(day),
            place,
            ledBy,
            scope.name(),
            now(),
            0,
            null);
    rows.insert(scope, session);
    audit.record(scope, "StudySessionAdded", SESSION, session.id().toString(), session);
    return session;
  }

  @Override
  @Transactional
  public StudySession withdrawSession(Scope scope, UUID id, StudyStep step) {
    StudySession session = checks.session(scope, id);
    StudyCampaign campaign = checks.recorded(scope, session.campaign());
    TakingChecks.requireOwn(scope, campaign, session);
    TakingChecks.requireStands(checks.session(scope, id).withdrawn());
    Withdrawn withdrawn = withdrawn(scope, step);
    List<UUID> people =
        rows.attending(scope, id).stream().map(TakingPart::person).distinct().toList();
    rows.withdrawSession(scope, id, withdrawn);
    StudySession after = checks.session(scope, id);
    audit.record(
        scope,
        "StudySessionWithdrawn",
        SESSION,
        id.toString(),
        new Changed(withdrawn.reason(), after));
    count(scope, campaign, people);
    return after;
  }

  @Override
  public PageOf<StudySession> sessions(Scope scope, UUID campaign, PageRequest page) {
    if (campaigns.find(scope, campaign).isEmpty()) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    return rows.sessions(scope, campaign, page);
  }

  @Override
  @Transactional
  public List<TakingPart> attend(Scope scope, UUID id, @Nullable List<@Nullable UUID> wanted) {
    StudySession session = checks.session(scope, id);
    StudyCampaign campaign = checks.recorded(scope, session.campaign());
    TakingChecks.requireOpen(campaign);
    TakingChecks.requireStands(checks.session(scope, id).withdrawn());
    if (session.day().isAfter(today())) {
      throw new CodedException(
          StudyError.SESSION_NOT_HELD, CampaignDrafts.DAY.format(session.day()));
    }
    Problems problems = new Problems();
    List<UUID> people = problems.ids("people", wanted);
    if (wanted == null || wanted.isEmpty()) {
      problems.add("people", StudyError.PEOPLE_EMPTY);
    } else if (wanted.size() > MOST_PEOPLE) {
      problems.add("people", StudyError.TOO_MANY, wanted.size(), MOST_PEOPLE);
      problems.throwIfAny();
    }
    checks.requireMust(scope, problems, campaign, people);
    problems.throwIfAny();
    Map<UUID, TakingPart> standing =
        rows.attending(scope, id).stream()
            .collect(Collectors.toMap(TakingPart::person, record -> record));
    List<TakingPart> added = new ArrayList<>();
    List<TakingPart> answer = new ArrayList<>();
    for (UUID person : people) {
      TakingPart record = standing.get(person);
      if (record == null) {
        record = record(scope, campaign, person, id, session.day(), null);
        added.add(record);
      }
      answer.add(record);
    }
    rows.insert(scope, added);
    if (!added.isEmpty()) {
      audit.record(scope, "StudyAttendanceRecorded", SESSION, id.toString(), added);
      count(scope, campaign, added.stream().map(TakingPart::person).toList());
    }
    return answer;
  }

  @Override
  @Transactional
  public TakingPart state(Scope scope, UUID id, OwnStatementDraft draft) {
    StudyCampaign campaign = checks.found(scope, id);
    UUID person = TakingChecks.person(scope);
    TakingChecks.requireOpen(campaign);
    if (!campaign.ownStatement()) {
      throw new CodedException(StudyError.OWN_STATEMENT_OFF, campaign.title());
    }
    checks.requireMust(scope, campaign, person);
    rows.statement(scope, id, person)
        .ifPresent(
            standing -> {
              throw new CodedException(
                  StudyError.STATEMENT_STANDS, CampaignDrafts.DAY.format(standing.day()));
            });
    Problems problems = new Problems();
    LocalDate day = draft.day() == null ? today() : draft.day();
    if (day.isAfter(today()) || day.isBefore(campaign.first())) {
      problems.add(
          "day",
          StudyError.DAY_OUTSIDE,
          CampaignDrafts.DAY.format(day),
          CampaignDrafts.DAY.format(campaign.first()));
    }
    String note = problems.optionalText("note", draft.note(), LONGEST_NOTE);
    problems.throwIfAny();
    TakingPart record = record(scope, campaign, person, null, day, note);
    rows.insert(scope, List.of(record));
    audit.record(scope, "StudyStated", RECORD, record.id().toString(), record);
    count(scope, campaign, List.of(person));
    return record;
  }

  @Override
  @Transactional
  public TakingPart withdraw(Scope scope, UUID id, StudyStep step) {
    TakingPart record =
        rows.record(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    StudyCampaign campaign = checks.found(scope, record.campaign());
    boolean own = record.session() == null && record.person().equals(scope.person());
    if (!own && !checks.answersFor(scope, campaign, record.person())) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    TakingChecks.requireStands(rows.record(scope, id).map(TakingPart::withdrawn).orElse(null));
    Withdrawn withdrawn = withdrawn(scope, step);
    rows.withdraw(scope, id, withdrawn);
    TakingPart after = rows.record(scope, id).orElseThrow();
    audit.record(
        scope,
        "StudyRecordWithdrawn",
        RECORD,
        id.toString(),
        new Changed(withdrawn.reason(), after));
    count(scope, campaign, List.of(record.person()));
    return after;
  }

  @Override
  public PageOf<TakingPart> records(
      Scope scope, UUID campaign, @Nullable UUID person, @Nullable UUID session, PageRequest page) {
    if (campaigns.find(scope, campaign).isEmpty()) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    return rows.records(scope, campaign, person, session, page);
  }

  @Override
  @Transactional
  public PersonalCommitment commit(Scope scope, UUID id, PersonalCommitmentDraft draft) {
    StudyCampaign campaign = checks.found(scope, id);
    UUID person = TakingChecks.person(scope);
    TakingChecks.requireOpen(campaign);
    if (!campaign.commitment()) {
      throw new CodedException(StudyError.COMMITMENT_NOT_ASKED, campaign.title());
    }
    checks.requireMust(scope, campaign, person);
    int latest = rows.latest(scope, id, person);
    Problems.requireCurrent(draft.version(), latest, campaign.title());
    Problems problems = new Problems();
    String text = problems.text("text", draft.text(), LONGEST_COMMITMENT);
    problems.throwIfAny();
    PersonalCommitment commitment =
        new PersonalCommitment(UUID.randomUUID(), id, person, latest + 1, text, now());
    rows.insert(scope, commitment, today());
    audit.record(
        scope,
        "StudyCommitmentWritten",
        COMMITMENT,
        commitment.id().toString(),
        new Written(id, person, commitment.version(), text.length()));
    count(scope, campaign, List.of(person));
    return commitment;
  }

  /** What the audit trail is told of a commitment: not what it says. */
  private record Written(UUID campaign, UUID person, int version, int characters) {}

  @Override
  public List<PersonalCommitment> commitments(Scope scope, UUID campaign, UUID person) {
    if (campaigns.find(scope, campaign).isEmpty()) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    return rows.commitments(scope, campaign, person);
  }

  @Override
  public boolean mayRecord(Scope scope, StudyCampaign campaign) {
    return TakingChecks.records(scope, campaign);
  }

  private void count(Scope scope, StudyCampaign campaign, List<UUID> people) {
    if (!people.isEmpty()) {
      progress.progress(scope, campaign.id(), people);
      counting.tell(campaign, today());
    }
  }

  private TakingPart record(
      Scope scope,
      StudyCampaign campaign,
      UUID person,
      @Nullable UUID session,
      LocalDate day,
      @Nullable String note) {
    return new TakingPart(
        UUID.randomUUID(),
        campaign.id(),
        person,
        session,
        day,
        note,
        Origin.REPORTED,
        scope.name(),
        scope.person(),
        now(),
        null);
  }

  private Withdrawn withdrawn(Scope scope, StudyStep step) {
    Problems problems = new Problems();
    String reason = problems.reason(step.reason());
    problems.throwIfAny();
    return new Withdrawn(now(), scope.name(), reason);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.ZONE);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
