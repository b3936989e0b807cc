package vn.thongmach.emulation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.thongmach.document.PaperFormat;
import vn.thongmach.emulation.EmulationAward;
import vn.thongmach.emulation.EmulationAwardDraft;
import vn.thongmach.emulation.EmulationAwardDraft.AwardDecisionDraft;
import vn.thongmach.emulation.EmulationAwardDraft.AwardRefusal;
import vn.thongmach.emulation.EmulationAwardDraft.AwardWithdrawalDraft;
import vn.thongmach.emulation.EmulationAwards;
import vn.thongmach.emulation.EmulationAwards.Filter;
import vn.thongmach.emulation.web.AwardItems.EmulationAwardView;
import vn.thongmach.emulation.web.AwardItems.EmulationTitleView;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.ReaderLanguage;

@RestController
@Tag(name = "emulation")
@RequestMapping("/api")
class EmulationAwardController {

  private final EmulationAwards awards;
  private final AwardItems items;
  private final Certificates certificates;

  EmulationAwardController(EmulationAwards awards, AwardItems items, Certificates certificates) {
    this.awards = awards;
    this.items = items;
    this.certificates = certificates;
  }

  @Operation(summary = "Titles and awards by the rule in force, with their quotas")
  @GetMapping("/emulation-titles")
  List<EmulationTitleView> titles(Scope scope, HttpServletRequest asked) {
    return items.titles(awards.titles(scope), ReaderLanguage.of(asked));
  }

  @Operation(
      summary = "Awards within reach, newest first",
      description = "Nominations are shown to those who may decide on them only.")
  @GetMapping("/emulation-awards")
  PageOf<EmulationAwardView> list(
      Scope scope,
      @RequestParam(required = false) EmulationAward.@Nullable State state,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable UUID unit,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size,
      HttpServletRequest asked) {
    PageOf<EmulationAward> found =
        awards.list(scope, new Filter(state, year, unit), PageRequest.of(page, size));
    return new PageOf<>(
        items.views(scope, found.items(), ReaderLanguage.of(asked)),
        found.total(),
        found.page(),
        found.size());
  }

  @Operation(summary = "Nominate an achievement for a title or award")
  @PostMapping("/emulation-awards")
  @ResponseStatus(HttpStatus.CREATED)
  EmulationAwardView nominate(
      Scope scope, @RequestBody EmulationAwardDraft draft, HttpServletRequest asked) {
    return view(scope, awards.nominate(scope, draft), asked);
  }

  @Operation(summary = "One award or nomination")
  @GetMapping("/emulation-awards/{id}")
  EmulationAwardView find(Scope scope, @PathVariable UUID id, HttpServletRequest asked) {
    return view(scope, found(scope, id), asked);
  }

  @Operation(
      summary = "Award what is nominated",
      description = "One award for one achievement; nobody decides on themselves; quotas hold.")
  @PostMapping("/emulation-awards/{id}/decision")
  EmulationAwardView award(
      Scope scope,
      @PathVariable UUID id,
      @RequestBody AwardDecisionDraft decision,
      HttpServletRequest asked) {
    return view(scope, awards.award(scope, id, decision), asked);
  }

  @Operation(summary = "Decline a nomination")
  @PostMapping("/emulation-awards/{id}/refusal")
  EmulationAwardView decline(
      Scope scope,
      @PathVariable UUID id,
      @RequestBody AwardRefusal refusal,
      HttpServletRequest asked) {
    return view(scope, awards.decline(scope, id, refusal), asked);
  }

  @Operation(summary = "Withdraw an award for false claims; it stands as withdrawn for good")
  @PostMapping("/emulation-awards/{id}/withdrawal")
  EmulationAwardView withdraw(
      Scope scope,
      @PathVariable UUID id,
      @RequestBody AwardWithdrawalDraft withdrawal,
      HttpServletRequest asked) {
    return view(scope, awards.withdraw(scope, id, withdrawal), asked);
  }

  @Operation(summary = "The certificate of an award that stands, to be printed")
  @GetMapping("/emulation-awards/{id}/certificate")
  ResponseEntity<byte[]> certificate(
      Scope scope,
      @PathVariable UUID id,
      @RequestParam(required = false, defaultValue = "PDF") PaperFormat format) {
    return certificates.of(found(scope, id), format);
  }

  private EmulationAward found(Scope scope, UUID id) {
    return awards.find(scope, id).orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
  }

  private EmulationAwardView view(Scope scope, EmulationAward award, HttpServletRequest asked) {
    return items.views(scope, List.of(award), ReaderLanguage.of(asked)).getFirst();
  }
}
