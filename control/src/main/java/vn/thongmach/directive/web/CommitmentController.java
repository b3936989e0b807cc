package vn.thongmach.directive.web;

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
import vn.thongmach.directive.Commitment;
import vn.thongmach.directive.CommitmentDraft;
import vn.thongmach.directive.CommitmentFilter;
import vn.thongmach.directive.Commitments;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

@RestController
@Tag(name = "directive")
@RequestMapping("/api/clause-commitments")
class CommitmentController {

  private final Commitments commitments;
  private final DocumentPages pages;

  CommitmentController(Commitments commitments, DocumentPages pages) {
    this.commitments = commitments;
    this.pages = pages;
  }

  @Operation(summary = "Make a commitment on a clause")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  CommitmentItem make(Scope scope, @RequestBody CommitmentDraft draft) {
    return item(commitments.make(scope, draft));
  }

  @Operation(summary = "Change a commitment, with a reason")
  @PutMapping("/{id}")
  CommitmentItem change(Scope scope, @PathVariable UUID id, @RequestBody CommitmentDraft draft) {
    return item(commitments.change(scope, id, draft));
  }

  @Operation(summary = "Commitments within the scope, by due day")
  @GetMapping
  PageOf<CommitmentItem> list(
      Scope scope,
      @RequestParam(required = false) @Nullable UUID resolution,
      @RequestParam(required = false) @Nullable UUID clause,
      @RequestParam(required = false) @Nullable UUID unit,
      @RequestParam(required = false) @Nullable UUID person,
      @RequestParam(required = false) @Nullable LocalDate dueBefore,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<Commitment> found =
        commitments.list(
            scope,
            new CommitmentFilter(resolution, clause, unit, person, dueBefore, q),
            PageRequest.of(page, size));
    return new PageOf<>(
        pages.commitmentItems(found.items()), found.total(), found.page(), found.size());
  }

  @Operation(summary = "One commitment")
  @GetMapping("/{id}")
  CommitmentItem get(Scope scope, @PathVariable UUID id) {
    return item(
        commitments.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND)));
  }

  private CommitmentItem item(Commitment commitment) {
    return pages.commitmentItems(List.of(commitment)).getFirst();
  }
}
