package vn.thongmach.programme.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.programme.Obstacle;
import vn.thongmach.programme.ObstacleDecision;
import vn.thongmach.programme.ObstacleDraft;
import vn.thongmach.programme.ObstacleFilter;
import vn.thongmach.programme.Obstacles;

@RestController
@Tag(name = "programme")
class ObstacleController {

  private final Obstacles obstacles;
  private final ObstaclePages pages;
  private final DeskPages desks;

  ObstacleController(Obstacles obstacles, ObstaclePages pages, DeskPages desks) {
    this.obstacles = obstacles;
    this.pages = pages;
    this.desks = desks;
  }

  @Operation(
      summary = "Obstacles within the scope, those that stand first, by due day",
      description =
          "mustDecide is a person's id, or me: the person behind whoever asks. It finds what lies on"
              + " their desk, and of what is removed, what they were named to decide. deskUnit is the"
              + " unit of a desk.")
  @GetMapping("/api/obstacles")
  PageOf<ObstacleItem> list(
      Scope scope,
      @RequestParam(required = false) @Nullable Boolean open,
      @RequestParam(required = false) @Nullable UUID unit,
      @RequestParam(required = false) @Nullable String mustDecide,
      @RequestParam(required = false) @Nullable UUID deskUnit,
      @RequestParam(required = false) Obstacle.@Nullable Subject onType,
      @RequestParam(required = false) @Nullable String onCode,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<Obstacle> found =
        obstacles.list(
            scope,
            new ObstacleFilter(
                open,
                unit,
                scope.personNamed("mustDecide", mustDecide),
                deskUnit,
                onType,
                onCode,
                q,
                null),
            PageRequest.of(page, size));
    return new PageOf<>(
        pages.items(scope, found.items()), found.total(), found.page(), found.size());
  }

  @Operation(summary = "Raise an obstacle")
  @PostMapping("/api/obstacles")
  @ResponseStatus(HttpStatus.CREATED)
  ObstacleItem raise(Scope scope, @RequestBody ObstacleDraft draft) {
    return item(scope, obstacles.raise(scope, draft));
  }

  @Operation(summary = "Take back an obstacle one has raised, with a reason")
  @PostMapping("/api/obstacles/{id}/withdrawal")
  ObstacleItem withdraw(
      Scope scope, @PathVariable UUID id, @RequestBody WithdrawalDraft withdrawal) {
    return item(scope, obstacles.withdraw(scope, id, withdrawal.reason));
  }

  /** Why an obstacle is taken back. */
  record WithdrawalDraft(@Nullable String reason) {}

  @Operation(summary = "One obstacle")
  @GetMapping("/api/obstacles/{id}")
  ObstacleItem get(Scope scope, @PathVariable UUID id) {
    return item(
        scope,
        obstacles.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND)));
  }

  @Operation(
      summary = "Every desk an obstacle lies and lay on, both lines, in the order it came there",
      description =
          "from is the instant the desk below ran out of time, noticedAt when the product put it"
              + " there; workingHours by the working-day calendar.")
  @GetMapping("/api/obstacles/{id}/stages")
  List<DeskItem> stages(Scope scope, @PathVariable UUID id) {
    get(scope, id);
    return desks.of(scope, id);
  }

  @Operation(summary = "Change title, day or decider of an obstacle, with a reason")
  @PutMapping("/api/obstacles/{id}")
  ObstacleItem change(Scope scope, @PathVariable UUID id, @RequestBody ObstacleDraft draft) {
    return item(scope, obstacles.change(scope, id, draft));
  }

  @Operation(summary = "Remove an obstacle by a decision")
  @PostMapping("/api/obstacles/{id}/decision")
  ObstacleItem remove(Scope scope, @PathVariable UUID id, @RequestBody ObstacleDecision decision) {
    return item(scope, obstacles.remove(scope, id, decision));
  }

  private ObstacleItem item(Scope scope, Obstacle obstacle) {
    return pages.items(scope, List.of(obstacle)).getFirst();
  }
}
