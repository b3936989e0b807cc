package vn.thongmach.alarm.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.incident.Agreement;
import vn.thongmach.alarm.incident.IncidentTruth;
import vn.thongmach.alarm.incident.IncidentTruth.TruthItem;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** What people said of incidents, as truth to measure against. */
@RestController
@RequestMapping("/api/incidents/truth")
@Tag(name = "incident-controller")
class TruthController {

  private final IncidentTruth truth;
  private final TruthFile file;

  TruthController(IncidentTruth truth, TruthFile file) {
    this.truth = truth;
    this.file = file;
  }

  /** Incidents of which words of people stand, with the alarms they hold, the latest word first. */
  @Operation(summary = "What people said of incidents: alarms, root, whose word")
  @GetMapping
  PageOf<TruthItem> list(
      Scope scope,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return truth.list(scope, PageRequest.of(page, size));
  }

  /** How often the correlator agreed with people. */
  @Operation(summary = "How often the correlator agreed with what people said, over how many")
  @GetMapping("/agreement")
  Agreement agreement(Scope scope) {
    return truth.agreement(scope);
  }

  /** All of it as a table, one row for each alarm. */
  @Operation(summary = "What people said of incidents as CSV, a row for each alarm")
  @GetMapping("/file")
  ResponseEntity<byte[]> file(Scope scope) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("incident-truth.csv").build().toString())
        .body(file.of(scope).getBytes(StandardCharsets.UTF_8));
  }
}
