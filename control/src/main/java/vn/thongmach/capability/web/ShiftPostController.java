package vn.thongmach.capability.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
import vn.thongmach.capability.CapabilityItem;
import vn.thongmach.capability.NeedStanding.Lack;
import vn.thongmach.capability.Requirement;
import vn.thongmach.capability.ShiftPost;
import vn.thongmach.capability.ShiftPost.ShiftPostDraft;
import vn.thongmach.capability.ShiftPosts;
import vn.thongmach.capability.StandInList;
import vn.thongmach.capability.web.CapabilityNeedController.LackView;
import vn.thongmach.capability.web.NeedViews.RequirementView;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;

@RestController
@Tag(name = "capability")
@RequestMapping("/api/shift-posts")
class ShiftPostController {

  private final ShiftPosts posts;
  private final CapabilityCatalogue catalogue;
  private final Naming naming;
  private final Clock clock;

  ShiftPostController(ShiftPosts posts, CapabilityCatalogue catalogue, Naming naming, Clock clock) {
    this.posts = posts;
    this.catalogue = catalogue;
    this.naming = naming;
    this.clock = clock;
  }

  @Operation(summary = "Posts of shifts of the units reached, with what they ask for")
  @GetMapping
  List<ShiftPostView> list(Scope scope) {
    return views(scope, posts.list(scope));
  }

  @Operation(summary = "Write down a post of a shift")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ShiftPostView add(Scope scope, @RequestBody ShiftPostDraft draft) {
    return views(scope, List.of(posts.add(scope, draft))).getFirst();
  }

  @Operation(summary = "Change a post of a shift, or end it")
  @PutMapping("/{id}")
  ShiftPostView change(Scope scope, @PathVariable UUID id, @RequestBody ShiftPostDraft draft) {
    return views(scope, List.of(posts.change(scope, id, draft))).getFirst();
  }

  @Operation(
      summary = "Who can stand in at a post on a day, and what others would lack",
      description = "For the holder where nobody else is named; today where no day is.")
  @GetMapping("/{id}/stand-ins")
  StandInListView standIns(
      Scope scope,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(required = false) @Nullable UUID absent) {
    ShiftPost post =
        posts.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    LocalDate on = day == null ? LocalDate.ofInstant(clock.instant(), Period.ZONE) : day;
    StandInList found = posts.standIns(scope, post, on, absent);
    List<@Nullable UUID> people = new ArrayList<>();
    people.add(found.absent());
    found.candidates().forEach(each -> people.add(each.person()));
    NameBook names = naming.of(Stream.of(), people.stream());
    Map<UUID, CapabilityItem> items =
        catalogue.findAll(scope, post.requirements().stream().map(Requirement::item).toList());
    return new StandInListView(
        views(scope, List.of(post)).getFirst(),
        found.day(),
        names.person(found.absent()),
        found.awayUntil(),
        found.candidates().stream()
            .map(
                each ->
                    new StandInView(
                        names.person(each.person()),
                        each.fits(),
                        each.awayUntil(),
                        lacks(each.lacks(), items)))
            .toList(),
        found.hidden());
  }

  private static List<LackView> lacks(List<Lack> lacks, Map<UUID, CapabilityItem> items) {
    return lacks.stream().map(each -> LackView.of(each, items)).toList();
  }

  private List<ShiftPostView> views(Scope scope, Collection<ShiftPost> found) {
    NameBook names =
        naming.of(found.stream().map(ShiftPost::unit), found.stream().map(ShiftPost::holder));
    Map<UUID, CapabilityItem> items =
        catalogue.findAll(
            scope,
            found.stream()
                .flatMap(each -> each.requirements().stream().map(Requirement::item))
                .distinct()
                .toList());
    return found.stream()
        .map(
            each ->
                new ShiftPostView(
                    each.id(),
                    names.unit(each.unit()),
                    each.name(),
                    names.person(each.holder()),
                    NeedViews.requirements(each.requirements(), items),
                    each.ended(),
                    each.version()))
        .toList();
  }

  /** A post of a shift with its names. */
  record ShiftPostView(
      UUID id,
      @Nullable UnitName unit,
      String name,
      @Nullable PersonName holder,
      List<RequirementView> requirements,
      boolean ended,
      int version) {}

  /** Who can stand in; see {@link StandInList}. */
  record StandInListView(
      ShiftPostView post,
      LocalDate day,
      @Nullable PersonName absent,
      @Nullable LocalDate awayUntil,
      List<StandInView> candidates,
      int hidden) {}

  /**
   * Somebody the rule of deputies allows.
   *
   * @param fits whether they can take over
   */
  record StandInView(
      @Nullable PersonName person,
      boolean fits,
      @Nullable LocalDate awayUntil,
      List<LackView> lacks) {}
}
