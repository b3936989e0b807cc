package vn.thongmach.capability.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.CapabilityCatalogue;
import vn.thongmach.capability.CapabilityGap;
import vn.thongmach.capability.CapabilityItem;
import vn.thongmach.capability.CapabilityNeed;
import vn.thongmach.capability.CapabilityNeed.CapabilityNeedDraft;
import vn.thongmach.capability.CapabilityNeed.CapabilityNeedWithdrawal;
import vn.thongmach.capability.CapabilityNeeds;
import vn.thongmach.capability.NeedStanding;
import vn.thongmach.capability.NeedStanding.Lack;
import vn.thongmach.capability.NeedStanding.NearPerson;
import vn.thongmach.capability.web.CapabilityViews.ItemName;
import vn.thongmach.capability.web.NeedViews.CapabilityNeedView;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.programme.ActionProgram;
import vn.thongmach.programme.ActionPrograms;

@RestController
@Tag(name = "capability")
@RequestMapping("/api")
class CapabilityNeedController {

  private static final int USUAL_DAYS = 180;

  private final CapabilityNeeds needs;
  private final CapabilityCatalogue catalogue;
  private final ActionPrograms programmes;
  private final NeedViews views;
  private final Naming naming;
  private final Clock clock;

  CapabilityNeedController(
      CapabilityNeeds needs,
      CapabilityCatalogue catalogue,
      ActionPrograms programmes,
      NeedViews views,
      Naming naming,
      Clock clock) {
    this.needs = needs;
    this.catalogue = catalogue;
    this.programmes = programmes;
    this.views = views;
    this.naming = naming;
    this.clock = clock;
  }

  @Operation(summary = "What a programme needs, by first day, with what is withdrawn")
  @GetMapping("/capability-needs")
  ProgrammeNeeds of(Scope scope, @RequestParam String programme) {
    ActionProgram found = programme(scope, programme);
    List<CapabilityNeed> own = needs.of(scope, found);
    Map<UUID, CapabilityNeedView> named = views.of(scope, own);
    return new ProgrammeNeeds(
        found.code(),
        found.name(),
        found.state(),
        needs.mayChange(scope, found),
        own.stream().map(each -> named.get(each.id())).filter(Objects::nonNull).toList());
  }

  @Operation(
      summary = "Days from today on which needs are not met, by day",
      description = "Over 180 days where no other day is given, over 366 at most.")
  @GetMapping("/capability-gaps")
  CapabilityGaps gaps(
      Scope scope,
      @RequestParam(required = false) @Nullable String programme,
      @RequestParam(required = false) @Nullable LocalDate until) {
    LocalDate today = today();
    LocalDate last = until == null ? today.plusDays(USUAL_DAYS) : until;
    ActionProgram one = programme == null ? null : programme(scope, programme);
    List<CapabilityGap> found = needs.gaps(scope, one, last);
    Map<UUID, CapabilityNeedView> named =
        views.of(scope, found.stream().map(CapabilityGap::need).distinct().toList());
    List<CapabilityGapView> gaps = new ArrayList<>();
    for (CapabilityGap gap : found) {
      CapabilityNeedView need = named.get(gap.need().id());
      if (need != null) {
        gaps.add(new CapabilityGapView(need, gap.from(), gap.to(), gap.has(), gap.missing()));
      }
    }
    return new CapabilityGaps(today, last, gaps);
  }

  @Operation(summary = "Write down what a programme needs")
  @PostMapping("/capability-needs")
  @ResponseStatus(HttpStatus.CREATED)
  CapabilityNeedView add(Scope scope, @RequestBody CapabilityNeedDraft draft) {
    return view(scope, needs.add(scope, draft));
  }

  @Operation(summary = "Change what a programme needs")
  @PutMapping("/capability-needs/{id}")
  CapabilityNeedView change(
      Scope scope, @PathVariable UUID id, @RequestBody CapabilityNeedDraft draft) {
    return view(scope, needs.change(scope, id, draft));
  }

  @Operation(summary = "Say that something is no longer needed")
  @PostMapping("/capability-needs/{id}/withdrawal")
  CapabilityNeedView withdraw(
      Scope scope, @PathVariable UUID id, @RequestBody CapabilityNeedWithdrawal withdrawal) {
    return view(scope, needs.withdraw(scope, id, withdrawal.reason()));
  }

  @Operation(summary = "How a need stands on a day, opened to the people behind it")
  @GetMapping("/capability-needs/{id}/standing")
  NeedStandingView standing(
      Scope scope, @PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate day) {
    CapabilityNeed need =
        needs.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    NeedStanding found = needs.standing(scope, need, day == null ? today() : day);
    NameBook names =
        naming.of(
            Stream.of(),
            Stream.concat(found.counted().stream(), found.near().stream().map(NearPerson::person)));
    Map<UUID, CapabilityItem> items =
        catalogue.findAll(
            scope,
            found.near().stream()
                .flatMap(each -> each.lacks().stream().map(Lack::item))
                .distinct()
                .toList());
    Map<UUID, CapabilityNeedView> elsewhere =
        views.of(
            scope,
            found.near().stream()
                .map(NearPerson::elsewhere)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList());
    return new NeedStandingView(
        view(scope, need),
        found.day(),
        found.has(),
        found.missing(),
        found.counted().stream().map(names::person).filter(Objects::nonNull).toList(),
        found.hidden(),
        found.near().stream().map(each -> near(each, names, items, elsewhere)).toList());
  }

  private static NearPersonView near(
      NearPerson near,
      NameBook names,
      Map<UUID, CapabilityItem> items,
      Map<UUID, CapabilityNeedView> elsewhere) {
    CapabilityNeed other = near.elsewhere();
    CapabilityNeedView otherView = other == null ? null : elsewhere.get(other.id());
    return new NearPersonView(
        names.person(near.person()),
        other != null,
        otherView == null ? null : otherView.programme(),
        near.leaves(),
        near.lacks().stream().map(each -> LackView.of(each, items)).toList());
  }

  private ActionProgram programme(Scope scope, String code) {
    return programmes
        .find(scope, code)
        .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  private CapabilityNeedView view(Scope scope, CapabilityNeed need) {
    return Objects.requireNonNull(views.of(scope, List.of(need)).get(need.id()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Period.ZONE);
  }

  /** What a programme needs. */
  record ProgrammeNeeds(
      String code,
      String name,
      ActionProgram.State state,
      boolean mayChange,
      List<CapabilityNeedView> needs) {}

  /** Gaps between two days, both counted. */
  record CapabilityGaps(LocalDate from, LocalDate until, List<CapabilityGapView> gaps) {}

  /** Days on which a need is not met; see {@link CapabilityGap}. */
  record CapabilityGapView(
      CapabilityNeedView need, LocalDate from, LocalDate to, int has, int missing) {}

  /** How a need stands on a day; see {@link NeedStanding}. */
  record NeedStandingView(
      CapabilityNeedView need,
      LocalDate day,
      int has,
      int missing,
      List<PersonName> counted,
      int hidden,
      List<NearPersonView> near) {}

  /**
   * Somebody who is not counted.
   *
   * @param elsewhere whether they are counted for another need
   * @param programme of that need; null where the reader does not reach it
   */
  record NearPersonView(
      @Nullable PersonName person,
      boolean elsewhere,
      NeedViews.@Nullable NeedProgramme programme,
      @Nullable LocalDate leaves,
      List<LackView> lacks) {}

  /** What somebody does not have; see {@link Lack}. */
  record LackView(
      ItemName item, NeedStanding.Why why, int level, int has, @Nullable LocalDate day) {

    static LackView of(Lack lack, Map<UUID, CapabilityItem> items) {
      return new LackView(
          ItemName.of(items, lack.item()), lack.why(), lack.level(), lack.has(), lack.day());
    }
  }
}
