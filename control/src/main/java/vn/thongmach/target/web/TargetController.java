package vn.thongmach.target.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.target.Target;
import vn.thongmach.target.TargetChange;
import vn.thongmach.target.TargetDraft;
import vn.thongmach.target.TargetStateDraft;
import vn.thongmach.target.Targets;

@RestController
@Tag(name = "target")
@RequestMapping("/api/targets")
class TargetController {

  private final Targets targets;

  TargetController(Targets targets) {
    this.targets = targets;
  }

  @Operation(summary = "Make a target")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Target make(Scope scope, @RequestBody TargetDraft draft) {
    return targets.make(scope, draft);
  }

  @Operation(summary = "Make a new version of a target")
  @PutMapping("/{code}")
  Target change(Scope scope, @PathVariable String code, @RequestBody TargetDraft draft) {
    return targets.change(scope, code, draft);
  }

  @Operation(
      summary = "Make new versions of many targets, all or none",
      description = "What is wrong is told for every row together, on targets[i].field.")
  @PutMapping
  List<Target> changeAll(Scope scope, @RequestBody ManyTargets many) {
    List<@Nullable TargetChange> rows = many.targets();
    List<TargetChange> changes = new ArrayList<>();
    for (TargetChange row : rows == null ? List.<@Nullable TargetChange>of() : rows) {
      changes.add(row == null ? TargetChange.NONE : row);
    }
    return targets.changeAll(scope, changes, many.reason());
  }

  /** Changes of many targets for one reason. */
  record ManyTargets(@Nullable String reason, @Nullable List<@Nullable TargetChange> targets) {}

  @Operation(summary = "Close a target, or open it again, with a reason")
  @PutMapping("/{code}/state")
  Target close(Scope scope, @PathVariable String code, @RequestBody TargetStateDraft draft) {
    return targets.close(scope, code, draft);
  }

  @Operation(summary = "All versions of a target")
  @GetMapping("/{code}/versions")
  List<Target> versions(Scope scope, @PathVariable String code) {
    List<Target> versions = targets.versions(scope, code);
    if (versions.isEmpty()) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    return versions;
  }
}
