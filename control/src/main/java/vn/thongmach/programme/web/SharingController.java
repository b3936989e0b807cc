package vn.thongmach.programme.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.programme.AffectedParty;
import vn.thongmach.programme.DeskSums;
import vn.thongmach.programme.Obstacle;
import vn.thongmach.programme.ObstacleOption;
import vn.thongmach.programme.ObstacleSharing;
import vn.thongmach.programme.ObstacleStages;
import vn.thongmach.programme.ObstacleSuggestion;
import vn.thongmach.programme.Obstacles;

/** What helps to raise an obstacle quickly and once, what others add to it, and where all lie. */
@RestController
@Tag(name = "programme")
class SharingController {

  private final Obstacles obstacles;
  private final ObstacleSharing sharing;
  private final ObstacleStages stages;
  private final ObstaclePages pages;
  private final Naming naming;

  SharingController(
      Obstacles obstacles,
      ObstacleSharing sharing,
      ObstacleStages stages,
      ObstaclePages pages,
      Naming naming) {
    this.obstacles = obstacles;
    this.sharing = sharing;
    this.stages = stages;
    this.pages = pages;
    this.naming = naming;
  }

  @Operation(
      summary = "Who would have to decide about an obstacle on a thing, and by when",
      description = "By the rules on posts and terms; what is not said when raising is taken so.")
  @GetMapping("/api/obstacles/suggestion")
  SuggestionItem suggest(
      Scope scope,
      @RequestParam(required = false) Obstacle.@Nullable Subject onType,
      @RequestParam(required = false) @Nullable String onCode) {
    ObstacleSuggestion found = obstacles.suggest(scope, tie(onType, onCode));
    NameBook names =
        naming.of(
            Stream.<@Nullable UUID>of(found.unit()), Stream.<@Nullable UUID>of(found.mustDecide()));
    return new SuggestionItem(
        found.name(),
        names.unit(found.unit()),
        names.person(found.mustDecide()),
        found.due(),
        found.workingDays());
  }

  @Operation(
      summary = "Obstacles that stand and are like one about to be raised, the most alike first",
      description = "Within the scope, at most 5; without regard to diacritics.")
  @GetMapping("/api/obstacles/similar")
  List<ObstacleItem> similar(
      Scope scope,
      @RequestParam String q,
      @RequestParam(required = false) Obstacle.@Nullable Subject onType,
      @RequestParam(required = false) @Nullable String onCode) {
    return pages.items(scope, sharing.similar(scope, q, tie(onType, onCode)));
  }

  private static Obstacle.@Nullable Tie tie(
      Obstacle.@Nullable Subject onType, @Nullable String onCode) {
    return onType == null || onCode == null || onCode.isBlank()
        ? null
        : new Obstacle.Tie(onType, onCode);
  }

  @Operation(summary = "Note that an obstacle holds up whoever asks too")
  @PostMapping("/api/obstacles/{id}/affected")
  ObstacleItem join(Scope scope, @PathVariable UUID id, @RequestBody JoiningDraft joining) {
    sharing.join(scope, id, joining.note);
    return item(scope, id);
  }

  @Operation(summary = "Whom an obstacle holds up besides whoever raised it, first come first")
  @GetMapping("/api/obstacles/{id}/affected")
  List<AffectedItem> affected(Scope scope, @PathVariable UUID id) {
    item(scope, id);
    List<AffectedParty> found = sharing.affected(scope, List.of(id)).getOrDefault(id, List.of());
    NameBook names =
        naming.of(
            found.stream().map(AffectedParty::unit), found.stream().map(AffectedParty::person));
    return found.stream()
        .map(
            party ->
                new AffectedItem(
                    party.name(),
                    names.person(party.person()),
                    names.unit(party.unit()),
                    party.note(),
                    party.joinedAt()))
        .toList();
  }

  @Operation(summary = "Propose a way to remove an obstacle, with what it costs")
  @PostMapping("/api/obstacles/{id}/options")
  @ResponseStatus(HttpStatus.CREATED)
  ObstacleItem propose(
      Scope scope, @PathVariable UUID id, @RequestBody ObstacleOption.OptionDraft draft) {
    sharing.propose(scope, id, draft);
    return item(scope, id);
  }

  @Operation(summary = "What is stuck on whose desk and in which unit, the most overdue first")
  @GetMapping("/api/obstacles/desks")
  DeskSumsItem desks(Scope scope) {
    DeskSums sums = stages.sums(scope);
    NameBook names =
        naming.of(
            sums.units().stream().map(DeskSums.DeskSum::id),
            sums.people().stream().map(DeskSums.DeskSum::id));
    return new DeskSumsItem(
        sums.people().stream()
            .map(sum -> DeskSumItem.of(sum, names.person(sum.id()), null))
            .toList(),
        sums.units().stream().map(sum -> DeskSumItem.of(sum, null, names.unit(sum.id()))).toList());
  }

  private ObstacleItem item(Scope scope, UUID id) {
    return pages
        .items(
            scope,
            List.of(
                obstacles
                    .find(scope, id)
                    .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND))))
        .getFirst();
  }

  /** What is held up there too, in words; may be absent. */
  record JoiningDraft(@Nullable String note) {}

  /** Somebody else whom it holds up. */
  record AffectedItem(
      String name,
      @Nullable PersonName person,
      @Nullable UnitName unit,
      @Nullable String note,
      Instant joinedAt) {}

  /**
   * Who would have to decide.
   *
   * @param name of the thing; null out of reach
   * @param workingDays how many working days from today the due day lies
   */
  record SuggestionItem(
      @Nullable String name,
      @Nullable UnitName unit,
      @Nullable PersonName mustDecide,
      LocalDate due,
      int workingDays) {}

  /** What is stuck, by person and by unit. */
  record DeskSumsItem(List<DeskSumItem> people, List<DeskSumItem> units) {}

  /**
   * What lies with one person or in one unit.
   *
   * @param escalated how many came from a desk below
   * @param level the highest level among them
   * @param oldest when the oldest of them was raised
   */
  record DeskSumItem(
      UUID id,
      @Nullable PersonName person,
      @Nullable UnitName unit,
      int open,
      int overdue,
      int escalated,
      int level,
      Instant oldest) {

    static DeskSumItem of(
        DeskSums.DeskSum sum, @Nullable PersonName person, @Nullable UnitName unit) {
      return new DeskSumItem(
          sum.id(),
          person,
          unit,
          sum.open(),
          sum.overdue(),
          sum.escalated(),
          sum.level(),
          sum.oldest());
    }
  }
}
