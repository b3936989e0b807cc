package vn.thongmach.assembly.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import vn.thongmach.assembly.Congress;
import vn.thongmach.assembly.CongressDraft;
import vn.thongmach.assembly.CongressElections;
import vn.thongmach.assembly.Congresses;
import vn.thongmach.assembly.ElectionDraft;
import vn.thongmach.assembly.web.CongressItems.CongressPage;
import vn.thongmach.assembly.web.CongressItems.CongressView;
import vn.thongmach.assembly.web.ElectionItems.ElectionPage;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

@RestController
@Tag(name = "congress")
@RequestMapping("/api/congresses")
class CongressController {

  private final Congresses congresses;
  private final CongressElections elections;
  private final CongressItems items;
  private final ElectionItems electionItems;

  CongressController(
      Congresses congresses,
      CongressElections elections,
      CongressItems items,
      ElectionItems electionItems) {
    this.congresses = congresses;
    this.elections = elections;
    this.items = items;
    this.electionItems = electionItems;
  }

  @Operation(
      summary = "Congresses the reader prepares, leads or has a post at",
      description = "Those that are not closed first, then the latest first.")
  @GetMapping
  PageOf<CongressView> list(
      Scope scope,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<Congress> found = congresses.list(scope, PageRequest.of(page, size));
    return new PageOf<>(items.views(found.items()), found.total(), found.page(), found.size());
  }

  @Operation(summary = "Prepare a congress of a body of the Party tree")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  CongressPage create(Scope scope, @RequestBody CongressDraft draft) {
    return page(scope, congresses.create(scope, draft));
  }

  @Operation(summary = "A congress: who is called, who counts, posts and elections")
  @GetMapping("/{id}")
  CongressPage find(Scope scope, @PathVariable UUID id) {
    return items.page(
        scope,
        congresses.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND)));
  }

  @Operation(summary = "Change a congress that is not closed; its body and kind stay")
  @PutMapping("/{id}")
  CongressPage change(Scope scope, @PathVariable UUID id, @RequestBody CongressDraft draft) {
    return page(scope, congresses.change(scope, id, draft));
  }

  @Operation(summary = "Say who is called, in the order of the list, while it is prepared")
  @PutMapping("/{id}/participants")
  CongressPage call(
      Scope scope, @PathVariable UUID id, @RequestBody CongressDraft.ParticipantsDraft draft) {
    return items.page(scope, congresses.call(scope, id, draft));
  }

  @Operation(
      summary = "Say who is called by a list copied out of a table, while it is prepared",
      description =
          "A line each: code of the person, code of the unit (empty: that of the congress), and"
              + " official, alternate or convener, parted by tabs, semicolons or commas. What is"
              + " wrong is told at once, with line and column.")
  @PostMapping("/{id}/participants/list")
  CongressPage paste(
      Scope scope, @PathVariable UUID id, @RequestBody CongressDraft.PastedList list) {
    return items.page(scope, congresses.paste(scope, id, list));
  }

  @Operation(
      summary = "Record how somebody attends from a day on",
      description = "With alternate, who stands in for a delegate absent throughout.")
  @PostMapping("/{id}/participants/{person}/standing")
  CongressPage stand(
      Scope scope,
      @PathVariable UUID id,
      @PathVariable UUID person,
      @RequestBody CongressDraft.StandingDraft draft) {
    return items.page(scope, congresses.stand(scope, id, person, draft));
  }

  @Operation(
      summary = "Say who has posts: presidium, secretariat, credentials, tellers",
      description = "No teller may stand on a list; each post has one head.")
  @PutMapping("/{id}/officers")
  CongressPage appoint(
      Scope scope, @PathVariable UUID id, @RequestBody CongressDraft.OfficersDraft draft) {
    return items.page(scope, congresses.appoint(scope, id, draft));
  }

  @Operation(summary = "Record the report on credentials, with the numbers of its day")
  @PutMapping("/{id}/credentials")
  CongressPage report(
      Scope scope, @PathVariable UUID id, @RequestBody CongressDraft.CredentialsDraft draft) {
    return items.page(scope, congresses.report(scope, id, draft));
  }

  @Operation(summary = "Enter the next state: PREPARED, SITTING, CLOSED")
  @PostMapping("/{id}/state")
  CongressPage step(
      Scope scope, @PathVariable UUID id, @RequestBody CongressDraft.CongressStep step) {
    return page(scope, congresses.step(scope, id, step));
  }

  @Operation(summary = "Prepare the first plenum of the committee that was elected")
  @PostMapping("/{id}/plenum")
  @ResponseStatus(HttpStatus.CREATED)
  CongressPage plenum(
      Scope scope, @PathVariable UUID id, @RequestBody CongressDraft.PlenumDraft draft) {
    return page(scope, congresses.plenum(scope, id, draft));
  }

  @Operation(summary = "Prepare an election at a congress")
  @PostMapping("/{id}/elections")
  @ResponseStatus(HttpStatus.CREATED)
  ElectionPage elect(Scope scope, @PathVariable UUID id, @RequestBody ElectionDraft draft) {
    return electionItems.page(scope, elections.create(scope, id, draft));
  }

  private CongressPage page(Scope scope, Congress congress) {
    return find(scope, congress.id());
  }
}
