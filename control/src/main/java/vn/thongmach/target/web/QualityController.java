package vn.thongmach.target.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import vn.thongmach.target.QualityComposition;
import vn.thongmach.target.QualityDraft;
import vn.thongmach.target.QualityDraft.QualityTargetDraft;
import vn.thongmach.target.QualityObjectives;
import vn.thongmach.target.QualityObjectives.SetTarget;
import vn.thongmach.target.Target;

/** What the score of quality objectives is composed of, and targets on it. */
@RestController
@Tag(name = "target")
@RequestMapping("/api/quality-objectives")
class QualityController {

  private final QualityObjectives quality;

  QualityController(QualityObjectives quality) {
    this.quality = quality;
  }

  @Operation(
      summary = "Compositions of the score of quality objectives, oldest first",
      description = "Empty until somebody declares one; nothing is shipped.")
  @GetMapping
  List<QualityComposition> all(Scope scope) {
    return quality.all(scope);
  }

  @Operation(summary = "Declare what the score is composed of from a day on")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  QualityComposition declare(Scope scope, @RequestBody QualityDraft draft) {
    return quality.declare(scope, draft);
  }

  @Operation(summary = "Targets that were set by a composition")
  @GetMapping("/targets")
  List<SetTarget> targets(Scope scope) {
    return quality.targets(scope);
  }

  @Operation(summary = "Set a target by the composition that holds today")
  @PostMapping("/targets")
  @ResponseStatus(HttpStatus.CREATED)
  Target set(Scope scope, @RequestBody QualityTargetDraft draft) {
    return quality.set(scope, draft);
  }

  @Operation(
      summary = "Judge a target by the composition that holds today",
      description = "A new version of the target; what was issued stays.")
  @PutMapping("/targets/{code}")
  Target follow(Scope scope, @PathVariable String code, @RequestBody Following following) {
    return quality.follow(scope, code, following.reason());
  }

  /** Why a target follows the composition. */
  record Following(@Nullable String reason) {}
}
