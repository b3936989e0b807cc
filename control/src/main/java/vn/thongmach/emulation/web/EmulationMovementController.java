package vn.thongmach.emulation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
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
import vn.thongmach.emulation.EmulationMovement;
import vn.thongmach.emulation.EmulationMovementDraft;
import vn.thongmach.emulation.EmulationMovementDraft.MovementClosing;
import vn.thongmach.emulation.EmulationMovementDraft.MovementLaunch;
import vn.thongmach.emulation.EmulationMovements;
import vn.thongmach.emulation.MovementRegistration.MovementPointsDraft;
import vn.thongmach.emulation.MovementRegistration.MovementRegistrationDraft;
import vn.thongmach.emulation.MovementStandings;
import vn.thongmach.emulation.web.MovementItems.EmulationMovementPage;
import vn.thongmach.emulation.web.MovementItems.EmulationMovementView;
import vn.thongmach.emulation.web.MovementItems.MovementStandingRow;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.ReaderLanguage;

@RestController
@Tag(name = "emulation")
@RequestMapping("/api/emulation-movements")
class EmulationMovementController {

  private final EmulationMovements movements;
  private final MovementStandings standings;
  private final MovementItems items;

  EmulationMovementController(
      EmulationMovements movements, MovementStandings standings, MovementItems items) {
    this.movements = movements;
    this.standings = standings;
    this.items = items;
  }

  @Operation(
      summary = "Emulation movements within reach, launched ones first",
      description = "Drafts are shown to those who hold them only.")
  @GetMapping
  PageOf<EmulationMovementView> list(
      Scope scope,
      @RequestParam(required = false) EmulationMovement.@Nullable State state,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size,
      HttpServletRequest asked) {
    PageOf<EmulationMovement> found = movements.list(scope, state, q, PageRequest.of(page, size));
    return new PageOf<>(
        items.views(scope, found.items(), ReaderLanguage.of(asked)),
        found.total(),
        found.page(),
        found.size());
  }

  @Operation(summary = "Draft a movement")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  EmulationMovementView create(
      Scope scope, @RequestBody EmulationMovementDraft draft, HttpServletRequest asked) {
    return view(scope, movements.create(scope, draft), asked);
  }

  @Operation(summary = "One movement, with what the reader may do")
  @GetMapping("/{id}")
  EmulationMovementPage find(Scope scope, @PathVariable UUID id, HttpServletRequest asked) {
    return items.page(scope, found(scope, id), ReaderLanguage.of(asked));
  }

  @Operation(summary = "Change a draft")
  @PutMapping("/{id}")
  EmulationMovementView change(
      Scope scope,
      @PathVariable UUID id,
      @RequestBody EmulationMovementDraft draft,
      HttpServletRequest asked) {
    return view(scope, movements.change(scope, id, draft), asked);
  }

  @Operation(summary = "Launch a draft; it stays as it is from then on")
  @PostMapping("/{id}/launch")
  EmulationMovementView launch(
      Scope scope,
      @PathVariable UUID id,
      @RequestBody MovementLaunch launch,
      HttpServletRequest asked) {
    return view(scope, movements.launch(scope, id, launch), asked);
  }

  @Operation(summary = "Close a movement with its summing up; its figures are kept as they stand")
  @PostMapping("/{id}/closing")
  EmulationMovementView close(
      Scope scope,
      @PathVariable UUID id,
      @RequestBody MovementClosing closing,
      HttpServletRequest asked) {
    return view(scope, movements.close(scope, id, closing), asked);
  }

  @Operation(
      summary = "How those registered stand, best first",
      description = "Σ weight · score / Σ weight; without a value there is no score.")
  @GetMapping("/{id}/standing")
  PageOf<MovementStandingRow> standing(
      Scope scope,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return items.rows(
        PageOf.cut(standings.standing(scope, found(scope, id)), PageRequest.of(page, size)));
  }

  @Operation(summary = "Register a unit by its head, or oneself")
  @PostMapping("/{id}/registrations")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void register(Scope scope, @PathVariable UUID id, @RequestBody MovementRegistrationDraft draft) {
    standings.register(scope, id, draft);
  }

  @Operation(summary = "Take back a registration of one's own while others may still register")
  @PostMapping("/{id}/registrations/{registration}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(Scope scope, @PathVariable UUID id, @PathVariable UUID registration) {
    standings.withdraw(scope, id, registration);
  }

  @Operation(summary = "Give points for a criterion that no measure judges; never to oneself")
  @PostMapping("/{id}/registrations/{registration}/points")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void judge(
      Scope scope,
      @PathVariable UUID id,
      @PathVariable UUID registration,
      @RequestBody MovementPointsDraft draft) {
    standings.judge(scope, id, registration, draft);
  }

  private EmulationMovement found(Scope scope, UUID id) {
    return movements.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  private EmulationMovementView view(
      Scope scope, EmulationMovement movement, HttpServletRequest asked) {
    return items.views(scope, List.of(movement), ReaderLanguage.of(asked)).getFirst();
  }
}
