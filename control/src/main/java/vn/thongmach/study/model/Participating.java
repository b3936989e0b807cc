package vn.thongmach.study.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Changed;
import vn.thongmach.access.Scope;
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

  static final String SESSION = "study-session";
  private static final String RECORD = "study-record";
  private static final String COMMITMENT = "study-commitment";
  private static final int LONGEST_PLACE = 300;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NOTE = 2000;
  private static final int LONGEST_COMMITMENT = 5000;

  private final CampaignRows campaigns;
  private final RecordRows rows;
  private final TakingChecks checks;
  private final Recording recording;
  private final References references;
  private final AuditTrail audit;
  private final Clock clock;

  Participating(
      CampaignRows campaigns,
      RecordRows rows,
      TakingChecks checks,
      Recording recording,
      References references,
      AuditTrail audit,
      Clock clock) {
    this.campaigns = campaigns;
    this.rows = rows;
    this.checks = checks;
    this.recording = recording;
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
    recording.count(scope, campaign, people);
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
    TakingPart record =
        recording.record(scope, campaign, person, null, day, TakingPart.Way.STATEMENT, note);
    rows.insert(scope, List.of(record));
    audit.record(scope, "StudyStated", RECORD, record.id().toString(), record);
    recording.count(scope, campaign, List.of(person));
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
    recording.count(scope, campaign, List.of(record.person()));
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
    recording.count(scope, campaign, List.of(person));
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
