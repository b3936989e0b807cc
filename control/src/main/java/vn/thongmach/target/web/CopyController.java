package vn.thongmach.target.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.target.TargetChange;
import vn.thongmach.target.TargetError;
import vn.thongmach.target.Targets;
import vn.thongmach.target.YearCopy;

@RestController
@Tag(name = "target")
class CopyController {

  private final Targets targets;

  CopyController(Targets targets) {
    this.targets = targets;
  }

  @Operation(
      summary = "The plans of a year as changes for another",
      description =
          "Nothing is changed: the answer is what PUT /api/targets takes. growth is in percent;"
              + " fromPlan=true counts the way from the plan copied.")
  @GetMapping("/api/target-copies")
  List<TargetChange> copies(
      Scope scope,
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam(defaultValue = "0") double growth,
      @RequestParam(defaultValue = "false") boolean fromPlan,
      @RequestParam(required = false) @Nullable UUID unit) {
    return targets.copied(scope, new YearCopy(year(from), year(to), growth, fromPlan, unit));
  }

  private static Year year(String text) {
    try {
      Year year = Year.parse(text);
      if (text.length() == 4 && year.getValue() > 0) {
        return year;
      }
    } catch (DateTimeException malformed) {
      throw new CodedException(TargetError.YEAR_MALFORMED, text);
    }
    throw new CodedException(TargetError.YEAR_MALFORMED, text);
  }
}
