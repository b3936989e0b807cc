package vn.thongmach.alarm.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.AlarmError;
import vn.thongmach.alarm.model.AlarmReading;
import vn.thongmach.alarm.model.AlarmReading.QuarantinedRecord;
import vn.thongmach.alarm.model.AlarmReading.StoredEvent;
import vn.thongmach.contracts.Origin;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.ledger.Ledger;
import vn.thongmach.ledger.Proof;

/** Events as evidence, down to their bytes. */
@RestController
class EventController {

  private static final String TABLE = "event";

  private final AlarmReading events;
  private final Inventory inventory;
  private final Ledger ledger;

  EventController(AlarmReading events, Inventory inventory, Ledger ledger) {
    this.events = events;
    this.inventory = inventory;
    this.ledger = ledger;
  }

  /** One event with its exact bytes and the proof that it stands in the ledger. */
  @Operation(summary = "One event with its bytes and its proof")
  @GetMapping("/api/events/{id}")
  EventDetail one(Scope scope, @PathVariable long id) {
    StoredEvent event =
        events
            .event(scope, id)
            .filter(found -> reaches(scope, found))
            .orElseThrow(() -> new CodedException(AlarmError.UNKNOWN_EVENT, id));
    Optional<Proof> proof = ledger.proof(scope, TABLE, Long.toString(event.id()), event.batch());
    return EventDetail.of(event, proof.orElse(null));
  }

  /** Accepted records that could not be recorded, newest first. */
  @Operation(summary = "Accepted records that could not be recorded")
  @GetMapping("/api/quarantine")
  PageOf<QuarantinedRecord> quarantine(
      Scope scope,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return events.quarantine(scope, PageRequest.of(page, size));
  }

  private boolean reaches(Scope scope, StoredEvent event) {
    return scope.allUnits()
        || (event.object() != null && inventory.find(scope, event.object()).isPresent());
  }

  /**
   * An event in an answer.
   *
   * @param source the name under which the source knows what it speaks of
   * @param sender name of the token or user that handed it in
   * @param validated false when it refers to a schema that is not shipped
   * @param authenticated false when its protocol does not prove who sent it
   * @param raw the bytes as received, base64
   * @param proof null while its batch is open, about a second
   */
  record EventDetail(
      long id,
      String source,
      String sourceEventId,
      Instant sourceTime,
      Instant receivedTime,
      Origin origin,
      long batch,
      byte[] raw,
      @Nullable Proof proof,
      String domain,
      String sourceName,
      long sequence,
      boolean validated,
      boolean authenticated,
      String sender) {

    static EventDetail of(StoredEvent event, @Nullable Proof proof) {
      return new EventDetail(
          event.id(),
          event.sourceName(),
          event.sourceEventId(),
          event.sourceTime(),
          event.receivedTime(),
          event.origin(),
          event.batch(),
          event.raw(),
          proof,
          event.domain(),
          event.sourceName(),
          event.sequence(),
          event.validated(),
          event.authenticated(),
          event.senderName());
    }
  }
}
