package vn.thongmach.regulation.model;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.thongmach.regulation.Rules;

/** Every rule the product knows, with the form of its parameters. */
public enum RuleForm {
  SEVERITIES(Rules.OUTAGE_SEVERITIES, NetworkForms.SEVERITIES, NetworkForms::areSeverities),
  AVAILABILITY(Rules.AVAILABILITY, AvailabilityForm.EXAMPLE, AvailabilityForm::fits),
  INCIDENT_PRIORITY(Rules.INCIDENT_PRIORITY, PriorityForm.EXAMPLE, PriorityForm::fits),
  SOURCE_RHYTHM(Rules.SOURCE_RHYTHM, RhythmForm.EXAMPLE, RhythmForm::fits),
  PROTECTED_EVENT(Rules.PROTECTED_EVENT, NetworkForms.PROTECTION, NetworkForms::isProtection),

  WORKING_WEEK(Rules.WORKING_WEEK, WorkingWeek.EXAMPLE, WorkingWeek::fits),
  PUBLIC_HOLIDAYS(Rules.PUBLIC_HOLIDAYS, PublicHolidays.EXAMPLE, PublicHolidays::fits),
  SWAPPED_DAYS(Rules.SWAPPED_DAYS, SwappedDays.EXAMPLE, SwappedDays::fits),

  THRESHOLDS(Rules.SCORE_STATE_THRESHOLDS, DeskForms.THRESHOLDS, DeskForms::areThresholds),
  HEAD_POSTS(Rules.HEAD_POSTS, DeskForms.POSTS, DeskForms::arePosts),
  OBSTACLE_ESCALATION(Rules.OBSTACLE_ESCALATION, DeskForms.TERMS, DeskForms::areTerms),
  DEPUTIES(Rules.DEPUTIES, DeskForms.LEVELS, DeskForms::areLevels),
  QUIET_HOURS(Rules.QUIET_HOURS, DeskForms.HOURS, DeskForms::areHours),
  CHECK_IN_RHYTHM(Rules.CHECK_IN_RHYTHM, DeskForms.RHYTHM, DeskForms::isRhythm),

  MEMBERSHIP_ADMISSION(
      Rules.MEMBERSHIP_ADMISSION, MembershipForms.ADMISSION, MembershipForms::isAdmission),
  MEMBERSHIP_FEES(Rules.MEMBERSHIP_FEES, MembershipForms.FEES, MembershipForms::areFees),
  MEMBERSHIP_CLOCKS(Rules.MEMBERSHIP_CLOCKS, MembershipForms.CLOCKS, MembershipForms::areClocks),

  MEETING_RHYTHM(Rules.MEETING_RHYTHM, MeetingForms.RHYTHM, MeetingForms::isRhythm),

  ELECTION_BALLOT(Rules.ELECTION_BALLOT, ElectionForms.BALLOT, ElectionForms::isBallot),
  ELECTION_MAJORITY(Rules.ELECTION_MAJORITY, ElectionForms.MAJORITY, ElectionForms::isMajority),
  ELECTION_TIE(Rules.ELECTION_TIE, ElectionForms.TIE, ElectionForms::isTie),
  ELECTION_LIST(Rules.ELECTION_LIST, ElectionForms.LIST, ElectionForms::isList),
  ELECTION_AFTERCARE(Rules.ELECTION_AFTERCARE, ElectionForms.AFTERCARE, ElectionForms::isAftercare),
  ELECTION_NOTICES(Rules.ELECTION_NOTICES, ElectionForms.NOTICES, ElectionForms::areNotices),

  GRADING_LEVELS(Rules.GRADING_LEVELS, GradingForms.LEVELS, GradingForms::areLevels),
  GRADING_DISCIPLINE(Rules.GRADING_DISCIPLINE, GradingForms.DISCIPLINE, GradingForms::isDiscipline),
  GRADING_CAP(Rules.GRADING_CAP, GradingForms.CAP, GradingForms::isCap),
  GRADING_COMMON_CRITERIA(
      Rules.GRADING_COMMON_CRITERIA, GradingForms.CRITERIA, GradingForms::areCriteria),
  GRADING_PROCEDURE(Rules.GRADING_PROCEDURE, GradingForms.PROCEDURE, GradingForms::isProcedure),

  STATE_PAPER_LAYOUT(Rules.STATE_PAPER_LAYOUT, PaperForms.LAYOUT, PaperForms::isLayout),
  PARTY_PAPER_LAYOUT(Rules.PARTY_PAPER_LAYOUT, PaperForms.LAYOUT, PaperForms::isLayout),

  STUDY_REMINDER(Rules.STUDY_REMINDER, StudyForms.REMINDER, StudyForms::isReminder),
  STUDY_REVIEW(Rules.STUDY_REVIEW, StudyForms.REVIEW, StudyForms::isReview),
  STUDY_ATTENDANCE_CODE(Rules.STUDY_ATTENDANCE_CODE, StudyForms.CODE, StudyForms::isCode),

  CAPABILITY_CERTIFICATE_REMINDER(
      Rules.CAPABILITY_CERTIFICATE_REMINDER, CapabilityForms.REMINDER, CapabilityForms::isReminder),

  EMULATION_TITLES(Rules.EMULATION_TITLES, EmulationForms.TITLES, EmulationForms::areTitles),

  INSPECTION_TEAM_SIZE(
      Rules.INSPECTION_TEAM_SIZE, InspectionForms.TEAM_SIZE, InspectionForms::isTeamSize),
  INSPECTION_EVIDENCE_CHASE(
      Rules.INSPECTION_EVIDENCE_CHASE, InspectionForms.CHASE, InspectionForms::isChase),
  INSPECTION_FOLLOW_UP_CHASE(
      Rules.INSPECTION_FOLLOW_UP_CHASE, InspectionForms.CHASE, InspectionForms::isChase),
  INSPECTION_FILE_DAYS(Rules.INSPECTION_FILE_DAYS, InspectionForms.TERM, InspectionForms::isTerm),
  CRITIQUE_UNIONS(Rules.CRITIQUE_UNIONS, InspectionForms.UNIONS, InspectionForms::areUnions),
  CRITIQUE_ESCALATION(Rules.CRITIQUE_ESCALATION, InspectionForms.TERM, InspectionForms::isTerm);

  private final String code;
  private final String example;
  private final Predicate<JsonNode> form;

  RuleForm(String code, String example, Predicate<JsonNode> form) {
    this.code = code;
    this.example = example;
    this.form = form;
  }

  /** Parameters that have this form, as JSON. */
  public String example() {
    return example;
  }

  /** The form of a rule's parameters, empty for an unknown code. */
  public static Optional<RuleForm> of(String code) {
    return Stream.of(values()).filter(form -> form.code.equals(code)).findFirst();
  }

  /** Whether parameters have this form. */
  public boolean fits(JsonNode parameters) {
    return form.test(parameters);
  }
}
