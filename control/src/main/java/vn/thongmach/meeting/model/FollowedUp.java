package vn.thongmach.meeting.model;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Resolution;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.meeting.Meeting;
import vn.thongmach.meeting.MeetingError;
import vn.thongmach.meeting.MeetingFollowUps;
import vn.thongmach.meeting.MeetingResolutionDraft;
import vn.thongmach.meeting.MeetingTaskDraft;
import vn.thongmach.work.Task;
import vn.thongmach.work.TaskDraft;
import vn.thongmach.work.Tasks;

/** The rules of what follows from meetings. */
@Service
class FollowedUp implements MeetingFollowUps {

  private static final Set<Role> GIVERS = EnumSet.of(Role.LEADER, Role.UNIT_HEAD, Role.PROGRAMME);
  private static final Set<Role> ADOPTERS = EnumSet.of(Role.LEADER, Role.UNIT_HEAD, Role.OFFICE);

  private final FollowUpRows rows;
  private final MeetingPartRows parts;
  private final MeetingRights rights;
  private final Tasks tasks;
  private final Resolutions resolutions;
  private final Adopting adopting;
  private final AuditTrail audit;
  private final Clock clock;

  FollowedUp(
      FollowUpRows rows,
      MeetingPartRows parts,
      MeetingRights rights,
      Tasks tasks,
      Resolutions resolutions,
      Adopting adopting,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.parts = parts;
    this.rights = rights;
    this.tasks = tasks;
    this.resolutions = resolutions;
    this.adopting = adopting;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public boolean gives(Scope scope, Meeting meeting) {
    return GIVERS.contains(scope.role()) && rights.keeps(scope, meeting);
  }

  @Override
  public boolean adopts(Scope scope, Meeting meeting) {
    return ADOPTERS.contains(scope.role()) && rights.keepsBody(scope, meeting.body());
  }

  @Override
  public FollowUps of(Scope scope, Meeting meeting) {
    List<FollowUpRows.FollowedTask> given = rows.tasks(scope, meeting.id());
    Map<String, Task> reached =
        tasks.findAll(scope, given.stream().map(FollowUpRows.FollowedTask::task).toList()).stream()
            .collect(Collectors.toMap(Task::code, Function.identity()));
    List<GivenTask> shown =
        given.stream()
            .flatMap(
                each ->
                    Stream.ofNullable(reached.get(each.task()))
                        .map(task -> new GivenTask(each.item(), task)))
            .toList();
    List<UUID> adopted = rows.resolutions(scope, meeting.id());
    return new FollowUps(
        shown,
        given.size() - shown.size(),
        resolutions.findAll(within(scope, meeting), adopted),
        resolutions.findAll(scope, adopted).stream()
            .map(Resolution::id)
            .collect(Collectors.toSet()));
  }

  @Override
  @Transactional
  public Task give(Scope scope, UUID id, MeetingTaskDraft draft) {
    Meeting meeting = held(scope, id);
    if (!gives(scope, meeting)) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    UUID item = draft.item();
    if (item != null && parts.items(scope, id).stream().noneMatch(each -> each.id().equals(item))) {
      throw new CodedException(MeetingError.ITEM_UNKNOWN);
    }
    Task task =
        tasks.give(
            within(scope, meeting),
            new TaskDraft(
                null,
                draft.title(),
                draft.product(),
                draft.unit(),
                draft.person(),
                draft.due(),
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    rows.gave(scope, id, item, task.code(), now());
    audit.record(scope, "MeetingTaskGiven", HeldMeetings.SUBJECT, id.toString(), task);
    return task;
  }

  @Override
  @Transactional
  public Resolution adopt(Scope scope, UUID id, MeetingResolutionDraft draft) {
    Meeting meeting = held(scope, id);
    if (!adopts(scope, meeting)) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    Resolution adopted = adopting.adopt(within(scope, meeting), meeting, draft);
    rows.adopted(scope, id, adopted.id(), now());
    audit.record(scope, "MeetingResolutionAdopted", HeldMeetings.SUBJECT, id.toString(), adopted);
    return adopted;
  }

  private Meeting held(Scope scope, UUID id) {
    Meeting meeting = rights.kept(scope, id);
    if (meeting.state() != Meeting.State.HELD) {
      throw new CodedException(MeetingError.NOT_HELD);
    }
    return meeting;
  }

  /** Who reads a meeting reads what its body adopted there; who keeps it acts for the body. */
  private static Scope within(Scope scope, Meeting meeting) {
    if (scope.allUnits()) {
      return scope;
    }
    Set<UUID> units = new HashSet<>(scope.units());
    units.add(meeting.body());
    return new Scope(
        scope.principal(),
        scope.name(),
        scope.role(),
        false,
        units,
        scope.unit(),
        scope.person(),
        scope.standsFor());
  }

  private Instant now() {
    return clock.instant();
  }
}
