package vn.thongmach.ledger.web;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.ledger.Ledger;

/** Checkpoints and the key to verify them, as plain text. */
@RestController
@RequestMapping(path = "/api/ledger", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
class LedgerController {

  private final Ledger ledger;

  LedgerController(Ledger ledger) {
    this.ledger = ledger;
  }

  /** A signed note over all sealed batches. */
  @Operation(summary = "A signed checkpoint over everything recorded, as a signed note")
  @GetMapping("/checkpoint")
  String checkpoint(Scope scope) {
    return ledger.checkpoint(scope);
  }

  /** The verifier key, one line. */
  @Operation(summary = "The key with which others verify our checkpoints")
  @GetMapping("/verifier-key")
  String verifierKey(Scope scope) {
    return ledger.verifierKey(scope) + "\n";
  }
}
