package vn.thongmach.capability.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.CapabilityCatalogue;
import vn.thongmach.capability.CapabilityItem;
import vn.thongmach.capability.PersonCapability;
import vn.thongmach.capability.PersonCertificate;
import vn.thongmach.capability.PersonSkill;
import vn.thongmach.capability.PersonSkill.SkillWord;
import vn.thongmach.kernel.VietnameseText;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;

/** What people can do, with names; in the same number of statements however many they are. */
@Component
class CapabilityViews {

  private final CapabilityCatalogue catalogue;
  private final Naming naming;

  CapabilityViews(CapabilityCatalogue catalogue, Naming naming) {
    this.catalogue = catalogue;
    this.naming = naming;
  }

  /** By name. */
  List<PersonCapabilityView> of(Scope scope, Collection<PersonCapability> found) {
    NameBook names =
        naming.of(
            found.stream().flatMap(each -> each.units().stream()),
            found.stream().map(PersonCapability::person));
    Map<UUID, CapabilityItem> items = items(scope, found);
    Map<String, String> accounts = accounts(found);
    return found.stream()
        .map(
            each ->
                new PersonCapabilityView(
                    names.person(each.person()),
                    names.units(each.units()),
                    each.skills().stream()
                        .filter(skill -> items.containsKey(skill.item()))
                        .map(skill -> skill(skill, items, accounts))
                        .sorted(Comparator.comparing(skill -> skill.item().name()))
                        .toList(),
                    each.certificates().stream()
                        .filter(paper -> items.containsKey(paper.item()))
                        .map(paper -> certificate(paper, items, accounts))
                        .toList(),
                    each.waits()))
        .sorted(Comparator.comparing(CapabilityViews::sortName))
        .toList();
  }

  private static String sortName(PersonCapabilityView view) {
    PersonName person = view.person();
    return person == null ? "" : VietnameseText.folded(person.fullName());
  }

  private Map<UUID, CapabilityItem> items(Scope scope, Collection<PersonCapability> found) {
    return catalogue.findAll(
        scope,
        found.stream()
            .flatMap(
                each ->
                    Stream.concat(
                        each.skills().stream().map(PersonSkill::item),
                        each.certificates().stream().map(PersonCertificate::item)))
            .collect(Collectors.toSet()));
  }

  private Map<String, String> accounts(Collection<PersonCapability> found) {
    Set<String> names =
        found.stream()
            .flatMap(
                each ->
                    Stream.concat(
                        each.skills().stream()
                            .map(PersonSkill::confirmed)
                            .flatMap(Stream::ofNullable)
                            .map(SkillWord::account),
                        each.certificates().stream()
                            .map(PersonCertificate::decidedBy)
                            .flatMap(Stream::ofNullable)))
            .collect(Collectors.toSet());
    return naming.ofAccounts(names);
  }

  private static PersonSkillView skill(
      PersonSkill skill, Map<UUID, CapabilityItem> items, Map<String, String> accounts) {
    SkillWord stated = skill.stated();
    SkillWord confirmed = skill.confirmed();
    return new PersonSkillView(
        ItemName.of(items, skill.item()),
        stated == null ? null : new SkillWordView(stated.level(), stated.note(), null, stated.at()),
        confirmed == null
            ? null
            : new SkillWordView(
                confirmed.level(),
                confirmed.note(),
                accounts.getOrDefault(confirmed.account(), confirmed.account()),
                confirmed.at()),
        skill.waits());
  }

  private static PersonCertificateView certificate(
      PersonCertificate paper, Map<UUID, CapabilityItem> items, Map<String, String> accounts) {
    String by = paper.decidedBy();
    return new PersonCertificateView(
        paper.id(),
        ItemName.of(items, paper.item()),
        paper.number(),
        paper.issuer(),
        paper.issuedOn(),
        paper.validTo(),
        paper.state(),
        by == null ? null : accounts.getOrDefault(by, by),
        paper.decidedAt(),
        paper.reason());
  }

  /** An entry of the catalogue as named beside something else. */
  record ItemName(UUID id, CapabilityItem.Kind kind, String code, String name) {

    static ItemName of(Map<UUID, CapabilityItem> items, UUID id) {
      CapabilityItem item = items.get(id);
      return item == null
          ? new ItemName(id, CapabilityItem.Kind.SKILL, id.toString(), id.toString())
          : new ItemName(item.id(), item.kind(), item.code(), item.name());
    }
  }

  /**
   * What a person can do.
   *
   * @param units where they hold a post on the day
   * @param waits whether something waits for a head
   */
  record PersonCapabilityView(
      @Nullable PersonName person,
      List<UnitName> units,
      List<PersonSkillView> skills,
      List<PersonCertificateView> certificates,
      boolean waits) {}

  /** A skill: what the person says beside what a head confirmed; both are reported. */
  record PersonSkillView(
      ItemName item,
      @Nullable SkillWordView stated,
      @Nullable SkillWordView confirmed,
      boolean waits) {}

  /**
   * @param by the head who said it; null for the person's own word
   */
  record SkillWordView(int level, @Nullable String note, @Nullable String by, Instant at) {}

  /** A certificate with the name of who decided about it. */
  record PersonCertificateView(
      UUID id,
      ItemName item,
      String number,
      String issuer,
      LocalDate issuedOn,
      @Nullable LocalDate validTo,
      PersonCertificate.State state,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt,
      @Nullable String reason) {}
}
