package vn.thongmach.measure.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.access.Sender;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.ledger.Ledger;
import vn.thongmach.ledger.Proof;
import vn.thongmach.measure.BusinessEvent;
import vn.thongmach.measure.BusinessEventDraft;
import vn.thongmach.measure.BusinessEvents;
import vn.thongmach.measure.MeasureError;
import vn.thongmach.measure.model.BusinessEventTable;

/** The dated facts behind reported measures. */
@RestController
@Tag(name = "measure")
class BusinessEventController {

  private final BusinessEvents events;
  private final Ledger ledger;

  BusinessEventController(BusinessEvents events, Ledger ledger) {
    this.events = events;
    this.ledger = ledger;
  }

  @Operation(summary = "Record business events of a measure, all or none")
  @PostMapping("/api/measures/{code}/events")
  @ResponseStatus(HttpStatus.CREATED)
  List<BusinessEvent> record(
      Scope scope,
      Sender sender,
      @PathVariable String code,
      @RequestBody List<@Nullable BusinessEventDraft> drafts) {
    return events.record(scope, code, sender.origin(), drafts);
  }

  @Operation(summary = "Business events of a measure, latest day first")
  @GetMapping("/api/measures/{code}/events")
  PageOf<BusinessEvent> list(
      Scope scope,
      @PathVariable String code,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return events.list(scope, code, PageRequest.of(page, size));
  }

  @Operation(summary = "One business event and its proof")
  @GetMapping("/api/business-events/{id}")
  BusinessEventDetail one(Scope scope, @PathVariable long id) {
    BusinessEvent event =
        events
            .find(scope, id)
            .orElseThrow(() -> new CodedException(MeasureError.EVENT_NOT_FOUND, id));
    Long batch = event.batch();
    return new BusinessEventDetail(
        event,
        batch == null
            ? null
            : ledger.proof(scope, BusinessEventTable.NAME, Long.toString(id), batch).orElse(null));
  }

  /**
   * An event in an answer.
   *
   * @param proof null while its batch is open, about a second
   */
  record BusinessEventDetail(@JsonUnwrapped BusinessEvent event, @Nullable Proof proof) {}
}
