package vn.thongmach.overview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.overview.AuthorityAnswer;
import vn.thongmach.overview.MyPart;
import vn.thongmach.overview.ObjectPart;
import vn.thongmach.overview.UnitPart;
import vn.thongmach.overview.model.Authorising;
import vn.thongmach.overview.model.Partaking;
import vn.thongmach.overview.model.Reversing;
import vn.thongmach.overview.model.Teaming;

/** What people move: the reader, somebody of the reader's units, a whole unit. */
@RestController
@RequestMapping("/api/overview")
@Tag(name = "overview")
class PartController {

  private final Partaking partaking;
  private final Teaming teaming;
  private final Reversing reversing;
  private final Authorising authorising;

  PartController(
      Partaking partaking, Teaming teaming, Reversing reversing, Authorising authorising) {
    this.partaking = partaking;
    this.teaming = teaming;
    this.reversing = reversing;
    this.authorising = authorising;
  }

  @Operation(
      summary = "What the person behind the reader moves",
      description =
          "Things to do in order of what they move, who waits for whom, own targets, commitments"
              + " and objects, and what results of this quarter added. A task's gain is its"
              + " target's score computed once more with the task done in time. person: the same of"
              + " somebody who holds a post in a unit within reach, for those who lead.")
  @GetMapping("/my-part")
  MyPart myPart(Scope scope, @RequestParam(required = false) @Nullable UUID person) {
    return person == null ? partaking.part(scope) : partaking.partOf(scope, person);
  }

  @Operation(
      summary = "What the people of a unit work on",
      description =
          "Of the unit and those below it, for those who lead: first who has no line to any"
              + " resolution; and the tasks that leave something unsaid. unit absent: the reader's"
              + " own.")
  @GetMapping("/unit-part")
  UnitPart unitPart(
      Scope scope,
      @RequestParam(required = false) @Nullable UUID unit,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return teaming.part(scope, unit, PageRequest.of(page, size));
  }

  @Operation(
      summary = "What a network object is part of",
      description =
          "Whose it is and who must be asked, targets and clauses it serves, work passed between"
              + " units for it, and what it moved in points this quarter: by tasks done in time on"
              + " it, and by its own outages.")
  @GetMapping("/object-part")
  ObjectPart objectPart(Scope scope, @RequestParam UUID object) {
    return reversing.part(scope, object);
  }

  @Operation(
      summary = "Who would decide about a task given in a unit, and accept it",
      description =
          "The reader where they hold a mandate to head the unit or one above, else the nearest who"
              + " does; never the person who does the task.")
  @GetMapping("/authority")
  AuthorityAnswer authority(
      Scope scope, @RequestParam UUID unit, @RequestParam(required = false) @Nullable UUID person) {
    if (!scope.reaches(unit)) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    return new AuthorityAnswer(authorising.over(unit, person, scope.person()).orElse(null));
  }
}
