package vn.thongmach.assembly.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
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
import vn.thongmach.assembly.CongressElections;
import vn.thongmach.assembly.ElectionDraft;
import vn.thongmach.assembly.web.ElectionItems.ElectionPage;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;

@RestController
@Tag(name = "congress")
@RequestMapping("/api/elections/{id}")
class ElectionController {

  private final CongressElections elections;
  private final ElectionItems items;

  ElectionController(CongressElections elections, ElectionItems items) {
    this.elections = elections;
    this.items = items;
  }

  @Operation(
      summary = "An election with its list, how far the posts have come, and its result",
      description = "Nothing tells who leads before the count.")
  @GetMapping
  ElectionPage find(Scope scope, @PathVariable UUID id) {
    return items.page(
        scope,
        elections.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND)));
  }

  @Operation(summary = "Change an election whose list is open")
  @PutMapping
  ElectionPage change(Scope scope, @PathVariable UUID id, @RequestBody ElectionDraft draft) {
    return items.page(scope, elections.change(scope, id, draft));
  }

  @Operation(summary = "Put a name forward")
  @PostMapping("/nominations")
  @ResponseStatus(HttpStatus.CREATED)
  ElectionPage nominate(
      Scope scope, @PathVariable UUID id, @RequestBody ElectionDraft.NominationDraft draft) {
    return items.page(scope, elections.nominate(scope, id, draft));
  }

  @Operation(summary = "Decide whether a name stands, with a reason")
  @PostMapping("/nominations/{person}/decision")
  ElectionPage decide(
      Scope scope,
      @PathVariable UUID id,
      @PathVariable UUID person,
      @RequestBody ElectionDraft.NominationDecision decision) {
    return items.page(scope, elections.decide(scope, id, person, decision));
  }

  @Operation(
      summary = "Close the list in the order of names",
      description = "Refused with everything the rule of the day has against it.")
  @PostMapping("/list")
  ElectionPage close(Scope scope, @PathVariable UUID id) {
    return items.page(scope, elections.close(scope, id));
  }

  @Operation(summary = "Open the list again while no ballot was issued")
  @PostMapping("/list/reopening")
  ElectionPage reopen(Scope scope, @PathVariable UUID id) {
    return items.page(scope, elections.reopen(scope, id));
  }

  @Operation(summary = "Prepare the next round for the seats left")
  @PostMapping("/rounds")
  @ResponseStatus(HttpStatus.CREATED)
  ElectionPage again(
      Scope scope, @PathVariable UUID id, @RequestBody ElectionDraft.FurtherRound draft) {
    return items.page(scope, elections.again(scope, id, draft));
  }
}
