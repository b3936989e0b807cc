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

  /** Which faults this network has; names as equipment writes them. */
  public enum Kind {
    SPAN_CUT("CRITICAL", "lossOfSignal", "opticalLoss", "port"),
    POWER("CRITICAL", "commercialPowerFailure", "batteryDischarged", "rectifier"),
    CARD("MAJOR", "equipmentMalfunction", "cardFailure", "card"),
    SOFTWARE("MINOR", "softwareError", "processRestarted", "process"),
    CELL("MAJOR", "cellOutOfService", "radioFailure", "cell"),
    PLANNED_WORK("WARNING", "maintenance", "plannedWork", "node");

    final String severity;
    final String condition;
    final String problem;
    final String sourceType;

    Kind(String severity, String condition, String problem, String sourceType) {
      this.severity = severity;
      this.condition = condition;
      this.problem = problem;
      this.sourceType = sourceType;
    }

    boolean makesOutage() {
      return severity.equals("CRITICAL");
    }
  }
}
