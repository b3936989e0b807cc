package vn.thongmach.alarm.storage;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.support.SqlArrayValue;
import vn.thongmach.access.Scope;

/**
 * The condition that keeps alarms within a scope: on an object that is owned by nobody or by a unit
 * reached. What is unplaced is told to readers of all units only.
 */
final class AlarmReach {

  private AlarmReach() {}

  /**
   * The condition in parentheses, with the parameters of {@link #values}.
   *
   * @param alarm how the statement calls the table, with its point; empty where it has no other
   *     name
   */
  static String of(String alarm) {
    return """
        (:allUnits or %1$sobject_id is not null
          and (%1$sowner_unit is null or %1$sowner_unit = any(:units)))
        """
        .formatted(alarm);
  }

  /** The parameters of {@link #of}; more may be added. */
  static Map<String, Object> values(Scope scope) {
    Map<String, Object> values = new HashMap<>();
    values.put("allUnits", scope.allUnits());
    values.put("units", new SqlArrayValue("uuid", scope.units().toArray()));
    return values;
  }
}
