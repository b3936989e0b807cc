package vn.thongmach.organisation.web;

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
import vn.thongmach.organisation.Unit;
import vn.thongmach.organisation.UnitDraft;
import vn.thongmach.organisation.Units;

@RestController
@Tag(name = "organisation")
@RequestMapping("/api/units")
class UnitController {

  private final Units units;

  UnitController(Units units) {
    this.units = units;
  }

  @Operation(summary = "Add a unit")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Unit add(Scope scope, @RequestBody UnitDraft draft) {
    return units.add(scope, draft);
  }

  @Operation(summary = "Give a unit another name or place from a day on")
  @PutMapping("/{id}")
  Unit change(Scope scope, @PathVariable UUID id, @RequestBody UnitDraft draft) {
    return units.change(scope, id, draft);
  }

  @Operation(summary = "Units within the scope")
  @GetMapping
  PageOf<Unit> list(
      Scope scope,
      @RequestParam(required = false) @Nullable Tree tree,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return units.list(scope, tree, q, PageRequest.of(page, size));
  }

  @Operation(summary = "One unit")
  @GetMapping("/{id}")
  Unit get(Scope scope, @PathVariable UUID id) {
    return units.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  @Operation(summary = "Every name and place of a unit")
  @GetMapping("/{id}/history")
  List<Unit> history(Scope scope, @PathVariable UUID id) {
    List<Unit> rows = units.history(scope, id);
    if (rows.isEmpty()) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    return rows;
  }
}
