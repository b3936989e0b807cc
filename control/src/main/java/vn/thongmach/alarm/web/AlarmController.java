package vn.thongmach.alarm.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.AlarmError;
import vn.thongmach.alarm.AlarmItem;
import vn.thongmach.alarm.AlarmItem.AlarmedObject;
import vn.thongmach.alarm.incident.Suppressed;
import vn.thongmach.alarm.model.AlarmFilter;
import vn.thongmach.alarm.model.AlarmItems;
import vn.thongmach.alarm.model.AlarmReading;
import vn.thongmach.alarm.model.AlarmReading.TimelineEvent;
import vn.thongmach.alarm.model.AlarmRow;
import vn.thongmach.contracts.Origin;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.inventory.Inventory;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Moment;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Problem;

/** Alarms for people. */
@RestController
@RequestMapping("/api/alarms")
class AlarmController {

  private final AlarmReading alarms;
  private final Inventory inventory;
  private final Suppressed suppressed;
  private final Clock clock;

  AlarmController(AlarmReading alarms, Inventory inventory, Suppressed suppressed, Clock clock) {
    this.suppressed = suppressed;
    this.alarms = alarms;
    this.inventory = inventory;
    this.clock = clock;
  }

  /**
   * Occurrences of alarms, the latest raised, changed or cleared first.
   *
   * <p>A blank filter asks for anything, as an absent one.
   *
   * @param state {@code open}, {@code cleared} or {@code all}, in any case
   * @param object only on this network object
   * @param since only with an event at or after this instant by the source's time
   * @param source only of this source name, or of those below it
   * @param severity only of this severity
   * @param onlySuppressed whether an incident tells of it now, so that it is not told by itself;
   *     absent for both
   * @param asOf a day, as they stood at whose end; absent for now
   */
  @Operation(summary = "Alarms, the latest change first")
  @GetMapping
  PageOf<AlarmItem> list(
      Scope scope,
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(required = false) @Nullable UUID object,
      @RequestParam(required = false) @Nullable Instant since,
      @RequestParam(required = false) @Nullable String source,
      @RequestParam(required = false) @Nullable String severity,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false, name = "suppressed") @Nullable Boolean onlySuppressed,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    Instant at = Moment.parse(null, asOf, clock.instant()).at();
    AlarmFilter filter =
        new AlarmFilter(
            state(state),
            object,
            since,
            source == null || source.isBlank() ? null : source,
            severity == null || severity.isBlank() ? null : severity(severity),
            at,
            onlySuppressed);
    PageOf<AlarmRow> rows = alarms.search(scope, filter, PageRequest.of(page, size));
    Map<UUID, AlarmedObject> objects = objects(scope, rows.items());
    return rows.map(row -> at == null ? item(row, objects) : item(row, objects).at(at));
  }

  /** One occurrence with its events, oldest first. */
  @Operation(summary = "One alarm with its events")
  @GetMapping("/{id}")
  AlarmDetail one(Scope scope, @PathVariable UUID id) {
    AlarmRow row =
        alarms.find(scope, id).orElseThrow(() -> new CodedException(AlarmError.UNKNOWN_ALARM, id));
    return AlarmDetail.of(
        item(row, objects(scope, List.of(row))),
        alarms.timeline(scope, row),
        suppressed.of(scope, id));
  }

  private Map<UUID, AlarmedObject> objects(Scope scope, List<AlarmRow> rows) {
    List<UUID> ids =
        rows.stream()
            .map(row -> row.placed().objectId())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (ids.isEmpty()) {
      return Map.of();
    }
    return inventory.findAll(scope, ids).stream()
        .map(object -> new AlarmedObject(object.id(), object.type(), object.name()))
        .collect(Collectors.toMap(AlarmedObject::id, Function.identity()));
  }

  private static AlarmItem item(AlarmRow row, Map<UUID, AlarmedObject> objects) {
    UUID object = row.placed().objectId();
    return AlarmItems.of(row, object == null ? null : objects.get(object));
  }

  private static AlarmItem.@Nullable State state(String text) {
    if (text.isBlank()) {
      return AlarmItem.State.OPEN;
    }
    if (text.equalsIgnoreCase("all")) {
      return null;
    }
    return Stream.of(AlarmItem.State.values())
        .filter(state -> state.wireName().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(
            () ->
                new CodedException(List.of(Problem.in("state", AlarmError.STATE_MALFORMED, text))));
  }

  private static PerceivedSeverity severity(String text) {
    return Stream.of(PerceivedSeverity.values())
        .filter(severity -> severity != PerceivedSeverity.NORMAL)
        .filter(severity -> severity.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new CodedException(
                    List.of(Problem.in("severity", AlarmError.SEVERITY_MALFORMED, text))));
  }

  /** An occurrence with its events, oldest first; at most the newest 1,000. */
  record AlarmDetail(
      UUID id,
      @Nullable AlarmedObject object,
      String sourceName,
      @Nullable String interfaceName,
      String eventSourceType,
      PerceivedSeverity severity,
      String alarmCondition,
      String specificProblem,
      AlarmItem.State state,
      Instant raisedAt,
      @Nullable Instant clearedAt,
      int repeats,
      boolean unplaced,
      long lastEvent,
      String additionalText,
      Origin origin,
      boolean authenticated,
      List<TimelineEvent> events,
      List<Suppressed.SuppressionView> suppressions) {

    static AlarmDetail of(
        AlarmItem item, List<TimelineEvent> events, List<Suppressed.SuppressionView> suppressions) {
      return new AlarmDetail(
          item.id(),
          item.object(),
          item.sourceName(),
          item.interfaceName(),
          item.eventSourceType(),
          item.severity(),
          item.alarmCondition(),
          item.specificProblem(),
          item.state(),
          item.raisedAt(),
          item.clearedAt(),
          item.repeats(),
          item.unplaced(),
          item.lastEvent(),
          item.additionalText(),
          item.origin(),
          item.authenticated(),
          events,
          suppressions);
    }
  }
}
