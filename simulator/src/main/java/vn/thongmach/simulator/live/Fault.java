package vn.thongmach.simulator.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One fault of one object, from its raise to its clear.
 *
 * @param sourceName name under which the inventory knows the object
 * @param clearedAt null while it lasts
 */
public record Fault(String sourceName, Kind kind, Instant raisedAt, @Nullable Instant clearedAt) {

  /** What this network says, names as equipment writes them. */
  public enum Kind {
    SPAN_CUT("CRITICAL", "fibreBreak", "reflectionMeasured", "cable", false),
    POWER("MAJOR", "commercialPowerFailure", "batteryDischarging", "rectifier", false),
    POWER_GONE("CRITICAL", "powerProblem", "loadDisconnected", "rectifier", false),
    CARD("MAJOR", "equipmentMalfunction", "cardFailure", "card", false),
    SOFTWARE("MINOR", "softwareError", "processRestarted", "process", true),
    CELL("MAJOR", "cellOutOfService", "radioFailure", "cell", true),
    PLANNED_WORK("WARNING", "maintenance", "plannedWork", "node", true),
    LINK_DOWN("CRITICAL", "linkDown", "opticalLoss", "link", false),
    PORT_DARK("MAJOR", "lossOfSignal", "opticalLoss", "port", false),
    NODE_LOST("CRITICAL", "communicationsSubsystemFailure", "noAnswer", "node", false),
    WAVELENGTH_DOWN("MAJOR", "lossOfSignal", "opticalChannelDown", "channel", false),
    IP_LINK_DOWN("MAJOR", "linkDown", "adjacencyLost", "interface", false),
    SERVICE_DOWN("CRITICAL", "lossOfContinuity", "allPathsDown", "service", false),
    STATION_LOST("CRITICAL", "stationUnreachable", "heartbeatMissed", "station", false);

    final String severity;
    final String condition;
    final String problem;
    final String sourceType;
    final boolean small;

    Kind(String severity, String condition, String problem, String sourceType, boolean small) {
      this.severity = severity;
      this.condition = condition;
      this.problem = problem;
      this.sourceType = sourceType;
      this.small = small;
    }
  }
}
