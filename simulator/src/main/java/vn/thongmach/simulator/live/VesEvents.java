package vn.thongmach.simulator.live;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Faults as VES 7.2.1 events. */
final class VesEvents {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private VesEvents() {}

  /** One event: a raise or a clear, known again when handed in twice. */
  record Event(Fault fault, boolean clear, Instant at) {}

  /** Body of {@code eventBatch}. */
  static byte[] batch(List<Event> events) {
    List<Map<String, Object>> list = new ArrayList<>(events.size());
    events.forEach(event -> list.add(event(event)));
    return JSON.writeValueAsString(Map.of("eventList", list)).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> event(Event event) {
    Fault fault = event.fault();
    Fault.Kind kind = fault.kind();
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, event.at());
    long raised = ChronoUnit.MICROS.between(Instant.EPOCH, fault.raisedAt());
    return Map.of(
        "commonEventHeader",
        Map.ofEntries(
            Map.entry("version", "4.1"),
            Map.entry("vesEventListenerVersion", "7.2.1"),
            Map.entry("domain", "fault"),
            Map.entry("eventId", "sim-" + fault.sourceName() + "-" + kind + "-" + raised),
            Map.entry("eventName", "Fault_Simulated_" + kind.condition),
            Map.entry("priority", "High"),
            Map.entry("reportingEntityName", "network-simulator"),
            Map.entry("sourceName", fault.sourceName()),
            Map.entry("sequence", event.clear() ? 1 : 0),
            Map.entry("startEpochMicrosec", raised),
            Map.entry("lastEpochMicrosec", micros),
            Map.entry("timeZoneOffset", "UTC+07:00")),
        "faultFields",
        Map.of(
            "faultFieldsVersion",
            "4.0",
            "alarmCondition",
            kind.condition,
            "eventSeverity",
            event.clear() ? "NORMAL" : kind.severity,
            "eventSourceType",
            kind.sourceType,
            "specificProblem",
            kind.problem,
            "vfStatus",
            "Active"));
  }
}
