package vn.thongmach.meeting.model;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.evaluation.ScoreState;
import vn.thongmach.evaluation.Scores;
import vn.thongmach.evaluation.TargetItem;
import vn.thongmach.kernel.Moment;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.meeting.Meeting;
import vn.thongmach.meeting.MeetingAttendee;
import vn.thongmach.meeting.MeetingItem;
import vn.thongmach.meeting.MeetingItem.Source;
import vn.thongmach.meeting.OpenMatter;
import vn.thongmach.meeting.OpenMatters;
import vn.thongmach.organisation.Units;
import vn.thongmach.programme.Obstacle;
import vn.thongmach.programme.ObstacleFilter;
import vn.thongmach.programme.Obstacles;
import vn.thongmach.study.AudienceUnit;
import vn.thongmach.study.StudyCampaign;
import vn.thongmach.study.StudyCampaigns;
import vn.thongmach.study.StudyFilter;
import vn.thongmach.supervision.Shortcomings;
import vn.thongmach.work.Task;
import vn.thongmach.work.Tasks;

/** Gathers what is open around a body from the modules that own it, each by its own reach. */
@Component
class GatheredMatters implements OpenMatters {

  private static final int AHEAD_DAYS = 14;
  private static final int BEHIND_DAYS = 730;
  private static final PageRequest PAGE = new PageRequest(0, MOST);
  private static final Set<ScoreState> SHORT = EnumSet.of(ScoreState.SHORT, ScoreState.SEVERE);

  private final MeetingPartRows parts;
  private final FollowUpRows followUps;
  private final Tasks tasks;
  private final Obstacles obstacles;
  private final Scores scores;
  private final Shortcomings shortcomings;
  private final StudyCampaigns studies;
  private final Units units;

  GatheredMatters(
      MeetingPartRows parts,
      FollowUpRows followUps,
      Tasks tasks,
      Obstacles obstacles,
      Scores scores,
      Shortcomings shortcomings,
      StudyCampaigns studies,
      Units units) {
    this.parts = parts;
    this.followUps = followUps;
    this.tasks = tasks;
    this.obstacles = obstacles;
    this.scores = scores;
    this.shortcomings = shortcomings;
    this.studies = studies;
    this.units = units;
  }

  @Override
  public List<OpenMatter> of(Scope scope, Meeting meeting) {
    Set<UUID> people =
        parts.people(scope, meeting.id()).stream()
            .filter(MeetingAttendee::belongs)
            .map(MeetingAttendee::person)
            .collect(Collectors.toSet());
    List<OpenMatter> found = new ArrayList<>();
    List<OpenMatter> earlier = earlier(scope, meeting);
    Set<String> given = earlier.stream().map(OpenMatter::reference).collect(Collectors.toSet());
    found.addAll(earlier);
    tasks(scope, meeting, people).stream()
        .filter(each -> !given.contains(each.reference()))
        .forEach(found::add);
    found.addAll(obstacles(scope, meeting));
    found.addAll(targets(scope, meeting, people));
    found.addAll(shortcomings(scope, meeting));
    found.addAll(studies(scope, meeting));
    Set<String> chosen = new HashSet<>();
    for (MeetingItem item : parts.items(scope, meeting.id())) {
      chosen.add(item.source() + " " + item.reference());
    }
    return found.stream()
        .filter(each -> !chosen.contains(each.source() + " " + each.reference()))
        .toList();
  }

  /** What earlier meetings of the body gave and is not done. */
  private List<OpenMatter> earlier(Scope scope, Meeting meeting) {
    List<String> codes = followUps.before(scope, meeting.body(), meeting.day(), MOST);
    return tasks.findAll(scope, codes).stream()
        .filter(task -> task.state() == Task.State.OPEN)
        .sorted(Comparator.comparing(Task::due).thenComparing(Task::code))
        .map(task -> task(meeting, task, true))
        .toList();
  }

  private static OpenMatter task(Meeting meeting, Task task, boolean earlier) {
    String target = task.target();
    return new OpenMatter(
        Source.TASK,
        task.code(),
        task.code() + " " + task.title(),
        target == null ? "/my-work" : target(target),
        task.due(),
        task.due().isBefore(meeting.day()),
        earlier);
  }

  private List<OpenMatter> tasks(Scope scope, Meeting meeting, Set<UUID> people) {
    return tasks
        .due(
            scope,
            List.of(meeting.body()),
            people,
            meeting.day().minusDays(BEHIND_DAYS),
            meeting.day().plusDays(AHEAD_DAYS))
        .stream()
        .filter(task -> task.state() == Task.State.OPEN)
        .limit(MOST)
        .map(task -> task(meeting, task, false))
        .toList();
  }

  /** On the desk of the body, or on that of who leads the meeting. */
  private List<OpenMatter> obstacles(Scope scope, Meeting meeting) {
    Map<UUID, Obstacle> found = new LinkedHashMap<>();
    obstacles
        .list(
            scope,
            new ObstacleFilter(true, null, null, meeting.body(), null, null, null, null),
            PAGE)
        .items()
        .forEach(each -> found.put(each.id(), each));
    if (meeting.chair() != null) {
      obstacles
          .list(
              scope,
              new ObstacleFilter(true, null, meeting.chair(), null, null, null, null, null),
              PAGE)
          .items()
          .forEach(each -> found.put(each.id(), each));
    }
    return found.values().stream()
        .limit(MOST)
        .map(
            each ->
                matter(
                    meeting,
                    Source.OBSTACLE,
                    each.id().toString(),
                    each.title(),
                    "/commitments/obstacles?obstacle=" + each.id(),
                    each.due()))
        .toList();
  }

  /** Short of their plan: of the body, or headed by one of its people. */
  private List<OpenMatter> targets(Scope scope, Meeting meeting, Set<UUID> people) {
    return scores.standingTargets(scope, Moment.NOW).stream()
        .filter(
            each ->
                each.ownerUnit().id().equals(meeting.body()) || people.contains(each.head().id()))
        .filter(each -> each.state() != null && SHORT.contains(each.state()))
        .sorted(Comparator.comparing(GatheredMatters::score))
        .limit(MOST)
        .map(
            each ->
                matter(
                    meeting,
                    Source.TARGET,
                    each.code(),
                    each.code() + " " + each.name(),
                    target(each.code()),
                    null))
        .toList();
  }

  private static double score(TargetItem target) {
    Double score = target.score();
    return score == null ? 0 : score;
  }

  private List<OpenMatter> shortcomings(Scope scope, Meeting meeting) {
    return shortcomings
        .of(scope, List.of(meeting.body()), meeting.day().minusDays(BEHIND_DAYS), meeting.day())
        .getOrDefault(meeting.body(), List.of())
        .stream()
        .filter(each -> each.mendedOn() == null)
        .limit(MOST)
        .map(
            each ->
                matter(
                    meeting,
                    Source.SHORTCOMING,
                    each.id().toString(),
                    each.symbol(),
                    "/organisation/supervision",
                    each.due()))
        .toList();
  }

  /** Study that is open and asks the body, or a unit above it, to take part. */
  private List<OpenMatter> studies(Scope scope, Meeting meeting) {
    Set<UUID> around =
        new HashSet<>(
            units.above(
                List.of(meeting.body()), meeting.day().atStartOfDay(Period.ZONE).toInstant()));
    return studies
        .list(scope, new StudyFilter(StudyCampaign.State.OPENED, false, null), PAGE)
        .items()
        .stream()
        .filter(each -> asks(each, meeting.body(), around))
        .filter(each -> !each.due().isAfter(meeting.day().plusMonths(1)))
        .map(
            each ->
                matter(
                    meeting,
                    Source.STUDY,
                    each.id().toString(),
                    each.title(),
                    "/organisation/study/" + each.id(),
                    each.due()))
        .toList();
  }

  private static boolean asks(StudyCampaign campaign, UUID body, Set<UUID> above) {
    return campaign.audience().stream()
        .anyMatch(
            (AudienceUnit each) ->
                each.unit().equals(body) || (each.below() && above.contains(each.unit())));
  }

  private static OpenMatter matter(
      Meeting meeting,
      Source source,
      String reference,
      String title,
      String address,
      @Nullable LocalDate due) {
    return new OpenMatter(
        source, reference, title, address, due, due != null && due.isBefore(meeting.day()), false);
  }

  private static String target(String code) {
    return "/commitments?target="
        + URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
