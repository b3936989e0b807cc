package vn.thongmach.membership.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.membership.CellFees.CellFeesSum;
import vn.thongmach.membership.FeeBaseDraft;
import vn.thongmach.membership.FeePaymentDraft;
import vn.thongmach.membership.MembershipFees;
import vn.thongmach.membership.ReadingPurpose;
import vn.thongmach.membership.web.FeeItems.CellFeesItem;
import vn.thongmach.membership.web.FeeItems.CellFeesSumItem;
import vn.thongmach.membership.web.FeeItems.FeeLedgerItem;

/** Party fees, for those who keep the files. */
@RestController
@Tag(name = "membership")
@RequestMapping("/api/membership")
class FeeController {

  private final MembershipFees fees;
  private final FeeItems items;
  private final FeeFile file;

  FeeController(MembershipFees fees, FeeItems items, FeeFile file) {
    this.fees = fees;
    this.items = items;
    this.file = file;
  }

  @Operation(
      summary = "What a member owed and paid, month by month, in đồng",
      description = "purpose is required and recorded.")
  @GetMapping("/files/{id}/fees")
  FeeLedgerItem ledger(
      Scope scope,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable ReadingPurpose purpose) {
    return items.ledger(fees.ledger(scope, id, purpose));
  }

  @Operation(
      summary = "Record what fees are counted from, from a month on",
      description = "WAGE and PENSION with an income in đồng; relief HALF or FULL with a reason.")
  @PostMapping("/files/{id}/fee-bases")
  @ResponseStatus(HttpStatus.CREATED)
  FeeLedgerItem declare(Scope scope, @PathVariable UUID id, @RequestBody FeeBaseDraft draft) {
    return items.ledger(fees.declare(scope, id, draft));
  }

  @Operation(summary = "Withdraw a fee base, with a reason")
  @PostMapping("/files/{id}/fee-bases/{base}/withdrawal")
  FeeLedgerItem withdrawBase(
      Scope scope,
      @PathVariable UUID id,
      @PathVariable UUID base,
      @RequestBody FeeWithdrawal withdrawal) {
    return items.ledger(fees.withdrawBase(scope, id, base, withdrawal.reason()));
  }

  @Operation(summary = "Record a payment with its receipt and the months it is for")
  @PostMapping("/files/{id}/fee-payments")
  @ResponseStatus(HttpStatus.CREATED)
  FeeLedgerItem pay(Scope scope, @PathVariable UUID id, @RequestBody FeePaymentDraft draft) {
    return items.ledger(fees.pay(scope, id, draft));
  }

  @Operation(summary = "Withdraw a payment, with a reason")
  @PostMapping("/files/{id}/fee-payments/{payment}/withdrawal")
  FeeLedgerItem withdrawPayment(
      Scope scope,
      @PathVariable UUID id,
      @PathVariable UUID payment,
      @RequestBody FeeWithdrawal withdrawal) {
    return items.ledger(fees.withdrawPayment(scope, id, payment, withdrawal.reason()));
  }

  @Operation(
      summary = "Sums of fees of the cells one keeps, in a month",
      description = "month as 2026-01, the present one where none is named. Names nobody.")
  @GetMapping("/fees")
  PageOf<CellFeesSumItem> cells(
      Scope scope,
      @RequestParam(required = false) @Nullable String month,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    PageOf<CellFeesSum> found = fees.cells(scope, month, PageRequest.of(page, size));
    return new PageOf<>(items.sums(found.items()), found.total(), found.page(), found.size());
  }

  @Operation(
      summary = "Who of a cell paid and who owes in a month, with sums",
      description = "purpose is required and recorded with every person shown.")
  @GetMapping("/fees/{cell}")
  CellFeesItem cell(
      Scope scope,
      @PathVariable UUID cell,
      @RequestParam(required = false) @Nullable String month,
      @RequestParam(required = false) @Nullable ReadingPurpose purpose) {
    return items.cell(fees.cell(scope, cell, month, purpose));
  }

  @Operation(summary = "The same list as CSV; purpose is required and recorded")
  @GetMapping("/fees/{cell}/file")
  ResponseEntity<byte[]> file(
      Scope scope,
      @PathVariable UUID cell,
      @RequestParam(required = false) @Nullable String month,
      @RequestParam(required = false) @Nullable ReadingPurpose purpose,
      HttpServletRequest request) {
    CellFeesItem found = items.cell(fees.cell(scope, cell, month, purpose));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("dang-phi-" + found.sum().month() + ".csv", StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(file.of(found, ReaderLanguage.of(request)).getBytes(StandardCharsets.UTF_8));
  }

  /** Why a base or payment is withdrawn. */
  record FeeWithdrawal(@Nullable String reason) {}
}
