package vn.thongmach.notice;

/** What a notice is about, as far as a person chooses how to be told. */
public enum NoticeKind {
  TASK_GIVEN(NoticeWay.AT_ONCE),
  TASK_DONE(NoticeWay.DIGEST),
  TASK_ACCEPTED(NoticeWay.DIGEST),
  TASK_RETURNED(NoticeWay.AT_ONCE),
  OBSTACLE_TO_DECIDE(NoticeWay.AT_ONCE),
  OBSTACLE_ESCALATED(NoticeWay.AT_ONCE),
  OBSTACLE_DECIDED(NoticeWay.DIGEST),
  HANDOVER_ASKED(NoticeWay.AT_ONCE),
  HANDOVER_ANSWERED(NoticeWay.DIGEST),
  HANDOVER_DELIVERED(NoticeWay.DIGEST),
  HANDOVER_ENDED(NoticeWay.DIGEST),
  PROPOSAL_ASKED(NoticeWay.AT_ONCE),
  PROPOSAL_ANSWERED(NoticeWay.DIGEST),
  EXPLANATION_ASKED(NoticeWay.AT_ONCE),
  EXPLANATION_GIVEN(NoticeWay.DIGEST),
  MENTIONED(NoticeWay.DIGEST),
  DEPUTY_NAMED(NoticeWay.AT_ONCE),
  STUDY_OPENED(NoticeWay.AT_ONCE),
  STUDY_DUE(NoticeWay.AT_ONCE),
  STUDY_REVIEW_DUE(NoticeWay.AT_ONCE),
  STUDY_REVIEWED(NoticeWay.AT_ONCE),
  INCIDENT_OPENED(NoticeWay.AT_ONCE),
  INCIDENT_CHANGED(NoticeWay.PRODUCT),
  INCIDENT_ENDED(NoticeWay.PRODUCT),
  PROTECTED_EVENT_HIT(NoticeWay.AT_ONCE),
  FREEZE_EXCEPTION_ASKED(NoticeWay.AT_ONCE),
  FREEZE_EXCEPTION_DECIDED(NoticeWay.AT_ONCE),
  SUPERVISION_TEAM_NAMED(NoticeWay.AT_ONCE),
  SUPERVISION_DECISION_SERVED(NoticeWay.AT_ONCE),
  SUPERVISION_EVIDENCE_ASKED(NoticeWay.AT_ONCE),
  SUPERVISION_EVIDENCE_ANSWERED(NoticeWay.DIGEST),
  SUPERVISION_CONCLUSION_SERVED(NoticeWay.AT_ONCE),
  SUPERVISION_FOLLOW_UP(NoticeWay.DIGEST),
  SUPERVISION_MENDING_DECIDED(NoticeWay.AT_ONCE),
  CRITIQUE_ADDRESSED(NoticeWay.AT_ONCE),
  CRITIQUE_ANSWERED(NoticeWay.DIGEST),
  SUPERVISION_DUE(NoticeWay.AT_ONCE);

  private final NoticeWay usual;

  NoticeKind(NoticeWay usual) {
    this.usual = usual;
  }

  /** The way it goes where a person chose none: what waits for them goes at once. */
  public NoticeWay usual() {
    return usual;
  }
}
