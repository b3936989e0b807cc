package vn.thongmach.calendar.model;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Desk;
import vn.thongmach.access.Scope;
import vn.thongmach.calendar.CalendarFeed;
import vn.thongmach.calendar.Day;
import vn.thongmach.calendar.Day.Kind;
import vn.thongmach.checkin.CheckInState;
import vn.thongmach.checkin.CheckIns;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.meeting.Meeting;
import vn.thongmach.meeting.Meetings;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.programme.ActionProgram;
import vn.thongmach.programme.ActionProgramFilter;
import vn.thongmach.programme.ActionPrograms;
import vn.thongmach.programme.Milestones;
import vn.thongmach.programme.Obstacle;
import vn.thongmach.programme.ObstacleFilter;
import vn.thongmach.programme.ObstacleStage;
import vn.thongmach.programme.ObstacleStages;
import vn.thongmach.programme.Obstacles;
import vn.thongmach.target.Target;
import vn.thongmach.target.TargetFilter;
import vn.thongmach.target.Targets;
import vn.thongmach.work.Handover;
import vn.thongmach.work.HandoverFilter;
import vn.thongmach.work.Handovers;
import vn.thongmach.work.Task;
import vn.thongmach.work.TaskFilter;
import vn.thongmach.work.Tasks;

/** Gathers what presses on a person from the modules that own it, each by its own reach. */
@Component
class PressingDays {

  private static final PageRequest PAGE = new PageRequest(0, CalendarFeed.MOST);

  private final Tasks tasks;
  private final Handovers handovers;
  private final Obstacles obstacles;
  private final ObstacleStages stages;
  private final ActionPrograms programmes;
  private final Milestones milestones;
  private final Targets targets;
  private final CheckIns checkIns;
  private final Meetings meetings;
  private final Naming naming;
  private final Clock clock;

  PressingDays(
      Tasks tasks,
      Handovers handovers,
      Obstacles obstacles,
      ObstacleStages stages,
      ActionPrograms programmes,
      Milestones milestones,
      Targets targets,
      CheckIns checkIns,
      Meetings meetings,
      Naming naming,
      Clock clock) {
    this.tasks = tasks;
    this.handovers = handovers;
    this.obstacles = obstacles;
    this.stages = stages;
    this.programmes = programmes;
    this.milestones = milestones;
    this.targets = targets;
    this.checkIns = checkIns;
    this.meetings = meetings;
    this.naming = naming;
    this.clock = clock;
  }

  List<Day> of(Scope scope, UUID person) {
    List<Day> days = new ArrayList<>();
    days.addAll(tasks(scope, person));
    days.addAll(obstacles(scope, person));
    days.addAll(handovers(scope, person));
    days.addAll(milestones(scope, person));
    List<Target> own =
        targets.list(scope, new TargetFilter(null, null, null, null, person), PAGE).items();
    days.addAll(checkIns(scope, person, own));
    days.addAll(periods(own));
    days.addAll(meetings(scope, person));
    days.sort(Comparator.comparing(Day::on).thenComparing(Day::kind).thenComparing(Day::title));
    return days;
  }

  private List<Day> tasks(Scope scope, UUID person) {
    return tasks
        .list(
            scope,
            new TaskFilter(person, null, null, null, null, null, Task.State.OPEN, null, null),
            PAGE)
        .items()
        .stream()
        .map(
            task ->
                new Day(
                    Kind.TASK,
                    task.id(),
                    task.due(),
                    task.code() + " " + task.title(),
                    task.product(),
                    "/my-work"))
        .toList();
  }

  /** By the day of the desk the obstacle lies on, which is later than the first once it rose. */
  private List<Day> obstacles(Scope scope, UUID person) {
    List<Obstacle> waiting =
        obstacles
            .list(scope, new ObstacleFilter(true, null, person, null, null, null, null, null), PAGE)
            .items();
    Map<UUID, List<ObstacleStage>> desks =
        stages.desks(scope, waiting.stream().map(Obstacle::id).toList(), null);
    return waiting.stream()
        .map(
            obstacle ->
                new Day(
                    Kind.OBSTACLE,
                    obstacle.id(),
                    desks.getOrDefault(obstacle.id(), List.of()).stream()
                        .filter(desk -> desk.person().equals(person))
                        .map(ObstacleStage::dueDay)
                        .min(Comparator.naturalOrder())
                        .orElse(obstacle.due()),
                    obstacle.title(),
                    null,
                    "/commitments/obstacles?obstacle=" + obstacle.id()))
        .toList();
  }

  /** Those whose turn it is of the person, or of somebody absent for whom they act. */
  private List<Day> handovers(Scope scope, UUID person) {
    Set<UUID> named = person.equals(scope.person()) ? scope.people(Desk.HANDOVERS) : Set.of(person);
    return handovers
        .list(scope, new HandoverFilter(null, true, null, null, null, null), PAGE)
        .items()
        .stream()
        .filter(
            handover ->
                Stream.ofNullable(
                        handover.state().turn() == Handover.Side.TAKEN
                            ? handover.toPerson()
                            : handover.fromPerson())
                    .anyMatch(named::contains))
        .map(
            handover ->
                new Day(
                    Kind.HANDOVER,
                    handover.id(),
                    handover.due(),
                    handover.what(),
                    null,
                    "/commitments/handovers?handover=" + handover.id()))
        .toList();
  }

  /** Those not reached of the programmes in which the person holds a post today. */
  private List<Day> milestones(Scope scope, UUID person) {
    LocalDate today = today();
    Map<UUID, ActionProgram> own =
        programmes
            .list(scope, new ActionProgramFilter(null, null, null, person, null, null), PAGE)
            .items()
            .stream()
            .filter(
                programme ->
                    programme.posts().stream()
                        .anyMatch(post -> post.person().equals(person) && post.heldOn(today)))
            .collect(Collectors.toMap(ActionProgram::id, Function.identity()));
    return milestones.ofProgrammes(scope, own.keySet()).stream()
        .filter(milestone -> milestone.reachedOn() == null)
        .limit(CalendarFeed.MOST)
        .map(
            milestone -> {
              ActionProgram programme = own.get(milestone.programme());
              String code = programme == null ? "" : programme.code();
              return new Day(
                  Kind.MILESTONE,
                  milestone.id(),
                  milestone.due(),
                  code + " " + milestone.name(),
                  programme == null ? null : programme.name(),
                  "/commitments/programmes?programme=" + encoded(code));
            })
        .toList();
  }

  private List<Day> checkIns(Scope scope, UUID person, List<Target> own) {
    Map<String, UUID> ids = own.stream().collect(Collectors.toMap(Target::code, Target::id));
    List<Day> days = new ArrayList<>();
    for (CheckInState state : checkIns.next(scope, person)) {
      LocalDate due = state.due();
      UUID target = ids.get(state.target());
      if (due != null && target != null) {
        days.add(
            new Day(
                Kind.CHECK_IN,
                derived("check-in", target, due.toString()),
                due,
                state.target() + " " + state.name(),
                null,
                page(state.target())));
      }
    }
    return days;
  }

  /** The last day of each running or coming period that a plan of theirs covers. */
  private List<Day> periods(List<Target> own) {
    Instant now = clock.instant();
    List<Day> days = new ArrayList<>();
    for (Target target : own) {
      target.plan().stream()
          .map(entry -> entry.period())
          .filter(period -> period.end().isAfter(now))
          .distinct()
          .forEach(
              period ->
                  days.add(
                      new Day(
                          Kind.PERIOD,
                          derived("period", target.id(), period.toString()),
                          LocalDate.ofInstant(period.end().minusNanos(1), Period.ZONE),
                          target.code() + " " + target.name() + " (" + period + ")",
                          null,
                          page(target.code()))));
    }
    return days;
  }

  /** Planned ones, with their time; of the person behind the scope only. */
  private List<Day> meetings(Scope scope, UUID person) {
    return !person.equals(scope.person())
        ? List.of()
        : named(meetings.ahead(scope, today(), CalendarFeed.MOST));
  }

  private List<Day> named(List<Meeting> found) {
    NameBook names = naming.of(found.stream().map(Meeting::body), Stream.of());
    return found.stream().map(meeting -> meeting(meeting, names.unit(meeting.body()))).toList();
  }

  private static Day meeting(Meeting meeting, @Nullable UnitName body) {
    String title = meeting.title();
    String of = body == null ? "" : body.name();
    return new Day(
        Kind.MEETING,
        meeting.id(),
        meeting.day(),
        meeting.day().atTime(LocalTime.parse(meeting.time())).atZone(Period.ZONE).toInstant(),
        title == null ? of : title + " – " + of,
        Stream.of(meeting.place(), meeting.link())
            .filter(Objects::nonNull)
            .reduce((left, right) -> left + " · " + right)
            .orElse(null),
        "/organisation/meetings/" + meeting.id());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.ZONE);
  }

  private static UUID derived(String kind, UUID of, String part) {
    return UUID.nameUUIDFromBytes((kind + of + part).getBytes(StandardCharsets.UTF_8));
  }

  private static String page(String target) {
    return "/commitments?target=" + encoded(target);
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
