package vn.thongmach.capability.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.CapabilityError;
import vn.thongmach.capability.CapabilityGap;
import vn.thongmach.capability.CapabilityNeed;
import vn.thongmach.capability.CapabilityNeed.CapabilityNeedDraft;
import vn.thongmach.capability.CapabilityNeeds;
import vn.thongmach.capability.NeedStanding;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problems;
import vn.thongmach.programme.ActionProgram;
import vn.thongmach.programme.ActionPrograms;

/** The rules of what programmes need. */
@Service
class PlannedNeeds implements CapabilityNeeds {

  private static final String SUBJECT = "capability-need";
  private static final int MOST_DAYS = 366;

  private final NeedRows rows;
  private final NeedDrafts drafts;
  private final Situations situations;
  private final NearPeople near;
  private final ActionPrograms programmes;
  private final TellingCapability telling;
  private final AuditTrail audit;

  PlannedNeeds(
      NeedRows rows,
      NeedDrafts drafts,
      Situations situations,
      NearPeople near,
      ActionPrograms programmes,
      TellingCapability telling,
      AuditTrail audit) {
    this.rows = rows;
    this.drafts = drafts;
    this.situations = situations;
    this.near = near;
    this.programmes = programmes;
    this.telling = telling;
    this.audit = audit;
  }

  @Override
  public List<CapabilityNeed> of(Scope scope, ActionProgram programme) {
    return rows.ofProgrammes(scope, List.of(programme.id()));
  }

  @Override
  public Optional<CapabilityNeed> find(Scope scope, UUID need) {
    return rows.find(scope, need)
        .filter(found -> !programmes.findAll(scope, List.of(found.programme())).isEmpty());
  }

  @Override
  public Map<UUID, LocalDate> lastDays(Collection<CapabilityNeed> some) {
    return situations.lastDays(some);
  }

  @Override
  public boolean mayChange(Scope scope, ActionProgram programme) {
    return drafts.mayChange(scope, programme);
  }

  @Override
  @Transactional
  public CapabilityNeed add(Scope scope, CapabilityNeedDraft draft) {
    CapabilityNeed need = drafts.added(scope, draft);
    rows.insert(scope, need);
    audit.record(scope, "CapabilityNeedAdded", SUBJECT, need.id().toString(), need);
    tell(scope, need);
    return need;
  }

  /** The head of the unit is told where what is needed is not there on the first day from today. */
  private void tell(Scope scope, CapabilityNeed need) {
    LocalDate today = situations.today();
    LocalDate day = need.from().isBefore(today) ? today : need.from();
    int missing = situations.over(today, day).on(day).missing(need);
    if (missing > 0) {
      programmes.findAll(scope, List.of(need.programme())).stream()
          .findFirst()
          .ifPresent(programme -> telling.needed(scope, need, programme, day, missing));
    }
  }

  @Override
  @Transactional
  public CapabilityNeed change(Scope scope, UUID id, CapabilityNeedDraft draft) {
    CapabilityNeed old = writable(scope, id);
    Problems.requireCurrent(draft.version(), old.version(), id.toString());
    CapabilityNeed need = drafts.changed(scope, old, draft);
    rows.update(scope, need);
    audit.record(scope, "CapabilityNeedChanged", SUBJECT, id.toString(), need);
    return need;
  }

  @Override
  @Transactional
  public CapabilityNeed withdraw(Scope scope, UUID id, @Nullable String why) {
    CapabilityNeed old = writable(scope, id);
    if (old.withdrawn() != null) {
      throw new CodedException(CapabilityError.WITHDRAWN);
    }
    Problems problems = new Problems();
    String reason = problems.reason(why);
    problems.throwIfAny();
    CapabilityNeed need = NeedDrafts.withdrawn(old, reason);
    rows.update(scope, need);
    audit.record(scope, "CapabilityNeedWithdrawn", SUBJECT, id.toString(), need);
    return need;
  }

  private CapabilityNeed writable(Scope scope, UUID id) {
    return rows.locked(scope, id)
        .filter(
            found ->
                programmes.findAll(scope, List.of(found.programme())).stream()
                    .anyMatch(programme -> mayChange(scope, programme)))
        .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  @Override
  public List<CapabilityGap> gaps(Scope scope, @Nullable ActionProgram programme, LocalDate until) {
    LocalDate today = situations.today();
    LocalDate last = until.isAfter(today.plusDays(MOST_DAYS)) ? today.plusDays(MOST_DAYS) : until;
    if (last.isBefore(today)) {
      return List.of();
    }
    Situation situation = situations.over(today, last);
    Set<UUID> open =
        programme != null
            ? Set.of(programme.id())
            : programmes
                .findAll(
                    scope,
                    situation.planned().stream().map(each -> each.need().programme()).toList())
                .stream()
                .map(ActionProgram::id)
                .collect(Collectors.toSet());
    return situation.gaps(today, last).stream()
        .filter(gap -> open.contains(gap.need().programme()))
        .toList();
  }

  @Override
  public NeedStanding standing(Scope scope, CapabilityNeed need, LocalDate day) {
    LocalDate today = situations.today();
    Situation situation = situations.over(day.isBefore(today) ? day : today, day);
    DayAllotment allotment = situation.on(day);
    Map<UUID, Set<UUID>> standing = situation.standing(day);
    List<UUID> counted = allotment.people(need);
    List<UUID> seen =
        counted.stream()
            .filter(
                person -> standing.getOrDefault(person, Set.of()).stream().anyMatch(scope::reaches))
            .sorted(Comparator.naturalOrder())
            .toList();
    return new NeedStanding(
        need,
        day,
        allotment.has(need),
        allotment.missing(need),
        seen,
        counted.size() - seen.size(),
        allotment.needed(need)
            ? near.of(scope, need, situation, allotment, day, today)
            : List.of());
  }
}
