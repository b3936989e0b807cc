package vn.thongmach.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import vn.thongmach.access.AuditEntry;
import vn.thongmach.access.AuditedSubjects;
import vn.thongmach.access.Scope;
import vn.thongmach.access.model.AuditRows;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.VietnameseText;

/** Who changed one thing, when and why, for everybody who reaches it. */
@RestController
@Tag(name = "access")
class HistoryController {

  private static final String REASON = "reason";
  private static final String NOW = "now";
  private static final String ON_BEHALF_OF = "onBehalfOf";

  private final AuditRows rows;
  private final JsonMapper json;
  private final ObjectProvider<AuditedSubjects> modules;

  HistoryController(AuditRows rows, JsonMapper json, ObjectProvider<AuditedSubjects> modules) {
    this.rows = rows;
    this.json = json;
    this.modules = modules;
  }

  @Operation(
      summary = "History of one thing",
      description = "Who changed it, when, why and from what to what; newest first.")
  @GetMapping(path = "/api/history", produces = MediaType.APPLICATION_JSON_VALUE)
  PageOf<HistoryItem> about(
      Scope scope,
      @RequestParam String type,
      @RequestParam String id,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    String subject = VietnameseText.kept(id);
    if (modules.stream()
        .noneMatch(
            module -> module.types().contains(type) && module.reaches(scope, type, subject))) {
      throw new CodedException(KernelError.NOT_FOUND);
    }
    PageOf<AuditEntry> found = rows.about(scope, type, subject, PageRequest.of(page, size));
    return new PageOf<>(items(scope, found.items()), found.total(), found.page(), found.size());
  }

  private List<HistoryItem> items(Scope scope, List<AuditEntry> entries) {
    List<HistoryItem> items = new ArrayList<>();
    for (int at = 0; at < entries.size(); at++) {
      AuditEntry entry = entries.get(at);
      JsonNode detail = json.readTree(entry.detail());
      AuditEntry previous =
          at + 1 < entries.size() ? entries.get(at + 1) : rows.before(scope, entry).orElse(null);
      JsonNode reason = detail.path(REASON);
      JsonNode absent = detail.path(ON_BEHALF_OF);
      items.add(
          new HistoryItem(
              entry.id(),
              entry.at(),
              entry.actor(),
              entry.actorName(),
              absent.isString() ? absent.asString() : null,
              entry.action(),
              reason.isString() ? reason.asString() : null,
              previous == null
                  ? List.of()
                  : changes(state(json.readTree(previous.detail())), state(detail)),
              state(detail)));
    }
    return items;
  }

  private static JsonNode state(JsonNode detail) {
    return detail.has(NOW) ? detail.path(NOW) : detail;
  }

  /** What both name and tell differently: entries of another form share no names and tell none. */
  private static List<FieldChange> changes(JsonNode before, JsonNode after) {
    Map<String, JsonNode> old = new HashMap<>();
    before.properties().forEach(field -> old.put(field.getKey(), field.getValue()));
    List<FieldChange> changes = new ArrayList<>();
    for (String field : new TreeSet<>(after.propertyNames())) {
      JsonNode was = old.get(field);
      JsonNode is = after.path(field);
      if (was != null && !was.equals(is) && !field.equals(REASON) && !field.equals("version")) {
        changes.add(new FieldChange(field, orNull(was), orNull(is)));
      }
    }
    return changes;
  }

  private static @Nullable JsonNode orNull(JsonNode node) {
    return node instanceof NullNode ? null : node;
  }

  /**
   * One change.
   *
   * @param onBehalfOf full name of the absent person the actor stood in for; null for nobody
   * @param changes fields that differ from the entry before
   * @param detail what it was changed to
   */
  record HistoryItem(
      long id,
      Instant at,
      UUID actor,
      String actorName,
      @Nullable String onBehalfOf,
      String action,
      @Nullable String reason,
      List<FieldChange> changes,
      JsonNode detail) {}

  /** One field's value before and after. */
  record FieldChange(String field, @Nullable JsonNode from, @Nullable JsonNode to) {}
}
