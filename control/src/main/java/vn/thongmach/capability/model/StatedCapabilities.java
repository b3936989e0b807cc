package vn.thongmach.capability.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
import vn.thongmach.capability.CapabilityItem;
import vn.thongmach.capability.CapabilityItem.Kind;
import vn.thongmach.capability.PersonCapabilities;
import vn.thongmach.capability.PersonCapability;
import vn.thongmach.capability.PersonCertificate;
import vn.thongmach.capability.PersonSkill;
import vn.thongmach.capability.PersonSkill.SkillDraft;
import vn.thongmach.capability.PersonSkill.SkillWord;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;

/**
 * The rules of what people state and heads confirm; certificates by {@link HandedInCertificates}.
 */
@Service
class StatedCapabilities implements PersonCapabilities {

  static final int HIGHEST_LEVEL = 5;
  private static final int LONGEST_NOTE = 500;
  private static final int MOST_WAITING = 200;

  private final PersonRows rows;
  private final Items items;
  private final Staff staff;
  private final HandedInCertificates certificates;
  private final TellingCapability telling;
  private final AuditTrail audit;
  private final Clock clock;

  StatedCapabilities(
      PersonRows rows,
      Items items,
      Staff staff,
      HandedInCertificates certificates,
      TellingCapability telling,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.items = items;
    this.staff = staff;
    this.certificates = certificates;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Optional<PersonCapability> find(Scope scope, UUID person) {
    boolean open =
        person.equals(CapabilityRoles.self(scope))
            || (CapabilityRoles.oversees(scope) && staff.reaches(scope, person));
    return open ? Optional.of(whole(scope, person)) : Optional.empty();
  }

  @Override
  public boolean mayConfirm(Scope scope, UUID person) {
    return CapabilityRoles.heads(scope)
        && !person.equals(scope.person())
        && staff.reaches(scope, person);
  }

  @Override
  public List<PersonCapability> in(Scope scope, UUID unit, LocalDate day, @Nullable UUID item) {
    if (!CapabilityRoles.oversees(scope)) {
      return List.of();
    }
    return of(scope, staff.in(staff.below(scope, unit, day), day), day).stream()
        .filter(each -> item == null || mentions(each, item))
        .toList();
  }

  private static boolean mentions(PersonCapability one, UUID item) {
    return one.skills().stream().anyMatch(each -> each.item().equals(item))
        || one.certificates().stream().anyMatch(each -> each.item().equals(item));
  }

  @Override
  public List<PersonCapability> waiting(Scope scope) {
    if (!CapabilityRoles.heads(scope)) {
      return List.of();
    }
    LocalDate today = staff.today();
    Map<UUID, Set<UUID>> standing = new HashMap<>(staff.in(staff.reached(scope), today));
    UUID self = scope.person();
    if (self != null) {
      standing.remove(self);
    }
    List<UUID> found = rows.waiting(scope, standing.keySet(), MOST_WAITING);
    standing.keySet().retainAll(Set.copyOf(found));
    return of(scope, standing, today);
  }

  /** Everything of these people as it is known at the end of a day, by id. */
  List<PersonCapability> of(Scope scope, Map<UUID, Set<UUID>> standing, LocalDate day) {
    Collection<UUID> people = standing.keySet();
    Instant before = day.plusDays(1).atStartOfDay(Period.ZONE).toInstant();
    Map<UUID, List<PersonSkill>> skills =
        rows.skills(scope, people, before).stream()
            .collect(Collectors.groupingBy(PersonSkill::person));
    Map<UUID, List<PersonCertificate>> papers =
        rows.certificates(scope, people, before).stream()
            .collect(Collectors.groupingBy(PersonCertificate::person));
    return standing.entrySet().stream()
        .map(
            each ->
                new PersonCapability(
                    each.getKey(),
                    each.getValue(),
                    skills.getOrDefault(each.getKey(), List.of()),
                    papers.getOrDefault(each.getKey(), List.of())))
        .sorted(Comparator.comparing(PersonCapability::person))
        .toList();
  }

  @Override
  @Transactional
  public PersonCapability state(Scope scope, SkillDraft draft) {
    UUID self = CapabilityRoles.self(scope);
    if (self == null) {
      throw new CodedException(CapabilityError.NO_PERSON, scope.name());
    }
    CapabilityItem item = say(scope, self, draft, false, "SkillStated");
    telling.stated(scope, self, item.name());
    return whole(scope, self);
  }

  @Override
  @Transactional
  public PersonCapability confirm(Scope scope, UUID person, SkillDraft draft) {
    requireHead(scope, person);
    CapabilityItem item = say(scope, person, draft, true, "SkillConfirmed");
    telling.confirmed(scope, person, item.name());
    return whole(scope, person);
  }

  private void requireHead(Scope scope, UUID person) {
    if (person.equals(scope.person())) {
      throw new CodedException(CapabilityError.OWN);
    }
    if (!mayConfirm(scope, person)) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
  }

  /** Keeps a word about a skill, after all checks; returns the skill. */
  CapabilityItem say(Scope scope, UUID person, SkillDraft draft, boolean byHead, String action) {
    Problems problems = new Problems();
    CapabilityItem item = items.used(scope, problems, "item", draft.item(), Kind.SKILL);
    Integer level = problems.required("level", draft.level());
    if (level != null && (level < 0 || level > HIGHEST_LEVEL)) {
      problems.add("level", CapabilityError.LEVEL_OUTSIDE, level);
    }
    String note = problems.optionalText("note", draft.note(), LONGEST_NOTE);
    problems.throwIfAny();
    CapabilityItem given = Problems.given(item);
    SkillWord word = new SkillWord(Problems.given(level), note, scope.name(), now());
    rows.insertWord(scope, person, given.id(), byHead, word);
    audit.record(
        scope,
        action,
        TellingCapability.SUBJECT,
        person.toString(),
        Map.of("text", given.name() + ": " + word.level()));
    return given;
  }

  @Override
  @Transactional
  public PersonCapability handIn(
      Scope scope, UUID person, PersonCertificate.CertificateDraft draft) {
    boolean own = person.equals(CapabilityRoles.self(scope));
    if (!own && !mayConfirm(scope, person)) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    certificates.handIn(scope, person, !own, draft);
    return whole(scope, person);
  }

  @Override
  @Transactional
  public PersonCapability decide(
      Scope scope, UUID certificate, PersonCertificate.CertificateDecision decision) {
    PersonCertificate old = certificates.locked(scope, certificate);
    if (old.person().equals(scope.person())) {
      throw new CodedException(CapabilityError.OWN);
    }
    requireHead(scope, old.person());
    certificates.decide(scope, old, decision);
    return whole(scope, old.person());
  }

  @Override
  @Transactional
  public PersonCapability withdraw(Scope scope, UUID certificate, @Nullable String reason) {
    PersonCertificate old = certificates.locked(scope, certificate);
    if (!old.person().equals(CapabilityRoles.self(scope)) && !mayConfirm(scope, old.person())) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    certificates.withdraw(scope, old, reason);
    return whole(scope, old.person());
  }

  /** What a person can do as it is known today. */
  PersonCapability whole(Scope scope, UUID person) {
    LocalDate today = staff.today();
    return of(scope, Map.of(person, staff.postsOf(person, today)), today).getFirst();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
