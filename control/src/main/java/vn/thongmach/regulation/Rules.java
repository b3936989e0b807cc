package vn.thongmach.regulation;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Scope;

/** The dated rules. */
public interface Rules {

  /** Severities whose open alarms put an object out of service: {@code ["CRITICAL"]}. */
  String OUTAGE_SEVERITIES = "outage.severities";

  /**
   * Limits of the states of a score, in points against the plan: {@code
   * {"slow":-2,"short":-8,"severe":-15}}.
   */
  String SCORE_STATE_THRESHOLDS = "score.state-thresholds";

  /** Working days of the week and working hours, see {@link WorkingDays}. */
  String WORKING_WEEK = "calendar.working-week";

  /** Public holidays by the common and the lunar calendar, see {@link WorkingDays}. */
  String PUBLIC_HOLIDAYS = "calendar.public-holidays";

  /** Days that one year's decision makes off or working, see {@link WorkingDays}. */
  String SWAPPED_DAYS = "calendar.swapped-days";

  /** First words of the posts whose holders head a unit of either tree, most telling first. */
  String HEAD_POSTS = "organisation.head-posts";

  /** When no letters are sent: {@code {"from":"21:00","to":"07:00","daysOff":true}}. */
  String QUIET_HOURS = "notice.quiet-hours";

  /** Who may stand in for whom: {@code {"same":true,"above":1,"below":1}}, levels of the tree. */
  String DEPUTIES = "absence.deputies";

  /** Working days that an obstacle may lie on each desk: the first, then upwards in both lines. */
  String OBSTACLE_ESCALATION = "obstacle.escalation";

  /** How often those who answer for targets say how they stand, and on which day. */
  String CHECK_IN_RHYTHM = "check-in.rhythm";

  /** How many days before its last day a certificate is told to be about to expire. */
  String CAPABILITY_CERTIFICATE_REMINDER = "capability.certificate-reminder";

  /**
   * How many working days before its due day a study campaign reminds: {@code {"workingDays":3}}.
   */
  String STUDY_REMINDER = "study.reminder";

  /**
   * How often the attendance code of a study session changes, and how long each is taken: {@code
   * {"everySeconds":20,"validSeconds":60}}.
   */
  String STUDY_ATTENDANCE_CODE = "study.attendance-code";

  /**
   * From which day of the year on commitments made in studies are reviewed, how many days people
   * have to say how far they kept them, and their heads to answer: {@code
   * {"month":12,"day":1,"ownDays":15,"answerDays":15}}.
   */
  String STUDY_REVIEW = "study.commitment-review";

  /**
   * From what on an incident has the priority P1, P2 or P3, P4 below: {@code
   * {"P1":{"customers":50000},"P2":{"customers":10000},"P3":{"customers":1}}}; any one limit of a
   * level is enough. Limits are {@code customers}, {@code services}, {@code sites}, {@code
   * provinces} that are lost, {@code thinnedServices} that lost redundancy, and {@code points} that
   * the dearest target loses in an hour.
   */
  String INCIDENT_PRIORITY = "incident.priority";

  /**
   * How timelines of network objects become a figure: {@code
   * {"planned":"EXCLUDED","noticeHours":24,"mostHours":8,"partial":"CUSTOMERS"}}. Announced work is
   * {@code EXCLUDED} from numerator and denominator when it was announced so many hours before, for
   * at most so many hours, or {@code COUNTED} as outage. What is out in part weighs by the {@code
   * CUSTOMERS} or the {@code SITES} concerned.
   */
  String AVAILABILITY = "availability.service";

  /**
   * How often senders of events are to be heard of: {@code
   * {"senders":[{"sender":"EMS-1","seconds":300,"tellsOf":"vnpt"}],"missedHeartbeats":3}}. A sender
   * not heard of for so many seconds is silent; what it tells of are the objects of the inventory
   * source {@code tellsOf}. A source that announces an interval with its VES heartbeats is silent
   * after so many of them. No other source has a rhythm.
   */
  String SOURCE_RHYTHM = "source.rhythm";

  /**
   * How protected events are guarded: {@code
   * {"raise":1,"serviceTypes":["Service"],"supplyTypes":["Power"]}}: by how many levels the
   * priority of an incident that reaches the scope is raised, and the types of objects that count
   * as services and as supplies.
   */
  String PROTECTED_EVENT = "protected-event.protection";

  /**
   * How papers of State bodies and enterprises are laid out: {@code
   * {"top":20,"bottom":20,"left":30,"right":15,"size":14}}, margins in mm, letters in points.
   */
  String STATE_PAPER_LAYOUT = "document.state-layout";

  /** How papers of Party bodies are laid out, likewise. */
  String PARTY_PAPER_LAYOUT = "document.party-layout";

  /** How many an inspection team is, its head counted: {@code {"least":3,"most":5}}. */
  String INSPECTION_TEAM_SIZE = "inspection.team-size";

  /**
   * When people are told of evidence an inspection asked for: {@code
   * {"before":1,"after":1,"above":2}}: working days before the due day and after it whoever owes
   * it, and after it whoever waits for it; 0 leaves one out.
   */
  String INSPECTION_EVIDENCE_CHASE = "inspection.evidence-chase";

  /** The same of shortcomings that are to be mended. */
  String INSPECTION_FOLLOW_UP_CHASE = "inspection.follow-up-chase";

  /**
   * Within how many working days after the conclusion is announced a file is complete, and when
   * people are told of it: {@code {"workingDays":15,"before":3,"after":1,"above":3}}.
   */
  String INSPECTION_FILE_DAYS = "inspection.file-days";

  /** First words of the names of units that are unions: {@code ["Công đoàn"]}. */
  String CRITIQUE_UNIONS = "critique.unions";

  /**
   * Working days to answer a critique, when whoever is to answer is told, and how many after the
   * due day it goes to the unit above: {@code {"workingDays":10,"before":2,"after":1,"above":3}}.
   */
  String CRITIQUE_ESCALATION = "critique.escalation";

  /**
   * Who is admitted to the Party: {@code {"regulation":"294-QĐ/TW","leastAge":18,"mostAge":60,
   * "introducers":2,"probationMonths":12,"agreed":2,"of":3}}: ages in full years, how many official
   * members introduce somebody, and the share of those called to a vote that must agree.
   */
  String MEMBERSHIP_ADMISSION = "membership.admission";

  /**
   * Meetings of cells, every month: {@code {"regulation":"Điều lệ Đảng, Điều
   * 22","present":1,"of":2, "remindWorkingDays":5,"reportDays":5}}: more than that share of those
   * who belong must be there; so many working days before the end of a month is reminded; a meeting
   * recorded more than so many days after the end of its month is told as late.
   */
  String MEETING_RHYTHM = "meeting.rhythm";

  /**
   * Party fees a month: {@code {"regulation":"342-QĐ/TW","perMille":{"WAGE":10,"PENSION":5},
   * "dong":{"STUDENT":3000,"OTHER":10000,"OTHER_PAST_WORKING_AGE":5000}}}: parts in a thousand of
   * the income, or whole đồng.
   */
  String MEMBERSHIP_FEES = "membership.fees";

  /**
   * When heads of cells are told of members: {@code {"regulation":"Điều lệ Đảng, Điều 5 và Điều
   * 8","probationBefore":30,"feeMonths":3}}: days before a probation ends, and so many past months
   * of fees owed; 0 tells of no fees.
   */
  String MEMBERSHIP_CLOCKS = "membership.clocks";

  /**
   * When a ballot is valid: {@code {"regulation":"190-QĐ/TW","article":"Điều 15",
   * "invalid":["not_issued","too_many"],"columnsUpToSeats":true}}. The first reason of the list
   * that holds makes it invalid; a list with columns may be bound to have at most as many names as
   * seats.
   */
  String ELECTION_BALLOT = "election.ballot";

  /**
   * How many votes elect: {@code {"regulation":"190-QĐ/TW","article":"Điều 30","over":0.5}}, more
   * than that share of those convened less those excluded.
   */
  String ELECTION_MAJORITY = "election.majority";

  /**
   * Who is elected when more people have equal votes than there are last places: {@code
   * {"regulation":"190-QĐ/TW","article":"Điều 30","atLastSeat":"CONGRESS_DECIDES"}}, then none of
   * them, or by {@code LIST_ORDER}.
   */
  String ELECTION_TIE = "election.tie";

  /**
   * Who may stand on a list: {@code {"regulation":"190-QĐ/TW","article":"Điều 13",
   * "surplusMost":0.3,"surplusLeast":1,"preparedFrom":0.1,"preparedTo":0.15,
   * "outsideSupportOver":0.3,"surplusFor":["COMMITTEE"]}}. A list for an office in {@code
   * surplusFor} has more names than seats; no list has more above them than {@code surplusMost} of
   * the seats, or {@code surplusLeast} where that is more. The convening committee prepares a
   * surplus between two shares; another name needs more than a share of the delegates attending.
   */
  String ELECTION_LIST = "election.list";

  /**
   * What follows an election: {@code {"regulation":"190-QĐ/TW","article":"Điều 32",
   * "complaintWorkingDays":15,"sealedMonths":6}}.
   */
  String ELECTION_AFTERCARE = "election.aftercare";

  /**
   * How many working days before or after a day somebody is told of what follows an election:
   * {@code {"recordAfter":1,"ratificationAfter":10,"complaintsBefore":3,"complaintsAfter":1,
   * "sealedAfter":1}}; 0 leaves one out.
   */
  String ELECTION_NOTICES = "election.notices";

  /** Points and conditions of the four grades, see {@code docs/grading.md}. */
  String GRADING_LEVELS = "grading.levels";

  /**
   * The best grade of who was disciplined: {@code {"regulation":"366-QĐ/TW","article":"Điều 11",
   * "best":"NOT_COMPLETED"}}.
   */
  String GRADING_DISCIPLINE = "grading.discipline";

  /**
   * How many of a group may be graded excellent: {@code {"regulation":"124-QĐ/TW", "article":"Điều
   * 12","share":0.2,"of":"GOOD","least":0}}, at most that share of those who end {@code GOOD} or of
   * {@code ALL} in the group, but so many in any case.
   */
  String GRADING_CAP = "grading.cap";

  /** Titles and awards of emulation with their quotas, see {@code docs/emulation.md}. */
  String EMULATION_TITLES = "emulation.titles";

  /**
   * The common criteria of collectives and of individuals: {@code
   * {"regulation":"366-QĐ/TW","article":"Phụ lục","collective":[{"code":"LEADERSHIP","text":"Đoàn
   * kết","points":30}],"individual":[…]}}.
   */
  String GRADING_COMMON_CRITERIA = "grading.common-criteria";

  /**
   * How a review is held: {@code {"regulation":"366-QĐ/TW","article":"Điều 13","reviewDays":1,
   * "targetDoneFrom":50,"targetOnTimeFrom":100}}; it is open at least so many days, and a target
   * counts as done, though late, from the first score on, and as on time from the second, which may
   * be left out and then is 100.
   */
  String GRADING_PROCEDURE = "grading.procedure";

  /**
   * The wording that held at an instant; before the first wording, the first.
   *
   * @throws vn.thongmach.kernel.CodedException {@code regulation.unknown-rule}
   */
  Rule at(Scope scope, String code, Instant at);

  /**
   * All wordings, oldest first, without gaps.
   *
   * @throws vn.thongmach.kernel.CodedException {@code regulation.unknown-rule}
   */
  List<Rule> history(Scope scope, String code);

  /** The wordings that hold at an instant, by code. */
  List<Rule> allAt(Scope scope, Instant at);

  /**
   * Adds a wording, audited and published as {@link RuleChanged}. For a date that has a wording
   * already the new one takes its place.
   *
   * @param effectiveFrom since when it holds; also in the past
   * @throws vn.thongmach.kernel.CodedException {@code regulation.unknown-rule}, {@code
   *     regulation.parameters-malformed}
   */
  Rule amend(
      Scope scope,
      String code,
      Instant effectiveFrom,
      JsonNode parameters,
      String source,
      boolean verified);

  /**
   * Notes that whoever asks has checked a wording against the document it comes from; audited. What
   * it says stays.
   *
   * @param effectiveFrom which wording
   * @param source the document with its article, as checked
   * @throws vn.thongmach.kernel.CodedException {@code regulation.unknown-rule}, {@code
   *     regulation.unknown-wording}
   */
  Rule verify(Scope scope, String code, Instant effectiveFrom, String source);
}
