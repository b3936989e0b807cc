package vn.thongmach.membership.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
import vn.thongmach.membership.ErasureRequest;
import vn.thongmach.membership.MembershipFiles;
import vn.thongmach.membership.OwnMembership;
import vn.thongmach.membership.web.MembershipItems.ErasureItem;
import vn.thongmach.membership.web.MembershipItems.OwnMembershipItem;

/** One's own file, and requests for erasure. */
@RestController
@Tag(name = "membership")
@RequestMapping("/api/membership")
class OwnMembershipController {

  private final OwnMembership membership;
  private final MembershipFiles files;
  private final MembershipItems items;

  OwnMembershipController(OwnMembership membership, MembershipFiles files, MembershipItems items) {
    this.membership = membership;
    this.files = files;
    this.items = items;
  }

  @Operation(
      summary = "One's own file with who read it, and whether one keeps files of others",
      description = "own is null for who has no file.")
  @GetMapping("/own")
  OwnAndKept own(Scope scope) {
    return new OwnAndKept(files.keeps(scope), membership.own(scope).map(items::own).orElse(null));
  }

  @Operation(summary = "Everything kept about oneself, to take away as JSON")
  @GetMapping("/own/export")
  ResponseEntity<OwnMembershipItem> export(Scope scope) {
    OwnMembershipItem own =
        membership
            .export(scope)
            .map(items::own)
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("ho-so-dang-vien.json", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(own);
  }

  @Operation(summary = "Ask for one's own file to be erased")
  @PostMapping("/own/erasure")
  @ResponseStatus(HttpStatus.CREATED)
  ErasureItem ask(Scope scope, @RequestBody ErasureDraft draft) {
    return items.erasures(List.of(membership.ask(scope, draft.reason()))).getFirst();
  }

  @Operation(summary = "Requests for erasure in the cells one keeps, what waits first")
  @GetMapping("/erasures")
  PageOf<ErasureItem> requests(
      Scope scope,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<ErasureRequest> found = membership.requests(scope, PageRequest.of(page, size));
    return new PageOf<>(items.erasures(found.items()), found.total(), found.page(), found.size());
  }

  @Operation(
      summary = "Grant or refuse an erasure, with its ground",
      description = "Granted for candidates and for who is a member no more; the file is deleted.")
  @PostMapping("/erasures/{id}/decision")
  ErasureItem decide(Scope scope, @PathVariable UUID id, @RequestBody ErasureDecision decision) {
    return items
        .erasures(List.of(membership.decide(scope, id, decision.granted(), decision.ground())))
        .getFirst();
  }

  /** Why. */
  record ErasureDraft(@Nullable String reason) {}

  /** What is decided, and on what ground. */
  record ErasureDecision(@Nullable Boolean granted, @Nullable String ground) {}

  /**
   * What the reader has to do with membership.
   *
   * @param keeps whether they keep files of any cell
   */
  record OwnAndKept(boolean keeps, @Nullable OwnMembershipItem own) {}
}
