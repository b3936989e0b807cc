package vn.thongmach.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.AuditEntry;
import vn.thongmach.access.Scope;
import vn.thongmach.access.model.AuditRows;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** The audit trail, for inspectors and administrators. */
@RestController
@Tag(name = "access")
class AuditController {

  private final AuditRows rows;
  private final JsonMapper json;

  AuditController(AuditRows rows, JsonMapper json) {
    this.rows = rows;
    this.json = json;
  }

  @Operation(
      summary = "Recorded changes",
      description = "Who changed what and when, newest first, sign-ins included.")
  @GetMapping(path = "/api/audit", produces = MediaType.APPLICATION_JSON_VALUE)
  PageOf<AuditItem> list(
      Scope scope,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return rows.page(scope, PageRequest.of(page, size)).map(this::item);
  }

  private AuditItem item(AuditEntry entry) {
    return new AuditItem(
        entry.id(),
        entry.at(),
        new AuditActor(entry.actor(), entry.actorName()),
        entry.action(),
        entry.subjectType(),
        entry.subjectId(),
        json.readTree(entry.detail()));
  }

  /**
   * One recorded change.
   *
   * @param detail what was changed to
   */
  record AuditItem(
      long id,
      Instant at,
      AuditActor actor,
      String action,
      String subjectType,
      String subjectId,
      JsonNode detail) {}

  /** The user or token that made a change. */
  record AuditActor(UUID id, String name) {}
}
