package vn.thongmach.study.model;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import vn.thongmach.study.StudyCampaign;
import vn.thongmach.study.StudyCampaign.State;
import vn.thongmach.study.StudyCampaignDraft;
import vn.thongmach.study.StudyCampaigns;
import vn.thongmach.study.StudyError;
import vn.thongmach.study.StudyFilter;
import vn.thongmach.study.StudyStep;

/** The rules of campaigns. */
@Service
class HeldCampaigns implements StudyCampaigns {

  static final String SUBJECT = "study-campaign";

  private final CampaignRows rows;
  private final CampaignDrafts drafts;
  private final AudienceDays audience;
  private final ProgressRows progress;
  private final Counting counting;
  private final TellingStudy telling;
  private final AuditTrail audit;
  private final Clock clock;

  HeldCampaigns(
      CampaignRows rows,
      CampaignDrafts drafts,
      AudienceDays audience,
      ProgressRows progress,
      Counting counting,
      TellingStudy telling,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.drafts = drafts;
    this.audience = audience;
    this.progress = progress;
    this.counting = counting;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional
  public StudyCampaign create(Scope scope, StudyCampaignDraft draft) {
    Problems problems = new Problems();
    StudyCampaign campaign = drafts.checked(scope, problems, draft, null);
    rows.insert(scope, campaign);
    audit.record(scope, "StudyCampaignDrafted", SUBJECT, campaign.id().toString(), campaign);
    return campaign;
  }

  @Override
  @Transactional
  public StudyCampaign change(Scope scope, UUID id, StudyCampaignDraft draft) {
    StudyCampaign old = held(scope, id);
    Problems.requireCurrent(draft.version(), old.version(), old.title());
    requireNotClosed(old);
    Problems problems = new Problems();
    String reason = problems.reason(draft.reason());
    StudyCampaign campaign = drafts.checked(scope, problems, draft, old);
    rows.update(scope, campaign);
    audit.record(
        scope, "StudyCampaignChanged", SUBJECT, id.toString(), new Changed(reason, campaign));
    if (campaign.state() == State.OPENED) {
      rows.replaceStays(scope, id, audience.of(campaign));
      progress.progress(scope, id, List.of());
      counting.tell(campaign, today());
    }
    return campaign;
  }

  @Override
  @Transactional
  public StudyCampaign open(Scope scope, UUID id, StudyStep step) {
    StudyCampaign old = held(scope, id);
    Problems.requireCurrent(step.version(), old.version(), old.title());
    if (old.state() != State.DRAFT) {
      throw new CodedException(StudyError.NOT_DRAFT, old.title());
    }
    StudyCampaign campaign =
        old.in(State.OPENED, clock.instant().truncatedTo(ChronoUnit.MICROS), null);
    rows.update(scope, campaign);
    rows.replaceStays(scope, id, audience.of(campaign));
    audit.record(scope, "StudyCampaignOpened", SUBJECT, id.toString(), campaign);
    counting.tell(campaign, today());
    telling.tellNext();
    return campaign;
  }

  @Override
  @Transactional
  public StudyCampaign close(Scope scope, UUID id, StudyStep step) {
    StudyCampaign old = held(scope, id);
    Problems.requireCurrent(step.version(), old.version(), old.title());
    requireNotClosed(old);
    Problems problems = new Problems();
    String reason = problems.reason(step.reason());
    problems.throwIfAny();
    StudyCampaign campaign = old.in(State.CLOSED, old.openedAt(), today());
    rows.update(scope, campaign);
    audit.record(
        scope, "StudyCampaignClosed", SUBJECT, id.toString(), new Changed(reason, campaign));
    if (old.state() == State.OPENED) {
      counting.tell(campaign, today());
    }
    return campaign;
  }

  /** One that the scope holds; whoever only reads it learns that it is not theirs to change. */
  private StudyCampaign held(Scope scope, UUID id) {
    return rows.locked(scope, id)
        .filter(campaign -> holds(scope, campaign))
        .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  static void requireNotClosed(StudyCampaign campaign) {
    if (campaign.state() == State.CLOSED) {
      throw new CodedException(
          StudyError.CLOSED,
          campaign.title(),
          CampaignDrafts.DAY.format(Problems.given(campaign.closedOn())));
    }
  }

  @Override
  public PageOf<StudyCampaign> list(Scope scope, StudyFilter filter, PageRequest page) {
    return rows.page(scope, filter, today(), page);
  }

  @Override
  public Optional<StudyCampaign> find(Scope scope, UUID campaign) {
    return rows.find(scope, campaign);
  }

  @Override
  public boolean holds(Scope scope, StudyCampaign campaign) {
    return StudyRoles.holds(scope) && scope.reaches(campaign.ownerUnit());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.ZONE);
  }
}
