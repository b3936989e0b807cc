package vn.thongmach.intake.replay;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.thongmach.contracts.PerceivedSeverity;

/**
 * What a line of a log says of an alarm, on its way to a VES fault event.
 *
 * @param id the same for the same line of the same file, whenever it is read
 * @param sequence its place among the events of the log
 */
record FaultEvent(
    String id,
    long sequence,
    String source,
    String sourceName,
    @Nullable String interfaceName,
    String eventSourceType,
    String alarmCondition,
    String specificProblem,
    PerceivedSeverity severity,
    @Nullable String additionalText) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** The event without its times. */
  JsonNode asVes() {
    ObjectNode event = JSON.objectNode();
    event
        .putObject("commonEventHeader")
        .put("domain", "fault")
        .put("eventId", id)
        .put("eventName", "Fault_Replay_" + alarmCondition)
        .put("priority", "Normal")
        .put("reportingEntityName", source)
        .put("sequence", sequence)
        .put("sourceName", sourceName)
        .put("version", "4.1")
        .put("vesEventListenerVersion", "7.2.1");
    ObjectNode fault =
        event
            .putObject("faultFields")
            .put("alarmCondition", alarmCondition)
            .put("eventSeverity", severity.name())
            .put("eventSourceType", eventSourceType)
            .put("faultFieldsVersion", "4.0")
            .put("specificProblem", specificProblem)
            .put("vfStatus", "Active");
    if (interfaceName != null) {
      fault.put("alarmInterfaceA", interfaceName);
    }
    if (additionalText != null) {
      fault.putObject("alarmAdditionalInformation").put("text", additionalText);
    }
    return event;
  }
}
