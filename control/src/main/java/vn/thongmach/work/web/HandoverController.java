package vn.thongmach.work.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
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
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.organisation.Tree;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.organisation.Units;
import vn.thongmach.work.Handover;
import vn.thongmach.work.HandoverDraft;
import vn.thongmach.work.HandoverFilter;
import vn.thongmach.work.HandoverStep;
import vn.thongmach.work.Handovers;

@RestController
@Tag(name = "work")
@RequestMapping("/api/handovers")
class HandoverController {

  /** Whoever passes work may name any unit of the operator as the one that receives it. */
  private static final Scope EVERY_UNIT = Scope.system("handover receivers");

  private final Handovers handovers;
  private final HandoverItems items;
  private final Units units;

  HandoverController(Handovers handovers, HandoverItems items, Units units) {
    this.handovers = handovers;
    this.items = items;
    this.units = units;
  }

  @Operation(
      summary = "Handovers from either side within the scope, open ones first, by due day",
      description =
          "side narrows to what units within reach, or the reader, gave or took; unit is the unit on"
              + " that side, from and to the units that passed and received it. open: a side still"
              + " has to act.")
  @GetMapping
  PageOf<HandoverItem> list(
      Scope scope,
      @RequestParam(required = false) @Nullable String side,
      @RequestParam(required = false) @Nullable Boolean open,
      @RequestParam(required = false) @Nullable UUID unit,
      @RequestParam(required = false) @Nullable UUID from,
      @RequestParam(required = false) @Nullable UUID to,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<Handover> found =
        handovers.list(
            scope,
            new HandoverFilter(side(side), open, unit, from, to, q),
            PageRequest.of(page, size));
    return new PageOf<>(items.of(scope, found.items()), found.total(), found.page(), found.size());
  }

  private static Handover.@Nullable Side side(@Nullable String named) {
    if (named == null || named.isBlank()) {
      return null;
    }
    return switch (named) {
      case "given" -> Handover.Side.GIVEN;
      case "taken" -> Handover.Side.TAKEN;
      default -> throw new CodedException(KernelError.VALUE_MALFORMED, "side", named);
    };
  }

  @Operation(
      summary = "Work passed between each pair of units within the scope, with both sides' times",
      description =
          "from and to are days of asking, both counted. Hours are working hours; those taken back"
              + " do not count.")
  @GetMapping("/seams")
  List<HandoverSeamItem> seams(
      Scope scope,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to) {
    return items.seams(handovers.seams(scope, from, to));
  }

  @Operation(summary = "Names of the units that work can be passed to")
  @GetMapping("/receivers")
  PageOf<UnitName> receivers(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return units
        .list(EVERY_UNIT, Tree.MANAGEMENT, q, PageRequest.of(page, size))
        .map(unit -> new UnitName(unit.id(), unit.code(), unit.name()));
  }

  @Operation(summary = "Pass work to another unit")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  HandoverItem ask(Scope scope, @RequestBody HandoverDraft draft) {
    return items.of(scope, handovers.ask(scope, draft));
  }

  @Operation(summary = "One handover")
  @GetMapping("/{id}")
  HandoverItem get(Scope scope, @PathVariable UUID id) {
    return items.of(
        scope,
        handovers.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND)));
  }

  @Operation(summary = "Accept the work, or refuse it with a reason: ACCEPTED or REFUSED")
  @PutMapping("/{id}/answer")
  HandoverItem answer(Scope scope, @PathVariable UUID id, @RequestBody HandoverStep step) {
    return items.of(scope, handovers.answer(scope, id, step));
  }

  @Operation(summary = "Deliver the result; words tell it")
  @PutMapping("/{id}/delivery")
  HandoverItem deliver(Scope scope, @PathVariable UUID id, @RequestBody HandoverStep step) {
    return items.of(scope, handovers.deliver(scope, id, step));
  }

  @Operation(
      summary = "Confirm the result, return it, or take the work back",
      description = "CONFIRMED, or RETURNED and WITHDRAWN with a reason.")
  @PutMapping("/{id}/confirmation")
  HandoverItem confirm(Scope scope, @PathVariable UUID id, @RequestBody HandoverStep step) {
    return items.of(scope, handovers.confirm(scope, id, step));
  }
}
