package vn.thongmach.capability.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.absence.StandIns;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.PersonCapability;
import vn.thongmach.capability.Requirement;
import vn.thongmach.capability.ShiftPost;
import vn.thongmach.capability.ShiftPost.ShiftPostDraft;
import vn.thongmach.capability.ShiftPosts;
import vn.thongmach.capability.StandInList;
import vn.thongmach.capability.StandInList.Candidate;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.References;

/** The rules of posts of shifts, and who can stand in at them. */
@Service
class HeldShiftPosts implements ShiftPosts {

  private static final String SUBJECT = "shift-post";
  private static final int LONGEST_NAME = 200;
  private static final int MOST = 500;
  private static final int MOST_CANDIDATES = 50;

  private final ShiftRows rows;
  private final NeedDrafts drafts;
  private final StatedCapabilities stated;
  private final Staff staff;
  private final StandIns standIns;
  private final References references;
  private final AuditTrail audit;

  HeldShiftPosts(
      ShiftRows rows,
      NeedDrafts drafts,
      StatedCapabilities stated,
      Staff staff,
      StandIns standIns,
      References references,
      AuditTrail audit) {
    this.rows = rows;
    this.drafts = drafts;
    this.stated = stated;
    this.staff = staff;
    this.standIns = standIns;
    this.references = references;
    this.audit = audit;
  }

  @Override
  public List<ShiftPost> list(Scope scope) {
    return rows.page(scope, MOST);
  }

  @Override
  public Optional<ShiftPost> find(Scope scope, UUID post) {
    return rows.find(scope, post);
  }

  @Override
  @Transactional
  public ShiftPost add(Scope scope, ShiftPostDraft draft) {
    ShiftPost post = checked(scope, new Problems(), draft, UUID.randomUUID(), null, 1);
    rows.insert(scope, post);
    audit.record(scope, "ShiftPostAdded", SUBJECT, post.id().toString(), post);
    return post;
  }

  @Override
  @Transactional
  public ShiftPost change(Scope scope, UUID id, ShiftPostDraft draft) {
    ShiftPost old =
        rows.locked(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Problems.requireCurrent(draft.version(), old.version(), old.name());
    Problems problems = new Problems();
    problems.reason(draft.reason());
    ShiftPost post = checked(scope, problems, draft, id, old.unit(), old.version() + 1);
    rows.update(scope, post);
    audit.record(scope, "ShiftPostChanged", SUBJECT, id.toString(), post);
    return post;
  }

  private ShiftPost checked(
      Scope scope,
      Problems problems,
      ShiftPostDraft draft,
      UUID id,
      @Nullable UUID fixed,
      int version) {
    UUID unit = fixed == null ? references.unit(scope, problems, "unit", draft.unit()) : fixed;
    String name = problems.text("name", draft.name(), LONGEST_NAME);
    UUID holder = references.optionalPerson(scope, problems, "holder", draft.holder());
    List<Requirement> requirements = drafts.requirements(scope, problems, draft.requirements());
    problems.throwIfAny();
    return new ShiftPost(
        id,
        Problems.given(unit),
        name,
        holder,
        requirements,
        Boolean.TRUE.equals(draft.ended()),
        version);
  }

  @Override
  public StandInList standIns(Scope scope, ShiftPost post, LocalDate day, @Nullable UUID asked) {
    UUID absent = asked == null ? post.holder() : asked;
    Map<UUID, Set<UUID>> allowed = new HashMap<>(standIns.allowed(post.unit(), day));
    Set<UUID> both = new HashSet<>(allowed.keySet());
    if (absent != null) {
      both.add(absent);
      allowed.remove(absent);
    }
    Map<UUID, LocalDate> away = standIns.away(both, day);
    List<PersonCapability> people = stated.of(scope, allowed, latest(day));
    List<Candidate> seen =
        people.stream()
            .filter(each -> each.units().stream().anyMatch(scope::reaches))
            .map(each -> candidate(each, post, day, away))
            .sorted(
                Comparator.comparing((Candidate each) -> each.fits() ? 0 : 1)
                    .thenComparing(each -> each.awayUntil() != null)
                    .thenComparing(each -> each.lacks().size())
                    .thenComparing(Candidate::person))
            .toList();
    long hidden =
        people.stream()
            .filter(each -> each.units().stream().noneMatch(scope::reaches))
            .filter(each -> candidate(each, post, day, away).fits())
            .count();
    return new StandInList(
        post,
        day,
        absent,
        absent == null ? null : away.get(absent),
        seen.stream().limit(MOST_CANDIDATES).toList(),
        Math.toIntExact(hidden));
  }

  /** What is known of later days is what is known today. */
  private LocalDate latest(LocalDate day) {
    LocalDate today = staff.today();
    return day.isBefore(today) ? day : today;
  }

  private static Candidate candidate(
      PersonCapability person, ShiftPost post, LocalDate day, Map<UUID, LocalDate> away) {
    return new Candidate(
        person.person(),
        away.get(person.person()),
        Fulfilment.lacks(person, post.requirements(), day));
  }
}
