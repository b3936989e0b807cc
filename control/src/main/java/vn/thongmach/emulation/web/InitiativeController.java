package vn.thongmach.emulation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.emulation.Initiative;
import vn.thongmach.emulation.Initiative.InitiativeDecisionDraft;
import vn.thongmach.emulation.Initiative.InitiativeDraft;
import vn.thongmach.emulation.Initiative.InitiativeRefusal;
import vn.thongmach.emulation.Initiatives;
import vn.thongmach.emulation.web.InitiativeItems.InitiativeView;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.ReaderLanguage;

@RestController
@Tag(name = "emulation")
@RequestMapping("/api/initiatives")
class InitiativeController {

  private final Initiatives initiatives;
  private final InitiativeItems items;

  InitiativeController(Initiatives initiatives, InitiativeItems items) {
    this.initiatives = initiatives;
    this.items = items;
  }

  @Operation(
      summary = "Initiatives within reach, submitted ones first, newest first",
      description = "Each with what it changed by its measure, as that reads now.")
  @GetMapping
  PageOf<InitiativeView> list(
      Scope scope,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size,
      HttpServletRequest asked) {
    PageOf<Initiative> found = initiatives.list(scope, PageRequest.of(page, size));
    return new PageOf<>(
        items.views(scope, found.items(), ReaderLanguage.of(asked)),
        found.total(),
        found.page(),
        found.size());
  }

  @Operation(summary = "Submit an initiative as one of its authors, or for them")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  InitiativeView submit(Scope scope, @RequestBody InitiativeDraft draft, HttpServletRequest asked) {
    return view(scope, initiatives.submit(scope, draft), asked);
  }

  @Operation(summary = "One initiative with what it changed")
  @GetMapping("/{id}")
  InitiativeView find(Scope scope, @PathVariable UUID id, HttpServletRequest asked) {
    return view(
        scope,
        initiatives.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND)),
        asked);
  }

  @Operation(summary = "Recognise an initiative; its authors do not decide on it")
  @PostMapping("/{id}/recognition")
  InitiativeView recognise(
      Scope scope,
      @PathVariable UUID id,
      @RequestBody InitiativeDecisionDraft decision,
      HttpServletRequest asked) {
    return view(scope, initiatives.recognise(scope, id, decision), asked);
  }

  @Operation(summary = "Decline an initiative")
  @PostMapping("/{id}/refusal")
  InitiativeView decline(
      Scope scope,
      @PathVariable UUID id,
      @RequestBody InitiativeRefusal refusal,
      HttpServletRequest asked) {
    return view(scope, initiatives.decline(scope, id, refusal), asked);
  }

  private InitiativeView view(Scope scope, Initiative initiative, HttpServletRequest asked) {
    return items.views(scope, List.of(initiative), ReaderLanguage.of(asked)).getFirst();
  }
}
