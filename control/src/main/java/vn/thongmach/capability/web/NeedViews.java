package vn.thongmach.capability.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.CapabilityCatalogue;
import vn.thongmach.capability.CapabilityItem;
import vn.thongmach.capability.CapabilityNeed;
import vn.thongmach.capability.CapabilityNeeds;
import vn.thongmach.capability.Requirement;
import vn.thongmach.capability.web.CapabilityViews.ItemName;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.programme.ActionProgram;
import vn.thongmach.programme.ActionPrograms;
import vn.thongmach.programme.Milestone;
import vn.thongmach.programme.Milestones;

/** Needs with the names of what they refer to, as far as the reader reaches it. */
@Component
class NeedViews {

  private final CapabilityCatalogue catalogue;
  private final CapabilityNeeds needs;
  private final ActionPrograms programmes;
  private final Milestones milestones;
  private final Naming naming;

  NeedViews(
      CapabilityCatalogue catalogue,
      CapabilityNeeds needs,
      ActionPrograms programmes,
      Milestones milestones,
      Naming naming) {
    this.catalogue = catalogue;
    this.needs = needs;
    this.programmes = programmes;
    this.milestones = milestones;
    this.naming = naming;
  }

  /** By the id of the need. */
  Map<UUID, CapabilityNeedView> of(Scope scope, Collection<CapabilityNeed> found) {
    Map<UUID, ActionProgram> of =
        programmes
            .findAll(scope, found.stream().map(CapabilityNeed::programme).distinct().toList())
            .stream()
            .collect(Collectors.toMap(ActionProgram::id, Function.identity()));
    Map<UUID, Milestone> steps =
        milestones
            .findAll(
                scope,
                found.stream()
                    .map(CapabilityNeed::milestone)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList())
            .stream()
            .collect(Collectors.toMap(Milestone::id, Function.identity()));
    Map<UUID, CapabilityItem> items =
        catalogue.findAll(
            scope,
            found.stream()
                .flatMap(
                    each ->
                        Stream.concat(
                            each.requirements().stream().map(Requirement::item),
                            Stream.ofNullable(each.item())))
                .collect(Collectors.toSet()));
    NameBook names = naming.of(found.stream().map(CapabilityNeed::unit), Stream.of());
    Map<UUID, LocalDate> last = needs.lastDays(found);
    return found.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                CapabilityNeed::id,
                each -> view(scope, each, of.get(each.programme()), steps, items, names, last),
                (one, _) -> one));
  }

  private CapabilityNeedView view(
      Scope scope,
      CapabilityNeed need,
      @Nullable ActionProgram programme,
      Map<UUID, Milestone> steps,
      Map<UUID, CapabilityItem> items,
      NameBook names,
      Map<UUID, LocalDate> last) {
    CapabilityItem item = items.get(need.item());
    Milestone step = steps.get(need.milestone());
    return new CapabilityNeedView(
        need.id(),
        programme == null ? null : new NeedProgramme(programme.code(), programme.name()),
        step == null ? null : new NeedMilestone(step.id(), step.code(), step.name(), step.due()),
        need.kind(),
        requirements(need.requirements(), items),
        item == null ? null : ItemName.of(items, item.id()),
        item == null ? null : item.unitOfMeasure(),
        need.stationType(),
        need.province(),
        need.quantity(),
        names.unit(need.unit()),
        need.from(),
        need.to(),
        last.getOrDefault(need.id(), need.from()),
        need.note(),
        need.withdrawn(),
        need.version(),
        programme != null && needs.mayChange(scope, programme));
  }

  static List<RequirementView> requirements(
      List<Requirement> requirements, Map<UUID, CapabilityItem> items) {
    return requirements.stream()
        .map(each -> new RequirementView(ItemName.of(items, each.item()), each.level()))
        .toList();
  }

  /** A programme that a need belongs to. */
  record NeedProgramme(String code, String name) {}

  /** A milestone that a need is for. */
  record NeedMilestone(UUID id, String code, String name, LocalDate due) {}

  /**
   * @param level at least; 0 for a certificate
   */
  record RequirementView(ItemName item, int level) {}

  /**
   * A need with its names.
   *
   * @param programme null where the reader does not reach it
   * @param last the last day: its own, else the milestone's or the programme's
   */
  record CapabilityNeedView(
      UUID id,
      @Nullable NeedProgramme programme,
      @Nullable NeedMilestone milestone,
      CapabilityNeed.Kind kind,
      List<RequirementView> requirements,
      @Nullable ItemName item,
      @Nullable String unitOfMeasure,
      @Nullable String stationType,
      @Nullable String province,
      int quantity,
      @Nullable UnitName unit,
      LocalDate from,
      @Nullable LocalDate to,
      LocalDate last,
      @Nullable String note,
      @Nullable String withdrawn,
      int version,
      boolean mayChange) {}
}
