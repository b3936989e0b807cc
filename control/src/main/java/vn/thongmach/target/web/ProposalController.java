package vn.thongmach.target.web;

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
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.target.ProposalAnswer;
import vn.thongmach.target.ProposalFilter;
import vn.thongmach.target.TargetDraft;
import vn.thongmach.target.TargetProposal;
import vn.thongmach.target.TargetProposals;

@RestController
@Tag(name = "target")
@RequestMapping("/api/target-proposals")
class ProposalController {

  private final TargetProposals proposals;
  private final ProposalItems items;

  ProposalController(TargetProposals proposals, ProposalItems items) {
    this.proposals = proposals;
    this.items = items;
  }

  @Operation(
      summary = "Propose a target or a change of one",
      description = "Nothing is judged by it until the other side has agreed.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ProposalItem propose(Scope scope, @RequestBody TargetDraft draft) {
    return items.item(scope, proposals.propose(scope, draft));
  }

  @Operation(summary = "Agree to a proposal, refuse it, withdraw it or answer with another")
  @PutMapping("/{id}/answer")
  ProposalItem answer(Scope scope, @PathVariable UUID id, @RequestBody ProposalAnswer answer) {
    return items.item(scope, proposals.answer(scope, id, answer));
  }

  @Operation(summary = "Proposals, open ones first, then the latest")
  @GetMapping
  PageOf<ProposalItem> list(
      Scope scope,
      @RequestParam(required = false) TargetProposal.@Nullable State state,
      @RequestParam(required = false) @Nullable String code,
      @RequestParam(required = false) @Nullable UUID unit,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return items.page(
        scope,
        proposals.list(scope, new ProposalFilter(state, code, unit), PageRequest.of(page, size)));
  }

  @Operation(summary = "One proposal")
  @GetMapping("/{id}")
  ProposalItem proposal(Scope scope, @PathVariable UUID id) {
    return items.item(
        scope,
        proposals.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND)));
  }
}
