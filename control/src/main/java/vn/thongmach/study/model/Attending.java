package vn.thongmach.study.model;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.study.AttendanceCode;
import vn.thongmach.study.StudyAttendance;
import vn.thongmach.study.StudyCampaign;
import vn.thongmach.study.StudyError;
import vn.thongmach.study.StudySession;
import vn.thongmach.study.TakingPart;
import vn.thongmach.study.TakingPart.Way;

/** The rules of attendance. Whoever writes holds the campaign, so that counts stay exact. */
@Service
class Attending implements StudyAttendance {

  private static final Scope SYSTEM = Scope.system("study");

  private final CampaignRows campaigns;
  private final RecordRows rows;
  private final TakingChecks checks;
  private final Recording recording;
  private final AttendanceCodes codes;
  private final AuditTrail audit;
  private final Clock clock;

  Attending(
      CampaignRows campaigns,
      RecordRows rows,
      TakingChecks checks,
      Recording recording,
      AttendanceCodes codes,
      AuditTrail audit,
      Clock clock) {
    this.campaigns = campaigns;
    this.rows = rows;
    this.checks = checks;
    this.recording = recording;
    this.codes = codes;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public StudySession session(Scope scope, UUID id) {
    StudySession session = checks.session(scope, id);
    if (campaigns
        .find(scope, session.campaign())
        .filter(campaign -> TakingChecks.records(scope, campaign))
        .isEmpty()) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    return session;
  }

  @Override
  @Transactional
  public List<TakingPart> attend(
      Scope scope, UUID id, @Nullable List<@Nullable UUID> wanted, Way way) {
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
        record = recording.record(scope, campaign, person, id, session.day(), way, null);
        added.add(record);
      }
      answer.add(record);
    }
    keep(scope, campaign, session, added);
    return answer;
  }

  @Override
  public AttendanceCode code(Scope scope, UUID id) {
    StudySession session = session(scope, id);
    TakingChecks.requireOpen(
        campaigns
            .find(scope, session.campaign())
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND)));
    requireToday(session);
    return codes.of(id);
  }

  /** Whoever holds a code stood before it: from here on the campaign may be told of to them. */
  @Override
  @Transactional
  public TakingPart attend(Scope scope, UUID id, @Nullable String code) {
    codes.require(id, code);
    UUID person = TakingChecks.person(scope);
    UUID within = checks.session(SYSTEM, id).campaign();
    StudyCampaign campaign = checks.found(SYSTEM, within);
    StudySession session = checks.session(SYSTEM, id);
    TakingChecks.requireOpen(campaign);
    requireToday(session);
    checks.requireMust(scope, campaign, person);
    rows.attending(scope, id).stream()
        .filter(record -> record.person().equals(person))
        .findFirst()
        .ifPresent(
            standing -> {
              throw new CodedException(
                  StudyError.ATTENDANCE_STANDS, CampaignDrafts.DAY.format(standing.day()));
            });
    TakingPart record =
        recording.record(scope, campaign, person, id, session.day(), Way.CODE, null);
    keep(scope, campaign, session, List.of(record));
    return record;
  }

  private void keep(
      Scope scope, StudyCampaign campaign, StudySession session, List<TakingPart> added) {
    rows.insert(scope, added);
    if (!added.isEmpty()) {
      audit.record(
          scope, "StudyAttendanceRecorded", Participating.SESSION, session.id().toString(), added);
      recording.count(scope, campaign, added.stream().map(TakingPart::person).toList());
    }
  }

  private void requireToday(StudySession session) {
    TakingChecks.requireStands(session.withdrawn());
    if (!session.day().equals(today())) {
      throw new CodedException(StudyError.CODE_OTHER_DAY, CampaignDrafts.DAY.format(session.day()));
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.ZONE);
  }
}
